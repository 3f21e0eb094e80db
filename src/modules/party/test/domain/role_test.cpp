// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/domain/role.h"

#include <gtest/gtest.h>

namespace nokkenas::party {
namespace {

const Date kFirst{2026, 1, 1};
RoleGrant Grant(std::optional<Date> ends_on = {}) {
  return {"g", "buyer", "", {ScopeKind::kFramework, "f", ""}, kFirst, ends_on, false, ""};
}

TEST(AssignmentTest, WhoManagesAccountsGivesAnythingToAnyone) {
  AssignmentFacts facts;
  facts.own = true;
  facts.beyond_own = {"ledger.commit"};
  EXPECT_EQ(DecideAssignment(Grant(), facts).failure().code, &codes::kRoleOwn);
  facts.own = false;
  EXPECT_EQ(DecideAssignment(Grant(), facts).failure().code, &codes::kRoleBeyondOwn);
  facts.manages_accounts = true;
  EXPECT_TRUE(DecideAssignment(Grant(), facts).ok());
}

TEST(AssignmentTest, ASupplierGetsRolesOfSuppliersOnly) {
  AssignmentFacts facts;
  facts.supplier = facts.manages_accounts = true;
  EXPECT_EQ(DecideAssignment(Grant(), facts).failure().code, &codes::kRoleNotForSupplier);
}

TEST(AssignmentTest, TheSameRoleOnTheSameObjectDoesNotShareADay) {
  AssignmentFacts facts;
  facts.grants = {Grant(kFirst.AddDays(9))};
  RoleGrant next = Grant();
  next.starts_on = kFirst.AddDays(9);
  EXPECT_EQ(DecideAssignment(next, facts).failure().code, &codes::kRoleAlready);
  next.starts_on = kFirst.AddDays(10);
  EXPECT_TRUE(DecideAssignment(next, facts).ok());
  next.starts_on = kFirst;
  next.scope.id = "another";
  EXPECT_TRUE(DecideAssignment(next, facts).ok());
}

}  // namespace
}  // namespace nokkenas::party
