// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/person_consent.h"

#include <algorithm>

namespace nokkenas::governance {

Status CheckConsent(const PersonConsent& one, Date today) {
  std::vector<FieldError> errors;
  if (one.given_on > today) errors.push_back({"givenOn", "in_the_future", ""});
  if (one.starts_on < one.given_on) errors.push_back({"startsOn", "before_given", ""});
  if (one.ends_on && *one.ends_on < one.starts_on) errors.push_back({"endsOn", "before_start", ""});
  if (!errors.empty()) return Failure{&codes::kConsentInvalid, {}, std::move(errors), 0};
  return Done{};
}

const PersonConsent* HoldingOn(const std::vector<PersonConsent>& all, Date day) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [day](const PersonConsent& one) { return one.HoldsOn(day); });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace nokkenas::governance
