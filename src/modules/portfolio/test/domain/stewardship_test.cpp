// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/stewardship.h"

#include <gtest/gtest.h>

namespace nokkenas::portfolio {
namespace {

const Date kDay{2026, 5, 4};

Stewardship Confirmed(int days) { return {"p", days, kDay, "p"}; }

TEST(Stewardship, StandsUpToAndIncludingItsLastDay) {
  const Stewardship s = Confirmed(180);
  EXPECT_EQ(DueOn(s), kDay.AddDays(180));
  EXPECT_EQ(FreshnessOn(s, false, kDay.AddDays(180)), Freshness::kConfirmed);
  EXPECT_EQ(FreshnessOn(s, false, kDay.AddDays(181)), Freshness::kOverdue);
}

TEST(Stewardship, FollowsItsOwnRhythm) {
  EXPECT_EQ(FreshnessOn(Confirmed(30), false, kDay.AddDays(31)), Freshness::kOverdue);
  EXPECT_EQ(FreshnessOn(Confirmed(365), false, kDay.AddDays(181)), Freshness::kConfirmed);
}

TEST(Stewardship, WhatNobodyConfirmedIsMarkedFromTheFirstDay) {
  const Stewardship s{"p", 180, kDay, {}};
  EXPECT_EQ(FreshnessOn(s, false, kDay), Freshness::kNever);
  EXPECT_EQ(DueOn(s), kDay);
}

TEST(Stewardship, AsksNothingOfWhatIsOver) {
  EXPECT_EQ(FreshnessOn(Confirmed(1), true, kDay.AddDays(900)), Freshness::kClosed);
  EXPECT_EQ(DecideConfirm(Confirmed(1), true, "p").failure().code, &codes::kConfirmationClosed);
}

TEST(Stewardship, IsConfirmedByItsOwnerAlone) {
  EXPECT_TRUE(DecideConfirm(Confirmed(180), false, "p").ok());
  EXPECT_EQ(DecideConfirm(Confirmed(180), false, "q").failure().code,
            &codes::kConfirmationNotOwner);
  EXPECT_EQ(DecideConfirm({{}, 180, kDay, {}}, false, "p").failure().code,
            &codes::kConfirmationNotOwner);
}

TEST(Stewardship, ATotalIsAsOldAsItsOldestPart) {
  FreshnessTotal total;
  Count(total, Confirmed(180), kDay.AddDays(10));
  Count(total, {{}, 180, kDay.AddDays(-400), {}}, kDay.AddDays(10));
  Count(total, {"p", 180, kDay.AddDays(-300), "p"}, kDay.AddDays(10));
  EXPECT_EQ(total.rows, 3);
  EXPECT_EQ(total.unconfirmed, 2);
  EXPECT_EQ(total.never_confirmed, 1);
  EXPECT_EQ(total.ownerless, 1);
  EXPECT_EQ(total.oldest_on, kDay.AddDays(-400));
  EXPECT_EQ(total.oldest_days, 410);
}

}  // namespace
}  // namespace nokkenas::portfolio
