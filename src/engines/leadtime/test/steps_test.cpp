// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "engines/leadtime/flow.h"
#include "engines/leadtime/steps.h"
#include "engines/leadtime/test/log_builder.h"

namespace nokkenas::engines::leadtime {
namespace {

using testing::kHour;
using testing::LogBuilder;

constexpr SpeakRule kAll{1, 0};

// Five cases of three people: 0 waits 1 to 5 hours and takes 2; 1 follows without a start.
LogBuilder FiveCases() {
  LogBuilder builder(3, 4, 100);
  for (std::int32_t i = 0; i < 5; ++i)
    builder.Open(0).Step(0, i % 3, i + 1, i + 3).Step(1, (i + 1) % 3, 10).End(12);
  return builder;
}

TEST(LeadTimeSteps, TellWaitingAndWorking) {
  const auto steps = Steps(FiveCases().Line());
  ASSERT_EQ(steps.size(), 3U);
  ASSERT_TRUE(steps[0].speaks());
  EXPECT_EQ(steps[0].events, 5U);
  EXPECT_EQ(steps[0].cases, 5U);
  EXPECT_EQ(steps[0].persons, 3U);
  EXPECT_EQ(steps[0].detail->waiting.p50->value_ms, 3 * kHour);
  EXPECT_EQ(steps[0].detail->waiting.p50->interval, std::nullopt) << "five are too few";
  EXPECT_EQ(steps[0].detail->working.p90->value_ms, 2 * kHour);
  EXPECT_EQ(steps[0].detail->hand_overs, 0U) << "nobody came before";
  EXPECT_EQ(steps[1].detail->hand_overs, 5U);
  EXPECT_EQ(steps[1].detail->starts_unknown, 5U);
  EXPECT_EQ(steps[1].detail->waiting.p50->value_ms, 5 * kHour) << "10 - (2 + 3)";
  EXPECT_EQ(steps[1].detail->working.n, 0U);
  EXPECT_EQ(steps[1].detail->working_silence, Silence::kNoData);
  EXPECT_EQ(steps[2].silence, Silence::kNoData);
  EXPECT_FALSE(steps[2].detail);
}

TEST(LeadTimeSteps, CountReworkReturnsSignaturesAndOverlaps) {
  LogBuilder builder(2, 2, 100);
  builder.Open(0)
      .Step(0, 0, 1, 2)
      .Step(0, 0, 3, 4, EventKind::kReturn)
      .Step(0, 1, 5, 6, EventKind::kSignature)
      .Step(0, kNobody, 5, 7)
      .Step(0, 0, 8, 9);
  const auto steps = Steps(builder.Line(), kAll);
  ASSERT_TRUE(steps[0].detail);
  EXPECT_EQ(steps[0].cases, 1U);
  EXPECT_EQ(steps[0].persons, 2U);
  EXPECT_EQ(steps[0].detail->repeats, 4U);
  EXPECT_EQ(steps[0].detail->returns, 1U);
  EXPECT_EQ(steps[0].detail->signatures, 1U);
  EXPECT_EQ(steps[0].detail->overlaps, 1U);
  EXPECT_EQ(steps[0].detail->hand_overs, 1U) << "not from or to somebody unknown";
}

TEST(LeadTimeSteps, OfFewCasesOrPersonsDoNotSpeak) {
  EXPECT_TRUE(Steps(FiveCases().Line(), {5, 3})[0].speaks());
  const StepFigures cases = Steps(FiveCases().Line(), {6, 3})[0];
  EXPECT_EQ(cases.silence, Silence::kFewCases);
  EXPECT_FALSE(cases.detail);
  EXPECT_EQ(Steps(FiveCases().Line(), {5, 4})[0].silence, Silence::kFewPersons);
  LogBuilder two(1, 3, 100);
  for (std::int32_t i = 0; i < 8; ++i) two.Open(0).Step(0, i % 2, 1, 2);
  two.Open(0).Step(0, kNobody, 1, 2);
  EXPECT_EQ(Steps(two.Line())[0].silence, Silence::kFewPersons) << "nobody is no third person";
}

TEST(LeadTimeSteps, WorkingSpeaksOnlyWhenEnoughStartsAreKnown) {
  LogBuilder builder = FiveCases();
  builder.Open(0).Step(1, 0, 2, 3).Step(1, 1, 4, 5);
  const StepFigures step = Steps(builder.Line())[1];
  ASSERT_TRUE(step.speaks());
  EXPECT_EQ(step.detail->working.n, 2U);
  EXPECT_EQ(step.detail->working_silence, Silence::kFewCases);
  EXPECT_FALSE(step.detail->working.p50);
}

TEST(LeadTimeFlow, CountsWhatFollowsWhat) {
  LogBuilder builder = FiveCases();
  builder.Open(0).Step(0, 0, 50, 51).End(60).Open(0).End(7).Open(0);
  const auto arcs = Follows(builder.Line());
  ASSERT_EQ(arcs.size(), 5U);
  EXPECT_EQ(arcs[0].from, kOpening);
  EXPECT_EQ(arcs[0].to, 0);
  EXPECT_EQ(arcs[0].count, 6U);
  EXPECT_EQ(arcs[0].median_ms, 7 * kHour / 2) << "of 1, 2, 3, 4, 5 and 50";
  EXPECT_EQ(arcs[1].from, 0);
  EXPECT_EQ(arcs[1].to, 1);
  EXPECT_EQ(arcs[1].median_ms, 5 * kHour);
  EXPECT_EQ(arcs[2].from, kOpening) << "a case without steps";
  EXPECT_EQ(arcs[2].to, kEnding);
  EXPECT_EQ(arcs[3].from, 0);
  EXPECT_EQ(arcs[3].silence, Silence::kFewCases);
  EXPECT_FALSE(arcs[3].median_ms);
  EXPECT_EQ(arcs[4].from, 1);
  EXPECT_EQ(arcs[4].median_ms, 2 * kHour);
}

TEST(LeadTimeFlow, RanksBottlenecksAndLooksAtSlowCases) {
  LogBuilder builder(3, 3, 100);
  for (std::int32_t i = 0; i < 5; ++i) {
    builder.Open(0).Step(0, i % 3, 1, 2).Step(1, i % 3, 5, 6).End(6);       // 1 and 3 hours.
    builder.Open(0).Step(0, i % 3, 18, 19).Step(1, i % 3, 21, 22).End(26);  // 18 and 2, 4 after.
  }
  builder.Open(90).Step(2, 0, 95, 96);
  const Timeline line = builder.Line();
  const Bottlenecks found = RankBottlenecks(line, Steps(line), 10 * kHour);
  EXPECT_EQ(found.waiting_ms, (5 * (1 + 3 + 18 + 2) + 5) * kHour);
  EXPECT_EQ(found.after_last_step_ms, 5 * 4 * kHour);
  EXPECT_EQ(found.open_since_last_step_ms, 4 * kHour);
  EXPECT_EQ(found.slow_cases, 5U);
  ASSERT_EQ(found.ranking.size(), 3U);
  EXPECT_EQ(found.ranking[0].activity, 0);
  EXPECT_DOUBLE_EQ(*found.ranking[0].share, 95.0 / 125);
  EXPECT_DOUBLE_EQ(*found.ranking[0].share_slow, 90.0 / 100);
  EXPECT_EQ(found.ranking[1].activity, 1);
  EXPECT_DOUBLE_EQ(*found.ranking[1].share_slow, 10.0 / 100);
  EXPECT_EQ(found.ranking[2].silence, Silence::kFewCases);
  EXPECT_FALSE(found.ranking[2].share);
  EXPECT_EQ(RankBottlenecks(line, Steps(line), 26 * kHour).slow_silence, Silence::kNoData);
  EXPECT_FALSE(RankBottlenecks(line, Steps(line), std::nullopt).ranking[0].share_slow);
}

TEST(LeadTimeFlow, ShareAmongSlowCasesNeedsEnoughOfThem) {
  LogBuilder builder(2, 3, 100);
  for (std::int32_t i = 0; i < 6; ++i) {
    builder.Open(0).Step(0, i % 3, 20);
    if (i < 2) builder.Step(1, i % 3, 25);
    builder.End(30).Open(0).Step(1, i % 3, 1).End(2);
  }
  const Timeline line = builder.Line();
  const Bottlenecks found = RankBottlenecks(line, Steps(line), 10 * kHour);
  EXPECT_EQ(found.slow_cases, 6U);
  EXPECT_TRUE(found.ranking[0].share_slow);
  EXPECT_EQ(found.ranking[1].activity, 1);
  EXPECT_TRUE(found.ranking[1].share) << "done in eight cases";
  EXPECT_FALSE(found.ranking[1].share_slow) << "and in two slow ones";
}

// All by looking at each event and, for it, at all others.
struct SlowStep {
  std::vector<std::int64_t> waiting, working;
  std::set<std::int32_t> cases, persons;
  std::size_t hand_overs = 0, repeats = 0;
};

const Event* PredecessorOf(const EventLog& log, std::size_t index) {
  const Event& event = log.events[index];
  const Event* found = nullptr;
  for (std::size_t i = 0; i < log.events.size(); ++i) {
    const Event& other = log.events[i];
    const bool before = other.end_ms < event.end_ms || (other.end_ms == event.end_ms && i < index);
    if (i == index || other.in_case != event.in_case || !before) continue;
    if (found == nullptr || other.end_ms >= found->end_ms) found = &other;
  }
  return found;
}

std::vector<SlowStep> SlowSteps(const EventLog& log) {
  std::vector<SlowStep> out(static_cast<std::size_t>(log.activities));
  for (std::size_t i = 0; i < log.events.size(); ++i) {
    const Event& event = log.events[i];
    const Event* const before = PredecessorOf(log, i);
    SlowStep& step = out[static_cast<std::size_t>(event.activity)];
    const std::int64_t from = before != nullptr
                                  ? before->end_ms
                                  : log.cases[static_cast<std::size_t>(event.in_case)].opened_ms;
    const bool known = event.start_ms != kNoMoment;
    step.waiting.push_back(
        std::max<std::int64_t>(0, (known ? event.start_ms : event.end_ms) - from));
    if (known) step.working.push_back(event.end_ms - event.start_ms);
    if (!step.cases.insert(event.in_case).second) ++step.repeats;
    if (event.person != kNobody) step.persons.insert(event.person);
    if (before != nullptr && before->person != kNobody && event.person != kNobody &&
        before->person != event.person)
      ++step.hand_overs;
  }
  return out;
}

RC_GTEST_PROP(LeadTimeSteps, AreThoseOfSlowCounting, (std::uint32_t seed)) {
  const EventLog log = testing::RandomLog(seed, 15);
  const auto slow = SlowSteps(log);
  const auto steps = Steps(testing::LineOf(log), kAll);
  for (std::size_t i = 0; i < slow.size(); ++i) {
    RC_ASSERT(steps[i].events == slow[i].waiting.size());
    RC_ASSERT(steps[i].cases == slow[i].cases.size());
    RC_ASSERT(steps[i].persons == slow[i].persons.size());
    if (slow[i].waiting.empty()) continue;
    const StepDetail& detail = *steps[i].detail;
    RC_ASSERT(detail.waiting.p80->value_ms == testing::SlowQuantile(slow[i].waiting, kP80));
    RC_ASSERT(detail.working.n == slow[i].working.size());
    if (!slow[i].working.empty())
      RC_ASSERT(detail.working.p50->value_ms == testing::SlowQuantile(slow[i].working, kP50));
    RC_ASSERT(detail.repeats == slow[i].repeats);
    RC_ASSERT(detail.hand_overs == slow[i].hand_overs);
  }
}

RC_GTEST_PROP(LeadTimeFlow, ArcsAreThoseOfSlowCounting, (std::uint32_t seed)) {
  const EventLog log = testing::RandomLog(seed, 15);
  const Timeline line = testing::LineOf(log);
  std::size_t arrived = 0, ended = 0;
  for (const Arc& arc : Follows(line, kAll)) {
    (arc.to == kEnding ? ended : arrived) += arc.count;
    if (arc.to == kEnding) continue;
    std::vector<std::int64_t> times;
    for (std::size_t i = 0; i < log.events.size(); ++i) {
      const Event* const before = PredecessorOf(log, i);
      const std::int32_t from = before != nullptr ? before->activity : kOpening;
      if (log.events[i].activity != arc.to || from != arc.from) continue;
      const Case& one = log.cases[static_cast<std::size_t>(log.events[i].in_case)];
      const std::int64_t at = before != nullptr ? before->end_ms : one.opened_ms;
      const bool known = log.events[i].start_ms != kNoMoment;
      const std::int64_t until = known ? log.events[i].start_ms : log.events[i].end_ms;
      times.push_back(std::max<std::int64_t>(0, until - at));
    }
    RC_ASSERT(arc.count == times.size());
    RC_ASSERT(arc.median_ms == testing::SlowQuantile(times, kP50));
  }
  RC_ASSERT(arrived == log.events.size());
  std::size_t closed = 0;
  for (const Case& one : log.cases) closed += one.end != EndKind::kOpen ? 1 : 0;
  RC_ASSERT(ended == closed);
}

}  // namespace
}  // namespace nokkenas::engines::leadtime
