// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Work that goes on after the answer: rows in a table that any server process may take, with
// progress, cancelling and a lease, so that work whose process died is told to have failed.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/names.h"
#include "base/result.h"
#include "platform/storage/database.h"

namespace nokkenas::jobs {

enum class State { kQueued, kRunning, kDone, kFailed, kCancelled };

struct Job {
  std::string id;
  std::string kind;
  std::string subject_id;  // What it works on; its files are kept under this id.
  State state = State::kQueued;
  std::string phase;
  std::int64_t done = 0;
  std::int64_t total = 0;
  std::optional<std::string> error_code;
  bool cancel_requested = false;
  std::string created_by;
  Instant created_at;
  std::optional<Instant> ended_at;

  bool ended() const { return state != State::kQueued && state != State::kRunning; }
};

namespace codes {
inline constexpr Code kJobEnded{"job_ended", 409};
inline constexpr Code kJobInterrupted{"job_interrupted", 409};
inline constexpr Code kJobFailed{"job_failed", 409};
inline constexpr Code kJobCancelled{"job_cancelled", 409};
inline constexpr const Code* kAll[] = {&kJobEnded, &kJobInterrupted, &kJobFailed, &kJobCancelled};
}  // namespace codes

// Thrown where work notices that it must stop; what it was writing is rolled back.
struct Stopped {};

class Runner;

// One job while it runs.
class Run {
 public:
  Run(storage::Database& db, const Clock& clock, Job job)
      : db_(db), clock_(clock), job_(std::move(job)) {}
  storage::Database& db() { return db_; }
  Instant Now() const { return clock_.Now(); }
  const Job& job() const { return job_; }
  // Throws Stopped when somebody cancelled it or the server stops.
  void Progress(const char* phase, std::int64_t done, std::int64_t total);
  // Before a long transaction that ends the job itself: nobody else writes the job's row meanwhile,
  // for that would be a collision. Its lease is made long enough instead.
  void LeaveRowAlone();
  bool row_left_alone() const { return alone_; }
  bool stopping() const { return stop_; }
  void Stop() { stop_ = true; }

  struct At {
    std::string phase;
    std::int64_t done = 0;
    std::int64_t total = 0;
  };
  At at() const;

 private:
  storage::Database& db_;
  const Clock& clock_;
  Job job_;
  std::atomic<bool> stop_{false};
  std::atomic<bool> alone_{false};
  mutable std::mutex mutex_;
  At at_{"starting", 0, 0};
};

struct Kind {
  const char* name;
  // Ends the job itself, in the transaction of its outcome.
  std::function<void(Run&)> run;
  // The job was cancelled, failed or lost its process: puts its subject right.
  std::function<void(storage::Tx&, const Job&, const Code&)> stopped;
  // Never two of this kind at once, at any server: they would write in each other's way.
  bool alone = false;
};

// Returns the id.
std::string Add(storage::Tx& tx, const std::string& kind, const std::string& subject_id,
                const std::string& created_by, Instant now);
std::optional<Job> Find(storage::Tx& tx, const std::string& id);
// False when it had ended already.
bool End(storage::Tx& tx, const std::string& id, State state, const Code* code, Instant now);

// Text in pieces, so that no row grows out of hand.
void SaveFile(storage::Tx& tx, const std::string& subject_id, const std::string& name,
              std::string_view text, Instant now);
std::string ReadFile(storage::Tx& tx, const std::string& subject_id, const std::string& name);

// Takes jobs from the table and runs them on threads of its own, until it goes.
class Runner {
 public:
  Runner(storage::Database& db, const Clock& clock, std::vector<Kind> kinds);
  ~Runner();
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

 private:
  void Work();
  void Watch();
  std::shared_ptr<Run> Take();
  void Execute(Run& run);
  void Keep(Run& run);
  void FailOrphans(Instant lease_before);
  void Stopped(const Job& job, State state, const Code& code);
  bool Wait(int milliseconds);  // False when the runner goes.

  storage::Database& db_;
  const Clock& clock_;
  std::vector<Kind> kinds_;
  std::string owner_;
  std::string alone_ = ",";  // The kinds that run alone, each with a comma on both sides.
  std::atomic<bool> stop_{false};
  std::vector<std::thread> threads_;
};

// The jobs that run in this process, by id; null for others.
std::shared_ptr<Run> FindRunning(const std::string& id);

}  // namespace nokkenas::jobs

namespace nokkenas {
template <>
struct EnumNames<jobs::State> {
  using S = jobs::State;
  static constexpr EnumName<S> kAll[] = {{S::kQueued, "queued"},
                                         {S::kRunning, "running"},
                                         {S::kDone, "done"},
                                         {S::kFailed, "failed"},
                                         {S::kCancelled, "cancelled"}};
};
}  // namespace nokkenas
