// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Units, functions and roles of a story's own.
import { Client } from "./client.ts";
import { expectStatus } from "./expect.ts";
import { day, unique } from "./make.ts";
import type { Answer } from "./http.ts";

export async function unit(admin: Client, changes: Record<string, unknown> = {}): Promise<any> {
  const body = { name: unique("Unit"), number: null, parentId: null, endsOn: null, ...changes };
  return expectStatus(await admin.post("/units", body), 201).json;
}

export async function fun(
  admin: Client,
  unitId: string,
  changes: Record<string, unknown> = {},
): Promise<any> {
  const body = { unitId, title: unique("Function"), seats: 1, endsOn: null, ...changes };
  return expectStatus(await admin.post("/functions", body), 201).json;
}

/** Puts somebody on a function, from a year ago on. */
export async function appoint(
  admin: Client,
  functionId: string,
  accountId: string,
  changes: Record<string, unknown> = {},
): Promise<Answer> {
  await admin.get(`/functions/${functionId}`);
  return admin.post(`/functions/${functionId}/appoint`, {
    accountId,
    kind: "holder",
    startsOn: day(-365),
    endsOn: null,
    basis: "Decision of a scenario",
    ...changes,
  });
}

export function tryAssign(
  who: Client,
  accountId: string,
  roleKey: string,
  scopeKind: string,
  scopeId: string | undefined,
  changes: Record<string, unknown> = {},
): Promise<Answer> {
  const scope = scopeId === undefined ? {} : { scopeId };
  const body = { accountId, roleKey, scopeKind, ...scope, deputy: false, startsOn: day(-30), endsOn: null };
  return who.post("/role-assignments", { ...body, ...changes });
}

export async function assign(
  who: Client,
  accountId: string,
  roleKey: string,
  scopeKind: string,
  scopeId?: string,
  changes: Record<string, unknown> = {},
): Promise<any> {
  const answer = await tryAssign(who, accountId, roleKey, scopeKind, scopeId, changes);
  return expectStatus(answer, 201).json;
}

/** The data of a task that can be added. */
export function task(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: unique("Task"),
    description: "",
    scopeKind: "organisation",
    namedBy: null,
    source: null,
    endsOn: null,
    involvements: [
      { roleKey: "director", part: "accountable" },
      { roleKey: "controller", part: "responsible" },
    ],
    ...changes,
  };
}

export async function responsibility(
  manager: Client,
  changes: Record<string, unknown> = {},
): Promise<any> {
  return expectStatus(await manager.post("/responsibilities", task(changes)), 201).json;
}

export async function competence(manager: Client, roleKey: string): Promise<any> {
  const body = { roleKey, name: unique("Competence"), description: "", level: 3, endsOn: null };
  return expectStatus(await manager.post("/competences", body), 201).json;
}

export async function training(
  who: Client,
  competenceId: string,
  accountId: string,
  changes: Record<string, unknown> = {},
): Promise<any> {
  const body = { competenceId, accountId, title: unique("Course"), plannedOn: day(30), ...changes };
  return expectStatus(await who.post("/trainings", body), 201).json;
}

/** The data of a mandate of a function, for signing and changing contracts. */
export function mandateBody(functionId: string, changes: Record<string, unknown> = {}) {
  return {
    kind: "mandate",
    functionId,
    accountId: null,
    acts: ["contract_sign", "contract_change"],
    objects: [],
    ceiling: { amountMinor: 10_000_000, currency: "EUR", vat: "excluded" },
    startsOn: day(-30),
    endsOn: null,
    source: unique("Mandate decision"),
    mayPassOn: true,
    parentId: null,
    ...changes,
  };
}

export async function mandate(
  register: Client,
  functionId: string,
  changes: Record<string, unknown> = {},
): Promise<any> {
  return expectStatus(await register.post("/mandates", mandateBody(functionId, changes)), 201).json;
}

/** A budget line of this year. */
export async function budgetLine(
  controller: Client,
  euros: number,
  changes: Record<string, unknown> = {},
): Promise<any> {
  const amount = { amountMinor: euros * 100, currency: "EUR", vat: "excluded" };
  const body = { year: Number(day(0).slice(0, 4)), code: unique("L"), title: "Line", amount, ...changes };
  return expectStatus(await controller.post("/budget-lines", body), 201).json;
}
