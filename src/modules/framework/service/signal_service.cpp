// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/domain/lifecycle.h"
#include "modules/framework/domain/signals.h"
#include "modules/framework/facade.h"
#include "modules/framework/storage/ledger_repo.h"
#include "modules/governance/facade.h"
#include "modules/party/facade.h"
#include "sql/framework.h"

namespace nokkenas::framework {
namespace {

namespace q = sql::framework;

SignalFacts LoadSignalFacts(storage::Tx& tx, const Framework& framework, Date today) {
  SignalFacts facts;
  facts.today = today;
  for (auto& booked : AllEntries(tx, framework.id))
    facts.entries.push_back({std::move(booked.entry), booked.booked_on});
  for (const auto& row : tx.All(q::kAmendmentList, framework.id))
    facts.amendments.push_back({row.Text(0), row.Int(1), row.Date(7), row.OptInt(10).value_or(0),
                                row.OptInt(11).value_or(0), row.Bool(12)});
  for (const Party& party : framework.parties)
    if (party.cap) facts.party_names[party.id] = party::RefOf(tx, party.organisation_id).name;
  return facts;
}

std::vector<law::SubjectSignals> Compute(storage::Tx& tx, const Rulebook& rules, Date today,
                                         const law::IdRange& range) {
  std::vector<law::SubjectSignals> out;
  const governance::StaffingCheck roles(tx, ScopeKind::kFramework, range);
  for (const auto& row : tx.All(q::kFrameworkIdsIn, range.first, range.last)) {
    const auto framework = FindFramework(tx, row.Text(0));
    if (!framework) continue;
    out.push_back({framework->id, TitleOf(framework->terms), framework->terms.estimated.vat,
                   SignalsOf(*framework, LoadSignalFacts(tx, *framework, today), rules)});
    if (framework->state == State::kActive)
      roles.AddSignals(framework->id, rules, today, out.back().signals);
  }
  return out;
}

std::string PageEnd(storage::Tx& tx, const std::string& first, int size) {
  return tx.One(q::kFrameworkPageEnd, first, size)->OptText(0).value_or("");
}

}  // namespace

law::SignalSource FrameworkSignals() { return {"framework", kLedgerRead, Compute, PageEnd}; }

}  // namespace nokkenas::framework
