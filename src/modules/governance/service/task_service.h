// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// My work: what waits for one person, oldest deadline first, with the next act one click away.
#pragma once

#include "modules/governance/service/proposal_facts.h"
#include "modules/governance/storage/task_repo.h"
#include "platform/events/events.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::governance {

struct TaskView {
  static constexpr const char* kSchema = "Task";
  static constexpr const char* kListSchema = "TaskList";
  std::string id;
  std::string kind;
  std::string text;
  http::SubjectView subject;
  std::string url;
  std::optional<Date> due_on;
  std::optional<int> days_left;
  Instant since{};
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "Stays the same when its day moves");
    f("kind", self.kind);
    f("text", self.text, "What to do, in a line");
    f("subject", self.subject, "With which object");
    f("url", self.url, "The page of the next act");
    f("dueOn", self.due_on, "Last day; null: none");
    f("daysLeft", self.days_left, "Until that day; below 0: that many days late");
    f("since", self.since, "Since when it waits for this person");
  }
};

struct TaskListIn {
  http::ListIn list;
  std::optional<bool> late;
  std::optional<std::string> kind;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("late", self.late, "Only what is late, or only what is not");
    f("kind", self.kind, "Only of this kind", json::Length{1, 60});
  }
};

// The reader's own; nobody sees what waits for another.
Result<http::ListOut<TaskView>> TaskList(http::Context& ctx, const TaskListIn& in);

// What waits with every proposal and its decision, worked out from how they stand.
void RefreshAllTasks(const World& world);
// Keeps the tasks right after what happened in this room: who has which mandate, function or role,
// who is away, what was declared, and what became of a proposal.
void HearOfTasks(const World& world, const std::vector<events::Event>& events);

}  // namespace nokkenas::governance
