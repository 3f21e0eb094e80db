// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// How a supplier gets in: invited for a framework, by one person who proves to act for it.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/lifecycle.h"
#include "base/result.h"
#include "modules/party/domain/account.h"

namespace nokkenas::party {

inline constexpr const char* kSupplierInvite = "supplier.invite";
// To manage the people of one's own supplier.
inline constexpr const char* kColleagueManage = "colleague.manage";
// To hand in an offer, and to sign one. Who may is named by the supplier itself.
inline constexpr const char* kOfferSubmit = "offer.submit";
inline constexpr const char* kOfferSign = "offer.sign";

namespace codes {
inline constexpr Code kNotAParty{"not_a_party", 409};
inline constexpr Code kInvitationTransition{"invitation_transition", 409};
inline constexpr Code kInvitationUnusable{"invitation_unusable", 409};
inline constexpr Code kInvitationOther{"invitation_other", 409};
inline constexpr Code kSecondFactorMissing{"second_factor_missing", 409};
inline constexpr Code kIdentityUnknown{"identity_unknown", 401};
inline constexpr Code kIdentityOtherSide{"identity_other_side", 401};
inline constexpr Code kKvkDiffers{"kvk_differs", 401};
inline constexpr Code kLevelTooLow{"level_too_low", 401};
inline constexpr Code kIdentityTaken{"identity_taken", 409};
inline constexpr Code kAttemptUnusable{"attempt_unusable", 409};
inline constexpr Code kProofTooOld{"proof_too_old", 409};
inline constexpr Code kOtherPerson{"other_person", 409};
inline constexpr Code kUnknownProvider{"unknown_provider", 400};
inline constexpr Code kColleagueInvalid{"colleague_invalid", 400};
inline constexpr Code kColleagueOwn{"colleague_own", 409};
}  // namespace codes

enum class InvitationState {
  kOpen,      // The link is out.
  kClaimed,   // Somebody took it with a password of their own: the buyer checks who that is.
  kAccepted,  // That person is the supplier's administrator for the framework.
  kRefused,
  kWithdrawn
};
enum class InvitationEvent { kClaim, kProve, kAccept, kRefuse, kWithdraw };

inline constexpr Edge<InvitationState, InvitationEvent> kInvitationEdges[] = {
    {InvitationState::kOpen, InvitationEvent::kClaim, InvitationState::kClaimed, ""},
    {InvitationState::kOpen, InvitationEvent::kProve, InvitationState::kAccepted, ""},
    {InvitationState::kOpen, InvitationEvent::kWithdraw, InvitationState::kWithdrawn,
     kSupplierInvite},
    {InvitationState::kClaimed, InvitationEvent::kAccept, InvitationState::kAccepted,
     kSupplierInvite},
    {InvitationState::kClaimed, InvitationEvent::kRefuse, InvitationState::kRefused,
     kSupplierInvite},
};
static_assert(IsDeterministic(kInvitationEdges));
static_assert(AllReachableFrom(kInvitationEdges, InvitationState::kOpen));

// How it was shown that somebody acts for the supplier.
enum class InvitationProof {
  kNone,
  kProvider,  // By KvK number and level of an identity provider.
  kChecked,   // By the buyer, of an account with a second factor.
  kKnown      // The person was the supplier's administrator already.
};

struct InvitationFacts {
  bool expired = false;
  bool second_factor = false;  // The account that claimed it has one.
};
// The next state, or why not: the state, then expiry (of what comes by the link), then the second
// factor.
Result<InvitationState> DecideInvitation(InvitationState state, InvitationEvent event,
                                         const InvitationFacts& facts);

// All that a rule about signing in at a provider may look at.
struct IdentityFacts {
  bool known = false;  // There is an account for it, and it may sign in.
  bool supplier_provider = false;
  bool supplier_account = false;
  bool kvk_asked = false;  // The provider says for which company somebody acts.
  std::string kvk_claimed;
  std::string kvk_of_account;
  Level level = Level::kNone;
  Level level_asked = Level::kNone;
};
// The first reason why somebody does not get in: unknown, of the other side, of another company,
// not sure enough.
Status DecideIdentity(const IdentityFacts& facts);

}  // namespace nokkenas::party

namespace nokkenas {
template <>
struct EnumNames<party::InvitationState> {
  using S = party::InvitationState;
  static constexpr EnumName<S> kAll[] = {{S::kOpen, "open"},
                                         {S::kClaimed, "claimed"},
                                         {S::kAccepted, "accepted"},
                                         {S::kRefused, "refused"},
                                         {S::kWithdrawn, "withdrawn"}};
};
template <>
struct EnumNames<party::InvitationEvent> {
  using E = party::InvitationEvent;
  static constexpr EnumName<E> kAll[] = {{E::kClaim, "claim"},
                                         {E::kProve, "prove"},
                                         {E::kAccept, "accept"},
                                         {E::kRefuse, "refuse"},
                                         {E::kWithdraw, "withdraw"}};
};
template <>
struct EnumNames<party::InvitationProof> {
  using P = party::InvitationProof;
  static constexpr EnumName<P> kAll[] = {{P::kNone, "none"},
                                         {P::kProvider, "provider"},
                                         {P::kChecked, "checked"},
                                         {P::kKnown, "known"}};
};
}  // namespace nokkenas
