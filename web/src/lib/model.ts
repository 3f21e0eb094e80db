// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What the pages read and send, under short names. The shapes come from openapi.json.
import type { components, operations } from "./api-types.ts";

type Schemas = components["schemas"];
type Body<Name extends keyof operations> = operations[Name] extends {
  requestBody?: { content: { "application/json": infer Content } };
}
  ? Content
  : never;

export type Locale = "nl" | "en";
export type Money = Schemas["Money"];
export type Vat = Money["vat"];
export type Ref = Schemas["OrganisationRef"];

export type FieldError = { path: string; code: string; message: string };
export type Problem = {
  title: string;
  status: number;
  detail?: string;
  code: string;
  requestId?: string;
  errors?: FieldError[];
};

export type ListPage<T> = {
  items: T[];
  nextCursor: string | null;
  count: number;
  countCapped: boolean;
};

export type Action = Schemas["Action"];
export type Installation = Schemas["Installation"];
export type Session = Schemas["Session"];

export type Calendar = Schemas["Calendar"];
export type CalendarDay = Schemas["CalendarDay"];
export type CalendarDayList = Schemas["CalendarDayList"];
export type Increment = Schemas["Increment"];
export type CalendarTerm = Schemas["Term"];
export type TermEnd = Schemas["TermEnd"];

export type Stewardship = Schemas["Stewardship"];
export type Confirmation = Schemas["Confirmation"];
export type ConfirmationRow = Schemas["ConfirmationRow"];
export type ConfirmationTotals = Schemas["ConfirmationTotals"];
export type FreshnessTotal = Schemas["FreshnessTotal"];

export type Authority = Schemas["Authority"];
export type ConclusionRow = Schemas["ConclusionRow"];

export type Unit = Schemas["Unit"];
export type UnitTree = Schemas["UnitTree"];
export type UnitFunction = Schemas["Function"];
export type Appointment = Schemas["Appointment"];
export type Responsibility = Schemas["Responsibility"];
export type ResponsibilityMatrix = Schemas["ResponsibilityMatrix"];
export type Part = Schemas["Involvement"]["part"];
export type Mandate = Schemas["Mandate"];
export type MandateChoices = { act: Mandate["acts"][number]; kind: Mandate["kind"] };
export type MandateCheck = Schemas["MandateCheck"];
export type ProposalRow = Schemas["ProposalRow"];
export type ProposalInput = Body<"proposal_create">;
export type Proposal = Schemas["Proposal"];
/** A draft that a room wrote; its author completes and submits it. */
export type ProposalMade = Schemas["ProposalMade"];
export type Advice = Schemas["Advice"];
export type Attachment = Schemas["Attachment"];
export type Routing = Schemas["Routing"];
export type Decision = Schemas["Decision"];
export type Interest = Schemas["Interest"];
export type Absence = Schemas["Absence"];
export type StepCondition = Schemas["StepCondition"];
export type BudgetLine = Schemas["BudgetLine"];
export type BudgetEntry = Schemas["BudgetEntry"];
export type MandateComparison = Schemas["MandateComparison"];
export type Competence = Schemas["Competence"];
export type Training = Schemas["Training"];
export type SelfAssessment = Schemas["SelfAssessment"];
export type StaffingNorms = Schemas["StaffingNorms"];
export type StaffingNorm = Schemas["StaffingNorm"];
export type RoleAssignment = Schemas["RoleAssignment"];
export type AssignableRole = Schemas["AssignableRole"];

export type RoleGrant = Schemas["RoleGrant"];
export type AccountRow = Schemas["AccountRow"];
export type Account = Schemas["Account"];
export type DocumentKinds = Schemas["DocumentKindList"];
export type DocumentUpload = Schemas["DocumentUpload"];
export type DocumentVersion = Schemas["DocumentVersion"];
export type Paper = Schemas["Document"];
export type Hold = Schemas["Hold"];
export type OneTimeLink = Schemas["OneTimeLink"];
export type MailDelivery = Schemas["MailDelivery"];
export type TotpEnrolment = Schemas["TotpEnrolment"];
export type Role = Schemas["Role"];
export type Organisation = Schemas["Organisation"];
export type Person = Schemas["Person"];

export type FrameworkRow = Schemas["FrameworkRow"];
export type FrameworkInput = Body<"framework_create">;
export type Framework = Schemas["Framework"];
export type FrameworkParty = Schemas["FrameworkParty"];
export type Route = Framework["routes"][number];
export type StandstillPolicy = Framework["standstillPolicy"];
export type CriterionKind = Schemas["AwardCriterion"]["kind"];

export type LedgerEntry = Schemas["LedgerEntry"];
export type Ledger = Schemas["Ledger"];
export type LedgerEntryInput = Body<"ledger_entry_create">;

export type LedgerPoint = Schemas["LedgerPoint"];
export type LedgerCeiling = Schemas["LedgerCeiling"];
export type PartyProposalInput = Body<"framework_propose_party_change">;
export type FrameworkAmendment = Schemas["FrameworkAmendment"];
export type AmendmentChange = Schemas["AmendmentChange"];
export type AmendmentPreview = Schemas["AmendmentPreview"];
export type AmendmentInput = Body<"framework_amend">;
export type Indexation = Schemas["Indexation"];

export type Domain = Schemas["Domain"];
export type ApplicationRow = Schemas["ApplicationRow"];
export type ApplicationInput = Body<"application_create">;
export type Application = Schemas["Application"];
export type ApplicationLink = Schemas["ApplicationLink"];
export type HealthMeasurement = Schemas["HealthMeasurement"];
export type HealthInput = Body<"application_measure_health">;
export type LinkInput = Body<"application_state_link">;
export type PortfolioGraph = Schemas["PortfolioGraph"];
export type ContractRow = Schemas["ContractRow"];
export type ContractInput = Body<"contract_create">;
export type Contract = Schemas["Contract"];
export type ConclusionInput = Body<"contract_conclude">;
export type Conclusion = ConclusionInput["conclusion"];
export type SpendByConclusion = Schemas["SpendByConclusion"];
export type Coverage = Schemas["Coverage"];
export type CoverageRow = Schemas["CoverageRow"];
export type CoverageSegment = Schemas["CoverageSegment"];
export type LeadTimes = Schemas["LeadTimes"];

export type Signal = Schemas["Signal"];
export type SignalFigure = Schemas["SignalFigure"];
export type Outcome = Signal["outcome"];
export type SignalConclusionInput = Body<"signal_conclude">;
export type Rule = Schemas["Rule"];
export type RuleVersion = Schemas["RuleVersion"];
export type RuleParameter = Schemas["RuleParameter"];
export type RuleInput = Body<"rule_change">;
export type Threshold = Schemas["Threshold"];
export type LawfulnessDashboard = Schemas["LawfulnessDashboard"];

export type Import = Schemas["Import"];
export type ImportError = Schemas["ImportError"];
export type ImportLayout = Schemas["ImportLayout"];
export type ImportLayoutColumn = Schemas["ImportLayoutColumn"];
export type ImportLayoutSheet = Schemas["ImportLayoutSheet"];
export type ImportName = Schemas["ImportName"];
export type ImportParkedRow = Schemas["ImportParkedRow"];
export type Mapping = Schemas["Mapping"];
export type MappingDefinition = Schemas["MappingDefinition"];
export type MappingField = Schemas["MappingField"];
export type Job = Schemas["Job"];

export type Task = Schemas["Task"];
export type NotificationSettings = Schemas["NotificationSettings"];
export type CalendarFeed = Schemas["CalendarFeed"];
export type Mail = Schemas["Mail"];
export type MailSettings = Schemas["MailSettings"];

export type IdentityProvider = Schemas["IdentityProvider"];
export type SignInAttempt = Schemas["SignInAttempt"];
export type SignInDone = Schemas["SignInDone"];
export type SignInPurpose = SignInDone["purpose"];
export type SessionRow = Schemas["SessionRow"];
export type ApiClientRow = Schemas["ApiClient"];
export type ApiClient = Schemas["ApiClientDetail"];
export type ApiClientSecret = Schemas["ApiClientSecret"];
export type ApiScope = Schemas["ApiScope"];
export type SupplierInvitation = Schemas["SupplierInvitation"];
export type InvitationLink = Schemas["SupplierInvitationLink"];
export type InvitationFront = Schemas["SupplierInvitationFront"];
export type Colleague = Schemas["Colleague"];
export type AdministeredFramework = Schemas["AdministeredFramework"];

export type OwnLeadTimes = Schemas["OwnLeadTimes"];
export type PersonConsent = Schemas["PersonConsent"];
export type LeadTimeLog = Schemas["LeadTimeLog"];
export type LeadTimeReport = Schemas["LeadTimeReport"];
export type LeadTimeStep = Schemas["LeadTimeStepFigures"];
export type LeadTimeSpread = Schemas["LeadTimeSpread"];
export type LeadTimeOfCases = Schemas["LeadTimeOfCases"];
export type LeadTimeEstimate = Schemas["LeadTimeEstimate"];
export type LeadTimePoint = Schemas["LeadTimePoint"];
export type LeadTimeRegimes = Schemas["LeadTimeRegimes"];
export type LeadTimeOpenCase = Schemas["LeadTimeOpenCase"];
export type LeadTimeWhatIf = Schemas["LeadTimeWhatIf"];

export type Comment = Schemas["Comment"];
export type Operation = Schemas["Operation"];

export type AuditRecord = Schemas["AuditRecord"];
export type Verification = Schemas["AuditVerification"];
export type SearchHit = Schemas["SearchHit"];
