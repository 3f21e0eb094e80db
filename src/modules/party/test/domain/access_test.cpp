// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <gtest/gtest.h>

#include "modules/party/domain/client.h"
#include "modules/party/domain/colleague.h"
#include "modules/party/domain/invitation.h"

namespace nokkenas::party {
namespace {

const Code* CodeOf(const Status& status) { return status ? nullptr : status.failure().code; }

IdentityFacts Known() {
  IdentityFacts facts;
  facts.known = true;
  facts.supplier_provider = facts.supplier_account = true;
  facts.kvk_asked = true;
  facts.kvk_claimed = facts.kvk_of_account = "12345678";
  facts.level = facts.level_asked = Level::kSubstantial;
  return facts;
}

TEST(Identity, IsRefusedForTheFirstReasonInAFixedOrder) {
  EXPECT_TRUE(DecideIdentity(Known()));
  IdentityFacts facts = Known();
  facts.level = Level::kLow;
  EXPECT_EQ(CodeOf(DecideIdentity(facts)), &codes::kLevelTooLow);
  facts.kvk_claimed = "87654321";
  EXPECT_EQ(CodeOf(DecideIdentity(facts)), &codes::kKvkDiffers);
  facts.supplier_account = false;
  EXPECT_EQ(CodeOf(DecideIdentity(facts)), &codes::kIdentityOtherSide);
  facts.known = false;
  EXPECT_EQ(CodeOf(DecideIdentity(facts)), &codes::kIdentityUnknown);
}

TEST(Identity, NoNumberIsNotTheSameAsNoNumber) {
  IdentityFacts facts = Known();
  facts.kvk_claimed = facts.kvk_of_account = "";
  EXPECT_EQ(CodeOf(DecideIdentity(facts)), &codes::kKvkDiffers);
}

TEST(Invitation, EveryMoveThatTheTableDoesNotHaveIsRefused) {
  using S = InvitationState;
  using E = InvitationEvent;
  const InvitationFacts facts{false, true};
  for (const S state : {S::kOpen, S::kClaimed, S::kAccepted, S::kRefused, S::kWithdrawn}) {
    for (const E event : {E::kClaim, E::kProve, E::kAccept, E::kRefuse, E::kWithdraw}) {
      const bool known = FindEdge(kInvitationEdges, state, event) != nullptr;
      EXPECT_EQ(DecideInvitation(state, event, facts).ok(), known)
          << NameOf(state) << " " << NameOf(event);
    }
  }
}

TEST(Invitation, AnExpiredLinkOpensNothingAndNobodyIsLetInWithoutASecondFactor) {
  const auto expired =
      DecideInvitation(InvitationState::kOpen, InvitationEvent::kProve, {true, true});
  EXPECT_EQ(expired.failure().code, &codes::kInvitationUnusable);
  EXPECT_TRUE(DecideInvitation(InvitationState::kOpen, InvitationEvent::kWithdraw, {true, false}));
  const auto accepted =
      DecideInvitation(InvitationState::kClaimed, InvitationEvent::kAccept, {false, false});
  EXPECT_EQ(accepted.failure().code, &codes::kSecondFactorMissing);
}

TEST(Colleague, NamesRolesOfSuppliersOnlyAndKeepsTheOwnAdministration) {
  ColleagueFacts facts;
  EXPECT_TRUE(DecideNaming({}, facts));
  EXPECT_TRUE(DecideNaming({"supplier", "supplier_signer"}, facts));
  const auto wrong = DecideNaming({"buyer", "supplier", "supplier"}, facts);
  ASSERT_FALSE(wrong);
  ASSERT_EQ(wrong.failure().fields.size(), 2U);
  EXPECT_EQ(wrong.failure().fields[1].code, "double");
  facts.own = true;
  EXPECT_EQ(CodeOf(DecideNaming({"supplier"}, facts)), &codes::kColleagueOwn);
  EXPECT_TRUE(DecideNaming({kSupplierAdministrator}, facts));
  facts.administers = false;
  EXPECT_EQ(CodeOf(DecideNaming({kSupplierAdministrator}, facts)), &codes::kColleagueInvalid);
  EXPECT_EQ(CodeOf(DecideEnding(facts)), &codes::kOwnAccount);
  EXPECT_EQ(CodeOf(DecideEnding({false, true, true})), &codes::kRoleBeyondOwn);
}

TEST(Scopes, AreKnownStandOnceAndNeverLetAnybodyIn) {
  const std::vector<std::string> known = {"a.read", "b.read", kAccountManage};
  EXPECT_TRUE(CheckScopes({"a.read", "b.read"}, known));
  EXPECT_EQ(CodeOf(CheckScopes({}, known)), &codes::kScopeUnknown);
  EXPECT_EQ(CodeOf(CheckScopes({"c.read"}, known)), &codes::kScopeUnknown);
  EXPECT_EQ(CodeOf(CheckScopes({"a.read", "a.read"}, known)), &codes::kScopeUnknown);
  EXPECT_EQ(CodeOf(CheckScopes({kAccountManage}, known)), &codes::kScopeNotForClients);
  EXPECT_EQ(SplitScopes(JoinScopes(known)), known);
  EXPECT_EQ(NarrowScopes({}, known), known);
  EXPECT_FALSE(NarrowScopes({"c.read"}, known));
}

}  // namespace
}  // namespace nokkenas::party
