// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <boost/json/array.hpp>
#include <optional>
#include <string>
#include <vector>

#include "modules/exchange/domain/lifecycle.h"
#include "platform/http/list.h"
#include "platform/tabular/import.h"

namespace nokkenas::exchange {

// How long a file is kept.
inline constexpr auto kKept = std::chrono::hours{24};

struct StoredImport {
  std::string id;
  std::string job_id;
  State state = State::kChecking;
  std::string file_name;
  std::int64_t file_bytes = 0;
  std::string sha256;
  std::string counts;  // JSON.
  int error_count = 0;
  std::string created_by;
  Instant created_at;
  std::optional<Instant> applied_at;
  std::int64_t version = 1;
  // Of a workbook of one's own; empty otherwise, and while nobody said what its columns are.
  std::string mapping_id;
  std::string mapping;  // JSON, as it was when the import was checked.
  int rows = 0;
  int skipped = 0;
  int parked = 0;
  std::string parked_reasons = "[]";  // JSON: what holds most rows up.
  int open = 0;                       // Suppliers that wait for somebody to place them.
  std::string resumed_as;
};

struct StoredProblem {
  int seq = 0;
  tabular::Problem problem;
};

// What belongs in the text of a problem, as a table keeps it.
using Params = std::vector<std::pair<std::string, std::string>>;
boost::json::array ToJson(const Params& params);
Params ToParams(const boost::json::value& stored);

// An empty text is no value in a table.
std::optional<std::string> OrNull(const std::string& text);

std::optional<StoredImport> FindImport(storage::Tx& tx, const std::string& id);
void AddImport(storage::Tx& tx, const StoredImport& import);
// False when the version is not the stored one.
bool SaveImport(storage::Tx& tx, StoredImport& import);
void SaveProblems(storage::Tx& tx, const std::string& id,
                  const std::vector<tabular::Problem>& problems);
std::vector<StoredProblem> FirstProblems(storage::Tx& tx, const std::string& id, int limit);
Result<http::ListQuery::Page> ListProblems(storage::Tx& tx, const std::string& id,
                                           const http::ListIn& in);
Result<http::ListQuery::Page> ListImports(storage::Tx& tx, const std::string& created_by,
                                          const http::ListIn& in);
StoredImport ToImport(const storage::Row& row);
StoredProblem ToProblem(const storage::Row& row);

}  // namespace nokkenas::exchange
