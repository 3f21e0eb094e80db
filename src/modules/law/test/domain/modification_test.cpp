// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/domain/modification.h"

#include <gtest/gtest.h>

namespace nokkenas::law {
namespace {

constexpr std::int64_t kMillion = 100'000'000;  // In cents.

Modification Change(ModificationGround ground, std::int64_t increase) {
  return {ground, kMillion, increase, 0, 14'000'000, false};
}

TEST(ModificationTestB, CountsAllSmallChangesTogetherAndNet) {
  Modification change = Change(ModificationGround::kDeMinimis, 9'999'999);
  EXPECT_TRUE(TestModification(change).within) << "just below 10 % of the value";
  change.increase_minor = 10'000'000;
  EXPECT_FALSE(TestModification(change).within) << "10 % itself is too much";
  change.earlier_small_minor = -5'000'000;
  EXPECT_TRUE(TestModification(change).within) << "net of an earlier decrease";
  change.earlier_small_minor = 1;
  EXPECT_FALSE(TestModification(change).within);
}

TEST(ModificationTestB, NeverReachesTheThreshold) {
  Modification change = Change(ModificationGround::kDeMinimis, 14'000'000);
  change.original_minor = 10 * kMillion;
  EXPECT_FALSE(TestModification(change).within);
  change.increase_minor = 13'999'999;
  EXPECT_TRUE(TestModification(change).within);
  change.works = true;
  change.original_minor = kMillion;
  EXPECT_TRUE(TestModification(change).within) << "15 % for works";
}

TEST(ModificationTestD, HalfTheValueForEachChange) {
  for (const auto ground :
       {ModificationGround::kAdditionalServices, ModificationGround::kUnforeseen}) {
    EXPECT_TRUE(TestModification(Change(ground, kMillion / 2)).within);
    EXPECT_FALSE(TestModification(Change(ground, kMillion / 2 + 1)).within);
    EXPECT_TRUE(TestModification(Change(ground, 1)).must_publish);
  }
}

TEST(ModificationTestC, AClauseHasNoLimitOfItsOwn) {
  for (const auto ground : {ModificationGround::kReviewClause, ModificationGround::kReplacement,
                            ModificationGround::kNotSubstantial}) {
    const auto test = TestModification(Change(ground, 5 * kMillion));
    EXPECT_TRUE(test.within);
    EXPECT_FALSE(test.limit_minor);
  }
}

}  // namespace
}  // namespace nokkenas::law
