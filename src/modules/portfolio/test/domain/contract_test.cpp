// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/contract.h"

#include <gtest/gtest.h>

namespace nokkenas::portfolio {
namespace {

FullContract Make() {
  FullContract full;
  full.id = "c1";
  full.contract.starts_on = Date{2026, 1, 1};
  full.contract.ends_on = Date{2026, 12, 31};
  full.contract.yearly_amount = Money{365'00, Vat::kExcluded};
  full.contract.application_ids = {"a1"};
  return full;
}
const Period kYear{Date{2026, 1, 1}, Date{2026, 12, 31}};

DatedConclusion From(Date day, Conclusion conclusion) { return {day, conclusion, "x", "p", {}}; }

// Bridging on an option is lawful and counts nothing; without a ground it counts all.
TEST(ContractSpend, ABridgingContractCountsByItsConclusion) {
  FullContract full = Make();
  full.contract.bridging = true;
  full.conclusions = {From(Date{2026, 1, 1}, Conclusion::kLawful)};
  EXPECT_EQ(SpendOf(full, kYear).unlawful_minor, 0);
  full.conclusions = {From(Date{2026, 1, 1}, Conclusion::kUnlawful)};
  EXPECT_EQ(SpendOf(full, kYear).unlawful_minor, 365'00);
}

TEST(ContractSpend, WhatNobodyConcludedOnIsUncertain) {
  EXPECT_EQ(SpendOf(Make(), kYear).uncertain_minor, 365'00);
}

TEST(ContractSpend, TheThreeTotalsAddUp) {
  FullContract full = Make();
  full.contract.yearly_amount.amount_minor = 1'000'01;
  full.conclusions = {From(Date{2026, 3, 7}, Conclusion::kLawful),
                      From(Date{2026, 5, 1}, Conclusion::kUnlawful),
                      From(Date{2026, 11, 11}, Conclusion::kUncertain)};
  full.actuals = {{Date{2026, 5, 1}, 77'77}};
  const auto spend = SpendOf(full, kYear);
  const SpendCurve curve(Date{2026, 1, 1}, Date{2026, 12, 31}, 1'000'01, full.actuals);
  EXPECT_EQ(spend.Total(), curve.Between(kYear.from, kYear.to));
  EXPECT_GT(spend.lawful_minor, 0);
  EXPECT_GT(spend.unlawful_minor, 0);
  EXPECT_TRUE(spend.estimated);
}

TEST(ContractLines, OpenOptionsFollowTheTerm) {
  FullContract full = Make();
  full.contract.options = {{12, 90, Date{2026, 6, 1}}, {6, 90, {}}};
  const auto lines = LinesOf(full);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].period.to, Date(2027, 12, 31));
  EXPECT_EQ(lines[1].kind, LineKind::kOption);
  EXPECT_EQ(lines[1].period, (Period{Date{2028, 1, 1}, Date{2028, 6, 30}}));
}

TEST(ContractShare, SharesAddUpToTheCent) {
  for (const std::int64_t amount : {0LL, 1LL, 100LL, 9'999'999LL}) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < 7; ++i) sum += ShareOf(amount, i, 7);
    EXPECT_EQ(sum, amount);
  }
}

}  // namespace
}  // namespace nokkenas::portfolio
