// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <vector>

#include "platform/http/endpoint.h"

namespace nokkenas::http {

// openapi.json, made from the endpoint table. Indented, so that a change reads well in a diff.
std::string OpenApi(const std::vector<Endpoint>& endpoints);

}  // namespace nokkenas::http
