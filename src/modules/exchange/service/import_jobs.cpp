// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/service/import_jobs.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>
#include <iterator>
#include <new>

#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/jobs/child.h"
#include "platform/tabular/reading.h"

namespace nokkenas::exchange {
namespace {

using tabular::Import;
using tabular::Problem;

// Nobody whose account was closed meanwhile goes on.
tabular::By WhoRuns(storage::Tx& tx, const jobs::Run& run) {
  const Instant now = run.Now();
  auto actor = party::ActorOf(tx, run.job().created_by, LocalDate(now));
  const bool may = actor && !actor->supplier && actor->CanAnywhere(kDataImport);
  return {may ? std::move(*actor) : auth::Actor{}, run.job().created_by, run.job().id, now};
}

tabular::Progress ProgressOf(jobs::Run& run) {
  return [&run](const char* phase, std::int64_t done, std::int64_t total) {
    run.Progress(phase, done, total);
  };
}

Problem OfWholeFile(const Failure& failure) {
  return {"", 0, "", "", failure.code->id, failure.params, ""};
}

void FinishCheck(jobs::Run& run, const std::string& lines, const std::vector<Problem>& problems,
                 const std::string& counts) {
  const auto done = run.db().Write([&](storage::Tx& tx) -> Status {
    auto stored = FindImport(tx, run.job().subject_id);
    if (!jobs::End(tx, run.job().id, jobs::State::kDone, nullptr, run.Now())) return Done{};
    SaveProblems(tx, stored->id, problems);
    jobs::SaveFile(tx, stored->id, "lines", lines, stored->created_at);
    stored->state = FindEdge(kEdges, stored->state, Event::kFinishCheck)->to;
    stored->counts = counts;
    stored->error_count = static_cast<int>(problems.size());
    SaveImport(tx, *stored);
    return Done{};
  });
  (void)done;  // Always Done: it throws when the database breaks.
}

void CheckJob(jobs::Run& run, const Registers& registers) {
  run.Progress("reading", 0, 0);
  std::string file_name;
  const std::string bytes = run.db().Read([&](storage::Tx& tx) {
    file_name = FindImport(tx, run.job().subject_id)->file_name;
    return crypto::FromBase64Url(jobs::ReadFile(tx, run.job().subject_id, "file")).value_or("");
  });
  const auto lines =
      ReadInChild(bytes, file_name, ProgressOf(run), [&run] { return run.stopping(); });
  if (!lines) {
    FinishCheck(run, "", {OfWholeFile(lines.failure())}, "[]");
    return;
  }
  const tabular::Book book = tabular::FromLines(*lines);
  std::vector<Problem> problems;
  std::string counts;
  run.db().Read([&](storage::Tx& tx) {
    Import import(book, WhoRuns(tx, run), ProgressOf(run));
    import.Check(tx, registers);
    problems = import.problems();
    counts = CountsJson(import.counts());
    return 0;
  });
  FinishCheck(run, *lines, problems, counts);
}

// Everything is checked again in the transaction that writes: what was right may not be any more.
Status ApplyIn(storage::Tx& tx, jobs::Run& run, const tabular::Book& book,
               const Registers& registers) {
  // Somebody may have stopped it at another server.
  if (jobs::Find(tx, run.job().id)->cancel_requested) throw jobs::Stopped{};
  auto stored = FindImport(tx, run.job().subject_id);
  const tabular::By by = WhoRuns(tx, run);
  Import import(book, by, ProgressOf(run));
  import.Check(tx, registers);
  // Other counts than those that were approved: somebody changed the data meanwhile.
  const std::string counts = CountsJson(import.counts());
  const bool right = import.problems().empty() && counts == stored->counts;
  if (!jobs::End(tx, run.job().id, right ? jobs::State::kDone : jobs::State::kFailed,
                 right ? nullptr : &codes::kDataChanged, run.Now()))
    throw jobs::Stopped{};
  stored->counts = counts;
  stored->error_count = static_cast<int>(import.problems().size());
  stored->state = FindEdge(kEdges, stored->state, right ? Event::kFinishApply : Event::kRefuse)->to;
  SaveProblems(tx, stored->id, import.problems());
  if (right) {
    stored->applied_at = by.now;
    import.Write(tx);
    Record(tx, stored->id, stored->sha256, stored->counts, by);
  }
  SaveImport(tx, *stored);
  run.Progress("writing", 1, 1);  // The last moment at which it can be stopped.
  return Done{};
}

void ApplyJob(jobs::Run& run, const Registers& registers) {
  run.Progress("checking", 0, 0);
  const std::string lines = run.db().Read(
      [&](storage::Tx& tx) { return jobs::ReadFile(tx, run.job().subject_id, "lines"); });
  const tabular::Book book = tabular::FromLines(lines);
  run.LeaveRowAlone();
  // It reads much, so on PostgreSQL others make it collide; it waits for a quieter moment.
  constexpr int kTries = 10;
  for (int attempt = 1;; ++attempt) {
    try {
      const auto done = run.db().Write(
          [&](storage::Tx& tx) -> Status { return ApplyIn(tx, run, book, registers); });
      (void)done;  // Always Done: it throws when the database breaks.
      return;
    } catch (const storage::Error& error) {
      if (error.kind() != storage::Error::Kind::kConflict || attempt == kTries) throw;
    }
  }
}

void Stop(storage::Tx& tx, const jobs::Job& job, const Code& code) {
  auto stored = FindImport(tx, job.subject_id);
  if (!stored) return;
  const bool cancelled = code.id == jobs::codes::kJobCancelled.id;
  const Event event = stored->state == State::kApplying ? Event::kRefuse
                      : cancelled                       ? Event::kStopCheck
                                                        : Event::kFail;
  const auto* edge = FindEdge(kEdges, stored->state, event);
  if (edge == nullptr) return;
  stored->state = edge->to;
  SaveImport(tx, *stored);
}

const Code* FileCode(std::string_view id) {
  for (const Code* code : tabular::codes::kAll)
    if (id == code->id) return code;
  return &tabular::codes::kFileBroken;
}

// What the child says instead of lines when it cannot read the file.
std::string RefusalLine(const Failure& failure) {
  boost::json::object params;
  for (const auto& [name, value] : failure.params) params[name] = value;
  return boost::json::serialize(
      boost::json::object{{"refused", failure.code->id}, {"params", params}});
}

Failure ToFailure(std::string_view line) {
  const auto value = boost::json::parse(boost::json::string_view(line.data(), line.size()));
  Failure failure = Fail(*FileCode(std::string(value.at("refused").as_string())));
  for (const auto& entry : value.at("params").as_object())
    failure.params.emplace_back(entry.key(), entry.value().as_string());
  return failure;
}

}  // namespace

std::string CountsJson(const std::vector<tabular::Counts>& counts) {
  boost::json::array out;
  for (const auto& one : counts)
    out.push_back({{"sheet", one.sheet},
                   {"added", one.added},
                   {"changed", one.changed},
                   {"unchanged", one.unchanged},
                   {"errors", one.errors}});
  return boost::json::serialize(out);
}

void Record(storage::Tx& tx, const std::string& import_id, const std::string& sha256,
            const std::string& counts, const tabular::By& by) {
  const auth::SubjectRef self{"import", import_id};
  audit::Append(tx,
                {self,
                 self,
                 "import_apply",
                 {{"sha256", "", json::ToJson(sha256), false}, {"counts", "", counts, false}}},
                by.account_id, by.request_id, by.now);
}

Result<std::string> ReadInChild(const std::string& bytes, const std::string& file_name,
                                const tabular::Progress& progress,
                                const std::function<bool()>& stop) {
  std::string lines;
  std::optional<Failure> refused;
  bool whole = false;
  std::int64_t rows = 0;
  const auto each = [&](std::string_view line) {
    if (line.rfind("{\"refused\"", 0) == 0) {
      refused = ToFailure(line);
    } else if (line == "{}") {
      whole = true;
    } else {
      lines += line;
      lines += '\n';
      if (progress && ++rows % 500 == 0) progress("reading", rows, 0);
    }
  };
  const auto end = jobs::RunChild({"import-parse", file_name}, bytes, each, stop);
  if (end == jobs::ChildEnd::kStopped) throw jobs::Stopped{};
  if (refused) return *refused;
  if (end == jobs::ChildEnd::kTooHeavy) return Fail(tabular::codes::kFileTooHeavy);
  if (end == jobs::ChildEnd::kBroken || !whole) return Fail(tabular::codes::kFileBroken);
  return lines;
}

int ReadForParent(const std::string& file_name) {
  jobs::LimitThisProcess();
  try {
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    const auto book = tabular::ReadBook(bytes, file_name);
    std::cout << (book ? tabular::ToLines(*book) + "{}" : RefusalLine(book.failure())) << "\n"
              << std::flush;
    return 0;
  } catch (const std::bad_alloc&) {
    return 3;  // The parent takes this for: too heavy.
  }
}

std::vector<jobs::Kind> ImportJobs(const Registers& registers) {
  return {{"import_check", [registers](jobs::Run& run) { CheckJob(run, registers); }, Stop},
          {"import_apply", [registers](jobs::Run& run) { ApplyJob(run, registers); }, Stop}};
}

}  // namespace nokkenas::exchange
