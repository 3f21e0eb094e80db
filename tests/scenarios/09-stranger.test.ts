// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A stranger, and somebody without any role, at every door that the API describes.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { oneOfEach } from "./lib/each.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { person } from "./lib/make.ts";
import { operations, pathOf } from "./lib/openapi.ts";
import type { Ids, Operation } from "./lib/openapi.ts";

const all = await operations();
const open = all.filter((operation) => operation.open);
const closed = all.filter((operation) => !operation.open);

// Who is signed in may do these with the own account, whatever the roles.
const own = [
  "session_view",
  "session_extend",
  "session_end",
  "session_confirm",
  "session_list",
  "session_end_one",
  "session_end_others",
  "supplier_invitation_take",
  "password_change",
  "totp_enrol",
  "totp_confirm",
  "totp_remove",
  "account_locale",
  "search_view",
  "task_list",
  "own_lead_time_view",
  "notification_settings_view",
  "notification_settings_replace",
  "calendar_feed_view",
  "calendar_feed_create",
  "calendar_feed_revoke",
];

let ids: Ids;
let nobody: Client;
let admin: Client;
let manager: Client;
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
  ids = await oneOfEach(admin, manager);
  nobody = (await person(admin)).client;
});

const bodyFor = ({ method }: Operation) => (method === "GET" ? undefined : {});

test("what is open to all is known here by name", () => {
  const known = [
    "identity_provider_list",
    "installation_view",
    "invitation_accept",
    "password_reset_redeem",
    "password_reset_request",
    "session_create",
    "sign_in_attempt_create",
    "sign_in_attempt_redeem",
    "supplier_invitation_claim",
    "supplier_invitation_look",
    "task_calendar_read",
  ];
  assert.deepEqual(open.map(({ id }) => id).sort(), known);
});

test("every operation has a name of its own", () => {
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
});

describe("without a session", () => {
  for (const operation of closed) {
    test(`${operation.id} is refused`, async () => {
      const stranger = new Client();
      const path = pathOf(operation, ids);
      const answer = await stranger.send(operation.method, path, bodyFor(operation));
      expectProblem(answer, 401, "not_signed_in");
      stranger.token = "made-up";
      const forged = await stranger.send(operation.method, path, bodyFor(operation));
      expectProblem(forged, 401, "not_signed_in");
    });
  }
});

describe("without any role", () => {
  for (const operation of closed.filter(({ id }) => !own.includes(id))) {
    test(`${operation.id} is refused`, async () => {
      const path = pathOf(operation, ids);
      const answer = await nobody.send(operation.method, path, bodyFor(operation));
      const hidden = operation.path.includes("{id}");
      expectProblem(answer, hidden ? 404 : 403, hidden ? "not_found" : "not_permitted");
    });
  }

  test("searching finds nothing", async () => {
    const { json } = expectStatus(await nobody.get("/search?q=e"), 200);
    assert.deepEqual(json.items, []);
  });
});

describe("an object that does not exist", () => {
  const named = closed.filter(({ path }) => path.includes("{id}"));
  const strange = ["0000000000000000000000000a", "..", "'%20OR%201=1", "%C3%A9", "a".repeat(300)];
  for (const operation of named) {
    test(`is not found by ${operation.id}`, async () => {
      const admins = ["/accounts", "/api-clients"].some((begin) => operation.path.startsWith(begin));
      const who = admins ? admin : manager;
      for (const id of operation.method === "GET" ? strange : strange.slice(0, 1)) {
        const none: Ids = Object.fromEntries(Object.keys(ids).map((name) => [name, id]));
        const path = pathOf(operation, none);
        const answer = await who.send(operation.method, path, bodyFor(operation), { version: 1 });
        expectProblem(answer, 404, "not_found");
      }
    });
  }

  test("nor by a name that no database can hold", async () => {
    for (const id of ["%00", "a%00b", "%FF", "%C3%28", "%ED%A0%80"]) {
      for (const collection of ["organisations", "frameworks"]) {
        const { status } = await manager.get(`/${collection}/${id}`);
        assert.ok(status === 404 || status === 400, `${collection}/${id}: ${status}`);
      }
      const { status } = await manager.get(`/audit-records?subjectId=${id}`);
      assert.ok(status === 200 || status === 400, `subjectId=${id}: ${status}`);
    }
  });
});
