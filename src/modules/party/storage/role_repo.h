// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <vector>

#include "modules/party/domain/account.h"
#include "modules/party/domain/role.h"
#include "platform/auth/actor.h"

namespace nokkenas::party {

// Makes the stored roles those of the program: `roles` in order, each with its permissions.
void SyncRoles(storage::Tx& tx, const std::vector<Role>& roles);
std::vector<Role> ListRoles(storage::Tx& tx);  // Titles are left empty.
bool RoleExists(storage::Tx& tx, const std::string& key);

std::vector<std::string> PeopleWith(storage::Tx& tx, const std::string& permission, Date day);
void AddGrant(storage::Tx& tx, const std::string& account_id, const RoleGrant& grant);
std::vector<RoleGrant> ListGrants(storage::Tx& tx, const std::string& account_id);
// Of a row of id, role, kind and id of the scope, both days, deputy, account, name and its state.
RoleAssignment ToAssignment(const storage::Row& row);
// Who has, had or will have a role on the objects of a kind, both ids counted; suppliers left out.
std::vector<RoleAssignment> AssignmentsOn(storage::Tx& tx, ScopeKind kind,
                                          const std::string& first_id, const std::string& last_id);
std::optional<RoleAssignment> FindAssignment(storage::Tx& tx, const std::string& id);
// The objects of a kind on which an account has a role today, as holder or as deputy.
std::vector<std::string> ObjectsOf(storage::Tx& tx, const std::string& account_id, ScopeKind kind,
                                   Date today);
std::vector<std::string> PermissionsOf(storage::Tx& tx, const std::string& role_key);
// `last` becomes its last day; a grant that would never have worked is removed.
void SetGrantEnd(storage::Tx& tx, const RoleAssignment& assignment, Date last);
// What the grants of an account allow on `today`.
// For an account of a supplier only supplier roles count.
std::vector<auth::Right> RightsOf(storage::Tx& tx, const std::string& account_id, Date today,
                                  bool supplier);

}  // namespace nokkenas::party
