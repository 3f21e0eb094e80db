// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/auth/actor.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

// What waits for one person with one object.
struct Task {
  std::string id;
  std::string kind;  // Its text is task.<kind>.
  auth::SubjectRef subject;
  std::string part;  // Which of several, as the role of an advice.
  std::string account_id;
  std::optional<Date> due_on;
  std::string path;  // The page of the next act.
  Instant since{};
};

// The columns that ToTask reads.
extern const char* const kTaskColumns;
Task ToTask(const storage::Row& row);

// Makes these all that waits with the object: what is named still keeps its id and its moment, what
// is not named any more goes.
void SaveTasks(storage::Tx& tx, const auth::SubjectRef& subject, const std::vector<Task>& tasks,
               Instant now);

struct TaskCounts {
  std::int64_t open = 0;
  std::int64_t late = 0;  // Their last day has passed.
};
TaskCounts CountTasks(storage::Tx& tx, const std::string& account_id, Date today);

// True once for each day: everything that waits is to be worked out for it.
bool BeginTaskDay(storage::Tx& tx, Date today);
std::vector<std::string> SubmittedProposals(storage::Tx& tx);
// Those whose decision somebody is to carry out.
std::vector<std::string> ProposalsToCarryOut(storage::Tx& tx);

}  // namespace nokkenas::governance
