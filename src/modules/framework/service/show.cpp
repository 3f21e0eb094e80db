// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/service/show.h"

#include <set>

#include "modules/framework/storage/ledger_repo.h"
#include "modules/law/facade.h"

namespace nokkenas::framework {
namespace {

PartyState StateOn(const Party& party, Date today) {
  if (party.ends_on && today >= *party.ends_on) {
    switch (party.end.value()) {
      case PartyEnd::kWithdrawn:
        return PartyState::kWithdrawn;
      case PartyEnd::kExcluded:
        return PartyState::kExcluded;
      case PartyEnd::kSucceeded:
        return PartyState::kSucceeded;
    }
  }
  return today < party.since ? PartyState::kFuture : PartyState::kParticipating;
}

struct PartySum {
  std::int64_t occupied = 0;
  std::set<std::string> call_offs;
};

std::map<std::string, PartySum> SumByParty(const std::map<BalanceKey, Balance>& balances) {
  std::map<std::string, PartySum> sums;
  for (const auto& [key, balance] : balances) {
    PartySum& sum = sums[key.party_id];
    sum.occupied += balance.Occupied();
    if (balance.committed > 0 || balance.invoiced > 0) sum.call_offs.insert(key.call_off);
  }
  return sums;
}

PartyView ToPartyView(http::Context& ctx, const Framework& framework, const Party& party,
                      const PartySum* sum) {
  PartyView view;
  view.id = party.id;
  view.organisation = party::RefOf(ctx.tx(), party.organisation_id);
  view.state = StateOn(party, ctx.today());
  view.since = party.since;
  view.ends_on = party.ends_on;
  view.ground = party.ground;
  if (party.successor_id) view.successor = party::RefOf(ctx.tx(), *party.successor_id);
  view.lot_ids = party.lot_ids;
  view.cap = party.cap;
  if (sum != nullptr) {
    view.occupied = Money{sum->occupied, framework.terms.estimated.vat};
    view.call_offs = static_cast<int>(sum->call_offs.size());
  }
  return view;
}

// What the lifecycle table and the rules offer this reader on this framework.
std::vector<http::Action> ActionsOf(http::Context& ctx, const Framework& framework,
                                    const Facts& facts) {
  const auth::SubjectRef self{"framework", framework.id};
  std::vector<http::Action> actions;
  for (const auto& edge : kEdges) {
    if (edge.from != framework.state) continue;
    http::OfferAction(ctx, self, edge.permission, "framework", NameOf(edge.on),
                      Decide(framework, edge.on, facts), actions);
  }
  const Status yes = Done{};
  const bool draft = framework.state == State::kDraft;
  const bool active = framework.state == State::kActive;
  if (draft) {
    http::OfferAction(ctx, self, kManage, "framework", "change", yes, actions);
    http::OfferAction(ctx, self, kManage, "framework", "add_party", yes, actions);
    http::OfferAction(ctx, self, kManage, "framework", "remove_party", yes, actions);
  }
  if (active) {
    http::OfferAction(ctx, self, kAmend, "framework", "amend", yes, actions);
    for (const char* event : {"withdraw_party", "exclude_party", "succeed_party"})
      http::OfferAction(ctx, self, kManage, "framework", event, yes, actions);
    const bool over = IsExpired(framework.terms, facts.today);
    const Status within =
        over ? Status(Fail(codes::kLedgerExpired,
                           {{"end", "date:" + TermEnd(framework.terms).ToString()}}))
             : Status(Done{});
    http::OfferAction(ctx, self, kLedgerReserve, "ledger_entry", "reserve", within, actions);
    http::OfferAction(ctx, self, kLedgerCommit, "ledger_entry", "commit", within, actions);
  }
  if (!draft) http::OfferAction(ctx, self, kLedgerBook, "ledger_entry", "invoice", yes, actions);
  return actions;
}

}  // namespace

bool SeesLedger(const http::Context& ctx, const std::string& framework_id) {
  return !ctx.actor.supplier && ctx.actor.Can(kLedgerRead, {"framework", framework_id});
}

int LongestTermOn(storage::Tx& tx, Date day) {
  constexpr const char* kRule = "framework_term";
  return static_cast<int>(
      law::RulesOn(tx, day, kRule).Parameter(kRule, "maxMonths", kLongestTermMonths));
}

FrameworkView ToView(http::Context& ctx, const Framework& framework) {
  const Totals totals = FindTotals(ctx.tx(), framework.id);
  const Vat vat = framework.terms.estimated.vat;
  FrameworkView view;
  view.id = framework.id;
  view.state = framework.state;
  view.terms = framework.terms;
  view.expired = IsExpired(framework.terms, ctx.today());
  view.exhausted = IsExhausted(framework.terms, totals.occupied);
  view.term_ends_on = TermEnd(framework.terms);
  view.longest_term_ends_on = LongestTermEnd(framework.terms);
  view.version = framework.version;
  const bool ledger = SeesLedger(ctx, framework.id);
  if (ledger) {
    view.reserved = Money{totals.reserved, vat};
    view.committed = Money{totals.committed, vat};
    view.invoiced = Money{totals.invoiced, vat};
    view.occupied = Money{totals.occupied, vat};
    if (framework.terms.maximum)
      view.room = Money{framework.terms.maximum->amount_minor - totals.occupied, vat};
  }
  const auto sums = SumByParty(AllBalances(ctx.tx(), framework.id));
  for (const Party& party : framework.parties) {
    const bool own = party.organisation_id == ctx.actor.organisation_id;
    if (ctx.actor.supplier && !own) continue;
    const auto sum = sums.find(party.id);
    static const PartySum kNothing;
    const bool amounts = ledger || (ctx.actor.supplier && own);
    view.parties.push_back(
        ToPartyView(ctx, framework, party,
                    !amounts ? nullptr : (sum == sums.end() ? &kNothing : &sum->second)));
  }
  view.actions = ActionsOf(ctx, framework,
                           {ctx.today(), totals.reserved, LongestTermOn(ctx.tx(), ctx.today())});
  return view;
}

}  // namespace nokkenas::framework
