// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Figures about single persons need the consent of the works council (WOR art. 27 (1) (l)). One's
// own figures are one's own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace nokkenas::governance {

namespace codes {
inline constexpr Code kConsentInvalid{"person_consent_invalid", 400};
inline constexpr Code kConsentOver{"person_consent_over", 409};
inline constexpr Code kConsentMissing{"person_consent_missing", 409};
inline constexpr Code kPersonsUnknown{"persons_unknown", 409};
}  // namespace codes

struct PersonConsent {
  std::string id;
  std::string reference;  // Where the decision of the works council can be found.
  Date given_on;
  Date starts_on;
  std::optional<Date> ends_on;  // The last day.
  std::string noted_by;
  Instant noted_at{};
  std::optional<Instant> withdrawn_at;
  std::string reason;  // Why it was taken back.
  std::int64_t version = 1;
  bool HoldsOn(Date day) const {
    return !withdrawn_at && starts_on <= day && (!ends_on || day <= *ends_on);
  }
};

// It cannot be given tomorrow, hold before it was given, or end before it begins.
Status CheckConsent(const PersonConsent& one, Date today);
// The one that holds that day; nothing when none does.
const PersonConsent* HoldingOn(const std::vector<PersonConsent>& all, Date day);

}  // namespace nokkenas::governance
