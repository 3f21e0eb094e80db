// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The workbook: every sheet that a reader may take out, with a sheet that says what each column
// means. What goes out can come in again.
#pragma once

#include "platform/tabular/csv.h"
#include "platform/tabular/import.h"

namespace nokkenas::tabular {

enum class FileFormat { kXlsx, kCsv };

struct Wanted {
  FileFormat format = FileFormat::kXlsx;
  Decimal decimal = Decimal::kComma;
  std::string locale = "nl";
  bool template_only = false;  // No rows.
  std::string sheet = {};      // This one alone; empty: all but those that stand apart.
};

struct Workbook {
  std::string bytes;
  std::vector<std::string> sheets;  // What is in it, without the sheet of meanings.
};

// The sheets that `actor` may read; the same data give the same CSV, byte for byte.
Workbook MakeWorkbook(storage::Tx& tx, const std::vector<const Register*>& registers,
                      const auth::Actor& actor, const Wanted& wanted);

}  // namespace nokkenas::tabular

namespace nokkenas {
template <>
struct EnumNames<tabular::FileFormat> {
  static constexpr EnumName<tabular::FileFormat> kAll[] = {{tabular::FileFormat::kXlsx, "xlsx"},
                                                           {tabular::FileFormat::kCsv, "csv"}};
};
template <>
struct EnumNames<tabular::Decimal> {
  static constexpr EnumName<tabular::Decimal> kAll[] = {{tabular::Decimal::kComma, "comma"},
                                                        {tabular::Decimal::kPoint, "point"}};
};
}  // namespace nokkenas
