// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/storage/ledger_repo.h"

#include "sql/framework.h"

namespace nokkenas::framework {
namespace {

namespace q = sql::framework;

Balance ToBalance(const storage::Row& row, std::size_t first) {
  return {row.Int(first), row.Int(first + 1), row.Int(first + 2)};
}

}  // namespace

BookedEntry ToBookedEntry(const storage::Row& row) {
  BookedEntry out;
  out.id = row.Text(0);
  out.framework_id = row.Text(1);
  out.seq = row.Int(2);
  out.entry.kind = FromName<EntryKind>(row.Text(3)).value();
  if (!row.IsNull(4)) out.entry.releases = FromName<Releases>(row.Text(4)).value();
  out.entry.key = {row.Text(5), row.Text(6), row.Text(7)};
  out.entry.amount = row.Int(8);
  out.booked_on = row.Date(9);
  out.booked_at = row.Instant(10);
  out.booked_by = row.Text(11);
  out.description = row.Text(12);
  out.imported = row.Bool(13);
  out.over_ceiling = row.Bool(14);
  out.occupied_minor = row.Int(15);
  out.corrects_id = row.OptText(16);
  out.reason = row.OptText(17);
  return out;
}

std::optional<BookedEntry> FindEntry(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kEntryFind, id);
  return row ? std::optional(ToBookedEntry(*row)) : std::nullopt;
}

std::optional<std::string> CorrectionOf(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kEntryCorrectionOf, id);
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

std::vector<BookedEntry> AllEntries(storage::Tx& tx, const std::string& framework_id) {
  std::vector<BookedEntry> entries;
  for (const auto& row : tx.All(q::kEntryAll, framework_id)) entries.push_back(ToBookedEntry(row));
  return entries;
}

bool HasEntries(storage::Tx& tx, const std::string& framework_id, const std::string& party_id) {
  return tx.One(q::kEntryExistsForParty, framework_id, party_id).has_value();
}

Balance FindBalance(storage::Tx& tx, const std::string& framework_id, const BalanceKey& key) {
  const auto row = tx.One(q::kBalanceFind, framework_id, key.call_off, key.lot_id, key.party_id);
  return row ? ToBalance(*row, 0) : Balance{};
}

std::map<BalanceKey, Balance> AllBalances(storage::Tx& tx, const std::string& framework_id) {
  std::map<BalanceKey, Balance> balances;
  for (const auto& row : tx.All(q::kBalanceList, framework_id))
    balances[{row.Text(0), row.Text(1), row.Text(2)}] = ToBalance(row, 3);
  return balances;
}

std::int64_t LockLedger(storage::Tx& tx, const std::string& framework_id, int count) {
  return tx.One(q::kFrameworkLockLedger, framework_id, count)->Int(0);
}

void Book(storage::Tx& tx, BookedEntry& booked, Totals& totals) {
  const BalanceKey& key = booked.entry.key;
  const Balance before = FindBalance(tx, booked.framework_id, key);
  const Balance after = Apply(before, booked.entry);
  tx.Exec(q::kBalanceSave, booked.framework_id, key.call_off, key.lot_id, key.party_id,
          after.reserved, after.committed, after.invoiced);
  totals.reserved += after.reserved - before.reserved;
  totals.committed += after.committed - before.committed;
  totals.invoiced += after.invoiced - before.invoiced;
  totals.occupied += after.Occupied() - before.Occupied();
  booked.occupied_minor = totals.occupied;
  const auto releases = booked.entry.releases
                            ? std::optional<std::string>(NameOf(*booked.entry.releases))
                            : std::nullopt;
  tx.Exec(q::kEntryAdd, booked.id, booked.framework_id, booked.seq, NameOf(booked.entry.kind),
          releases, key.call_off, key.lot_id, key.party_id, booked.entry.amount, booked.booked_on,
          booked.booked_at, booked.booked_by, booked.description, booked.imported,
          booked.over_ceiling, booked.occupied_minor, booked.corrects_id, booked.reason);
}

void SaveTotals(storage::Tx& tx, const std::string& framework_id, const Totals& totals) {
  tx.Exec(q::kFrameworkSaveTotals, framework_id, totals.reserved, totals.committed, totals.invoiced,
          totals.occupied);
}

Result<http::ListQuery::Page> ListEntries(storage::Tx& tx, const std::string& framework_id,
                                          const http::ListIn& in, const EntryFilter& filter) {
  http::ListQuery query(
      "ledger_entry_list",
      "id, framework_id, seq, kind, releases, call_off, lot_id, party_id, "
      "amount_minor, booked_on, booked_at, booked_by, description, imported, "
      "over_ceiling, occupied_minor, corrects_id, reason",
      "ledger_entry", "id",
      {{"seq", "seq", true}, {"bookedOn", "booked_on"}, {"amount", "amount_minor", true}});
  query.Where("framework_id = ?", framework_id);
  if (filter.kind) query.Where("kind = ?", NameOf(*filter.kind));
  if (filter.call_off) query.Where("call_off = ?", *filter.call_off);
  if (filter.over_ceiling) query.Where("over_ceiling = ?", *filter.over_ceiling);
  if (filter.only_parties) query.WhereIn("party_id", filter.party_ids);
  http::ListIn list = in;
  if (!list.sort) list.sort = "-seq";
  return query.Run(tx, list);
}

}  // namespace nokkenas::framework
