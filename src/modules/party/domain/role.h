// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Roles are data: a role is a named set of permissions, granted on a scope for a period.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"
#include "base/result.h"
#include "base/scope.h"

namespace nokkenas::party {

// To know who has which role, and to give one.
inline constexpr const char* kRoleRead = "role.read";
inline constexpr const char* kRoleAssign = "role.assign";

namespace codes {
inline constexpr Code kRoleNotForSupplier{"role_not_for_supplier", 409};
inline constexpr Code kUnknownRole{"unknown_role", 400};
inline constexpr Code kUnknownScope{"unknown_scope", 400};
inline constexpr Code kUnknownPerson{"unknown_person", 400};
inline constexpr Code kPeriodEndsBeforeStart{"period_ends_before_start", 400};
inline constexpr Code kPeriodInPast{"period_in_past", 400};
inline constexpr Code kRoleOwn{"role_own", 409};
inline constexpr Code kRoleBeyondOwn{"role_beyond_own", 409};
inline constexpr Code kRoleAlready{"role_already", 409};
inline constexpr Code kAssignmentEnded{"assignment_ended", 409};
}  // namespace codes

// Whatever is granted, an account of a supplier holds these roles only.
inline constexpr const char* kSupplierAdministrator = "supplier_administrator";
inline constexpr const char* kSupplierRoles[] = {"supplier", kSupplierAdministrator,
                                                 "supplier_submitter", "supplier_signer"};
inline bool IsSupplierRole(const std::string& key) {
  return std::find(std::begin(kSupplierRoles), std::end(kSupplierRoles), key) !=
         std::end(kSupplierRoles);
}

struct Role {
  static constexpr const char* kSchema = "Role";
  std::string key;
  std::string title;
  std::vector<std::string> permissions;
  static void Fields(auto& self, auto&& f) {
    f("key", self.key);
    f("title", self.title, "In the language of the reader");
    f("permissions", self.permissions);
  }
};

struct ScopeRef {
  static constexpr const char* kSchema = "ScopeRef";
  ScopeKind kind = ScopeKind::kOrganisation;
  std::string id;
  std::string title;
  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind);
    f("id", self.id, "Empty for the whole organisation");
    f("title", self.title);
  }
};

struct RoleGrant {
  static constexpr const char* kSchema = "RoleGrant";
  std::string id;
  std::string role_key;
  std::string role_title;
  ScopeRef scope;
  Date starts_on;
  std::optional<Date> ends_on;
  bool deputy = false;
  std::string source;
  bool HoldsOn(Date day) const { return starts_on <= day && (!ends_on || *ends_on >= day); }
  bool SharesADayWith(const RoleGrant& other) const {
    return (!ends_on || *ends_on >= other.starts_on) &&
           (!other.ends_on || *other.ends_on >= starts_on);
  }
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("roleKey", self.role_key);
    f("roleTitle", self.role_title);
    f("scope", self.scope);
    f("startsOn", self.starts_on);
    f("endsOn", self.ends_on, "Last day; null: until revoked");
    f("deputy", self.deputy, "Stands in for who has the role");
    f("source", self.source,
      "Empty: somebody gave it; else the identity provider that says so at each sign-in");
  }
};

// Who has a role, as others see it.
struct RoleAssignment {
  RoleGrant grant;
  std::string account_id;
  std::string person;
  bool active = true;     // The account is not deactivated.
  bool supplier = false;  // It belongs to a supplier: FindAssignment tells.
};

// All that a rule about giving a role may look at.
struct AssignmentFacts {
  bool supplier = false;                // The account belongs to a supplier.
  bool own = false;                     // The actor gives it to itself.
  bool manages_accounts = false;        // May give any role to anyone.
  std::vector<std::string> beyond_own;  // Permissions of the role that the actor lacks there.
  std::vector<RoleGrant> grants;        // What the account has already.
};

// May the role be given so? The first reason why not, in a fixed order. Who does not manage
// accounts gives no more than it has, and nothing to itself.
Status DecideAssignment(const RoleGrant& grant, const AssignmentFacts& facts);

}  // namespace nokkenas::party
