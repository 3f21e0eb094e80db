// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Structured logs: one JSON object a line, to standard error, with the request's id.
#pragma once

#include <string>
#include <string_view>

namespace nokkenas::log {

enum class Level { kDebug, kInfo, kWarning, kError };

void SetLevel(Level level);
void Info(std::string_view event, std::string_view request_id, std::string_view detail);
void Warning(std::string_view event, std::string_view request_id, std::string_view detail);
void Error(std::string_view event, std::string_view request_id, std::string_view detail);

// One line for each request served. `microseconds` is from the last byte read to the answer made.
void Request(std::string_view request_id, std::string_view method, std::string_view path,
             int status, long long microseconds);

}  // namespace nokkenas::log
