// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Domains, applications and contracts of a story's own, and calendar arithmetic that shares nothing
// with the server.
import { Client } from "./client.ts";
import { expectStatus } from "./expect.ts";
import { day, euro, supplier, unique } from "./make.ts";

async function made(who: Client, path: string, body: unknown): Promise<any> {
  return expectStatus(await who.post(path, body), 201).json;
}

export async function domain(manager: Client): Promise<any> {
  return made(manager, "/domains", { name: unique("Domain") });
}

/** The data of an application that can be added. */
export function facts(domainId: string, changes: Record<string, unknown> = {}) {
  return {
    number: unique("A"),
    name: unique("Application"),
    kind: "application",
    domainId,
    inScope: true,
    phase: "in_use",
    ...changes,
  };
}

export async function application(
  manager: Client,
  changes: Record<string, unknown> = {},
): Promise<any> {
  const domainId = (changes.domainId as string | undefined) ?? (await domain(manager)).id;
  return made(manager, "/applications", facts(domainId, changes));
}

/** The data of a contract that can be added, for these applications. */
export async function agreement(
  manager: Client,
  applicationIds: string[],
  changes: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const supplierId = changes.supplierId ?? (await supplier(manager)).id;
  return {
    number: unique("K"),
    title: unique("Contract"),
    startsOn: day(-100),
    endsOn: day(100),
    noticeDays: 90,
    yearlyAmount: euro(1_000),
    bridging: false,
    applicationIds,
    options: [],
    ...changes,
    supplierId,
  };
}

export async function contract(
  manager: Client,
  applicationIds: string[],
  changes: Record<string, unknown> = {},
): Promise<any> {
  return made(manager, "/contracts", await agreement(manager, applicationIds, changes));
}

export async function conclude(
  who: Client,
  id: string,
  conclusion: string,
  fromOn: string,
): Promise<any> {
  const body = { conclusion, legalGround: "As in the file note", fromOn };
  return expectStatus(await who.post(`/contracts/${id}/conclude`, body), 200).json;
}

export async function spend(who: Client, id: string, month: string, cents: number): Promise<any> {
  const body = { month, amount: { ...euro(0), amountMinor: cents } };
  return expectStatus(await who.post(`/contracts/${id}/record-spend`, body), 200).json;
}

const dayMs = 86_400_000;

/** The date so many days after another. */
export function plus(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days from one date to another; 0 for the same. */
export function between(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** Cents of a yearly amount over these days, each a 365th or a 366th part of its year. */
export function proRata(yearlyMinor: number, from: string, to: string): number {
  let parts = 0n; // Cents times 365 times 366.
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); ++year) {
    const first = from > `${year}-01-01` ? from : `${year}-01-01`;
    const last = to < `${year}-12-31` ? to : `${year}-12-31`;
    const whole = between(`${year}-01-01`, `${year}-12-31`) + 1;
    parts += (BigInt(yearlyMinor) * BigInt(between(first, last) + 1) * 133_590n) / BigInt(whole);
  }
  return Number(parts / 133_590n);
}
