// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Signing in at an identity provider elsewhere: OpenID Connect Core 1.0, the code flow with PKCE
// (RFC 7636), the client proved by private_key_jwt. What the provider may be is pinned here: its
// issuer, the algorithms, the levels. Each process keeps what it read of a provider for an hour;
// a key that it does not know makes it read the keys anew.
#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace nokkenas::auth {

namespace codes {
inline constexpr Code kProviderUnreachable{"provider_unreachable", 503};
inline constexpr Code kIdentityRefused{"identity_refused", 401};
inline constexpr Code kIdentityInvalid{"identity_invalid", 401};
}  // namespace codes

// One provider, as the settings name it.
struct OidcSettings {
  std::string key;  // Stays the same for ever: identities are kept by it.
  std::string title;
  bool supplier = false;  // For people of suppliers; else for those of the authority.
  std::string issuer;
  std::string client_id;
  std::string private_key;  // A private JWK; or else
  std::string secret;       // a secret, for development.
  std::vector<std::string> algorithms{"PS256"};
  std::vector<std::string> scopes{"openid", "profile", "email"};
  // Which claims say what; empty: none does.
  std::string email_claim = "email";
  std::string name_claim = "name";
  std::string kvk_claim;
  std::string level_claim = "acr";
  std::string roles_claim;
  std::map<std::string, int> levels;         // What the claim says -> 1 low, 2 substantial, 3 high.
  std::map<std::string, std::string> roles;  // What the claim says -> a role here.
  int level_to_sign_in = 0;
  int level_to_sign = 0;        // For an act that is signed.
  bool trusts_email = false;    // An account is known by its address, though nobody verified it.
  bool makes_accounts = false;  // Whoever it knows gets an account.
};

// What we ask a provider to do.
struct OidcRequest {
  std::string state;
  std::string nonce;
  std::string verifier;  // Of PKCE; only its hash goes out.
  bool anew = false;     // Prove anew who one is, however short ago one did.
  int level = 0;
};

// Who the provider says it is. All checks have passed.
struct OidcIdentity {
  std::string subject;
  std::string email;
  bool email_verified = false;
  std::string name;
  std::string kvk_number;
  int level = 0;
  std::vector<std::string> roles;  // Roles here, by what the claims say.
  std::optional<Instant> authenticated_at;
};

// The checks of an ID token's claims (OpenID Connect Core 3.1.3.7), apart from its signature. The
// name of the claim that is wrong; nothing when all are right.
std::optional<std::string> WrongClaim(const OidcSettings& settings,
                                      const boost::json::object& claims, const std::string& nonce,
                                      Instant now);
// What the claims say by the settings.
OidcIdentity ToIdentity(const OidcSettings& settings, const boost::json::object& claims);

class OidcProvider {
 public:
  // `redirect`: the page that the provider sends the browser back to.
  OidcProvider(OidcSettings settings, std::string redirect)
      : settings_(std::move(settings)), redirect_(std::move(redirect)) {}

  const OidcSettings& settings() const { return settings_; }
  // Where to send the browser.
  Result<std::string> AuthorizationUrl(const OidcRequest& request, Instant now);
  // Turns the code that came back into an identity. `why` says, for the log, what was wrong.
  Result<OidcIdentity> Redeem(const std::string& code, const OidcRequest& request, Instant now,
                              std::string& why);

 private:
  struct Known {
    boost::json::object endpoints;
    boost::json::object keys;
    Instant read_at{};
    Instant keys_read_at{};
  };
  Result<Known> Read(Instant now);
  Result<Known> ReadKeysAnew(Instant now);
  Result<std::string> FetchToken(const Known& known, const std::string& code,
                                 const OidcRequest& request, Instant now, std::string& why);

  OidcSettings settings_;
  std::string redirect_;
  std::mutex mutex_;
  std::optional<Known> known_;
  std::optional<Instant> failed_at_;  // So that those who wait do not wait one after another.
};

}  // namespace nokkenas::auth
