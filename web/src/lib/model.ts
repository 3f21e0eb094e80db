// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What the pages read and send. The shapes follow openapi.json.

export type Locale = "nl" | "en";
export type Vat = "excluded" | "included";
export type Money = { amountMinor: number; currency: string; vat: Vat };
export type Ref = { id: string; name: string; kvkNumber?: string | null };

export type FieldError = { path: string; code: string; message: string };
export type Problem = {
  type?: string;
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

export type Action = {
  name: string;
  event: string;
  permitted: boolean;
  refusal: { code: string; title: string; detail: string } | null;
};

export type Installation = {
  organisationName: string;
  demo: boolean;
  version: string;
  demoAccounts?: { email: string; roleTitle: string; displayName: string }[];
  demoPassword?: string | null;
};

export type ScopeKind = "organisation" | "framework" | "application" | "call_off";
export type Scope = { kind: ScopeKind; id: string; title: string };

export type Session = {
  accountId: string;
  displayName: string;
  email: string;
  supplier: boolean;
  organisation: Ref;
  locale: Locale;
  roles: { key: string; title: string; scope: Scope }[];
  permissions: string[];
  expiresAt: string;
  totpEnabled: boolean;
};

export type RoleGrant = {
  id: string;
  roleKey: string;
  roleTitle: string;
  scope: Scope;
  startsOn: string;
  endsOn: string | null;
};
export type AccountState = "invited" | "active" | "deactivated";
export type AccountRow = {
  id: string;
  email: string;
  displayName: string;
  state: AccountState;
  organisation: Ref;
  supplier: boolean;
  locale: Locale;
  totpEnabled: boolean;
  lastSignInAt: string | null;
  resetRequestedAt: string | null;
  version: number;
};
export type Account = AccountRow & { grants: RoleGrant[]; actions: Action[] };
export type OneTimeLink = { accountId: string; link: string; expiresAt: string };
export type Role = { key: string; title: string; permissions: string[] };

export type OrganisationKind = "authority" | "supplier" | "customer";
export type Organisation = {
  id: string;
  name: string;
  kind: OrganisationKind;
  kvkNumber: string | null;
  version: number;
};

export type FrameworkState = "draft" | "active" | "terminated" | "closed";
export type FrameworkRow = {
  id: string;
  number: string;
  title: string;
  state: FrameworkState;
  expired: boolean;
  exhausted: boolean;
  startsOn: string;
  endsOn: string;
  maximum: Money | null;
  occupied: Money;
  room: Money | null;
  partyCount: number;
  version: number;
};
export type Route = "mini_competition" | "direct";
export type StandstillPolicy = "always" | "at_or_above_threshold" | "never";
export type CriterionKind = "quality" | "price" | "cost";
export type Lot = { id?: string; number: string; title: string; maximum: Money | null };
export type Option = { id?: string; months: number; noticeDays: number };
export type Criterion = {
  id?: string;
  kind: CriterionKind;
  title: string;
  weightMinPercent: number;
  weightMaxPercent: number;
};
export type FrameworkInput = {
  number: string;
  title: string;
  description: string;
  startsOn: string;
  endsOn: string;
  termReason: string | null;
  estimated: Money;
  reestimated: Money | null;
  maximum: Money | null;
  smallestCallOff: Money | null;
  routes: Route[];
  allocationRule: string | null;
  standstillPolicy: StandstillPolicy;
  standstillDays: number;
  indexation: { index: string; month: number; clause: string } | null;
  lots: Lot[];
  options: Option[];
  criteria: Criterion[];
};
export type PartyState = "participating" | "withdrawn" | "excluded" | "succeeded";
export type FrameworkParty = {
  id: string;
  organisation: Ref;
  lots: string[];
  cap: Money | null;
  state: PartyState;
  since: string;
  ground: string | null;
  successor: Ref | null;
  occupied: Money;
};
export type Signal = {
  code: string;
  title: string;
  detail: string;
  source?: string;
  since?: string;
};
export type Framework = FrameworkInput & {
  id: string;
  state: FrameworkState;
  expired: boolean;
  exhausted: boolean;
  termEndsOn: string;
  version: number;
  committed: Money;
  reserved: Money;
  invoiced: Money;
  released: Money;
  occupied: Money;
  room: Money | null;
  parties: FrameworkParty[];
  signals?: Signal[];
  actions: Action[];
};

export type LedgerKind = "reserved" | "committed" | "released" | "invoiced";
export type LedgerEntry = {
  id: string;
  kind: LedgerKind;
  amount: Money;
  partyId: string | null;
  lotId: string | null;
  callOff: string | null;
  bookedOn: string;
  description: string;
  imported?: boolean;
  corrects?: string | null;
  correctedBy?: string | null;
  overMaximum?: boolean;
};
export type Ledger = { ticks?: { percent: number; passedOn: string | null }[] };

export type AuditRecord = {
  id: string;
  at: string;
  actor: Ref;
  action: string;
  actionTitle: string;
  subject: { kind: string; id: string; title: string; url: string };
  changes: { path: string; before: string | null; after: string | null }[];
  seq: number;
  hash: string;
};
export type Verification = {
  ok: boolean;
  checkedAt: string;
  records: number;
  firstBroken: unknown;
};
export type SearchHit = { kind: string; id: string; title: string; subtitle: string; url: string };
