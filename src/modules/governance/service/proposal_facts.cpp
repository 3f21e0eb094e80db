// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/proposal_facts.h"

#include <algorithm>

#include "modules/governance/facade.h"
#include "modules/governance/storage/interest_repo.h"
#include "modules/law/facade.h"
#include "modules/party/facade.h"

namespace nokkenas::governance {
namespace {

constexpr int kRelatedDays = 365;  // As far back as splitting is looked for.

std::vector<auth::SubjectRef> FallsUnder(http::Context& ctx,
                                         const std::optional<ProposalSubject>& subject) {
  if (!subject) return {};
  return ctx.subjects.FallsUnder(ctx.tx(), {subject->kind, subject->id});
}

std::vector<MandateObject> ObjectsOf(http::Context& ctx,
                                     const std::optional<ProposalSubject>& subject) {
  std::vector<MandateObject> out;
  for (const auth::SubjectRef& one : FallsUnder(ctx, subject)) {
    const auto kind = FromName<ScopeKind>(one.kind);
    if (!kind || (*kind != ScopeKind::kFramework && *kind != ScopeKind::kApplication))
      return {};  // Touches more than mandates can name: the organisation as a whole.
    out.push_back({*kind, one.id});
  }
  return out;
}

// All that an interest in would matter for: the object, what it falls under, who is on the other
// side.
std::vector<auth::SubjectRef> InvolvedIn(http::Context& ctx, const ProposalData& data) {
  std::vector<auth::SubjectRef> out = FallsUnder(ctx, data.subject);
  if (data.subject) {
    const auth::SubjectRef self{data.subject->kind, data.subject->id};
    out.push_back(self);
    for (const auto& id : ctx.subjects.Counterparties(ctx.tx(), self))
      out.push_back({"organisation", id});
  }
  if (data.counterparty_id) out.push_back({"organisation", *data.counterparty_id});
  return out;
}

std::optional<Bar> BarAmong(http::Context& ctx, const Proposal& proposal,
                            const std::vector<auth::SubjectRef>& involved,
                            const std::string& account) {
  if (account == proposal.author_id) return Bar::kAuthor;
  if (HasInterestIn(ctx.tx(), account, involved, ctx.today())) return Bar::kInterest;
  return IsAway(ctx.tx(), account, ctx.today()) ? std::optional(Bar::kAway) : std::nullopt;
}

const MandatePerson* PersonIn(const MandateView& mandate, const std::string& account) {
  for (const MandatePerson& one : mandate.people)
    if (one.id == account) return &one;
  return nullptr;
}

// The lowest mandate that covers it and who has it, or that nobody does.
std::string WhoMay(const http::Context& ctx, const MandateCheckView& mandates) {
  for (const MandateCheckRow& row : mandates.items)
    if (row.mandate.id == mandates.lowest_id)
      for (const MandatePerson& one : row.mandate.people)
        if (!one.bar) return one.name + ", " + row.mandate.label;
  return i18n::Text(ctx.locale, "mandate.nobody");
}

}  // namespace

auth::SubjectRef RootFor(http::Context& ctx, const std::optional<ProposalSubject>& subject) {
  if (!subject) return {"organisation", ""};
  const auto under = FallsUnder(ctx, subject);
  if (under.size() == 1) return under.front();
  return ctx.subjects.Root(ctx.tx(), {subject->kind, subject->id})
      .value_or(auth::SubjectRef{subject->kind, subject->id});
}

Weighed Weigh(http::Context& ctx, const Proposal& proposal) {
  const ProposalData& data = proposal.data;
  Weighed weighed;
  if (Commits(data.act))
    weighed.related =
        RelatedTo(ctx.tx(), proposal, ctx.now - std::chrono::hours{24} * kRelatedDays);
  weighed.counted = CountedAmount(data, weighed.related, law::kVatPercent);
  Asked asked{data.act, ObjectsOf(ctx, data.subject), weighed.counted, ctx.today(), {}};
  if (BooksBudget(data.act)) asked.spends = data.amount;  // What was asked before is booked.
  const auto involved = InvolvedIn(ctx, data);
  MandateLookup lookup(ctx.tx(), ctx.today(), [&](const std::string& account) {
    return BarAmong(ctx, proposal, involved, account);
  });
  weighed.mandates = CheckMandatesFor(ctx, lookup, asked);
  if (weighed.related.empty() || !data.amount) return weighed;
  asked.amount = CountedAmount(data, {}, law::kVatPercent);
  weighed.split = CheckMandatesFor(ctx, lookup, asked).lowest_id != weighed.mandates.lowest_id;
  return weighed;
}

std::optional<Authority> AuthorityIn(const MandateCheckView& mandates, const std::string& account) {
  for (const MandateCheckRow& row : mandates.items) {
    if (row.gap) continue;
    if (const auto* person = PersonIn(row.mandate, account))
      return Authority{row.mandate.id, person->deputy};
  }
  return std::nullopt;
}

bool TakesPart(const MandateCheckView& mandates, const std::string& account) {
  return std::any_of(mandates.items.begin(), mandates.items.end(), [&](const auto& row) {
    return PersonIn(row.mandate, account) != nullptr && row.mandate.state == MandateState::kInForce;
  });
}

DecideFacts FactsFor(http::Context& ctx, const Proposal& proposal, const Weighed& weighed,
                     const std::vector<Advice>& advice) {
  const std::string& me = ctx.actor.account_id;
  DecideFacts facts;
  facts.bar = BarOf(ctx, proposal, me);
  facts.covered = AuthorityIn(weighed.mandates, me).has_value();
  for (const MandateCheckRow& row : weighed.mandates.items)
    if (row.gap == MandateGap::kBudgetShort && PersonIn(row.mandate, me) != nullptr &&
        !facts.short_of_budget) {
      facts.short_of_budget = true;
      const auto& spends = BooksBudget(proposal.data.act) ? proposal.data.amount : weighed.counted;
      facts.params = {{"asked", "eur:" + std::to_string(spends->amount_minor)},
                      {"left", "eur:" + std::to_string(row.mandate.budget->left.amount_minor)},
                      {"line", row.mandate.budget->label}};
    }
  facts.params.emplace_back("who", WhoMay(ctx, weighed.mandates));
  if (facts.short_of_budget) {
    const auto& shortage = weighed.mandates.shortage;
    std::string shifter = i18n::Text(ctx.locale, "mandate.nobody");
    if (shortage && shortage->shift_by && !shortage->shift_by->people.empty())
      shifter = shortage->shift_by->people.front().name;
    facts.params.emplace_back("shifter", shifter);
  }
  for (const AdviceNeed& need : AdviceWaitedFor(advice, proposal.round, ctx.today()))
    facts.advice_open.push_back(i18n::Text(ctx.locale, "role." + need.role_key));
  facts.conditions = ConditionsLeft(ctx.tx(), {"proposal", proposal.id}, "grant");
  return facts;
}

std::optional<Bar> BarOf(http::Context& ctx, const Proposal& proposal, const std::string& account) {
  return BarAmong(ctx, proposal, InvolvedIn(ctx, proposal.data), account);
}

bool HasRoleFor(http::Context& ctx, const Proposal& proposal, const std::string& role_key) {
  const auto under = FallsUnder(ctx, proposal.data.subject);
  for (const party::RoleGrant& grant : party::ListGrants(ctx.tx(), ctx.actor.account_id)) {
    if (grant.role_key != role_key || grant.starts_on > ctx.today() ||
        (grant.ends_on && *grant.ends_on < ctx.today()))
      continue;
    if (grant.scope.kind == ScopeKind::kOrganisation) return true;
    for (const auth::SubjectRef& one : under)
      if (one.kind == NameOf(grant.scope.kind) && one.id == grant.scope.id) return true;
  }
  return false;
}

}  // namespace nokkenas::governance
