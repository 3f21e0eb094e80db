// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { ComponentType } from "react";
import { createBrowserRouter, type RouteObject } from "react-router";
import { CrashPage } from "./CrashPage.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { routeList, type RouteEntry, type RoutePath } from "./route-list.ts";
import { OpenFrame, SignedInFrame } from "./Frame.tsx";

type Load = () => Promise<{ Component: ComponentType }>;
const session = () => import("../features/session/index.ts");
const framework = () => import("../features/framework/index.ts");
const portfolio = () => import("../features/portfolio/index.ts");
const calendar = () => import("../features/calendar/index.ts");
const governance = () => import("../features/governance/index.ts");
const mail = () => import("../features/mail/index.ts");
const lawfulness = () => import("../features/lawfulness/index.ts");
const exchange = () => import("../features/exchange/index.ts");
const access = () => import("../features/access/index.ts");
const document = () => import("../features/document/index.ts");
const leadtime = () => import("../features/leadtime/index.ts");
const party = () => import("../features/party/index.ts");

const pages: Record<RoutePath, Load> = {
  "/sign-in": async () => ({ Component: (await session()).SignInPage }),
  "/invitation": async () => ({ Component: (await session()).InvitationPage }),
  "/forgotten-password": async () => ({ Component: (await session()).ForgottenPage }),
  "/new-password": async () => ({ Component: (await session()).NewPasswordPage }),
  "/sign-in/return": async () => ({ Component: (await access()).SignInReturnPage }),
  "/supplier-invitation": async () => ({ Component: (await access()).TakeInvitationPage }),
  "/me/sessions": async () => ({ Component: (await access()).SessionsPage }),
  "/api-clients": async () => ({ Component: (await access()).ClientListPage }),
  "/api-clients/new": async () => ({ Component: (await access()).ClientNewPage }),
  "/api-clients/:id": async () => ({ Component: (await access()).ClientPage }),
  "/api-clients/:id/edit": async () => ({ Component: (await access()).ClientEditPage }),
  "/api-clients/:id/renew-secret": async () => ({ Component: (await access()).ClientRenewPage }),
  "/api-clients/:id/deactivate": async () => ({
    Component: (await access()).ClientDeactivatePage,
  }),
  "/api-clients/:id/reactivate": async () => ({
    Component: (await access()).ClientReactivatePage,
  }),
  "/supplier-invitations": async () => ({ Component: (await access()).InvitationListPage }),
  "/supplier-invitations/new": async () => ({ Component: (await access()).InvitationNewPage }),
  "/supplier-invitations/:id": async () => ({ Component: (await access()).InvitationPage }),
  "/supplier-invitations/:id/:act": async () => ({
    Component: (await access()).InvitationActPage,
  }),
  "/colleagues": async () => ({ Component: (await access()).ColleagueListPage }),
  "/colleagues/new": async () => ({ Component: (await access()).ColleagueNewPage }),
  "/colleagues/:id": async () => ({ Component: (await access()).ColleaguePage }),
  "/colleagues/:id/name": async () => ({ Component: (await access()).ColleagueNamePage }),
  "/colleagues/:id/deactivate": async () => ({
    Component: (await access()).ColleagueLeavesPage,
  }),
  "/colleagues/:id/reactivate": async () => ({
    Component: (await access()).ColleagueReturnsPage,
  }),
  "/accounts/:id/change-email": async () => ({ Component: (await party()).ChangeEmailPage }),
  "/documents/:id": async () => ({ Component: (await document()).DocumentPage }),
  "/documents/:id/version": async () => ({ Component: (await document()).VersionPage }),
  "/documents/:id/edit": async () => ({ Component: (await document()).ChangePage }),
  "/documents/:id/withdraw": async () => ({ Component: (await document()).WithdrawPage }),
  "/documents/:id/hold": async () => ({ Component: (await document()).HoldNewPage }),
  "/holds": async () => ({ Component: (await document()).HoldListPage }),
  "/holds/:id/lift": async () => ({ Component: (await document()).HoldLiftPage }),
  "/lead-time-logs": async () => ({ Component: (await leadtime()).LogListPage }),
  "/lead-time-logs/new": async () => ({ Component: (await leadtime()).LogNewPage }),
  "/lead-time-logs/:id": async () => ({ Component: (await leadtime()).ReportPage }),
  "/person-consents": async () => ({ Component: (await leadtime()).ConsentListPage }),
  "/person-consents/new": async () => ({ Component: (await leadtime()).ConsentNewPage }),
  "/person-consents/:id/withdraw": async () => ({
    Component: (await leadtime()).ConsentWithdrawPage,
  }),
  "/me/lead-times": async () => ({ Component: (await leadtime()).OwnPage }),
  "/lead-time-logs/:id/remove": async () => ({ Component: (await leadtime()).LogRemovePage }),
  "/": async () => ({ Component: (await import("./HomePage.tsx")).HomePage }),
  "/me": async () => ({ Component: (await session()).MePage }),
  "/me/messages": async () => ({ Component: (await governance()).MessagesPage }),
  "/tasks": async () => ({ Component: (await governance()).WorkPage }),
  "/operations": async () => ({ Component: (await mail()).OperationPage }),
  "/comments/:id": async () => ({ Component: (await governance()).CommentPage }),
  "/mails": async () => ({ Component: (await mail()).MailListPage }),
  "/me/password": async () => ({ Component: (await session()).PasswordPage }),
  "/me/second-factor": async () => ({ Component: (await session()).SecondFactorPage }),
  "/frameworks": async () => ({ Component: (await framework()).FrameworkListPage }),
  "/frameworks/new": async () => ({ Component: (await framework()).FrameworkNewPage }),
  "/frameworks/:id": async () => ({
    Component: (await import("./FrameworkPage.tsx")).FrameworkPage,
  }),
  "/frameworks/:id/edit": async () => ({ Component: (await framework()).FrameworkEditPage }),
  "/frameworks/:id/activate": async () => ({ Component: (await framework()).ActivatePage }),
  "/frameworks/:id/terminate": async () => ({ Component: (await framework()).TerminatePage }),
  "/frameworks/:id/close": async () => ({ Component: (await framework()).ClosePage }),
  "/frameworks/:id/amend": async () => ({ Component: (await framework()).AmendPage }),
  "/frameworks/:id/parties/new": async () => ({ Component: (await framework()).PartyAddPage }),
  "/frameworks/:id/parties/:partyId/:act": async () => ({
    Component: (await framework()).PartyActPage,
  }),
  "/frameworks/:id/ledger-entries": async () => ({
    Component: (await framework()).LedgerListPage,
  }),
  "/frameworks/:id/ledger-entries/new": async () => ({
    Component: (await framework()).LedgerBookPage,
  }),
  "/frameworks/:id/ledger-entries/:entryId/correct": async () => ({
    Component: (await framework()).LedgerCorrectPage,
  }),
  "/coverage": async () => ({ Component: (await portfolio()).CoveragePage }),
  "/contracts": async () => ({ Component: (await portfolio()).ContractListPage }),
  "/contracts/new": async () => ({ Component: (await portfolio()).ContractNewPage }),
  "/contracts/:id": async () => ({
    Component: (await import("./ContractPage.tsx")).ContractPage,
  }),
  "/contracts/:id/edit": async () => ({ Component: (await portfolio()).ContractEditPage }),
  "/contracts/:id/conclude": async () => ({ Component: (await portfolio()).ConcludePage }),
  "/contracts/:id/record-spend": async () => ({ Component: (await portfolio()).RecordSpendPage }),
  "/applications": async () => ({ Component: (await portfolio()).ApplicationListPage }),
  "/applications/new": async () => ({ Component: (await portfolio()).ApplicationNewPage }),
  "/applications/:id": async () => ({
    Component: (await import("./ApplicationPage.tsx")).ApplicationPage,
  }),
  "/applications/:id/edit": async () => ({ Component: (await portfolio()).ApplicationEditPage }),
  "/applications/:id/measure-health": async () => ({
    Component: (await portfolio()).MeasureHealthPage,
  }),
  "/applications/:id/state-link": async () => ({ Component: (await portfolio()).StateLinkPage }),
  "/domains": async () => ({ Component: (await portfolio()).DomainListPage }),
  "/domains/new": async () => ({ Component: (await portfolio()).DomainNewPage }),
  "/portfolio": async () => ({ Component: (await portfolio()).PortfolioPage }),
  "/lead-times": async () => ({ Component: (await portfolio()).LeadTimesPage }),
  "/lead-times/edit": async () => ({ Component: (await portfolio()).LeadTimesEditPage }),
  "/calendar": async () => ({ Component: (await calendar()).CalendarPage }),
  "/calendar/edit": async () => ({ Component: (await calendar()).CalendarSettingPage }),
  "/calendar/days/new": async () => ({ Component: (await calendar()).DayNewPage }),
  "/calendar/days/:day/withdraw": async () => ({ Component: (await calendar()).DayWithdrawPage }),
  "/increments": async () => ({ Component: (await calendar()).IncrementListPage }),
  "/increments/new": async () => ({ Component: (await calendar()).IncrementNewPage }),
  "/increments/plan": async () => ({ Component: (await calendar()).IncrementPlanPage }),
  "/increments/:id": async () => ({ Component: (await calendar()).IncrementPage }),
  "/increments/:id/edit": async () => ({ Component: (await calendar()).IncrementEditPage }),
  "/terms": async () => ({ Component: (await calendar()).TermListPage }),
  "/terms/:id": async () => ({ Component: (await calendar()).TermPage }),
  "/terms/:id/change": async () => ({ Component: (await calendar()).TermChangePage }),
  "/units": async () => ({ Component: (await governance()).UnitTreePage }),
  "/units/new": async () => ({ Component: (await governance()).UnitNewPage }),
  "/units/:id": async () => ({ Component: (await governance()).UnitPage }),
  "/units/:id/edit": async () => ({ Component: (await governance()).UnitEditPage }),
  "/functions/new": async () => ({ Component: (await governance()).FunctionNewPage }),
  "/functions/:id": async () => ({ Component: (await import("./FunctionPage.tsx")).FunctionPage }),
  "/functions/:id/edit": async () => ({ Component: (await governance()).FunctionEditPage }),
  "/functions/:id/appoint": async () => ({ Component: (await governance()).AppointPage }),
  "/functions/:id/appointments/:appointmentId/end": async () => ({
    Component: (await governance()).AppointmentEndPage,
  }),
  "/role-assignments": async () => ({ Component: (await party()).AssignmentListPage }),
  "/role-assignments/new": async () => ({ Component: (await party()).AssignmentNewPage }),
  "/role-assignments/:id/end": async () => ({ Component: (await party()).AssignmentEndPage }),
  "/responsibilities": async () => ({ Component: (await governance()).TaskListPage }),
  "/responsibilities/new": async () => ({ Component: (await governance()).TaskNewPage }),
  "/responsibilities/:id": async () => ({ Component: (await governance()).TaskPage }),
  "/responsibilities/:id/edit": async () => ({ Component: (await governance()).TaskEditPage }),
  "/responsibility-matrix": async () => ({ Component: (await governance()).MatrixPage }),
  "/mandates": async () => ({ Component: (await governance()).MandateListPage }),
  "/mandates/new": async () => ({ Component: (await governance()).MandateNewPage }),
  "/mandates/check": async () => ({ Component: (await governance()).MandateCheckPage }),
  "/mandates/compare": async () => ({ Component: (await governance()).MandateComparisonPage }),
  "/mandates/:id": async () => ({ Component: (await governance()).MandatePage }),
  "/mandates/:id/revoke": async () => ({ Component: (await governance()).MandateRevokePage }),
  "/budget-lines": async () => ({ Component: (await governance()).BudgetListPage }),
  "/budget-lines/new": async () => ({ Component: (await governance()).BudgetNewPage }),
  "/budget-lines/:id": async () => ({ Component: (await governance()).BudgetPage }),
  "/budget-lines/:id/edit": async () => ({ Component: (await governance()).BudgetEditPage }),
  "/budget-lines/:id/book": async () => ({ Component: (await governance()).BudgetBookPage }),
  "/budget-lines/:id/shift": async () => ({ Component: (await governance()).BudgetShiftPage }),
  "/proposals": async () => ({ Component: (await governance()).ProposalListPage }),
  "/proposals/new": async () => ({ Component: (await governance()).ProposalNewPage }),
  "/proposals/:id": async () => ({
    Component: (await import("./ProposalPages.tsx")).ProposalPage,
  }),
  "/proposals/:id/edit": async () => ({
    Component: (await import("./ProposalPages.tsx")).ProposalEditPage,
  }),
  "/proposals/:id/submit": async () => ({ Component: (await governance()).ProposalSubmitPage }),
  "/proposals/:id/plan": async () => ({ Component: (await governance()).ProposalPlanPage }),
  "/proposals/:id/withdraw": async () => ({ Component: (await governance()).ProposalWithdrawPage }),
  "/proposals/:id/advise": async () => ({
    Component: (await import("./ProposalPages.tsx")).ProposalAdvisePage,
  }),
  "/proposals/:id/return": async () => ({ Component: (await governance()).ProposalReturnPage }),
  "/proposals/:id/grant": async () => ({
    Component: (await import("./ProposalPages.tsx")).ProposalGrantPage,
  }),
  "/proposals/:id/refuse": async () => ({
    Component: (await import("./ProposalPages.tsx")).ProposalRefusePage,
  }),
  "/decisions": async () => ({ Component: (await governance()).DecisionListPage }),
  "/decisions/:id": async () => ({
    Component: (await import("./DecisionPages.tsx")).DecisionPage,
  }),
  "/decisions/:id/withdraw": async () => ({ Component: (await governance()).DecisionWithdrawPage }),
  "/decisions/:id/record-use": async () => ({
    Component: (await governance()).DecisionRecordUsePage,
  }),
  "/decisions/:id/carry-out": async () => ({
    Component: (await import("./DecisionPages.tsx")).CarryOutPage,
  }),
  "/interests": async () => ({ Component: (await governance()).InterestListPage }),
  "/interests/new": async () => ({ Component: (await governance()).InterestNewPage }),
  "/interests/:id": async () => ({ Component: (await governance()).InterestPage }),
  "/interests/:id/assess": async () => ({ Component: (await governance()).InterestAssessPage }),
  "/interests/:id/end": async () => ({ Component: (await governance()).InterestEndPage }),
  "/absences": async () => ({ Component: (await governance()).AbsenceListPage }),
  "/absences/new": async () => ({ Component: (await governance()).AbsenceNewPage }),
  "/absences/:id/end": async () => ({ Component: (await governance()).AbsenceEndPage }),
  "/step-conditions": async () => ({ Component: (await governance()).ConditionListPage }),
  "/step-conditions/new": async () => ({ Component: (await governance()).ConditionNewPage }),
  "/step-conditions/:id": async () => ({ Component: (await governance()).ConditionPage }),
  "/step-conditions/:id/answer": async () => ({
    Component: (await governance()).ConditionAnswerPage,
  }),
  "/competences": async () => ({ Component: (await governance()).CompetenceListPage }),
  "/competences/new": async () => ({ Component: (await governance()).CompetenceNewPage }),
  "/competences/:id": async () => ({ Component: (await governance()).CompetencePage }),
  "/competences/:id/edit": async () => ({ Component: (await governance()).CompetenceEditPage }),
  "/trainings": async () => ({ Component: (await governance()).TrainingListPage }),
  "/trainings/new": async () => ({ Component: (await governance()).TrainingNewPage }),
  "/trainings/:id/complete": async () => ({ Component: (await governance()).TrainingCompletePage }),
  "/trainings/:id/withdraw": async () => ({ Component: (await governance()).TrainingWithdrawPage }),
  "/self-assessment": async () => ({ Component: (await governance()).AssessmentPage }),
  "/staffing-norms": async () => ({ Component: (await governance()).NormsPage }),
  "/staffing-norms/edit": async () => ({ Component: (await governance()).NormsEditPage }),
  "/lawfulness": async () => ({ Component: (await lawfulness()).LawfulnessPage }),
  "/contracts/:id/confirm": async () => ({ Component: (await portfolio()).ContractConfirmPage }),
  "/contracts/:id/owner": async () => ({ Component: (await portfolio()).ContractOwnerPage }),
  "/contracts/:id/withdraw-confirmation": async () => ({
    Component: (await portfolio()).ContractWithdrawPage,
  }),
  "/applications/:id/confirm": async () => ({
    Component: (await portfolio()).ApplicationConfirmPage,
  }),
  "/applications/:id/owner": async () => ({ Component: (await portfolio()).ApplicationOwnerPage }),
  "/applications/:id/withdraw-confirmation": async () => ({
    Component: (await portfolio()).ApplicationWithdrawPage,
  }),
  "/confirmations": async () => ({ Component: (await portfolio()).ConfirmationListPage }),
  "/confirmations/mine": async () => ({ Component: (await portfolio()).ConfirmMinePage }),
  "/confirmations/owners": async () => ({ Component: (await portfolio()).OwnersPage }),
  "/conclusions": async () => ({ Component: (await portfolio()).ConclusionListPage }),
  "/signals": async () => ({ Component: (await lawfulness()).SignalListPage }),
  "/signals/:id": async () => ({ Component: (await lawfulness()).SignalPage }),
  "/signals/:id/conclude": async () => ({ Component: (await lawfulness()).ConcludeSignalPage }),
  "/rules": async () => ({ Component: (await lawfulness()).RuleListPage }),
  "/rules/:id": async () => ({ Component: (await lawfulness()).RulePage }),
  "/authority/edit": async () => ({ Component: (await lawfulness()).AuthorityEditPage }),
  "/rules/:id/change": async () => ({ Component: (await lawfulness()).RuleChangePage }),
  "/organisations": async () => ({ Component: (await party()).OrganisationListPage }),
  "/organisations/new": async () => ({ Component: (await party()).OrganisationNewPage }),
  "/organisations/:id": async () => ({ Component: (await party()).OrganisationPage }),
  "/organisations/:id/edit": async () => ({ Component: (await party()).OrganisationEditPage }),
  "/accounts": async () => ({ Component: (await party()).AccountListPage }),
  "/accounts/new": async () => ({ Component: (await party()).AccountNewPage }),
  "/accounts/:id": async () => ({ Component: (await party()).AccountPage }),
  "/accounts/:id/deactivate": async () => ({ Component: (await party()).DeactivatePage }),
  "/accounts/:id/reactivate": async () => ({ Component: (await party()).ReactivatePage }),
  "/accounts/:id/grant-role": async () => ({ Component: (await party()).GrantRolePage }),
  "/accounts/:id/grants/:grantId/revoke": async () => ({
    Component: (await party()).RevokeRolePage,
  }),
  "/audit-records": async () => ({
    Component: (await import("../features/audit/index.ts")).AuditListPage,
  }),
  "/exchange": async () => ({ Component: (await exchange()).ExchangePage }),
  "/imports/:id": async () => ({ Component: (await exchange()).ImportPage }),
  "/imports/:id/apply": async () => ({ Component: (await exchange()).ApplyPage }),
  "/imports/:id/columns": async () => ({ Component: (await exchange()).ColumnsPage }),
  "/imports/:id/suppliers": async () => ({ Component: (await exchange()).NamesPage }),
  "/imports/:id/parked-rows": async () => ({ Component: (await exchange()).ParkedListPage }),
  "/imports/:id/parked-rows/:row": async () => ({ Component: (await exchange()).ParkedRowPage }),
  "/mappings/:id": async () => ({ Component: (await exchange()).MappingPage }),
  "/mappings/:id/remove": async () => ({ Component: (await exchange()).RemoveMappingPage }),
  "/search": async () => ({ Component: (await import("../features/search/index.ts")).SearchPage }),
  "/words": async () => ({ Component: (await import("../features/search/index.ts")).WordsPage }),
};

function toRoutes(open: boolean): RouteObject[] {
  const entries: readonly RouteEntry[] = routeList;
  return entries
    .filter((entry) => (entry.open ?? false) === open)
    .map((entry) => ({ path: entry.path, lazy: pages[entry.path as RoutePath] }));
}

export const router = createBrowserRouter([
  {
    ErrorBoundary: CrashPage,
    HydrateFallback: () => null,
    children: [
      { Component: OpenFrame, ErrorBoundary: CrashPage, children: toRoutes(true) },
      { Component: SignedInFrame, ErrorBoundary: CrashPage, children: toRoutes(false) },
      { path: "*", Component: NotFoundPage },
    ],
  },
]);
