// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Proposals and decisions of a story's own.
import { Client, client, theInstallation } from "./client.ts";
import type { How } from "./client.ts";
import { expectStatus } from "./expect.ts";
import type { Answer } from "./http.ts";
import { goodPassword, unique } from "./make.ts";

/** The data of a proposal; without an object it is about the organisation as a whole. */
export function proposalBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: unique("Proposal"),
    act: "call_off_award",
    subject: null,
    amount: null,
    options: null,
    counterpartyId: null,
    relatedKey: null,
    grounds: "There is a need for it",
    carryOutBy: null,
    replacesId: null,
    advice: [],
    ...changes,
  };
}

export async function propose(who: Client, changes: Record<string, unknown> = {}): Promise<any> {
  return expectStatus(await who.post("/proposals", proposalBody(changes)), 201).json;
}

export async function submit(who: Client, id: string): Promise<any> {
  await who.get(`/proposals/${id}`);
  return expectStatus(await who.post(`/proposals/${id}/submit`), 200).json;
}

export async function submitted(who: Client, changes: Record<string, unknown> = {}): Promise<any> {
  return submit(who, (await propose(who, changes)).id);
}

/** Proves anew who somebody is. People of the demo and of the stories have different passwords. */
export async function confirm(who: Client, password?: string, totp?: string): Promise<Answer> {
  const { demoAccounts, demoPassword } = await theInstallation();
  const known = demoAccounts.some((one: any) => one.email === who.session.email);
  const body = { password: password ?? (known ? demoPassword : goodPassword), totp: totp ?? null };
  return who.post("/sessions/current/confirm", body);
}

/** Grants, refuses or returns; a signature where it needs one. */
export async function settle(
  who: Client,
  id: string,
  event: "grant" | "refuse" | "return" = "grant",
  how: How = {},
): Promise<Answer> {
  if (event !== "return") expectStatus(await confirm(who), 204);
  await who.get(`/proposals/${id}`);
  return who.post(`/proposals/${id}/${event}`, { reason: `To ${event} it is right` }, how);
}

let director: Promise<Client> | undefined;

/** The id of the director's decision on a draft. */
export async function decidedBy(author: Client, id: string): Promise<string> {
  await submit(author, id);
  director ??= client("director");
  return expectStatus(await settle(await director, id), 200).json.decision.id;
}

/**
 * Does what needs a decision: tries it without one, and when that is all that it lacks, proposes it
 * at its own object, has the director decide, and does it with the decision.
 */
export async function doDecided(
  who: Client,
  path: string,
  body: Record<string, unknown>,
  proposeAt: string,
  extra: Record<string, unknown> = {},
  how: How = {},
): Promise<Answer> {
  const first = await who.post(path, body, how);
  if (first.json?.code !== "decision_needed") return first;
  const made = await who.post(proposeAt, { ...body, ...extra });
  if (made.status !== 201) return made;
  const decisionId = await decidedBy(who, made.json.id);
  return who.post(path, { ...body, decisionId }, how);
}

export function amendDecided(who: Client, id: string, body: any, how: How = {}): Promise<Answer> {
  return doDecided(who, `/frameworks/${id}/amend`, body, `/frameworks/${id}/propose-amendment`, {}, how);
}

export function endPartyDecided(who: Client, id: string, how: string, body: any): Promise<Answer> {
  const end = { withdraw: "withdrawn", exclude: "excluded", succeed: "succeeded" }[how];
  const path = `/frameworks/${id}/${how}-party`;
  return doDecided(who, path, body, `/frameworks/${id}/propose-party-change`, { end });
}

export async function concludeDecided(who: Client, id: string, body: any, how: How = {}): Promise<Answer> {
  await who.get(`/signals/${id}`);
  const path = `/signals/${id}`;
  return doDecided(who, `${path}/conclude`, body, `${path}/propose-conclusion`, {}, how);
}
