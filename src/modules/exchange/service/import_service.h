// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/exchange/service/own_check.h"
#include "modules/exchange/storage/import_repo.h"
#include "platform/http/actions.h"
#include "platform/jobs/jobs.h"

namespace nokkenas::exchange {

struct ImportIn {
  std::string file_name;
  static void Fields(auto& self, auto&& f) {
    f("fileName", self.file_name, "For people; of a single CSV file it names the sheet",
      json::Length{1, 200});
  }
};
struct ImportListIn {
  http::ListIn list;
  static void Fields(auto& self, auto&& f) { http::ListFields(self, f); }
};
struct ErrorListIn {
  http::ListIn list;
  std::string id;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("id", self.id);
  }
};

struct CountsView {
  static constexpr const char* kSchema = "ImportCounts";
  std::string sheet;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
  std::int64_t errors = 0;
  static void Fields(auto& self, auto&& f) {
    f("sheet", self.sheet);
    f("added", self.added, "Rows that are new");
    f("changed", self.changed, "Rows that differ from what is stored");
    f("unchanged", self.unchanged, "Rows that equal what is stored");
    f("errors", self.errors, "What is wrong in this sheet");
  }
};
struct ErrorView {
  static constexpr const char* kSchema = "ImportError";
  static constexpr const char* kListSchema = "ImportErrorList";
  int seq = 0;
  std::string sheet;
  int row = 0;
  std::string column;
  std::string cell;
  std::string code;
  std::string text;
  std::string value;
  static void Fields(auto& self, auto&& f) {
    f("seq", self.seq);
    f("sheet", self.sheet, "Empty: of the whole file");
    f("row", self.row, "As the spreadsheet counts; 0: of the whole sheet or file");
    f("column", self.column, "The heading; empty: of the whole row");
    f("cell", self.cell, "Its place, such as F12; empty where there is none");
    f("code", self.code);
    f("text", self.text, "What is wrong and what to do");
    f("value", self.value, "What the cell holds, cut after 200 characters");
  }
};
// Why a row of an own workbook waits, or how many rows wait for it.
struct ParkedReasonView {
  static constexpr const char* kSchema = "ImportParkedReason";
  std::string field;
  std::string heading;
  std::string code;
  std::string text;
  std::string value;
  int count = 1;
  static void Fields(auto& self, auto&& f) {
    f("field", self.field, "Of the mapping; empty: of the whole row");
    f("heading", self.heading, "The column of the workbook; empty when there is none");
    f("code", self.code);
    f("text", self.text, "What is wrong and what to do");
    f("value", self.value, "What the cell holds; of several rows: of the first");
    f("count", self.count, "Rows");
  }
};
struct ImportView {
  static constexpr const char* kSchema = "Import";
  static constexpr const char* kListSchema = "ImportList";
  std::string id;
  State state = State::kChecking;
  std::string file_name;
  std::int64_t file_bytes = 0;
  std::string sha256;
  std::string job_id;
  std::vector<CountsView> counts;
  int error_count = 0;
  std::vector<ErrorView> errors;
  Instant created_at;
  Instant expires_at;
  std::optional<Instant> applied_at;
  std::string mapping_id;
  int rows = 0;
  int skipped = 0;
  int parked = 0;
  std::vector<ParkedReasonView> parked_reasons;
  int open_names = 0;
  std::string resumed_as;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("state", self.state);
    f("fileName", self.file_name);
    f("fileBytes", self.file_bytes);
    f("sha256", self.sha256, "Of the file");
    f("jobId", self.job_id, "The job that checks it, or that applies it");
    f("counts", self.counts, "By sheet, in the order of the workbook");
    f("errorCount", self.error_count, "Counted up to 10,000");
    f("errors", self.errors, "The first 50; empty in a list");
    f("createdAt", self.created_at);
    f("expiresAt", self.expires_at, "After this moment the file is gone; send it again");
    f("appliedAt", self.applied_at);
    f("mappingId", self.mapping_id, "Of a workbook of one's own: what its columns are");
    f("rows", self.rows, "Of such a workbook: those that hold something");
    f("skipped", self.skipped, "Left out by what a column holds, or by a person");
    f("parked", self.parked, "Rows that wait, for what is wrong with them");
    f("parkedReasons", self.parked_reasons, "Those that hold up most rows first; empty in a list");
    f("openNames", self.open_names, "Suppliers that somebody has yet to place");
    f("resumedAs", self.resumed_as, "The import that its parked rows went on in");
    f("actions", self.actions);
    f("version", self.version);
  }
};

Result<ImportView> ImportCreate(http::Context& ctx, const ImportIn& in);
Result<ImportView> ImportShow(http::Context& ctx, const std::string& id);
Result<http::ListOut<ImportView>> ImportList(http::Context& ctx, const ImportListIn& in);
Result<http::ListOut<ErrorView>> ImportErrors(http::Context& ctx, const ErrorListIn& in);
Result<ImportView> ImportApply(http::Context& ctx, const http::IdIn& in);

// Reasons as they are stored, in words.
std::vector<ParkedReasonView> ReasonsOf(const std::string& reasons, const Mapping& mapping,
                                        const std::string& locale);
// What is wrong, in words.
std::string TextOf(const tabular::Problem& problem, const std::string& locale);

}  // namespace nokkenas::exchange
