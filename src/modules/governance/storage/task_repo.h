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
// is not named any more goes. Gives the accounts for which one is new.
std::vector<std::string> SaveTasks(storage::Tx& tx, const auth::SubjectRef& subject,
                                   const std::vector<Task>& tasks, Instant now);

// True once for each day, of what is done once a day: "tasks_on", "digest_on".
bool BeginDay(storage::Tx& tx, const char* what, Date day);
std::vector<std::string> SubmittedProposals(storage::Tx& tx);
// Those whose decision somebody is to carry out.
std::vector<std::string> ProposalsToCarryOut(storage::Tx& tx);

}  // namespace nokkenas::governance
