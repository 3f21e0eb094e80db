// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/framework/service/views.h"
#include "modules/framework/storage/ledger_repo.h"

namespace nokkenas::framework {

struct EntryIn {
  std::string id;
  EntryKind kind = EntryKind::kReserved;
  std::optional<Releases> releases;
  Money amount;
  std::string call_off;
  std::optional<std::string> lot_id;
  std::optional<std::string> party_id;
  std::optional<Date> booked_on;
  std::string description;
  bool imported = false;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("kind", self.kind, "reserved and committed are acts; invoiced is a fact");
    f("releases", self.releases, "Only for released: what is given back");
    f("amount", self.amount, "More than 0", json::Range{1, kMaxAmountMinor});
    f("callOff", self.call_off, "Number of the call-off", json::Length{1, 60});
    f("lotId", self.lot_id, "Needed when the framework has lots", json::Length{1, 40});
    f("partyId", self.party_id, "Needed for committed and invoiced", json::Length{1, 40});
    f("bookedOn", self.booked_on, "For facts: the day it happened; an act is of today");
    f("description", self.description, "", json::Length{1, 500});
    f("imported", self.imported, "History from before: a fact, whatever its kind",
      json::MayBeAbsent{});
  }
};

struct CorrectIn {
  std::string id;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reason", self.reason, "Why; stands beside the counter-entry", json::Length{3, 1'000});
  }
};

struct EntryListIn {
  http::ListIn list;
  std::string id;
  std::optional<EntryKind> kind;
  std::optional<std::string> call_off;
  std::optional<bool> over_ceiling;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("id", self.id);
    f("kind", self.kind, "Only entries of this kind");
    f("callOff", self.call_off, "Only of this call-off", json::Length{1, 60});
    f("overCeiling", self.over_ceiling, "Only facts that went over a ceiling");
  }
};

struct EntryView {
  static constexpr const char* kSchema = "LedgerEntry";
  static constexpr const char* kListSchema = "LedgerEntryList";
  std::string id;
  std::string framework_id;
  std::int64_t seq = 0;
  EntryKind kind = EntryKind::kReserved;
  std::optional<Releases> releases;
  Money amount;
  std::string call_off;
  std::optional<std::string> lot_id;
  std::optional<std::string> lot_title;
  std::optional<std::string> party_id;
  std::optional<std::string> party_name;
  Date booked_on;
  Instant booked_at;
  std::string booked_by;
  std::string description;
  bool imported = false;
  bool over_ceiling = false;
  std::optional<Money> occupied_after;
  std::optional<std::string> corrects_id;
  std::optional<std::string> corrected_by_id;
  std::optional<std::string> reason;
  bool may_correct = false;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("frameworkId", self.framework_id);
    f("seq", self.seq, "Place in the ledger of the framework");
    f("kind", self.kind);
    f("releases", self.releases);
    f("amount", self.amount, "Below 0 for a counter-entry");
    f("callOff", self.call_off);
    f("lotId", self.lot_id);
    f("lotTitle", self.lot_title);
    f("partyId", self.party_id);
    f("partyName", self.party_name);
    f("bookedOn", self.booked_on);
    f("bookedAt", self.booked_at);
    f("bookedBy", self.booked_by, "Name of who booked it");
    f("description", self.description);
    f("imported", self.imported);
    f("overCeiling", self.over_ceiling, "A fact that went over a ceiling");
    f("occupiedAfter", self.occupied_after, "Of the whole framework; null for a supplier");
    f("correctsId", self.corrects_id, "The entry that this counter-entry takes back");
    f("correctedById", self.corrected_by_id, "The counter-entry that took this back");
    f("reason", self.reason);
    f("mayCorrect", self.may_correct, "The reader may take it back now");
  }
};

struct Booked {
  static constexpr const char* kSchema = "BookedEntries";
  std::vector<EntryView> items;
  static void Fields(auto& self, auto&& f) {
    f("items", self.items, "What was written; a commitment that uses a reservation writes two");
  }
};

struct Warning {
  static constexpr const char* kSchema = "LedgerWarning";
  int percent = 0;
  bool passed = false;
  std::optional<Date> passed_on;
  static void Fields(auto& self, auto&& f) {
    f("percent", self.percent, "Of the maximum");
    f("passed", self.passed);
    f("passedOn", self.passed_on, "Day since which it has been passed without a break");
  }
};
struct CeilingView {
  static constexpr const char* kSchema = "LedgerCeiling";
  std::string id;
  std::string title;
  std::optional<Money> maximum;
  Money reserved;
  Money committed;
  Money invoiced;
  Money occupied;
  std::optional<Money> room;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "Of the lot or the party");
    f("title", self.title);
    f("maximum", self.maximum, "null: no ceiling");
    f("reserved", self.reserved);
    f("committed", self.committed);
    f("invoiced", self.invoiced);
    f("occupied", self.occupied);
    f("room", self.room);
  }
};
struct SeriesPoint {
  static constexpr const char* kSchema = "LedgerPoint";
  Date day;
  std::int64_t reserved_minor = 0;
  std::int64_t committed_minor = 0;
  std::int64_t invoiced_minor = 0;
  std::int64_t occupied_minor = 0;
  static void Fields(auto& self, auto&& f) {
    f("day", self.day);
    f("reservedMinor", self.reserved_minor, "Cents, at the end of that day");
    f("committedMinor", self.committed_minor);
    f("invoicedMinor", self.invoiced_minor);
    f("occupiedMinor", self.occupied_minor);
  }
};
struct LedgerView {
  static constexpr const char* kSchema = "Ledger";
  std::string framework_id;
  std::optional<Money> maximum;
  Money reserved;
  Money committed;
  Money invoiced;
  Money occupied;
  std::optional<Money> room;
  std::optional<std::int64_t> occupied_basis_points;
  std::vector<Warning> warnings;
  std::vector<CeilingView> lots;
  std::vector<CeilingView> parties;
  std::vector<SeriesPoint> series;
  int entry_count = 0;
  int over_ceiling_count = 0;
  static void Fields(auto& self, auto&& f) {
    f("frameworkId", self.framework_id);
    f("maximum", self.maximum);
    f("reserved", self.reserved);
    f("committed", self.committed);
    f("invoiced", self.invoiced);
    f("occupied", self.occupied);
    f("room", self.room);
    f("occupiedBasisPoints", self.occupied_basis_points,
      "Hundredths of a per cent of the maximum; null without one, or with a maximum of 0");
    f("warnings", self.warnings);
    f("lots", self.lots);
    f("parties", self.parties);
    f("series", self.series, "The state of the ledger at the end of each day with an entry");
    f("entryCount", self.entry_count);
    f("overCeilingCount", self.over_ceiling_count, "Facts that went over a ceiling");
  }
};

Result<Booked> LedgerBook(http::Context& ctx, const EntryIn& in);
Result<Booked> LedgerCorrect(http::Context& ctx, const CorrectIn& in);
Result<EntryView> LedgerEntryShow(http::Context& ctx, const std::string& id);
Result<http::ListOut<EntryView>> LedgerEntries(http::Context& ctx, const EntryListIn& in);
Result<LedgerView> LedgerShow(http::Context& ctx, const std::string& framework_id);

// "nokkenas self-check": what of the ledgers does not hold, a line each.
std::vector<std::string> CheckLedgers(storage::Tx& tx);

}  // namespace nokkenas::framework
