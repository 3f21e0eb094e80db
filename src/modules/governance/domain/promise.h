// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What decisions to start call-offs speak of within a budget line before anything is booked on it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/proposal.h"

namespace nokkenas::governance {

// For which need somebody asked: what ties a start to its award.
struct Need {
  std::optional<ProposalSubject> subject;
  std::optional<std::string> related_key;  // As it is compared.
  std::string author_id;
};
// On the same object, under the same name, or of one person for the whole organisation.
bool SameNeed(const Need& a, const Need& b);

// What a decision to start a call-off speaks of within a line. Nothing is booked before the award;
// until then it is promised, so that one line is not promised twice.
struct Promise {
  std::string line_id;
  std::string decision_id;
  std::string proposal_id;
  Need need;
  std::int64_t amount_minor = 0;  // Cents; 0 once an award took its place.
};
// An award takes the place of the oldest promise for its need as a whole, also when it is for less;
// of the next ones only as far as it is for more.
void Award(std::vector<Promise>& promises, const Need& need, std::int64_t amount_minor);

}  // namespace nokkenas::governance
