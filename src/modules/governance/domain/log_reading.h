// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// From the rows of somebody's log to cases: which column is what, and what is wrong with a row.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "modules/governance/domain/procedure_log.h"

namespace nokkenas::governance {

namespace codes {
inline constexpr Code kLogInvalid{"lead_time_log_invalid", 400};
inline constexpr Code kLogFew{"lead_time_log_few", 409};
inline constexpr Code kLogOwn{"lead_time_log_own", 409};
inline constexpr Code kWhatIfInvalid{"what_if_invalid", 400};
}  // namespace codes

using LogRow = std::map<std::string, std::string>;  // By the names of `KnownColumn`.

// What a column of this heading holds: "case", "activity", "end", "start", "function", "person",
// "amount", "opened", "ended", "outcome", "kind"; empty when nothing known.
std::string KnownColumn(const std::string& heading);

struct LogFault {
  std::size_t row = 0;  // As the file counts; 0: the file as a whole.
  std::string column;
  std::string code;  // Of field.*
};

// Gathers rows into cases; rows of one case need not stand together.
class LogGatherer {
 public:
  void Add(std::size_t row, const LogRow& values);
  // Of a case as a whole, where a log says it apart from the events.
  void AddCase(std::size_t row, const std::string& name, const LogRow& values);
  const std::vector<LogFault>& faults() const { return faults_; }
  std::vector<RawCase> Take() { return std::move(cases_); }
  // Some row had a place for when its case ended.
  bool says_end() const { return says_end_; }
  void SaysEnd() { says_end_ = true; }

 private:
  RawCase& CaseOf(const std::string& name);
  void Fault(std::size_t row, const char* column, const char* code);
  std::optional<Instant> Moment(std::size_t row, const LogRow& values, const char* column,
                                bool required);

  std::vector<RawCase> cases_;
  std::map<std::string, std::size_t> known_;
  std::vector<LogFault> faults_;
  bool says_end_ = false;
};

}  // namespace nokkenas::governance
