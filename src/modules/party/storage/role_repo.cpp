// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/storage/role_repo.h"

#include "sql/party.h"

namespace nokkenas::party {

namespace q = sql::party;

void SyncRoles(storage::Tx& tx, const std::vector<Role>& roles) {
  int position = 0;
  for (const Role& role : roles) {
    tx.Exec(q::kRoleSave, role.key, ++position);
    tx.Exec(q::kRoleClearPermissions, role.key);
    for (const auto& permission : role.permissions)
      tx.Exec(q::kRoleAddPermission, role.key, permission);
  }
}

std::vector<Role> ListRoles(storage::Tx& tx) {
  std::vector<Role> roles;
  for (const auto& row : tx.All(q::kRoleList)) {
    Role role{row.Text(0), "", {}};
    for (const auto& permission : tx.All(q::kRolePermissions, role.key))
      role.permissions.push_back(permission.Text(0));
    roles.push_back(std::move(role));
  }
  return roles;
}

bool RoleExists(storage::Tx& tx, const std::string& key) {
  return tx.One(q::kRoleFind, key).has_value();
}

void AddGrant(storage::Tx& tx, const std::string& account_id, const RoleGrant& grant) {
  tx.Exec(q::kGrantAdd, grant.id, account_id, grant.role_key, NameOf(grant.scope.kind),
          grant.scope.id, grant.starts_on, grant.ends_on);
}

std::vector<RoleGrant> ListGrants(storage::Tx& tx, const std::string& account_id) {
  std::vector<RoleGrant> grants;
  for (const auto& row : tx.All(q::kGrantList, account_id)) {
    grants.push_back({row.Text(0),
                      row.Text(1),
                      "",
                      {FromName<ScopeKind>(row.Text(2)).value(), row.Text(3), ""},
                      row.Date(4),
                      row.OptDate(5)});
  }
  return grants;
}

bool EndGrant(storage::Tx& tx, const std::string& account_id, const RoleGrant& grant, Date today) {
  const Date last = today.AddDays(-1);
  if (grant.starts_on > last) return tx.Exec(q::kGrantRemove, grant.id, account_id) == 1;
  return tx.Exec(q::kGrantEnd, grant.id, account_id, last) == 1;
}

std::vector<auth::Right> RightsOf(storage::Tx& tx, const std::string& account_id, Date today,
                                  bool supplier) {
  std::vector<auth::Right> rights;
  for (const auto& row : tx.All(q::kRightsOfAccount, account_id, today)) {
    if (supplier && !IsSupplierRole(row.Text(3))) continue;
    rights.push_back({row.Text(0), {row.Text(1), row.Text(2)}});
  }
  return rights;
}

}  // namespace nokkenas::party
