// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/date.h"

#include <gtest/gtest.h>

namespace nokkenas {
namespace {

TEST(DateTest, ReadsOnlyDatesThatExist) {
  EXPECT_EQ(Date::Parse("2028-02-29")->ToString(), "2028-02-29");
  for (const char* wrong : {"2027-02-29", "2027-13-01", "2027-1-1", "20270101", "2027-01-0a",
                            "+027-01-01", "", "2027-01-011"})
    EXPECT_FALSE(Date::Parse(wrong)) << wrong;
}

TEST(DateTest, AddsMonthsAndStaysInTheMonth) {
  EXPECT_EQ(Date(2026, 1, 31).AddMonths(1), Date(2026, 2, 28));
  EXPECT_EQ(Date(2028, 1, 31).AddMonths(1), Date(2028, 2, 29));
  EXPECT_EQ(Date(2026, 11, 30).AddMonths(3), Date(2027, 2, 28));
  EXPECT_EQ(Date(2026, 12, 31).AddMonths(-12), Date(2025, 12, 31));
}

TEST(DateTest, CountsDays) { EXPECT_EQ(Date(2026, 3, 1).DaysSince(Date(2026, 2, 1)), 28); }

TEST(InstantTest, WritesAndReadsItself) {
  const std::string text = "2026-11-23T08:12:00.123Z";
  EXPECT_EQ(ToString(*ParseInstant(text)), text);
  for (const char* wrong : {"2026-11-23T24:00:00.000Z", "2026-11-23 08:12:00.000Z",
                            "2026-11-23T08:12:00Z", "2026-11-23T08:60:00.000Z"})
    EXPECT_FALSE(ParseInstant(wrong)) << wrong;
}

// The clocks change at 01:00 UTC on the last Sundays of March and October.
TEST(LocalDateTest, FollowsAmsterdamOverClockChanges) {
  const auto local = [](const char* text) { return LocalDate(*ParseInstant(text)).ToString(); };
  EXPECT_EQ(local("2026-01-31T22:59:59.999Z"), "2026-01-31");
  EXPECT_EQ(local("2026-01-31T23:00:00.000Z"), "2026-02-01");
  EXPECT_EQ(local("2026-06-30T21:59:59.999Z"), "2026-06-30");
  EXPECT_EQ(local("2026-06-30T22:00:00.000Z"), "2026-07-01");
  EXPECT_EQ(local("2026-03-28T23:00:00.000Z"), "2026-03-29");
  EXPECT_EQ(local("2026-03-29T22:00:00.000Z"), "2026-03-30");
  EXPECT_EQ(local("2026-10-25T22:59:59.999Z"), "2026-10-25");
  EXPECT_EQ(local("2026-10-25T23:00:00.000Z"), "2026-10-26");
}

}  // namespace
}  // namespace nokkenas
