// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/mandate_lookup.h"

#include <algorithm>

#include "base/text.h"
#include "modules/governance/storage/budget_repo.h"
#include "modules/governance/storage/interest_repo.h"
#include "modules/governance/storage/mandate_repo.h"
#include "modules/governance/storage/unit_repo.h"
#include "modules/party/facade.h"

namespace nokkenas::governance {

MandateChains LowestFirst(storage::Tx& tx) {
  MandateChains chains = AllMandates(tx);
  std::sort(chains.begin(), chains.end(), LowerThan);
  return chains;
}

const std::optional<BudgetLine>& MandateLookup::LineOf(const MandateData& data) {
  const std::string id = data.budget_line_id.value_or("");
  const auto known = lines_.find(id);
  if (known != lines_.end()) return known->second;
  return lines_.emplace(id, id.empty() ? std::nullopt : FindBudgetLine(tx_, id)).first->second;
}

std::optional<BudgetRoom> MandateLookup::RoomOf(const MandateData& data) {
  const auto& line = LineOf(data);
  if (!line) return std::nullopt;
  return BudgetRoom{line->data.year, line->vat, RoomMinor(*line)};
}

std::int64_t MandateLookup::RoomMinor(const BudgetLine& line) {
  if (!promises_) promises_ = OpenPromises(tx_, on_);
  std::int64_t room = line.LeftMinor();
  for (const Promise& one : *promises_)
    if (one.line_id == line.id) room -= one.amount_minor;
  return room;
}

void MandateLookup::AskFor(const Proposal& proposal, const std::vector<RelatedProposal>& related) {
  promises_ = OpenPromises(tx_, on_);
  const ProposalData& data = proposal.data;
  // Its own, that of the decision it takes the place of, and what is part of what is asked.
  std::erase_if(*promises_, [&](const Promise& one) {
    return one.proposal_id == proposal.id || one.decision_id == data.replaces_id ||
           std::any_of(related.begin(), related.end(),
                       [&](const auto& other) { return other.id == one.proposal_id; });
  });
  if (data.act != Act::kCallOffAward || !data.amount) return;
  Need need{data.subject, {}, proposal.author_id};
  if (data.related_key) need.related_key = SearchText(*data.related_key);
  Award(*promises_, need, data.amount->amount_minor);
}

const MandateLookup::Holder& MandateLookup::Of(const MandateData& data) {
  const std::string id = data.function_id ? *data.function_id : data.account_id.value_or("");
  const auto known = known_.find(id);
  return known != known_.end() ? known->second : known_.emplace(id, Load(data, id)).first->second;
}

MandatePerson MandateLookup::Person(const std::string& id, bool deputy) {
  MandatePerson person{id, party::PersonName(tx_, id), deputy, {}};
  if (bar_of_)
    person.bar = bar_of_(id);
  else if (IsAway(tx_, id, on_))
    person.bar = Bar::kAway;
  return person;
}

MandateLookup::Holder MandateLookup::Load(const MandateData& data, const std::string& id) {
  if (!data.function_id) {
    Holder person{{id, party::PersonName(tx_, id)}, {}};
    if (party::IsColleague(tx_, id)) person.people.push_back(Person(id, false));
    return person;
  }
  const auto function = FindFunction(tx_, id);
  Holder holder{{id, function ? function->data.title : id}, {}};
  if (!function) return holder;
  if (const auto unit = FindUnit(tx_, function->data.unit_id))
    holder.name.name += ", " + unit->data.name;
  for (const Appointment& one : function->appointments)
    if (one.starts_on <= on_ && (!one.ends_on || *one.ends_on >= on_) &&
        party::IsColleague(tx_, one.account_id))
      holder.people.push_back(Person(one.account_id, one.kind == AppointmentKind::kDeputy));
  std::stable_partition(holder.people.begin(), holder.people.end(),
                        [](const MandatePerson& one) { return !one.deputy; });
  return holder;
}

const MandatePerson* ActsIn(const std::vector<MandatePerson>& people, const std::string& account) {
  const bool holder_free = std::any_of(people.begin(), people.end(), [](const MandatePerson& one) {
    return !one.deputy && !one.bar;
  });
  for (const MandatePerson& one : people)
    if (one.id == account && !(one.deputy && holder_free)) return &one;
  return nullptr;
}

MandateView ToMandateView(http::Context& ctx, MandateLookup& lookup, const MandateChain& chain,
                          Date on) {
  const Mandate& own = chain.front();
  MandateView view;
  view.id = own.id;
  view.label = LabelOf(own.number);
  view.data = own.data;
  view.holder = lookup.NameOf(own.data);
  view.people = lookup.PeopleOf(own.data);
  for (const MandateObject& object : own.data.objects) {
    const auth::SubjectRef ref{NameOf(object.kind), object.id};
    if (ctx.subjects.CanSee(ctx.tx(), ctx.actor, ref))
      view.subjects.push_back(http::ToSubject(ctx, ref));
  }
  if (const auto& line = lookup.LineOf(own.data))
    view.budget =
        MandateBudget{line->id, LabelOf(line->data), {lookup.RoomMinor(*line), line->vat}};
  if (chain.size() > 1) view.parent = NamedRef{chain[1].id, LabelOf(chain[1].number)};
  view.state = StateOf(chain, on);
  view.granted_at = own.granted_at;
  view.revoked_on = own.revoked_on;
  view.revoked_at = own.revoked_at;
  view.revoke_reason = own.revoke_reason;
  view.version = own.version;
  http::OfferAction(ctx, auth::SubjectRef{"mandate", own.id}, kMandateManage, "mandate", "revoke",
                    DecideRevoke(own, ctx.today()), view.actions);
  return view;
}

namespace {

bool SomebodyMay(const MandateView& mandate) {
  return std::any_of(mandate.people.begin(), mandate.people.end(),
                     [](const MandatePerson& one) { return !one.bar; });
}

// Of those that lack nothing but budget the first that somebody has, and who may shift the rest.
std::optional<MandateShortage> ShortageIn(http::Context& ctx, MandateLookup& lookup,
                                          const MandateChains& chains, const MandateCheckView& view,
                                          const Asked& asked) {
  const auto found = std::find_if(view.items.begin(), view.items.end(), [](const auto& row) {
    return row.gap == MandateGap::kBudgetShort && SomebodyMay(row.mandate);
  });
  if (found == view.items.end()) return std::nullopt;
  MandateShortage shortage;
  shortage.mandate = found->mandate;
  shortage.asked = asked.spends ? *asked.spends : *asked.amount;
  shortage.left = found->mandate.budget->left;
  shortage.missing = {shortage.asked.amount_minor - shortage.left.amount_minor, shortage.asked.vat};
  const Asked shift{Act::kBudgetShift, {}, shortage.missing, asked.on, {}};
  for (const MandateChain& chain : chains) {
    if (GapOf(chain, shift, lookup.RoomOf(chain.front().data))) continue;
    MandateView shifter = ToMandateView(ctx, lookup, chain, asked.on);
    if (shifter.people.empty()) continue;
    shortage.shift_by = std::move(shifter);
    break;
  }
  return shortage;
}

}  // namespace

MandateCheckView CheckMandatesFor(http::Context& ctx, MandateLookup& lookup, const Asked& asked) {
  MandateCheckView view;
  view.on = asked.on;
  const MandateChains chains = LowestFirst(ctx.tx());
  std::vector<MandateCheckRow> parts[3];  // Covers it; does not; does not hold that day at all.
  for (const MandateChain& chain : chains) {
    const auto& acts = chain.front().data.acts;
    // A mandate for other acts says nothing about this one.
    if (std::find(acts.begin(), acts.end(), asked.act) == acts.end()) continue;
    const auto gap = GapOf(chain, asked, lookup.RoomOf(chain.front().data));
    MandateCheckRow row{ToMandateView(ctx, lookup, chain, asked.on), gap};
    if (!gap && !view.lowest_id && SomebodyMay(row.mandate)) view.lowest_id = row.mandate.id;
    const bool holds = row.mandate.state == MandateState::kInForce;
    parts[!gap ? 0 : holds ? 1 : 2].push_back(std::move(row));
  }
  for (auto& part : parts)
    for (auto& row : part) view.items.push_back(std::move(row));
  view.shortage = ShortageIn(ctx, lookup, chains, view, asked);
  return view;
}

}  // namespace nokkenas::governance
