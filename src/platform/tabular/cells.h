// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What one cell means: text to a value, by the kind of its column.
#pragma once

#include "platform/tabular/book.h"
#include "platform/tabular/sheets.h"

namespace nokkenas::tabular {

struct Meaning {
  Value value;
  std::string code;  // Empty when right.
  std::string limit;
};
Meaning MeaningOf(const Column& column, const Cell& cell, const References& refs);

// As a sheet writes it: 1250.50, 2026-11-23, yes, the name of an object.
Cell CellOf(const Column& column, const Value& value, const References& refs);

}  // namespace nokkenas::tabular
