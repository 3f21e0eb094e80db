// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/replay.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "engines/leadtime/test/log_builder.h"

namespace nokkenas::engines::leadtime {
namespace {

using testing::LogBuilder;

constexpr SpeakRule kEach{1, 0};
constexpr std::int64_t kDay = 24;
constexpr std::int32_t kHead = 0, kDirector = 1;  // Steps: the head decides, the director signs.

// Six cases of 1 to 6 thousand euros; the director takes 1 to 6 days, the head 2 days (function 0)
// or 4 (function 1). The seventh is open.
LogBuilder Mandates() {
  LogBuilder builder(2, 3, 400);
  for (std::int32_t i = 1; i <= 6; ++i) {
    const std::int64_t head = i % 2 == 0 ? 2 : 4;
    builder.Open(0, i * 100'000).Step(kHead, i % 3, head * kDay).By(i % 2);
    builder.Step(kDirector, i % 3, (head + i) * kDay).By(2).End((head + i) * kDay);
  }
  builder.Open(0, 100'000).Step(kDirector, 0, kDay);
  return builder;
}

WhatIf Skip(std::int64_t up_to) {
  WhatIf question;
  question.up_to_minor = up_to;
  question.skip = kDirector;
  return question;
}

TEST(LeadTimeReplay, DroppingAStepSavesItsTime) {
  const ReplayResult got = Replay(Mandates().Line(), Skip(500'000));
  ASSERT_EQ(got.silence, Silence::kNone);
  EXPECT_EQ(got.touched, 5U) << "up to and including the amount";
  EXPECT_EQ(got.touched_open, 1U);
  EXPECT_EQ(got.persons, 3U);
  EXPECT_DOUBLE_EQ(got.saved_days->value, 1 + 2 + 3 + 4 + 5);
  EXPECT_DOUBLE_EQ(got.median_before->value, 6) << "of 5, 4, 7, 6 and 9";
  EXPECT_DOUBLE_EQ(got.median_after->value, 4) << "of 4, 2, 4, 2 and 4";
  for (const auto& range : {got.saved_days, got.median_before, got.median_after}) {
    EXPECT_LE(range->lower, range->value);
    EXPECT_GE(range->upper, range->value);
  }
  EXPECT_LT(got.saved_days->lower, got.saved_days->upper) << "five cases are a small sample";
  EXPECT_GE(got.saved_days->lower, 5 * 1);
  EXPECT_LE(got.saved_days->upper, 5 * 5);
  EXPECT_EQ(got.replays, 1'000U);
  EXPECT_FALSE(ReplayResult::kCausal);
}

TEST(LeadTimeReplay, DoneByAnotherStepCostsItsTime) {
  WhatIf question = Skip(600'000);
  question.instead = kHead;
  const Timeline line = Mandates().Line();
  const ReplayResult whole = Replay(line, question);
  EXPECT_EQ(whole.drawn_from, 6U);
  EXPECT_NEAR(whole.saved_days->value, 21 - 6 * 3, 1e-9) << "the head takes 3 days on average";
  LogBuilder more = Mandates();
  more.Open(0).Step(kHead, 0, 10 * kDay);
  EXPECT_EQ(Replay(more.Line(), question).drawn_from, 7U) << "a step of an open case is done too";
  EXPECT_NEAR(Replay(more.Line(), question).saved_days->value, 21 - 6 * 4, 1e-9);
  question.function = 0;
  question.shrinkage = 0;
  EXPECT_NEAR(Replay(line, question).saved_days->value, 21 - 6 * 2, 1e-9) << "function 0 takes 2";
  question.shrinkage = 3;  // Three draws of the cell then count for half.
  EXPECT_NEAR(Replay(line, question).saved_days->value, 21 - 6 * 2.5, 1e-9);
  question.shrinkage = 0;
  question.cells_minor = {300'000};  // One draw below: 200,000; two above.
  EXPECT_NEAR(Replay(line, question).saved_days->value, 21 - 6 * 2, 1e-9);
  question.function = 2;  // It never did the step: all comes from the whole step.
  EXPECT_NEAR(Replay(line, question).saved_days->value, 21 - 6 * 3, 1e-9);
}

TEST(LeadTimeReplay, DrawsFromTheCellAloneWithoutShrinkage) {
  // The small cases take the head 1 day, the large ones 9; all cases skip 5 days of the director.
  LogBuilder builder(2, 3, 4'000);
  for (std::int32_t i = 0; i < 12; ++i) {
    const std::int64_t head = i < 6 ? 1 : 9;
    builder.Open(0, i < 6 ? 100 : 900).Step(kHead, i % 3, head * kDay);
    builder.Step(kDirector, i % 3, (head + 5) * kDay).End((head + 5) * kDay);
  }
  WhatIf question = Skip(100);
  question.instead = kHead;
  question.cells_minor = {100};
  question.shrinkage = 0;
  const ReplayResult got = Replay(builder.Line(), question);
  EXPECT_DOUBLE_EQ(got.saved_days->value, 6 * 4);
  EXPECT_DOUBLE_EQ(got.saved_days->lower, 6 * 4) << "nothing varies";
  EXPECT_DOUBLE_EQ(got.saved_days->upper, 6 * 4);
  EXPECT_DOUBLE_EQ(got.median_after->value, 2);
  EXPECT_DOUBLE_EQ(got.median_before->lower, 6);
  question.shrinkage = 6;
  const ReplayResult shrunk = Replay(builder.Line(), question);
  EXPECT_NEAR(shrunk.saved_days->value, 6 * (5 - (0.5 * 1 + 0.5 * 5)), 1e-9);
  EXPECT_LT(shrunk.saved_days->lower, shrunk.saved_days->value);
  EXPECT_GT(shrunk.saved_days->upper, shrunk.saved_days->value);
}

TEST(LeadTimeReplay, RangeIsAsWideAsThatOfIndependentDraws) {
  // 400 cases of which half save two days: a total of 400 with a standard deviation of sqrt(400).
  LogBuilder builder(1, 3, 100);
  for (std::int32_t i = 0; i < 400; ++i)
    builder.Open(0).Step(0, i % 3, i % 2 * 2 * kDay).End(2 * kDay);
  WhatIf question;
  question.replays = 4'000;
  const ReplayResult got = Replay(builder.Line(), question);
  EXPECT_DOUBLE_EQ(got.saved_days->value, 400);
  EXPECT_NEAR(got.saved_days->lower, 400 - 1.96 * 20, 3);
  EXPECT_NEAR(got.saved_days->upper, 400 + 1.96 * 20, 3);
}

TEST(LeadTimeReplay, SeedDecidesAndDrawsAreCommon) {
  WhatIf question = Skip(600'000);
  question.instead = kHead;
  const Timeline line = Mandates().Line();
  const ReplayResult first = Replay(line, question), again = Replay(line, question);
  EXPECT_EQ(first.saved_days->lower, again.saved_days->lower);
  EXPECT_EQ(first.median_after->upper, again.median_after->upper);
  WhatIf dropped = Skip(600'000);
  const ReplayResult other = Replay(line, dropped);
  EXPECT_EQ(first.median_before->lower, other.median_before->lower) << "the same draws of cases";
  EXPECT_EQ(first.median_before->upper, other.median_before->upper);
  question.replays = 7;  // Few enough that another seed shows.
  const double low = Replay(line, question).saved_days->lower;
  question.seed = std::uint64_t{1} << 40;
  EXPECT_NE(Replay(line, question).saved_days->lower, low);
}

TEST(LeadTimeReplay, OfFewCasesOrPeopleDoesNotSpeak) {
  const Timeline line = Mandates().Line();
  const ReplayResult few = Replay(line, Skip(400'000));
  EXPECT_EQ(few.silence, Silence::kFewCases);
  EXPECT_EQ(few.touched, 4U);
  EXPECT_FALSE(few.saved_days || few.median_before || few.median_after);
  EXPECT_EQ(Replay(line, Skip(600'000), {5, 4}).silence, Silence::kFewPersons);
  LogBuilder builder = Mandates();
  EventLog log = builder.log();
  log.activities = 3;  // A step that nobody ever did.
  WhatIf question = Skip(600'000);
  question.instead = 2;
  EXPECT_EQ(Replay(testing::LineOf(log), question).silence, Silence::kNoData);
}

TEST(LeadTimeReplay, TellsAllFaultsOfTheQuestion) {
  WhatIf question;
  question.skip = question.instead.emplace(5);
  question.function = -1;
  question.cells_minor = {2, 1};
  question.shrinkage = -1;
  question.replays = 0;
  using F = WhatIfFault;
  const ReplayResult got = Replay(Mandates().Line(), question);
  EXPECT_EQ(got.faults, (std::vector<F>{F::kActivity, F::kSameActivity, F::kFunction, F::kCells,
                                        F::kShrinkage, F::kReplays}));
  EXPECT_FALSE(got.saved_days);
}

// The mean over the replays comes near the exact expectation, whatever the log.
RC_GTEST_PROP(LeadTimeReplay, RangeHoldsTheExpectation, (std::uint32_t seed)) {
  const EventLog log = testing::RandomLog(seed, 30);
  WhatIf question = Skip(25);
  question.instead = kHead;
  question.cells_minor = {5, 15};
  question.replays = 300;
  const ReplayResult got = Replay(testing::LineOf(log), question, kEach);
  if (got.silence != Silence::kNone) return;
  RC_ASSERT(got.saved_days->lower <= got.saved_days->value + 1e-9);
  RC_ASSERT(got.saved_days->upper >= got.saved_days->value - 1e-9);
  RC_ASSERT(got.median_before->lower <= got.median_before->upper);
}

}  // namespace
}  // namespace nokkenas::engines::leadtime
