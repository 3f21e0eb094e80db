// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/competence.h"

namespace nokkenas::governance {

Status DecideTraining(const Training& training) {
  if (training.completed_on || training.withdrawn) return Fail(codes::kTrainingTransition);
  return Done{};
}

Status CheckAssessmentYear(int year, Date today) {
  if (year == today.Year() || year == today.Year() - 1) return Done{};
  return Failure{&codes::kAssessmentInvalid, {}, {{"year", "this_or_last_year", ""}}, 0};
}

}  // namespace nokkenas::governance
