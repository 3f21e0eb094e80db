// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What every answer keeps to: methods, media types, origins, headers.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { oneOfEach } from "./lib/each.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { send } from "./lib/http.ts";
import type { Answer } from "./lib/http.ts";
import { draft, person, terms } from "./lib/make.ts";
import { openapi, operations, pathOf } from "./lib/openapi.ts";
import type { Ids, Operation } from "./lib/openapi.ts";

const all = await operations();
const withBody = all.filter(({ spec }) => spec.requestBody?.content["application/json"]);

let ids: Ids;
let admin: Client;
let manager: Client;
let controller: Client;
let lawyer: Client;
let boss: Client; // The administrator of a supplier.
let self: Client; // For what somebody does with the own account.
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
  controller = await client("controller");
  lawyer = await client("legal_adviser");
  ids = await oneOfEach(admin, manager);
  boss = (await person(admin, ["supplier_administrator"], ids.organisations)).client;
  self = (await person(admin)).client;
});

function whoMay({ path }: Operation): Client {
  if (path.startsWith("/accounts/me") || path === "/sessions/current/confirm") return self;
  if (path.startsWith("/budget-lines")) return controller;
  if (/^\/(interests|holds)/.test(path)) return lawyer;
  if (path.startsWith("/colleagues")) return boss;
  return /^\/(accounts|api-clients)/.test(path) ? admin : manager;
}

function sendRaw(operation: Operation, body: string, type = "application/json") {
  const how = { version: 1, headers: { "content-type": type } };
  return whoMay(operation).send(operation.method, pathOf(operation, ids), body, how);
}

describe("a body", () => {
  for (const operation of withBody) {
    test(`of ${operation.id} is JSON of the fields that are described`, async () => {
      expectProblem(await sendRaw(operation, "colour=red", "text/plain"), 415, "media_type");
      for (const body of ["{", "[]", '"text"', '{"a":1}{"b":2}', '{"a":"\\ud800"}', "\u0000"])
        expectProblem(await sendRaw(operation, body), 400, "malformed");
      const odd = await sendRaw(operation, '{"colour":"red"}');
      expectFields(odd, { colour: "unknown_field" });
      const required = operation.spec.requestBody.content["application/json"].schema.required;
      for (const name of required ?? []) expectFields(odd, { [name]: "required" });
    });
  }

  test("may say its media type in capitals, or with a blank", async () => {
    for (const type of [
      "Application/JSON",
      "application/json; charset=utf-8",
      "application/json ;x=y",
    ])
      expectProblem(await sendRaw(withBody[0]!, '{"colour":"red"}', type), 400, "invalid");
  });

  test("that is too deep is refused, not followed", async () => {
    const deep = `{"name":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    expectProblem(await sendRaw(withBody[0]!, deep), 400);
  });
});

describe("a path", () => {
  for (const { path, method, id } of all) {
    test(`of ${id} ends without a slash`, async () => {
      const operation = all.find((o) => o.path === path && o.method === method)!;
      const [made] = pathOf(operation, ids).split("?");
      const answer = await whoMay(operation).send(method, `${made}/`, {});
      expectProblem(answer, 404, "not_found");
    });
  }
  for (const path of new Set(all.map((operation) => operation.path))) {
    test(`${path} names the methods that it knows`, async () => {
      const known = all.filter((operation) => operation.path === path);
      const made = pathOf(known[0]!, ids);
      for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"]) {
        if (known.some((operation) => operation.method === method)) continue;
        const answer = await whoMay(known[0]!).send(method, made);
        expectProblem(answer, 405, "method_not_allowed");
        const allowed = (answer.headers.allow ?? "").split(", ").filter((m) => m !== "HEAD");
        assert.deepEqual(allowed.sort(), known.map((o) => o.method).sort());
      }
    });
  }
});

describe("another site", () => {
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:1" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const operation of all.filter(({ method }) => method !== "GET")) {
    test(`cannot call ${operation.id} for us`, async () => {
      for (const headers of foreign) {
        const path = pathOf(operation, ids);
        const answer = await whoMay(operation).send(operation.method, path, {}, { headers });
        expectProblem(answer, 403, "other_origin");
      }
    });
  }

  test("is not our own", async () => {
    const host = new URL(process.env.NOKKENAS_URL ?? "").host;
    const headers = { origin: `http://${host}`, "sec-fetch-site": "same-origin" };
    expectStatus(await self.post("/sessions/current/extend", {}, { headers }), 200);
  });
});

describe("every answer", () => {
  function check(what: string, { headers }: Answer) {
    const has = (name: string, pattern: RegExp) =>
      assert.match(String(headers[name] ?? ""), pattern, `${what}: ${name}`);
    has("api-version", /^\d+\.\d+\.\d+$/);
    has("x-content-type-options", /^nosniff$/);
    has("content-security-policy", /frame-ancestors 'none'/);
    has("referrer-policy", /./);
    has("request-id", /./);
    assert.doesNotMatch(String(headers["content-security-policy"]), /unsafe/);
    assert.equal(headers.server, undefined, "says nothing about what it runs on");
  }

  test("carries the version of the API and the headers that protect a browser", async () => {
    const { id } = await draft(manager);
    const long = `/v1/search?q=${"a".repeat(40_000)}`;
    check("200", await manager.get(`/frameworks/${id}`));
    check("201", await manager.post("/frameworks", terms()));
    check("204", await self.put("/accounts/me/locale", { locale: "en" }));
    check("400", await manager.post("/frameworks", {}));
    check("401", await send("GET", "/v1/frameworks"));
    check("404", await send("GET", "/v1/nothing"));
    check("405", await send("DELETE", "/v1/frameworks"));
    check("too long", await send("GET", long));
    check("malformed", await send("GET", "/v1/search?q=%zz"));
    check("openapi", await send("GET", "/v1/openapi.json"));
    check("installation", await send("GET", "/v1/installation"));
  });

  test("of a session is kept by nobody", async () => {
    const paths = [
      "/sessions/current",
      "/frameworks",
      "/audit-records",
      `/accounts/${ids.accounts}`,
    ];
    for (const path of paths) {
      const who = path.startsWith("/accounts") ? admin : manager;
      const { headers } = expectStatus(await who.get(path), 200);
      assert.equal(headers["cache-control"], "no-store", path);
    }
    const refused = await send("GET", "/v1/frameworks");
    assert.equal(refused.headers["cache-control"], "no-store");
  });

  test("says what went wrong in the language that was asked for", async () => {
    const titles = new Set<string>();
    for (const language of ["nl", "en", "en-GB,en;q=0.9", "fr, nl;q=0.5"]) {
      const headers = { "accept-language": language };
      titles.add(expectProblem(await send("GET", "/v1/frameworks", { headers }), 401).json.title);
    }
    assert.equal(titles.size, 2);
  });
});

describe("the description", () => {
  test("is open to every site", async () => {
    const answer = expectStatus(await send("GET", "/v1/openapi.json"), 200);
    assert.equal(answer.headers["access-control-allow-origin"], "*");
    assert.match(String(answer.headers["content-type"]), /json/);
    const one = await manager.get("/installation");
    assert.equal(one.headers["access-control-allow-origin"], undefined);
  });

  test("has the address of its makers, and the version of its headers", async () => {
    const { info, servers } = await openapi();
    const answer = await send("GET", "/v1/installation");
    assert.equal(answer.headers["api-version"], info.version);
    for (const key of ["name", "email", "url"]) assert.ok(info.contact[key], key);
    assert.match(servers[0].url, /\/v1$/);
  });
});
