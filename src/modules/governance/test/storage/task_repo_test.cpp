// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/task_repo.h"

#include <gtest/gtest.h>

#include "modules/party/facade.h"
#include "platform/testing/backends.h"

namespace nokkenas::governance {
namespace {

const Instant kMorning = *ParseInstant("2026-11-23T08:12:00.000Z");
const auth::SubjectRef kCourse{"training", "course"};

class TaskRepoTest : public ::testing::TestWithParam<std::string> {};

TEST_P(TaskRepoTest, ATaskKeepsItsIdWhenItsDayMovesAndGoesWhenItIsNotNamedAnyMore) {
  testing::TestDatabase db(GetParam());
  const auto done = db->Write([&](storage::Tx& tx) -> Status {
    party::SyncBuiltInRoles(tx);
    const std::string authority = party::SetUpOrganisation(
        tx, "A service", party::OrganisationKind::kAuthority, std::nullopt, kMorning);
    const std::string person = party::SetUpAccount(
        tx, {"a@b.example", "A person", authority, "nl", "buyer", ""}, kMorning);
    const auto all = [&] {
      std::vector<Task> out;
      const std::string text = std::string("SELECT ") + kTaskColumns + " FROM governance_task";
      for (const auto& row : tx.Run({"tasks", text.c_str(), nullptr}, {}))
        out.push_back(ToTask(row));
      return out;
    };
    Task task;
    task.kind = "training_complete";
    task.account_id = person;
    task.due_on = Date{2026, 12, 1};
    EXPECT_EQ(SaveTasks(tx, kCourse, {task}, kMorning), std::vector{person});
    const Task first = all().at(0);
    task.due_on = Date{2026, 12, 8};
    EXPECT_TRUE(SaveTasks(tx, kCourse, {task}, kMorning + std::chrono::hours{1}).empty())
        << "nobody is told again";
    const Task moved = all().at(0);
    EXPECT_EQ(moved.id, first.id);
    EXPECT_EQ(moved.since, first.since);
    EXPECT_EQ(moved.due_on, task.due_on);
    SaveTasks(tx, kCourse, {}, kMorning);
    EXPECT_TRUE(all().empty());
    return Done{};
  });
  EXPECT_TRUE(done.ok());
}

INSTANTIATE_TEST_SUITE_P(Backends, TaskRepoTest, ::testing::ValuesIn(testing::Backends()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace nokkenas::governance
