// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "platform/http/endpoint.h"

namespace nokkenas::portfolio {

std::vector<http::Endpoint> ApplicationEndpoints();
std::vector<http::Endpoint> ContractEndpoints();
std::vector<http::Endpoint> ConfirmationEndpoints();
std::vector<http::Endpoint> CoverageEndpoints();

}  // namespace nokkenas::portfolio
