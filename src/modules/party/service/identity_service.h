// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Signing in at an identity provider elsewhere, and proving there anew who one is.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "modules/party/service/session_open.h"
#include "modules/party/storage/invitation_repo.h"
#include "platform/auth/oidc.h"

namespace nokkenas::party {

struct SignInSettings {
  std::string site;  // What the address of a page begins with.
  std::vector<auth::OidcSettings> providers;
};

struct ProviderRow {
  static constexpr const char* kSchema = "IdentityProvider";
  std::string key;
  std::string title;
  bool supplier = false;
  bool proves_company = false;
  static void Fields(auto& self, auto&& f) {
    f("key", self.key);
    f("title", self.title, "As its button says");
    f("supplier", self.supplier, "For people of suppliers; else for those of the authority");
    f("provesCompany", self.proves_company, "Says for which KvK number somebody acts");
  }
};
struct ProviderList {
  static constexpr const char* kSchema = "IdentityProviderList";
  std::vector<ProviderRow> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items); }
};

enum class AttemptPurpose {
  kSignIn,
  kConfirm,  // Prove anew who one is, before something is signed.
  kClaim     // Take the invitation of a supplier.
};
struct AttemptIn {
  std::string provider_key;
  AttemptPurpose purpose = AttemptPurpose::kSignIn;
  std::string return_to = "/";
  std::optional<std::string> invitation_token;
  static void Fields(auto& self, auto&& f) {
    f("providerKey", self.provider_key, "One of the identity providers", json::Length{1, 60});
    f("purpose", self.purpose, "confirm: before something is signed; claim: takes an invitation");
    f("returnTo", self.return_to, "The page here to come back to", json::Length{1, 500});
    f("invitationToken", self.invitation_token, "From the link of the invitation, for claim",
      json::Length{1, 100});
  }
};
struct AttemptOut {
  static constexpr const char* kSchema = "SignInAttempt";
  std::string url;
  static void Fields(auto& self, auto&& f) { f("url", self.url, "Where to send the browser"); }
};

// What the provider sent the browser back with.
struct AttemptRedeemIn {
  std::string state;
  std::optional<std::string> code;
  std::optional<std::string> error;
  std::optional<std::string> issuer;
  static void Fields(auto& self, auto&& f) {
    f("state", self.state, "", json::Length{1, 100});
    f("code", self.code, "", json::Length{1, 4'000});
    f("error", self.error, "In place of a code", json::Length{1, 200});
    f("issuer", self.issuer, "The iss of RFC 9207, where the provider sends one",
      json::Length{1, 500});
  }
};
struct AttemptDone {
  static constexpr const char* kSchema = "SignInDone";
  AttemptPurpose purpose = AttemptPurpose::kSignIn;
  std::string return_to;
  Session session;
  static void Fields(auto& self, auto&& f) {
    f("purpose", self.purpose);
    f("returnTo", self.return_to);
    f("session", self.session);
  }
};

class IdentityService {
 public:
  explicit IdentityService(const SignInSettings& settings);

  ProviderList Providers() const;
  // The public part of the keys by which we prove ourselves to providers, as a JWK set.
  const std::string& OwnKeys() const { return own_keys_; }
  Result<AttemptOut> Begin(http::Context& ctx, const AttemptIn& in);
  Result<AttemptDone> Redeem(http::Context& ctx, const AttemptRedeemIn& in);

 private:
  struct Attempt;
  auth::OidcProvider* Find(const std::string& key);
  Result<Attempt> TakeAttempt(http::Context& ctx, const AttemptRedeemIn& in);

  std::vector<std::unique_ptr<auth::OidcProvider>> providers_;
  std::string own_keys_;
};

// What Redeem does with who the provider says it is; each in one transaction.
struct SeenIdentity {
  const auth::OidcSettings& settings;
  const auth::OidcIdentity& identity;
  Level level() const { return static_cast<Level>(identity.level); }
};
// An account for somebody whom a provider knows, without a password.
Account MakeIdentityAccount(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen,
                            const Organisation& organisation, const std::string& email);
// Opens a session for the account, and remembers what the provider calls the person.
Session OpenAs(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen,
               const std::string& account_id);
Result<Session> SignInAs(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen);
Result<Session> ConfirmAs(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen,
                          const std::string& session_id, Instant asked_at);

}  // namespace nokkenas::party

namespace nokkenas {
template <>
struct EnumNames<party::AttemptPurpose> {
  using P = party::AttemptPurpose;
  static constexpr EnumName<P> kAll[] = {
      {P::kSignIn, "sign_in"}, {P::kConfirm, "confirm"}, {P::kClaim, "claim"}};
};
}  // namespace nokkenas
