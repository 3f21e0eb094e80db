// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Roles are data: a role is a named set of permissions, granted on a scope for a period.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"

namespace nokkenas::party {

enum class ScopeKind { kOrganisation, kFramework, kApplication, kCallOff };

// Whatever is granted, an account of a supplier holds these roles only.
inline constexpr const char* kSupplierRoles[] = {"supplier", "supplier_administrator"};
inline bool IsSupplierRole(const std::string& key) {
  return key == kSupplierRoles[0] || key == kSupplierRoles[1];
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
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("roleKey", self.role_key);
    f("roleTitle", self.role_title);
    f("scope", self.scope);
    f("startsOn", self.starts_on);
    f("endsOn", self.ends_on, "Last day; null: until revoked");
  }
};

}  // namespace nokkenas::party

namespace nokkenas {
template <>
struct EnumNames<party::ScopeKind> {
  using K = party::ScopeKind;
  static constexpr EnumName<K> kAll[] = {{K::kOrganisation, "organisation"},
                                         {K::kFramework, "framework"},
                                         {K::kApplication, "application"},
                                         {K::kCallOff, "call_off"}};
};
}  // namespace nokkenas
