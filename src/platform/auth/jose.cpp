// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/auth/jose.h"

#include <cjose/cjose.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "platform/auth/crypto.h"

namespace nokkenas::auth {
namespace {

using boost::json::object;

struct FreeJwk {
  void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
};
struct FreeJws {
  void operator()(cjose_jws_t* token) const { cjose_jws_release(token); }
};
struct FreeHeader {
  void operator()(cjose_header_t* header) const { cjose_header_release(header); }
};
using Jwk = std::unique_ptr<cjose_jwk_t, FreeJwk>;
using Jws = std::unique_ptr<cjose_jws_t, FreeJws>;

std::optional<object> ParseObject(std::string_view text) {
  boost::system::error_code error;
  auto value = boost::json::parse(text, error);
  if (error || !value.is_object()) return std::nullopt;
  return value.get_object();
}

std::string JoseText(const object& from, const char* name) {
  const auto* value = from.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string{};
}

// The kind of key that an algorithm is for; empty for one that we do not take.
const char* KeyKind(const std::string& algorithm) {
  if (algorithm == "PS256" || algorithm == "RS256") return "RSA";
  return algorithm == "ES256" ? "EC" : "";
}

Jwk ImportKey(const std::string& json) {
  cjose_err error{};
  return Jwk(cjose_jwk_import(json.data(), json.size(), &error));
}

bool Fits(const object& key, const TokenHeader& header) {
  if (JoseText(key, "kty") != KeyKind(header.alg)) return false;
  const std::string use = JoseText(key, "use");
  const std::string alg = JoseText(key, "alg");
  if ((!use.empty() && use != "sig") || (!alg.empty() && alg != header.alg)) return false;
  return header.kid.empty() || JoseText(key, "kid") == header.kid;
}

// What the key signed; nothing when it did not sign this.
std::optional<std::string> Verified(const std::string& token, const object& key) {
  // Without what else stands there: cjose reads what a key is from these alone.
  object plain;
  for (const char* part : {"kty", "n", "e", "crv", "x", "y"})
    if (const auto* value = key.if_contains(part)) plain[part] = *value;
  const Jwk jwk = ImportKey(boost::json::serialize(plain));
  if (!jwk) return std::nullopt;
  cjose_err error{};
  const Jws jws(cjose_jws_import(token.data(), token.size(), &error));
  if (!jws || !cjose_jws_verify(jws.get(), jwk.get(), &error)) return std::nullopt;
  std::uint8_t* bytes = nullptr;
  std::size_t size = 0;
  if (!cjose_jws_get_plaintext(jws.get(), &bytes, &size, &error)) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(bytes), size);
}

}  // namespace

std::optional<TokenHeader> HeaderOf(const std::string& token) {
  if (std::count(token.begin(), token.end(), '.') != 2) return std::nullopt;
  const auto bytes = crypto::FromBase64Url(std::string_view(token).substr(0, token.find('.')));
  const auto header = bytes ? ParseObject(*bytes) : std::nullopt;
  if (!header || header->contains("crit")) return std::nullopt;
  return TokenHeader{JoseText(*header, "alg"), JoseText(*header, "kid")};
}

Checked CheckToken(const std::string& token, const object& keys,
                   const std::vector<std::string>& algorithms, object& payload) {
  const auto header = HeaderOf(token);
  if (!header) return Checked::kMalformed;
  const bool pinned =
      std::find(algorithms.begin(), algorithms.end(), header->alg) != algorithms.end();
  if (!pinned || *KeyKind(header->alg) == '\0') return Checked::kAlgorithm;
  const auto* list = keys.if_contains("keys");
  if (list == nullptr || !list->is_array()) return Checked::kUnknownKey;
  Checked out = Checked::kUnknownKey;
  for (const auto& key : list->get_array()) {
    if (!key.is_object() || !Fits(key.get_object(), *header)) continue;
    out = Checked::kSignature;
    const auto text = Verified(token, key.get_object());
    if (!text) continue;
    auto claims = ParseObject(*text);
    if (!claims) return Checked::kMalformed;
    payload = std::move(*claims);
    return Checked::kGood;
  }
  return out;
}

std::optional<std::string> SignToken(const object& payload, const std::string& private_jwk,
                                     const std::string& algorithm) {
  const auto parsed = ParseObject(private_jwk);
  const Jwk jwk = parsed ? ImportKey(private_jwk) : Jwk{};
  if (!jwk) return std::nullopt;
  cjose_err error{};
  const std::unique_ptr<cjose_header_t, FreeHeader> header(cjose_header_new(&error));
  if (!header || !cjose_header_set(header.get(), CJOSE_HDR_ALG, algorithm.c_str(), &error))
    return std::nullopt;
  if (const std::string kid = JoseText(*parsed, "kid"); !kid.empty())
    cjose_header_set(header.get(), CJOSE_HDR_KID, kid.c_str(), &error);
  const std::string text = boost::json::serialize(payload);
  const Jws jws(cjose_jws_sign(jwk.get(), header.get(),
                               reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                               &error));
  const char* compact = nullptr;
  if (!jws || !cjose_jws_export(jws.get(), &compact, &error)) return std::nullopt;
  return std::string(compact);
}

std::string NewSigningKey() {
  constexpr std::size_t kBits = 2'048;
  const std::uint8_t exponent[] = {1, 0, 1};
  cjose_err error{};
  const Jwk jwk(cjose_jwk_create_RSA_random(kBits, exponent, sizeof exponent, &error));
  const std::string kid = crypto::NewId();
  if (!jwk || !cjose_jwk_set_kid(jwk.get(), kid.c_str(), kid.size(), &error))
    throw std::runtime_error("no key could be made");
  const std::unique_ptr<char, decltype(&std::free)> json(cjose_jwk_to_json(jwk.get(), true, &error),
                                                         std::free);
  if (!json) throw std::runtime_error("no key could be written");
  return json.get();
}

std::optional<object> PublicPart(const std::string& private_jwk) {
  const auto parsed = ParseObject(private_jwk);
  const Jwk jwk = parsed ? ImportKey(private_jwk) : Jwk{};
  if (!jwk) return std::nullopt;
  cjose_err error{};
  const std::unique_ptr<char, decltype(&std::free)> json(
      cjose_jwk_to_json(jwk.get(), false, &error), std::free);
  return json ? ParseObject(json.get()) : std::nullopt;
}

}  // namespace nokkenas::auth
