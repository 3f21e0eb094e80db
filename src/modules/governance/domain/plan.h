// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// When a decision was planned, planned anew, and taken. The first plan stays what it was.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "modules/governance/domain/proposal.h"

namespace nokkenas::governance {

namespace codes {
inline constexpr Code kPlanInvalid{"plan_invalid", 400};
inline constexpr Code kPlanNotYours{"plan_not_yours", 409};
}  // namespace codes

struct Plan {
  Date planned_on;
  std::string reason;  // Of a new plan, why; of the first it may be empty.
  std::string account_id;
  Instant at{};
};

struct PlanFacts {
  Date today;
  bool takes_part = false;  // Wrote the proposal, or has a mandate for it.
  bool planned = false;     // There is a plan already.
};
// What is wrong in the request, then whether the proposal is still open, then whose it is.
Status DecidePlan(const Proposal& proposal, Date planned_on, const std::string& reason,
                  const PlanFacts& facts);

// Of what was planned and decided, how it went.
struct PlanOutcome {
  Date first;
  Date last;
  int plans = 1;
  std::optional<Date> decided_on;
};
struct PlanFigures {
  int planned = 0;
  int replanned = 0;
  int decided = 0;
  int on_time = 0;               // On the day first planned, or before.
  std::optional<int> late_days;  // The middle of how much later the others were; null: none was.
};
PlanFigures CountPlans(const std::vector<PlanOutcome>& outcomes);

}  // namespace nokkenas::governance
