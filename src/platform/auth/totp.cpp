// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/auth/totp.h"

#include <liboath/oath.h>
#include <sodium.h>

#include <array>
#include <cstdlib>

namespace nokkenas::auth {
namespace {

constexpr unsigned kStepSeconds = 30;

}  // namespace

std::string NewTotpSecret() {
  std::array<char, 20> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  char* text = nullptr;
  std::size_t size = 0;
  if (oath_base32_encode(bytes.data(), bytes.size(), &text, &size) != OATH_OK) return {};
  std::string secret(text, size);
  std::free(text);
  while (!secret.empty() && secret.back() == '=') secret.pop_back();
  return secret;
}

std::string TotpUri(const std::string& secret, const std::string& account) {
  return "otpauth://totp/Nokkenas:" + account + "?secret=" + secret + "&issuer=Nokkenas";
}

std::optional<std::int64_t> TotpStep(const std::string& secret, const std::string& code,
                                     Instant now) {
  if (code.size() != 6) return std::nullopt;
  char* bytes = nullptr;
  std::size_t size = 0;
  if (oath_base32_decode(secret.data(), secret.size(), &bytes, &size) != OATH_OK)
    return std::nullopt;
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
  int offset = 0;
  const int found = oath_totp_validate2(bytes, size, static_cast<time_t>(seconds), kStepSeconds, 0,
                                        1, &offset, code.c_str());
  std::free(bytes);
  if (found < 0) return std::nullopt;
  return seconds / kStepSeconds + offset;
}

}  // namespace nokkenas::auth
