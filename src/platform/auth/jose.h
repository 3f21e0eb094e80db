// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Signed tokens (JWS, RFC 7515) by cjose: checking one against a set of keys, and signing one.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

namespace nokkenas::auth {

struct TokenHeader {
  std::string alg;
  std::string kid;
};
// What the header of a token says; nothing when it is no token, or asks for what we do not know
// ("crit").
std::optional<TokenHeader> HeaderOf(const std::string& token);

enum class Checked {
  kGood,
  kMalformed,
  kAlgorithm,   // Not one of those that the configuration names. "none" never is.
  kUnknownKey,  // No key of the set has its kid: the set may be old.
  kSignature
};
// `keys`: a JWK set (RFC 7517). Only a key that is for signatures and of the kind of the algorithm
// is tried. On kGood `payload` holds what was signed.
Checked CheckToken(const std::string& token, const boost::json::object& keys,
                   const std::vector<std::string>& algorithms, boost::json::object& payload);

// Signs with the private JWK; its "kid" goes into the header. Nothing when the key is no key.
std::optional<std::string> SignToken(const boost::json::object& payload,
                                     const std::string& private_jwk, const std::string& algorithm);
// A new RSA key of 2048 bits as a private JWK.
std::string NewSigningKey();
// Of a private JWK the part that others may have; nothing when it is no key.
std::optional<boost::json::object> PublicPart(const std::string& private_jwk);

}  // namespace nokkenas::auth
