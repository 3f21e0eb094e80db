// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/domain/lifecycle.h"

#include <gtest/gtest.h>

namespace nokkenas::exchange {
namespace {

const Code* WhyNot(State state, const Facts& facts) {
  const auto next = DecideApply(state, facts);
  return next ? nullptr : next.failure().code;
}

TEST(ImportLifecycle, AppliesOnceWhenCheckedWithoutErrors) {
  EXPECT_EQ(*DecideApply(State::kChecked, {}), State::kApplying);
  EXPECT_EQ(WhyNot(State::kChecked, {1, true}), &codes::kHasErrors);
  EXPECT_EQ(WhyNot(State::kChecked, {0, false}), &codes::kExpired);
  EXPECT_EQ(WhyNot(State::kChecked, {1, false}), &codes::kHasErrors);
  EXPECT_EQ(WhyNot(State::kApplied, {}), &codes::kApplied);
  EXPECT_EQ(WhyNot(State::kApplying, {}), &codes::kApplying);
  for (const State state : {State::kChecking, State::kFailed, State::kCancelled})
    EXPECT_EQ(WhyNot(state, {}), &codes::kNotChecked);
}

}  // namespace
}  // namespace nokkenas::exchange
