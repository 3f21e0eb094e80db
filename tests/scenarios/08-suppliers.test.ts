// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A supplier signs in, and sees its own affairs only.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { active, addParty, book, draft, euro, person, supplier, unique, walk } from "./lib/make.ts";

let manager: Client;
let mine: Client;
let own: any; // The organisation that signs in.
let rival: any;
let shared: any; // An active framework with both.
let theirs: any; // An active framework of the rival alone.
let unfinished: any; // A draft with both.
const rivalEntry = { id: "" };

before(async () => {
  manager = await client("contract_manager");
  const admin = await client("administrator");
  [own, rival] = [await supplier(manager), await supplier(manager)];
  mine = (await person(admin, ["supplier"], own.id)).client;
  const both = [{ organisationId: own.id }, { organisationId: rival.id }];
  shared = await active(manager, { smallestCallOff: euro(1) }, both);
  theirs = await active(manager, {}, [{ organisationId: rival.id }]);
  unfinished = await draft(manager);
  for (const party of both) await addParty(manager, unfinished.id, party);
  const partyOf = (id: string) => shared.parties.find((p: any) => p.organisation.id === id).id;
  await book(manager, shared.id, "reserved", 77, { callOff: "C-0" });
  await book(manager, shared.id, "committed", 100, { partyId: partyOf(own.id) });
  const { json } = await book(manager, shared.id, "committed", 250.25, {
    partyId: partyOf(rival.id),
    callOff: "C-2",
  });
  rivalEntry.id = json.items.at(-1).id;
});

describe("a supplier sees", () => {
  test("its own organisation, and no other", async () => {
    const { items, count } = expectStatus(await mine.get("/organisations"), 200).json;
    assert.deepEqual(
      items.map((o: any) => o.id),
      [own.id],
    );
    assert.equal(count, 1);
    expectStatus(await mine.get(`/organisations/${own.id}`), 200);
    expectProblem(await mine.get(`/organisations/${rival.id}`), 404, "not_found");
    const change = { name: "Stolen", kvkNumber: null };
    const put = await mine.put(`/organisations/${rival.id}`, change, { version: 1 });
    expectProblem(put, 404, "not_found");
    const self = await mine.put(`/organisations/${own.id}`, change, { version: 1 });
    expectProblem(self, 403, "not_permitted");
  });

  test("frameworks of which it is a party, and no drafts", async () => {
    const items = await walk(mine, "/frameworks?pageSize=100");
    assert.deepEqual(
      items.map((f) => f.id),
      [shared.id],
    );
    expectStatus(await mine.get(`/frameworks/${shared.id}`), 200);
    for (const { id } of [theirs, unfinished]) {
      for (const path of ["", "/ledger", "/ledger-entries"])
        expectProblem(await mine.get(`/frameworks/${id}${path}`), 404, "not_found");
      for (const event of ["activate", "terminate", "close", "add-party", "withdraw-party"])
        expectProblem(await mine.post(`/frameworks/${id}/${event}`, {}, { version: 1 }), 404);
      expectProblem(await book(mine, id, "reserved", 1), 404, "not_found");
    }
  });

  test("itself among the parties, without the names of the others", async () => {
    const answer = expectStatus(await mine.get(`/frameworks/${shared.id}`), 200);
    assert.deepEqual(
      answer.json.parties.map((p: any) => p.organisation.id),
      [own.id],
    );
    assert.equal(answer.json.parties[0].occupied.amountMinor, 10_000);
    const list = await mine.get("/frameworks");
    for (const { text } of [answer, list])
      assert.ok(!text.includes(rival.id) && !text.includes(rival.name));
  });

  test("no totals of a framework", async () => {
    const { json } = await mine.get(`/frameworks/${shared.id}`);
    for (const sum of ["reserved", "committed", "invoiced", "occupied", "room"])
      assert.equal(json[sum], null, sum);
    const row = (await mine.get("/frameworks")).json.items[0];
    assert.deepEqual([row.occupied, row.room], [null, null]);
    expectProblem(await mine.get(`/frameworks/${shared.id}/ledger`), 403, "not_permitted");
  });

  test("its own entries, without who booked them or what it makes in total", async () => {
    const items = await walk(mine, `/frameworks/${shared.id}/ledger-entries?pageSize=100`);
    assert.deepEqual(
      items.map((e) => e.amount.amountMinor),
      [10_000],
    );
    assert.deepEqual([items[0].occupiedAfter, items[0].bookedBy], [null, ""]);
    assert.equal(items[0].mayCorrect, false);
    const filtered = await mine.get(`/frameworks/${shared.id}/ledger-entries?callOff=C-2`);
    assert.equal(filtered.json.count, 0);
    const body = { reason: "Not ours" };
    for (const id of [rivalEntry.id, items[0].id])
      expectProblem(await mine.post(`/ledger-entries/${id}/correct`, body), 404, "not_found");
  });

  test("nothing to press", async () => {
    const { json } = await mine.get(`/frameworks/${shared.id}`);
    assert.deepEqual(
      json.actions.filter((a: any) => !a.refusal),
      [],
    );
    for (const event of ["terminate", "close", "withdraw-party"])
      expectProblem(await mine.post(`/frameworks/${shared.id}/${event}`, {}, { version: 1 }), 403);
    expectProblem(await book(mine, shared.id, "invoiced", 1), 403, "not_permitted");
  });

  test("no accounts, roles or audit trail", async () => {
    const paths = ["/accounts", "/roles", "/audit-records", "/audit-verifications/current"];
    for (const path of paths) expectProblem(await mine.get(path), 403, "not_permitted");
    const { accountId } = manager.session;
    for (const id of [accountId, mine.session.accountId])
      expectProblem(await mine.get(`/accounts/${id}`), 404, "not_found");
  });

  test("nothing more by searching", async () => {
    const hits = async (text: string) =>
      expectStatus(await mine.get(`/search?q=${encodeURIComponent(text)}`), 200).json.items;
    for (const text of [theirs.number, unfinished.number, rival.name, "demo.nokkenas"])
      assert.deepEqual(await hits(text), [], text);
    assert.deepEqual(
      (await hits(shared.number)).map((h: any) => h.id),
      [shared.id],
    );
  });
});

describe("what is occupied cannot be read", () => {
  const forbidden = String(7_700 + 10_000 + 25_025);
  async function leaks(who: Client, query: string): Promise<string> {
    const { json } = await who.get(`/frameworks?pageSize=1&${query}`);
    return Buffer.from(json.nextCursor ?? "", "base64url").toString("latin1");
  }

  test("from the cursor of a sorted list by a supplier", async () => {
    await active(manager, {}, [{ organisationId: own.id }]);
    for (const sort of ["occupied", "-occupied"])
      assert.ok(!(await leaks(mine, `sort=${sort}`)).includes(forbidden), sort);
    expectProblem(await mine.get("/frameworks?sort=occupied"), 400);
  });

  test("nor by a colleague without the right to read the ledger", async () => {
    const q = unique("leak");
    const spent = await active(manager, { title: q });
    await active(manager, { title: q });
    await book(manager, spent.id, "reserved", 426.13);
    const assessor = await client("assessor");
    const seen = await leaks(assessor, `q=${q}&sort=-occupied`);
    assert.ok(!seen.includes("42613"), "the cursor holds the amount");
  });
});
