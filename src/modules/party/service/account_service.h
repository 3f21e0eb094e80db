// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/party/domain/account.h"
#include "modules/party/domain/role.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"
#include "platform/mail/mail.h"

namespace nokkenas::party {

// How long a one-time link works.
inline constexpr auto kInvitationLasts = std::chrono::hours{72};

struct AccountListIn {
  http::ListIn list;
  std::optional<AccountState> state;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("state", self.state, "Only accounts in this state");
  }
};

struct PersonListIn {
  http::ListIn list;
  static void Fields(auto& self, auto&& f) { http::ListFields(self, f); }
};
struct PersonView {
  static constexpr const char* kSchema = "Person";
  static constexpr const char* kListSchema = "PersonList";
  std::string id;
  std::string name;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "Of the account");
    f("name", self.name);
  }
};

struct AccountIn {
  std::string email;
  std::string display_name;
  std::string organisation_id;
  std::optional<std::string> locale;
  static void Fields(auto& self, auto&& f) {
    f("email", self.email, "The address to sign in with", json::Length{3, 254},
      json::Format{"email"});
    f("displayName", self.display_name, "As colleagues know the person", json::Length{1, 120});
    f("organisationId", self.organisation_id, "The organisation the person works for",
      json::Length{1, 40});
    f("locale", self.locale, "nl or en", json::Length{2, 2});
  }
};

struct AccountView {
  static constexpr const char* kSchema = "Account";
  Account account;
  std::vector<RoleGrant> grants;
  std::optional<mail::Delivery> delivery;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    Account::Fields(self.account, f);
    f("grants", self.grants, "The roles of the account, also those that ended");
    f("delivery", self.delivery, "How the last link that was mailed fared; null: none was");
    f("actions", self.actions);
  }
};

// A one-time link is shown once; afterwards only its hash is known.
struct OneTimeLink {
  static constexpr const char* kSchema = "OneTimeLink";
  std::string account_id;
  std::string link;
  Instant expires_at;
  bool mailed = false;
  static void Fields(auto& self, auto&& f) {
    f("accountId", self.account_id);
    f("link", self.link, "Path in the browser that lets the person choose a password, once");
    f("expiresAt", self.expires_at);
    f("mailed", self.mailed, "It also goes to the person by mail");
  }
};

struct IdIn {
  std::string id;
  static void Fields(auto& self, auto&& f) { f("id", self.id, "", json::Length{1, 64}); }
};

struct ReasonIn {
  std::string id;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reason", self.reason, "Why; kept in the audit trail", json::Length{3, 1'000});
  }
};

struct EmailIn {
  std::string id;
  std::string email;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("email", self.email, "The address to sign in with and to be written to", json::Length{3, 254},
      json::Format{"email"});
  }
};

struct GrantIn {
  std::string id;
  std::string role_key;
  ScopeKind scope_kind = ScopeKind::kOrganisation;
  std::optional<std::string> scope_id;
  Date starts_on;
  std::optional<Date> ends_on;
  std::optional<bool> deputy;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("roleKey", self.role_key, "A role, as the list of roles names it", json::Length{1, 60});
    f("scopeKind", self.scope_kind, "Where the role works");
    f("scopeId", self.scope_id, "The object; leave out for the whole organisation",
      json::Length{1, 64});
    f("startsOn", self.starts_on, "First day");
    f("endsOn", self.ends_on, "Last day; leave out for no end");
    f("deputy", self.deputy, "Stands in for who has the role; left out: no");
  }
};

struct RevokeIn {
  std::string id;
  std::string grant_id;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("grantId", self.grant_id, "One of the account's grants", json::Length{1, 64});
  }
};

struct RoleList {
  static constexpr const char* kSchema = "RoleList";
  std::vector<Role> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items); }
};

Result<http::ListOut<Account>> AccountList(http::Context& ctx, const AccountListIn& in);
Result<http::ListOut<PersonView>> PersonList(http::Context& ctx, const PersonListIn& in);
Result<AccountView> AccountShow(http::Context& ctx, const std::string& id);
// A new one-time link; the one before it stops working. Goes by mail too, where mail is sent.
OneTimeLink NewLink(http::Context& ctx, const Account& account, const mail::Settings& mail);
// The link that is out works no more, and does not go out.
void DropLink(http::Context& ctx, const std::string& account_id);

Result<OneTimeLink> AccountCreate(http::Context& ctx, const AccountIn& in,
                                  const mail::Settings& mail);
Result<OneTimeLink> AccountInvite(http::Context& ctx, const std::string& id,
                                  const mail::Settings& mail);
Result<AccountView> AccountDeactivate(http::Context& ctx, const ReasonIn& in);
Result<AccountView> AccountReactivate(http::Context& ctx, const ReasonIn& in);
Result<AccountView> AccountChangeEmail(http::Context& ctx, const EmailIn& in);
Result<AccountView> AccountGrantRole(http::Context& ctx, const GrantIn& in);
Result<AccountView> AccountRevokeRole(http::Context& ctx, const RevokeIn& in);
Result<RoleList> RolesShow(http::Context& ctx);

// Brings the stored roles to those of this program (data/roles.json).
void SyncBuiltInRoles(storage::Tx& tx);

}  // namespace nokkenas::party
