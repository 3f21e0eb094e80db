// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/exchange/service/import_service.h"

namespace nokkenas::exchange {

std::vector<http::Endpoint> ImportEndpoints();
std::vector<http::Endpoint> OwnWorkbookEndpoints(const Registers& registers);
std::vector<http::Endpoint> ExportEndpoints(const Registers& registers);

}  // namespace nokkenas::exchange
