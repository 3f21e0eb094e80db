// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/task_service.h"

#include <set>

#include "modules/governance/domain/decision.h"
#include "modules/governance/facade.h"
#include "modules/governance/service/notice_service.h"
#include "modules/governance/storage/comment_repo.h"
#include "modules/governance/storage/competence_repo.h"
#include "modules/governance/storage/decision_repo.h"
#include "modules/governance/storage/interest_repo.h"
#include "modules/party/facade.h"

namespace nokkenas::governance {
namespace {

TaskView ToView(http::Context& ctx, const Task& task) {
  const std::string title = ctx.subjects.Title(ctx.tx(), task.subject, ctx.locale);
  TaskView view;
  view.id = task.id;
  view.kind = task.kind;
  const std::string role = task.part.empty() ? "" : i18n::Text(ctx.locale, "role." + task.part);
  view.text = i18n::Text(ctx.locale, "task." + task.kind, {{"object", title}, {"role", role}});
  view.subject = http::ToSubject(ctx, task.subject, title);
  view.url = task.path;
  view.due_on = task.due_on;
  if (task.due_on) view.days_left = task.due_on->DaysSince(ctx.today());
  view.since = task.since;
  return view;
}

Task Waiting(const char* kind, const std::string& account_id, std::optional<Date> due,
             std::string path, std::string part = "") {
  Task task;
  task.kind = kind;
  task.account_id = account_id;
  task.due_on = due;
  task.path = std::move(path);
  task.part = std::move(part);
  return task;
}

// While advice is waited for nobody is asked to decide: there is nothing to do yet.
void AddOfSubmitted(const World& world, const Proposal& proposal, const MandateChains& mandates,
                    std::vector<Task>& out) {
  const std::string page = "/proposals/" + proposal.id;
  const auto open = AdviceWaitedFor(AdviceOf(world.tx, proposal.id), proposal.round, world.today());
  for (const AdviceNeed& need : open)
    for (const auto& account : AdvisersOf(world, proposal, need.role_key))
      out.push_back(
          Waiting("proposal_advise", account, need.due_on, page + "/advise", need.role_key));
  if (!open.empty()) return;
  const auto deciders = DecidersOf(world, proposal, mandates);
  // Nobody may decide, for want of budget or of a mandate: its author sees what can be done.
  if (deciders.empty()) out.push_back(Waiting("proposal_stuck", proposal.author_id, {}, page));
  for (const auto& account : deciders)
    out.push_back(Waiting("proposal_decide", account, proposal.data.carry_out_by, page));
}

void RefreshInterest(const World& world, const std::string& id) {
  std::vector<Task> tasks;
  const auto one = FindInterest(world.tx, id);
  if (one && !one->verdict && Blocks(*one))
    for (const auto& account : party::PeopleWith(world.tx, kInterestManage, world.today()))
      if (account != one->account_id)
        tasks.push_back(Waiting("interest_assess", account, {}, "/interests/" + id + "/assess"));
  SetTasks(world, {"interest", id}, tasks);
}

// Who asked it is told when it still holds something up.
void RefreshCondition(const World& world, const std::string& id) {
  std::vector<Task> tasks;
  const auto one = FindCondition(world.tx, id);
  if (one && !one->answered_at && party::IsColleague(world.tx, one->created_by))
    tasks.push_back(Waiting("step_condition_answer", one->created_by, {},
                            "/step-conditions/" + id + "/answer"));
  SetTasks(world, {"step_condition", id}, tasks);
}

// An address that mail does not reach is put right by who had the mail sent, or who manages such
// addresses.
void RefreshAddress(const World& world, const auth::SubjectRef& about) {
  std::vector<Task> tasks;
  const auto last = mail::LastOn(world.tx, about);
  if (last && mail::GivenUp(last->state))
    for (const auto& mender :
         party::MendersOf(world.tx, about, last->address, last->sender_id, world.today()))
      tasks.push_back(Waiting("mail_bounced", mender.account_id, {}, mender.path));
  SetTasks(world, about, tasks);
}

// Whoever was mentioned and has not read it.
void RefreshComment(const World& world, const std::string& id) {
  std::vector<Task> tasks;
  const auto one = FindComment(world.tx, id);
  if (one && !one->withdrawn_at)
    for (const Mention& mention : one->mentions)
      if (!mention.seen_at && party::IsColleague(world.tx, mention.account_id))
        tasks.push_back(Waiting("comment_see", mention.account_id, {}, "/comments/" + id));
  SetTasks(world, {"comment", id}, tasks);
}

void RefreshTraining(const World& world, const std::string& id) {
  std::vector<Task> tasks;
  const auto found = FindTraining(world.tx, id);
  if (found && !found->training.completed_on && !found->training.withdrawn)
    tasks.push_back(Waiting("training_complete", found->training.data.account_id,
                            found->training.data.planned_on, "/trainings/" + id + "/complete"));
  SetTasks(world, {"training", id}, tasks);
}

// What waits with a proposal and its decision.
void RefreshProposal(const World& world, const std::string& proposal_id,
                     const MandateChains& mandates) {
  const auto proposal = FindProposal(world.tx, proposal_id);
  if (!proposal) return;
  std::vector<Task> tasks;
  if (proposal->state == ProposalState::kReturned)
    tasks.push_back(
        Waiting("proposal_change", proposal->author_id, {}, "/proposals/" + proposal_id + "/edit"));
  if (proposal->state == ProposalState::kSubmitted)
    AddOfSubmitted(world, *proposal, mandates, tasks);
  SetTasks(world, {"proposal", proposal_id}, tasks);
  const auto decision = DecisionOn(world.tx, proposal_id);
  if (!decision) return;
  std::vector<Task> to_do;
  // What has no room here is carried out elsewhere, and noted.
  const char* page = IsMadeElsewhere(proposal->data.act) ? "/carry-out" : "/record-use";
  if (StateOf(*decision, proposal->data, world.today()) == DecisionState::kOpen)
    to_do.push_back(Waiting("decision_carry_out", proposal->author_id, proposal->data.carry_out_by,
                            "/decisions/" + decision->id + page));
  SetTasks(world, {"decision", decision->id}, to_do);
}

// Each once: one event may touch many of them, and many events one.
void RefreshProposals(const World& world, const std::set<std::string>& ids) {
  if (ids.empty()) return;
  const auto mandates = LowestFirst(world.tx);
  for (const auto& id : ids) RefreshProposal(world, id, mandates);
}

std::set<std::string> ProposalsWithTasks(storage::Tx& tx) {
  std::set<std::string> ids;
  for (auto& id : SubmittedProposals(tx)) ids.insert(std::move(id));
  for (auto& id : ProposalsToCarryOut(tx)) ids.insert(std::move(id));
  return ids;
}

}  // namespace

Result<http::ListOut<TaskView>> TaskList(http::Context& ctx, const TaskListIn& in) {
  http::ListQuery query("task_list", kTaskColumns, "governance_task", "id",
                        {{"dueOn", "due_sort || since"}, {"since", "since"}});
  query.Where("account_id = ?", ctx.actor.account_id);
  if (in.kind) query.Where("kind = ?", *in.kind);
  if (in.late) query.Where(*in.late ? "due_sort < ?" : "due_sort >= ?", ctx.today());
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<TaskView>(*page,
                                [&](const storage::Row& row) { return ToView(ctx, ToTask(row)); });
}

void RefreshAllTasks(const World& world) { RefreshProposals(world, ProposalsWithTasks(world.tx)); }

void HearOfTasks(const World& world, const std::vector<events::Event>& events) {
  bool all = false;
  std::set<std::string> proposals;
  for (const events::Event& event : events) {
    const std::string& kind = event.subject.kind;
    const std::string& id = event.subject.id;
    if (kind == "account" || kind == "supplier_invitation") RefreshAddress(world, event.subject);
    if (kind == "supplier_invitation") continue;
    // Most that happens to an account changes nobody's work: what does is told by its own name.
    if (kind == "account" && event.name != "people.changed") continue;
    if (kind == "proposal") {
      proposals.insert(id);
      // What is promised on a line is not there for others any more, or is there again.
      const auto one = FindProposal(world.tx, id);
      if (one && one->state == ProposalState::kGranted && Commits(one->data.act)) all = true;
    } else if (kind == "step_condition")
      RefreshCondition(world, id);
    else if (kind == "training")
      RefreshTraining(world, id);
    else if (kind == "comment")
      RefreshComment(world, id);
    else
      all = true;  // Who may decide or advise on any of them may have changed.
    if (kind == "interest") RefreshInterest(world, id);
  }
  if (all) {
    proposals.merge(ProposalsWithTasks(world.tx));
    // The rights of an account may be those to assess.
    for (const auto& id : InterestsNotAssessed(world.tx)) RefreshInterest(world, id);
  }
  RefreshProposals(world, proposals);
}

}  // namespace nokkenas::governance
