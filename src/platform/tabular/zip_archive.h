// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Zip archives in memory, read within limits: an archive that unfolds into far more than it seems
// is refused before it does.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "platform/tabular/book.h"

namespace nokkenas::tabular {

// The entries by name, unpacked.
Result<std::map<std::string, std::string>> ReadZip(const std::string& bytes, const Limits& limits);

// Entries in this order; the same entries always give the same bytes.
std::string WriteZip(const std::vector<std::pair<std::string, std::string>>& entries);

}  // namespace nokkenas::tabular
