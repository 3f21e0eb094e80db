// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/plan.h"

#include <algorithm>

namespace nokkenas::governance {

Status DecidePlan(const Proposal& proposal, Date planned_on, const std::string& reason,
                  const PlanFacts& facts) {
  std::vector<FieldError> errors;
  if (planned_on < facts.today) errors.push_back({"decideOn", "in_the_past", ""});
  if (facts.planned && reason.empty()) errors.push_back({"reason", "required", ""});
  if (!errors.empty()) return Failure{&codes::kPlanInvalid, {}, std::move(errors), 0};
  const bool open = proposal.state == ProposalState::kDraft ||
                    proposal.state == ProposalState::kSubmitted ||
                    proposal.state == ProposalState::kReturned;
  if (!open) return Fail(codes::kProposalTransition);
  if (!facts.takes_part) return Fail(codes::kPlanNotYours);
  return Done{};
}

PlanFigures CountPlans(const std::vector<PlanOutcome>& outcomes) {
  PlanFigures out;
  std::vector<int> late;
  for (const PlanOutcome& one : outcomes) {
    ++out.planned;
    if (one.plans > 1) ++out.replanned;
    if (!one.decided_on) continue;
    ++out.decided;
    const int days = one.decided_on->DaysSince(one.first);
    if (days <= 0) {
      ++out.on_time;
    } else {
      late.push_back(days);
    }
  }
  if (late.empty()) return out;
  // The lower of the two in the middle: a whole number of days that really was.
  const auto middle = late.begin() + static_cast<std::ptrdiff_t>((late.size() - 1) / 2);
  std::nth_element(late.begin(), middle, late.end());
  out.late_days = *middle;
  return out;
}

}  // namespace nokkenas::governance
