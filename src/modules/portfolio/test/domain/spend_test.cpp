// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/spend.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace nokkenas::portfolio {
namespace {

TEST(Spend, AYearCostsTheYearlyAmount) {
  const SpendCurve curve(Date{2026, 1, 1}, Date{2028, 12, 31}, 1'000'00, {});
  EXPECT_EQ(curve.Between(Date{2026, 1, 1}, Date{2026, 12, 31}), 1'000'00);
  EXPECT_EQ(curve.Between(Date{2028, 1, 1}, Date{2028, 12, 31}), 1'000'00) << "a leap year";
  EXPECT_EQ(curve.Between(Date{2025, 1, 1}, Date{2030, 12, 31}), 3'000'00);
  EXPECT_EQ(curve.Between(Date{2029, 1, 1}, Date{2029, 12, 31}), 0);
}

TEST(Spend, ABookedMonthCountsAsBooked) {
  const SpendCurve curve(Date{2026, 1, 1}, Date{2026, 12, 31}, 365'00,
                         {{Date{2026, 2, 1}, 999'99}});
  EXPECT_EQ(curve.Between(Date{2026, 2, 1}, Date{2026, 2, 28}), 999'99);
  EXPECT_EQ(curve.Between(Date{2026, 1, 1}, Date{2026, 1, 31}), 31'00);
  EXPECT_TRUE(curve.IsBooked(Date{2026, 2, 1}, Date{2026, 2, 28}));
  EXPECT_FALSE(curve.IsBooked(Date{2026, 2, 1}, Date{2026, 3, 1}));
}

TEST(Spend, AnInvoiceAfterTheEndIsSpendToo) {
  const SpendCurve curve(Date{2026, 1, 1}, Date{2026, 6, 30}, 0, {{Date{2026, 9, 1}, 500'00}});
  EXPECT_EQ(curve.Between(Date{2026, 7, 1}, Date{2026, 12, 31}), 500'00);
}

// However a period is cut, its parts add up to the cent.
RC_GTEST_PROP(SpendProperty, PartsAddUp, ()) {
  const auto yearly = *rc::gen::inRange<std::int64_t>(0, 10'000'000'00);
  const auto cuts = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1'400));
  MonthlyActuals actuals;
  for (const int month : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 36)))
    actuals[Date{2026, 1, 1}.AddMonths(month)] = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
  const Date first{2026, 1, 1};
  const SpendCurve curve(first.AddDays(40), first.AddDays(1'000), yearly, actuals);
  std::set<int> edges(cuts.begin(), cuts.end());
  edges.insert(1'400);
  std::int64_t sum = 0;
  int from = 0;
  for (const int edge : edges) {
    sum += curve.Between(first.AddDays(from), first.AddDays(edge - 1));
    from = edge;
  }
  RC_ASSERT(sum == curve.Between(first, first.AddDays(1'399)));
}

}  // namespace
}  // namespace nokkenas::portfolio
