// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/domain/ledger.h"

#include <algorithm>

namespace nokkenas::framework {
namespace {

bool IsFact(const Entry& entry, const LedgerFacts& facts) {
  return entry.kind == EntryKind::kInvoiced || facts.imported;
}

// What the entry adds to `occupied` of its own balance.
std::int64_t Added(const Balance& before, const Entry& entry) {
  return Apply(before, entry).Occupied() - before.Occupied();
}

// Cents, to be written as an amount in the reader's language.
std::string Euro(std::int64_t minor) { return "eur:" + std::to_string(minor); }
std::string OnDate(Date date) { return "date:" + date.ToString(); }

std::vector<std::pair<std::string, std::string>> RoomParams(const Ceiling& ceiling,
                                                            std::int64_t asked) {
  return {{"maximum", Euro(ceiling.maximum)},
          {"room", Euro(std::max<std::int64_t>(ceiling.Room(), 0))},
          {"asked", Euro(asked)}};
}

// The first ceiling that `added` would break.
Status CheckCeilings(const LedgerFacts& facts, std::int64_t added, std::int64_t added_for_party) {
  if (facts.framework && added > 0 && added > facts.framework->Room())
    return Fail(codes::kLedgerMaximum, RoomParams(*facts.framework, added));
  if (facts.lot && added > 0 && added > facts.lot->Room())
    return Fail(codes::kLedgerLotMaximum, RoomParams(*facts.lot, added));
  if (facts.cap && added_for_party > 0 && added_for_party > facts.cap->Room())
    return Fail(codes::kLedgerCap, RoomParams(*facts.cap, added_for_party));
  return Done{};
}

// New work needs an active framework within its term. What is reserved or committed can also be
// released after termination: the framework could not be closed otherwise.
Status CheckAct(bool new_work, const LedgerFacts& facts) {
  const bool may_release = facts.state == State::kActive || facts.state == State::kTerminated;
  if (new_work ? facts.state != State::kActive : !may_release) return Fail(codes::kLedgerNotActive);
  if (new_work && !facts.begun)
    return Fail(codes::kLedgerNotBegun, {{"start", OnDate(facts.term_start)}});
  if (new_work && facts.expired)
    return Fail(codes::kLedgerExpired, {{"end", OnDate(facts.term_end)}});
  return Done{};
}

bool IsNewWork(const Entry& entry) {
  return entry.kind == EntryKind::kReserved || entry.kind == EntryKind::kCommitted;
}

Status CheckKey(const Entry& entry, const LedgerFacts& facts) {
  if (!facts.lot_known) return Fail(codes::kLedgerLotUnknown);
  if (!facts.party_known) return Fail(codes::kLedgerPartyUnknown);
  const bool needs_party =
      entry.kind == EntryKind::kCommitted || entry.kind == EntryKind::kInvoiced;
  if (needs_party && entry.key.party_id.empty()) return Fail(codes::kLedgerPartyMissing);
  if (IsNewWork(entry) && !facts.imported && !facts.party_participates)
    return Fail(codes::kLedgerPartyEnded);
  return Done{};
}

// A commitment uses the reservation of its party first, then the one without a party.
Booking UseReservations(const Entry& wanted, const LedgerFacts& facts) {
  Booking booking;
  if (wanted.kind == EntryKind::kCommitted) {
    std::int64_t left = wanted.amount;
    BalanceKey open = wanted.key;
    open.party_id.clear();
    const std::pair<BalanceKey, std::int64_t> sources[] = {{wanted.key, facts.balance.reserved},
                                                           {open, facts.reservation.reserved}};
    for (const auto& [key, reserved] : sources) {
      const std::int64_t used = std::min(reserved, left);
      if (used <= 0) continue;
      booking.entries.push_back({EntryKind::kReleased, Releases::kReservation, key, used});
      left -= used;
    }
  }
  booking.entries.push_back(wanted);
  return booking;
}

// How much a release can give back.
std::int64_t Releasable(const Balance& balance, Releases releases) {
  if (releases == Releases::kReservation) return balance.reserved;
  return std::max<std::int64_t>(0, balance.committed - balance.invoiced);
}

}  // namespace

Balance Apply(const Balance& before, const Entry& entry) {
  Balance after = before;
  switch (entry.kind) {
    case EntryKind::kReserved:
      after.reserved += entry.amount;
      break;
    case EntryKind::kCommitted:
      after.committed += entry.amount;
      break;
    case EntryKind::kInvoiced:
      after.invoiced += entry.amount;
      break;
    case EntryKind::kReleased:
      (entry.releases == Releases::kReservation ? after.reserved : after.committed) -= entry.amount;
      break;
  }
  return after;
}

Result<Booking> DecideBooking(const Entry& wanted, const LedgerFacts& facts) {
  const bool fact = IsFact(wanted, facts);
  if (!fact) {
    if (auto allowed = CheckAct(IsNewWork(wanted), facts); !allowed) return allowed.failure();
  }
  if (auto key = CheckKey(wanted, facts); !key) return key.failure();
  if (wanted.kind == EntryKind::kReleased) {
    const std::int64_t most = Releasable(facts.balance, wanted.releases.value());
    if (wanted.amount > most)
      return Fail(codes::kLedgerReleaseTooMuch,
                  {{"open", Euro(most)}, {"asked", Euro(wanted.amount)}});
    return Booking{{wanted}, false};
  }

  Booking booking = UseReservations(wanted, facts);
  Balance own = facts.balance;
  std::int64_t given_back = 0;  // Of the reservation without a party.
  for (const Entry& entry : booking.entries) {
    if (entry.key == wanted.key) {
      own = Apply(own, entry);
    } else {
      given_back += entry.amount;
    }
  }
  const std::int64_t added_here = own.Occupied() - facts.balance.Occupied();
  const std::int64_t added = added_here - given_back;
  const std::int64_t added_for_party = wanted.key.party_id.empty() ? 0 : added_here;
  if (auto room = CheckCeilings(facts, added, added_for_party); !room) {
    if (!fact) return room.failure();
    booking.over_ceiling = true;
  }
  return booking;
}

Result<Booking> DecideCorrection(const Entry& entry, const LedgerFacts& facts) {
  Entry counter = entry;
  counter.amount = -entry.amount;
  const Balance after = Apply(facts.balance, counter);
  if (after.reserved < 0 || after.committed < 0 || after.invoiced < 0)
    return Fail(codes::kLedgerCorrectionNegative);
  const std::int64_t added = Added(facts.balance, counter);
  const std::int64_t added_for_party = entry.key.party_id.empty() ? 0 : added;
  if (added > 0 && !IsFact(entry, facts)) {  // It would reserve or commit anew.
    if (auto allowed = CheckAct(true, facts); !allowed) return allowed.failure();
  }
  Booking booking{{counter}, false};
  if (auto room = CheckCeilings(facts, added, added_for_party); !room) {
    if (!IsFact(entry, facts)) return room.failure();
    booking.over_ceiling = true;
  }
  return booking;
}

Result<bool> DecideHistory(const Entry& entry, const LedgerFacts& facts) {
  if (auto key = CheckKey(entry, facts); !key) return key.failure();
  const Balance after = Apply(facts.balance, entry);
  if (after.reserved < 0 || after.committed < 0 || after.invoiced < 0)
    return Fail(codes::kLedgerCorrectionNegative);
  const std::int64_t added = Added(facts.balance, entry);
  return !CheckCeilings(facts, added, entry.key.party_id.empty() ? 0 : added);
}

std::map<BalanceKey, Balance> Replay(const std::vector<Entry>& entries) {
  std::map<BalanceKey, Balance> balances;
  for (const Entry& entry : entries) balances[entry.key] = Apply(balances[entry.key], entry);
  return balances;
}

std::vector<LedgerPoint> SeriesOf(const std::vector<DatedEntry>& entries,
                                  const std::function<bool(const BalanceKey&)>& counts) {
  std::vector<LedgerPoint> series;
  std::map<BalanceKey, Balance> balances;
  LedgerPoint now;
  for (const DatedEntry& dated : entries) {
    if (!counts(dated.entry.key)) continue;
    Balance& balance = balances[dated.entry.key];
    const Balance after = Apply(balance, dated.entry);
    now.day = dated.day;
    now.sums.reserved += after.reserved - balance.reserved;
    now.sums.committed += after.committed - balance.committed;
    now.sums.invoiced += after.invoiced - balance.invoiced;
    now.occupied += after.Occupied() - balance.Occupied();
    balance = after;
    if (series.empty() || series.back().day != dated.day) series.emplace_back();
    series.back() = now;
  }
  return series;
}

std::optional<Date> OccupiedSince(const std::vector<LedgerPoint>& series, std::int64_t least) {
  std::optional<Date> since;
  for (const LedgerPoint& point : series) {
    if (point.occupied < least) since.reset();
    if (point.occupied >= least && !since) since = point.day;
  }
  return since;
}

std::int64_t AtPercent(std::int64_t maximum, std::int64_t percent) {
  return static_cast<std::int64_t>((static_cast<__int128>(maximum) * percent + 99) / 100);
}

std::vector<int> WarnAt(const Rulebook& rules) {
  std::vector<int> out;
  if (rules.Find(kNearlyExhausted) == nullptr) return out;
  for (const char* name : {"firstPercent", "secondPercent", "thirdPercent"})
    out.push_back(static_cast<int>(rules.Parameter(kNearlyExhausted, name, 100)));
  return out;
}

}  // namespace nokkenas::framework
