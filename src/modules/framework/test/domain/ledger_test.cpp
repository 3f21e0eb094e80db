// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/domain/ledger.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace nokkenas::framework {
namespace {

LedgerFacts Open(std::int64_t maximum, std::int64_t occupied) {
  LedgerFacts facts;
  facts.state = State::kActive;
  facts.framework = Ceiling{maximum, occupied};
  return facts;
}
Entry Make(EntryKind kind, std::int64_t amount, const char* party = "p1") {
  return {kind, {}, {"NOK-1", "", party}, amount};
}
const char* CodeOf(const Result<Booking>& booking) {
  return booking ? "ok" : booking.failure().code->id;
}

TEST(LedgerBalance, AnInvoiceBeyondTheCommitmentTakesRoom) {
  EXPECT_EQ((Balance{10, 100, 60}.Occupied()), 110);
  EXPECT_EQ((Balance{10, 100, 130}.Occupied()), 140);
}

TEST(LedgerDecide, AnActOverTheMaximumIsRefusedAndAFactIsMarked) {
  EXPECT_STREQ(CodeOf(DecideBooking(Make(EntryKind::kReserved, 100, ""), Open(100, 0))), "ok");
  EXPECT_STREQ(CodeOf(DecideBooking(Make(EntryKind::kReserved, 101, ""), Open(100, 0))),
               "ledger_maximum_exceeded");
  const auto invoice = DecideBooking(Make(EntryKind::kInvoiced, 101), Open(100, 0));
  ASSERT_TRUE(invoice.ok());
  EXPECT_TRUE(invoice->over_ceiling);
  EXPECT_STREQ(CodeOf(DecideBooking(Make(EntryKind::kReserved, 1, ""), Open(100, 101))),
               "ledger_maximum_exceeded");
}

TEST(LedgerDecide, ImportedHistoryIsAFact) {
  LedgerFacts facts = Open(100, 0);
  facts.state = State::kClosed;
  facts.imported = true;
  const auto booking = DecideBooking(Make(EntryKind::kCommitted, 500), facts);
  ASSERT_TRUE(booking.ok());
  EXPECT_TRUE(booking->over_ceiling);
}

TEST(LedgerDecide, AnImportedBookStatesEveryEntryItself) {
  LedgerFacts facts = Open(100, 80);
  facts.state = State::kDraft;
  facts.imported = true;
  facts.balance = {80, 0, 0};
  const auto code = [&](const Entry& entry) {
    const auto over = DecideHistory(entry, facts);
    return std::string(!over ? over.failure().code->id : *over ? "over" : "within");
  };
  EXPECT_EQ(code(Make(EntryKind::kCommitted, 20)), "within");
  EXPECT_EQ(code(Make(EntryKind::kCommitted, 21)), "over") << "it releases nothing by itself";
  Entry release = Make(EntryKind::kReleased, 80);
  release.releases = Releases::kReservation;
  EXPECT_EQ(code(release), "within");
  release.amount = 81;
  EXPECT_EQ(code(release), "ledger_correction_negative");
  EXPECT_EQ(code(Make(EntryKind::kReserved, -80)), "within") << "a counter-entry";
  EXPECT_EQ(code(Make(EntryKind::kInvoiced, 1, "")), "ledger_party_missing");
  facts.lot_known = false;
  EXPECT_EQ(code(Make(EntryKind::kReserved, 1)), "ledger_lot_unknown");
}

TEST(LedgerDecide, ACommitmentUsesItsReservationFirst) {
  LedgerFacts facts = Open(100, 80);
  facts.reservation.reserved = 80;
  const auto booking = DecideBooking(Make(EntryKind::kCommitted, 90), facts);
  ASSERT_TRUE(booking.ok());
  ASSERT_EQ(booking->entries.size(), 2U);
  EXPECT_EQ(booking->entries[0].amount, 80);
  EXPECT_TRUE(booking->entries[0].key.party_id.empty());
  EXPECT_STREQ(CodeOf(DecideBooking(Make(EntryKind::kCommitted, 101), facts)),
               "ledger_maximum_exceeded");
}

TEST(LedgerDecide, RefusalsComeInAFixedOrder) {
  LedgerFacts facts = Open(10, 10);
  facts.lot = Ceiling{5, 5};
  facts.cap = Ceiling{5, 5};
  const Entry commit = Make(EntryKind::kCommitted, 1);
  facts.state = State::kDraft;
  facts.expired = true;
  facts.lot_known = false;
  facts.party_known = false;
  facts.party_participates = false;
  EXPECT_STREQ(CodeOf(DecideBooking(commit, facts)), "ledger_framework_not_active");
  facts.state = State::kActive;
  EXPECT_STREQ(CodeOf(DecideBooking(commit, facts)), "ledger_framework_expired");
  facts.expired = false;
  EXPECT_STREQ(CodeOf(DecideBooking(commit, facts)), "ledger_lot_unknown");
  facts.lot_known = true;
  EXPECT_STREQ(CodeOf(DecideBooking(commit, facts)), "ledger_party_unknown");
  facts.party_known = true;
  EXPECT_STREQ(CodeOf(DecideBooking(Make(EntryKind::kCommitted, 1, ""), facts)),
               "ledger_party_missing");
  EXPECT_STREQ(CodeOf(DecideBooking(commit, facts)), "ledger_party_ended");
  facts.party_participates = true;
  EXPECT_STREQ(CodeOf(DecideBooking(commit, facts)), "ledger_maximum_exceeded");
  facts.framework.reset();
  EXPECT_STREQ(CodeOf(DecideBooking(commit, facts)), "ledger_lot_maximum_exceeded");
  facts.lot.reset();
  EXPECT_STREQ(CodeOf(DecideBooking(commit, facts)), "ledger_cap_exceeded");
  facts.cap.reset();
  EXPECT_STREQ(CodeOf(DecideBooking(commit, facts)), "ok");
}

TEST(LedgerDecide, ReleasesNoMoreThanIsOpen) {
  LedgerFacts facts = Open(100, 50);
  facts.balance = {0, 50, 20};
  Entry release = Make(EntryKind::kReleased, 31);
  release.releases = Releases::kCommitment;
  EXPECT_STREQ(CodeOf(DecideBooking(release, facts)), "ledger_release_too_much");
  release.amount = 30;
  EXPECT_STREQ(CodeOf(DecideBooking(release, facts)), "ok");
}

TEST(LedgerCorrect, TakingBackAReleaseNeedsRoom) {
  LedgerFacts facts = Open(100, 100);
  Entry release = Make(EntryKind::kReleased, 10, "");
  release.releases = Releases::kReservation;
  EXPECT_STREQ(CodeOf(DecideCorrection(release, facts)), "ledger_maximum_exceeded");
  facts.framework->occupied = 90;
  EXPECT_STREQ(CodeOf(DecideCorrection(release, facts)), "ok");
}

TEST(LedgerCorrect, NothingGoesBelowZero) {
  LedgerFacts facts = Open(100, 0);
  EXPECT_STREQ(CodeOf(DecideCorrection(Make(EntryKind::kReserved, 10, ""), facts)),
               "ledger_correction_negative");
}

// However acts and facts are mixed: an act never takes the ledger over its maximum, no balance goes
// below zero, and the balances are those of a replay.
RC_GTEST_PROP(LedgerProperty, ActsNeverExceedTheMaximum, ()) {
  const auto maximum = *rc::gen::inRange<std::int64_t>(0, 5'000);
  const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(
      rc::gen::tuple(rc::gen::inRange(0, 4), rc::gen::inRange(0, 3), rc::gen::inRange(0, 2),
                     rc::gen::inRange(1, 2'000)));
  std::map<BalanceKey, Balance> balances;
  std::vector<Entry> written;
  const auto occupied = [&] {
    std::int64_t sum = 0;
    for (const auto& [key, balance] : balances) sum += balance.Occupied();
    return sum;
  };
  for (const auto& [kind, call_off, party, amount] : steps) {
    Entry entry{static_cast<EntryKind>(kind),
                {},
                {std::to_string(call_off), "", std::to_string(party)},
                amount};
    if (entry.kind == EntryKind::kReserved) entry.key.party_id.clear();
    if (entry.kind == EntryKind::kReleased)
      entry.releases = party == 0 ? Releases::kReservation : Releases::kCommitment;
    if (entry.releases == Releases::kReservation) entry.key.party_id.clear();
    LedgerFacts facts = Open(maximum, occupied());
    facts.balance = balances[entry.key];
    facts.reservation = balances[{entry.key.call_off, "", ""}];
    const std::int64_t before = occupied();
    const auto booking = DecideBooking(entry, facts);
    if (!booking) continue;
    for (const Entry& one : booking->entries) {
      balances[one.key] = Apply(balances[one.key], one);
      written.push_back(one);
    }
    const bool over = occupied() > maximum;
    RC_ASSERT(!over || booking->over_ceiling || occupied() <= before);
    for (const auto& [key, balance] : balances)
      RC_ASSERT(balance.reserved >= 0 && balance.committed >= 0 && balance.invoiced >= 0);
  }
  for (const auto& [key, balance] : Replay(written)) RC_ASSERT(balance == balances[key]);
}

}  // namespace
}  // namespace nokkenas::framework
