// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/service/import_jobs.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>
#include <iterator>
#include <new>

#include "base/text.h"
#include "modules/exchange/service/layout.h"
#include "modules/exchange/service/own_check.h"
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

// Changes the stored import and what belongs to it.
using Outcome = std::function<void(storage::Tx&, StoredImport&)>;

void Finish(jobs::Run& run, Event event, const Outcome& outcome) {
  const auto done = run.db().Write([&](storage::Tx& tx) -> Status {
    auto stored = FindImport(tx, run.job().subject_id);
    if (!jobs::End(tx, run.job().id, jobs::State::kDone, nullptr, run.Now())) return Done{};
    outcome(tx, *stored);
    stored->state = FindEdge(kEdges, stored->state, event)->to;
    SaveImport(tx, *stored);
    return Done{};
  });
  (void)done;  // Always Done: it throws when the database breaks.
}

void TakeProblems(storage::Tx& tx, StoredImport& stored, const std::vector<Problem>& problems,
                  const std::string& counts) {
  SaveProblems(tx, stored.id, problems);
  stored.counts = counts;
  stored.error_count = static_cast<int>(problems.size());
}

void TakeOwn(storage::Tx& tx, StoredImport& stored, const OwnCheck& check) {
  TakeProblems(tx, stored, check.problems(), CountsJson(check.counts()));
  SaveNames(tx, stored.id, check.names());
  const auto parked = check.parked();
  SaveParked(tx, stored.id, parked);
  FixesAreChecked(tx, stored.id);
  stored.rows = check.rows();
  stored.skipped = check.skipped();
  stored.parked = static_cast<int>(parked.size());
  stored.parked_reasons = check.reasons();
  stored.open = check.open();
}

// Its cells as lines of JSON: those of before, or read now from the file.
Result<std::string> LinesOf(jobs::Run& run, const StoredImport& stored, bool& is_new) {
  std::string bytes;
  const std::string before = run.db().Read([&](storage::Tx& tx) {
    std::string lines = jobs::ReadFile(tx, stored.id, "lines");
    if (lines.empty())
      bytes = crypto::FromBase64Url(jobs::ReadFile(tx, stored.id, "file")).value_or("");
    return lines;
  });
  is_new = before.empty();
  if (!is_new) return before;
  return ReadInChild(bytes, stored.file_name, ProgressOf(run), [&run] { return run.stopping(); });
}

bool IsOwn(const tabular::Book& book, const Registers& registers) {
  const auto known = [&](const tabular::Sheet& sheet) {
    return SearchText(sheet.name) == tabular::kReadme ||
           tabular::FindSpec(registers, sheet.name) != nullptr;
  };
  const bool has_rows = std::any_of(book.sheets.begin(), book.sheets.end(),
                                    [](const auto& sheet) { return sheet.rows.size() > 1; });
  return has_rows && std::none_of(book.sheets.begin(), book.sheets.end(), known);
}

// A mapping of before that this workbook fits, by the name of its sheet or else by its headings.
void FindFitting(storage::Tx& tx, const tabular::Book& book, StoredImport& stored) {
  for (const bool by_name : {true, false})
    for (const StoredMapping& one : MappingsInUse(tx)) {
      Mapping mapping = ReadMapping(one.definition);
      for (const auto& sheet : book.sheets) {
        const auto row = FittingRow(mapping, sheet);
        if ((by_name && sheet.name != mapping.sheet) || !row) continue;
        mapping.sheet = sheet.name;
        mapping.heading_row = *row;
        stored.mapping_id = one.id;
        stored.mapping = json::ToJson(mapping);
        return;
      }
    }
}

std::string LayoutJson(const tabular::Book& book) {
  constexpr std::size_t kMostSheets = 20;
  std::string out;
  for (std::size_t i = 0; i < std::min(book.sheets.size(), kMostSheets); ++i)
    out += (out.empty() ? "[" : ",") + json::ToJson(LayoutOf(book.sheets[i]));
  return out + "]";
}

void CheckOwn(jobs::Run& run, const Registers& registers, const tabular::Book& book,
              StoredImport stored, const Outcome& keep) {
  if (stored.mapping.empty())
    run.db().Read([&](storage::Tx& tx) {
      FindFitting(tx, book, stored);
      return 0;
    });
  if (stored.mapping.empty()) {
    Finish(run, Event::kFinishRead, keep);
    return;
  }
  std::optional<OwnBook> own;
  std::optional<OwnCheck> check;
  run.db().Read([&](storage::Tx& tx) {
    own = LoadOwn(tx, stored.id, stored.mapping_id, stored.mapping, book);
    check.emplace(*own, WhoRuns(tx, run), ProgressOf(run));
    check->Run(tx, registers);
    return 0;
  });
  Finish(run, Event::kFinishCheck, [&](storage::Tx& tx, StoredImport& now) {
    keep(tx, now);
    now.mapping_id = stored.mapping_id;
    now.mapping = stored.mapping;
    TouchMapping(tx, now.mapping_id, run.Now());
    TakeOwn(tx, now, *check);
  });
}

void CheckJob(jobs::Run& run, const Registers& registers) {
  run.Progress("reading", 0, 0);
  const StoredImport stored =
      *run.db().Read([&](storage::Tx& tx) { return FindImport(tx, run.job().subject_id); });
  bool is_new = false;
  const auto lines = LinesOf(run, stored, is_new);
  if (!lines) {
    Finish(run, Event::kFinishCheck, [&](storage::Tx& tx, StoredImport& now) {
      TakeProblems(tx, now, {OfWholeFile(lines.failure())}, "[]");
    });
    return;
  }
  const tabular::Book book = tabular::FromLines(*lines);
  const bool own = !stored.mapping.empty() || IsOwn(book, registers);
  const auto keep = [&](storage::Tx& tx, StoredImport& now) {
    if (is_new) jobs::SaveFile(tx, now.id, "lines", *lines, now.created_at);
    if (is_new && own) SaveLayout(tx, now.id, LayoutJson(book));
  };
  if (own) {
    CheckOwn(run, registers, book, stored, keep);
    return;
  }
  std::vector<Problem> problems;
  std::string counts;
  run.db().Read([&](storage::Tx& tx) {
    Import import(book, WhoRuns(tx, run), ProgressOf(run));
    import.Check(tx, registers);
    problems = import.problems();
    counts = CountsJson(import.counts());
    return 0;
  });
  Finish(run, Event::kFinishCheck, [&](storage::Tx& tx, StoredImport& now) {
    keep(tx, now);
    TakeProblems(tx, now, problems, counts);
  });
}

// The template and an own workbook are checked and written alike; what is told of them differs.
class Applying {
 public:
  Applying(storage::Tx& tx, const StoredImport& stored, const tabular::Book& book, tabular::By by,
           tabular::Progress progress, const Registers& registers) {
    if (stored.mapping.empty()) {
      plain_.emplace(book, std::move(by), std::move(progress));
      plain_->Check(tx, registers);
      return;
    }
    own_ = LoadOwn(tx, stored.id, stored.mapping_id, stored.mapping, book);
    check_.emplace(*own_, std::move(by), std::move(progress));
    check_->Run(tx, registers);
  }
  const std::vector<Problem>& problems() const {
    return plain_ ? plain_->problems() : check_->problems();
  }
  std::vector<tabular::Counts> counts() const {
    return plain_ ? plain_->counts() : check_->counts();
  }
  bool IsAsApproved(storage::Tx& tx, const std::string& import_id) const {
    return plain_ || check_->IsAsApproved(tx, import_id);
  }
  void Take(storage::Tx& tx, StoredImport& stored) const {
    if (plain_) {
      TakeProblems(tx, stored, problems(), CountsJson(counts()));
    } else {
      TakeOwn(tx, stored, *check_);
    }
  }
  void Write(storage::Tx& tx, const StoredImport& stored) {
    if (plain_) {
      plain_->Write(tx);
      return;
    }
    check_->Write(tx);
    // The next file of this kind does not ask for them again, however it spells them.
    for (const auto& [key, id] : check_->organisations())
      RememberPlace(tx, stored.mapping_id, key, {NameOf(Choice::kExisting), id});
  }

 private:
  std::optional<Import> plain_;
  std::optional<OwnBook> own_;
  std::optional<OwnCheck> check_;
};

// Everything is checked again in the transaction that writes: what was right may not be any more.
Status ApplyIn(storage::Tx& tx, jobs::Run& run, const tabular::Book& book,
               const Registers& registers) {
  // Somebody may have stopped it at another server.
  if (jobs::Find(tx, run.job().id)->cancel_requested) throw jobs::Stopped{};
  auto stored = FindImport(tx, run.job().subject_id);
  const tabular::By by = WhoRuns(tx, run);
  Applying import(tx, *stored, book, by, ProgressOf(run), registers);
  // Other counts than those that were approved: somebody changed the data meanwhile.
  const std::string counts = CountsJson(import.counts());
  const bool right =
      import.problems().empty() && counts == stored->counts && import.IsAsApproved(tx, stored->id);
  if (!jobs::End(tx, run.job().id, right ? jobs::State::kDone : jobs::State::kFailed,
                 right ? nullptr : &codes::kDataChanged, run.Now()))
    throw jobs::Stopped{};
  import.Take(tx, *stored);
  stored->state = FindEdge(kEdges, stored->state, right ? Event::kFinishApply : Event::kRefuse)->to;
  if (right) {
    stored->applied_at = by.now;
    import.Write(tx, *stored);
    Record(tx, *stored, by);
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
  // It reads much, so on PostgreSQL others make it collide; it waits for a quieter moment.
  constexpr int kTries = 10;
  for (int attempt = 1;; ++attempt) {
    run.LeaveRowAlone();
    try {
      const auto done = run.db().Write(
          [&](storage::Tx& tx) -> Status { return ApplyIn(tx, run, book, registers); },
          storage::Patience::kLong);
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

void Record(storage::Tx& tx, const StoredImport& import, const tabular::By& by) {
  const auth::SubjectRef self{"import", import.id};
  std::vector<audit::Change> changes = {{"sha256", "", json::ToJson(import.sha256), false},
                                        {"counts", "", import.counts, false}};
  if (!import.mapping.empty()) {
    changes.push_back({"mapping", "", import.mapping, false});
    changes.push_back({"parked", "", std::to_string(import.parked), false});
    changes.push_back({"skipped", "", std::to_string(import.skipped), false});
    changes.push_back({"names", "", json::ToJson(PlacedNames(tx, import.id)), false});
  }
  audit::Append(tx, {self, self, "import_apply", std::move(changes)}, by.account_id, by.request_id,
                by.now);
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
          {"import_apply", [registers](jobs::Run& run) { ApplyJob(run, registers); }, Stop, true}};
}

}  // namespace nokkenas::exchange
