// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/term.h"

#include <gtest/gtest.h>

namespace nokkenas {
namespace {

constexpr bool kStatutoryOnly = false;

FreeDays Days(std::initializer_list<Date> days, bool everywhere = true) {
  FreeDays out;
  for (const Date day : days) out[day] = {"A holiday", true, everywhere, everywhere};
  return out;
}
TermEnd End(TermKind kind, TermUnit unit, int length, Date event, const FreeDays& days = {},
            bool rolls = false) {
  return EndOfTerm({kind, unit, length, rolls}, event, days);
}

TEST(Term, StandstillOfTwentyDaysRollsOverASunday) {
  const TermEnd end = End(TermKind::kStatutory, TermUnit::kDays, 20, Date{2020, 10, 12});
  EXPECT_EQ(end.counted, (Date{2020, 11, 1}));
  EXPECT_EQ(end.ends_on, (Date{2020, 11, 2}));
  ASSERT_EQ(end.rolls.size(), 1U);
  EXPECT_EQ(end.rolls.front().why, Roll::kWeekend);
}

TEST(Term, CountedBackwardsNeverRolls) {
  const TermEnd end = End(TermKind::kBackwards, TermUnit::kDays, 10, Date{2027, 5, 4});
  EXPECT_EQ(end.ends_on, (Date{2027, 4, 24})) << "a Saturday";
  EXPECT_TRUE(end.rolls.empty());
  EXPECT_EQ(DaysBefore(Date{2027, 5, 4}, 10), (Date{2027, 4, 24}));
}

TEST(Term, RollsOverAHolidayAndTheWeekendAfterIt) {
  // Good Friday 2027 is 26 March; Easter Monday the 29th.
  const FreeDays days = Days({Date{2027, 3, 26}, Date{2027, 3, 29}});
  const TermEnd end = End(TermKind::kStatutory, TermUnit::kDays, 14, Date{2027, 3, 12}, days);
  EXPECT_EQ(end.ends_on, (Date{2027, 3, 30}));
  ASSERT_EQ(end.rolls.size(), 4U);
  EXPECT_EQ(end.rolls[0].why, Roll::kFreeDay);
  EXPECT_EQ(end.rolls[0].name, "A holiday");
  EXPECT_EQ(end.rolls[1].why, Roll::kWeekend);
}

TEST(Term, AHolidayOfTheStatuteDoesNotMoveATermOfTheUnion) {
  const FreeDays days = Days({Date{2027, 3, 26}}, kStatutoryOnly);
  EXPECT_EQ(End(TermKind::kEu, TermUnit::kDays, 14, Date{2027, 3, 12}, days).ends_on,
            (Date{2027, 3, 26}));
  EXPECT_EQ(End(TermKind::kStatutory, TermUnit::kDays, 14, Date{2027, 3, 12}, days).ends_on,
            (Date{2027, 3, 29}));
}

TEST(Term, AContractualTermRollsOnlyWhereTheDocumentsSaySo) {
  const Date event{2026, 11, 14};
  EXPECT_EQ(End(TermKind::kContractual, TermUnit::kWeeks, 1, event).ends_on, (Date{2026, 11, 21}));
  EXPECT_EQ(End(TermKind::kContractual, TermUnit::kWeeks, 1, event, {}, true).ends_on,
            (Date{2026, 11, 23}));
}

TEST(Term, OfThreeDaysHoldsTwoWorkingDays) {
  // From Thursday: Friday, Saturday and Sunday hold one; the second is Monday (Atw art. 2).
  const TermEnd end = End(TermKind::kStatutory, TermUnit::kDays, 3, Date{2026, 11, 19});
  EXPECT_EQ(end.ends_on, (Date{2026, 11, 23}));
  EXPECT_EQ(end.rolls.front().why, Roll::kTwoWorkingDays);
  // From Friday: Saturday to Monday hold one, so Tuesday.
  EXPECT_EQ(End(TermKind::kStatutory, TermUnit::kDays, 3, Date{2026, 11, 20}).ends_on,
            (Date{2026, 11, 24}));
  // Two days are too short for Atw art. 2, not for the Regulation.
  EXPECT_EQ(End(TermKind::kStatutory, TermUnit::kDays, 2, Date{2026, 11, 20}).ends_on,
            (Date{2026, 11, 23}));
  EXPECT_EQ(End(TermKind::kEu, TermUnit::kDays, 2, Date{2026, 11, 20}).ends_on,
            (Date{2026, 11, 24}));
}

TEST(Term, BeyondNinetyDaysOrThreeMonthsTheStatuteDoesNotRoll) {
  const Date event{2026, 1, 31};
  const TermEnd ninety = End(TermKind::kStatutory, TermUnit::kDays, 90, event);
  EXPECT_EQ(ninety.counted, (Date{2026, 5, 1}));
  EXPECT_FALSE(ninety.too_long_to_roll);
  const TermEnd longer = End(TermKind::kStatutory, TermUnit::kDays, 91, event);
  EXPECT_EQ(longer.ends_on, (Date{2026, 5, 2})) << "a Saturday";
  EXPECT_TRUE(longer.too_long_to_roll);
  EXPECT_TRUE(End(TermKind::kStatutory, TermUnit::kMonths, 4, event).too_long_to_roll);
  EXPECT_TRUE(End(TermKind::kStatutory, TermUnit::kWeeks, 13, event).too_long_to_roll);
  EXPECT_TRUE(End(TermKind::kStatutory, TermUnit::kYears, 1, event).too_long_to_roll);
  EXPECT_EQ(End(TermKind::kEu, TermUnit::kDays, 91, event).ends_on, (Date{2026, 5, 4}));
}

TEST(Term, OfMonthsEndsOnTheSameDateOrTheLastDayOfTheMonth) {
  EXPECT_EQ(End(TermKind::kContractual, TermUnit::kMonths, 1, Date{2027, 1, 31}).ends_on,
            (Date{2027, 2, 28}));
  EXPECT_EQ(End(TermKind::kContractual, TermUnit::kMonths, 6, Date{2026, 11, 24}).ends_on,
            (Date{2027, 5, 24}));
}

TEST(Term, OfWorkingDaysPassesOverWeekendsAndClosedDays) {
  const FreeDays days = Days({Date{2026, 12, 25}});
  EXPECT_EQ(End(TermKind::kStatutory, TermUnit::kWorkingDays, 1, Date{2026, 12, 24}, days).ends_on,
            (Date{2026, 12, 28}));
  EXPECT_EQ(End(TermKind::kBackwards, TermUnit::kWorkingDays, 2, Date{2026, 12, 28}, days).ends_on,
            (Date{2026, 12, 23}));
}

// Whatever the term: a rolled end is a day that counts, and no earlier than counted.
TEST(Term, EndsOnADayThatCounts) {
  const FreeDays days = Days({Date{2027, 3, 26}, Date{2027, 3, 29}, Date{2027, 4, 27},
                              Date{2027, 5, 5}, Date{2027, 5, 6}, Date{2027, 5, 17}});
  for (const TermKind kind : {TermKind::kStatutory, TermKind::kEu}) {
    for (int length = 0; length <= 90; ++length) {
      for (int offset = 0; offset < 14; ++offset) {
        const Date event = Date{2027, 3, 10}.AddDays(offset);
        const TermEnd end = End(kind, TermUnit::kDays, length, event, days);
        ASSERT_FALSE(IsFree(kind, end.ends_on, days)) << end.ends_on.ToString();
        ASSERT_GE(end.ends_on, end.counted);
        for (Date day = end.counted;
             kind == TermKind::kStatutory && length != 3 && length != 4 && day < end.ends_on;
             day = day.AddDays(1))
          ASSERT_TRUE(IsFree(kind, day, days)) << "rolled no further than needed";
      }
    }
  }
}

}  // namespace
}  // namespace nokkenas
