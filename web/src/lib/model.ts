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

export type RoleGrant = Schemas["RoleGrant"];
export type AccountRow = Schemas["AccountRow"];
export type Account = Schemas["Account"];
export type OneTimeLink = Schemas["OneTimeLink"];
export type TotpEnrolment = Schemas["TotpEnrolment"];
export type Role = Schemas["Role"];
export type Organisation = Schemas["Organisation"];

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

export type AuditRecord = Schemas["AuditRecord"];
export type Verification = Schemas["AuditVerification"];
export type SearchHit = Schemas["SearchHit"];
