// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Many at once on one ledger, and the same request twice.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { active, book, draft, euro, ledger, terms, unique, walk } from "./lib/make.ts";

let manager: Client;
let other: Client;
before(async () => {
  manager = await client("contract_manager");
  other = await client("buyer");
});

const entriesOf = (id: string) => walk(manager, `/frameworks/${id}/ledger-entries?pageSize=100`);

// Somebody told to try again does; a few rounds are enough for thirty.
async function untilDecided(attempt: () => ReturnType<typeof book>) {
  for (let round = 0; round < 30; ++round) {
    const answer = await attempt();
    const again = answer.status === 503 || answer.json?.code === "race";
    if (!again) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20 * Math.random() * (round + 1)));
  }
  throw new Error("no decision after thirty rounds");
}

describe("thirty writers on one small maximum", () => {
  test("never go over it, and no accepted entry is lost", async () => {
    const { id } = await active(manager, { maximum: euro(100), estimated: euro(100) });
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        untilDecided(() =>
          book(i % 2 ? manager : other, id, "reserved", 10, { callOff: `C-${i}` }),
        ),
      ),
    );
    const accepted = answers.filter((answer) => answer.status === 201);
    for (const answer of answers)
      if (answer.status !== 201) expectProblem(answer, 409, "ledger_maximum_exceeded");
    assert.equal(accepted.length, 10);
    const view = await ledger(manager, id);
    assert.deepEqual([view.occupied.amountMinor, view.room.amountMinor], [10_000, 0]);
    const entries = await entriesOf(id);
    const booked = entries.map((e) => e.id).sort();
    assert.deepEqual(booked, accepted.map((a) => a.json.items[0].id).sort());
    assert.deepEqual(
      entries.map((e) => e.seq).sort((a, b) => a - b),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
  });

  test("who all take back the same entry do so once", async () => {
    const { id } = await active(manager);
    const { items } = expectStatus(await book(manager, id, "reserved", 100), 201).json;
    const body = { reason: "Ten at once" };
    const path = `/ledger-entries/${items[0].id}/correct`;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => untilDecided(() => manager.post(path, body))),
    );
    assert.equal(answers.filter((answer) => answer.status === 201).length, 1);
    assert.equal((await ledger(manager, id)).occupied.amountMinor, 0);
  });

  test("who all activate the same draft do so once", async () => {
    const { id } = await active(manager);
    const version = (await manager.get(`/frameworks/${id}`)).json.version;
    const body = { ground: "Ten at once" };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        untilDecided(() => manager.post(`/frameworks/${id}/terminate`, body, { version })),
      ),
    );
    const statuses = answers.map((answer) => answer.status).sort();
    assert.deepEqual(statuses, [200, ...Array.from({ length: 9 }, () => 412)]);
  });

  test("cannot take the same number for two frameworks", async () => {
    const body = terms({ number: unique("once") });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => untilDecided(() => manager.post("/frameworks", body))),
    );
    const statuses = answers.map((answer) => answer.status).sort();
    assert.deepEqual(statuses, [201, ...Array.from({ length: 7 }, () => 409)]);
  });
});

describe("an idempotency key", () => {
  test("books once, and gives the first answer again", async () => {
    const { id } = await active(manager);
    const key = unique("key");
    const first = expectStatus(await book(manager, id, "reserved", 100, {}, key), 201);
    const again = expectStatus(await book(manager, id, "reserved", 100, {}, key), 201);
    assert.deepEqual(again.json, first.json);
    assert.equal((await ledger(manager, id)).entryCount, 1);
  });

  test("sent ten times at once books once", async () => {
    const { id } = await active(manager);
    const key = unique("key");
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        untilDecided(() => book(manager, id, "reserved", 100, {}, key)),
      ),
    );
    for (const answer of answers) assert.equal(expectStatus(answer, 201).text, answers[0]?.text);
    assert.equal((await ledger(manager, id)).entryCount, 1);
  });

  test("with another body is refused", async () => {
    const { id } = await active(manager);
    const key = unique("key");
    expectStatus(await book(manager, id, "reserved", 100, {}, key), 201);
    const changed = await book(manager, id, "reserved", 101, {}, key);
    expectProblem(changed, 422, "idempotency_key_reused");
    const { id: elsewhere } = await active(manager);
    const moved = await book(manager, elsewhere, "reserved", 100, {}, key);
    expectProblem(moved, 422, "idempotency_key_reused");
  });

  test("belongs to one person", async () => {
    const { id } = await active(manager);
    const key = unique("key");
    expectStatus(await book(manager, id, "reserved", 100, {}, key), 201);
    expectStatus(await book(other, id, "reserved", 100, {}, key), 201);
    assert.equal((await ledger(manager, id)).entryCount, 2);
  });

  test("of a refusal can be used again", async () => {
    const { id } = await active(manager);
    const key = unique("key");
    expectProblem(await book(manager, id, "reserved", 1_001, {}, key), 409);
    expectStatus(await book(manager, id, "reserved", 1_000, {}, key), 201);
  });

  test("answers a repeated command although its version has gone by", async () => {
    const { id, number } = await draft(manager);
    const key = unique("key");
    const made = await active(manager);
    const body = { ground: "Twice by accident" };
    const how = { key, version: made.version };
    const first = await manager.post(`/frameworks/${made.id}/terminate`, body, how);
    expectStatus(first, 200);
    const again = await manager.post(`/frameworks/${made.id}/terminate`, body, how);
    assert.equal(expectStatus(again, 200).text, first.text);
    assert.equal(again.headers.etag, first.headers.etag);
    const change = await manager.put(`/frameworks/${id}`, terms({ number }), { version: 9 });
    expectProblem(change, 412, "stale_version");
  });

  test("does not answer who has lost the right since", async () => {
    const { id } = await active(manager);
    const key = unique("key");
    const stranger = await client("assessor");
    expectStatus(await book(manager, id, "reserved", 100, {}, key), 201);
    expectProblem(await book(stranger, id, "reserved", 100, {}, key), 403, "not_permitted");
  });
});
