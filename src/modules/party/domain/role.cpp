// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/domain/role.h"

#include <algorithm>

namespace nokkenas::party {

Status DecideAssignment(const RoleGrant& grant, const AssignmentFacts& facts) {
  if (grant.ends_on && *grant.ends_on < grant.starts_on)
    return Failure{&codes::kPeriodEndsBeforeStart, {}, {{"endsOn", "before_start", ""}}, 0};
  if (facts.supplier && !IsSupplierRole(grant.role_key)) return Fail(codes::kRoleNotForSupplier);
  if (!facts.manages_accounts && facts.own) return Fail(codes::kRoleOwn);
  if (!facts.manages_accounts && !facts.beyond_own.empty()) return Fail(codes::kRoleBeyondOwn);
  const bool already =
      std::any_of(facts.grants.begin(), facts.grants.end(), [&](const RoleGrant& other) {
        return other.role_key == grant.role_key && other.scope.kind == grant.scope.kind &&
               other.scope.id == grant.scope.id && other.SharesADayWith(grant);
      });
  if (already) return Fail(codes::kRoleAlready);
  return Done{};
}

}  // namespace nokkenas::party
