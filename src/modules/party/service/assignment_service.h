// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Who has which role: on the whole organisation, or on one framework or application.
#pragma once

#include "modules/party/service/account_service.h"

namespace nokkenas::party {

struct AssignmentListIn {
  http::ListIn list;
  std::optional<std::string> role_key;
  std::optional<ScopeKind> scope_kind;
  std::optional<std::string> scope_id;
  std::optional<std::string> account_id;
  std::optional<bool> past;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("roleKey", self.role_key, "Only this role", json::Length{1, 60});
    f("scopeKind", self.scope_kind, "Only on objects of this kind");
    f("scopeId", self.scope_id, "Only on this object", json::Length{1, 64});
    f("accountId", self.account_id, "Only of this person", json::Length{1, 40});
    f("past", self.past, "Only those that have ended, or only others");
  }
};

struct AssignmentView {
  static constexpr const char* kSchema = "RoleAssignment";
  static constexpr const char* kListSchema = "RoleAssignmentList";
  RoleGrant grant;
  PersonView person;
  bool active = true;
  std::string url;
  std::string phase;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    RoleGrant::Fields(self.grant, f);
    f("person", self.person);
    f("active", self.active, "False: the account is deactivated, so that nobody fills the role");
    f("url", self.url, "The page of the object in the browser");
    f("phase", self.phase, "past, current or future");
    f("actions", self.actions);
  }
};

struct AssignIn {
  static constexpr const char* kSchema = "RoleAssignmentInput";
  std::string account_id;
  std::string role_key;
  ScopeKind scope_kind = ScopeKind::kOrganisation;
  std::optional<std::string> scope_id;
  bool deputy = false;
  Date starts_on;
  std::optional<Date> ends_on;
  static void Fields(auto& self, auto&& f) {
    f("accountId", self.account_id, "Of the person", json::Length{1, 40});
    f("roleKey", self.role_key, "A role, as the list of roles names it", json::Length{1, 60});
    f("scopeKind", self.scope_kind, "Where the role works");
    f("scopeId", self.scope_id, "The object; leave out for the whole organisation",
      json::Length{1, 64});
    f("deputy", self.deputy, "Stands in for who has the role");
    f("startsOn", self.starts_on, "First day");
    f("endsOn", self.ends_on, "Last day; leave out for no end");
  }
};

struct AssignmentEndIn {
  std::string id;
  Date ends_on;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("endsOn", self.ends_on, "Last day: yesterday at the earliest");
  }
};

struct AssignableRole {
  static constexpr const char* kSchema = "AssignableRole";
  std::string key;
  std::string title;
  static void Fields(auto& self, auto&& f) {
    f("key", self.key);
    f("title", self.title, "In the language of the reader");
  }
};
struct AssignableRoleList {
  static constexpr const char* kSchema = "AssignableRoleList";
  std::vector<AssignableRole> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items); }
};

Result<http::ListOut<AssignmentView>> AssignmentList(http::Context& ctx,
                                                     const AssignmentListIn& in);
Result<AssignmentView> AssignmentShow(http::Context& ctx, const std::string& id);
Result<AssignmentView> AssignmentCreate(http::Context& ctx, const AssignIn& in);
Result<AssignmentView> AssignmentEnd(http::Context& ctx, const AssignmentEndIn& in);
// The roles of the authority's own people.
Result<AssignableRoleList> AssignableRoles(http::Context& ctx);

// Gives the role, with its trail in the chain of the account.
Status GiveRole(http::Context& ctx, const char* action, const Account& account,
                const RoleGrant& grant);
// The same once nothing stands in its way; `actor_id` gave it.
void PlaceRole(http::Context& ctx, storage::Tx& tx, const std::string& account_id,
               const RoleGrant& grant, const std::string& actor_id, const char* action);
// `last` becomes the last day of it.
Status EndRole(http::Context& ctx, const char* action, const RoleAssignment& assignment, Date last);
// Whatever follows from who does what there is worked out anew.
void TouchScope(http::Context& ctx, const ScopeRef& scope);

}  // namespace nokkenas::party
