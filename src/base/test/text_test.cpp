// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/text.h"

#include <gtest/gtest.h>

namespace nokkenas {
namespace {

TEST(TextTest, FindsWithoutCaseAndAccents) {
  EXPECT_EQ(SearchText("  Café  DE  Kröne "), "cafe de krone");
  EXPECT_EQ(SearchText("ﬁrma"), "firma");
}

TEST(TextTest, SortsNumbersByTheirValue) {
  EXPECT_LT(SortKey("RO-9"), SortKey("RO-10"));
  EXPECT_LT(SortKey("Alfa 2"), SortKey("alfa 11"));
}

TEST(TextTest, FitsInAnAddress) {
  EXPECT_EQ(PercentEncode("NOK-3.a_~"), "NOK-3.a_~");
  EXPECT_EQ(PercentEncode("a b&c=\xC3\xA9%"), "a%20b%26c%3D%C3%A9%25");
}

TEST(TextTest, KnowsUtf8) {
  EXPECT_TRUE(IsValidUtf8("€ café"));
  EXPECT_FALSE(IsValidUtf8("\xC3\x28"));
  EXPECT_FALSE(IsValidUtf8("\xED\xA0\x80"));
  EXPECT_EQ(CountCodePoints("€ café"), 6U);
}

TEST(TextTest, Trims) { EXPECT_EQ(Trim(" \t a b \n"), "a b"); }

}  // namespace
}  // namespace nokkenas
