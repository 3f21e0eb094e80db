// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/api/endpoints.h"

#include "modules/exchange/service/mapping_service.h"
#include "platform/tabular/workbook.h"

namespace nokkenas::exchange {
namespace {

using http::Context;
using http::Define;

struct ExportIn {
  tabular::FileFormat format = tabular::FileFormat::kXlsx;
  tabular::Decimal decimal = tabular::Decimal::kComma;
  std::string sheet;
  static void Fields(auto& self, auto&& f) {
    f("format", self.format, "xlsx, or csv: a zip with one file for each sheet",
      json::MayBeAbsent{});
    f("decimal", self.decimal, "Of csv: comma with ; between the cells, or point with ,",
      json::MayBeAbsent{});
    f("sheet", self.sheet,
      "This sheet alone: mandates, which stand apart, or any other; left out: all others",
      json::Length{0, 60}, json::MayBeAbsent{});
  }
};

Result<http::FileOut> Answer(Context& ctx, const ExportIn& in, const Registers& registers,
                             bool template_only) {
  const auto workbook = tabular::MakeWorkbook(
      ctx.tx(), registers, ctx.actor, {in.format, in.decimal, ctx.locale, template_only, in.sheet});
  if (!in.sheet.empty() && workbook.sheets.empty())
    return Failure{&http::codes::kInvalid, {}, {{"sheet", "unknown_value", ""}}, 0};
  const bool xlsx = in.format == tabular::FileFormat::kXlsx;
  std::string sheets;
  for (const auto& sheet : workbook.sheets) sheets += (sheets.empty() ? "" : ", ") + sheet;
  if (!template_only)
    ctx.notes.push_back(
        {"exported", "workbook", "", std::string(NameOf(in.format)) + ": " + sheets});
  return http::FileOut{xlsx ? http::kFileTypes[3] : "application/zip",
                       (template_only ? std::string("nokkenas-template") : "nokkenas-") +
                           (template_only ? "" : ctx.today().ToString()) +
                           (xlsx ? ".xlsx" : "-csv.zip"),
                       workbook.bytes};
}

}  // namespace

std::vector<http::Endpoint> ImportEndpoints() {
  return {
      Define<ImportIn, ImportView>(
          http::Upload("import_create", "/imports", http::Needs(kDataImport),
                       "Offer a file; a job checks it and writes nothing"),
          ImportCreate),
      Define<ImportListIn, http::ListOut<ImportView>>(
          http::Get("import_list", "/imports", http::Needs(kDataImport), "Your own imports"),
          ImportList),
      Define<http::IdIn, ImportView>(
          http::Get("import_view", "/imports/{id}", http::On("import", kDataImport),
                    "One import: what it would do, and the first errors"),
          [](Context& ctx, const http::IdIn& in) { return ImportShow(ctx, in.id); }),
      Define<ErrorListIn, http::ListOut<ErrorView>>(
          http::Get("import_error_list", "/imports/{id}/errors", http::On("import", kDataImport),
                    "Every error, by sheet, row and column"),
          ImportErrors),
      Define<http::IdIn, ImportView>(
          http::Command("import_apply", "/imports/{id}/apply", http::On("import", kDataImport),
                        "Write it, all or nothing; a job does so"),
          ImportApply),
  };
}

std::vector<http::Endpoint> OwnWorkbookEndpoints(const Registers& registers) {
  const auto on = http::On("import", kDataImport);
  return {
      Define<LayoutIn, LayoutView>(
          http::Get("import_layout", "/imports/{id}/layout", on,
                    "What a workbook of one's own looks like, and what its columns may be"),
          [registers](Context& ctx, const LayoutIn& in) { return LayoutShow(ctx, registers, in); }),
      Define<MapIn, ImportView>(http::Command("import_map", "/imports/{id}/map", on,
                                              "Say what its columns are; a job checks it again"),
                                ImportMap),
      Define<http::IdIn, ImportView>(http::Command("import_recheck", "/imports/{id}/recheck", on,
                                                   "Check it again with the rows that were mended"),
                                     ImportRecheck),
      Define<NameListIn, http::ListOut<NameView>>(
          http::Get("import_name_list", "/imports/{id}/names", on,
                    "Its suppliers, and which organisation each is"),
          ImportNames),
      Define<PlacesIn, ImportView>(
          http::Command("import_place", "/imports/{id}/names", on,
                        "Decide who these suppliers are; a job checks it again"),
          ImportPlace),
      Define<ErrorListIn, http::ListOut<ParkedView>>(
          http::Get("import_parked_list", "/imports/{id}/parked-rows", on,
                    "The rows that wait, and why"),
          ImportParked),
      Define<ParkedIn, ParkedView>(
          http::Get("import_parked_view", "/imports/{id}/parked-rows/{row}", on, "One such row"),
          ParkedShow),
      Define<FixIn, ParkedView>(
          http::Unversioned(http::Replace("import_parked_fix", "/imports/{id}/parked-rows/{row}",
                                          on, "What it should say, or that it is left out")),
          ParkedFix),
      Define<ParkedWorkbookIn, http::FileOut>(
          http::Get("import_parked_workbook", "/imports/{id}/parked-workbook", on,
                    "Those rows as a file, with what is wrong"),
          ParkedWorkbook),
      Define<http::IdIn, ImportView>(http::Command("import_resume", "/imports/{id}/resume", on,
                                                   "Go on with the rows that stayed behind"),
                                     ImportResume),
      Define<MappingListIn, http::ListOut<MappingView>>(
          http::Get("mapping_list", "/mappings", http::Needs(kDataImport),
                    "What was said of workbooks before, and is remembered"),
          MappingList),
      Define<http::IdIn, MappingView>(
          http::Get("mapping_view", "/mappings/{id}", http::On("mapping", kDataImport),
                    "One of them"),
          [](Context& ctx, const http::IdIn& in) { return MappingShow(ctx, in.id); }),
      Define<http::IdIn, MappingView>(http::Command("mapping_remove", "/mappings/{id}/remove",
                                                    http::On("mapping", kDataImport), "Forget it"),
                                      MappingRemove),
  };
}

std::vector<http::Endpoint> ExportEndpoints(const Registers& registers) {
  return {
      Define<ExportIn, http::FileOut>(
          http::Get("export_workbook", "/exports/workbook", http::Needs(kDataExport),
                    "All that the reader may see, as a file that can be imported again"),
          [registers](Context& ctx, const ExportIn& in) {
            return Answer(ctx, in, registers, false);
          }),
      Define<ExportIn, http::FileOut>(
          http::Get("export_template", "/exports/template", http::Needs(kDataImport),
                    "The same file without rows, to fill in and import"),
          [registers](Context& ctx, const ExportIn& in) {
            return Answer(ctx, in, registers, true);
          }),
  };
}

}  // namespace nokkenas::exchange
