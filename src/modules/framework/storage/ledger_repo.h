// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/framework/domain/ledger.h"
#include "modules/framework/storage/framework_repo.h"
#include "platform/http/list.h"

namespace nokkenas::framework {

// An entry as it stands in the book.
struct BookedEntry {
  std::string id;
  std::string framework_id;
  std::int64_t seq = 0;
  Entry entry;
  Date booked_on;
  Instant booked_at;
  std::string booked_by;
  std::string description;
  bool imported = false;
  bool over_ceiling = false;
  std::int64_t occupied_minor = 0;  // Of the whole framework, after this entry.
  std::optional<std::string> corrects_id;
  std::optional<std::string> reason;
};

// What the audit trail says of an entry: no names, which the chain may not hold.
struct EntryRecord {
  BookedEntry booked;
  static void Fields(auto& self, auto&& f) {
    const BookedEntry& b = self.booked;
    f("seq", b.seq);
    f("kind", b.entry.kind);
    f("releases", b.entry.releases);
    f("amountMinor", b.entry.amount);
    f("callOff", b.entry.key.call_off);
    f("lotId", b.entry.key.lot_id);
    f("partyId", b.entry.key.party_id);
    f("bookedOn", b.booked_on);
    f("description", b.description);
    f("imported", b.imported);
    f("overCeiling", b.over_ceiling);
    f("correctsId", b.corrects_id);
    f("reason", b.reason);
  }
};

std::optional<BookedEntry> FindEntry(storage::Tx& tx, const std::string& id);
std::optional<std::string> CorrectionOf(storage::Tx& tx, const std::string& id);
// In the order of their day, then of booking.
std::vector<BookedEntry> AllEntries(storage::Tx& tx, const std::string& framework_id);
bool HasEntries(storage::Tx& tx, const std::string& framework_id, const std::string& party_id);

Balance FindBalance(storage::Tx& tx, const std::string& framework_id, const BalanceKey& key);
std::map<BalanceKey, Balance> AllBalances(storage::Tx& tx, const std::string& framework_id);

// Takes the lock of the ledger for the rest of the transaction and hands out `count` numbers; the
// last of them is returned.
std::int64_t LockLedger(storage::Tx& tx, const std::string& framework_id, int count);
// Writes the entry and its balance, and adds what it changed to the totals of the framework.
void Book(storage::Tx& tx, BookedEntry& entry, Totals& totals);
void SaveTotals(storage::Tx& tx, const std::string& framework_id, const Totals& totals);

struct EntryFilter {
  std::optional<EntryKind> kind;
  std::optional<std::string> call_off;
  std::optional<bool> over_ceiling;
  std::vector<std::string> party_ids;  // A supplier sees its own. Empty: all.
  bool only_parties = false;
};
Result<http::ListQuery::Page> ListEntries(storage::Tx& tx, const std::string& framework_id,
                                          const http::ListIn& in, const EntryFilter& filter);
BookedEntry ToBookedEntry(const storage::Row& row);

}  // namespace nokkenas::framework
