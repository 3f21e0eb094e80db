// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Random bodies and queries, right and wrong: never a 5xx, only statuses that are described, and
// every refusal a problem. A failure prints the seed that repeats it.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { oneOfEach } from "./lib/each.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import type { Answer } from "./lib/http.ts";
import { addParty, draft, person } from "./lib/make.ts";
import { operations, pathOf } from "./lib/openapi.ts";
import type { Ids, Operation } from "./lib/openapi.ts";
import { fc, valuesOf } from "./lib/schema.ts";

const all = await operations();
const budget = { endOnFailure: true, interruptAfterTimeLimit: 1_500 };

let admin: Client;
let manager: Client;
let controller: Client;
let lawyer: Client;
let self: Client;
let ids: Ids;
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
  controller = await client("controller");
  lawyer = await client("legal_adviser");
  ids = await oneOfEach(admin, manager);
  const account = await person(admin);
  self = account.client;
  self.from = "127.0.0.20"; // Its failures are not those of the other stories.
});

function whoMay({ path, open }: Operation): Client {
  if (open || path.startsWith("/accounts/me") || path.endsWith("/confirm")) return self;
  if (path.startsWith("/budget-lines")) return controller;
  if (/^\/(interests|holds)/.test(path)) return lawyer;
  return /^\/(accounts|roles)/.test(path) ? admin : manager;
}

function judge({ spec }: Operation, answer: Answer): void {
  const { status, text } = answer;
  assert.ok(status < 500, `${status}: ${text}`);
  assert.ok(String(status) in spec.responses, `${status} is not described: ${text}`);
  if (status >= 400) expectProblem(answer, status);
}

// Those that hash a password take their time, so they get fewer tries.
const slow = new Set(["session_create", "password_change", "totp_remove", "session_confirm"]);

describe("random bodies", () => {
  for (const operation of all.filter((o) => o.spec.requestBody?.content["application/json"])) {
    test(operation.id, async () => {
      const { schema } = operation.spec.requestBody.content["application/json"];
      const bodies = await valuesOf(schema);
      const who = whoMay(operation);
      const numRuns = slow.has(operation.id) ? 5 : 40;
      await fc.assert(
        fc.asyncProperty(bodies, fc.boolean(), async (body: unknown, versioned: boolean) => {
          const how = versioned ? {} : { version: null };
          const path = pathOf(operation, ids);
          judge(operation, await who.send(operation.method, path, body, how));
        }),
        { ...budget, numRuns },
      );
    });
  }

  test("on a draft, which takes more of them", async () => {
    const { id } = await draft(manager);
    await addParty(manager, id);
    const change = all.find((operation) => operation.id === "framework_change")!;
    const bodies = await valuesOf(change.spec.requestBody.content["application/json"].schema);
    await fc.assert(
      fc.asyncProperty(bodies, async (body: any) => {
        const { version } = (await manager.get(`/frameworks/${id}`)).json;
        const answer = await manager.put(`/frameworks/${id}`, body, { version });
        judge(change, answer);
      }),
      { ...budget, numRuns: 40 },
    );
  });
});

describe("random queries", () => {
  const lists = all.filter(
    ({ method, spec }) => method === "GET" && spec.parameters?.some((p: any) => p.in === "query"),
  );
  for (const operation of lists) {
    test(operation.id, async () => {
      const known = operation.spec.parameters.filter((p: any) => p.in === "query");
      const [path] = pathOf(operation, ids).split("?");
      const fields: Record<string, any> = { colour: fc.string() };
      for (const { name, schema } of known) fields[name] = await valuesOf(schema);
      await fc.assert(
        fc.asyncProperty(fc.record(fields, { requiredKeys: [] }), async (query: object) => {
          const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
          const text = new URLSearchParams(pairs as [string, string][]).toString();
          judge(operation, await whoMay(operation).get(`${path}?${text}`));
        }),
        { ...budget, numRuns: 30 },
      );
    });
  }
});

describe("random headers", () => {
  // The first two are no UTF-8 as they go out.
  const odd = ["caf\u00e9", "\u00ff\u00fe", "a".repeat(4_000), "'; --", '"', '""', "-1", "1e9"];

  test("an idempotency key", async () => {
    const create = all.find((operation) => operation.id === "organisation_create")!;
    for (const key of odd) {
      const body = { name: "Keyed", kind: "customer" };
      judge(create, await manager.post("/organisations", body, { key }));
    }
  });

  test("a version", async () => {
    const change = all.find((operation) => operation.id === "organisation_change")!;
    for (const value of [...odd, 'W/"1"', "*", '"1", "2"', "99999999999999999999"]) {
      const how = { headers: { "if-match": value } };
      const path = `/organisations/${ids.organisations}`;
      judge(change, await manager.put(path, { name: "Versioned", kvkNumber: null }, how));
    }
  });

  test("a cookie, a language and an origin", async () => {
    const view = all.find((operation) => operation.id === "session_view")!;
    const stranger = new Client();
    for (const value of odd) {
      for (const name of ["cookie", "accept-language", "origin", "sec-fetch-site"]) {
        const answer = await stranger.get("/sessions/current", { headers: { [name]: value } });
        judge(view, answer);
      }
      const cookie = `__Host-nokkenas=${value}`;
      expectStatus(await stranger.get("/sessions/current", { headers: { cookie } }), 401);
    }
  });
});
