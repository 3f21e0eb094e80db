// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Which block comes first on the home page, for each role.

export const blockNames = [
  "mine",
  "lawfulness",
  "coverage",
  "signals",
  "contracts",
  "frameworks",
  "ending",
  "applications",
  "organisations",
  "accounts",
  "audit",
] as const;
export type BlockName = (typeof blockNames)[number];

const work: BlockName[] = ["mine", "applications", "coverage", "contracts", "signals"];

/** What a role works with, first things first; what is not named follows in the usual order. */
const byRole: Record<string, BlockName[]> = {
  administrator: ["accounts", "organisations", "audit"],
  director: ["lawfulness", "coverage", "frameworks", "signals", "contracts"],
  contract_manager: ["contracts", "signals", "frameworks", "ending", "coverage", "mine"],
  buyer: ["frameworks", "ending", "contracts", "coverage", "signals"],
  product_owner: work,
  product_manager: work,
  business_owner: work,
  release_train_engineer: work,
  controller: ["lawfulness", "frameworks", "contracts", "signals"],
  cio_office: ["coverage", "applications", "signals", "lawfulness"],
  legal_adviser: ["signals", "contracts", "lawfulness", "frameworks"],
  assessor: ["frameworks", "ending"],
  chair: ["frameworks", "ending"],
  key_holder: ["frameworks", "ending"],
  supplier: ["contracts", "frameworks", "ending"],
  supplier_administrator: ["contracts", "frameworks", "ending"],
  auditor: ["audit", "signals", "lawfulness", "frameworks"],
};

/** All blocks once: those of the first role, then of the next, then the rest. */
export function blockOrder(roleKeys: string[]): BlockName[] {
  const wanted = roleKeys.flatMap((key) => byRole[key] ?? []);
  return [...new Set([...wanted, ...blockNames])];
}
