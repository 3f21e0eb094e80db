// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The audit trail: who did what when, before and after; and that nobody changed it.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { endPartyDecided } from "./lib/decisions.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { active, addParty, book, day, draft, euro, grant, invite } from "./lib/make.ts";
import { person, terms, walk } from "./lib/make.ts";

let admin: Client;
let manager: Client;
let auditor: Client;
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
  auditor = await client("auditor");
});

/** The rows of one object, oldest first. */
async function trail(kind: string, id: string, who = auditor): Promise<any[]> {
  const path = `/audit-records?subjectKind=${kind}&subjectId=${id}&pageSize=100`;
  return (await walk(who, path)).sort((a, b) => a.seq - b.seq);
}

const change = (row: any, path: string) => row.changes.find((c: any) => c.path === path);

describe("each act leaves a row", () => {
  test("with who did it, before and after", async () => {
    const { id, number, title } = await draft(manager);
    const changed = terms({ number, title: "After", maximum: null });
    expectStatus(await manager.put(`/frameworks/${id}`, changed), 200);
    const { parties } = await addParty(manager, id);
    expectStatus(await manager.post(`/frameworks/${id}/activate`), 200);
    expectStatus(await book(manager, id, "committed", 10, { partyId: parties[0].id }), 201);
    const body = { partyId: parties[0].id, ground: "Left", effectiveOn: day() };
    await manager.get(`/frameworks/${id}`);
    expectStatus(await endPartyDecided(manager, id, "withdraw", body), 200);
    const ground = { ground: "Nobody left" };
    expectStatus(await manager.post(`/frameworks/${id}/terminate`, ground), 200);

    const rows = await trail("framework", id);
    assert.deepEqual(
      rows.map((row) => row.action),
      [
        "framework_create",
        "framework_change",
        "framework_add_party",
        "framework_activate",
        "ledger_entry_commit",
        "framework_withdraw_party",
        "framework_terminate",
      ],
    );
    assert.deepEqual(
      rows.map((row) => row.seq),
      rows.map((_, i) => i + 1),
    );
    for (const row of rows) {
      assert.equal(row.actor.id, manager.session.accountId);
      assert.equal(row.actor.name, manager.session.displayName);
      assert.doesNotMatch(row.actionTitle, /^action\./);
      assert.ok(row.hash.length >= 32);
    }
    const renamed = change(rows[1], "title");
    assert.deepEqual([JSON.parse(renamed.before), JSON.parse(renamed.after)], [title, "After"]);
    assert.ok(
      JSON.parse(change(rows[1], "maximum").before).amountMinor === euro(1_000).amountMinor,
    );
    assert.deepEqual(JSON.parse(change(rows[3], "state").after), "active");
    assert.equal(JSON.parse(change(rows[6], "ground").after), "Nobody left");
  });

  test("but a refused act leaves none", async () => {
    const { id } = await active(manager);
    const before = (await trail("framework", id)).length;
    expectProblem(await book(manager, id, "reserved", 1_001), 409);
    expectProblem(await manager.post(`/frameworks/${id}/terminate`, {}), 400);
    expectProblem(await manager.post(`/frameworks/${id}/activate`), 409);
    assert.equal((await trail("framework", id)).length, before);
  });

  test("of accounts and roles too", async () => {
    const account = await person(admin, ["buyer"]);
    await admin.get(`/accounts/${account.id}`);
    const { grants } = (await admin.get(`/accounts/${account.id}`)).json;
    const body = { grantId: grants[0].id };
    expectStatus(await admin.post(`/accounts/${account.id}/revoke-role`, body), 200);
    const off = { reason: "Left us" };
    expectStatus(await admin.post(`/accounts/${account.id}/deactivate`, off), 200);
    const rows = await trail("account", account.id);
    assert.deepEqual(
      rows.map((row) => row.action),
      [
        "account_create",
        "account_accept",
        "account_grant_role",
        "account_revoke_role",
        "account_deactivate",
      ],
    );
    assert.match(change(rows[2], "grants").after, /buyer/);
    assert.equal(JSON.parse(change(rows[4], "reason").after), "Left us");
    const text = JSON.stringify(rows);
    assert.doesNotMatch(text, /argon2|password_hash|"token"/);
  });

  test("of organisations too", async () => {
    const made = await manager.post("/organisations", { name: "Before", kind: "supplier" });
    const { id } = expectStatus(made, 201).json;
    const body = { name: "Later", kvkNumber: null };
    expectStatus(await manager.put(`/organisations/${id}`, body), 200);
    const rows = await trail("organisation", id);
    assert.deepEqual(
      rows.map((r) => r.action),
      ["organisation_create", "organisation_change"],
    );
    const name = change(rows[1], "name");
    assert.deepEqual([JSON.parse(name.before), JSON.parse(name.after)], ["Before", "Later"]);
  });
});

describe("names of people", () => {
  test("are marked as personal, and stand beside the chain", async () => {
    const account = await invite(admin);
    const [row] = await trail("account", account.id);
    const records = `/audit-records?subjectKind=account&subjectId=${account.id}`;
    const [seen] = expectStatus(await admin.get(records), 200).json.items;
    for (const [path, value] of [
      ["email", account.email],
      ["displayName", account.name],
    ] as const) {
      const one = change(row, path);
      assert.equal(one.personal, true, path);
      assert.equal(one.after, null, "an auditor who may not see the account");
      const full = change(seen, path);
      assert.equal(JSON.parse(full.after), value, "who manages accounts");
    }
    for (const one of row.changes)
      if (!one.personal) assert.ok(!String(one.after).includes(account.name), one.path);
  });

  test("are not in the rows of a ledger either", async () => {
    const { id } = await active(manager);
    expectStatus(await book(manager, id, "reserved", 1), 201);
    const rows = await trail("framework", id);
    const found = rows.flatMap((row) =>
      row.changes
        .filter((one: any) => !one.personal && one.after?.includes(manager.session.displayName))
        .map((one: any) => `${row.action} ${one.path}`),
    );
    assert.deepEqual(found, []);
  });
});

describe("the chain", () => {
  test("is whole", async () => {
    const { json } = expectStatus(await auditor.get("/audit-verifications/current"), 200);
    assert.deepEqual([json.ok, json.firstBroken], [true, null]);
    assert.ok(json.records > 0 && json.chains > 0);
  });
});

describe("the trail is read", () => {
  test("by act, by person and page by page, none twice and none lost", async () => {
    const { id } = await active(manager);
    for (let i = 0; i < 5; ++i)
      expectStatus(await book(manager, id, "reserved", 1, { callOff: `C-${i}` }), 201);
    const base = `/audit-records?subjectKind=framework&subjectId=${id}`;
    const idsOf = (rows: any[]) => rows.map((row) => row.id);
    const whole = idsOf(await walk(auditor, `${base}&pageSize=100`));
    for (const sort of ["-at", "at"]) {
      const paged = idsOf(await walk(auditor, `${base}&pageSize=1&sort=${sort}`));
      assert.deepEqual(sort === "at" ? paged.reverse() : paged, whole);
    }
    const reserved = await walk(auditor, `${base}&action=ledger_entry_reserve&pageSize=100`);
    assert.equal(reserved.length, 5);
    const byOther = `${base}&actorId=${admin.session.accountId}&pageSize=100`;
    assert.deepEqual(await walk(auditor, byOther), []);
  });

  test("not by a supplier, nor by who has no right to it", async () => {
    for (const role of ["supplier", "supplier_administrator", "product_owner", "assessor"]) {
      const who = await client(role);
      for (const path of ["/audit-records", "/audit-verifications/current"])
        expectProblem(await who.get(path), 403, "not_permitted");
    }
  });

  test("of one framework only, by who has the right on that one", async () => {
    const [mine, other] = [await active(manager), await active(manager)];
    const account = await person(admin);
    const scope = { scopeKind: "framework", scopeId: mine.id };
    await grant(admin, account.id, "auditor", scope);
    assert.deepEqual(await trail("framework", other.id, account.client), []);
    const rows = await walk(account.client, "/audit-records?pageSize=100");
    const whole = await trail("framework", mine.id);
    assert.ok(whole.length > 0);
    assert.deepEqual(rows.map((row) => row.id).sort(), whole.map((row) => row.id).sort());
    expectProblem(await account.client.get("/audit-verifications/current"), 403);
  });
});
