// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/person_consent.h"

#include <gtest/gtest.h>

namespace nokkenas::governance {
namespace {

const Date kOfConsent{2026, 11, 27};

PersonConsent Consent() {
  PersonConsent one;
  one.given_on = kOfConsent.AddDays(-10);
  one.starts_on = kOfConsent.AddDays(-5);
  one.ends_on = kOfConsent.AddDays(5);
  return one;
}

TEST(PersonConsent, HoldsFromItsFirstToItsLastDayUntilItIsWithdrawn) {
  PersonConsent one = Consent();
  for (const auto& [days, holds] :
       {std::pair{-6, false}, {-5, true}, {0, true}, {5, true}, {6, false}})
    EXPECT_EQ(one.HoldsOn(kOfConsent.AddDays(days)), holds) << days;
  EXPECT_EQ(HoldingOn({one}, kOfConsent)->starts_on, one.starts_on);
  one.withdrawn_at = Instant{};
  EXPECT_FALSE(one.HoldsOn(kOfConsent));
  EXPECT_EQ(HoldingOn({one}, kOfConsent), nullptr);
  one.withdrawn_at.reset();
  one.ends_on.reset();
  EXPECT_TRUE(one.HoldsOn(kOfConsent.AddDays(4000)));
}

TEST(PersonConsent, TellsAllThatIsWrongAtOnce) {
  EXPECT_TRUE(CheckConsent(Consent(), kOfConsent));
  PersonConsent one = Consent();
  one.given_on = kOfConsent.AddDays(1);
  one.starts_on = kOfConsent;
  one.ends_on = kOfConsent.AddDays(-1);
  const auto wrong = CheckConsent(one, kOfConsent);
  ASSERT_FALSE(wrong);
  ASSERT_EQ(wrong.failure().fields.size(), 3U);
  EXPECT_EQ(wrong.failure().fields[0].code, "in_the_future");
  EXPECT_EQ(wrong.failure().fields[1].code, "before_given");
  EXPECT_EQ(wrong.failure().fields[2].code, "before_start");
}

}  // namespace
}  // namespace nokkenas::governance
