// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Asking another server something over HTTPS: small answers, soon, or not at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace nokkenas::auth {

struct Fetched {
  int status = 0;
  std::string body;
  std::string why;  // When nothing came: what the network said. Then status is 0.
};

struct Fetch {
  std::string url;
  std::optional<std::string> form;  // Set: POST this, else GET.
  std::vector<std::string> headers;
  std::string user;  // With `password`: HTTP Basic.
  std::string password;
};

// https, and http to this machine itself: to no other may a secret go in the open.
bool MayFetch(const std::string& url);
// At most 10 seconds and 256 kB; follows no redirect. Blocks: never on an I/O thread, and never
// inside a transaction.
Fetched Get(const Fetch& fetch);
std::string FormEncode(const std::vector<std::pair<std::string, std::string>>& fields);

}  // namespace nokkenas::auth
