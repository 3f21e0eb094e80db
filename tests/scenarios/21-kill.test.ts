// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The machine loses power while people write: what was acknowledged is there afterwards, and the
// audit trail is whole. With a server of its own; a PostgreSQL lives on while its server dies.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { backends, must, Place, serve } from "./lib/server.ts";
import type { Backend, OwnServer } from "./lib/server.ts";

const place = new Place();
let server: OwnServer | undefined;
after(async () => {
  await server?.stop();
  place.clear();
});

/** Reserves small amounts, one after the other, until the server is gone. */
async function writer(cookie: string, id: string, name: string, acknowledged: string[]) {
  const to = server!;
  for (let i = 0; ; ++i) {
    const callOff = `${name}-${i}`;
    const amount = { amountMinor: 1, currency: "EUR", vat: "excluded" };
    const body = { kind: "reserved", callOff, amount, description: "While the power fails" };
    const sent = to.post(`/v1/frameworks/${id}/ledger-entries`, body, cookie);
    const answer = await sent.catch(() => undefined);
    if (answer === undefined) return;
    if (answer.status === 201) acknowledged.push(callOff);
  }
}

async function booked(cookie: string, id: string): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const more: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const path = `/v1/frameworks/${id}/ledger-entries?pageSize=100${more}`;
    const page = (await (await server!.get(path, cookie)).json()) as any;
    for (const entry of page.items) found.push(entry.callOff);
    cursor = page.nextCursor;
  }
  return found;
}

async function story(database: string): Promise<void> {
  must("demo", "--database", database);
  const acknowledged: string[] = [];
  let id = "";
  for (let round = 0; round < 3; ++round) {
    server = await serve(database);
    const cookie = await server.signInDemo("contract_manager");
    const list = await server.get("/v1/frameworks?q=applicatie", cookie);
    id = ((await list.json()) as any).items[0].id;
    const goal = acknowledged.length + 30;
    const writers = ["a", "b", "c", "d"].map((name) =>
      writer(cookie, id, `kill-${round}-${name}`, acknowledged),
    );
    // In the midst of it, however fast or slow this machine is.
    for (let i = 0; i < 3_000 && acknowledged.length < goal; ++i)
      await new Promise((later) => setTimeout(later, 10));
    await server.stop("SIGKILL");
    await Promise.all(writers);
  }
  server = await serve(database);
  const found = await booked(await server.signInDemo("contract_manager"), id);
  assert.ok(acknowledged.length > 10, `only ${acknowledged.length} writes were acknowledged`);
  const there = new Set(found);
  assert.deepEqual(
    acknowledged.filter((callOff) => !there.has(callOff)),
    [],
    "acknowledged, and lost",
  );
  const ours = found.filter((callOff) => callOff.startsWith("kill-"));
  assert.equal(new Set(ours).size, ours.length, "nothing was booked twice");
  for (const check of [["audit", "verify"], ["self-check"]]) must(...check, "--database", database);
  await server.stop("SIGTERM");
}

const names: Record<Backend, string> = { sqlite: "SQLite", postgres: "PostgreSQL" };
for (const kind of backends)
  test(`three times the power fails while four people write, on ${names[kind]}`, () =>
    story(place.database(kind)));
