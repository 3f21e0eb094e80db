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
    role.permissions = PermissionsOf(tx, role.key);
    roles.push_back(std::move(role));
  }
  return roles;
}

bool RoleExists(storage::Tx& tx, const std::string& key) {
  return tx.One(q::kRoleFind, key).has_value();
}

void AddGrant(storage::Tx& tx, const std::string& account_id, const RoleGrant& grant) {
  tx.Exec(q::kGrantAdd, grant.id, account_id, grant.role_key, NameOf(grant.scope.kind),
          grant.scope.id, grant.starts_on, grant.ends_on, grant.deputy, grant.source);
}

namespace {

// The first columns: id, role, kind and id of the scope, both days, deputy, source.
RoleGrant ToGrant(const storage::Row& row) {
  return {row.Text(0), row.Text(1),
          "",          {FromName<ScopeKind>(row.Text(2)).value(), row.Text(3), ""},
          row.Date(4), row.OptDate(5),
          row.Bool(6), row.Text(7)};
}

}  // namespace

std::vector<RoleGrant> ListGrants(storage::Tx& tx, const std::string& account_id) {
  std::vector<RoleGrant> grants;
  for (const auto& row : tx.All(q::kGrantList, account_id)) grants.push_back(ToGrant(row));
  return grants;
}

RoleAssignment ToAssignment(const storage::Row& row) {
  return {ToGrant(row), row.Text(8), row.Text(9),
          row.Text(10) != NameOf(AccountState::kDeactivated), false};
}

std::vector<RoleAssignment> AssignmentsOn(storage::Tx& tx, ScopeKind kind,
                                          const std::string& first_id, const std::string& last_id) {
  std::vector<RoleAssignment> out;
  for (const auto& row : tx.All(q::kAssignmentsOn, NameOf(kind), first_id, last_id))
    out.push_back(ToAssignment(row));
  return out;
}

std::optional<RoleAssignment> FindAssignment(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kAssignmentFind, id);
  if (!row) return std::nullopt;
  RoleAssignment found = ToAssignment(*row);
  found.supplier = row->Text(11) == NameOf(OrganisationKind::kSupplier);
  return found;
}

std::vector<std::string> ObjectsOf(storage::Tx& tx, const std::string& account_id, ScopeKind kind,
                                   Date today) {
  std::vector<std::string> out;
  for (const RoleGrant& grant : ListGrants(tx, account_id))
    if (grant.scope.kind == kind && grant.HoldsOn(today)) out.push_back(grant.scope.id);
  return out;
}

std::vector<std::string> PermissionsOf(storage::Tx& tx, const std::string& role_key) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(q::kRolePermissions, role_key)) out.push_back(row.Text(0));
  return out;
}

void SetGrantEnd(storage::Tx& tx, const RoleAssignment& assignment, Date last) {
  if (assignment.grant.starts_on > last) {
    tx.Exec(q::kGrantRemove, assignment.grant.id, assignment.account_id);
  } else {
    tx.Exec(q::kGrantEnd, assignment.grant.id, assignment.account_id, last);
  }
}

std::vector<std::string> PeopleWith(storage::Tx& tx, const std::string& permission, Date day) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(q::kPeopleWith, permission, day)) out.push_back(row.Text(0));
  return out;
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
