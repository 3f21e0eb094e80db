// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The refusals that the platform itself gives. Those of a room stand in its domain.
#pragma once

#include "base/result.h"

namespace nokkenas::http::codes {

inline constexpr Code kMalformed{"malformed", 400};
inline constexpr Code kInvalid{"invalid", 400};
inline constexpr Code kNotSignedIn{"not_signed_in", 401};
inline constexpr Code kNotPermitted{"not_permitted", 403};
inline constexpr Code kOtherOrigin{"other_origin", 403};
inline constexpr Code kNotFound{"not_found", 404};
inline constexpr Code kMethodNotAllowed{"method_not_allowed", 405};
inline constexpr Code kRace{"race", 409};
inline constexpr Code kStaleVersion{"stale_version", 412};
inline constexpr Code kTooLarge{"too_large", 413};
inline constexpr Code kMediaType{"media_type", 415};
inline constexpr Code kKeyReused{"idempotency_key_reused", 422};
inline constexpr Code kVersionMissing{"version_missing", 428};
inline constexpr Code kBroken{"broken", 500};
inline constexpr Code kBusy{"busy", 503};
inline constexpr Code kDiskFull{"disk_full", 507};

inline constexpr const Code* kAll[] = {
    &kMalformed,        &kInvalid, &kNotSignedIn,  &kNotPermitted, &kOtherOrigin, &kNotFound,
    &kMethodNotAllowed, &kRace,    &kStaleVersion, &kTooLarge,     &kMediaType,   &kKeyReused,
    &kVersionMissing,   &kBroken,  &kBusy,         &kDiskFull};

}  // namespace nokkenas::http::codes
