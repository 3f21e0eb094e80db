// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// XLSX (ECMA-376). Written by libxlsxwriter; read with our own small reader over libxml2, which
// takes values only: no formula is believed, no entity followed, nothing fetched.
#pragma once

#include <map>

#include "platform/tabular/book.h"

namespace nokkenas::tabular {

// One column of a written sheet: how its cells are shown.
enum class Look { kText, kLongText, kWhole, kMoney, kDate };
struct WrittenSheet {
  Sheet sheet;
  std::vector<Look> looks;  // By column.
};
// The first row of each sheet is its headings.
std::string WriteXlsx(const std::vector<WrittenSheet>& sheets);

// `entries` are those of the archive, by name.
Result<Book> ReadXlsx(const std::map<std::string, std::string>& entries, const Limits& limits);

}  // namespace nokkenas::tabular
