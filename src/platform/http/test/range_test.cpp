// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <gtest/gtest.h>

#include "platform/http/message.h"

namespace nokkenas::http {
namespace {

struct Asked {
  const char* header;
  std::int64_t first;
  std::int64_t length;
  bool part;
};

TEST(Range, IsAPartOrTheWhole) {
  for (const Asked& row : {Asked{"", 0, 100, false},
                           {"bytes=0-9", 0, 10, true},
                           {"bytes=90-", 90, 10, true},
                           {"bytes=90-500", 90, 10, true},
                           {"bytes=-10", 90, 10, true},
                           {"bytes=-500", 0, 100, true},
                           {"bytes=99-99", 99, 1, true},
                           // What it does not understand it gives whole.
                           {"bytes=0-4,6-9", 0, 100, false},
                           {"bytes=9-1", 0, 100, false},
                           {"bytes=a-b", 0, 100, false},
                           {"bytes=", 0, 100, false},
                           {"bytes=-", 0, 100, false},
                           {"bytes=--5", 0, 100, false},
                           {"bytes=1", 0, 100, false},
                           {"lines=0-9", 0, 100, false},
                           {"bytes=99999999999999999999-", 0, 100, false}}) {
    const auto range = ParseRange(row.header, 100);
    EXPECT_TRUE(range.satisfiable) << row.header;
    EXPECT_EQ(range.first, row.first) << row.header;
    EXPECT_EQ(range.length, row.length) << row.header;
    EXPECT_EQ(range.part, row.part) << row.header;
  }
}

TEST(Range, BeyondTheEndThereIsNothing) {
  for (const char* header : {"bytes=100-", "bytes=100-200", "bytes=-0"})
    EXPECT_FALSE(ParseRange(header, 100).satisfiable) << header;
  EXPECT_FALSE(ParseRange("bytes=0-", 0).satisfiable);
}

}  // namespace
}  // namespace nokkenas::http
