// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What an own workbook looks like: its sheets, where their headings are, and what stands below
// them.
#pragma once

#include "modules/exchange/domain/mapping.h"
#include "platform/tabular/book.h"
#include "platform/tabular/sheets.h"

namespace nokkenas::exchange {

struct LayoutColumn {
  static constexpr const char* kSchema = "ImportLayoutColumn";
  std::string heading;
  std::string letters;
  int filled = 0;
  std::vector<std::string> samples;
  std::vector<std::string> values;
  bool formulas = false;
  static void Fields(auto& self, auto&& f) {
    f("heading", self.heading,
      "As it is named in a mapping; with its letters when it is not unique");
    f("letters", self.letters, "Its place, such as F");
    f("filled", self.filled, "Rows that have something in it");
    f("samples", self.samples, "The first three");
    f("values", self.values, "All that occur, when they are at most 40; otherwise empty");
    f("formulas", self.formulas, "Some of its cells are formulas");
  }
};
struct LayoutSheet {
  static constexpr const char* kSchema = "ImportLayoutSheet";
  std::string name;
  int heading_row = 1;
  int rows = 0;
  std::vector<LayoutColumn> columns;
  static void Fields(auto& self, auto&& f) {
    f("name", self.name);
    f("headingRow", self.heading_row, "Where its headings seem to be");
    f("rows", self.rows, "Below the headings");
    f("columns", self.columns);
  }
};

// The place of each heading, in the order of the columns.
std::vector<std::string> HeadingsOf(const tabular::Row& row);
// The headings are asked for at this row; 0: where they seem to be.
LayoutSheet LayoutOf(const tabular::Sheet& sheet, int heading_row = 0);

// What the headings of this sheet say about the kind of its rows, when nobody says it, and about
// its columns.
Mapping Guess(const LayoutSheet& sheet, std::optional<RowKind> rows = {});

// The row, of the first of the sheet, that has all headings which the mapping names.
std::optional<int> FittingRow(const Mapping& mapping, const tabular::Sheet& sheet);

}  // namespace nokkenas::exchange
