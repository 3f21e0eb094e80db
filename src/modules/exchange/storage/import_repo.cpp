// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/storage/import_repo.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "sql/exchange.h"

namespace nokkenas::exchange {
namespace q = sql::exchange;

boost::json::array ToJson(const Params& params) {
  boost::json::array out;
  for (const auto& [name, value] : params) out.push_back(boost::json::array{name, value});
  return out;
}

Params ToParams(const boost::json::value& stored) {
  Params out;
  for (const auto& pair : stored.as_array())
    out.emplace_back(pair.as_array().at(0).as_string(), pair.as_array().at(1).as_string());
  return out;
}

std::optional<std::string> OrNull(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

StoredImport ToImport(const storage::Row& row) {
  return {row.Text(0),
          row.Text(1),
          FromName<State>(row.Text(2)).value(),
          row.Text(3),
          row.Int(4),
          row.Text(5),
          row.Text(6),
          static_cast<int>(row.Int(7)),
          row.Text(8),
          row.Instant(9),
          row.OptInstant(10),
          row.Int(11),
          row.OptText(12).value_or(""),
          row.OptText(13).value_or(""),
          static_cast<int>(row.Int(14)),
          static_cast<int>(row.Int(15)),
          static_cast<int>(row.Int(16)),
          row.Text(17),
          static_cast<int>(row.Int(18)),
          row.OptText(19).value_or("")};
}

StoredProblem ToProblem(const storage::Row& row) {
  StoredProblem out;
  out.seq = static_cast<int>(row.Int(0));
  out.problem = {
      row.Text(1), static_cast<int>(row.Int(2)), row.Text(3), row.Text(4), row.Text(5), {},
      row.Text(7)};
  out.problem.params = ToParams(boost::json::parse(row.Text(6)));
  return out;
}

std::optional<StoredImport> FindImport(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kImportFind, id);
  return row ? std::optional(ToImport(*row)) : std::nullopt;
}

void AddImport(storage::Tx& tx, const StoredImport& import) {
  tx.Exec(q::kImportAdd, import.id, import.job_id, import.file_name, import.file_bytes,
          import.sha256, import.created_by, import.created_at);
}

bool SaveImport(storage::Tx& tx, StoredImport& import) {
  if (tx.Exec(q::kImportSave, import.id, import.job_id, NameOf(import.state), import.counts,
              import.error_count, import.applied_at, import.version, OrNull(import.mapping_id),
              OrNull(import.mapping), import.rows, import.skipped, import.parked,
              import.parked_reasons, import.open, OrNull(import.resumed_as)) != 1)
    return false;
  ++import.version;
  return true;
}

void SaveProblems(storage::Tx& tx, const std::string& id,
                  const std::vector<tabular::Problem>& problems) {
  tx.Exec(q::kImportErrorClear, id);
  int seq = 0;
  for (const auto& problem : problems) {
    tx.Exec(q::kImportErrorAdd, id, ++seq, problem.sheet, problem.row, problem.column, problem.cell,
            problem.code, boost::json::serialize(ToJson(problem.params)), problem.value);
  }
}

std::vector<StoredProblem> FirstProblems(storage::Tx& tx, const std::string& id, int limit) {
  std::vector<StoredProblem> out;
  for (const auto& row : tx.All(q::kImportErrorFirst, id, limit)) out.push_back(ToProblem(row));
  return out;
}

Result<http::ListQuery::Page> ListProblems(storage::Tx& tx, const std::string& id,
                                           const http::ListIn& in) {
  http::ListQuery query("import_error_list",
                        "seq, sheet, row_no, heading, cell, code, params, cell_text",
                        "data_import_error", "import_id", {{"seq", "seq", true}});
  query.Where("import_id = ?", id);
  return query.Run(tx, in);
}

Result<http::ListQuery::Page> ListImports(storage::Tx& tx, const std::string& created_by,
                                          const http::ListIn& in) {
  http::ListQuery query(
      "import_list",
      "id, job_id, state, file_name, file_bytes, sha256, counts, error_count, "
      "created_by, created_at, applied_at, version, mapping_id, mapping, row_count, "
      "skipped_count, parked_count, parked_reasons, open_count, resumed_as",
      "data_import", "id", {{"createdAt", "created_at"}});
  query.Where("created_by = ?", created_by);
  http::ListIn list = in;
  if (!list.sort) list.sort = "-createdAt";
  return query.Run(tx, list);
}

}  // namespace nokkenas::exchange
