// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/auth/crypto.h"

#include <gtest/gtest.h>

namespace nokkenas::crypto {
namespace {

// What says how long verifying takes, and how long the whole is.
std::string CostOf(const std::string& hash) { return hash.substr(0, hash.find("$", 20) + 1); }

TEST(UnmatchedHash, IsLikeAHashOfThatCostAndFitsNoPassword) {
  Init();
  const PasswordCost cost{2, 8'192U << 10U};
  const std::string real = HashPassword("a password", cost);
  const std::string none = UnmatchedHash(cost);
  EXPECT_EQ(CostOf(none), CostOf(real));
  EXPECT_EQ(none.size(), real.size());
  EXPECT_TRUE(VerifyPassword(real, "a password"));
  for (const char* password : {"", "a password", "AAAAAAAAAAAAAAAA"})
    EXPECT_FALSE(VerifyPassword(none, password));
}

}  // namespace
}  // namespace nokkenas::crypto
