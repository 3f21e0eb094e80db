// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/api/endpoints.h"
#include "modules/governance/service/decision_service.h"
#include "modules/governance/service/proposal_service.h"
#include "modules/governance/service/register_service.h"

namespace nokkenas::governance {

using http::Command;
using http::Context;
using http::Create;
using http::Define;
using http::Get;
using http::IdIn;
using http::Needs;
using http::NeedsSomewhere;
using http::Replace;
using http::Seen;

// Who may do what with a proposal is a question of mandate, not of role: the service asks it.
std::vector<http::Endpoint> ProposalEndpoints() {
  return {
      Define<ProposalListIn, http::ListOut<ProposalRow>>(
          Get("proposal_list", "/proposals", NeedsSomewhere(kProposalRead),
              "Proposals that the reader may see"),
          ProposalList),
      Define<ProposalIn, ProposalView>(
          Create("proposal_create", "/proposals", NeedsSomewhere(kProposalWrite),
                 "Write a proposal; nobody else sees it before it is submitted"),
          ProposalCreate),
      Define<IdIn, ProposalView>(
          Get("proposal_view", "/proposals/{id}", Seen("proposal"),
              "One proposal: who decides and why, what was advised, what was asked before"),
          [](Context& ctx, const IdIn& in) { return ProposalShow(ctx, in.id); }),
      Define<ProposalChangeIn, ProposalView>(
          Replace("proposal_change", "/proposals/{id}", Seen("proposal"),
                  "Change a proposal that was not submitted, or that came back"),
          ProposalChange),
      Define<AttachIn, AttachmentView>(
          http::Upload("attachment_create", "/proposals/{id}/attachments", Seen("proposal"),
                       "Attach a file, before it is submitted or when it came back"),
          AttachmentAdd),
      Define<IdIn, http::FileOut>(
          Get("attachment_view", "/attachments/{id}", Seen("attachment"), "The file, as it came"),
          [](Context& ctx, const IdIn& in) { return AttachmentRead(ctx, in.id); }),
      Define<IdIn, http::Empty>(
          http::Unversioned(Command("attachment_remove", "/attachments/{id}/remove",
                                    Seen("attachment"), "Take a file away before it is submitted")),
          [](Context& ctx, const IdIn& in) { return AttachmentRemove(ctx, in.id); }),
      Define<IdIn, ProposalView>(
          Command("proposal_submit", "/proposals/{id}/submit", Seen("proposal"),
                  "Submit it: the advice is asked, and whoever has a mandate can decide"),
          [](Context& ctx, const IdIn& in) { return ProposalSubmit(ctx, in.id); }),
      Define<ProposalReasonIn, ProposalView>(
          Command("proposal_withdraw", "/proposals/{id}/withdraw", Seen("proposal"),
                  "Take a proposal back before it is decided"),
          ProposalWithdraw),
      Define<AdviseIn, ProposalView>(Command("proposal_advise", "/proposals/{id}/advise",
                                             Seen("proposal"), "Give the advice of one's role"),
                                     ProposalAdvise),
      Define<PlanIn, ProposalView>(
          http::Unversioned(Command("proposal_plan", "/proposals/{id}/plan", Seen("proposal"),
                                    "Plan the day of the decision, or plan it anew")),
          ProposalPlan),
      Define<ProposalReasonIn, ProposalView>(
          Command("proposal_return", "/proposals/{id}/return", Seen("proposal"),
                  "Give it back to its author with what must change"),
          ProposalReturn),
      Define<ProposalReasonIn, ProposalView>(
          Command("proposal_grant", "/proposals/{id}/grant", Seen("proposal"),
                  "Decide as proposed, and sign: needs /sessions/current/confirm just before"),
          ProposalGrant),
      Define<ProposalReasonIn, ProposalView>(
          Command("proposal_refuse", "/proposals/{id}/refuse", Seen("proposal"),
                  "Decide against it, and sign: needs /sessions/current/confirm just before"),
          ProposalRefuse),
  };
}

std::vector<http::Endpoint> DecisionEndpoints() {
  return {
      Define<DecisionListIn, http::ListOut<DecisionView>>(
          Get("decision_list", "/decisions", NeedsSomewhere(kProposalRead), "The decision log"),
          DecisionList),
      Define<IdIn, DecisionView>(
          Get("decision_view", "/decisions/{id}", Seen("decision"), "One decision"),
          [](Context& ctx, const IdIn& in) { return DecisionShow(ctx, in.id); }),
      Define<DecisionUseIn, DecisionView>(
          Command("decision_record_use", "/decisions/{id}/record-use", Seen("decision"),
                  "Note that an act without a room here was carried out, and where"),
          DecisionRecordUse),
      Define<DecisionWithdrawIn, DecisionView>(
          Command("decision_withdraw", "/decisions/{id}/withdraw", Seen("decision"),
                  "Take a decision back that was not carried out, and sign"),
          DecisionWithdraw),
  };
}

std::vector<http::Endpoint> RegisterEndpoints() {
  return {
      Define<InterestListIn, http::ListOut<InterestView>>(
          Get("interest_list", "/interests", NeedsSomewhere(kInterestDeclare),
              "Declared interests: one's own, or everybody's for who assesses them"),
          InterestList),
      Define<InterestIn, InterestView>(
          Create("interest_create", "/interests", NeedsSomewhere(kInterestDeclare),
                 "Declare an interest of one's own"),
          InterestDeclare),
      Define<IdIn, InterestView>(
          Get("interest_view", "/interests/{id}", Seen("interest"), "One declared interest"),
          [](Context& ctx, const IdIn& in) { return InterestShow(ctx, in.id); }),
      Define<InterestAssessIn, InterestView>(
          Command("interest_assess", "/interests/{id}/assess",
                  http::On("interest", kInterestManage), "Conclude what follows from it"),
          InterestAssess),
      Define<EndIn, InterestView>(Command("interest_end", "/interests/{id}/end", Seen("interest"),
                                          "Say that one's own interest is over"),
                                  InterestEnd),
      Define<AbsenceListIn, http::ListOut<AbsenceView>>(
          Get("absence_list", "/absences", NeedsSomewhere(kProposalRead), "Who is away, and when"),
          AbsenceList),
      Define<AbsenceIn, AbsenceView>(
          Create("absence_create", "/absences", NeedsSomewhere(kProposalRead),
                 "Say when one is away; for others by who may"),
          AbsenceCreate),
      Define<IdIn, AbsenceView>(
          Get("absence_view", "/absences/{id}", Seen("absence"), "One absence"),
          [](Context& ctx, const IdIn& in) { return AbsenceShow(ctx, in.id); }),
      Define<EndIn, http::Empty>(
          http::Unversioned(Command("absence_end", "/absences/{id}/end", Seen("absence"),
                                    "Back earlier: yesterday was the last day at the earliest")),
          AbsenceEnd),
      Define<ConditionListIn, http::ListOut<ConditionView>>(
          Get("step_condition_list", "/step-conditions", NeedsSomewhere(kProposalRead),
              "What must happen before a step can finish"),
          ConditionList),
      Define<ConditionIn, ConditionView>(
          Create("step_condition_create", "/step-conditions", Needs(kConditionManage),
                 "Hold up a step until something has happened"),
          ConditionCreate),
      Define<IdIn, ConditionView>(
          Get("step_condition_view", "/step-conditions/{id}", Seen("step_condition"),
              "One condition"),
          [](Context& ctx, const IdIn& in) { return ConditionShow(ctx, in.id); }),
      Define<ConditionAnswerIn, ConditionView>(
          Command("step_condition_answer", "/step-conditions/{id}/answer",
                  http::On("step_condition", kConditionManage), "Say what was done"),
          ConditionAnswer),
  };
}

}  // namespace nokkenas::governance
