// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"
#include "base/lifecycle.h"
#include "base/result.h"
#include "modules/party/domain/organisation.h"
#include "modules/party/domain/role.h"

namespace nokkenas::party {

inline constexpr const char* kAccountManage = "account.manage";
// To know who works here, by name: for choosing an owner or a decider.
inline constexpr const char* kPersonRead = "person.read";

namespace codes {
inline constexpr Code kAccountInvalid{"account_invalid", 400};
inline constexpr Code kEmailTaken{"email_taken", 409};
inline constexpr Code kLastAdministrator{"last_administrator", 409};
inline constexpr Code kAccountTransition{"account_transition", 409};
inline constexpr Code kOwnAccount{"own_account", 409};
inline constexpr Code kGrantNotFound{"grant_not_found", 409};
inline constexpr Code kSignInFailed{"sign_in_failed", 401};
inline constexpr Code kTotpRequired{"totp_required", 401};
inline constexpr Code kRateLimited{"rate_limited", 429};
inline constexpr Code kLinkUnusable{"link_unusable", 409};
inline constexpr Code kPasswordWeak{"password_weak", 400};
inline constexpr Code kPasswordWrong{"password_wrong", 409};
inline constexpr Code kTotpWrong{"totp_wrong", 409};
inline constexpr Code kConfirmationNeeded{"confirmation_needed", 409};
inline constexpr Code kTotpAlready{"totp_already", 409};
inline constexpr Code kSessionTooOld{"session_too_old", 409};
inline constexpr Code kConfirmAtProvider{"confirm_at_provider", 409};

inline constexpr const Code* kAccountCodes[] = {&kKvkNumberTaken,
                                                &kKvkNumberInvalid,
                                                &kAccountInvalid,
                                                &kEmailTaken,
                                                &kLastAdministrator,
                                                &kAccountTransition,
                                                &kOwnAccount,
                                                &kRoleNotForSupplier,
                                                &kUnknownRole,
                                                &kUnknownScope,
                                                &kPeriodEndsBeforeStart,
                                                &kGrantNotFound,
                                                &kSignInFailed,
                                                &kTotpRequired,
                                                &kRateLimited,
                                                &kLinkUnusable,
                                                &kPasswordWeak,
                                                &kPasswordWrong,
                                                &kConfirmationNeeded,
                                                &kTotpWrong,
                                                &kTotpAlready,
                                                &kSessionTooOld,
                                                &kConfirmAtProvider,
                                                &kUnknownPerson,
                                                &kPeriodInPast,
                                                &kRoleOwn,
                                                &kRoleBeyondOwn,
                                                &kRoleAlready,
                                                &kAssignmentEnded};
}  // namespace codes

// How sure an identity provider is of who somebody is; the levels of eIDAS. The higher the number,
// the surer.
enum class Level { kNone = 0, kLow = 1, kSubstantial = 2, kHigh = 3 };

enum class AccountState { kInvited, kActive, kDeactivated };
enum class AccountEvent { kInvite, kAccept, kDeactivate, kReactivate };

inline constexpr Edge<AccountState, AccountEvent> kAccountEdges[] = {
    {AccountState::kInvited, AccountEvent::kInvite, AccountState::kInvited, kAccountManage},
    {AccountState::kInvited, AccountEvent::kAccept, AccountState::kActive, ""},
    {AccountState::kInvited, AccountEvent::kDeactivate, AccountState::kDeactivated, kAccountManage},
    {AccountState::kActive, AccountEvent::kInvite, AccountState::kActive, kAccountManage},
    {AccountState::kActive, AccountEvent::kAccept, AccountState::kActive, ""},
    {AccountState::kActive, AccountEvent::kDeactivate, AccountState::kDeactivated, kAccountManage},
    {AccountState::kDeactivated, AccountEvent::kReactivate, AccountState::kInvited, kAccountManage},
};
static_assert(IsDeterministic(kAccountEdges));
static_assert(AllReachableFrom(kAccountEdges, AccountState::kInvited));

// All that a rule about an account may look at.
struct AccountFacts {
  bool is_own = false;                 // The actor acts on the account it signed in with.
  bool is_last_administrator = false;  // No other active account may manage accounts.
};

// The next state, or why not.
Result<AccountState> DecideAccount(AccountState state, AccountEvent event,
                                   const AccountFacts& facts);

struct Account {
  static constexpr const char* kSchema = "AccountRow";
  static constexpr const char* kListSchema = "AccountList";
  std::string id;
  std::string email;
  std::string display_name;
  AccountState state = AccountState::kInvited;
  OrganisationRef organisation;
  bool supplier = false;
  std::string locale = "nl";
  bool totp_enabled = false;
  std::optional<Instant> last_sign_in_at;
  std::optional<Instant> reset_requested_at;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("email", self.email, "", json::Personal{});
    f("displayName", self.display_name, "", json::Personal{});
    f("state", self.state);
    f("organisation", self.organisation);
    f("supplier", self.supplier, "Belongs to a supplier: sees its own organisation only");
    f("locale", self.locale);
    f("totpEnabled", self.totp_enabled, "Signs in with a second factor");
    f("lastSignInAt", self.last_sign_in_at);
    f("resetRequestedAt", self.reset_requested_at,
      "When the person said to have forgotten the password; null when not, or when settled");
    f("version", self.version);
  }
};

// A short form check; that the address works shows when the link is used.
bool LooksLikeEmail(const std::string& text);
// At least 12 characters, not the e-mail address, not one character repeated.
Status CheckPassword(const std::string& password, const std::string& email);

// Where and in which language a person is written to.
struct Contact {
  std::string email;
  std::string locale;
};

// Somebody of the authority, as other rooms name people.
struct Colleague {
  std::string id;
  std::string name;
  std::string email;
};

}  // namespace nokkenas::party

namespace nokkenas {
template <>
struct EnumNames<party::AccountState> {
  using S = party::AccountState;
  static constexpr EnumName<S> kAll[] = {
      {S::kInvited, "invited"}, {S::kActive, "active"}, {S::kDeactivated, "deactivated"}};
};
template <>
struct EnumNames<party::Level> {
  using L = party::Level;
  static constexpr EnumName<L> kAll[] = {
      {L::kNone, "none"}, {L::kLow, "low"}, {L::kSubstantial, "substantial"}, {L::kHigh, "high"}};
};
template <>
struct EnumNames<party::AccountEvent> {
  using E = party::AccountEvent;
  static constexpr EnumName<E> kAll[] = {{E::kInvite, "invite"},
                                         {E::kAccept, "accept"},
                                         {E::kDeactivate, "deactivate"},
                                         {E::kReactivate, "reactivate"}};
};
}  // namespace nokkenas
