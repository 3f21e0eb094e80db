// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <gtest/gtest.h>

#include "platform/http/message.h"

namespace nokkenas::http {
namespace {

const std::vector<std::string> kProxies = {"10.0.0.1", "10.0.0.2"};

TEST(Client, IsThePeerUnlessThatIsAProxy) {
  EXPECT_EQ(ClientOf("192.0.2.7", "203.0.113.5", kProxies), "192.0.2.7") << "anybody can write it";
  EXPECT_EQ(ClientOf("127.0.0.1", "203.0.113.5", {}), "127.0.0.1");
}

TEST(Client, IsTheLastThatNoProxyOfOursIs) {
  EXPECT_EQ(ClientOf("10.0.0.1", "203.0.113.5", kProxies), "203.0.113.5");
  EXPECT_EQ(ClientOf("10.0.0.1", "198.51.100.9, 203.0.113.5", kProxies), "203.0.113.5")
      << "what stands before it is what the client said";
  EXPECT_EQ(ClientOf("10.0.0.1", "203.0.113.5 , 10.0.0.2", kProxies), "203.0.113.5");
  EXPECT_EQ(ClientOf("10.0.0.1", "2001:db8::1", kProxies), "2001:db8::1");
}

TEST(Client, IsTheProxyWhenItSaysNothingUsable) {
  for (const char* text :
       {"", " ", "unknown", "203.0.113.5, ", "10.0.0.2", "203.0.113.5:4711", "203.0.113.5, x"})
    EXPECT_EQ(ClientOf("10.0.0.1", text, kProxies), "10.0.0.1") << text;
}

}  // namespace
}  // namespace nokkenas::http
