// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/competence_service.h"

#include <map>
#include <set>

#include "modules/governance/storage/competence_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::governance {
namespace {

auth::SubjectRef CompetenceRef(const std::string& id) { return {"competence", id}; }
auth::SubjectRef TrainingRef(const std::string& id) { return {"training", id}; }

Failure Wrong(const Code& code, const std::string& field, const char* field_code) {
  return Failure{&code, {}, {{field, field_code, ""}}, 0};
}

CompetenceView ToView(http::Context& ctx, const Competence& one) {
  CompetenceView view;
  view.id = one.id;
  view.data = one.data;
  view.role_title = i18n::Text(ctx.locale, "role." + one.data.role_key);
  view.year = ctx.today().Year();
  view.version = one.version;
  const Assessed assessed = CountAssessed(ctx.tx(), one, view.year);
  if (assessed.people >= kFewestPeople) {
    view.assessed = assessed.people;
    view.at_level = assessed.at_level;
  }
  http::OfferAction(ctx, CompetenceRef(one.id), kCompetenceManage, "competence", "change",
                    Status(Done{}), view.actions);
  return view;
}

TrainingView ToView(http::Context& ctx, const StoredTraining& stored) {
  const Training& one = stored.training;
  TrainingView view;
  view.id = one.id;
  view.data = one.data;
  view.competence = stored.competence;
  view.role_title = i18n::Text(ctx.locale, "role." + stored.role_key);
  view.person = party::PersonName(ctx.tx(), one.data.account_id);
  view.completed_on = one.completed_on;
  view.state = one.withdrawn                       ? "withdrawn"
               : one.completed_on                  ? "completed"
               : one.data.planned_on < ctx.today() ? "late"
                                                   : "planned";
  view.version = one.version;
  if (DecideTraining(one))
    for (const char* event : {"complete", "withdraw"})
      view.actions.push_back({std::string("training_") + event, event, true, {}});
  return view;
}

Status CheckCompetence(storage::Tx& tx, const Competence& one) {
  if (!party::RoleExists(tx, one.data.role_key) || party::IsSupplierRole(one.data.role_key))
    return Wrong(codes::kCompetenceInvalid, "roleKey", "unknown_value");
  return Done{};
}

// The roles that one has today, each once.
std::set<std::string> OwnRoles(http::Context& ctx) {
  std::set<std::string> out;
  for (const auto& grant : party::ListGrants(ctx.tx(), ctx.actor.account_id))
    if (grant.HoldsOn(ctx.today())) out.insert(grant.role_key);
  return out;
}

Result<TrainingView> Settle(http::Context& ctx, const std::string& id, const char* action,
                            std::optional<Date> completed_on) {
  const auto found = FindTraining(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, found->training.version); !seen) return seen.failure();
  if (auto decided = DecideTraining(found->training); !decided) return decided.failure();
  Training after = found->training;
  after.completed_on = completed_on;
  after.withdrawn = !completed_on;
  if (!SaveTraining(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  std::vector<audit::Change> changes;
  if (completed_on) changes.push_back({"completedOn", "", json::ToJson(*completed_on), false});
  audit::Append(ctx, {TrainingRef(id), TrainingRef(id), action, changes});
  return TrainingShow(ctx, id);
}

}  // namespace

bool SeesTrainingOf(const auth::Actor& actor, const std::string& account_id) {
  return actor.account_id == account_id || actor.CanEverywhere(kCompetenceManage);
}

Result<http::ListOut<CompetenceView>> CompetenceList(http::Context& ctx,
                                                     const CompetenceListIn& in) {
  http::ListQuery query(
      "competence_list", "c.id, c.role_key, c.name, c.description, c.level, c.ends_on, c.version",
      "governance_competence c", "c.id", {{"role", "c.role_key"}, {"name", "c.sort_key"}});
  query.WhereText("c.name_key", in.list.q);
  if (in.role_key) query.Where("c.role_key = ?", *in.role_key);
  if (in.past)
    query.Where(*in.past ? "c.ends_on < ?" : "(c.ends_on IS NULL OR c.ends_on >= ?)", ctx.today());
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<CompetenceView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToCompetence(row)); });
}

Result<CompetenceView> CompetenceShow(http::Context& ctx, const std::string& id) {
  const auto found = FindCompetence(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  ctx.version = found->version;
  return ToView(ctx, *found);
}

Result<CompetenceView> CompetenceCreate(http::Context& ctx, const CompetenceIn& in) {
  const Competence made{crypto::NewId(), in.data, 1};
  if (auto sound = CheckCompetence(ctx.tx(), made); !sound) return sound.failure();
  if (CompetenceNameTaken(ctx.tx(), made)) return Fail(codes::kCompetenceNameTaken);
  AddCompetence(ctx.tx(), made);
  const auto self = CompetenceRef(made.id);
  audit::Append(ctx, {self, self, "competence_create", audit::Made(in.data)});
  return CompetenceShow(ctx, made.id);
}

Result<CompetenceView> CompetenceChangeData(http::Context& ctx, const CompetenceChange& in) {
  const auto before = FindCompetence(ctx.tx(), in.id);
  if (!before) return Fail(http::codes::kNotFound);
  const Competence after{in.id, in.data, before->version};
  if (auto sound = CheckCompetence(ctx.tx(), after); !sound) return sound.failure();
  if (auto seen = http::RequireVersion(ctx, before->version); !seen) return seen.failure();
  if (CompetenceNameTaken(ctx.tx(), after)) return Fail(codes::kCompetenceNameTaken);
  if (!SaveCompetence(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  const auto self = CompetenceRef(in.id);
  audit::Append(ctx, {self, self, "competence_change", audit::Compare(&before->data, &in.data)});
  return CompetenceShow(ctx, in.id);
}

Result<http::ListOut<TrainingView>> TrainingList(http::Context& ctx, const TrainingListIn& in) {
  http::ListQuery query(
      "training_list",
      "t.id, t.competence_id, c.name, c.role_key, t.account_id, t.title, "
      "t.planned_on, t.completed_on, t.withdrawn, t.version",
      "governance_training t JOIN governance_competence c ON c.id = t.competence_id", "t.id",
      {{"plannedOn", "t.planned_on"}});
  query.WhereText("c.name_key", in.list.q);
  if (!ctx.actor.CanEverywhere(kCompetenceManage))
    query.Where("t.account_id = ?", ctx.actor.account_id);
  if (in.account_id) query.Where("t.account_id = ?", *in.account_id);
  if (in.open)
    query.Where(*in.open ? "(t.completed_on IS NULL AND t.withdrawn = 0)"
                         : "(t.completed_on IS NOT NULL OR t.withdrawn = 1)");
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<TrainingView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToTraining(row)); });
}

Result<TrainingView> TrainingShow(http::Context& ctx, const std::string& id) {
  const auto found = FindTraining(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  ctx.version = found->training.version;
  return ToView(ctx, *found);
}

Result<TrainingView> TrainingCreate(http::Context& ctx, const TrainingIn& in) {
  if (!FindCompetence(ctx.tx(), in.data.competence_id))
    return Wrong(codes::kTrainingInvalid, "competenceId", "unknown_value");
  if (!party::IsColleague(ctx.tx(), in.data.account_id))
    return Wrong(codes::kTrainingInvalid, "accountId", "unknown_value");
  if (!SeesTrainingOf(ctx.actor, in.data.account_id)) return Fail(http::codes::kNotPermitted);
  const Training made{crypto::NewId(), in.data, {}, false, 1};
  AddTraining(ctx.tx(), made);
  audit::Append(
      ctx, {TrainingRef(made.id), TrainingRef(made.id), "training_create", audit::Made(in.data)});
  return TrainingShow(ctx, made.id);
}

Result<TrainingView> TrainingComplete(http::Context& ctx, const TrainingCompleteIn& in) {
  if (in.completed_on > ctx.today())
    return Wrong(codes::kTrainingInvalid, "completedOn", "in_the_future");
  return Settle(ctx, in.id, "training_complete", in.completed_on);
}

Result<TrainingView> TrainingWithdraw(http::Context& ctx, const http::IdIn& in) {
  return Settle(ctx, in.id, "training_withdraw", {});
}

Result<AssessmentView> AssessmentShow(http::Context& ctx, const AssessmentYearIn& in) {
  AssessmentView view;
  view.year = in.year.value_or(ctx.today().Year());
  if (auto sound = CheckAssessmentYear(view.year, ctx.today()); !sound) return sound.failure();
  const auto now = LoadAssessments(ctx.tx(), ctx.actor.account_id, view.year);
  const auto before = LoadAssessments(ctx.tx(), ctx.actor.account_id, view.year - 1);
  for (const auto& role : OwnRoles(ctx)) {
    for (const Competence& one : CompetencesOf(ctx.tx(), role, ctx.today())) {
      AssessmentRow row;
      row.competence_id = one.id;
      row.competence = one.data.name;
      row.description = one.data.description;
      row.role_title = i18n::Text(ctx.locale, "role." + role);
      row.asked = one.data.level;
      if (const auto found = now.find(one.id); found != now.end()) {
        row.level = found->second.level;
        row.remark = found->second.remark;
        view.assessed_at = found->second.at;
      }
      if (const auto found = before.find(one.id); found != before.end())
        row.before = found->second.level;
      view.items.push_back(std::move(row));
    }
  }
  return view;
}

Result<AssessmentView> AssessmentReplace(http::Context& ctx, const AssessmentIn& in) {
  auto known = AssessmentShow(ctx, {in.year});
  if (!known) return known.failure();
  std::set<std::string> open;
  for (const AssessmentRow& row : known->items) open.insert(row.competence_id);
  std::map<std::string, Assessment> answers;
  for (std::size_t i = 0; i < in.items.size(); ++i) {
    const AssessmentAnswer& one = in.items[i];
    const std::string field = "items[" + std::to_string(i) + "].competenceId";
    if (!open.contains(one.competence_id))
      return Wrong(codes::kAssessmentInvalid, field, "unknown_value");
    if (!answers.emplace(one.competence_id, Assessment{one.level, one.remark, ctx.now}).second)
      return Wrong(codes::kAssessmentInvalid, field, "double");
  }
  // What one said of a competence that is not asked any more stays.
  for (auto& [id, one] : LoadAssessments(ctx.tx(), ctx.actor.account_id, in.year))
    if (!open.contains(id)) answers.emplace(id, one);
  SaveAssessments(ctx.tx(), ctx.actor.account_id, in.year, answers);
  // That it was done is on record; what was said is not for others.
  const auth::SubjectRef self{"account", ctx.actor.account_id};
  audit::Append(ctx, {self, self, "self_assessment_replace", {}});
  return AssessmentShow(ctx, {in.year});
}

}  // namespace nokkenas::governance
