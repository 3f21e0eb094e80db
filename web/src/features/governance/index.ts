// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { AppointmentEndPage, AppointPage } from "./FunctionPages.tsx";
export { FunctionActions, FunctionDetail, FunctionTrail } from "./FunctionPages.tsx";
export { NormsEditPage, NormsPage } from "./NormPages.tsx";
export { FunctionEditPage, FunctionNewPage, UnitEditPage, UnitNewPage } from "./UnitForms.tsx";
export { UnitPage, UnitTreePage } from "./UnitPages.tsx";
export { useDecision, useFunction, useProposal } from "./use-governance.ts";
export { AssessmentPage } from "./AssessmentPage.tsx";
export {
  CompetenceEditPage,
  CompetenceListPage,
  CompetenceNewPage,
  CompetencePage,
} from "./CompetencePages.tsx";
export { BudgetBookPage, BudgetEditPage, BudgetNewPage, BudgetShiftPage } from "./BudgetForms.tsx";
export { BudgetListPage, BudgetPage } from "./BudgetPages.tsx";
export { MandateCheckPage } from "./MandateCheckPage.tsx";
export { MandateComparisonPage } from "./MandateComparisonPage.tsx";
export { MandateNewPage } from "./MandateForm.tsx";
export { MandateListPage, MandatePage, MandateRevokePage } from "./MandatePages.tsx";
export { AbsenceEndPage, AbsenceListPage, AbsenceNewPage } from "./AbsencePages.tsx";
export { ConditionAnswerPage, ConditionNewPage } from "./ConditionForms.tsx";
export { ConditionListPage, ConditionPage } from "./ConditionPages.tsx";
export { DecisionListPage } from "./DecisionListPage.tsx";
export {
  DecisionDetail,
  decisionCrumbs,
  decisionFacts,
  DecisionRecordUsePage,
  DecisionWithdrawPage,
} from "./DecisionPages.tsx";
export { InterestAssessPage, InterestEndPage } from "./InterestActPages.tsx";
export { InterestListPage, InterestNewPage, InterestPage } from "./InterestPages.tsx";
export {
  ProposalAdvise,
  ProposalReturnPage,
  ProposalSubmitPage,
  ProposalWithdrawPage,
} from "./ProposalActPages.tsx";
export { ProposalEdit, ProposalNewPage } from "./ProposalForm.tsx";
export { ProposalListPage } from "./ProposalListPage.tsx";
export { ProposalDetail } from "./ProposalPage.tsx";
export { isOpen } from "./proposals.tsx";
export { ProposalsPanel } from "./ProposalsPanel.tsx";
export { ProposalGrant, ProposalRefuse } from "./SignPages.tsx";
export { MatrixPage } from "./MatrixPage.tsx";
export { TaskEditPage, TaskNewPage } from "./TaskForm.tsx";
export { TaskListPage, TaskPage } from "./TaskPages.tsx";
export {
  TrainingCompletePage,
  TrainingListPage,
  TrainingNewPage,
  TrainingWithdrawPage,
} from "./TrainingPages.tsx";
export { MessagesPage } from "./MessagesPage.tsx";
export { WorkBlock, WorkPage } from "./WorkPages.tsx";
export { ProposalPlanPage } from "./PlanPages.tsx";
export { CommentPage } from "./CommentPage.tsx";
