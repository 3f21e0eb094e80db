// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "platform/http/endpoint.h"

namespace nokkenas::framework {

std::vector<http::Endpoint> FrameworkEndpoints();
std::vector<http::Endpoint> PartyEndpoints();
std::vector<http::Endpoint> LedgerEndpoints();
std::vector<http::Endpoint> AmendmentEndpoints();

}  // namespace nokkenas::framework
