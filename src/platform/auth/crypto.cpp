// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/auth/crypto.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace nokkenas::crypto {
namespace {

// Crockford's alphabet: no i, l, o, u, so that a person can read one aloud.
constexpr char kAlphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";

std::string RandomText(std::size_t characters) {
  std::string out(characters, '0');
  for (char& c : out) c = kAlphabet[randombytes_uniform(32)];
  return out;
}

std::optional<std::string> Decode(std::string_view text, int variant) {
  std::string out(text.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(),
                        text.size(), nullptr, &size, nullptr, variant) != 0)
    return std::nullopt;
  out.resize(size);
  return out;
}

}  // namespace

void Init() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

std::string NewId() { return RandomText(26); }
std::string NewToken() { return RandomText(52); }

std::string Hash(std::string_view text) {
  std::array<unsigned char, 32> digest{};
  crypto_generichash(digest.data(), digest.size(),
                     reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  std::string hex(digest.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  hex.pop_back();
  return hex;
}

struct Sha256Sum::State {
  crypto_hash_sha256_state hash;
};
Sha256Sum::Sha256Sum() : state_(std::make_unique<State>()) {
  crypto_hash_sha256_init(&state_->hash);
}
Sha256Sum::~Sha256Sum() = default;
void Sha256Sum::Add(const char* bytes, std::size_t size) {
  crypto_hash_sha256_update(&state_->hash, reinterpret_cast<const unsigned char*>(bytes), size);
}
std::string Sha256Sum::Finish() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(&state_->hash, digest.data());
  std::string hex(digest.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  hex.pop_back();
  return hex;
}

std::string Sha256(std::string_view text) {
  Sha256Sum sum;
  sum.Add(text.data(), text.size());
  return sum.Finish();
}

std::string Sha256Base64Url(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size());
  return ToBase64Url({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

Hasher& Hasher::Add(std::string_view part) {
  bytes_ += std::to_string(part.size());
  bytes_ += ':';
  bytes_ += part;
  return *this;
}

std::string HashPassword(const std::string& password, const PasswordCost& cost) {
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str(out.data(), password.data(), password.size(), cost.operations,
                        cost.memory_bytes) != 0)
    throw std::runtime_error("no memory to hash a password");
  return out.data();
}

std::string UnmatchedHash(const PasswordCost& cost) {
  // Sixteen bytes of salt and 32 of hash, all zero, as libsodium writes them.
  return "$argon2id$v=19$m=" + std::to_string(cost.memory_bytes / 1'024) +
         ",t=" + std::to_string(cost.operations) + ",p=1$" + std::string(22, 'A') + "$" +
         std::string(43, 'A');
}

bool VerifyPassword(const std::string& hash, const std::string& password) {
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string ToBase64Url(std::string_view bytes) {
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string out(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), kVariant);
  out.pop_back();  // The closing NUL.
  return out;
}

std::optional<std::string> FromBase64Url(std::string_view text) {
  return Decode(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<std::string> FromBase64(std::string_view text) {
  return Decode(text, sodium_base64_VARIANT_ORIGINAL);
}

bool SameSecret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace nokkenas::crypto
