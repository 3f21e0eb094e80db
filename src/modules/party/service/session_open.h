// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A session: opening it, finding that of the request, listing and ending those of an account.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/party/domain/account.h"
#include "modules/party/domain/role.h"
#include "platform/http/endpoint.h"

namespace nokkenas::party {

struct SessionRole {
  static constexpr const char* kSchema = "SessionRole";
  std::string key;
  std::string title;
  ScopeRef scope;
  static void Fields(auto& self, auto&& f) {
    f("key", self.key);
    f("title", self.title);
    f("scope", self.scope);
  }
};

struct Session {
  static constexpr const char* kSchema = "Session";
  std::string account_id;
  std::string display_name;
  std::string email;
  bool supplier = false;
  OrganisationRef organisation;
  std::string locale;
  std::vector<SessionRole> roles;
  std::vector<std::string> permissions;
  Instant expires_at;
  bool totp_enabled = false;
  bool has_password = false;
  std::string provider_key;
  Level level = Level::kNone;
  std::optional<Instant> confirmed_until;
  bool awaiting_check = false;
  static void Fields(auto& self, auto&& f) {
    f("accountId", self.account_id);
    f("displayName", self.display_name);
    f("email", self.email);
    f("supplier", self.supplier);
    f("organisation", self.organisation);
    f("locale", self.locale);
    f("roles", self.roles, "The roles that work today");
    f("permissions", self.permissions, "All rights, whatever their scope; a page shows no more");
    f("expiresAt", self.expires_at);
    f("totpEnabled", self.totp_enabled);
    f("hasPassword", self.has_password, "False: signs in at an identity provider only");
    f("providerKey", self.provider_key,
      "The identity provider that said who this is; empty: signed in with a password here");
    f("level", self.level, "How sure that provider was");
    f("confirmedUntil", self.confirmed_until,
      "Until then one act can be signed; null when there is no such proof");
    f("awaitingCheck", self.awaiting_check,
      "Came by the invitation of a supplier; the buyer still checks who this is");
  }
};

// How a session began.
struct SignedInBy {
  std::string provider_key;  // Empty: a password.
  Level level = Level::kNone;
};

struct OpenedSession {
  std::string id;
  std::string account_id;
  SignedInBy by;
  Instant signed_in_at;
  Instant extended_at;
  Instant expires_at;
  std::optional<Instant> confirmed_until;
};

// How long a proof of who one is lets one act be signed.
inline constexpr auto kConfirmedFor = std::chrono::minutes{5};

void SetCookie(http::Context& ctx, const std::string& name, const std::string& token);
std::string CurrentToken(const http::Context& ctx);

// A new session and its cookie, in place of the one that the browser had. The token itself is
// nowhere stored.
OpenedSession OpenSession(http::Context& ctx, storage::Tx& tx, const std::string& account_id,
                          const SignedInBy& by);
// That of the request; nothing when it ended, or when the request came without a cookie.
std::optional<OpenedSession> FindSession(const http::Context& ctx, storage::Tx& tx);
// Stays signed in: the same session under a new token. Refused once it is twelve hours old.
Result<OpenedSession> ExtendSession(http::Context& ctx);
Session BuildSession(http::Context& ctx, storage::Tx& tx, const OpenedSession& opened);

// One's own sessions, or those of somebody else for who may end them.
struct SessionRow {
  static constexpr const char* kSchema = "SessionRow";
  std::string id;
  std::string provider_key;
  Level level = Level::kNone;
  std::string user_agent;
  std::string address;
  Instant signed_in_at;
  Instant extended_at;
  Instant expires_at;
  bool current = false;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("providerKey", self.provider_key, "Empty: with a password");
    f("level", self.level);
    f("userAgent", self.user_agent, "What the browser calls itself");
    f("address", self.address, "The network address it came from");
    f("signedInAt", self.signed_in_at);
    f("extendedAt", self.extended_at, "When it was last made longer");
    f("expiresAt", self.expires_at);
    f("current", self.current, "The session that asks");
  }
};
struct SessionList {
  static constexpr const char* kSchema = "SessionList";
  std::vector<SessionRow> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items, "The one last used first"); }
};

SessionList SessionsOf(http::Context& ctx, const std::string& account_id);
// Ends one of one's own. 404 when there is none of that id.
Result<SessionList> EndOwnSession(http::Context& ctx, const http::IdIn& in);
// Ends all of one's own but the one that asks.
Result<SessionList> EndOtherSessions(http::Context& ctx);
// Those of somebody else, for who manages accounts.
Result<SessionList> AccountEndSessions(http::Context& ctx, const http::IdIn& in);
// Ends all of an account; the trail tells of it as `action`.
void EndSessionsOf(http::Context& ctx, const std::string& account_id, const char* action);

}  // namespace nokkenas::party
