// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/api/endpoints.h"

#include "modules/governance/service/competence_service.h"
#include "modules/governance/service/mandate_service.h"
#include "modules/governance/service/norm_service.h"
#include "modules/governance/service/responsibility_service.h"
#include "modules/governance/service/unit_service.h"
#include "modules/party/facade.h"

namespace nokkenas::governance {

using http::Command;
using http::Context;
using http::Create;
using http::Define;
using http::Empty;
using http::Get;
using http::Needs;
using http::NeedsSomewhere;
using http::On;
using http::Replace;
using http::Seen;

std::vector<http::Endpoint> UnitEndpoints() {
  return {
      Define<UnitTreeIn, UnitTree>(
          Get("unit_list", "/units", NeedsSomewhere(kUnitRead),
              "The organisation on a day: units, functions and who had them"),
          UnitTreeShow),
      Define<UnitIn, UnitView>(Create("unit_create", "/units", Needs(kUnitManage), "Add a unit"),
                               UnitCreate),
      Define<http::IdIn, UnitView>(
          Get("unit_view", "/units/{id}", On("unit", kUnitRead), "One unit with its functions"),
          [](Context& ctx, const http::IdIn& in) { return UnitShow(ctx, in.id); }),
      Define<UnitChange, UnitView>(
          Replace("unit_change", "/units/{id}", On("unit", kUnitManage), "Change or end a unit"),
          UnitChangeData),
      Define<FunctionIn, FunctionView>(
          Create("function_create", "/functions", Needs(kUnitManage), "Add a function to a unit"),
          FunctionCreate),
      Define<http::IdIn, FunctionView>(
          Get("function_view", "/functions/{id}", On("function", kUnitRead),
              "One function with who had, has and will have it"),
          [](Context& ctx, const http::IdIn& in) { return FunctionShow(ctx, in.id); }),
      Define<FunctionChange, FunctionView>(
          Replace("function_change", "/functions/{id}", On("function", kUnitManage),
                  "Change or end a function"),
          FunctionChangeData),
      Define<AppointIn, FunctionView>(
          Command("function_appoint", "/functions/{id}/appoint", On("function", kUnitManage),
                  "Give a person the function, as holder or as deputy, for a period"),
          FunctionAppoint),
      Define<AppointmentEndIn, FunctionView>(
          Command("function_end_appointment", "/functions/{id}/end-appointment",
                  On("function", kUnitManage), "End it for one person on a day"),
          FunctionEndAppointment),
  };
}

std::vector<http::Endpoint> NormEndpoints() {
  return {
      Define<Empty, NormsView>(
          Get("staffing_norm_view", "/staffing-norms/current", NeedsSomewhere(party::kRoleRead),
              "Which roles are to be filled, by kind of object"),
          [](Context& ctx, const Empty&) { return NormsShow(ctx); }),
      Define<NormsIn, NormsView>(Replace("staffing_norm_replace", "/staffing-norms/current",
                                         Needs(kNormManage), "Set which roles are to be filled"),
                                 NormsReplace),
  };
}

std::vector<http::Endpoint> ResponsibilityEndpoints() {
  return {
      Define<ResponsibilityListIn, http::ListOut<ResponsibilityView>>(
          Get("responsibility_list", "/responsibilities", NeedsSomewhere(party::kRoleRead),
              "Tasks, and which role does what for each"),
          ResponsibilityList),
      Define<ResponsibilityIn, ResponsibilityView>(
          Create("responsibility_create", "/responsibilities", Needs(kResponsibilityManage),
                 "Add a task with the roles that belong to it"),
          ResponsibilityCreate),
      Define<http::IdIn, ResponsibilityView>(
          Get("responsibility_view", "/responsibilities/{id}",
              On("responsibility", party::kRoleRead), "One task with its roles"),
          [](Context& ctx, const http::IdIn& in) { return ResponsibilityShow(ctx, in.id); }),
      Define<ResponsibilityChange, ResponsibilityView>(
          Replace("responsibility_change", "/responsibilities/{id}",
                  On("responsibility", kResponsibilityManage), "Change or end a task"),
          ResponsibilityChangeData),
      Define<MatrixIn, MatrixView>(
          Get("responsibility_matrix_view", "/responsibility-matrices/current",
              NeedsSomewhere(party::kRoleRead),
              "The tasks for one object, the role for each, and who that is today"),
          MatrixShow),
  };
}

std::vector<http::Endpoint> CompetenceEndpoints() {
  return {
      Define<CompetenceListIn, http::ListOut<CompetenceView>>(
          Get("competence_list", "/competences", NeedsSomewhere(party::kRoleRead),
              "What each role asks"),
          CompetenceList),
      Define<CompetenceIn, CompetenceView>(Create("competence_create", "/competences",
                                                  Needs(kCompetenceManage), "Add what a role asks"),
                                           CompetenceCreate),
      Define<http::IdIn, CompetenceView>(
          Get("competence_view", "/competences/{id}", On("competence", party::kRoleRead),
              "One competence"),
          [](Context& ctx, const http::IdIn& in) { return CompetenceShow(ctx, in.id); }),
      Define<CompetenceChange, CompetenceView>(
          Replace("competence_change", "/competences/{id}", On("competence", kCompetenceManage),
                  "Change or end what a role asks"),
          CompetenceChangeData),
      Define<TrainingListIn, http::ListOut<TrainingView>>(
          Get("training_list", "/trainings", NeedsSomewhere(party::kRoleRead),
              "The plan: one's own, or everybody's for who manages competences"),
          TrainingList),
      Define<TrainingIn, TrainingView>(
          Create("training_create", "/trainings", NeedsSomewhere(party::kRoleRead),
                 "Plan a training for oneself, or for others by who manages competences"),
          TrainingCreate),
      Define<http::IdIn, TrainingView>(
          Get("training_view", "/trainings/{id}", Seen("training"), "One training"),
          [](Context& ctx, const http::IdIn& in) { return TrainingShow(ctx, in.id); }),
      Define<TrainingCompleteIn, TrainingView>(
          Command("training_complete", "/trainings/{id}/complete", Seen("training"),
                  "Say that a training is done"),
          TrainingComplete),
      Define<http::IdIn, TrainingView>(Command("training_withdraw", "/trainings/{id}/withdraw",
                                               Seen("training"), "Take a training out of the plan"),
                                       TrainingWithdraw),
      Define<AssessmentYearIn, AssessmentView>(
          Get("self_assessment_view", "/self-assessments/current", NeedsSomewhere(party::kRoleRead),
              "One's own look back on a year"),
          AssessmentShow),
      Define<AssessmentIn, AssessmentView>(
          http::Unversioned(Replace("self_assessment_replace", "/self-assessments/current",
                                    NeedsSomewhere(party::kRoleRead),
                                    "Look back on a year, for oneself only")),
          AssessmentReplace),
  };
}

std::vector<http::Endpoint> MandateEndpoints() {
  return {
      Define<MandateListIn, http::ListOut<MandateView>>(
          Get("mandate_list", "/mandates", NeedsSomewhere(kMandateRead),
              "The register of mandates, powers of attorney and authorisations"),
          MandateList),
      Define<MandateIn, MandateView>(
          Create("mandate_create", "/mandates", Needs(kMandateManage),
                 "Put a mandate in the register; it never changes, it can be revoked"),
          MandateGrant),
      Define<http::IdIn, MandateView>(
          Get("mandate_view", "/mandates/{id}", On("mandate", kMandateRead), "One mandate"),
          [](Context& ctx, const http::IdIn& in) { return MandateShow(ctx, in.id); }),
      Define<MandateRevokeIn, MandateView>(
          Command("mandate_revoke", "/mandates/{id}/revoke", On("mandate", kMandateManage),
                  "Revoke a mandate from this moment; what was decided by it stays valid"),
          MandateRevoke),
      Define<MandateCheckIn, MandateCheckView>(
          Get("mandate_check_view", "/mandate-checks/current", NeedsSomewhere(kMandateRead),
              "Who may do an act, and why others may not"),
          MandateCheckShow),
      Define<MandateComparisonIn, MandateComparisonView>(
          Get("mandate_comparison_view", "/mandate-comparisons/current",
              NeedsSomewhere(kMandateRead), "What changed in the register between two days"),
          MandateComparisonShow),
  };
}

}  // namespace nokkenas::governance
