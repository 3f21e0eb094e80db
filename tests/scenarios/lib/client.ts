// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Somebody who is signed in: keeps the cookie, and the version of every object seen.
import assert from "node:assert/strict";
import { expectStatus } from "./expect.ts";
import { send } from "./http.ts";
import type { Answer } from "./http.ts";

export interface How {
  key?: string; // Idempotency-Key.
  version?: number | null; // If-Match; left out: as last seen; null: no header at all.
  headers?: Record<string, string>;
}

const cookieName = "__Host-nokkenas";

/** The session token that an answer sets, or undefined. */
export function tokenOf(answer: Answer): string | undefined {
  const cookie = answer.headers["set-cookie"]?.find((c) => c.startsWith(`${cookieName}=`));
  return cookie?.slice(cookieName.length + 1).split(";")[0];
}

export class Client {
  token = "";
  session: any = {};
  locale = "en";
  from = "127.0.0.1";
  private versions = new Map<string, number>();

  async signIn(email: string, password: string, totp?: string): Promise<Answer> {
    const body = totp === undefined ? { email, password } : { email, password, totp };
    const answer = await this.send("POST", "/sessions", body);
    if (answer.status === 201) this.session = answer.json;
    return answer;
  }

  get(path: string, how: How = {}): Promise<Answer> {
    return this.send("GET", path, undefined, how);
  }

  post(path: string, body: unknown = {}, how: How = {}): Promise<Answer> {
    return this.send("POST", path, body, how);
  }

  put(path: string, body: unknown, how: How = {}): Promise<Answer> {
    return this.send("PUT", path, body, how);
  }

  async send(method: string, path: string, body?: unknown, how: How = {}): Promise<Answer> {
    const headers: Record<string, string> = { "accept-language": this.locale };
    if (this.token) headers.cookie = `${cookieName}=${this.token}`;
    if (how.key) headers["idempotency-key"] = how.key;
    const version = how.version === undefined ? this.seen(method, path) : how.version;
    if (version !== undefined && version !== null) headers["if-match"] = `"${version}"`;
    Object.assign(headers, how.headers);
    const answer = await send(method, `/v1${path}`, { headers, body, from: this.from });
    const token = tokenOf(answer);
    if (token !== undefined) this.token = token;
    this.note(answer.json, path.split("?")[0]);
    return answer;
  }

  private seen(method: string, path: string): number | undefined {
    return method === "GET" ? undefined : this.versions.get(path.split("/")[2] ?? path);
  }

  /** The version of an object, or of what there is one of, such as the lead times. */
  private note(json: any, path = ""): void {
    const key = json?.id ?? path;
    if (key && typeof json?.version === "number") this.versions.set(key, json.version);
    if (Array.isArray(json?.items)) for (const item of json.items) this.note(item);
  }
}

let installation: any;

export async function theInstallation(): Promise<any> {
  installation ??= expectStatus(await send("GET", "/v1/installation"), 200).json;
  return installation;
}

/** A login of the demo, by its role: client('contract_manager'). */
export async function client(role: string): Promise<Client> {
  const { demoAccounts, demoPassword } = await theInstallation();
  const account = demoAccounts.find((a: any) => a.roleKey === role);
  assert.ok(account, `the demo has no ${role}`);
  const one = new Client();
  expectStatus(await one.signIn(account.email, demoPassword), 201);
  return one;
}
