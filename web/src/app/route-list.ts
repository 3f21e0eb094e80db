// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Every page of the product: the router is built from this list, and the browser tests visit it.

export type RouteEntry = {
  path: string;
  /** Readable without signing in. */
  open?: boolean;
  /** The permission without which the page shows nothing of use. */
  permission?: string;
};

export const routeList = [
  { path: "/sign-in", open: true },
  { path: "/invitation", open: true },
  { path: "/forgotten-password", open: true },
  { path: "/new-password", open: true },
  { path: "/" },
  { path: "/me" },
  { path: "/me/password" },
  { path: "/me/second-factor" },
  { path: "/frameworks", permission: "framework.read" },
  { path: "/frameworks/new", permission: "framework.manage" },
  { path: "/frameworks/:id", permission: "framework.read" },
  { path: "/frameworks/:id/edit", permission: "framework.manage" },
  { path: "/frameworks/:id/activate", permission: "framework.activate" },
  { path: "/frameworks/:id/terminate", permission: "framework.terminate" },
  { path: "/frameworks/:id/close", permission: "framework.close" },
  { path: "/frameworks/:id/amend", permission: "framework.amend" },
  { path: "/frameworks/:id/parties/new", permission: "framework.manage" },
  { path: "/frameworks/:id/parties/:partyId/:act", permission: "framework.manage" },
  { path: "/frameworks/:id/ledger-entries", permission: "ledger.read" },
  { path: "/frameworks/:id/ledger-entries/new", permission: "ledger.reserve" },
  { path: "/frameworks/:id/ledger-entries/:entryId/correct", permission: "ledger.correct" },
  { path: "/coverage", permission: "portfolio.read" },
  { path: "/contracts", permission: "contract.read" },
  { path: "/contracts/new", permission: "contract.manage" },
  { path: "/contracts/:id", permission: "contract.read" },
  { path: "/contracts/:id/edit", permission: "contract.manage" },
  { path: "/contracts/:id/conclude", permission: "contract.conclude" },
  { path: "/contracts/:id/record-spend", permission: "contract.spend" },
  { path: "/conclusions", permission: "conclusion.read" },
  { path: "/applications", permission: "portfolio.read" },
  { path: "/applications/new", permission: "portfolio.manage" },
  { path: "/applications/:id", permission: "portfolio.read" },
  { path: "/applications/:id/edit", permission: "portfolio.manage" },
  { path: "/applications/:id/measure-health", permission: "portfolio.manage" },
  { path: "/applications/:id/state-link", permission: "portfolio.manage" },
  { path: "/domains", permission: "portfolio.read" },
  { path: "/domains/new", permission: "portfolio.manage" },
  { path: "/portfolio", permission: "portfolio.read" },
  { path: "/lead-times", permission: "portfolio.read" },
  { path: "/lead-times/edit", permission: "portfolio.manage" },
  { path: "/lawfulness", permission: "signal.read" },
  { path: "/signals", permission: "signal.read" },
  { path: "/signals/:id", permission: "signal.read" },
  { path: "/signals/:id/conclude", permission: "signal.conclude" },
  { path: "/rules", permission: "rule.read" },
  { path: "/rules/:id", permission: "rule.read" },
  { path: "/rules/:id/change", permission: "rule.manage" },
  { path: "/authority/edit", permission: "rule.manage" },
  { path: "/organisations", permission: "organisation.read" },
  { path: "/organisations/new", permission: "organisation.manage" },
  { path: "/organisations/:id", permission: "organisation.read" },
  { path: "/organisations/:id/edit", permission: "organisation.manage" },
  { path: "/accounts", permission: "account.manage" },
  { path: "/accounts/new", permission: "account.manage" },
  { path: "/accounts/:id", permission: "account.manage" },
  { path: "/accounts/:id/deactivate", permission: "account.manage" },
  { path: "/accounts/:id/reactivate", permission: "account.manage" },
  { path: "/accounts/:id/grant-role", permission: "account.manage" },
  { path: "/accounts/:id/grants/:grantId/revoke", permission: "account.manage" },
  { path: "/audit-records", permission: "audit.read" },
  { path: "/exchange" },
  { path: "/imports/:id", permission: "data.import" },
  { path: "/imports/:id/apply", permission: "data.import" },
  { path: "/search" },
  { path: "/words", open: true },
] as const satisfies readonly RouteEntry[];

export type RoutePath = (typeof routeList)[number]["path"];
