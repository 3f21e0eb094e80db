// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/session_open.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/role_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/http/router.h"
#include "platform/i18n/texts.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

constexpr auto kSessionLasts = std::chrono::minutes{60};
constexpr auto kSessionAtMost = std::chrono::hours{12};
constexpr std::size_t kAgentKept = 200;

Instant ExpiryOf(Instant now, Instant signed_in_at) {
  return std::min(now + kSessionLasts, signed_in_at + kSessionAtMost);
}

// Of a text from outside, its beginning, cut between two letters.
std::string Beginning(std::string_view text, std::size_t most) {
  std::string out(text.substr(0, most));
  while (!out.empty() && !IsValidUtf8(out)) out.pop_back();
  return out;
}

std::vector<SessionRole> RolesToday(http::Context& ctx, storage::Tx& tx,
                                    const std::string& account_id) {
  std::vector<SessionRole> roles;
  for (const RoleGrant& grant : ListGrants(tx, account_id)) {
    if (!grant.HoldsOn(ctx.today())) continue;
    ScopeRef scope = grant.scope;
    scope.title = scope.kind == ScopeKind::kOrganisation
                      ? i18n::Text(ctx.locale, "scope.organisation")
                      : ctx.subjects.Title(tx, {NameOf(scope.kind), scope.id}, ctx.locale);
    roles.push_back({grant.role_key, i18n::Text(ctx.locale, "role." + grant.role_key), scope});
  }
  // What one does for the whole organisation says more of one's day than a role on one object.
  std::stable_partition(roles.begin(), roles.end(), [](const auto& role) {
    return role.scope.kind == ScopeKind::kOrganisation;
  });
  return roles;
}

auth::SubjectRef AccountOf(const std::string& id) { return {"account", id}; }

}  // namespace

void SetCookie(http::Context& ctx, const std::string& name, const std::string& token) {
  ctx.headers.emplace_back("Set-Cookie", name + "=" + token +
                                             "; Path=/; HttpOnly; Secure; SameSite=Lax" +
                                             (token.empty() ? "; Max-Age=0" : ""));
}

std::string CurrentToken(const http::Context& ctx) {
  return http::Cookie(ctx.request.Header("cookie"), http::kSessionCookie);
}

OpenedSession OpenSession(http::Context& ctx, storage::Tx& tx, const std::string& account_id,
                          const SignedInBy& by) {
  if (const std::string old = CurrentToken(ctx); !old.empty())
    tx.Exec(q::kSessionRemove, crypto::Hash(old));
  const std::string token = crypto::NewToken();
  const OpenedSession opened{
      crypto::NewId(), account_id, by, ctx.now, ctx.now, ExpiryOf(ctx.now, ctx.now), {}};
  tx.Exec(q::kSessionAdd, crypto::Hash(token), opened.id, account_id, by.provider_key,
          static_cast<int>(by.level), Beginning(ctx.request.Header("user-agent"), kAgentKept),
          Beginning(ctx.request.remote, kAgentKept), opened.signed_in_at, opened.extended_at,
          opened.expires_at);
  SetCookie(ctx, http::kSessionCookie, token);
  return opened;
}

std::optional<OpenedSession> FindSession(const http::Context& ctx, storage::Tx& tx) {
  const auto row = tx.One(q::kSessionFind, crypto::Hash(CurrentToken(ctx)), ctx.now);
  if (!row) return std::nullopt;
  return OpenedSession{
      row->Text(6),      row->Text(0),     {row->Text(7), static_cast<Level>(row->Int(8))},
      row->Instant(4),   row->Instant(10), row->Instant(5),
      row->OptInstant(9)};
}

Result<OpenedSession> ExtendSession(http::Context& ctx) {
  auto opened = FindSession(ctx, ctx.tx());
  if (!opened) return Fail(http::codes::kNotSignedIn);
  if (ctx.now >= opened->signed_in_at + kSessionAtMost) return Fail(codes::kSessionTooOld);
  const std::string token = crypto::NewToken();
  opened->extended_at = ctx.now;
  opened->expires_at = ExpiryOf(ctx.now, opened->signed_in_at);
  ctx.tx().Exec(q::kSessionExtend, crypto::Hash(CurrentToken(ctx)), crypto::Hash(token),
                opened->extended_at, opened->expires_at);
  SetCookie(ctx, http::kSessionCookie, token);
  return *opened;
}

Session BuildSession(http::Context& ctx, storage::Tx& tx, const OpenedSession& opened) {
  const Account account = FindAccount(tx, opened.account_id).value();
  Session session;
  session.account_id = account.id;
  session.display_name = account.display_name;
  session.email = account.email;
  session.supplier = account.supplier;
  session.organisation = account.organisation;
  session.locale = account.locale;
  session.roles = RolesToday(ctx, tx, account.id);
  std::set<std::string> permissions;
  for (const auto& right : RightsOf(tx, account.id, ctx.today(), account.supplier))
    permissions.insert(right.permission);
  session.permissions.assign(permissions.begin(), permissions.end());
  session.expires_at = opened.expires_at;
  session.totp_enabled = account.totp_enabled;
  session.has_password = FindCredentialsById(tx, account.id, nullptr)->password_hash.has_value();
  session.provider_key = opened.by.provider_key;
  session.level = opened.by.level;
  if (opened.confirmed_until && *opened.confirmed_until > ctx.now)
    session.confirmed_until = opened.confirmed_until;
  session.awaiting_check = tx.One(q::kInvitationAwaiting, account.id).has_value();
  return session;
}

SessionList SessionsOf(http::Context& ctx, const std::string& account_id) {
  SessionList out;
  const std::string mine = crypto::Hash(CurrentToken(ctx));
  for (const auto& row : ctx.tx().All(q::kSessionOfAccount, account_id, ctx.now)) {
    out.items.push_back({row.Text(0), row.Text(1), static_cast<Level>(row.Int(2)), row.Text(3),
                         row.Text(4), row.Instant(5), row.Instant(6), row.Instant(7),
                         row.Text(8) == mine});
  }
  return out;
}

Result<SessionList> EndOwnSession(http::Context& ctx, const http::IdIn& in) {
  const std::string& me = ctx.actor.account_id;
  if (ctx.tx().Exec(q::kSessionEndOne, in.id, me) == 0) return Fail(http::codes::kNotFound);
  audit::Append(ctx, {AccountOf(me), AccountOf(me), "session_end_one", {}});
  return SessionsOf(ctx, me);
}

Result<SessionList> EndOtherSessions(http::Context& ctx) {
  const std::string& me = ctx.actor.account_id;
  ctx.tx().Exec(q::kSessionRemoveAll, me, crypto::Hash(CurrentToken(ctx)));
  audit::Append(ctx, {AccountOf(me), AccountOf(me), "session_end_others", {}});
  return SessionsOf(ctx, me);
}

Result<SessionList> AccountEndSessions(http::Context& ctx, const http::IdIn& in) {
  EndSessionsOf(ctx, in.id, "account_end_sessions");
  return SessionsOf(ctx, in.id);
}

void EndSessionsOf(http::Context& ctx, const std::string& account_id, const char* action) {
  ctx.tx().Exec(q::kSessionRemoveAll, account_id, "");
  ctx.tx().Exec(q::kApiTokenRemoveAll, account_id);
  audit::Append(ctx, {AccountOf(account_id), AccountOf(account_id), action, {}});
}

}  // namespace nokkenas::party
