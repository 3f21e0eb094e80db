// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A table book in memory: sheets of rows of cells, as a spreadsheet holds them, without its looks.
// Readers and writers for XLSX and CSV give and take it; nothing here knows what the cells mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace nokkenas::tabular {

// The last four are no values: whoever reads the cell must say so. Of a formula the text is what it
// came to last, as a text or as a number.
enum class CellKind { kText, kNumber, kFormula, kMerged, kBroken, kNumberFormula };
inline bool IsFormula(CellKind kind) {
  return kind == CellKind::kFormula || kind == CellKind::kNumberFormula;
}

struct Cell {
  std::string text;  // A number with a point, a date as 2026-11-23, yes or no as true or false.
  CellKind kind = CellKind::kText;
  bool operator==(const Cell&) const = default;
};
struct Row {
  int number =
      1;  // As the spreadsheet counts; the headings are in the first row that is not empty.
  std::vector<Cell> cells;
  bool operator==(const Row&) const = default;
};
struct Sheet {
  std::string name;
  std::vector<Row> rows;  // Rows without any cell are left out.
  bool operator==(const Sheet&) const = default;
};
struct Book {
  std::vector<Sheet> sheets;
  bool operator==(const Book&) const = default;
};

// What a file may cost. A file beyond a limit is refused whole.
struct Limits {
  std::size_t file_bytes = 20U << 20U;
  std::size_t unpacked_bytes = 200U << 20U;
  std::size_t ratio = 200;  // Unpacked to packed, of one entry of more than a megabyte.
  std::size_t entries = 500;
  std::size_t rows = 200'000;  // Of all sheets together.
  std::size_t columns = 100;
  std::size_t cell_bytes = 40'000;
  int depth = 32;  // Of XML.
};

namespace codes {
inline constexpr Code kFileUnknown{"file_unknown", 400};
inline constexpr Code kFileProtected{"file_protected", 400};
inline constexpr Code kFileBroken{"file_broken", 400};
inline constexpr Code kFileExpands{"file_expands", 400};
inline constexpr Code kFileTooMuch{"file_too_much", 400};
inline constexpr Code kFileDoctype{"file_doctype", 400};
inline constexpr Code kFileEncoding{"file_encoding", 400};
inline constexpr Code kFileQuotes{"file_quotes", 400};
inline constexpr Code kFileTooHeavy{"file_too_heavy", 400};

inline constexpr const Code* kAll[] = {&kFileUnknown,  &kFileProtected, &kFileBroken,
                                       &kFileExpands,  &kFileTooMuch,   &kFileDoctype,
                                       &kFileEncoding, &kFileQuotes,    &kFileTooHeavy};
}  // namespace codes

// "A" for 0, "AA" for 26.
std::string ColumnLetters(std::size_t index);

}  // namespace nokkenas::tabular
