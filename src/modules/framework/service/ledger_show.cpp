// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The ledger as a whole: sums, warnings, lots, suppliers, and how it came to this over time.
#include <algorithm>

#include "modules/framework/service/ledger_service.h"
#include "modules/framework/service/show.h"
#include "modules/law/facade.h"

namespace nokkenas::framework {
namespace {

struct Sum {
  std::int64_t reserved = 0;
  std::int64_t committed = 0;
  std::int64_t invoiced = 0;
  std::int64_t occupied = 0;
  void Add(const Balance& balance) {
    reserved += balance.reserved;
    committed += balance.committed;
    invoiced += balance.invoiced;
    occupied += balance.Occupied();
  }
};

CeilingView ToCeiling(const std::string& id, const std::string& title,
                      const std::optional<Money>& maximum, const Sum& sum, Vat vat) {
  CeilingView view{id,
                   title,
                   maximum,
                   {sum.reserved, vat},
                   {sum.committed, vat},
                   {sum.invoiced, vat},
                   {sum.occupied, vat},
                   {}};
  if (maximum) view.room = Money{maximum->amount_minor - sum.occupied, vat};
  return view;
}

std::vector<LedgerPoint> WholeSeriesOf(const std::vector<BookedEntry>& entries) {
  std::vector<DatedEntry> dated;
  for (const BookedEntry& booked : entries) dated.push_back({booked.entry, booked.booked_on});
  return SeriesOf(dated, [](const BalanceKey&) { return true; });
}

void AddCeilings(http::Context& ctx, const Framework& framework, LedgerView& view) {
  const Vat vat = framework.terms.estimated.vat;
  const auto balances = AllBalances(ctx.tx(), framework.id);
  for (const Lot& lot : framework.terms.lots) {
    Sum sum;
    for (const auto& [key, balance] : balances)
      if (key.lot_id == lot.id) sum.Add(balance);
    view.lots.push_back(ToCeiling(*lot.id, lot.number + " " + lot.title, lot.maximum, sum, vat));
  }
  for (const Party& party : framework.parties) {
    Sum sum;
    for (const auto& [key, balance] : balances)
      if (key.party_id == party.id) sum.Add(balance);
    view.parties.push_back(ToCeiling(party.id, party::RefOf(ctx.tx(), party.organisation_id).name,
                                     party.cap, sum, vat));
  }
}

}  // namespace

Result<LedgerView> LedgerShow(http::Context& ctx, const std::string& framework_id) {
  const auto framework = FindFramework(ctx.tx(), framework_id);
  if (!framework) return Fail(http::codes::kNotFound);
  if (!SeesLedger(ctx, framework_id)) return Fail(http::codes::kNotPermitted);
  const Vat vat = framework->terms.estimated.vat;
  const Totals totals = FindTotals(ctx.tx(), framework_id);
  const auto entries = AllEntries(ctx.tx(), framework_id);
  LedgerView view;
  view.framework_id = framework_id;
  view.maximum = framework->terms.maximum;
  view.reserved = {totals.reserved, vat};
  view.committed = {totals.committed, vat};
  view.invoiced = {totals.invoiced, vat};
  view.occupied = {totals.occupied, vat};
  const auto series = WholeSeriesOf(entries);
  for (const LedgerPoint& point : series)
    view.series.push_back({point.day, point.sums.reserved, point.sums.committed,
                           point.sums.invoiced, point.occupied});
  if (view.maximum) {
    const std::int64_t maximum = view.maximum->amount_minor;
    view.room = Money{maximum - totals.occupied, vat};
    view.occupied_basis_points = BasisPoints(totals.occupied, maximum);
    for (int percent : WarnAt(law::RulesOn(ctx.tx(), ctx.today(), kNearlyExhausted))) {
      const auto since = OccupiedSince(series, AtPercent(maximum, percent));
      view.warnings.push_back({percent, since.has_value(), since});
    }
  }
  AddCeilings(ctx, *framework, view);
  view.entry_count = static_cast<int>(entries.size());
  view.over_ceiling_count = static_cast<int>(std::count_if(
      entries.begin(), entries.end(), [](const BookedEntry& entry) { return entry.over_ceiling; }));
  return view;
}

std::vector<std::string> CheckLedgers(storage::Tx& tx) {
  std::vector<std::string> wrong;
  for (const std::string& id : FrameworkIds(tx)) {
    auto booked = AllEntries(tx, id);
    std::sort(booked.begin(), booked.end(),
              [](const BookedEntry& a, const BookedEntry& b) { return a.seq < b.seq; });
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < booked.size(); ++i) {
      if (booked[i].seq != static_cast<std::int64_t>(i) + 1)
        wrong.push_back(id + ": entry " + std::to_string(i + 1) + " is missing");
      entries.push_back(booked[i].entry);
    }
    auto stored = AllBalances(tx, id);
    std::erase_if(stored, [](const auto& entry) { return entry.second == Balance{}; });
    auto replayed = Replay(entries);
    std::erase_if(replayed, [](const auto& entry) { return entry.second == Balance{}; });
    if (stored != replayed) wrong.push_back(id + ": the balances differ from the entries");
    Sum sum;
    for (const auto& [key, balance] : stored) sum.Add(balance);
    if (sum.occupied != FindTotals(tx, id).occupied)
      wrong.push_back(id + ": the total differs from the balances");
  }
  return wrong;
}

}  // namespace nokkenas::framework
