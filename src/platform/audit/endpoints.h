// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "platform/http/endpoint.h"

namespace nokkenas::audit {

inline constexpr const char* kAuditRead = "audit.read";

std::vector<http::Endpoint> Endpoints();

}  // namespace nokkenas::audit
