// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/auth/oidc.h"

#include <algorithm>
#include <boost/json/parse.hpp>

#include "platform/auth/crypto.h"
#include "platform/auth/fetch.h"
#include "platform/auth/jose.h"

namespace nokkenas::auth {
namespace {

using boost::json::object;
using std::chrono::seconds;

constexpr auto kKept = std::chrono::hours{1};
constexpr auto kKeysAtMostEach = seconds{1};
constexpr auto kLeaveAlone = seconds{5};  // A provider that did not answer.
constexpr auto kSkew = seconds{60};
constexpr std::size_t kLongestSubject = 255;  // Core, 2.

std::string TextOf(const object& from, const std::string& name) {
  if (name.empty()) return {};
  const auto* value = from.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string{};
}

// A claim that is one text or a list of them.
std::vector<std::string> TextsOf(const object& from, const std::string& name) {
  std::vector<std::string> out;
  const auto* value = name.empty() ? nullptr : from.if_contains(name);
  if (value == nullptr) return out;
  if (value->is_string()) out.emplace_back(value->get_string());
  if (value->is_array())
    for (const auto& one : value->get_array())
      if (one.is_string()) out.emplace_back(one.get_string());
  return out;
}

std::optional<Instant> MomentOf(const object& from, const char* name) {
  const auto* value = from.if_contains(name);
  if (value == nullptr || !value->is_int64()) return std::nullopt;
  return Instant{} + seconds{value->get_int64()};
}

std::optional<object> AnswerOf(const Fetched& fetched) {
  constexpr int kOk = 200;
  if (fetched.status != kOk) return std::nullopt;
  boost::system::error_code error;
  auto value = boost::json::parse(fetched.body, error);
  if (error || !value.is_object()) return std::nullopt;
  return value.get_object();
}

// The dearest level that has at least this weight: what acr_values asks, best first.
std::string AcrValues(const OidcSettings& settings, int level) {
  std::string out;
  for (int want = level; want <= 3; ++want)
    for (const auto& [name, weight] : settings.levels)
      if (weight == want) out += (out.empty() ? "" : " ") + name;
  return out;
}

std::int64_t UnixSeconds(Instant at) {
  return std::chrono::duration_cast<seconds>(at.time_since_epoch()).count();
}

const char* WhyNot(Checked checked) {
  switch (checked) {
    case Checked::kMalformed:
      return "malformed";
    case Checked::kAlgorithm:
      return "alg";
    case Checked::kUnknownKey:
      return "kid";
    case Checked::kSignature:
      return "signature";
    case Checked::kGood:
      break;
  }
  return "";
}

}  // namespace

std::optional<std::string> WrongClaim(const OidcSettings& settings, const object& claims,
                                      const std::string& nonce, Instant now) {
  if (TextOf(claims, "iss") != settings.issuer) return "iss";
  const auto audience = TextsOf(claims, "aud");
  if (std::find(audience.begin(), audience.end(), settings.client_id) == audience.end())
    return "aud";
  const std::string party = TextOf(claims, "azp");
  if ((audience.size() > 1 || !party.empty()) && party != settings.client_id) return "azp";
  const auto expires = MomentOf(claims, "exp");
  if (!expires || *expires + kSkew <= now) return "exp";
  const auto issued = MomentOf(claims, "iat");
  if (!issued || *issued > now + kSkew || *issued + kKept < now) return "iat";
  if (claims.contains("nbf")) {
    const auto begins = MomentOf(claims, "nbf");
    if (!begins || *begins > now + kSkew) return "nbf";
  }
  if (!crypto::SameSecret(TextOf(claims, "nonce"), nonce)) return "nonce";
  const std::string subject = TextOf(claims, "sub");
  if (subject.empty() || subject.size() > kLongestSubject) return "sub";
  return std::nullopt;
}

OidcIdentity ToIdentity(const OidcSettings& settings, const object& claims) {
  OidcIdentity out;
  out.subject = TextOf(claims, "sub");
  out.email = TextOf(claims, settings.email_claim);
  const auto* verified = claims.if_contains("email_verified");
  out.email_verified =
      settings.trusts_email || (verified != nullptr && verified->is_bool() && verified->get_bool());
  out.name = TextOf(claims, settings.name_claim);
  out.kvk_number = TextOf(claims, settings.kvk_claim);
  const auto level = settings.levels.find(TextOf(claims, settings.level_claim));
  if (level != settings.levels.end()) out.level = level->second;
  for (const std::string& group : TextsOf(claims, settings.roles_claim))
    if (const auto role = settings.roles.find(group); role != settings.roles.end())
      out.roles.push_back(role->second);
  std::sort(out.roles.begin(), out.roles.end());
  out.roles.erase(std::unique(out.roles.begin(), out.roles.end()), out.roles.end());
  out.authenticated_at = MomentOf(claims, "auth_time");
  return out;
}

Result<OidcProvider::Known> OidcProvider::Read(Instant now) {
  const std::lock_guard lock(mutex_);
  if (known_ && known_->read_at + kKept > now) return *known_;
  const auto unreachable = Fail(codes::kProviderUnreachable, {{"provider", settings_.title}});
  if (failed_at_ && *failed_at_ + kLeaveAlone > now) return unreachable;
  failed_at_ = now;
  const std::string base =
      settings_.issuer.ends_with('/') ? settings_.issuer : settings_.issuer + "/";
  auto found = AnswerOf(Get({base + ".well-known/openid-configuration", {}, {}, "", ""}));
  // A document that names another issuer is that of another provider (Discovery, 4.3).
  if (!found || TextOf(*found, "issuer") != settings_.issuer) return unreachable;
  auto keys = AnswerOf(Get({TextOf(*found, "jwks_uri"), {}, {}, "", ""}));
  if (!keys || !MayFetch(TextOf(*found, "authorization_endpoint"))) return unreachable;
  failed_at_.reset();
  known_ = Known{std::move(*found), std::move(*keys), now, now};
  return *known_;
}

Result<OidcProvider::Known> OidcProvider::ReadKeysAnew(Instant now) {
  auto known = Read(now);
  if (!known) return known;
  const std::lock_guard lock(mutex_);
  if (known_->keys_read_at + kKeysAtMostEach > now && known_->keys_read_at != known_->read_at)
    return *known_;
  if (auto keys = AnswerOf(Get({TextOf(known_->endpoints, "jwks_uri"), {}, {}, "", ""}))) {
    known_->keys = std::move(*keys);
    known_->keys_read_at = now;
  }
  return *known_;
}

Result<std::string> OidcProvider::AuthorizationUrl(const OidcRequest& request, Instant now) {
  const auto known = Read(now);
  if (!known) return known.failure();
  std::string scope;
  for (const std::string& one : settings_.scopes) scope += (scope.empty() ? "" : " ") + one;
  std::vector<std::pair<std::string, std::string>> fields = {
      {"response_type", "code"},
      {"client_id", settings_.client_id},
      {"redirect_uri", redirect_},
      {"scope", scope},
      {"state", request.state},
      {"nonce", request.nonce},
      {"code_challenge", crypto::Sha256Base64Url(request.verifier)},
      {"code_challenge_method", "S256"}};
  const int level = std::max(request.level, settings_.level_to_sign_in);
  if (const auto acr = AcrValues(settings_, level); level > 0 && !acr.empty())
    fields.emplace_back("acr_values", acr);
  if (request.anew) {
    fields.emplace_back("prompt", "login");
    fields.emplace_back("max_age", "0");
  }
  const std::string endpoint = TextOf(known->endpoints, "authorization_endpoint");
  return endpoint + (endpoint.find('?') == std::string::npos ? "?" : "&") + FormEncode(fields);
}

Result<std::string> OidcProvider::FetchToken(const Known& known, const std::string& code,
                                             const OidcRequest& request, Instant now,
                                             std::string& why) {
  Fetch fetch{TextOf(known.endpoints, "token_endpoint"), {}, {}, "", ""};
  std::vector<std::pair<std::string, std::string>> fields = {{"grant_type", "authorization_code"},
                                                             {"code", code},
                                                             {"redirect_uri", redirect_},
                                                             {"code_verifier", request.verifier},
                                                             {"client_id", settings_.client_id}};
  if (!settings_.private_key.empty()) {
    const auto assertion = SignToken({{"iss", settings_.client_id},
                                      {"sub", settings_.client_id},
                                      {"aud", settings_.issuer},
                                      {"jti", crypto::NewId()},
                                      {"iat", UnixSeconds(now)},
                                      {"exp", UnixSeconds(now + kSkew)}},
                                     settings_.private_key, "PS256");
    if (!assertion) return Fail(codes::kProviderUnreachable, {{"provider", settings_.title}});
    fields.emplace_back("client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    fields.emplace_back("client_assertion", *assertion);
  } else {
    fetch.user = settings_.client_id;
    fetch.password = settings_.secret;
  }
  fetch.form = FormEncode(fields);
  const Fetched answer = Get(fetch);
  constexpr int kServerBroke = 500;
  if (answer.status == 0 || answer.status >= kServerBroke) {
    why = answer.status == 0 ? answer.why : "token endpoint " + std::to_string(answer.status);
    return Fail(codes::kProviderUnreachable, {{"provider", settings_.title}});
  }
  const auto body = AnswerOf(answer);
  if (body && !TextOf(*body, "id_token").empty()) return TextOf(*body, "id_token");
  why = "code: " + answer.body.substr(0, 200);
  return Fail(codes::kIdentityRefused, {{"provider", settings_.title}});
}

Result<OidcIdentity> OidcProvider::Redeem(const std::string& code, const OidcRequest& request,
                                          Instant now, std::string& why) {
  auto known = Read(now);
  if (!known) return known.failure();
  const auto token = FetchToken(*known, code, request, now, why);
  if (!token) return token.failure();
  object claims;
  Checked checked = CheckToken(*token, known->keys, settings_.algorithms, claims);
  if (checked == Checked::kUnknownKey) {
    known = ReadKeysAnew(now);
    if (!known) return known.failure();
    checked = CheckToken(*token, known->keys, settings_.algorithms, claims);
  }
  why = WhyNot(checked);
  if (checked == Checked::kGood)
    why = WrongClaim(settings_, claims, request.nonce, now).value_or("");
  if (!why.empty()) return Fail(codes::kIdentityInvalid, {{"provider", settings_.title}});
  return ToIdentity(settings_, claims);
}

}  // namespace nokkenas::auth
