// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What the columns of an organisation's own workbook are, said once and remembered. One row of such
// a workbook can be a contract with its supplier, its applications and what was spent on it; a
// field says what a column of it is to us, and which sheet of the template takes it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/fields.h"
#include "base/result.h"

namespace nokkenas::exchange {

// What each row of the workbook is.
enum class RowKind { kContract, kApplication, kOrganisation, kCallOff };
enum class FieldKind {
  kText,
  kWhole,
  kMoney,
  kTenths,  // "1,5" is 15.
  kDate,
  kYesNo,
  kChoice,
  kSupplier,  // A name that a person may have to place.
  kKvk,
  kList  // Several, with ; or a new line between them.
};

struct Field {
  const char* key = "";
  FieldKind kind = FieldKind::kText;
  const char* sheet = "";   // Of the template.
  const char* column = "";  // Empty: what it becomes is worked out.
  bool required = false;
  bool every_row = false;  // May be one value for all rows.
};
const std::vector<Field>& FieldsOf(RowKind kind);
const Field* FindField(RowKind kind, const std::string& key);

enum class Comma { kComma, kPoint };  // What stands before the cents.
enum class DayFirst { kDayMonth, kMonthDay };

struct OwnValue {
  static constexpr const char* kSchema = "MappedValue";
  std::string from;  // As the workbook has it.
  std::string to;    // As the template takes it.
  static void Fields(auto& self, auto&& f) {
    f("from", self.from, "As the workbook has it", json::Length{0, 500});
    f("to", self.to, "As the template takes it; empty: nothing", json::Length{0, 500});
  }
  bool operator==(const OwnValue&) const = default;
};
struct MappedColumn {
  static constexpr const char* kSchema = "MappedColumn";
  std::string field;
  std::string heading;
  std::string otherwise;
  std::vector<OwnValue> values;
  static void Fields(auto& self, auto&& f) {
    f("field", self.field, "What the column is to us", json::Length{1, 60});
    f("heading", self.heading, "The column of the workbook; empty: none", json::Length{0, 300});
    f("otherwise", self.otherwise,
      "What holds where the cell is empty; for all rows when there is "
      "no column",
      json::Length{0, 500});
    f("values", self.values, "What its own words mean");
  }
  bool operator==(const MappedColumn&) const = default;
};
struct Mapping {
  static constexpr const char* kSchema = "MappingDefinition";
  RowKind rows = RowKind::kContract;
  std::string sheet;
  int heading_row = 1;
  Comma decimal = Comma::kComma;
  DayFirst day_first = DayFirst::kDayMonth;
  bool formula_values = false;
  std::vector<MappedColumn> columns;
  std::string skip_heading;
  std::vector<std::string> skip_values;
  static void Fields(auto& self, auto&& f) {
    f("rows", self.rows, "What each row is");
    f("sheet", self.sheet, "The sheet that is read", json::Length{1, 200});
    f("headingRow", self.heading_row, "As the spreadsheet counts", json::Range{1, 1'000});
    f("decimal", self.decimal, "What stands before the cents in a text");
    f("dayFirst", self.day_first, "How a date in a text is written");
    f("formulaValues", self.formula_values,
      "Take what a formula came to when the file was saved; otherwise such rows are parked");
    f("columns", self.columns, "One for each field that has a column or a value");
    f("skipHeading", self.skip_heading, "Rows are left out by what this column holds",
      json::Length{0, 300});
    f("skipValues", self.skip_values, "What makes a row be left out");
  }
};

// What is said of this field; null when it is nothing.
const MappedColumn* FindColumn(const Mapping& mapping, const std::string& field);

// What the fields, the values and what is left out ask of each other; the paths are those of the
// request.
std::vector<FieldError> CheckMapping(const Mapping& mapping);

// A name as it is compared: without case, accents, punctuation and legal form.
std::string PlainName(const std::string& name);
// The same with its legal form, for two companies may differ in nothing else.
std::string FullName(const std::string& name);
// 0 to 100: the part of the pairs of letters that two plain names share (Sørensen-Dice).
int Likeness(const std::string& one, const std::string& other);

// Eight digits, when the text is a KvK number; a spreadsheet takes its leading zero away.
std::optional<std::string> ToKvk(const std::string& text);

// One cell as its owner wrote it, as the template would write it; nothing when it is none.
struct OwnCell {
  std::string text;
  bool number = false;  // Not a text that looks like one.
};
std::optional<std::string> ToMoney(const OwnCell& cell, Comma decimal);
std::optional<std::string> ToDay(const OwnCell& cell, DayFirst order);
std::optional<std::string> ToWhole(const OwnCell& cell);
std::optional<std::string> ToTenths(const OwnCell& cell);
std::vector<std::string> ToList(const std::string& text);
// "12; 12" and "2 x 12": the months of each option.
std::optional<std::vector<std::string>> ToOptions(const std::string& text);

}  // namespace nokkenas::exchange

namespace nokkenas {
template <>
struct EnumNames<exchange::RowKind> {
  using K = exchange::RowKind;
  static constexpr EnumName<K> kAll[] = {{K::kContract, "contract"},
                                         {K::kApplication, "application"},
                                         {K::kOrganisation, "organisation"},
                                         {K::kCallOff, "call_off"}};
};
template <>
struct EnumNames<exchange::FieldKind> {
  using K = exchange::FieldKind;
  static constexpr EnumName<K> kAll[] = {
      {K::kText, "text"}, {K::kWhole, "whole"},  {K::kMoney, "money"},   {K::kTenths, "tenths"},
      {K::kDate, "date"}, {K::kYesNo, "yes_no"}, {K::kChoice, "choice"}, {K::kSupplier, "supplier"},
      {K::kKvk, "kvk"},   {K::kList, "list"}};
};
template <>
struct EnumNames<exchange::Comma> {
  static constexpr EnumName<exchange::Comma> kAll[] = {{exchange::Comma::kComma, "comma"},
                                                       {exchange::Comma::kPoint, "point"}};
};
template <>
struct EnumNames<exchange::DayFirst> {
  static constexpr EnumName<exchange::DayFirst> kAll[] = {
      {exchange::DayFirst::kDayMonth, "day_month"}, {exchange::DayFirst::kMonthDay, "month_day"}};
};
}  // namespace nokkenas
