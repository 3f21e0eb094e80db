// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "engines/leadtime/test/log_builder.h"

namespace nokkenas::engines::leadtime {
namespace {

using testing::kHour;
using testing::LogBuilder;

TEST(LeadTimeLog, WithoutFaultsIsEmptyOrWhole) {
  EXPECT_TRUE(Validate({}).empty());
  EXPECT_TRUE(Validate(testing::RandomLog(1, 50)).empty());
}

TEST(LeadTimeLog, TellsAllFaultsAtOnceByCaseAndEvent) {
  EventLog log = LogBuilder(2, 2, 100).Open(10).End(20).Open(10).End(20).Open(10).End(20).log();
  log.cases[0].end = EndKind::kOpen;   // With an end.
  log.cases[1].ended_ms = 5 * kHour;   // Before its opening.
  log.cases.push_back({101 * kHour});  // After now.
  log.cases.push_back({-1});           // Before 1970.
  log.cases.push_back({1, 2, 0, 0, static_cast<EndKind>(9)});
  const auto add = [&](Event event) { log.events.push_back(event); };
  const std::int64_t start = 12 * kHour, end = 14 * kHour;
  add({2, 0, 0, 0, start, end});                             // 0: sound.
  add({-1, 2, 2, -2, start, end});                           // 1: nothing of it is known.
  add({2, 0, 0, 0, end, start});                             // 2: ends before it starts.
  add({2, 0, 0, 0, 9 * kHour, end});                         // 3: starts before the opening.
  add({2, 0, 0, 0, kNoMoment, 9 * kHour});                   // 4: ends before it.
  add({2, 0, 0, 0, start, 21 * kHour});                      // 5: after the end.
  add({3, 0, 0, 0, 102 * kHour, 103 * kHour});               // 6: after now, in an open case.
  add({2, 0, 0, 0, start, kLatestMoment + 1});               // 7
  add({6, 0, 0, 0, start, end, static_cast<EventKind>(3)});  // 8
  using F = FaultKind;
  const std::vector<Fault> wanted = {
      {F::kCaseEndKind, 0},          {F::kCaseEndsBeforeOpening, 1}, {F::kCaseAfterNow, 3},
      {F::kCaseMomentOutOfRange, 4}, {F::kCaseEndKind, 5},           {F::kUnknownCase, 1},
      {F::kUnknownActivity, 1},      {F::kUnknownFunction, 1},       {F::kUnknownPerson, 1},
      {F::kEventEndsBeforeStart, 2}, {F::kEventBeforeOpening, 3},    {F::kEventBeforeOpening, 4},
      {F::kEventAfterEnd, 5},        {F::kEventAfterNow, 6},         {F::kEventMomentOutOfRange, 7},
      {F::kUnknownCase, 8},          {F::kUnknownEventKind, 8}};
  EXPECT_EQ(Validate(log), wanted);
  const Arrangement arranged = Arrange(log);
  EXPECT_EQ(arranged.faults, wanted);
  EXPECT_FALSE(arranged.timeline);
}

TEST(LeadTimeLog, RefusesMoreCasesThanSumsHold) {
  EventLog log;
  log.cases.resize(kMaxCases + 1);
  EXPECT_EQ(Validate(log), (std::vector<Fault>{{FaultKind::kTooManyCases, 0}}));
}

TEST(LeadTimeTimeline, CutsWaitingFromWorking) {
  const Timeline line = LogBuilder(3, 1, 100)
                            .Open(0)
                            .Step(1, 0, 10, 12)  // Not in order.
                            .Step(0, 0, 3, 7)
                            .Step(2, 0, 20)      // Its start is not known.
                            .Step(2, 0, 18, 23)  // Began before the one before it had ended.
                            .End(30)
                            .Line();
  const auto steps = line.Of(0);
  ASSERT_EQ(steps.size(), 4U);
  EXPECT_EQ(steps[0].WaitingMs(), 3 * kHour);
  EXPECT_EQ(steps[0].working_ms, 4 * kHour);
  EXPECT_EQ(steps[1].WaitingMs(), 3 * kHour);
  EXPECT_EQ(steps[1].working_ms, 2 * kHour);
  EXPECT_FALSE(steps[2].StartKnown());
  EXPECT_EQ(steps[2].WaitingMs(), 8 * kHour);
  EXPECT_TRUE(steps[3].Overlaps());
  EXPECT_EQ(steps[3].WaitingMs(), 0);
  EXPECT_EQ(steps[3].working_ms, 5 * kHour);
  EXPECT_EQ(line.AgeMs(0), 30 * kHour);
}

TEST(LeadTimeTimeline, KeepsTheOrderOfTheLogWhereEndsAreEqual) {
  for (const std::int32_t count : {3, 100}) {  // Few and many are sorted in two ways.
    LogBuilder builder(count, 1, 100);
    builder.Open(0);
    for (std::int32_t i = 0; i < count; ++i) builder.Step(count - 1 - i, 0, 9);
    builder.Step(0, 0, 5);
    const Timeline line = builder.Line();
    ASSERT_EQ(line.Of(0)[0].end_ms, 5 * kHour);
    for (std::int32_t i = 0; i < count; ++i)
      ASSERT_EQ(line.Of(0)[static_cast<std::size_t>(i) + 1].activity, count - 1 - i);
  }
}

RC_GTEST_PROP(LeadTimeTimeline, AccountsForAllTimeUntilTheLastStep, (std::uint32_t seed)) {
  const EventLog log = testing::RandomLog(seed, 20);
  const Timeline line = testing::LineOf(log);
  RC_ASSERT(line.sojourns().size() == log.events.size());
  for (std::size_t i = 0; i < log.cases.size(); ++i) {
    std::int64_t whole = 0;
    for (const Sojourn& row : line.Of(i)) {
      RC_ASSERT(row.whole_ms >= 0 && row.WaitingMs() >= 0);
      const std::int64_t working = row.StartKnown() ? row.working_ms : 0;
      RC_ASSERT(row.Overlaps() || row.WaitingMs() + working == row.whole_ms);
      whole += row.whole_ms;
    }
    const std::int64_t last =
        line.Of(i).empty() ? log.cases[i].opened_ms : line.Of(i).back().end_ms;
    RC_ASSERT(log.cases[i].opened_ms + whole == last);
  }
}

}  // namespace
}  // namespace nokkenas::engines::leadtime
