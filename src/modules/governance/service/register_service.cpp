// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/register_service.h"

#include <algorithm>
#include <set>

#include "modules/governance/facade.h"
#include "modules/governance/storage/interest_repo.h"
#include "modules/governance/storage/proposal_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/events/events.h"

namespace nokkenas::governance {
namespace {

auth::SubjectRef InterestRef(const std::string& id) { return {"interest", id}; }
auth::SubjectRef ConditionRef(const std::string& id) { return {"step_condition", id}; }

InterestView ToView(http::Context& ctx, const Interest& one) {
  InterestView view;
  view.id = one.id;
  view.person = PersonOf(ctx, one.account_id);
  view.subject = http::ToSubject(ctx, {one.subject_kind, one.subject_id});
  view.nature = one.nature;
  view.declared_at = one.declared_at;
  view.verdict = one.verdict;
  view.measure = one.measure;
  if (one.assessed_by) view.assessed_by = PersonOf(ctx, *one.assessed_by);
  view.assessed_at = one.assessed_at;
  view.ended_on = one.ended_on;
  view.blocks = Blocks(one);
  view.version = one.version;
  if (ctx.actor.CanEverywhere(kInterestManage))
    http::OfferAction(ctx, "interest", "assess",
                      DecideAssess(one, ctx.actor.account_id, ctx.today()), view.actions);
  if (one.account_id == ctx.actor.account_id && !one.ended_on)
    http::OfferAction(ctx, "interest", "end", Status(Done{}), view.actions);
  return view;
}

Result<Interest> LoadInterest(http::Context& ctx, const std::string& id) {
  auto one = FindInterest(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, one->version); !seen) return seen.failure();
  return *one;
}

}  // namespace

bool SeesInterestOf(const auth::Actor& actor, const std::string& account_id) {
  return account_id == actor.account_id || actor.CanEverywhere(kInterestManage);
}

Result<http::ListOut<InterestView>> InterestList(http::Context& ctx, const InterestListIn& in) {
  http::ListQuery query("interest_list", kInterestColumns, "governance_interest", "id",
                        {{"declaredAt", "declared_at"}});
  if (in.mine.value_or(false) || !ctx.actor.CanEverywhere(kInterestManage))
    query.Where("account_id = ?", ctx.actor.account_id);
  if (in.assessed) query.Where(*in.assessed ? "verdict IS NOT NULL" : "verdict IS NULL");
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<InterestView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToInterest(row)); });
}

Result<InterestView> InterestShow(http::Context& ctx, const std::string& id) {
  const auto one = FindInterest(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  ctx.version = one->version;
  return ToView(ctx, *one);
}

Result<InterestView> InterestDeclare(http::Context& ctx, const InterestIn& in) {
  static const std::set<std::string> kKinds{"framework", "application", "contract", "organisation"};
  if (!kKinds.contains(in.subject_kind))
    return Failure{&codes::kInterestInvalid, {}, {{"subjectKind", "unknown_value", ""}}, 0};
  if (!ctx.subjects.CanSee(ctx.tx(), ctx.actor, {in.subject_kind, in.subject_id}))
    return Failure{&codes::kInterestInvalid, {}, {{"subjectId", "unknown_value", ""}}, 0};
  Interest made;
  made.id = crypto::NewId();
  made.account_id = ctx.actor.account_id;
  made.subject_kind = in.subject_kind;
  made.subject_id = in.subject_id;
  made.nature = in.nature;
  made.declared_at = ctx.now;
  AddInterest(ctx.tx(), made);
  audit::Append(ctx,
                {InterestRef(made.id), InterestRef(made.id), "interest_create", audit::Made(in)});
  return InterestShow(ctx, made.id);
}

Result<InterestView> InterestAssess(http::Context& ctx, const InterestAssessIn& in) {
  auto one = LoadInterest(ctx, in.id);
  if (!one) return one.failure();
  if (auto may = DecideAssess(*one, ctx.actor.account_id, ctx.today()); !may) return may.failure();
  one->verdict = in.verdict;
  one->measure = in.measure;
  one->assessed_by = ctx.actor.account_id;
  one->assessed_at = ctx.now;
  if (!SaveInterest(ctx.tx(), *one)) return Fail(http::codes::kStaleVersion);
  audit::Append(ctx, {InterestRef(in.id), InterestRef(in.id), "interest_assess", audit::Made(in)});
  return InterestShow(ctx, in.id);
}

Result<InterestView> InterestEnd(http::Context& ctx, const EndIn& in) {
  auto one = LoadInterest(ctx, in.id);
  if (!one) return one.failure();
  if (one->account_id != ctx.actor.account_id) return Fail(http::codes::kNotPermitted);
  if (auto may = DecideInterestEnd(*one, in.ends_on, ctx.today()); !may) return may.failure();
  one->ended_on = in.ends_on;
  // Whoever is kept from deciding does not lift that alone: it is assessed anew.
  if (one->verdict == InterestVerdict::kExcluded) one->verdict.reset();
  if (!SaveInterest(ctx.tx(), *one)) return Fail(http::codes::kStaleVersion);
  audit::Append(ctx, {InterestRef(in.id),
                      InterestRef(in.id),
                      "interest_end",
                      {{"endedOn", "", json::ToJson(in.ends_on), false}}});
  return InterestShow(ctx, in.id);
}

bool HasInterestIn(storage::Tx& tx, const std::string& account_id,
                   const std::vector<auth::SubjectRef>& objects) {
  for (const Interest& one : BlockingInterests(tx, account_id)) {
    const auth::SubjectRef in{one.subject_kind, one.subject_id};
    if (std::find(objects.begin(), objects.end(), in) != objects.end()) return true;
  }
  return false;
}

namespace {

bool MayFor(const http::Context& ctx, const std::string& account_id) {
  return account_id == ctx.actor.account_id || ctx.actor.CanEverywhere(kAbsenceManage);
}

AbsenceView ToView(http::Context& ctx, const Absence& one) {
  AbsenceView view{one.id,
                   PersonOf(ctx, one.account_id),
                   one.starts_on,
                   one.ends_on,
                   one.starts_on <= ctx.today() && one.ends_on >= ctx.today(),
                   {}};
  if (MayFor(ctx, one.account_id) && one.ends_on >= ctx.today())
    http::OfferAction(ctx, "absence", "end", Status(Done{}), view.actions);
  return view;
}

}  // namespace

Result<http::ListOut<AbsenceView>> AbsenceList(http::Context& ctx, const AbsenceListIn& in) {
  http::ListQuery query("absence_list", "id, account_id, starts_on, ends_on", "governance_absence",
                        "id", {{"startsOn", "starts_on"}});
  if (in.past) query.Where(*in.past ? "ends_on < ?" : "ends_on >= ?", ctx.today());
  if (in.mine) query.Where(*in.mine ? "account_id = ?" : "account_id <> ?", ctx.actor.account_id);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<AbsenceView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToAbsence(row)); });
}

Result<AbsenceView> AbsenceShow(http::Context& ctx, const std::string& id) {
  const auto one = FindAbsence(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  return ToView(ctx, *one);
}

Result<AbsenceView> AbsenceCreate(http::Context& ctx, const AbsenceIn& in) {
  if (!party::IsColleague(ctx.tx(), in.account_id))
    return Failure{&codes::kAbsenceInvalid, {}, {{"accountId", "unknown_value", ""}}, 0};
  if (!MayFor(ctx, in.account_id)) return Fail(http::codes::kNotPermitted);
  const Absence made{crypto::NewId(), in.account_id, in.starts_on, in.ends_on};
  if (auto sound = CheckAbsence(made, ctx.today()); !sound) return sound.failure();
  AddAbsence(ctx.tx(), made, ctx.actor.account_id);
  events::Publish(ctx.tx(), {"people.changed", {"account", in.account_id}}, ctx.now);
  audit::Append(ctx, {{"account", in.account_id},
                      {"absence", made.id},
                      "absence_create",
                      {{"startsOn", "", json::ToJson(in.starts_on), false},
                       {"endsOn", "", json::ToJson(in.ends_on), false}}});
  return AbsenceShow(ctx, made.id);
}

Result<http::Empty> AbsenceEnd(http::Context& ctx, const EndIn& in) {
  const auto one = FindAbsence(ctx.tx(), in.id);
  if (!one) return Fail(http::codes::kNotFound);
  if (!MayFor(ctx, one->account_id)) return Fail(http::codes::kNotPermitted);
  if (auto may = DecideAbsenceEnd(*one, in.ends_on, ctx.today()); !may) return may.failure();
  EndAbsence(ctx.tx(), *one, in.ends_on);
  events::Publish(ctx.tx(), {"people.changed", {"account", one->account_id}}, ctx.now);
  audit::Append(ctx, {{"account", one->account_id},
                      {"absence", in.id},
                      "absence_end",
                      {{"endsOn", json::ToJson(one->ends_on), json::ToJson(in.ends_on), false}}});
  return http::Empty{};
}

namespace {

// The object of a step that is held up by hand, and the name of the step there.
struct Held {
  const char* kind;
  const char* step;
};
Held HeldBy(HeldStep step) {
  return step == HeldStep::kProposalGrant ? Held{"proposal", "grant"} : Held{"framework", "amend"};
}

std::string Hold(http::Context& ctx, Condition made) {
  made.id = crypto::NewId();
  made.created_by = ctx.actor.account_id;
  made.created_at = ctx.now;
  AddCondition(ctx.tx(), made);
  audit::Append(ctx, {ConditionRef(made.id),
                      ConditionRef(made.id),
                      "step_condition_create",
                      {{"subjectKind", "", json::ToJson(made.subject.kind), false},
                       {"subjectId", "", json::ToJson(made.subject.id), false},
                       {"step", "", json::ToJson(made.step), false},
                       {"source", "", json::ToJson(made.source), false},
                       {"asks", "", json::ToJson(made.asks), false}}});
  return made.id;
}

Condition Asking(const auth::SubjectRef& subject, const std::string& step,
                 const std::string& source, const std::string& asks) {
  Condition made;
  made.subject = subject;
  made.step = step;
  made.source = source;
  made.asks = asks;
  return made;
}

ConditionView ToView(http::Context& ctx, const Condition& one) {
  ConditionView view;
  view.id = one.id;
  view.subject = http::ToSubject(ctx, one.subject);
  view.step = one.subject.kind + "_" + one.step;
  view.source = one.source;
  view.asks = one.asks;
  view.created_by = PersonOf(ctx, one.created_by);
  view.created_at = one.created_at;
  view.answer = one.answer;
  if (one.answered_by) view.answered_by = PersonOf(ctx, *one.answered_by);
  view.answered_at = one.answered_at;
  view.version = one.version;
  if (ctx.actor.CanEverywhere(kConditionManage) && !one.answered_at)
    http::OfferAction(ctx, "step_condition", "answer", Status(Done{}), view.actions);
  return view;
}

}  // namespace

Result<http::ListOut<ConditionView>> ConditionList(http::Context& ctx, const ConditionListIn& in) {
  http::ListQuery query("step_condition_list", kConditionColumns, "governance_condition", "id",
                        {{"createdAt", "created_at"}});
  // Who may not see everything asks about one object.
  const bool named = in.subject_kind && in.subject_id &&
                     ctx.subjects.CanSee(ctx.tx(), ctx.actor, {*in.subject_kind, *in.subject_id});
  if (!ctx.actor.CanEverywhere(kProposalRead) && !named) return Fail(http::codes::kNotPermitted);
  if (in.subject_kind) query.Where("subject_kind = ?", *in.subject_kind);
  if (in.subject_id) query.Where("subject_id = ?", *in.subject_id);
  if (in.open) query.Where(*in.open ? "answered_at IS NULL" : "answered_at IS NOT NULL");
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<ConditionView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToCondition(row)); });
}

Result<ConditionView> ConditionShow(http::Context& ctx, const std::string& id) {
  const auto one = FindCondition(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  ctx.version = one->version;
  return ToView(ctx, *one);
}

Result<ConditionView> ConditionCreate(http::Context& ctx, const ConditionIn& in) {
  const Held held = HeldBy(in.step);
  const auth::SubjectRef subject{held.kind, in.subject_id};
  if (!ctx.subjects.CanSee(ctx.tx(), ctx.actor, subject))
    return Failure{&codes::kConditionInvalid, {}, {{"subjectId", "unknown_value", ""}}, 0};
  return ConditionShow(ctx, Hold(ctx, Asking(subject, held.step, in.source, in.asks)));
}

Status CheckConditions(storage::Tx& tx, const auth::SubjectRef& subject, const std::string& step) {
  std::string asks;
  for (const auto& one : ConditionsLeft(tx, subject, step))
    asks += (asks.empty() ? "" : "; ") + one.asks;
  if (asks.empty()) return Done{};
  return Fail(codes::kConditionsOpen, {{"conditions", asks}});
}

void RequireBefore(http::Context& ctx, const auth::SubjectRef& subject, const std::string& step,
                   const std::string& source, const std::string& asks) {
  Hold(ctx, Asking(subject, step, source, asks));
}

Result<ConditionView> ConditionAnswer(http::Context& ctx, const ConditionAnswerIn& in) {
  auto one = FindCondition(ctx.tx(), in.id);
  if (!one) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, one->version); !seen) return seen.failure();
  if (one->answered_at) return Fail(codes::kConditionAnswered);
  const auto held =
      one->subject.kind == "proposal" ? FindProposalScope(ctx.tx(), one->subject.id) : std::nullopt;
  if (held && held->author_id == ctx.actor.account_id) return Fail(codes::kConditionOwn);
  one->answer = in.answer;
  one->answered_by = ctx.actor.account_id;
  one->answered_at = ctx.now;
  if (!AnswerCondition(ctx.tx(), *one)) return Fail(http::codes::kStaleVersion);
  audit::Append(
      ctx, {ConditionRef(in.id), ConditionRef(in.id), "step_condition_answer", audit::Made(in)});
  return ConditionShow(ctx, in.id);
}

}  // namespace nokkenas::governance
