// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/task_repo.h"

#include <map>
#include <tuple>

#include "platform/auth/crypto.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace st = sql::governance;

// What has no last day comes after what has one.
std::string SortOf(const std::optional<Date>& due) { return due ? due->ToString() : "9999-12-31"; }

}  // namespace

const char* const kTaskColumns =
    "id, kind, subject_kind, subject_id, part, account_id, due_on, path, since";

Task ToTask(const storage::Row& row) {
  return {row.Text(0), row.Text(1),   {row.Text(2), row.Text(3)},
          row.Text(4), row.Text(5),   row.OptDate(6),
          row.Text(7), row.Instant(8)};
}

std::vector<std::string> SaveTasks(storage::Tx& tx, const auth::SubjectRef& subject,
                                   const std::vector<Task>& tasks, Instant now) {
  std::vector<std::string> told;
  std::map<std::tuple<std::string, std::string, std::string>, Task> there;
  for (const auto& row : tx.All(st::kTaskOfSubject, subject.kind, subject.id)) {
    Task one = ToTask(row);
    there.emplace(std::tuple{one.kind, one.part, one.account_id}, std::move(one));
  }
  for (const Task& task : tasks) {
    const auto known = there.find({task.kind, task.part, task.account_id});
    if (known == there.end()) {
      tx.Exec(st::kTaskAdd, crypto::NewId(), task.kind, subject.kind, subject.id, task.part,
              task.account_id, task.due_on, SortOf(task.due_on), task.path, now);
      told.push_back(task.account_id);
      continue;
    }
    const Task& before = known->second;
    if (before.due_on != task.due_on || before.path != task.path)
      tx.Exec(st::kTaskMove, before.id, task.due_on, SortOf(task.due_on), task.path);
    there.erase(known);
  }
  for (const auto& [key, gone] : there) tx.Exec(st::kTaskRemove, gone.id);
  return told;
}

bool BeginDay(storage::Tx& tx, const char* what, Date day) {
  return tx.Exec(st::kSettingSet, what, day.DaysSince(Date{1970, 1, 1})) == 1;
}

std::vector<std::string> SubmittedProposals(storage::Tx& tx) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(st::kProposalSubmitted)) out.push_back(row.Text(0));
  return out;
}

std::vector<std::string> ProposalsToCarryOut(storage::Tx& tx) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(st::kTaskDecisions)) out.push_back(row.Text(0));
  return out;
}

}  // namespace nokkenas::governance
