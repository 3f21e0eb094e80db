// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Bringing a log in. What strangers made is read by a child process that never opens the database.
#include <iostream>
#include <iterator>
#include <set>

#include "base/text.h"
#include "modules/governance/domain/log_reading.h"
#include "modules/governance/facade.h"
#include "modules/governance/service/lead_time_service.h"
#include "platform/auth/crypto.h"
#include "platform/files/xes.h"
#include "platform/jobs/child.h"
#include "platform/tabular/csv.h"

namespace nokkenas::governance {
namespace {

// Answers of the child: "!row<tab>column<tab>code" for what is wrong, "?name" for a column that
// says nothing here, and the lines of the log.
constexpr char kFaultLine = '!';
constexpr char kIgnoredLine = '?';

bool EndsIn(const std::string& name, const char* with) { return SearchText(name).ends_with(with); }

void SayFaults(const std::vector<LogFault>& faults) {
  for (const LogFault& one : faults)
    std::cout << kFaultLine << one.row << "\t" << one.column << "\t" << one.code << "\n";
}

// Headings to columns; the ones that say nothing are told.
std::map<std::string, std::string> Columns(const std::set<std::string>& headings,
                                           std::vector<LogFault>& faults) {
  std::map<std::string, std::string> out;
  std::set<std::string> found;
  for (const std::string& heading : headings) {
    const std::string column = KnownColumn(heading);
    if (column.empty() || !found.insert(column).second) {
      std::cout << kIgnoredLine << heading << "\n";
    } else {
      out[heading] = column;
    }
  }
  for (const char* needed : {"case", "activity", "end"})
    if (!found.contains(needed)) faults.push_back({0, needed, "column_missing"});
  return out;
}

bool GatherCsv(const std::string& bytes, LogGatherer& out, std::vector<LogFault>& faults) {
  const auto sheet = tabular::ReadCsv(bytes, "log", {});
  if (!sheet || sheet->rows.empty()) {
    faults.push_back({0, "fileName", "not_a_log"});
    return false;
  }
  std::set<std::string> headings;
  const auto& head = sheet->rows.front().cells;
  for (const auto& cell : head) headings.insert(cell.text);
  const auto columns = Columns(headings, faults);
  if (!faults.empty()) return false;
  for (std::size_t i = 1; i < sheet->rows.size(); ++i) {
    LogRow values;
    const auto& cells = sheet->rows[i].cells;
    for (std::size_t c = 0; c < head.size(); ++c) {
      const auto column = columns.find(head[c].text);
      if (column != columns.end()) values[column->second] = c < cells.size() ? cells[c].text : "";
    }
    out.Add(static_cast<std::size_t>(sheet->rows[i].number), values);
  }
  return true;
}

LogRow Known(const files::XesValues& values) {
  LogRow out;
  for (const auto& [key, value] : values)
    if (const std::string column = KnownColumn(key); !column.empty()) out[column] = value;
  return out;
}

// A "start" only tells when the "complete" of that activity began.
void GatherTrace(const files::XesTrace& trace, std::size_t number, LogGatherer& out) {
  LogRow of_case = Known(trace.values);
  const std::string name = of_case["activity"];  // Of a trace concept:name is the case.
  of_case.erase("activity");
  out.AddCase(number, name.empty() ? std::to_string(number) : name, of_case);
  std::map<std::string, std::string> begun;
  for (const auto& event : trace.events) {
    LogRow values = Known(event);
    values["case"] = name.empty() ? std::to_string(number) : name;
    const auto moves = event.find("lifecycle:transition");
    const std::string move = moves == event.end() ? "complete" : SearchText(moves->second);
    if (move == "start") begun[values["activity"]] = values["end"];
    if (move != "complete" && move != "unknown" && !move.empty()) continue;
    if (const auto at = begun.find(values["activity"]); at != begun.end()) {
      values["start"] = at->second;
      begun.erase(at);
    }
    out.Add(number, values);
  }
}

bool GatherXes(const std::string& bytes, LogGatherer& out, std::vector<LogFault>& faults) {
  const auto traces = files::ReadXes(bytes);
  if (!traces) {
    faults.push_back({0, "fileName", "not_a_log"});
    return false;
  }
  for (const auto& trace : *traces)
    for (const auto& [key, value] : trace.values)
      if (KnownColumn(key) == "ended") out.SaysEnd();
  for (std::size_t i = 0; i < traces->size(); ++i) GatherTrace((*traces)[i], i + 1, out);
  return true;
}

// What the child said, sorted out.
struct Answer {
  std::string lines;
  std::string ignored;
  std::vector<FieldError> errors;

  void Take(std::string_view line) {
    if (line.empty()) return;
    const std::string rest(line.substr(1));
    if (line.front() == kIgnoredLine) {
      ignored += (ignored.empty() ? "" : ", ") + rest;
    } else if (line.front() == kFaultLine) {
      const auto first = rest.find('\t');
      const auto second = rest.find('\t', first + 1);
      const std::string row = rest.substr(0, first);
      const std::string column = rest.substr(first + 1, second - first - 1);
      errors.push_back(
          {row == "0" ? column : "rows[" + row + "]." + column, rest.substr(second + 1), ""});
    } else {
      lines += std::string(line) + "\n";
    }
  }
};

const char* FieldCodeOf(leadtime::FaultKind kind) {
  using K = leadtime::FaultKind;
  if (kind == K::kCaseAfterNow || kind == K::kEventAfterNow) return "in_the_future";
  const bool many = kind == K::kTooManyCases || kind == K::kTooManyEvents;
  return many ? "too_many" : "not_a_moment";
}

// The engine's own look at what came: nothing of it should be wrong any more.
Status CheckLog(const ProcedureLog& log) {
  const auto faults = leadtime::Validate(log.log);
  if (faults.empty()) return Done{};
  std::vector<FieldError> errors;
  constexpr std::size_t kMost = 20;
  for (std::size_t i = 0; i < faults.size() && i < kMost; ++i) {
    const bool of_event = faults[i].kind >= leadtime::FaultKind::kUnknownCase;
    const auto index = of_event ? static_cast<std::size_t>(log.log.events[faults[i].index].in_case)
                                : faults[i].index;
    errors.push_back({"cases[" + (index < log.cases.size() ? log.cases[index] : "") + "]",
                      FieldCodeOf(faults[i].kind), ""});
  }
  return Failure{&codes::kLogInvalid, {}, std::move(errors), 0};
}

}  // namespace

int ReadLogForParent(const std::string& file_name) {
  jobs::LimitThisProcess();
  try {
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    LogGatherer gathered;
    std::vector<LogFault> faults;
    const bool read = EndsIn(file_name, ".xes") ? GatherXes(bytes, gathered, faults)
                                                : GatherCsv(bytes, gathered, faults);
    SayFaults(faults);
    SayFaults(gathered.faults());
    if (read && gathered.faults().empty()) {
      const bool says_end = gathered.says_end();
      std::cout << WriteLog(BuildLog(gathered.Take(), says_end, SystemClock().Now()));
    }
    std::cout << std::flush;
    return 0;
  } catch (const std::bad_alloc&) {
    return 3;  // The parent takes this for: too heavy.
  }
}

std::string AddProcedureLog(storage::Tx& tx, const std::string& title,
                            const std::vector<RawCase>& cases, const std::string& account_id,
                            Instant now) {
  const ProcedureLog log = BuildLog(cases, true, now);
  const std::string lines = WriteLog(log);
  const LeadLog one{crypto::NewId(),
                    title,
                    "",
                    crypto::Sha256(lines),
                    "",
                    static_cast<std::int64_t>(log.log.cases.size()),
                    static_cast<std::int64_t>(log.log.events.size()),
                    account_id,
                    now,
                    1};
  AddLeadLog(tx, one, lines);
  return one.id;
}

Result<std::string> BringProcedureLog(storage::Database& db, const std::string& file_name,
                                      const std::string& title, const std::string& bytes,
                                      const std::string& account_id, Instant now) {
  const auto made = BringLog(db, {file_name, title}, bytes, account_id, now);
  if (!made) return made.failure();
  return made->id;
}

Result<LeadLog> BringLog(storage::Database& db, const LeadLogIn& in, const std::string& bytes,
                         const std::string& account_id, Instant now) {
  Answer answer;
  const auto end = jobs::RunChild(
      {"lead-time-read", in.file_name}, bytes, [&](std::string_view line) { answer.Take(line); },
      [] { return false; });
  if (end != jobs::ChildEnd::kDone)
    return Failure{&codes::kLogInvalid, {}, {{"fileName", "not_a_log", ""}}, 0};
  if (!answer.errors.empty()) return Failure{&codes::kLogInvalid, {}, std::move(answer.errors), 0};
  const auto log = ReadLog(answer.lines);
  if (!log || log->log.events.empty())
    return Failure{&codes::kLogInvalid, {}, {{"fileName", "not_a_log", ""}}, 0};
  if (auto good = CheckLog(*log); !good) return good.failure();
  const LeadLog one{crypto::NewId(),
                    in.title,
                    in.file_name,
                    crypto::Sha256(bytes),
                    answer.ignored,
                    static_cast<std::int64_t>(log->log.cases.size()),
                    static_cast<std::int64_t>(log->log.events.size()),
                    account_id,
                    now,
                    1};
  return db.Write([&](storage::Tx& tx) -> Result<LeadLog> {
    AddLeadLog(tx, one, answer.lines);
    return one;
  });
}

}  // namespace nokkenas::governance
