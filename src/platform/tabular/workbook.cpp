// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/tabular/workbook.h"

#include <set>

#include "platform/i18n/texts.h"
#include "platform/system/system.h"
#include "platform/tabular/cells.h"
#include "platform/tabular/xlsx.h"
#include "platform/tabular/zip_archive.h"

namespace nokkenas::tabular {
namespace {

Look LookOf(const Column& column) {
  switch (column.kind) {
    case Kind::kWhole:
      return Look::kWhole;
    case Kind::kMoney:
      return Look::kMoney;
    case Kind::kDate:
      return Look::kDate;
    default:
      return Look::kText;
  }
}

// What the column means, in the words of its own sheet where those differ.
std::string MeaningText(const std::string& locale, const SheetSpec& spec, const Column& column) {
  const std::string own = "column." + spec.key + "." + column.key;
  return i18n::Text(locale, i18n::HasText(own) ? own : "column." + column.key);
}

std::string FormText(const std::string& locale, const Column& column) {
  static constexpr const char* kNames[] = {"text",   "whole",  "money",    "date",
                                           "yes_no", "choice", "reference"};
  std::string form = i18n::Text(
      locale, std::string("column.kind.") + kNames[static_cast<std::size_t>(column.kind)]);
  std::string names;
  for (const auto& choice : column.choices) names += (names.empty() ? ": " : ", ") + choice;
  form += names;
  if (column.required) form += "; " + i18n::Text(locale, "column.required");
  return form;
}

WrittenSheet Readme(const std::string& locale, const std::vector<const SheetSpec*>& specs,
                    bool invented) {
  WrittenSheet out{{kReadme, {}}, {Look::kText, Look::kText, Look::kLongText, Look::kLongText}};
  const auto add = [&](const std::vector<std::string>& texts) {
    Row row{static_cast<int>(out.sheet.rows.size()) + 1, {}};
    for (const auto& text : texts) row.cells.push_back({text, CellKind::kText});
    out.sheet.rows.push_back(std::move(row));
  };
  const auto say = [&](const char* key) { return i18n::Text(locale, key); };
  add({say("readme.sheet"), say("readme.column"), say("readme.form"), say("readme.meaning")});
  if (invented) add({kDemoMark, "", "", say("readme.demo")});
  for (const SheetSpec* spec : specs) {
    add({spec->key, "", "", i18n::Text(locale, "sheet." + spec->key)});
    for (const Column& column : spec->columns)
      add({spec->key, column.key, FormText(locale, column), MeaningText(locale, *spec, column)});
  }
  return out;
}

WrittenSheet SheetOf(const SheetSpec& spec, const Data& data, bool empty) {
  WrittenSheet out{{spec.key, {}}, {}};
  Row headings{1, {}};
  for (const Column& column : spec.columns) {
    headings.cells.push_back({column.key, CellKind::kText});
    out.looks.push_back(LookOf(column));
  }
  out.sheet.rows.push_back(std::move(headings));
  if (empty) return out;
  std::set<Values> seen;  // Two rows that say the same are one.
  for (const auto& stored : data.Rows(spec.key)) {
    if (!seen.insert(stored.values).second) continue;
    Row row{static_cast<int>(out.sheet.rows.size()) + 1, {}};
    for (std::size_t i = 0; i < spec.columns.size(); ++i)
      row.cells.push_back(CellOf(spec.columns[i], stored.values[i], data.refs));
    out.sheet.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace

Workbook MakeWorkbook(storage::Tx& tx, const std::vector<const Register*>& registers,
                      const auth::Actor& actor, const Wanted& wanted) {
  Data data;
  std::vector<const SheetSpec*> specs;
  for (const Register* one : registers) {
    if (!wanted.template_only) one->load(tx, data);
    for (const SheetSpec& spec : one->sheets)
      if (!actor.supplier && actor.CanEverywhere(spec.read) &&
          (wanted.sheet.empty() ? !spec.apart : spec.key == wanted.sheet))
        specs.push_back(&spec);
  }
  const auto here = platform::FindInstallation(tx);
  const bool invented = here && here->demo && !wanted.template_only;
  std::vector<WrittenSheet> sheets{Readme(wanted.locale, specs, invented)};
  Workbook out;
  for (const SheetSpec* spec : specs) {
    sheets.push_back(SheetOf(*spec, data, wanted.template_only));
    out.sheets.push_back(spec->key);
  }
  if (wanted.format == FileFormat::kXlsx) {
    out.bytes = WriteXlsx(sheets);
    return out;
  }
  std::vector<std::pair<std::string, std::string>> files;
  for (const WrittenSheet& sheet : sheets)
    files.emplace_back(sheet.sheet.name + ".csv", WriteCsv(sheet.sheet, wanted.decimal));
  out.bytes = WriteZip(files);
  return out;
}

}  // namespace nokkenas::tabular
