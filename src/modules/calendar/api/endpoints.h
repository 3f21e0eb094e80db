// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "platform/http/endpoint.h"

namespace nokkenas::calendar {

std::vector<http::Endpoint> CalendarEndpoints();
std::vector<http::Endpoint> TermEndpoints();

}  // namespace nokkenas::calendar
