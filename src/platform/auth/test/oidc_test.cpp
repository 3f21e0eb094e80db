// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/auth/oidc.h"

#include <gtest/gtest.h>

#include "platform/auth/crypto.h"
#include "platform/auth/fetch.h"
#include "platform/auth/jose.h"

namespace nokkenas::auth {
namespace {

using boost::json::object;

const Instant kNow = *ParseInstant("2026-11-27T12:00:00.000Z");
std::int64_t Seconds(int later) {
  return std::chrono::duration_cast<std::chrono::seconds>(kNow.time_since_epoch()).count() + later;
}

OidcSettings Settings() {
  OidcSettings settings;
  settings.issuer = "https://login.example";
  settings.client_id = "nokkenas";
  settings.kvk_claim = "kvk";
  settings.roles_claim = "groups";
  settings.roles = {{"g1", "buyer"}, {"g2", "buyer"}, {"g3", "controller"}};
  settings.levels = {{"loa3", 2}};
  return settings;
}
object Claims() {
  return {{"iss", "https://login.example"},
          {"aud", "nokkenas"},
          {"sub", "s"},
          {"nonce", "n"},
          {"iat", Seconds(-5)},
          {"exp", Seconds(300)}};
}

TEST(Oidc, EveryClaimIsChecked) {
  EXPECT_FALSE(WrongClaim(Settings(), Claims(), "n", kNow));
  const object wrong[] = {{{"iss", "https://login.example/"}},
                          {{"aud", "other"}},
                          {{"aud", boost::json::array{"other"}}},
                          {{"exp", Seconds(-61)}},
                          {{"exp", "soon"}},
                          {{"iat", Seconds(61)}},
                          {{"iat", Seconds(-3'700)}},
                          {{"nonce", "m"}},
                          {{"sub", ""}},
                          {{"sub", std::string(256, 's')}},
                          {{"nbf", Seconds(61)}}};
  for (const object& one : wrong) {
    object claims = Claims();
    const std::string name = one.begin()->key();
    claims[name] = one.begin()->value();
    EXPECT_EQ(WrongClaim(Settings(), claims, "n", kNow), name) << one;
  }
  for (const char* name : {"iss", "aud", "exp", "iat", "nonce", "sub"}) {
    object claims = Claims();
    claims.erase(name);
    EXPECT_EQ(WrongClaim(Settings(), claims, "n", kNow), name) << "absent";
  }
  object several = Claims();
  several["aud"] = boost::json::array{"nokkenas", "other"};
  EXPECT_EQ(WrongClaim(Settings(), several, "n", kNow), "azp");
  several["azp"] = "nokkenas";
  EXPECT_FALSE(WrongClaim(Settings(), several, "n", kNow));
}

TEST(Oidc, ClaimsBecomeWhatTheSettingsSay) {
  object claims = Claims();
  claims["groups"] = boost::json::array{"g1", "g2", "unknown", 7};
  claims["acr"] = "loa3";
  claims["kvk"] = "12345678";
  claims["email"] = "a@b.example";
  const OidcIdentity who = ToIdentity(Settings(), claims);
  EXPECT_EQ(who.roles, std::vector<std::string>{"buyer"});
  EXPECT_EQ(who.level, 2);
  EXPECT_EQ(who.kvk_number, "12345678");
  EXPECT_FALSE(who.email_verified) << "nobody said so";
  claims["acr"] = "loa9";
  EXPECT_EQ(ToIdentity(Settings(), claims).level, 0) << "an unknown level is none";
}

TEST(Jose, TakesOnlyWhatAPinnedAlgorithmAndAKeyOfTheSetSigned) {
  const std::string mine = NewSigningKey();
  const auto open = *PublicPart(mine);
  EXPECT_FALSE(open.contains("d"));
  const object keys{{"keys", boost::json::array{open}}};
  const auto token = *SignToken({{"a", 1}}, mine, "PS256");
  object payload;
  EXPECT_EQ(CheckToken(token, keys, {"PS256"}, payload), Checked::kGood);
  EXPECT_EQ(payload, (object{{"a", 1}}));
  EXPECT_EQ(CheckToken(token, keys, {"RS256"}, payload), Checked::kAlgorithm);
  EXPECT_EQ(CheckToken(token, keys, {"none", "HS256"}, payload), Checked::kAlgorithm);
  EXPECT_EQ(CheckToken(token, {}, {"PS256"}, payload), Checked::kUnknownKey);
  const auto others = *SignToken({{"a", 1}}, NewSigningKey(), "PS256");
  EXPECT_EQ(CheckToken(others, keys, {"PS256"}, payload), Checked::kUnknownKey);
  std::string changed = token;
  changed[token.find('.') + 2] = changed[token.find('.') + 2] == 'A' ? 'B' : 'A';
  EXPECT_EQ(CheckToken(changed, keys, {"PS256"}, payload), Checked::kSignature);
  // A key that is for encrypting signs nothing.
  object encrypts = open;
  encrypts["use"] = "enc";
  EXPECT_EQ(CheckToken(token, {{"keys", boost::json::array{encrypts}}}, {"PS256"}, payload),
            Checked::kUnknownKey);
  for (const char* text : {"", "a.b.c", "..", "a.b"})
    EXPECT_EQ(CheckToken(text, keys, {"PS256"}, payload), Checked::kMalformed) << text;
}

TEST(Fetch, GoesInTheOpenToThisMachineOnly) {
  for (const char* url :
       {"https://a.example/x", "http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]:80/"})
    EXPECT_TRUE(MayFetch(url)) << url;
  for (const char* url : {"http://a.example", "http://127.0.0.1.evil.example/", "ftp://127.0.0.1/",
                          "http://localhost:80@evil.example/", "file:///etc/passwd", ""})
    EXPECT_FALSE(MayFetch(url)) << url;
}

TEST(Fetch, EncodesAForm) {
  EXPECT_EQ(FormEncode({{"a b", "ë&=+"}, {"c", "x-._~"}}), "a%20b=%C3%AB%26%3D%2B&c=x-._~");
}

TEST(Pkce, IsTheHashOfRfc7636) {
  EXPECT_EQ(crypto::Sha256Base64Url("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

}  // namespace
}  // namespace nokkenas::auth
