// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <gtest/gtest.h>

#include "modules/calendar/domain/holidays.h"
#include "modules/calendar/domain/increment.h"
#include "modules/calendar/domain/term_register.h"

namespace nokkenas::calendar {
namespace {

TEST(Holidays, EasterFallsWhereTheAlmanacSays) {
  EXPECT_EQ(EasterSunday(2016), (Date{2016, 3, 27}));
  EXPECT_EQ(EasterSunday(2019), (Date{2019, 4, 21}));
  EXPECT_EQ(EasterSunday(2020), (Date{2020, 4, 12}));
  EXPECT_EQ(EasterSunday(2025), (Date{2025, 4, 20}));
  EXPECT_EQ(EasterSunday(2026), (Date{2026, 4, 5}));
  EXPECT_EQ(EasterSunday(2027), (Date{2027, 3, 28}));
  EXPECT_EQ(EasterSunday(2038), (Date{2038, 4, 25})) << "the latest that it can be";
}

TEST(Holidays, KingsDayIsNeverOnASunday) {
  const HolidayRule kings{"kings_day", HolidayRule::When::kNotOnSunday, 4, 27, 0, 2014, {}, {}};
  EXPECT_EQ(DayOf(kings, 2025), (Date{2025, 4, 26})) << "27 April 2025 is a Sunday";
  EXPECT_EQ(DayOf(kings, 2026), (Date{2026, 4, 27}));
  EXPECT_FALSE(DayOf(kings, 2013));
}

TEST(Holidays, ThoseOfEasterMoveWithIt) {
  const HolidayRule ascension{"ascension_day", HolidayRule::When::kEaster, 1, 1, 39, {}, {}, {}};
  EXPECT_EQ(DayOf(ascension, 2027), (Date{2027, 5, 6}));
}

const Date kToday{2026, 11, 24};

Term Agreed() {
  return {"bids",
          TermKind::kContractual,
          true,
          {{Date{2016, 7, 1}, TermUnit::kWorkingDays, 7, false, "a", "b", {}, {}}},
          1};
}
TermChange To(Date from_on, int length) {
  return {from_on, TermUnit::kDays, length, true, "Asked for"};
}

TEST(TermRegister, SetsFromADayOnAndKeepsWhatHeldBefore) {
  Term term = Agreed();
  const auto made = DecideTermChange(term, To(kToday.AddDays(1), 14), kToday);
  ASSERT_TRUE(made.ok());
  term.versions.push_back(*made);
  EXPECT_EQ(VersionOn(term, kToday)->length, 7);
  EXPECT_EQ(VersionOn(term, kToday.AddDays(1))->length, 14);
  EXPECT_EQ(VersionOn(term, kToday.AddDays(1))->source_nl, "a");
  EXPECT_EQ(VersionOn(term, Date{2016, 6, 30}), nullptr);
}

TEST(TermRegister, RefusesInAFixedOrder) {
  Term fixed = Agreed();
  fixed.adjustable = false;
  EXPECT_EQ(DecideTermChange(fixed, To(kToday.AddDays(-1), 14), kToday).failure().code,
            &codes::kTermFixed);
  Term term = Agreed();
  EXPECT_EQ(DecideTermChange(term, To(kToday.AddDays(-1), 14), kToday).failure().code,
            &codes::kTermInPast);
  term.versions.push_back(*DecideTermChange(term, To(kToday, 14), kToday));
  EXPECT_EQ(DecideTermChange(term, To(kToday, 10), kToday).failure().code, &codes::kTermSameDay);
}

IncrementData Of(int first, int last) {
  return {"PI 1", kToday.AddDays(first), kToday.AddDays(last)};
}
IncrementFacts Was(int first, int last) {
  IncrementFacts facts;
  facts.today = kToday;
  facts.before = Increment{"id", Of(first, last), 1};
  return facts;
}
const Code* CodeOf(const Status& status) { return status ? nullptr : status.failure().code; }

TEST(Increments, ThatHaveEndedStayAndBegunOnesKeepTheirFirstDay) {
  EXPECT_EQ(CodeOf(DecideIncrement(Of(-80, -10), Was(-80, -11))), &codes::kIncrementPast);
  EXPECT_EQ(CodeOf(DecideIncrement(Of(-9, 60), Was(-10, 60))), &codes::kIncrementPast);
  EXPECT_EQ(CodeOf(DecideIncrement(Of(-10, -1), Was(-10, 60))), &codes::kIncrementPast);
  EXPECT_EQ(CodeOf(DecideIncrement(Of(-10, 0), Was(-10, 60))), nullptr);
  EXPECT_EQ(CodeOf(DecideIncrement(Of(20, 90), Was(10, 60))), nullptr);
}

TEST(Increments, ShareNoDayAndNoName) {
  IncrementFacts facts;
  facts.today = kToday;
  EXPECT_EQ(CodeOf(DecideIncrement(Of(10, 9), facts)), &codes::kIncrementInvalid);
  EXPECT_EQ(CodeOf(DecideIncrement(Of(0, 366), facts)), &codes::kIncrementInvalid);
  EXPECT_EQ(CodeOf(DecideIncrement(Of(0, 365), facts)), nullptr);
  facts.overlapping = Increment{"other", Of(5, 9), 1};
  EXPECT_EQ(CodeOf(DecideIncrement(Of(0, 6), facts)), &codes::kIncrementOverlaps);
  facts.name_holder = "other";
  EXPECT_EQ(CodeOf(DecideIncrement(Of(0, 6), facts)), &codes::kIncrementNameTaken);
}

}  // namespace
}  // namespace nokkenas::calendar
