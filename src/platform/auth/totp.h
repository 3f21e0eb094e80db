// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Time-based one-time passwords, RFC 6238: SHA-1, 6 digits, steps of 30 seconds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"

namespace nokkenas::auth {

// 160 random bits in base 32, as authenticator apps take them.
std::string NewTotpSecret();
// The address that an authenticator app reads from a picture.
std::string TotpUri(const std::string& secret, const std::string& account);
// The step whose code this is, at most one step off the clock; nothing when it is none of them. A
// caller refuses a step that was used before.
std::optional<std::int64_t> TotpStep(const std::string& secret, const std::string& code,
                                     Instant now);

}  // namespace nokkenas::auth
