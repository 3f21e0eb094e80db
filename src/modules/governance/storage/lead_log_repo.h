// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/procedure_log.h"
#include "platform/auth/subjects.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

// The log of this installation's own procedures has no row: it is `kOwnLog`.
inline constexpr const char* kOwnLog = "own";

struct LeadLog {
  std::string id;
  std::string title;
  std::string file_name;
  std::string sha256;
  std::string ignored_columns;
  std::int64_t cases = 0;
  std::int64_t events = 0;
  std::string brought_by;
  Instant brought_at{};
  std::int64_t version = 1;
};

std::optional<LeadLog> FindLeadLog(storage::Tx& tx, const std::string& id);
std::vector<LeadLog> AllLeadLogs(storage::Tx& tx);
void AddLeadLog(storage::Tx& tx, const LeadLog& one, const std::string& lines);
void RemoveLeadLog(storage::Tx& tx, const std::string& id);
std::vector<auth::SearchHit> SearchLeadLogs(storage::Tx& tx, const std::string& text, int limit);
// What the log holds; nothing when its lines are broken.
std::optional<ProcedureLog> ReadLeadLog(storage::Tx& tx, const std::string& id);

struct OwnCase {
  std::string id;  // Of the proposal, by the index of the case.
  std::string title;
};
// The procedures of this installation: a proposal is a case, each of its steps an event.
struct OwnLog {
  ProcedureLog log;
  std::vector<OwnCase> cases;
  std::vector<std::string> accounts;  // By the number of the person.
};
OwnLog OwnProcedures(storage::Tx& tx, Instant now);

}  // namespace nokkenas::governance
