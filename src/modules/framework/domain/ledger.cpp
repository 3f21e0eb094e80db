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
  return {{"maximum", Euro(ceiling.maximum)}, {"room", Euro(ceiling.Room())}, {"asked", Euro(asked)}};
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

// An act needs an active framework within its term and a party that takes part.
Status CheckAct(const Entry& entry, const LedgerFacts& facts) {
  if (facts.state != State::kActive) return Fail(codes::kLedgerNotActive);
  const bool new_work = entry.kind == EntryKind::kReserved || entry.kind == EntryKind::kCommitted;
  if (new_work && facts.expired)
    return Fail(codes::kLedgerExpired, {{"end", OnDate(facts.term_end)}});
  return Done{};
}

Status CheckKey(const Entry& entry, const LedgerFacts& facts) {
  if (!facts.lot_known) return Fail(codes::kLedgerLotUnknown);
  if (!facts.party_known) return Fail(codes::kLedgerPartyUnknown);
  const bool needs_party =
      entry.kind == EntryKind::kCommitted || entry.kind == EntryKind::kInvoiced;
  if (needs_party && entry.key.party_id.empty()) return Fail(codes::kLedgerPartyMissing);
  const bool new_work = entry.kind == EntryKind::kReserved || entry.kind == EntryKind::kCommitted;
  if (new_work && !facts.imported && !facts.party_participates)
    return Fail(codes::kLedgerPartyEnded);
  return Done{};
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
    if (auto allowed = CheckAct(wanted, facts); !allowed) return allowed.failure();
  }
  if (auto key = CheckKey(wanted, facts); !key) return key.failure();
  if (wanted.kind == EntryKind::kReleased) {
    const std::int64_t most = Releasable(facts.balance, wanted.releases.value());
    if (wanted.amount > most)
      return Fail(codes::kLedgerReleaseTooMuch,
                  {{"open", Euro(most)}, {"asked", Euro(wanted.amount)}});
    return Booking{{wanted}, false};
  }

  Booking booking;
  std::int64_t added = Added(facts.balance, wanted);
  const std::int64_t added_for_party = wanted.key.party_id.empty() ? 0 : added;
  if (wanted.kind == EntryKind::kCommitted) {
    const std::int64_t used = std::min(facts.reservation.reserved, wanted.amount);
    if (used > 0) {
      BalanceKey open = wanted.key;
      open.party_id.clear();
      booking.entries.push_back({EntryKind::kReleased, Releases::kReservation, open, used});
      added -= used;
    }
  }
  booking.entries.push_back(wanted);
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
  Booking booking{{counter}, false};
  if (auto room = CheckCeilings(facts, added, added_for_party); !room) {
    if (!IsFact(entry, facts)) return room.failure();
    booking.over_ceiling = true;
  }
  return booking;
}

std::map<BalanceKey, Balance> Replay(const std::vector<Entry>& entries) {
  std::map<BalanceKey, Balance> balances;
  for (const Entry& entry : entries) balances[entry.key] = Apply(balances[entry.key], entry);
  return balances;
}

}  // namespace nokkenas::framework
