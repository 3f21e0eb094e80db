// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/domain/account.h"

#include <gtest/gtest.h>

namespace nokkenas::party {
namespace {

TEST(AccountDecide, EveryStateAndEvent) {
  struct Row {
    AccountState from;
    AccountEvent on;
    const char* expected;
  };
  using S = AccountState;
  using E = AccountEvent;
  constexpr Row kRows[] = {
      {S::kInvited, E::kInvite, "invited"},
      {S::kInvited, E::kAccept, "active"},
      {S::kInvited, E::kDeactivate, "deactivated"},
      {S::kInvited, E::kReactivate, "account_transition"},
      {S::kActive, E::kInvite, "active"},
      {S::kActive, E::kAccept, "active"},
      {S::kActive, E::kDeactivate, "deactivated"},
      {S::kActive, E::kReactivate, "account_transition"},
      {S::kDeactivated, E::kInvite, "account_transition"},
      {S::kDeactivated, E::kAccept, "account_transition"},
      {S::kDeactivated, E::kDeactivate, "account_transition"},
      {S::kDeactivated, E::kReactivate, "invited"},
  };
  for (const Row& row : kRows) {
    const auto next = DecideAccount(row.from, row.on, {});
    EXPECT_STREQ(next ? NameOf(*next) : next.failure().code->id, row.expected)
        << NameOf(row.from) << " " << NameOf(row.on);
  }
}

TEST(AccountDecide, KeepsAnAdministrator) {
  const auto own = DecideAccount(AccountState::kActive, AccountEvent::kDeactivate, {true, true});
  EXPECT_EQ(own.failure().code, &codes::kOwnAccount);
  const auto last = DecideAccount(AccountState::kActive, AccountEvent::kDeactivate, {false, true});
  EXPECT_EQ(last.failure().code, &codes::kLastAdministrator);
}

TEST(AccountPassword, IsLongAndNotObvious) {
  EXPECT_TRUE(CheckPassword("drie gele fietsen", "a@b.nl").ok());
  EXPECT_FALSE(CheckPassword("elftekens..", "a@b.nl").ok());
  EXPECT_FALSE(CheckPassword("aaaaaaaaaaaaaaaa", "a@b.nl").ok());
  EXPECT_FALSE(CheckPassword("Naam@Organisatie.nl", "naam@organisatie.nl").ok());
}

TEST(AccountEmail, LooksLikeOne) {
  for (const char* good : {"a@b.nl", "naam.achter@dienst.overheid.nl"})
    EXPECT_TRUE(LooksLikeEmail(good)) << good;
  for (const char* bad : {"a@b", "@b.nl", "a b@c.nl", "a@b@c.nl", "a@.nl", "a@b.", ""})
    EXPECT_FALSE(LooksLikeEmail(bad)) << bad;
}

TEST(KvkNumber, HasEightDigits) {
  EXPECT_TRUE(CheckKvkNumber(std::nullopt).ok());
  EXPECT_TRUE(CheckKvkNumber("00000011").ok());
  EXPECT_FALSE(CheckKvkNumber("0000001a").ok());
}

}  // namespace
}  // namespace nokkenas::party
