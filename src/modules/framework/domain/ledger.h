// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The ledger of a framework: pure arithmetic over its entries. No entry is ever changed; what a
// balance is follows from all entries of its key.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/signal.h"
#include "modules/framework/domain/framework.h"

namespace nokkenas::framework {

enum class EntryKind { kReserved, kCommitted, kReleased, kInvoiced };
// What a release gives back.
enum class Releases { kReservation, kCommitment };

// The key of a balance. A reservation has no party yet when suppliers still compete.
struct BalanceKey {
  std::string call_off;
  std::string lot_id;    // Empty: the framework has no lots.
  std::string party_id;  // Empty: not awarded yet.
  auto operator<=>(const BalanceKey&) const = default;
};

// In cents, all of one VAT basis. `committed` is net of releases.
struct Balance {
  std::int64_t reserved = 0;
  std::int64_t committed = 0;
  std::int64_t invoiced = 0;
  // What it takes of every ceiling: an invoice beyond the commitment takes room as well.
  std::int64_t Occupied() const { return reserved + std::max(committed, invoiced); }
  bool operator==(const Balance&) const = default;
};

// One booking, and what it does to its balance. Negative amounts only in counter-entries.
struct Entry {
  EntryKind kind = EntryKind::kReserved;
  std::optional<Releases> releases;  // Only for kReleased.
  BalanceKey key;
  std::int64_t amount = 0;
};

Balance Apply(const Balance& before, const Entry& entry);

struct Ceiling {
  std::int64_t maximum = 0;
  std::int64_t occupied = 0;
  std::int64_t Room() const { return maximum - occupied; }
};

// All that booking may look at.
struct LedgerFacts {
  State state = State::kDraft;
  bool begun = true;  // The first day of the term has come.
  bool expired = false;
  Date term_start;
  Date term_end;
  bool lot_known = true;           // Named and known, or neither named nor needed.
  bool party_known = true;         // Named and known, or not named.
  bool party_participates = true;  // On the day of booking.
  bool imported = false;           // History: a fact, whatever its kind.
  Balance balance;                 // Of the entry's key.
  Balance reservation;             // Of the same call-off and lot, without a party.
  std::optional<Ceiling> framework;
  std::optional<Ceiling> lot;
  std::optional<Ceiling> cap;
};

namespace codes {
inline constexpr Code kLedgerInvalid{"ledger_entry_invalid", 400};
inline constexpr Code kLedgerNotActive{"ledger_framework_not_active", 409};
inline constexpr Code kLedgerNotBegun{"ledger_framework_not_begun", 409};
inline constexpr Code kLedgerExpired{"ledger_framework_expired", 409};
inline constexpr Code kLedgerLotUnknown{"ledger_lot_unknown", 409};
inline constexpr Code kLedgerPartyUnknown{"ledger_party_unknown", 409};
inline constexpr Code kLedgerPartyMissing{"ledger_party_missing", 409};
inline constexpr Code kLedgerPartyEnded{"ledger_party_ended", 409};
inline constexpr Code kLedgerReleaseTooMuch{"ledger_release_too_much", 409};
inline constexpr Code kLedgerMaximum{"ledger_maximum_exceeded", 409};
inline constexpr Code kLedgerLotMaximum{"ledger_lot_maximum_exceeded", 409};
inline constexpr Code kLedgerCap{"ledger_cap_exceeded", 409};
inline constexpr Code kLedgerCorrectedAlready{"ledger_corrected_already", 409};
inline constexpr Code kLedgerIsCorrection{"ledger_is_correction", 409};
inline constexpr Code kLedgerCorrectionNegative{"ledger_correction_negative", 409};

inline constexpr const Code* kLedgerAll[] = {
    &kLedgerInvalid,      &kLedgerNotActive,          &kLedgerExpired,    &kLedgerLotUnknown,
    &kLedgerPartyUnknown, &kLedgerPartyMissing,       &kLedgerPartyEnded, &kLedgerReleaseTooMuch,
    &kLedgerMaximum,      &kLedgerLotMaximum,         &kLedgerCap,        &kLedgerCorrectedAlready,
    &kLedgerIsCorrection, &kLedgerCorrectionNegative, &kLedgerNotBegun};
}  // namespace codes

struct Booking {
  std::vector<Entry> entries;  // A commitment that uses a reservation books its release first.
  bool over_ceiling = false;   // A fact went over: marked, and shown in red.
};

// The entries to write, or the first reason why not, in a fixed order. An act over a ceiling is
// refused (CJEU C-23/20, Simonsen & Weel: the framework is then exhausted); a fact is booked.
Result<Booking> DecideBooking(const Entry& wanted, const LedgerFacts& facts);

// The counter-entry of `entry`, under the same rules: taking back a release takes room.
Result<Booking> DecideCorrection(const Entry& entry, const LedgerFacts& facts);

// An entry of an imported book, which states every release and correction itself: true when it goes
// over a ceiling, which is marked, or why the book cannot hold it.
Result<bool> DecideHistory(const Entry& entry, const LedgerFacts& facts);

inline constexpr const char* kNearlyExhausted = "framework_nearly_exhausted";
// The limits at which the ledger warns, in per cent of the maximum, as the rule says.
std::vector<int> WarnAt(const Rulebook& rules);

// An entry with the day on which it counts.
struct DatedEntry {
  Entry entry;
  Date day;
};

// How the sums stood after each day on which something was booked, in cents.
struct LedgerPoint {
  Date day;
  Balance sums;  // Of all balances together.
  std::int64_t occupied = 0;
};
// `entries` by day, then in the order of booking; only those whose key counts.
std::vector<LedgerPoint> SeriesOf(const std::vector<DatedEntry>& entries,
                                  const std::function<bool(const BalanceKey&)>& counts);
// Since when, without a break, at least this much was occupied; absent: it is not.
std::optional<Date> OccupiedSince(const std::vector<LedgerPoint>& series, std::int64_t least);
// The least amount that is at least so many per cent of the maximum.
std::int64_t AtPercent(std::int64_t maximum, std::int64_t percent);

// All balances after all entries, in the order in which they were booked.
std::map<BalanceKey, Balance> Replay(const std::vector<Entry>& entries);

}  // namespace nokkenas::framework

namespace nokkenas {
template <>
struct EnumNames<framework::EntryKind> {
  using K = framework::EntryKind;
  static constexpr EnumName<K> kAll[] = {{K::kReserved, "reserved"},
                                         {K::kCommitted, "committed"},
                                         {K::kReleased, "released"},
                                         {K::kInvoiced, "invoiced"}};
};
template <>
struct EnumNames<framework::Releases> {
  using R = framework::Releases;
  static constexpr EnumName<R> kAll[] = {{R::kReservation, "reservation"},
                                         {R::kCommitment, "commitment"}};
};
}  // namespace nokkenas
