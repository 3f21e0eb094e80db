// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/quantile.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "engines/leadtime/philox.h"
#include "engines/leadtime/test/log_builder.h"

namespace nokkenas::engines::leadtime {
namespace {

std::int64_t Quantile(std::vector<std::int64_t> values, double p) {
  return QuantileType7(values, p);
}

TEST(LeadTimeQuantile, OfType7LiesBetweenTheTwoValuesAround) {
  // (n - 1) p = 1.5, 2.4 and 2.7 steps above the smallest.
  EXPECT_EQ(Quantile({40, 10, 30, 20}, kP50), 25);
  EXPECT_EQ(Quantile({40, 10, 30, 20}, kP80), 34);
  EXPECT_EQ(Quantile({40, 10, 30, 20}, kP90), 37);
  EXPECT_EQ(Quantile({40, 10, 30, 20}, 0), 10);
  EXPECT_EQ(Quantile({40, 10, 30, 20}, 1), 40);
  EXPECT_EQ(Quantile({7}, kP90), 7);
  EXPECT_EQ(Quantile({3, 1, 2}, kP50), 2);
}

TEST(LeadTimeQuantile, IntervalNeedsEnoughValues) {
  // The chance that all n lie on one side of the quantile is 1/2^n, or 0.9^n.
  EXPECT_EQ(OrderRanks(0, kP50), std::nullopt);
  EXPECT_EQ(OrderRanks(5, kP50), std::nullopt);
  EXPECT_EQ(OrderRanks(6, kP50), (Ranks{1, 6}));
  EXPECT_EQ(OrderRanks(35, kP90), std::nullopt);
  ASSERT_TRUE(OrderRanks(36, kP90));
  EXPECT_EQ(OrderRanks(36, kP90)->upper, 36U);
}

TEST(LeadTimeQuantile, IntervalOfTheMedianAsInTables) {
  EXPECT_EQ(OrderRanks(10, kP50), (Ranks{2, 9}));
  EXPECT_EQ(OrderRanks(20, kP50), (Ranks{6, 15}));
}

// P(B < rank) for B ~ Bin(n, p), term by term.
double ChanceBelow(std::size_t n, double p, std::size_t rank) {
  const auto count = static_cast<double>(n);
  double sum = 0;
  for (std::size_t k = 0; k < rank; ++k) {
    const auto i = static_cast<double>(k);
    sum += std::exp(std::lgamma(count + 1) - std::lgamma(i + 1) - std::lgamma(count - i + 1) +
                    i * std::log(p) + (count - i) * std::log(1 - p));
  }
  return sum;
}

TEST(LeadTimeQuantile, IntervalIsTheNarrowestWithAFairShareOnEachSide) {
  constexpr double kTail = 0.025;
  for (const double p : {kP50, kP80, kP90}) {
    std::size_t found = 0;
    for (std::size_t n = 1; n <= 150; ++n) {
      const auto ranks = OrderRanks(n, p);
      if (!ranks) {
        const bool low = ChanceBelow(n, p, 1) <= kTail;
        ASSERT_FALSE(low && 1 - ChanceBelow(n, p, n) <= kTail) << n << ' ' << p;
        continue;
      }
      ++found;
      ASSERT_LE(ChanceBelow(n, p, ranks->lower), kTail) << n << ' ' << p;
      ASSERT_GT(ChanceBelow(n, p, ranks->lower + 1), kTail) << n << ' ' << p;
      ASSERT_LE(1 - ChanceBelow(n, p, ranks->upper), kTail + 1e-12) << n << ' ' << p;
      ASSERT_GT(1 - ChanceBelow(n, p, ranks->upper - 1), kTail) << n << ' ' << p;
    }
    ASSERT_GT(found, 100U);
  }
}

RC_GTEST_PROP(LeadTimeQuantile, SpreadIsThatOfTheSortedValues, (std::vector<std::int16_t> drawn)) {
  std::vector<std::int64_t> values(drawn.begin(), drawn.end());
  std::vector<std::int64_t> sorted = values;
  std::sort(sorted.begin(), sorted.end());
  const Spread spread = SpreadOf(values);
  RC_ASSERT(spread.n == drawn.size());
  RC_ASSERT(spread.p50.has_value() == !drawn.empty());
  for (const auto& [estimate, p] :
       {std::pair{spread.p50, kP50}, {spread.p80, kP80}, {spread.p90, kP90}}) {
    if (!estimate) continue;
    RC_ASSERT(estimate->value_ms == testing::SlowQuantile(sorted, p));
    const auto ranks = OrderRanks(sorted.size(), p);
    RC_ASSERT(estimate->interval.has_value() == ranks.has_value());
    if (!ranks) continue;
    RC_ASSERT(estimate->interval == (Interval{sorted[ranks->lower - 1], sorted[ranks->upper - 1]}));
  }
}

TEST(LeadTimePhilox, GivesThePublishedWords) {
  const std::string folder = testing::DataFolder();
  if (folder.empty()) GTEST_SKIP() << "no data: set NOKKENAS_TEST_DATA";
  const auto answers = testing::ReadJson(folder + "/fixtures/known_answers.json");
  // Counters and keys as Random123 gives them: all zeros, all ones, and digits of pi.
  const std::pair<PhiloxCounter, PhiloxKey> asked[] = {
      {{0, 0, 0, 0}, {0, 0}},
      {{~0U, ~0U, ~0U, ~0U}, {~0U, ~0U}},
      {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}}};
  const auto& rows = answers.at("rng_philox4x32_10").as_array();
  ASSERT_EQ(rows.size(), std::size(asked));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::istringstream words(rows[i].at("out").as_string().c_str());
    for (const std::uint32_t got : Philox(asked[i].first, asked[i].second)) {
      std::uint32_t wanted = 0;
      ASSERT_TRUE(words >> std::hex >> wanted);
      EXPECT_EQ(got, wanted) << "vector " << i;
    }
  }
}

TEST(LeadTimePhilox, SpreadsEvenlyBelowACount) {
  EXPECT_EQ(Below(0, 7), 0U);
  EXPECT_EQ(Below(~0U, 7), 6U);
  EXPECT_EQ(Below(1U << 31, 8), 4U);
}

}  // namespace
}  // namespace nokkenas::engines::leadtime
