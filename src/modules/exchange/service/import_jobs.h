// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The work of an import: reading its file in a child process, holding it against what is stored,
// and writing it, all or nothing.
#pragma once

#include "modules/exchange/service/import_service.h"

namespace nokkenas::exchange {

// The jobs import_check and import_apply. `registers` must outlive them.
std::vector<jobs::Kind> ImportJobs(const Registers& registers);

// Reads a file in a child process. What is wrong with the whole file is a failure of
// tabular::codes. `progress` may throw, which ends the child.
Result<std::string> ReadInChild(const std::string& bytes, const std::string& file_name,
                                const tabular::Progress& progress,
                                const std::function<bool()>& stop);

// In that child: reads standard input, writes the book as lines on standard output.
int ReadForParent(const std::string& file_name);

// One audit row for the whole import, on top of one for each object.
void Record(storage::Tx& tx, const StoredImport& import, const tabular::By& by);

std::string CountsJson(const std::vector<tabular::Counts>& counts);

}  // namespace nokkenas::exchange
