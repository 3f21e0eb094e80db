// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The few operations of libsodium that the product uses, with our sizes and encodings.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace nokkenas::crypto {

// Must run once before any other call. Throws when the machine has no source of randomness.
void Init();

// 128 random bits as 26 letters and digits: an identifier that cannot be guessed or counted.
std::string NewId();

// 256 random bits as 52 letters and digits, for cookies and one-time links.
std::string NewToken();

// BLAKE2b-256 as 64 hexadecimal digits.
std::string Hash(std::string_view text);

// SHA-256 as 64 hexadecimal digits: what other tools say of a file.
std::string Sha256(std::string_view text);

// The same of what comes a piece at a time.
class Sha256Sum {
 public:
  Sha256Sum();
  ~Sha256Sum();
  Sha256Sum(const Sha256Sum&) = delete;
  Sha256Sum& operator=(const Sha256Sum&) = delete;
  void Add(const char* bytes, std::size_t size);
  std::string Finish();  // Once, at the end.

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// SHA-256 as PKCE writes it (RFC 7636, 4.2).
std::string Sha256Base64Url(std::string_view text);

// Each part is preceded by its length, so that ("ab","c") and ("a","bc") differ.
class Hasher {
 public:
  Hasher& Add(std::string_view part);
  std::string Finish() const { return Hash(bytes_); }

 private:
  std::string bytes_;
};

struct PasswordCost {
  unsigned long long operations = 3;
  std::size_t memory_bytes = 64U << 20U;  // Argon2id; libsodium's "moderate" order of work.
};

// Takes memory_bytes for about a tenth of a second: callers limit how many run at once.
std::string HashPassword(const std::string& password, const PasswordCost& cost);
// A hash that no password has, for an account that is not there: verifying against it takes as long
// as against any hash of this cost, and making it takes no time.
std::string UnmatchedHash(const PasswordCost& cost);
bool VerifyPassword(const std::string& hash, const std::string& password);

// Base64 for addresses, without padding.
std::string ToBase64Url(std::string_view bytes);
std::optional<std::string> FromBase64Url(std::string_view text);

// Base64 as HTTP Basic has it. Nothing when the text is none.
std::optional<std::string> FromBase64(std::string_view text);

// Compares in the same time whatever the texts hold.
bool SameSecret(std::string_view a, std::string_view b);

}  // namespace nokkenas::crypto
