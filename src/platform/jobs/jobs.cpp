// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/jobs/jobs.h"

#include <condition_variable>

#include "platform/auth/crypto.h"
#include "platform/log/log.h"
#include "sql/jobs.h"

namespace nokkenas::jobs {
namespace {

namespace q = sql::jobs;
constexpr int kThreads = 2;
constexpr int kLookMilliseconds = 200;  // For work.
constexpr int kKeepMilliseconds = 500;  // For telling that it goes on.
constexpr auto kLease = std::chrono::seconds{30};
constexpr auto kLongLease = std::chrono::minutes{5};
constexpr std::size_t kPiece = 1U << 20U;

Job ToJob(const storage::Row& row) {
  return {row.Text(0), row.Text(1), row.Text(2),     FromName<State>(row.Text(3)).value(),
          row.Text(4), row.Int(5),  row.Int(6),      row.OptText(7),
          row.Bool(8), row.Text(9), row.Instant(10), row.OptInstant(11)};
}

// The jobs of this process, so that progress shows while SQLite's only writer is busy with one.
struct Board {
  std::mutex mutex;
  std::map<std::string, std::shared_ptr<Run>> running;
};
Board& TheBoard() {
  static Board board;
  return board;
}

struct Alarm {
  std::mutex mutex;
  std::condition_variable rings;
};
Alarm& TheAlarm() {
  static Alarm alarm;
  return alarm;
}

}  // namespace

void Run::Progress(const char* phase, std::int64_t done, std::int64_t total) {
  if (stop_) throw jobs::Stopped{};
  const std::lock_guard lock(mutex_);
  at_ = {phase, done, total};
}

void Run::LeaveRowAlone() {
  alone_ = true;
  const auto done = db_.Write([&](storage::Tx& tx) -> Status {
    tx.Exec(q::kJobLease, job_.id, Now() + kLongLease);
    return Done{};
  });
  (void)done;  // Always Done: it throws when the database breaks.
}

Run::At Run::at() const {
  const std::lock_guard lock(mutex_);
  return at_;
}

std::shared_ptr<Run> FindRunning(const std::string& id) {
  const std::lock_guard lock(TheBoard().mutex);
  const auto found = TheBoard().running.find(id);
  return found == TheBoard().running.end() ? nullptr : found->second;
}

std::string Add(storage::Tx& tx, const std::string& kind, const std::string& subject_id,
                const std::string& created_by, Instant now) {
  const std::string id = crypto::NewId();
  tx.Exec(q::kJobAdd, id, kind, subject_id, created_by, now);
  return id;
}

std::optional<Job> Find(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kJobFind, id);
  return row ? std::optional(ToJob(*row)) : std::nullopt;
}

bool End(storage::Tx& tx, const std::string& id, State state, const Code* code, Instant now) {
  const auto error = code == nullptr ? std::nullopt : std::optional<std::string>(code->id);
  return tx.Exec(q::kJobEnd, id, NameOf(state), error, now, "ended") == 1;
}

void SaveFile(storage::Tx& tx, const std::string& subject_id, const std::string& name,
              std::string_view text, Instant now) {
  tx.Exec(q::kFileRemove, subject_id, name);
  for (int position = 0; !text.empty(); ++position) {
    std::size_t size = std::min(kPiece, text.size());
    // No character is cut in two.
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    tx.Exec(q::kFileAdd, subject_id, name, position, text.substr(0, size), now);
    text.remove_prefix(size);
  }
}

std::string ReadFile(storage::Tx& tx, const std::string& subject_id, const std::string& name) {
  std::string out;
  for (const auto& row : tx.All(q::kFileRead, subject_id, name)) out += row.Text(0);
  return out;
}

Runner::Runner(storage::Database& db, const Clock& clock, std::vector<Kind> kinds)
    : db_(db), clock_(clock), kinds_(std::move(kinds)), owner_(crypto::NewId()) {
  for (const Kind& kind : kinds_)
    if (kind.alone) alone_ += std::string(kind.name) + ",";
  // Nobody else serves an SQLite file, so what runs there now has lost its process.
  const auto far = std::chrono::hours{24 * 365};
  FailOrphans(db_.has_parallel_writers() ? clock_.Now() : clock_.Now() + far);
  for (int i = 0; i < kThreads; ++i) threads_.emplace_back([this] { Work(); });
  threads_.emplace_back([this] { Watch(); });
}

Runner::~Runner() {
  {
    const std::lock_guard lock(TheAlarm().mutex);
    stop_ = true;
  }
  TheAlarm().rings.notify_all();
  {
    const std::lock_guard lock(TheBoard().mutex);
    for (auto& [id, run] : TheBoard().running) run->Stop();
  }
  for (auto& thread : threads_) thread.join();
}

bool Runner::Wait(int milliseconds) {
  std::unique_lock lock(TheAlarm().mutex);
  return !TheAlarm().rings.wait_for(lock, std::chrono::milliseconds{milliseconds},
                                    [this] { return stop_.load(); });
}

namespace {

struct OffTheBoard {
  std::string id;
  ~OffTheBoard() {
    const std::lock_guard lock(TheBoard().mutex);
    TheBoard().running.erase(id);
  }
};

}  // namespace

// What goes wrong with the database is logged and tried again: the runner itself must go on.
void Runner::Work() {
  do {
    try {
      while (!stop_) {
        const auto run = Take();
        if (!run) break;
        const OffTheBoard leave{run->job().id};  // Also when writing how it ended fails.
        Execute(*run);
      }
    } catch (const std::exception& error) {
      log::Error("jobs", "", error.what());
    }
  } while (Wait(kLookMilliseconds));
}

std::shared_ptr<Run> Runner::Take() {
  const auto next = db_.Read([this](storage::Tx& tx) { return tx.One(q::kJobNext, alone_); });
  if (!next) return nullptr;
  const auto claimed = db_.Write([&](storage::Tx& tx) -> Result<std::optional<Job>> {
    if (tx.Exec(q::kJobClaim, next->Text(0), owner_, clock_.Now() + kLease, alone_) != 1)
      return std::optional<Job>{};
    return Find(tx, next->Text(0));
  });
  if (!*claimed) return nullptr;
  auto run = std::make_shared<Run>(db_, clock_, **claimed);
  const std::lock_guard lock(TheBoard().mutex);
  TheBoard().running[run->job().id] = run;
  return run;
}

void Runner::Execute(Run& run) {
  const Job& job = run.job();
  try {
    for (const Kind& kind : kinds_)
      if (kind.name == job.kind) kind.run(run);
  } catch (const jobs::Stopped&) {
    const bool leaving = stop_;
    Stopped(job, leaving ? State::kFailed : State::kCancelled,
            leaving ? codes::kJobInterrupted : codes::kJobCancelled);
  } catch (const std::exception& error) {
    log::Error("job", job.id, error.what());
    Stopped(job, State::kFailed, codes::kJobFailed);
  }
}

void Runner::Stopped(const Job& job, State state, const Code& code) {
  const auto done = db_.Write([&](storage::Tx& tx) -> Status {
    if (!End(tx, job.id, state, &code, clock_.Now())) return Done{};
    for (const Kind& kind : kinds_)
      if (kind.name == job.kind) kind.stopped(tx, job, code);
    return Done{};
  });
  (void)done;  // Always Done: it throws when the database breaks.
}

void Runner::FailOrphans(Instant lease_before) {
  const auto orphans =
      db_.Read([&](storage::Tx& tx) { return tx.All(q::kJobOrphans, lease_before); });
  // Also one of this process that could not write how it ended.
  for (const auto& row : orphans)
    if (!FindRunning(row.Text(0))) Stopped(ToJob(row), State::kFailed, codes::kJobInterrupted);
}

// Says that the jobs of this process still run, how far they are, and hears who was cancelled.
void Runner::Watch() {
  int round = 0;
  do {
    std::vector<std::shared_ptr<Run>> running;
    {
      const std::lock_guard lock(TheBoard().mutex);
      for (auto& [id, run] : TheBoard().running) running.push_back(run);
    }
    try {
      for (const auto& run : running)
        if (!run->row_left_alone()) Keep(*run);
      if (++round % 20 == 0) FailOrphans(clock_.Now());
    } catch (const std::exception& error) {
      log::Error("jobs", "", error.what());
    }
  } while (Wait(kKeepMilliseconds));
}

void Runner::Keep(Run& run) {
  const auto at = run.at();
  const auto cancelled = db_.Write([&](storage::Tx& tx) -> Result<bool> {
    const auto row = tx.One(q::kJobKeep, run.job().id, owner_, clock_.Now() + kLease, at.phase,
                            at.done, at.total);
    return row && row->Bool(0);
  });
  if (*cancelled) run.Stop();
}

}  // namespace nokkenas::jobs
