// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What people say of a workbook of their own: which column is what, who a supplier is, and what a
// parked row should have said.
#pragma once

#include "modules/exchange/service/import_service.h"
#include "modules/exchange/service/layout.h"

namespace nokkenas::exchange {

struct LayoutIn {
  std::string id;
  std::optional<std::string> sheet;
  std::optional<std::int64_t> heading_row;
  std::optional<RowKind> rows;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("rows", self.rows, "What each row is; left out: what the headings suggest");
    f("sheet", self.sheet, "This sheet alone", json::Length{1, 200});
    f("headingRow", self.heading_row, "With its headings in this row", json::Range{1, 1'000});
  }
};
struct FieldView {
  static constexpr const char* kSchema = "MappingField";
  std::string key;
  FieldKind kind = FieldKind::kText;
  bool required = false;
  bool every_row = false;
  std::string sheet;
  std::string column;
  std::vector<std::string> choices;
  static void Fields(auto& self, auto&& f) {
    f("key", self.key);
    f("kind", self.kind);
    f("required", self.required);
    f("everyRow", self.every_row, "May be one value for all rows");
    f("sheet", self.sheet, "Of the template");
    f("column", self.column, "Of that sheet; empty when it is worked out");
    f("choices", self.choices, "Of a choice");
  }
};
struct RowKindView {
  static constexpr const char* kSchema = "MappingRows";
  RowKind rows = RowKind::kContract;
  std::vector<FieldView> fields;
  static void Fields(auto& self, auto&& f) {
    f("rows", self.rows);
    f("fields", self.fields);
  }
};
struct LayoutView {
  static constexpr const char* kSchema = "ImportLayout";
  std::vector<LayoutSheet> sheets;
  std::vector<RowKindView> registers;
  Mapping mapping;
  bool guessed = false;
  std::string name;
  static void Fields(auto& self, auto&& f) {
    f("sheets", self.sheets);
    f("registers", self.registers, "What each row can be, and what its columns can be");
    f("mapping", self.mapping, "The one in use, or what the headings suggest");
    f("guessed", self.guessed, "It is what the headings suggest");
    f("name", self.name, "Under which the mapping in use is remembered; empty when it is a guess");
  }
};
struct MapIn {
  std::string id;
  std::string name;
  Mapping mapping;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name, "Under which it is remembered; takes the place of one with that name",
      json::Length{1, 100});
    f("mapping", self.mapping);
  }
};

struct MappingView {
  static constexpr const char* kSchema = "Mapping";
  static constexpr const char* kListSchema = "MappingList";
  std::string id;
  std::string name;
  Mapping mapping;
  Instant created_at;
  Instant used_at;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
    f("mapping", self.mapping);
    f("createdAt", self.created_at);
    f("usedAt", self.used_at, "The last time that a workbook fitted it");
    f("version", self.version);
  }
};
struct MappingListIn {
  http::ListIn list;
  static void Fields(auto& self, auto&& f) { http::ListFields(self, f); }
};

struct NameListIn {
  http::ListIn list;
  std::string id;
  std::optional<Choice> choice;
  std::optional<std::int64_t> seq;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("id", self.id);
    f("seq", self.seq, "Only this one");
    f("choice", self.choice, "Only these");
  }
};
struct NameView {
  static constexpr const char* kSchema = "ImportName";
  static constexpr const char* kListSchema = "ImportNameList";
  int seq = 0;
  std::string name;
  std::string kvk_number;
  int rows = 0;
  int first_row = 0;
  Choice choice = Choice::kOpen;
  std::string found_by;
  std::optional<std::string> organisation_id;
  std::optional<std::string> organisation_name;
  std::vector<CandidateView> candidates;
  static void Fields(auto& self, auto&& f) {
    f("seq", self.seq);
    f("name", self.name, "As the workbook has it");
    f("kvkNumber", self.kvk_number, "As the workbook has it; empty: none");
    f("rows", self.rows, "Rows with this name");
    f("firstRow", self.first_row);
    f("choice", self.choice);
    f("foundBy", self.found_by,
      "number; name: a person decides; none: nothing is like it; person; before: decided for an "
      "earlier workbook");
    f("organisationId", self.organisation_id);
    f("organisationName", self.organisation_name);
    f("candidates", self.candidates, "Suppliers with a name that is like it, the likest first");
  }
};
struct PlaceIn {
  static constexpr const char* kSchema = "ImportPlaceInput";
  int seq = 0;
  Choice choice = Choice::kOpen;
  std::optional<std::string> organisation_id;
  static void Fields(auto& self, auto&& f) {
    f("seq", self.seq);
    f("choice", self.choice);
    f("organisationId", self.organisation_id, "Of choice existing");
  }
};
struct PlacesIn {
  std::string id;
  std::vector<PlaceIn> names;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("names", self.names);
  }
};

struct OwnCellView {
  static constexpr const char* kSchema = "ImportParkedCell";
  std::string heading;
  std::string text;
  static void Fields(auto& self, auto&& f) {
    f("heading", self.heading, json::Length{1, 300});
    f("text", self.text, json::Length{0, 4'000});
  }
};
struct ParkedView {
  static constexpr const char* kSchema = "ImportParkedRow";
  static constexpr const char* kListSchema = "ImportParkedRowList";
  int row = 0;
  std::vector<ParkedReasonView> reasons;
  std::vector<OwnCellView> cells;
  bool changed = false;
  bool dropped = false;
  static void Fields(auto& self, auto&& f) {
    f("row", self.row, "As the spreadsheet counts");
    f("reasons", self.reasons);
    f("cells", self.cells, "What the mapping reads, with what somebody changed");
    f("changed", self.changed, "Somebody changed it; the next check takes that");
    f("dropped", self.dropped, "The next check leaves it out");
  }
};
struct ParkedIn {
  std::string id;
  int row = 0;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("row", self.row);
  }
};
enum class Language { kDutch, kEnglish };
struct ParkedWorkbookIn {
  std::string id;
  std::optional<Language> language;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("language", self.language, "Of the reasons; left out: as the browser asks");
  }
};
struct FixIn {
  std::string id;
  int row = 0;
  bool dropped = false;
  std::vector<OwnCellView> cells;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("row", self.row);
    f("dropped", self.dropped, "Leave the row out");
    f("cells", self.cells, "Those that are to be read otherwise", json::MayBeAbsent{});
  }
};

Result<LayoutView> LayoutShow(http::Context& ctx, const Registers& registers, const LayoutIn& in);
Result<ImportView> ImportMap(http::Context& ctx, const MapIn& in);
Result<ImportView> ImportRecheck(http::Context& ctx, const http::IdIn& in);
Result<http::ListOut<NameView>> ImportNames(http::Context& ctx, const NameListIn& in);
Result<ImportView> ImportPlace(http::Context& ctx, const PlacesIn& in);
Result<http::ListOut<ParkedView>> ImportParked(http::Context& ctx, const ErrorListIn& in);
Result<ParkedView> ParkedShow(http::Context& ctx, const ParkedIn& in);
Result<ParkedView> ParkedFix(http::Context& ctx, const FixIn& in);
Result<http::FileOut> ParkedWorkbook(http::Context& ctx, const ParkedWorkbookIn& in);
Result<ImportView> ImportResume(http::Context& ctx, const http::IdIn& in);

Result<http::ListOut<MappingView>> MappingList(http::Context& ctx, const MappingListIn& in);
Result<MappingView> MappingShow(http::Context& ctx, const std::string& id);
Result<MappingView> MappingRemove(http::Context& ctx, const http::IdIn& in);

}  // namespace nokkenas::exchange

namespace nokkenas {
template <>
struct EnumNames<exchange::Language> {
  static constexpr EnumName<exchange::Language> kAll[] = {{exchange::Language::kDutch, "nl"},
                                                          {exchange::Language::kEnglish, "en"}};
};
}  // namespace nokkenas
