// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/work.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "engines/leadtime/philox.h"
#include "engines/leadtime/quantile.h"
#include "engines/leadtime/test/log_builder.h"

namespace nokkenas::engines::leadtime {
namespace {

TEST(LeadTimeWork, CountsOpenCasesByHand) {
  testing::LogBuilder builder(1, 1, 48);
  builder.Open(0).End(24).Open(24).End(36).Open(24);
  const WorkInProgress work = MeasureWork(builder.Line());
  EXPECT_EQ(work.n, 3U);
  EXPECT_EQ(work.most_open, 2) << "the first ends as the others open";
  EXPECT_EQ(work.open_now, 1);
  EXPECT_DOUBLE_EQ(work.mean_open, (24 + 12 + 24) / 48.0);
  EXPECT_DOUBLE_EQ(work.arrivals_per_day, 1.5);
  EXPECT_DOUBLE_EQ(work.mean_days, 60.0 / 3 / 24);
  EXPECT_EQ(MeasureWork({}).n, 0U);
}

RC_GTEST_PROP(LeadTimeWork, LittlesLawHoldsExactly, (std::uint32_t seed)) {
  const Timeline line = testing::LineOf(testing::RandomLog(seed, 30));
  const WorkInProgress work = MeasureWork(line);
  std::int64_t ages = 0, most = 0;
  for (std::size_t i = 0; i < line.cases().size(); ++i) {
    ages += line.AgeMs(i);
    const std::int64_t at = line.cases()[i].opened_ms;
    most = std::max<std::int64_t>(
        most, std::count_if(line.cases().begin(), line.cases().end(), [&](const Case& one) {
          return one.opened_ms <= at && (one.end == EndKind::kOpen || one.ended_ms > at);
        }));
  }
  RC_ASSERT(work.area_ms == ages);
  RC_ASSERT(std::abs(work.mean_open - work.arrivals_per_day * work.mean_days) <
            1e-9 * (1 + work.mean_open));
  RC_ASSERT(work.most_open >= most);
}

// One desk, arrivals at random: the waiting and the work of each case as the engine reads them.
TEST(LeadTimeWork, OfAQueueIsAsTheoryTells) {
  const std::string folder = testing::DataFolder();
  if (folder.empty()) GTEST_SKIP() << "no data: set NOKKENAS_TEST_DATA";
  const auto answers = testing::ReadJson(folder + "/fixtures/known_answers.json");
  const auto& wanted = answers.at("queue").at("mm1_lambda.8_mu1");
  constexpr std::uint32_t kCases = 400'000;
  constexpr double kUnit = 1'000'000, kArrivals = 0.8, kWord = 4294967296.0;  // A unit in ms.
  EventLog log;
  log.activities = 1;
  double arrived = 0, free = 0;
  for (std::uint32_t i = 0; i < kCases; ++i) {
    const auto words = Philox({i, 0, 0, 0}, KeyOf(7));
    arrived -= std::log((words[0] + 0.5) / kWord) / kArrivals;
    const double start = std::max(arrived, free);
    free = start - std::log((words[1] + 0.5) / kWord);
    const auto ms = [&](double at) { return static_cast<std::int64_t>(at * kUnit); };
    log.cases.push_back({ms(arrived), ms(free), 0, 0, EndKind::kDecided});
    log.events.push_back({static_cast<std::int32_t>(i), 0, kNobody, kNobody, ms(start), ms(free)});
  }
  log.now_ms = log.cases.back().ended_ms;
  const Timeline line = testing::LineOf(log);
  const WorkInProgress work = MeasureWork(line);
  double waited = 0;
  for (const Sojourn& row : line.sojourns())
    waited += static_cast<double>(row.WaitingMs()) / kUnit / kCases;
  // The error of the mean of so many, which depend on each other, is 0.07.
  constexpr double kTolerance = 0.2;
  EXPECT_NEAR(work.mean_days * kDayMs / kUnit, wanted.at("W").to_number<double>(), kTolerance);
  EXPECT_NEAR(work.mean_open, wanted.at("L").to_number<double>(), kTolerance);
  EXPECT_NEAR(waited, wanted.at("Wq").to_number<double>(), kTolerance);
}

}  // namespace
}  // namespace nokkenas::engines::leadtime
