// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/service/mapping_service.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/json/reader.h"
#include "platform/tabular/reading.h"
#include "platform/tabular/xlsx.h"

namespace nokkenas::exchange {
namespace {

const tabular::Column* ColumnOf(const Registers& registers, const Field& field) {
  for (const auto* one : registers)
    for (const auto& spec : one->sheets)
      if (spec.key == field.sheet)
        for (const auto& column : spec.columns)
          if (column.key == field.column) return &column;
  return nullptr;
}

std::vector<RowKindView> RowKinds(const Registers& registers) {
  std::vector<RowKindView> out;
  for (const auto& entry : EnumNames<RowKind>::kAll) {
    RowKindView view{entry.value, {}};
    for (const Field& field : FieldsOf(entry.value)) {
      const auto* column = ColumnOf(registers, field);
      view.fields.push_back({field.key, field.kind, field.required, field.every_row, field.sheet,
                             field.column,
                             column == nullptr ? std::vector<std::string>{} : column->choices});
    }
    out.push_back(std::move(view));
  }
  return out;
}

std::vector<LayoutSheet> StoredLayout(storage::Tx& tx, const std::string& id) {
  const auto text = FindLayout(tx, id);
  std::vector<LayoutSheet> sheets;
  json::ReadContext errors;
  if (text) json::Read(boost::json::parse(*text), sheets, "", json::Meta{}, errors);
  return sheets;
}

// With its headings where somebody says that they are.
std::optional<LayoutSheet> SheetAt(storage::Tx& tx, const StoredImport& stored,
                                   const std::string& name, int heading_row) {
  for (auto& sheet : StoredLayout(tx, stored.id))
    if (sheet.name == name && (heading_row == 0 || sheet.heading_row == heading_row)) return sheet;
  const tabular::Book book = tabular::FromLines(jobs::ReadFile(tx, stored.id, "lines"));
  for (const auto& sheet : book.sheets)
    if (sheet.name == name) return LayoutOf(sheet, heading_row);
  return std::nullopt;
}

Result<StoredImport> ForMap(http::Context& ctx, const std::string& id) {
  auto stored = FindImport(ctx.tx(), id);
  if (!stored) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, stored->version); !seen) return seen.failure();
  const bool own = stored->state == State::kUnmapped || !stored->mapping.empty();
  const auto next = DecideMap(stored->state, {0, ctx.now < stored->created_at + kKept, own});
  if (!next) return next.failure();
  return *stored;
}

Result<ImportView> CheckAgain(http::Context& ctx, StoredImport& stored) {
  stored.state = State::kChecking;
  stored.job_id = jobs::Add(ctx.tx(), "import_check", stored.id, ctx.actor.account_id, ctx.now);
  if (!SaveImport(ctx.tx(), stored)) return Fail(http::codes::kStaleVersion);
  return ImportShow(ctx, stored.id);
}

void Note(const http::Context& ctx, const std::string& id, const char* action,
          const std::string& name, const std::string& before, const std::string& after) {
  const auth::SubjectRef self{"mapping", id};
  audit::Append(ctx,
                {self,
                 self,
                 action,
                 {{"name", "", json::ToJson(name), false}, {"definition", before, after, false}}});
}

// What somebody decided about an own workbook stands at its import.
void NoteAt(const http::Context& ctx, const std::string& import_id, const char* action,
            std::vector<audit::Change> changes) {
  const auth::SubjectRef self{"import", import_id};
  audit::Append(ctx, {self, self, action, std::move(changes)});
}

std::vector<FieldError> Prefixed(std::vector<FieldError> errors) {
  for (auto& error : errors) error.path = "mapping." + error.path;
  return errors;
}

std::vector<FieldError> CheckHeadings(const Mapping& mapping,
                                      const std::optional<LayoutSheet>& sheet) {
  if (!sheet) return {{"sheet", "unknown_value", ""}};
  std::vector<FieldError> out;
  const auto there = [&](const std::string& heading) {
    return heading.empty() || std::any_of(sheet->columns.begin(), sheet->columns.end(),
                                          [&](const auto& one) { return one.heading == heading; });
  };
  for (std::size_t i = 0; i < mapping.columns.size(); ++i)
    if (!there(mapping.columns[i].heading))
      out.push_back({"columns[" + std::to_string(i) + "].heading", "unknown_value", ""});
  if (!there(mapping.skip_heading)) out.push_back({"skipHeading", "unknown_value", ""});
  return out;
}

std::string SaveAs(http::Context& ctx, const std::string& name, const std::string& definition) {
  if (auto known = FindMappingByName(ctx.tx(), name)) {
    if (known->definition != definition)
      Note(ctx, known->id, "mapping_save", known->name, known->definition, definition);
    known->definition = definition;
    known->used_at = ctx.now;
    SaveMapping(ctx.tx(), *known);
    return known->id;
  }
  StoredMapping made{crypto::NewId(), name,    definition, ctx.actor.account_id,
                     ctx.now,         ctx.now, {},         1};
  AddMapping(ctx.tx(), made);
  Note(ctx, made.id, "mapping_save", name, "", definition);
  return made.id;
}

NameView ToView(http::Context& ctx, const StoredName& stored) {
  NameView view;
  view.seq = stored.seq;
  view.name = stored.name;
  view.kvk_number = stored.kvk;
  view.rows = stored.rows;
  view.first_row = stored.first_row;
  view.choice = FromName<Choice>(stored.choice).value();
  view.found_by = stored.found_by;
  if (!stored.organisation_id.empty()) {
    view.organisation_id = stored.organisation_id;
    const auto organisation = party::FindOrganisation(ctx.tx(), stored.organisation_id);
    if (organisation) view.organisation_name = organisation->name;
  }
  json::ReadContext errors;
  json::Read(boost::json::parse(stored.candidates), view.candidates, "", json::Meta{}, errors);
  return view;
}

struct OwnCellStored {
  std::string heading;
  tabular::Cell cell;
};
std::vector<OwnCellStored> CellsOf(const StoredParked& parked) {
  std::vector<OwnCellStored> out;
  const auto cells = boost::json::parse(parked.cells);
  for (const auto& item : cells.as_array()) {
    const auto& one = item.as_array();
    out.push_back({std::string(one.at(0).as_string()),
                   {std::string(one.at(1).as_string()),
                    static_cast<tabular::CellKind>(one.at(2).as_int64())}});
  }
  return out;
}

// As its owner would write it: a number with the comma of the other amounts, a day as a day.
std::string Written(const OwnCellStored& own, const Mapping& mapping) {
  std::string text = own.cell.text;
  if (own.cell.kind != tabular::CellKind::kNumber &&
      own.cell.kind != tabular::CellKind::kNumberFormula)
    return text;
  for (const auto& column : mapping.columns) {
    const Field* field = FindField(mapping.rows, column.field);
    if (column.heading != own.heading || field == nullptr) continue;
    if (field->kind == FieldKind::kDate)
      return ToDay({text, true}, mapping.day_first).value_or(text);
    const bool amount = field->kind == FieldKind::kMoney || field->kind == FieldKind::kTenths;
    if (amount && mapping.decimal == Comma::kComma)
      std::replace(text.begin(), text.end(), '.', ',');
  }
  return text;
}

const StoredFix* FixOf(const std::vector<StoredFix>& fixes, int row) {
  const auto found = std::find_if(fixes.begin(), fixes.end(),
                                  [&](const StoredFix& one) { return one.row == row; });
  return found == fixes.end() ? nullptr : &*found;
}

std::optional<std::string> Fixed(const StoredFix* fix, const std::string& heading) {
  if (fix == nullptr) return std::nullopt;
  const auto cells = boost::json::parse(fix->cells);
  const auto* text = cells.as_object().if_contains(heading);
  return text == nullptr ? std::nullopt : std::optional(std::string(text->as_string()));
}

ParkedView ToView(const http::Context& ctx, const StoredParked& parked, const Mapping& mapping,
                  const std::vector<StoredFix>& fixes) {
  ParkedView view;
  view.row = parked.row;
  view.reasons = ReasonsOf(parked.reasons, mapping, ctx.locale);
  const StoredFix* fix = FixOf(fixes, parked.row);
  view.changed = fix != nullptr && !fix->checked;
  view.dropped = fix != nullptr && fix->dropped;
  for (const OwnCellStored& own : CellsOf(parked)) {
    const bool read =
        std::any_of(mapping.columns.begin(), mapping.columns.end(),
                    [&](const MappedColumn& one) { return one.heading == own.heading; });
    if (read)
      view.cells.push_back({own.heading, Fixed(fix, own.heading).value_or(Written(own, mapping))});
  }
  return view;
}

Result<StoredImport> WithRows(http::Context& ctx, const std::string& id) {
  auto stored = FindImport(ctx.tx(), id);
  if (!stored) return Fail(http::codes::kNotFound);
  if (stored->mapping.empty()) return Fail(codes::kNotOwn);
  return *stored;
}

}  // namespace

Result<LayoutView> LayoutShow(http::Context& ctx, const Registers& registers, const LayoutIn& in) {
  const auto stored = FindImport(ctx.tx(), in.id);
  if (!stored) return Fail(http::codes::kNotFound);
  LayoutView view;
  view.sheets = StoredLayout(ctx.tx(), in.id);
  if (view.sheets.empty()) return Fail(codes::kNotOwn);
  view.registers = RowKinds(registers);
  if (in.sheet) {
    const auto at = static_cast<int>(in.heading_row.value_or(0));
    const auto sheet = SheetAt(ctx.tx(), *stored, *in.sheet, at);
    if (!sheet) return Failure{&http::codes::kInvalid, {}, {{"sheet", "unknown_value", ""}}, 0};
    view.sheets = {*sheet};
  }
  // The sheet with the most rows is the register.
  const auto largest =
      std::max_element(view.sheets.begin(), view.sheets.end(),
                       [](const LayoutSheet& a, const LayoutSheet& b) { return a.rows < b.rows; });
  view.guessed = stored->mapping.empty() || in.sheet || in.rows;
  view.mapping = view.guessed ? Guess(*largest, in.rows) : ReadMapping(stored->mapping);
  if (const auto known = FindMapping(ctx.tx(), stored->mapping_id)) view.name = known->name;
  return view;
}

Result<ImportView> ImportMap(http::Context& ctx, const MapIn& in) {
  auto stored = ForMap(ctx, in.id);
  if (!stored) return stored.failure();
  auto errors = CheckMapping(in.mapping);
  const auto sheet = SheetAt(ctx.tx(), *stored, in.mapping.sheet, in.mapping.heading_row);
  for (auto& error : CheckHeadings(in.mapping, sheet)) errors.push_back(std::move(error));
  if (!errors.empty()) return Failure{&http::codes::kInvalid, {}, Prefixed(std::move(errors)), 0};
  const std::string definition = json::ToJson(in.mapping);
  if (!stored->mapping.empty()) {
    const Mapping before = ReadMapping(stored->mapping);
    if (before.sheet != in.mapping.sheet || before.heading_row != in.mapping.heading_row ||
        before.rows != in.mapping.rows)
      ForgetFixes(ctx.tx(), in.id);
  }
  NoteAt(ctx, in.id, "import_map", {{"mapping", stored->mapping, definition, false}});
  stored->mapping_id = SaveAs(ctx, in.name, definition);
  stored->mapping = definition;
  return CheckAgain(ctx, *stored);
}

Result<ImportView> ImportRecheck(http::Context& ctx, const http::IdIn& in) {
  auto stored = ForMap(ctx, in.id);
  if (!stored) return stored.failure();
  if (stored->mapping.empty()) return Fail(codes::kNotChecked);
  return CheckAgain(ctx, *stored);
}

Result<http::ListOut<NameView>> ImportNames(http::Context& ctx, const NameListIn& in) {
  std::optional<std::string> choice;
  if (in.choice) choice = NameOf(*in.choice);
  auto page = ListNames(ctx.tx(), in.id, choice, in.seq, in.list);
  if (!page) return page.failure();
  return http::ToList<NameView>(*page,
                                [&](const storage::Row& row) { return ToView(ctx, ToName(row)); });
}

Result<ImportView> ImportPlace(http::Context& ctx, const PlacesIn& in) {
  auto stored = ForMap(ctx, in.id);
  if (!stored) return stored.failure();
  std::vector<FieldError> errors;
  std::vector<audit::Change> changes;
  for (std::size_t i = 0; i < in.names.size(); ++i) {
    const PlaceIn& one = in.names[i];
    const std::string path = "names[" + std::to_string(i) + "]";
    const bool existing = one.choice == Choice::kExisting;
    if (existing != one.organisation_id.has_value())
      errors.push_back({path + ".organisationId", existing ? "required" : "only_of_existing", ""});
    const auto organisation = one.organisation_id
                                  ? party::FindOrganisation(ctx.tx(), *one.organisation_id)
                                  : std::nullopt;
    if (existing && one.organisation_id &&
        (!organisation || organisation->kind != party::OrganisationKind::kSupplier))
      errors.push_back({path + ".organisationId", "not_a_supplier", ""});
    const auto key =
        PlaceName(ctx.tx(), in.id, one.seq, {NameOf(one.choice), one.organisation_id.value_or("")});
    if (!key) errors.push_back({path + ".seq", "unknown_value", ""});
    const std::string who = one.organisation_id.value_or(NameOf(one.choice));
    changes.push_back({"names[" + key.value_or("") + "]", "", json::ToJson(who), false});
  }
  if (!errors.empty()) return Failure{&http::codes::kInvalid, {}, std::move(errors), 0};
  NoteAt(ctx, in.id, "import_place", std::move(changes));
  return CheckAgain(ctx, *stored);
}

Result<http::ListOut<ParkedView>> ImportParked(http::Context& ctx, const ErrorListIn& in) {
  const auto stored = WithRows(ctx, in.id);
  if (!stored) return stored.failure();
  auto page = ListParked(ctx.tx(), in.id, in.list);
  if (!page) return page.failure();
  const Mapping mapping = ReadMapping(stored->mapping);
  const auto fixes = AllFixes(ctx.tx(), in.id);
  return http::ToList<ParkedView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToParked(row), mapping, fixes); });
}

Result<ParkedView> ParkedShow(http::Context& ctx, const ParkedIn& in) {
  const auto stored = WithRows(ctx, in.id);
  if (!stored) return stored.failure();
  const auto parked = FindParked(ctx.tx(), in.id, in.row);
  if (!parked) return Fail(http::codes::kNotFound);
  return ToView(ctx, *parked, ReadMapping(stored->mapping), AllFixes(ctx.tx(), in.id));
}

Result<ParkedView> ParkedFix(http::Context& ctx, const FixIn& in) {
  const auto stored = WithRows(ctx, in.id);
  if (!stored) return stored.failure();
  if (stored->state != State::kChecked && stored->state != State::kApplied)
    return Fail(codes::kNotChecked);
  if (!stored->resumed_as.empty()) return Fail(codes::kNothingParked);
  const auto parked = FindParked(ctx.tx(), in.id, in.row);
  if (!parked) return Fail(http::codes::kNotFound);
  const Mapping mapping = ReadMapping(stored->mapping);
  const auto cells = CellsOf(*parked);
  boost::json::object changed;
  std::vector<FieldError> errors;
  for (std::size_t i = 0; i < in.cells.size(); ++i) {
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const OwnCellStored& one) {
      return one.heading == in.cells[i].heading;
    });
    if (found == cells.end())
      errors.push_back({"cells[" + std::to_string(i) + "].heading", "unknown_value", ""});
    else if (Written(*found, mapping) != in.cells[i].text || tabular::IsFormula(found->cell.kind) ||
             found->cell.kind == tabular::CellKind::kMerged)
      changed[in.cells[i].heading] = in.cells[i].text;
  }
  if (!errors.empty()) return Failure{&http::codes::kInvalid, {}, std::move(errors), 0};
  const std::string fixed = boost::json::serialize(changed);
  SaveFix(ctx.tx(), in.id, {in.row, in.dropped, fixed, false});
  NoteAt(ctx, in.id, "import_parked_fix",
         {{"rows[" + std::to_string(in.row) + "]", "", in.dropped ? "\"dropped\"" : fixed, false}});
  return ParkedShow(ctx, {in.id, in.row});
}

// The parked rows with their headings and what is wrong, to be mended in a spreadsheet and sent.
Result<http::FileOut> ParkedWorkbook(http::Context& ctx, const ParkedWorkbookIn& in) {
  const auto stored = WithRows(ctx, in.id);
  if (!stored) return stored.failure();
  const std::string locale = in.language ? std::string(NameOf(*in.language)) : ctx.locale;
  const Mapping mapping = ReadMapping(stored->mapping);
  const auto all = AllParked(ctx.tx(), in.id);
  const auto fixes = AllFixes(ctx.tx(), in.id);
  if (all.empty()) return Fail(codes::kNothingParked);
  tabular::WrittenSheet out;
  out.sheet.name = mapping.sheet;
  tabular::Row head{1, {}};
  for (const auto& [heading, cell] : CellsOf(all.front())) {
    head.cells.push_back({heading});
    out.looks.push_back(tabular::Look::kText);
  }
  head.cells.push_back({i18n::Text(locale, "parked.reasons")});
  out.looks.push_back(tabular::Look::kLongText);
  out.sheet.rows.push_back(std::move(head));
  for (const StoredParked& parked : all) {
    const StoredFix* fix = FixOf(fixes, parked.row);
    if (fix != nullptr && fix->dropped) continue;
    tabular::Row row{static_cast<int>(out.sheet.rows.size()) + 1, {}};
    for (const OwnCellStored& own : CellsOf(parked))
      row.cells.push_back({Fixed(fix, own.heading).value_or(Written(own, mapping))});
    std::string why;
    for (const auto& reason : ReasonsOf(parked.reasons, mapping, locale))
      why += (why.empty() ? "" : " ") + (reason.heading.empty() ? "" : reason.heading + ": ") +
             reason.text;
    row.cells.push_back({why});
    out.sheet.rows.push_back(std::move(row));
  }
  ctx.notes.push_back({"exported", "import", in.id, "parked rows"});
  return http::FileOut{http::kFileTypes[3], "nokkenas-parked.xlsx", tabular::WriteXlsx({out})};
}

// The rows that were left behind go on as a workbook of their own, with what was mended.
Result<ImportView> ImportResume(http::Context& ctx, const http::IdIn& in) {
  auto before = FindImport(ctx.tx(), in.id);
  if (!before) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, before->version); !seen) return seen.failure();
  if (before->state != State::kApplied) return Fail(codes::kNotChecked);
  const auto all = AllParked(ctx.tx(), in.id);
  if (all.empty() || !before->resumed_as.empty()) return Fail(codes::kNothingParked);
  const Mapping mapping = ReadMapping(before->mapping);
  const auto fixes = AllFixes(ctx.tx(), in.id);
  tabular::Sheet sheet{mapping.sheet, {}};
  tabular::Row head{mapping.heading_row, {}};
  for (const auto& [heading, cell] : CellsOf(all.front())) head.cells.push_back({heading});
  sheet.rows.push_back(std::move(head));
  for (const StoredParked& parked : all) {
    const StoredFix* fix = FixOf(fixes, parked.row);
    if (fix != nullptr && fix->dropped) continue;
    tabular::Row row{parked.row, {}};
    for (const auto& [heading, cell] : CellsOf(parked)) {
      const auto fixed = Fixed(fix, heading);
      row.cells.push_back(fixed ? tabular::Cell{*fixed} : cell);
    }
    sheet.rows.push_back(std::move(row));
  }
  const tabular::Book book{{sheet}};
  const std::string lines = tabular::ToLines(book);
  StoredImport next;
  next.id = crypto::NewId();
  next.job_id = jobs::Add(ctx.tx(), "import_check", next.id, ctx.actor.account_id, ctx.now);
  next.file_name = before->file_name;
  next.file_bytes = static_cast<std::int64_t>(lines.size());
  next.sha256 = crypto::Sha256(lines);
  next.created_by = ctx.actor.account_id;
  next.created_at = ctx.now;
  AddImport(ctx.tx(), next);
  jobs::SaveFile(ctx.tx(), next.id, "lines", lines, ctx.now);
  SaveLayout(ctx.tx(), next.id, "[" + json::ToJson(LayoutOf(sheet, mapping.heading_row)) + "]");
  next.counts = "[]";
  next.mapping_id = before->mapping_id;
  next.mapping = before->mapping;
  SaveImport(ctx.tx(), next);
  NoteAt(ctx, in.id, "import_resume", {{"resumedAs", "", json::ToJson(next.id), false}});
  before->resumed_as = next.id;
  if (!SaveImport(ctx.tx(), *before)) return Fail(http::codes::kStaleVersion);
  return ImportShow(ctx, next.id);
}

namespace {

MappingView ToView(const StoredMapping& stored) {
  return {stored.id,         stored.name,    ReadMapping(stored.definition),
          stored.created_at, stored.used_at, stored.version};
}

}  // namespace

Result<http::ListOut<MappingView>> MappingList(http::Context& ctx, const MappingListIn& in) {
  auto page = ListMappings(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<MappingView>(*page,
                                   [&](const storage::Row& row) { return ToView(ToMapping(row)); });
}

Result<MappingView> MappingShow(http::Context& ctx, const std::string& id) {
  const auto stored = FindMapping(ctx.tx(), id);
  if (!stored || stored->removed_at) return Fail(http::codes::kNotFound);
  ctx.version = stored->version;
  return ToView(*stored);
}

Result<MappingView> MappingRemove(http::Context& ctx, const http::IdIn& in) {
  auto stored = FindMapping(ctx.tx(), in.id);
  if (!stored || stored->removed_at) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, stored->version); !seen) return seen.failure();
  stored->removed_at = ctx.now;
  if (!SaveMapping(ctx.tx(), *stored)) return Fail(http::codes::kStaleVersion);
  Note(ctx, stored->id, "mapping_remove", stored->name, stored->definition, "");
  return ToView(*stored);
}

}  // namespace nokkenas::exchange
