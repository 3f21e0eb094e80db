// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What the stories are about: accounts, suppliers, frameworks and bookings of their own.
import { randomBytes } from "node:crypto";
import { Client } from "./client.ts";
import { expectStatus } from "./expect.ts";
import { send } from "./http.ts";
import type { Answer } from "./http.ts";

export const goodPassword = "a horse in the clouds 7";

export function unique(prefix: string): string {
  return `${prefix}-${randomBytes(5).toString("hex")}`;
}

/** A date of the calendar in Amsterdam: today, or so many days later. */
export function day(offset = 0): string {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" }).format();
  // Days are added to the date and not to the clock: a day of 23 or 25 hours lies between.
  return new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
}

export function euro(euros: number, vat = "excluded") {
  return { amountMinor: Math.round(euros * 100), currency: "EUR", vat };
}

export function tokenInLink(link: string): string {
  return link.slice(link.indexOf("#") + 1);
}

export interface NewAccount {
  id: string;
  email: string;
  name: string;
  link: string;
}

export async function invite(admin: Client, organisationId?: string): Promise<NewAccount> {
  const name = unique("Person");
  const email = `${name.toLowerCase()}@scenario.example`;
  const answer = await admin.post("/accounts", {
    email,
    displayName: name,
    organisationId: organisationId ?? admin.session.organisation.id,
  });
  const { accountId, link } = expectStatus(answer, 201).json;
  return { id: accountId, email, name, link };
}

export async function accept(account: NewAccount, password = goodPassword): Promise<Answer> {
  const body = { token: tokenInLink(account.link), password };
  return send("POST", "/v1/invitations/accept", { body });
}

export async function grant(
  admin: Client,
  id: string,
  roleKey: string,
  more: Record<string, unknown> = {},
): Promise<any> {
  await admin.get(`/accounts/${id}`);
  const body = { roleKey, scopeKind: "organisation", startsOn: day(), ...more };
  return expectStatus(await admin.post(`/accounts/${id}/grant-role`, body), 200).json;
}

/** An account with these roles on the whole organisation, signed in. */
export async function person(
  admin: Client,
  roles: string[] = [],
  organisationId?: string,
): Promise<NewAccount & { client: Client }> {
  const account = await invite(admin, organisationId);
  expectStatus(await accept(account), 204);
  for (const role of roles) await grant(admin, account.id, role);
  const one = new Client();
  expectStatus(await one.signIn(account.email, goodPassword), 201);
  return { ...account, client: one };
}

export async function supplier(manager: Client, changes: object = {}): Promise<any> {
  const body = { name: unique("Supplier"), kind: "supplier", kvkNumber: null, ...changes };
  return expectStatus(await manager.post("/organisations", body), 201).json;
}

/** The terms of a framework that could be activated as soon as it has a party. */
export function terms(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    number: unique("S"),
    title: unique("Framework"),
    description: "Of a scenario.",
    startsOn: day(-100),
    endsOn: day(900),
    termReason: null,
    estimated: euro(1_000),
    reestimated: null,
    maximum: euro(1_000),
    smallestCallOff: null,
    routes: ["mini_competition"],
    allocationRule: null,
    standstillPolicy: "at_or_above_threshold",
    standstillDays: 20,
    indexation: null,
    lots: [],
    options: [],
    criteria: [{ kind: "quality", title: "Plan", weightMinPercent: 0, weightMaxPercent: 100 }],
    ...changes,
  };
}

export async function draft(manager: Client, changes: Record<string, unknown> = {}): Promise<any> {
  return expectStatus(await manager.post("/frameworks", terms(changes)), 201).json;
}

export async function addParty(
  manager: Client,
  frameworkId: string,
  more: Record<string, unknown> = {},
): Promise<any> {
  const organisationId = more.organisationId ?? (await supplier(manager)).id;
  const body = { cap: null, ...more, organisationId };
  return expectStatus(await manager.post(`/frameworks/${frameworkId}/add-party`, body), 200).json;
}

/** An active framework with one party, or as many as asked. */
export async function active(
  manager: Client,
  changes: Record<string, unknown> = {},
  parties: Record<string, unknown>[] = [{}],
): Promise<any> {
  const { id } = await draft(manager, changes);
  for (const party of parties) await addParty(manager, id, party);
  return expectStatus(await manager.post(`/frameworks/${id}/activate`), 200).json;
}

/** Books on a framework; the answer may be a refusal. */
export function book(
  who: Client,
  frameworkId: string,
  kind: string,
  euros: number,
  more: Record<string, unknown> = {},
  key?: string,
): Promise<Answer> {
  const body = { kind, amount: euro(euros), callOff: "C-1", description: "Scenario", ...more };
  return who.post(`/frameworks/${frameworkId}/ledger-entries`, body, key ? { key } : {});
}

export async function ledger(who: Client, frameworkId: string): Promise<any> {
  return expectStatus(await who.get(`/frameworks/${frameworkId}/ledger`), 200).json;
}

/** Every item of a list, page by page. */
export async function walk(who: Client, path: string): Promise<any[]> {
  const items: any[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`;
    const page = expectStatus(await who.get(next), 200).json;
    items.push(...page.items);
    cursor = page.nextCursor ?? null;
  } while (cursor !== null && items.length < 1_000);
  return items;
}
