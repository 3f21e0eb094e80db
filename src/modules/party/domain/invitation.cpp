// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/domain/invitation.h"

namespace nokkenas::party {

Result<InvitationState> DecideInvitation(InvitationState state, InvitationEvent event,
                                         const InvitationFacts& facts) {
  const auto* edge = FindEdge(kInvitationEdges, state, event);
  const bool by_link = event == InvitationEvent::kClaim || event == InvitationEvent::kProve;
  if (edge == nullptr)
    return Fail(by_link ? codes::kInvitationUnusable : codes::kInvitationTransition);
  if (by_link && facts.expired) return Fail(codes::kInvitationUnusable);
  if (event == InvitationEvent::kAccept && !facts.second_factor)
    return Fail(codes::kSecondFactorMissing);
  return edge->to;
}

Status DecideIdentity(const IdentityFacts& facts) {
  if (!facts.known) return Fail(codes::kIdentityUnknown);
  if (facts.supplier_provider != facts.supplier_account) return Fail(codes::kIdentityOtherSide);
  const bool same = !facts.kvk_claimed.empty() && facts.kvk_claimed == facts.kvk_of_account;
  if (facts.kvk_asked && !same)
    return Fail(codes::kKvkDiffers,
                {{"claimed", facts.kvk_claimed.empty() ? "-" : facts.kvk_claimed}});
  if (facts.level < facts.level_asked) return Fail(codes::kLevelTooLow);
  return Done{};
}

}  // namespace nokkenas::party
