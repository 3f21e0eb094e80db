// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/auth/totp.h"

#include <gtest/gtest.h>

namespace nokkenas::auth {
namespace {

// RFC 6238, appendix B: the secret "12345678901234567890", SHA-1; the last six of eight digits.
TEST(TotpTest, KnowsTheVectorsOfTheStandard) {
  const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const auto at = [](long long seconds) { return Instant{std::chrono::seconds{seconds}}; };
  EXPECT_EQ(TotpStep(secret, "287082", at(59)), 1);
  EXPECT_EQ(TotpStep(secret, "081804", at(1'111'111'109)), 1'111'111'109 / 30);
  EXPECT_EQ(TotpStep(secret, "005924", at(1'234'567'890)), 1'234'567'890 / 30);
}

TEST(TotpTest, AllowsOneStepOfDriftAndNoMore) {
  const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const auto at = [](long long seconds) { return Instant{std::chrono::seconds{seconds}}; };
  EXPECT_EQ(TotpStep(secret, "287082", at(59 + 30)), 1);
  EXPECT_FALSE(TotpStep(secret, "287082", at(59 + 90)));
  EXPECT_FALSE(TotpStep(secret, "000000", at(59)));
  EXPECT_FALSE(TotpStep(secret, "28708", at(59)));
}

}  // namespace
}  // namespace nokkenas::auth
