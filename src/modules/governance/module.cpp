// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/module.h"

#include "modules/governance/api/endpoints.h"
#include "modules/governance/domain/log_reading.h"
#include "modules/governance/service/attachment_service.h"
#include "modules/governance/service/budget_service.h"
#include "modules/governance/service/competence_service.h"
#include "modules/governance/service/decision_service.h"
#include "modules/governance/service/decision_subjects.h"
#include "modules/governance/service/mandate_service.h"
#include "modules/governance/service/mandate_sheets.h"
#include "modules/governance/service/norm_service.h"
#include "modules/governance/service/notice_service.h"
#include "modules/governance/service/register_service.h"
#include "modules/governance/service/responsibility_service.h"
#include "modules/governance/service/task_service.h"
#include "modules/governance/service/unit_service.h"
#include "modules/governance/storage/budget_repo.h"
#include "modules/governance/storage/comment_repo.h"
#include "modules/governance/storage/competence_repo.h"
#include "modules/governance/storage/lead_log_repo.h"
#include "modules/governance/storage/mandate_repo.h"
#include "modules/governance/storage/person_consent_repo.h"
#include "modules/governance/storage/responsibility_repo.h"
#include "modules/governance/storage/unit_repo.h"
#include "modules/party/facade.h"
#include "platform/auth/setting_kind.h"
#include "platform/http/list.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

using auth::Actor;
using auth::SubjectKind;
using auth::SubjectRef;
using storage::Tx;

bool Reads(const Actor& actor) { return !actor.supplier && actor.CanAnywhere(kUnitRead); }

SubjectKind UnitKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindUnit(tx, id)) return std::nullopt;
    return SubjectRef{"unit", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return Reads(actor) && FindUnit(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindUnit(tx, id);
    return found ? found->data.name : id;
  };
  kind.url = [](const std::string& id) { return "/units/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    return Reads(actor) ? SearchUnits(tx, text, limit) : std::vector<auth::SearchHit>{};
  };
  return kind;
}

SubjectKind FunctionKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindFunction(tx, id)) return std::nullopt;
    return SubjectRef{"function", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return Reads(actor) && FindFunction(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindFunction(tx, id);
    return found ? found->data.title : id;
  };
  kind.url = [](const std::string& id) { return "/functions/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    return Reads(actor) ? SearchFunctions(tx, text, limit) : std::vector<auth::SearchHit>{};
  };
  return kind;
}

// A log of procedures; the own one is always there.
SubjectKind LeadLogKind() {
  SubjectKind kind;
  const auto exists = [](Tx& tx, const std::string& id) {
    return id == kOwnLog || FindLeadLog(tx, id).has_value();
  };
  kind.root = [exists](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!exists(tx, id)) return std::nullopt;
    return SubjectRef{"lead_time_log", id};
  };
  kind.can_see = [exists](Tx& tx, const Actor& actor, const std::string& id) {
    return !actor.supplier && actor.CanEverywhere(kLeadTimeRead) && exists(tx, id);
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string& locale) {
    const auto found = FindLeadLog(tx, id);
    return found ? found->title : i18n::Text(locale, "leadTime.own");
  };
  kind.url = [](const std::string& id) { return "/lead-time-logs/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    return !actor.supplier && actor.CanEverywhere(kLeadTimeRead) ? SearchLeadLogs(tx, text, limit)
                                                                 : std::vector<auth::SearchHit>{};
  };
  return kind;
}

SubjectKind PersonConsentKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindConsent(tx, id)) return std::nullopt;
    return SubjectRef{"person_consent", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return !actor.supplier && actor.CanEverywhere(kLeadTimeRead) && FindConsent(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindConsent(tx, id);
    return found ? found->reference : id;
  };
  kind.url = [](const std::string&) { return std::string("/person-consents"); };
  return kind;
}

// Whoever of the authority may see the object may see what was said about it.
SubjectKind CommentKind(const auth::SubjectRegistry& subjects) {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindComment(tx, id)) return std::nullopt;
    return SubjectRef{"comment", id};
  };
  kind.can_see = [&subjects](Tx& tx, const Actor& actor, const std::string& id) {
    if (actor.supplier || !actor.CanAnywhere(kCommentWrite)) return false;
    const auto one = FindComment(tx, id);
    return one && subjects.CanSee(tx, actor, {one->subject_kind, one->subject_id});
  };
  kind.title = [&subjects](Tx& tx, const std::string& id, const std::string& locale) {
    const auto one = FindComment(tx, id);
    return one ? subjects.Title(tx, {one->subject_kind, one->subject_id}, locale) : id;
  };
  kind.url = [](const std::string& id) { return "/comments/" + id; };
  kind.guarded = true;
  kind.nameless_unseen = true;
  return kind;
}

bool ReadsRoles(const Actor& actor) {
  return !actor.supplier && actor.CanAnywhere(party::kRoleRead);
}

SubjectKind ResponsibilityKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindResponsibility(tx, id)) return std::nullopt;
    return SubjectRef{"responsibility", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return ReadsRoles(actor) && FindResponsibility(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindResponsibility(tx, id);
    return found ? found->data.title : id;
  };
  kind.url = [](const std::string& id) { return "/responsibilities/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    return ReadsRoles(actor) ? SearchResponsibilities(tx, text, limit)
                             : std::vector<auth::SearchHit>{};
  };
  return kind;
}

SubjectKind CompetenceKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindCompetence(tx, id)) return std::nullopt;
    return SubjectRef{"competence", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return ReadsRoles(actor) && FindCompetence(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindCompetence(tx, id);
    return found ? found->data.name : id;
  };
  kind.url = [](const std::string& id) { return "/competences/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    std::vector<auth::SearchHit> hits;
    if (!ReadsRoles(actor)) return hits;
    for (const auto& row :
         tx.All(sql::governance::kCompetenceSearch, http::LikePattern(text), limit))
      hits.push_back({row.Text(0), row.Text(1), ""});
    return hits;
  };
  return kind;
}

// The plan of one person is for that person and for who manages competences.
SubjectKind TrainingKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindTraining(tx, id)) return std::nullopt;
    return SubjectRef{"training", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    const auto found = FindTraining(tx, id);
    return found && ReadsRoles(actor) && SeesTrainingOf(actor, found->training.data.account_id);
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindTraining(tx, id);
    return found ? found->training.data.title : id;
  };
  kind.url = [](const std::string&) { return std::string("/trainings"); };
  return kind;
}

SubjectKind MandateSubject() {
  const auto reads = [](const Actor& actor) {
    return !actor.supplier && actor.CanAnywhere(kMandateRead);
  };
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (FindMandate(tx, id).empty()) return std::nullopt;
    return SubjectRef{"mandate", id};
  };
  kind.can_see = [reads](Tx& tx, const Actor& actor, const std::string& id) {
    return reads(actor) && !FindMandate(tx, id).empty();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindMandate(tx, id);
    return found.empty() ? id : LabelOf(found.front().number);
  };
  kind.url = [](const std::string& id) { return "/mandates/" + id; };
  kind.search = [reads](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    return reads(actor) ? SearchMandates(tx, text, limit) : std::vector<auth::SearchHit>{};
  };
  return kind;
}

SubjectKind BudgetLineKind() {
  const auto reads = [](const Actor& actor) {
    return !actor.supplier && actor.CanAnywhere(kBudgetRead);
  };
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindBudgetLine(tx, id)) return std::nullopt;
    return SubjectRef{"budget_line", id};
  };
  kind.can_see = [reads](Tx& tx, const Actor& actor, const std::string& id) {
    return reads(actor) && FindBudgetLine(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindBudgetLine(tx, id);
    return found ? LabelOf(found->data) : id;
  };
  kind.url = [](const std::string& id) { return "/budget-lines/" + id; };
  kind.search = [reads](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    return reads(actor) ? SearchBudgetLines(tx, text, limit) : std::vector<auth::SearchHit>{};
  };
  return kind;
}

// What follows in this room from what happened in it or below: whoever is gone has no function any
// more, and what waits for people waits for others.
events::Subscription Listen(const auth::SubjectRegistry& subjects, const mail::Settings& mail) {
  return {"governance",
          {"account.changed", "people.changed", "function.changed", "mandate.changed",
           "budget_line.changed", "interest.changed", "proposal.changed", "step_condition.changed",
           "training.changed", "comment.changed", "supplier_invitation.changed", "mail.sent",
           "mail.bounced"},
          [&subjects, mail](Tx& tx, const std::vector<events::Event>& events, Instant now) {
            for (const events::Event& event : events)
              if (event.name == "account.changed")
                for (const auto& id : FunctionsOf(tx, event.subject.id))
                  events::Touch(tx, {"function", id}, now);
            HearOfTasks({tx, subjects, now, &mail}, events);
          },
          {}};
}

std::vector<const Code*> Codes() {
  return {&codes::kNormInvalid,
          &codes::kUnitInvalid,
          &codes::kUnitNameTaken,
          &codes::kUnitCycle,
          &codes::kUnitInUse,
          &codes::kFunctionInvalid,
          &codes::kFunctionTitleTaken,
          &codes::kFunctionUnitEnded,
          &codes::kFunctionInUse,
          &codes::kAppointmentInvalid,
          &codes::kAppointmentAlready,
          &codes::kAppointmentAfterEnd,
          &codes::kAppointmentNotFound,
          &codes::kAppointmentEnded,
          &codes::kResponsibilityInvalid,
          &codes::kResponsibilityTitleTaken,
          &codes::kCompetenceInvalid,
          &codes::kCompetenceNameTaken,
          &codes::kTrainingInvalid,
          &codes::kTrainingTransition,
          &codes::kAssessmentInvalid,
          &codes::kMandateInvalid,
          &codes::kMandateSourceEnded,
          &codes::kMandateNotToPassOn,
          &codes::kMandateWider,
          &codes::kMandateLoop,
          &codes::kMandateOver,
          &codes::kMandateToOneself,
          &codes::kMandateLacking,
          &codes::kBudgetInvalid,
          &codes::kBudgetCodeTaken,
          &codes::kBudgetShort,
          &codes::kBudgetNotBooked,
          &codes::kProposalInvalid,
          &codes::kProposalTransition,
          &codes::kProposalNotYours,
          &codes::kAdviceNotAsked,
          &codes::kAdviceOwnProposal,
          &codes::kAdviceNotYours,
          &codes::kDecisionOwnProposal,
          &codes::kDecisionInterest,
          &codes::kDecisionAway,
          &codes::kDecisionMandateLacking,
          &codes::kDecisionBudgetShort,
          &codes::kDecisionAdviceOpen,
          &codes::kConditionsOpen,
          &codes::kDecisionNeeded,
          &codes::kDecisionUnfit,
          &codes::kDecisionOver,
          &codes::kDecisionUsed,
          &codes::kInterestInvalid,
          &codes::kInterestEnded,
          &codes::kInterestOwn,
          &codes::kInterestBarsRole,
          &codes::kAbsenceInvalid,
          &codes::kAbsenceOver,
          &codes::kConditionInvalid,
          &codes::kConditionAnswered,
          &codes::kConditionOwn,
          &codes::kProposalExpired,
          &codes::kDecisionOutdated,
          &codes::kAttachmentInvalid,
          &codes::kAttachmentType,
          &codes::kAttachmentTooMany,
          &codes::kAttachmentSubmitted};
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects, const mail::Settings& mail) {
  subjects.Register("unit", UnitKind());
  subjects.Register("function", FunctionKind());
  subjects.Register("responsibility", ResponsibilityKind());
  subjects.Register("competence", CompetenceKind());
  subjects.Register("training", TrainingKind());
  subjects.Register("lead_time_log", LeadLogKind());
  subjects.Register("person_consent", PersonConsentKind());
  subjects.Register("comment", CommentKind(subjects));
  subjects.Register("mandate", MandateSubject());
  subjects.Register("budget_line", BudgetLineKind());
  RegisterDecisionKinds(subjects);
  subjects.Register("staffing_norm",
                    auth::SettingKind("kind.staffing_norm", "/staffing-norms", party::kRoleRead));
  Module module;
  module.name = "governance";
  for (auto endpoints :
       {UnitEndpoints(), NormEndpoints(), ResponsibilityEndpoints(), CompetenceEndpoints(),
        MandateEndpoints(), BudgetEndpoints(), ProposalEndpoints(), DecisionEndpoints(),
        RegisterEndpoints(), NoticeEndpoints(mail), LeadTimeEndpoints(), CommentEndpoints()})
    for (auto& endpoint : endpoints) module.endpoints.push_back(std::move(endpoint));
  module.codes = Codes();
  for (const Code* code :
       {&codes::kLogInvalid, &codes::kLogFew, &codes::kLogOwn, &codes::kWhatIfInvalid,
        &codes::kCommentInvalid, &codes::kPlanInvalid, &codes::kPlanNotYours,
        &codes::kCommentNotYours, &codes::kCommentWithdrawn, &codes::kConsentInvalid,
        &codes::kConsentOver, &codes::kConsentMissing, &codes::kPersonsUnknown})
    module.codes.push_back(code);
  module.permissions = {kUnitRead,         kUnitManage,     kNormManage,    kResponsibilityManage,
                        kCompetenceManage, kMandateRead,    kMandateManage, kBudgetRead,
                        kBudgetManage,     kBudgetShift,    kProposalRead,  kProposalWrite,
                        kInterestDeclare,  kInterestManage, kAbsenceManage, kConditionManage,
                        kLeadTimeRead,     kLeadTimeManage, kCommentWrite};
  module.sheets_apart = MandateSheets();
  module.subscriptions = {Listen(subjects, mail)};
  module.each_minute = [&subjects, mail](Tx& tx, Instant now) {
    const World world{tx, subjects, now, &mail};
    if (BeginDay(tx, "tasks_on", world.today())) RefreshAllTasks(world);
    SendDigests(world);
  };
  module.invariants = {{"units_in_a_tree", CheckUnits},
                       {"mandates_within_their_source", CheckMandates},
                       {"budget_lines_add_up", CheckBudgetLines},
                       {"decisions_by_mandate", CheckDecisions},
                       {"attachments_are_what_they_were", CheckAttachments}};
  return module;
}

}  // namespace nokkenas::governance
