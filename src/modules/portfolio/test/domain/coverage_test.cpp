// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/coverage.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace nokkenas::portfolio {
namespace {

const Date kToday{2026, 11, 23};
const Period kWindow{Date{2026, 1, 1}, Date{2029, 12, 31}};

CoverageLine Line(Date from, Date to, LineKind kind = LineKind::kTerm) {
  return {"c", from, {from, to}, kind, Conclusion::kLawful, false};
}

TEST(Coverage, ShowsTermOptionAndGap) {
  const auto coverage = ComputeCoverage(
      {Line({2024, 1, 1}, {2027, 12, 31}), Line({2028, 1, 1}, {2028, 12, 31}, LineKind::kOption)},
      kWindow, kToday, 365);
  ASSERT_EQ(coverage.segments.size(), 3U);
  EXPECT_EQ(coverage.segments[0].period, (Period{Date{2026, 1, 1}, Date{2027, 12, 31}}));
  EXPECT_EQ(coverage.segments[1].period, (Period{Date{2028, 1, 1}, Date{2028, 12, 31}}));
  ASSERT_EQ(coverage.gaps.size(), 1U);
  EXPECT_EQ(coverage.gaps[0], (Period{Date{2029, 1, 1}, Date{2029, 12, 31}}));
  EXPECT_EQ(coverage.covered_until, Date(2027, 12, 31)) << "an open option is not counted on";
  EXPECT_EQ(coverage.latest_start, Date(2027, 1, 1));
  EXPECT_EQ(coverage.days_left, 39);
}

TEST(Coverage, LinesThatFollowEachOtherAreUnbroken) {
  const auto coverage = ComputeCoverage(
      {Line({2027, 7, 1}, {2028, 6, 30}), Line({2025, 1, 1}, {2027, 6, 30})}, kWindow, kToday, 100);
  EXPECT_EQ(coverage.covered_until, Date(2028, 6, 30));
}

TEST(Coverage, AGapBetweenIsCountedFromToday) {
  const auto coverage =
      ComputeCoverage({Line({2024, 1, 1}, {2026, 9, 30}), Line({2027, 2, 1}, {2029, 12, 31})},
                      kWindow, kToday, 100);
  ASSERT_EQ(coverage.gaps.size(), 1U);
  EXPECT_EQ(coverage.gaps[0], (Period{kToday, Date{2027, 1, 31}}));
  EXPECT_FALSE(coverage.covered_until);
  EXPECT_EQ(coverage.latest_start, Date(2026, 6, 23)) << "counted from the first day of the gap";
}

TEST(Coverage, NothingCoversAnEmptyApplication) {
  const auto coverage = ComputeCoverage({}, kWindow, kToday, 100);
  ASSERT_EQ(coverage.segments.size(), 1U);
  EXPECT_FALSE(coverage.segments[0].line);
  EXPECT_FALSE(coverage.latest_start);
}

TEST(Coverage, AnOptionThatWasNotUsedInTimeCoversNothing) {
  std::vector<CoverageLine> lines{Line({2025, 1, 1}, kToday.AddDays(-1)),
                                  Line(kToday, kToday.AddDays(364), LineKind::kOption)};
  EXPECT_EQ(FirstUncovered(lines, kToday), kToday);
  EXPECT_EQ(ComputeCoverage(lines, kWindow, kToday, 100).gaps.front().from, kToday);
  lines[0].period.to = kToday;
  lines[1].period.from = kToday.AddDays(1);
  EXPECT_EQ(FirstUncovered(lines, kToday), kToday.AddDays(365)) << "until its last day it can be";
  lines[1].source_id = "another";
  EXPECT_EQ(FirstUncovered(lines, kToday), kToday.AddDays(365));
}

// Whatever the lines: every day of the window is in one segment, and a gap has no line but options
// that can no longer be used.
RC_GTEST_PROP(CoverageProperty, SegmentsFillTheWindow, ()) {
  const auto raw = *rc::gen::container<std::vector<std::tuple<int, int, bool>>>(rc::gen::tuple(
      rc::gen::inRange(-900, 1'500), rc::gen::inRange(0, 900), rc::gen::arbitrary<bool>()));
  std::vector<CoverageLine> lines;
  for (const auto& [start, length, option] : raw) {
    const Date from = kToday.AddDays(start);
    lines.push_back(Line(from, from.AddDays(length), option ? LineKind::kOption : LineKind::kTerm));
  }
  std::optional<Date> end;  // All lines are of one contract.
  for (const CoverageLine& line : lines)
    if (line.kind == LineKind::kTerm) end = std::max(end.value_or(line.period.to), line.period.to);
  const bool lapsed = end && *end < kToday;
  const auto coverage = ComputeCoverage(lines, kWindow, kToday, 200);
  Date next = kWindow.from;
  for (const Segment& segment : coverage.segments) {
    RC_ASSERT(segment.period.from == next);
    RC_ASSERT(segment.period.to >= segment.period.from);
    next = segment.period.to.AddDays(1);
    for (const CoverageLine& line : lines) {
      const bool inside =
          line.period.from <= segment.period.from && segment.period.from <= line.period.to;
      if (!segment.line && !(lapsed && line.kind == LineKind::kOption)) RC_ASSERT(!inside);
    }
  }
  RC_ASSERT(next == kWindow.to.AddDays(1));
}

}  // namespace
}  // namespace nokkenas::portfolio
