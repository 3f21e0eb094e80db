// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <vector>

#include "modules/party/domain/role.h"
#include "platform/auth/actor.h"

namespace nokkenas::party {

// Makes the stored roles those of the program: `roles` in order, each with its permissions.
void SyncRoles(storage::Tx& tx, const std::vector<Role>& roles);
std::vector<Role> ListRoles(storage::Tx& tx);  // Titles are left empty.
bool RoleExists(storage::Tx& tx, const std::string& key);

void AddGrant(storage::Tx& tx, const std::string& account_id, const RoleGrant& grant);
std::vector<RoleGrant> ListGrants(storage::Tx& tx, const std::string& account_id);
// Ends a grant the day before `today`, or removes it when it never worked. False when there is
// none.
bool EndGrant(storage::Tx& tx, const std::string& account_id, const RoleGrant& grant, Date today);
// What the grants of an account allow on `today`.
// For an account of a supplier only supplier roles count.
std::vector<auth::Right> RightsOf(storage::Tx& tx, const std::string& account_id, Date today,
                                  bool supplier);

}  // namespace nokkenas::party
