// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Taking frameworks and their ledgers out.
#include <algorithm>

#include "base/text.h"
#include "modules/framework/service/framework_sheets.h"
#include "modules/framework/storage/ledger_repo.h"

namespace nokkenas::framework::sheets {
namespace {

using storage::ToValue;

std::optional<std::int64_t> CentsOf(const std::optional<Money>& money) {
  return money ? std::optional(money->amount_minor) : std::nullopt;
}
bool Allows(const Terms& terms, Route route) {
  return std::find(terms.routes.begin(), terms.routes.end(), route) != terms.routes.end();
}

void LoadTerms(const Framework& framework, const std::map<std::string, std::int64_t>& originals,
               tabular::Data& data) {
  const Terms& t = framework.terms;
  const auto original = originals.find(framework.id);
  const auto& index = t.indexation;
  data.Add("frameworks",
           {ToValue(t.number),
            ToValue(t.title),
            ToValue(NameOf(framework.state)),
            ToValue(t.description),
            ToValue(t.starts_on),
            ToValue(t.ends_on),
            ToValue(t.term_reason),
            ToValue(NameOf(t.estimated.vat)),
            ToValue(t.estimated.amount_minor),
            ToValue(CentsOf(t.reestimated)),
            ToValue(CentsOf(t.maximum)),
            ToValue(CentsOf(t.smallest_call_off)),
            original == originals.end() ? ToValue(std::nullopt) : ToValue(original->second),
            ToValue(Allows(t, Route::kMiniCompetition)),
            ToValue(Allows(t, Route::kDirect)),
            ToValue(t.allocation_rule),
            ToValue(NameOf(t.standstill_policy)),
            ToValue(t.standstill_days),
            ToValue(index ? std::optional(index->index) : std::nullopt),
            ToValue(index ? std::optional(index->month) : std::nullopt),
            ToValue(index ? std::optional(index->clause) : std::nullopt)},
           framework.id);
  int position = 0;
  const auto id = ToValue(framework.id);
  for (const Lot& lot : t.lots)
    data.Add("framework-lots",
             {id, ToValue(lot.number), ToValue(lot.title), ToValue(CentsOf(lot.maximum))});
  for (const Option& option : t.options)
    data.Add("framework-options", {id, ToValue(++position), ToValue(option.months),
                                   ToValue(option.notice_days), ToValue(option.used_on)});
  position = 0;
  for (const Criterion& criterion : t.criteria)
    data.Add("framework-criteria",
             {id, ToValue(++position), ToValue(NameOf(criterion.kind)), ToValue(criterion.title),
              ToValue(criterion.weight_min_percent), ToValue(criterion.weight_max_percent)});
}

std::string NumberOfLot(const Framework& framework, const std::string& id) {
  for (const Lot& lot : framework.terms.lots)
    if (lot.id == id) return lot.number;
  return {};
}

void LoadParties(Framework framework, tabular::Data& data) {
  auto& parties = framework.parties;
  const auto key = [&](const Party& party) {
    return std::make_pair(party.since, data.refs.Label("organisation", party.organisation_id));
  };
  std::sort(parties.begin(), parties.end(),
            [&](const Party& a, const Party& b) { return key(a) < key(b); });
  for (const Party& party : parties) {
    std::vector<std::string> numbers;
    for (const auto& id : party.lot_ids) numbers.push_back(NumberOfLot(framework, id));
    std::sort(numbers.begin(), numbers.end(), [](const auto& a, const auto& b) {
      return std::make_pair(SortKey(a), a) < std::make_pair(SortKey(b), b);
    });
    std::string joined;
    for (const auto& number : numbers) joined += (joined.empty() ? "" : "; ") + number;
    data.Add("framework-parties",
             {ToValue(framework.id), ToValue(party.organisation_id), ToValue(party.since),
              ToValue(joined), ToValue(CentsOf(party.cap)),
              party.end ? ToValue(NameOf(*party.end)) : ToValue(std::nullopt),
              ToValue(party.ends_on), ToValue(party.ground), ToValue(party.successor_id)});
  }
}

void LoadEntries(storage::Tx& tx, const Framework& framework, tabular::Data& data) {
  auto entries = AllEntries(tx, framework.id);
  std::sort(entries.begin(), entries.end(),
            [](const BookedEntry& a, const BookedEntry& b) { return a.seq < b.seq; });
  std::map<std::string, std::int64_t> numbers;
  for (const BookedEntry& booked : entries) numbers[booked.id] = booked.seq;
  for (const BookedEntry& booked : entries) {
    const Entry& entry = booked.entry;
    const Party* party = nullptr;
    int same = 0;
    for (const Party& one : framework.parties)
      if (one.id == entry.key.party_id) party = &one;
    for (const Party& one : framework.parties)
      if (party != nullptr && one.organisation_id == party->organisation_id) ++same;
    data.Add("ledger-entries",
             {ToValue(framework.id), ToValue(booked.seq), ToValue(NameOf(entry.kind)),
              entry.releases ? ToValue(NameOf(*entry.releases)) : ToValue(std::nullopt),
              ToValue(entry.key.call_off), ToValue(NumberOfLot(framework, entry.key.lot_id)),
              party == nullptr ? ToValue(std::nullopt) : ToValue(party->organisation_id),
              same > 1 ? ToValue(party->since) : ToValue(std::nullopt), ToValue(entry.amount),
              ToValue(booked.booked_on), ToValue(booked.description),
              booked.corrects_id ? ToValue(numbers[*booked.corrects_id]) : ToValue(std::nullopt),
              ToValue(booked.reason)});
  }
}

}  // namespace

void Load(storage::Tx& tx, tabular::Data& data) {
  std::vector<Framework> all;
  for (const auto& id : FrameworkIds(tx))
    if (auto framework = FindFramework(tx, id)) all.push_back(std::move(*framework));
  std::sort(all.begin(), all.end(), [](const Framework& a, const Framework& b) {
    return std::make_pair(SortKey(a.terms.number), a.terms.number) <
           std::make_pair(SortKey(b.terms.number), b.terms.number);
  });
  const auto originals = OriginalValues(tx);
  for (const Framework& framework : all) {
    data.refs.Add("framework", framework.id, {framework.terms.number, {}, ""});
    LoadTerms(framework, originals, data);
    LoadParties(framework, data);
    LoadEntries(tx, framework, data);
  }
}

}  // namespace nokkenas::framework::sheets
