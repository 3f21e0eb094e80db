// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A decision on a proposal. It authorises one act, which uses it up in its own transaction; it is
// withdrawn or replaced, never removed.
#pragma once

#include "modules/governance/domain/proposal.h"

namespace nokkenas::governance {

namespace codes {
inline constexpr Code kDecisionNeeded{"decision_needed", 409};
inline constexpr Code kDecisionUnfit{"decision_unfit", 409};
inline constexpr Code kDecisionOutdated{"decision_outdated", 409};
inline constexpr Code kDecisionOver{"decision_over", 409};
inline constexpr Code kDecisionUsed{"decision_used", 409};
}  // namespace codes

enum class DecisionOutcome { kGranted, kRefused };

struct Decision {
  std::string id;
  std::int64_t number = 0;
  std::string proposal_id;
  DecisionOutcome outcome = DecisionOutcome::kGranted;
  std::string reasons;
  std::string account_id;
  bool deputy = false;
  std::string mandate_id;
  Instant decided_at{};
  std::optional<std::int64_t> counted_minor;
  std::optional<std::string> budget_line_id;
  std::int64_t booked_minor = 0;
  std::optional<Instant> withdrawn_at;
  std::optional<std::string> withdrawn_by;
  std::string withdraw_reason;
  std::optional<std::string> replaced_by;
  std::optional<Instant> replaced_at;
  std::optional<Instant> used_at;
  std::optional<std::string> used_by;
  std::optional<ProposalSubject> used_for;
  std::string used_note;  // Where it was carried out, when that is not here.
  std::int64_t version = 1;
};

// How a decision stands on a day; the first that fits.
enum class DecisionState { kRefused, kWithdrawn, kReplaced, kUsed, kExpired, kOpen };
DecisionState StateOf(const Decision& decision, const ProposalData& data, Date today);

// What an act that wants to use a decision says of itself.
struct UseOf {
  Act act = Act::kFrameworkAmend;
  std::optional<ProposalSubject> subject;
  std::optional<Money> amount;
  std::optional<std::string> content;     // In the one form of the room that made the proposal.
  std::optional<std::string> basis = {};  // What the room looks at now, in short.
};
// May the act use it? It says the same act, object, amount and content, and is used once.
Status DecideUse(const Decision& decision, const Proposal& proposal, const UseOf& use, Date today);

// Noting that it was carried out: for acts that have no room here, by who proposed or decided it.
Status DecideRecordUse(const Decision& decision, const Proposal& proposal,
                       const std::string& account_id, Date today);

// A decision that was carried out cannot be taken back; another one can take its place.
Status DecideWithdrawDecision(const Decision& decision, const ProposalData& data, Date today);

// Is it booked on the budget line of the mandate? Acts that spend or bind, not those that prepare.
bool BooksBudget(Act act);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::DecisionOutcome> {
  using O = governance::DecisionOutcome;
  static constexpr EnumName<O> kAll[] = {{O::kGranted, "granted"}, {O::kRefused, "refused"}};
};
template <>
struct EnumNames<governance::DecisionState> {
  using S = governance::DecisionState;
  static constexpr EnumName<S> kAll[] = {{S::kRefused, "refused"},   {S::kWithdrawn, "withdrawn"},
                                         {S::kReplaced, "replaced"}, {S::kUsed, "used"},
                                         {S::kExpired, "expired"},   {S::kOpen, "open"}};
};
}  // namespace nokkenas
