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

std::vector<auth::SubjectRef> FallsUnder(const World& world,
                                         const std::optional<ProposalSubject>& subject) {
  if (!subject) return {};
  return world.subjects.FallsUnder(world.tx, {subject->kind, subject->id});
}

std::vector<MandateObject> ObjectsOf(const World& world,
                                     const std::optional<ProposalSubject>& subject) {
  std::vector<MandateObject> out;
  for (const auth::SubjectRef& one : FallsUnder(world, subject)) {
    const auto kind = FromName<ScopeKind>(one.kind);
    if (!kind || (*kind != ScopeKind::kFramework && *kind != ScopeKind::kApplication))
      return {};  // Touches more than mandates can name: the organisation as a whole.
    out.push_back({*kind, one.id});
  }
  return out;
}

// All that an interest in would matter for: the object, what it falls under, who is on the other
// side.
std::vector<auth::SubjectRef> InvolvedIn(const World& world, const ProposalData& data) {
  std::vector<auth::SubjectRef> out = FallsUnder(world, data.subject);
  if (data.subject) {
    const auth::SubjectRef self{data.subject->kind, data.subject->id};
    out.push_back(self);
    if (const auto root = world.subjects.Root(world.tx, self)) out.push_back(*root);
    for (const auto& id : world.subjects.Counterparties(world.tx, self))
      out.push_back({"organisation", id});
  }
  if (data.counterparty_id) out.push_back({"organisation", *data.counterparty_id});
  return out;
}

std::optional<Bar> BarAmong(const World& world, const Proposal& proposal,
                            const std::vector<auth::SubjectRef>& involved,
                            const std::string& account) {
  if (account == proposal.author_id) return Bar::kAuthor;
  if (HasInterestIn(world.tx, account, involved)) return Bar::kInterest;
  return IsAway(world.tx, account, world.today()) ? std::optional(Bar::kAway) : std::nullopt;
}

// What mandates are asked for the proposal, and what is counted with it.
struct Question {
  Asked asked;
  std::vector<RelatedProposal> related;
};
Question QuestionOf(const World& world, const Proposal& proposal) {
  const ProposalData& data = proposal.data;
  Question question;
  if (Commits(data.act))
    question.related =
        RelatedTo(world.tx, proposal, world.now - std::chrono::hours{24} * kRelatedDays);
  question.asked = {data.act,
                    ObjectsOf(world, data.subject),
                    CountedAmount(data, question.related, law::kVatPercent),
                    world.today(),
                    {}};
  if (BooksBudget(data.act)) question.asked.spends = data.amount;  // Earlier ones are booked.
  return question;
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
  const auto under = FallsUnder(WorldOf(ctx), subject);
  if (under.size() == 1) return under.front();
  return ctx.subjects.Root(ctx.tx(), {subject->kind, subject->id})
      .value_or(auth::SubjectRef{subject->kind, subject->id});
}

Weighed Weigh(http::Context& ctx, const Proposal& proposal) {
  const World world = WorldOf(ctx);
  Question question = QuestionOf(world, proposal);
  Weighed weighed;
  weighed.related = std::move(question.related);
  weighed.counted = question.asked.amount;
  const auto involved = InvolvedIn(world, proposal.data);
  MandateLookup lookup(ctx.tx(), ctx.today(), [&](const std::string& account) {
    return BarAmong(world, proposal, involved, account);
  });
  lookup.AskFor(proposal, weighed.related);
  weighed.mandates = CheckMandatesFor(ctx, lookup, question.asked);
  if (weighed.related.empty() || !proposal.data.amount) return weighed;
  question.asked.amount = CountedAmount(proposal.data, {}, law::kVatPercent);
  weighed.split =
      CheckMandatesFor(ctx, lookup, question.asked).lowest_id != weighed.mandates.lowest_id;
  return weighed;
}

std::vector<std::string> DecidersOf(const World& world, const Proposal& proposal,
                                    const MandateChains& lowest_first) {
  const Question question = QuestionOf(world, proposal);
  const auto involved = InvolvedIn(world, proposal.data);
  MandateLookup lookup(world.tx, world.today(), [&](const std::string& account) {
    return BarAmong(world, proposal, involved, account);
  });
  lookup.AskFor(proposal, question.related);
  for (const MandateChain& chain : lowest_first) {
    const MandateData& data = chain.front().data;
    if (GapOf(chain, question.asked, lookup.RoomOf(data))) continue;
    for (const bool deputies : {false, true}) {
      std::vector<std::string> out;
      for (const MandatePerson& one : lookup.PeopleOf(data))
        if (one.deputy == deputies && !one.bar) out.push_back(one.id);
      if (!out.empty()) return out;
    }
  }
  return {};
}

std::optional<Authority> AuthorityIn(const MandateCheckView& mandates, const std::string& account) {
  for (const MandateCheckRow& row : mandates.items) {
    if (row.gap) continue;
    if (const auto* person = ActsIn(row.mandate.people, account))
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
    // A deputy whose holder is there would not decide with budget either.
    if (row.gap == MandateGap::kBudgetShort && ActsIn(row.mandate.people, me) != nullptr &&
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
  for (const auto& one : ConditionsLeft(ctx.tx(), {"proposal", proposal.id}, "grant"))
    facts.conditions.push_back(one.asks);
  return facts;
}

std::optional<Bar> BarOf(http::Context& ctx, const Proposal& proposal, const std::string& account) {
  const World world = WorldOf(ctx);
  return BarAmong(world, proposal, InvolvedIn(world, proposal.data), account);
}

bool HasRoleFor(http::Context& ctx, const Proposal& proposal, const std::string& role_key) {
  const auto under = FallsUnder(WorldOf(ctx), proposal.data.subject);
  for (const party::RoleGrant& grant : party::ListGrants(ctx.tx(), ctx.actor.account_id)) {
    if (grant.role_key != role_key || !grant.HoldsOn(ctx.today())) continue;
    if (grant.scope.kind == ScopeKind::kOrganisation) return true;
    for (const auth::SubjectRef& one : under)
      if (one.kind == NameOf(grant.scope.kind) && one.id == grant.scope.id) return true;
  }
  return false;
}

std::vector<std::string> AdvisersOf(const World& world, const Proposal& proposal,
                                    const std::string& role_key) {
  std::vector<std::string> out;
  const auto take = [&](ScopeKind kind, const std::string& id) {
    for (const auto& one : party::AssignmentsOn(world.tx, kind, id, id)) {
      const party::RoleGrant& grant = one.grant;
      if (one.active && grant.HoldsOn(world.today()) && grant.role_key == role_key &&
          one.account_id != proposal.author_id && !IsAway(world.tx, one.account_id, world.today()))
        out.push_back(one.account_id);
    }
  };
  for (const MandateObject& one : ObjectsOf(world, proposal.data.subject)) take(one.kind, one.id);
  // Who has the role there knows it best; without one it is for those who have it everywhere.
  if (out.empty()) take(ScopeKind::kOrganisation, "");
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace nokkenas::governance
