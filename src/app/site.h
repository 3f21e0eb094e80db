// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Everything that is not the API: the pages embedded in the program, and the probes of operations.
#pragma once

#include <string_view>

#include "platform/http/message.h"
#include "platform/storage/database.h"

namespace nokkenas::app {

bool IsProbe(std::string_view path);
// /health answers from memory; /ready asks the database; /metrics is for Prometheus.
http::Response Probe(std::string_view path, storage::Database& db);
void CountRequest(int status);

// A file of the front end, or its first page for every address that only the browser knows.
http::Response Page(const http::Request& request);

}  // namespace nokkenas::app
