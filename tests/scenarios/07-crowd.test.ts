// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Many at once on one ledger, and the same request twice.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import type { Answer } from "./lib/http.ts";
import { active, addParty, book, draft, euro, ledger, terms, unique, walk } from "./lib/make.ts";

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

/** Numbers from 0 to 1 that follow from the seed. */
function numbers(seed: string): () => number {
  let i = 0;
  return () => createHash("sha256").update(`${seed} ${i++}`).digest().readUInt32LE() / 2 ** 32;
}

/** What the entries add up to for each thing that has a ceiling; in cents. */
class Replay {
  private keys = new Map<string, any>();

  add(entry: any): void {
    const { kind, callOff, lotId, partyId } = entry;
    const key = JSON.stringify([callOff, lotId, partyId]);
    const sums = this.keys.get(key) ?? { lotId, partyId, reserved: 0, committed: 0, invoiced: 0 };
    const of = entry.releases === "reservation" ? "reserved" : "committed";
    if (kind === "released") sums[of] -= entry.amount.amountMinor;
    else sums[kind] += entry.amount.amountMinor;
    this.keys.set(key, sums);
    const least = Math.min(sums.reserved, sums.committed, sums.invoiced);
    assert.ok(least >= 0, `below zero after entry ${entry.seq}`);
  }

  /** Of the whole framework, or of a lot or a party. */
  of(id?: string) {
    const total = { reserved: 0, committed: 0, invoiced: 0, occupied: 0 };
    for (const sums of this.keys.values()) {
      if (id && sums.lotId !== id && sums.partyId !== id) continue;
      for (const name of ["reserved", "committed", "invoiced"] as const) total[name] += sums[name];
      total.occupied += sums.reserved + Math.max(sums.committed, sums.invoiced);
    }
    return total;
  }
}

type Stage = Awaited<ReturnType<typeof stage>>;

async function stage() {
  const lots = [
    { number: "1", title: "One", maximum: euro(300) },
    { number: "2", title: "Two", maximum: null },
  ];
  const made = await draft(manager, { lots });
  await addParty(manager, made.id, { cap: euro(250) });
  const { parties } = await addParty(manager, made.id);
  expectStatus(await manager.post(`/frameworks/${made.id}/activate`), 200);
  const lot = { id: made.lots[0].id, maximum: 30_000 };
  const cap = { id: parties.find((party: any) => party.cap !== null).id, maximum: 25_000 };
  const ceilings: { id?: string; maximum: number }[] = [{ maximum: 100_000 }, lot, cap];
  const ids = (all: any[]): string[] => all.map(({ id }) => id);
  return { id: made.id as string, lots: ids(made.lots), parties: ids(parties), ceilings };
}

const refusal =
  /^ledger_((maximum|lot_maximum|cap)_exceeded|release_too_much|correct\w+|is_correction)$/;

/** One act that the numbers choose, of all that a ledger knows. */
function act(on: Stage, next: () => number, told: any[][]): Promise<Answer> {
  const pick = <T>(all: T[]): T => all[Math.floor(next() * all.length)]!;
  const [kind, lotId, partyId] = [next(), pick(on.lots), pick(on.parties)];
  const euros = 1 + Math.floor(next() * 15_000) / 100;
  const more = { lotId, partyId, callOff: pick(["C-1", "C-2", "C-3", "C-4"]) };
  const open = { ...more, partyId: next() < 0.5 ? partyId : undefined };
  const wrong = told.length === 0 ? undefined : pick(pick(told));
  if (kind < 0.25) return book(other, on.id, "reserved", euros, open);
  if (kind < 0.5) return book(manager, on.id, "committed", euros, more);
  const release = { ...more, releases: pick(["reservation", "commitment"]) };
  if (kind < 0.7 || !wrong) return book(manager, on.id, "released", euros / 2, release);
  if (kind < 0.8) return book(manager, on.id, "invoiced", euros / 4, more);
  return manager.post(`/ledger-entries/${wrong.id}/correct`, { reason: "By chance" });
}

/** Eight people who each act so many times; gives the entries of every act that was accepted. */
async function play(on: Stage, seed: string): Promise<any[][]> {
  const told: any[][] = [];
  const writer = async (name: number) => {
    for (let i = 0; i < 30; ++i) {
      const seen = told.slice(); // An act that is tried again is the same act.
      const answer = await untilDecided(() => act(on, numbers(`${seed} ${name} ${i}`), seen));
      if (answer.status === 201) told.push(answer.json.items);
      else assert.ok(answer.status === 409 && refusal.test(answer.json.code), answer.text);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, name) => writer(name)));
  return told;
}

/** Replays act by act: none goes over a ceiling, unless it is a fact, which is then marked. */
function replay(on: Stage, acts: any[][]): Replay {
  const sums = new Replay();
  const taken = () => on.ceilings.map(({ id }) => sums.of(id).occupied);
  for (const entries of acts) {
    const before = taken();
    for (const entry of entries) {
      sums.add(entry);
      assert.equal(entry.occupiedAfter.amountMinor, sums.of().occupied, `entry ${entry.seq}`);
    }
    const over = taken().some((now, i) => now > before[i]! && now > on.ceilings[i]!.maximum);
    const { kind, seq, overCeiling } = entries.at(-1);
    assert.equal(overCeiling, over, `entry ${seq}`);
    assert.ok(!over || kind === "invoiced", `entry ${seq} went over a ceiling`);
  }
  return sums;
}

/** What the page of the ledger says is what its entries say. */
async function compare(on: Stage, sums: Replay, entries: any[]): Promise<void> {
  const view = await ledger(manager, on.id);
  for (const one of [view, ...view.lots, ...view.parties]) {
    const sum = sums.of(one.id);
    for (const [name, cents] of Object.entries(sum))
      assert.equal(one[name].amountMinor, cents, `${name} of ${one.title ?? "all"}`);
    const most = on.ceilings.find(({ id }) => id === one.id)?.maximum;
    assert.equal(one.room?.amountMinor, most && most - sum.occupied);
  }
  assert.equal(view.lots.length + view.parties.length, 4);
  const marked = entries.filter((entry) => entry.overCeiling).length;
  assert.deepEqual([view.entryCount, view.overCeilingCount], [entries.length, marked]);
}

test("eight writers at random never go over a ceiling, and lose and invent nothing", async () => {
  const seed = process.env.NOKKENAS_SEED ?? unique("seed");
  try {
    const on = await stage();
    const acts = (await play(on, seed)).sort((a, b) => a[0].seq - b[0].seq);
    const entries = (await entriesOf(on.id)).sort((a, b) => a.seq - b.seq);
    entries.forEach(({ seq }, i) => assert.equal(seq, i + 1, "numbers without gaps"));
    const ids = (all: any[]) => all.map(({ id }) => id);
    assert.deepEqual(ids(entries), ids(acts.flat()), "all that was told, act by act, and no more");
    let at = 0;
    const kept = acts.map(({ length }) => entries.slice(at, (at += length)));
    await compare(on, replay(on, kept), entries);
  } catch (error) {
    throw new Error(`seed ${seed} (NOKKENAS_SEED=${seed} repeats its plans)`, { cause: error });
  }
});
