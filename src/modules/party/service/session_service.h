// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <memory>
#include <semaphore>

#include "modules/party/domain/account.h"
#include "modules/party/domain/role.h"
#include "modules/party/service/session_open.h"
#include "platform/auth/crypto.h"
#include "platform/http/endpoint.h"

namespace nokkenas::party {

struct Credentials;

struct SignInIn {
  std::string email;
  std::string password;
  std::optional<std::string> totp;
  static void Fields(auto& self, auto&& f) {
    f("email", self.email, "", json::Length{1, 254});
    f("password", self.password, "", json::Length{1, 1'000});
    f("totp", self.totp, "The six digits of the authenticator app, when the account has one",
      json::Length{6, 6});
  }
};

struct RedeemIn {
  std::string token;
  std::string password;
  static void Fields(auto& self, auto&& f) {
    f("token", self.token, "From the one-time link", json::Length{1, 100});
    f("password", self.password, "", json::Length{1, 1'000});
  }
};
struct ForgottenIn {
  std::string email;
  static void Fields(auto& self, auto&& f) { f("email", self.email, "", json::Length{1, 254}); }
};
struct ChangePasswordIn {
  std::string current_password;
  std::string new_password;
  static void Fields(auto& self, auto&& f) {
    f("currentPassword", self.current_password, "", json::Length{1, 1'000});
    f("newPassword", self.new_password, "", json::Length{1, 1'000});
  }
};
struct TotpIn {
  std::string totp;
  static void Fields(auto& self, auto&& f) {
    f("totp", self.totp, "Six digits", json::Length{6, 6});
  }
};
struct PasswordIn {
  std::string password;
  static void Fields(auto& self, auto&& f) {
    f("password", self.password, "", json::Length{1, 1'000});
  }
};
// Proving anew who one is, before something is signed.
struct ConfirmIn {
  std::string password;
  std::optional<std::string> totp;
  static void Fields(auto& self, auto&& f) {
    f("password", self.password, "", json::Length{1, 1'000});
    f("totp", self.totp, "The six digits of the authenticator app, when the account has one",
      json::Length{6, 6}, json::MayBeAbsent{});
  }
};
struct LocaleIn {
  std::string locale;
  static void Fields(auto& self, auto&& f) {
    f("locale", self.locale, "nl or en", json::Length{2, 2});
  }
};
struct TotpEnrolment {
  static constexpr const char* kSchema = "TotpEnrolment";
  std::string secret;
  std::string uri;
  static void Fields(auto& self, auto&& f) {
    f("secret", self.secret);
    f("uri", self.uri, "For the authenticator app");
  }
};

// Signing in and everything about one's own account. Hashing a password takes much memory, so only
// two run at once; the others wait.
class SessionService {
 public:
  explicit SessionService(crypto::PasswordCost cost);

  Result<Session> SignIn(http::Context& ctx, const SignInIn& in);
  Result<Session> Current(http::Context& ctx);
  Result<Session> Extend(http::Context& ctx);
  Result<http::Empty> End(http::Context& ctx);
  Result<http::Empty> Redeem(http::Context& ctx, const RedeemIn& in);
  Result<http::Empty> Forgotten(http::Context& ctx, const ForgottenIn& in);
  Result<http::Empty> ChangePassword(http::Context& ctx, const ChangePasswordIn& in);
  Result<TotpEnrolment> EnrolTotp(http::Context& ctx);
  Result<http::Empty> ConfirmTotp(http::Context& ctx, const TotpIn& in);
  Result<http::Empty> RemoveTotp(http::Context& ctx, const PasswordIn& in);
  // For five minutes the session may sign, once.
  Result<http::Empty> Confirm(http::Context& ctx, const ConfirmIn& in);
  Result<http::Empty> SetLocale(http::Context& ctx, const LocaleIn& in);

  std::string HashPassword(const std::string& password);

 private:
  bool Verify(const std::string& hash, const std::string& password);
  bool Fits(const std::optional<Credentials>& known, const std::string& password);

  crypto::PasswordCost cost_;
  std::string dummy_hash_;  // Compared with when there is no account, so that both take as long.
  std::counting_semaphore<2> hashing_{2};
};

class SessionAuthenticator final : public auth::Authenticator {
 public:
  std::optional<auth::Actor> Find(storage::Tx& tx, const std::string& token, Instant now) override;
  std::optional<auth::Actor> FindByBearer(storage::Tx& tx, const std::string& token,
                                          Instant now) override;
};

}  // namespace nokkenas::party
