// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Frameworks as a draft and in lists.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, addParty, book, day, draft, euro, terms, unique, walk } from "./lib/make.ts";

let manager: Client;
before(async () => {
  manager = await client("contract_manager");
});

const idsOf = (items: any[]): string[] => items.map((item) => item.id);

describe("a draft", () => {
  test("is created, read and changed", async () => {
    const made = await draft(manager, { maximum: euro(500) });
    assert.equal(made.state, "draft");
    assert.equal(made.version, 1);
    const answer = expectStatus(await manager.get(`/frameworks/${made.id}`), 200);
    assert.equal(answer.headers.etag, '"1"');
    const changed = terms({ number: made.number, title: "Renamed" });
    const after = await manager.put(`/frameworks/${made.id}`, changed);
    assert.equal(expectStatus(after, 200).json.title, "Renamed");
    assert.equal(after.json.version, 2);
  });

  test("changes for who has seen its newest version only", async () => {
    const { id, number } = await draft(manager);
    const colleague = await client("buyer");
    await colleague.get(`/frameworks/${id}`);
    const body = terms({ number });
    expectStatus(await colleague.put(`/frameworks/${id}`, body), 200);
    expectProblem(await manager.put(`/frameworks/${id}`, body), 412, "stale_version");
    const blind = await manager.put(`/frameworks/${id}`, body, { version: null });
    expectProblem(blind, 428, "version_missing");
    await manager.get(`/frameworks/${id}`);
    expectStatus(await manager.put(`/frameworks/${id}`, body), 200);
  });

  test("is judged on its input before its version", async () => {
    const { id } = await draft(manager);
    const body = terms({ startsOn: day(10), endsOn: day(5) });
    expectFields(await manager.put(`/frameworks/${id}`, body, { version: 9 }), {
      endsOn: "before_start",
    });
    const none = await manager.put(`/frameworks/${id}`, body, { version: null });
    expectFields(none, { endsOn: "before_start" });
  });

  test("has a term that fits in a calendar", async () => {
    const option = { months: 120, noticeDays: 0, usedOn: day() };
    const options = Array.from({ length: 900 }, () => option);
    const answer = await manager.post("/frameworks", terms({ options }));
    // One that was taken in all the same would break every list: put it right at once.
    if (answer.status === 201) await manager.put(`/frameworks/${answer.json.id}`, terms());
    expectProblem(answer, 400);
  });

  test("has a number of its own", async () => {
    const { number } = await draft(manager);
    const answer = await manager.post("/frameworks", terms({ number }));
    expectProblem(answer, 409, "framework_number_taken");
    assert.equal(answer.json.errors[0].path, "number");
  });

  test("says everything that is wrong at once", async () => {
    const including = euro(10, "included");
    const lot = { number: "1", title: "One", maximum: including };
    const answer = await manager.post(
      "/frameworks",
      terms({
        startsOn: day(10),
        endsOn: day(5),
        maximum: including,
        reestimated: including,
        smallestCallOff: including,
        lots: [lot, { ...lot, maximum: euro(2_000) }],
        criteria: [{ kind: "price", title: "P", weightMinPercent: 60, weightMaxPercent: 40 }],
        options: [
          { months: 12, noticeDays: 90, usedOn: null },
          { months: 12, noticeDays: 90, usedOn: day() },
        ],
      }),
    );
    expectFields(answer, {
      endsOn: "before_start",
      "maximum.vat": "vat_differs",
      "reestimated.vat": "vat_differs",
      "smallestCallOff.vat": "vat_differs",
      "lots[0].maximum.vat": "vat_differs",
      "lots[1].number": "double",
      "lots[1].maximum.amountMinor": "above_framework_maximum",
      "criteria[0].weightMaxPercent": "below_minimum",
      "options[1].usedOn": "option_order",
    });
  });

  test("names each field that is missing or misshapen", async () => {
    const body = terms({ startsOn: "2026-02-30", standstillDays: 91, routes: ["lottery"] });
    delete body.title;
    body.estimated = { amountMinor: 1.5, currency: "USD" };
    expectFields(await manager.post("/frameworks", body), {
      title: "required",
      startsOn: "not_a_date",
      standstillDays: "too_large",
      "routes[0]": "unknown_value",
      "estimated.amountMinor": "not_a_whole_number",
      "estimated.currency": "unknown_value",
      "estimated.vat": "required",
    });
  });

  test("keeps one VAT basis, also for the caps of its parties", async () => {
    const { id, number } = await draft(manager);
    await addParty(manager, id, { cap: euro(100) });
    const including = euro(1_000, "included");
    const body = terms({ number, estimated: including, maximum: including });
    const answer = await manager.put(`/frameworks/${id}`, body);
    assert.ok([400, 409].includes(answer.status), `${answer.status}: a cap of another VAT basis`);
  });

  test("keeps its VAT basis once something is booked", async () => {
    const { id, number } = await draft(manager);
    const { parties } = await addParty(manager, id);
    const history = { partyId: parties[0].id, imported: true };
    expectStatus(await book(manager, id, "committed", 50, history), 201);
    await manager.get(`/frameworks/${id}`);
    const including = euro(1_000, "included");
    const body = terms({ number, estimated: including, maximum: including });
    const answer = await manager.put(`/frameworks/${id}`, body);
    assert.ok([400, 409].includes(answer.status), `${answer.status}: entries change their basis`);
  });

  test("keeps a lot that a party takes part in, or says why not", async () => {
    const lots = [
      { number: "1", title: "One" },
      { number: "2", title: "Two" },
    ];
    const { id, number, lots: made } = await draft(manager, { lots });
    await addParty(manager, id, { lotIds: [made[0].id] });
    const answer = await manager.put(`/frameworks/${id}`, terms({ number, lots: [made[1]] }));
    assert.ok([400, 409].includes(answer.status), `${answer.status}: ${answer.text.slice(0, 200)}`);
    assert.notEqual(answer.json.code, "race", "a rule, not an accident");
  });

  test("keeps the ids of its lots over a change", async () => {
    const lots = [
      { number: "1", title: "One" },
      { number: "2", title: "Two" },
    ];
    const { id, number, lots: made } = await draft(manager, { lots });
    const body = terms({ number, lots: [made[1], { ...made[0], title: "First" }] });
    const after = expectStatus(await manager.put(`/frameworks/${id}`, body), 200).json;
    assert.deepEqual(idsOf(after.lots).sort(), idsOf(made).sort());
  });

  test("does not take over the lot of another framework", async () => {
    const theirs = await draft(manager, { lots: [{ number: "1", title: "Theirs" }] });
    const { id, number } = await draft(manager);
    const lots = [{ ...theirs.lots[0], title: "Stolen" }];
    await manager.put(`/frameworks/${id}`, terms({ number, lots }));
    const after = expectStatus(await manager.get(`/frameworks/${theirs.id}`), 200).json;
    assert.equal(after.lots.length, 1);
    assert.equal(after.lots[0].title, "Theirs");
  });
});

describe("the list", () => {
  const series = unique("list");
  const made: any[] = [];
  before(async () => {
    const titles = ["Zeppelin", "éclair", "appel", "Appel", "Éclair", "zebra", "zebra"];
    for (const [i, title] of titles.entries()) {
      const endsOn = day(300 + (i % 3));
      const number = `${series}-${i}`;
      made.push(await draft(manager, { title, number, endsOn, maximum: i % 2 ? null : euro(i) }));
    }
    const closed = await active(manager, { number: `${series}-9`, title: "Past", endsOn: day(-1) });
    made.push(closed);
  });

  for (const sort of ["title", "number", "termEndsOn", "occupied"]) {
    for (const direction of ["", "-"]) {
      test(`page by page in the order of ${direction}${sort}: none twice, none lost`, async () => {
        const path = `/frameworks?q=${series}&sort=${direction}${sort}`;
        const whole = await walk(manager, `${path}&pageSize=100`);
        const paged = await walk(manager, `${path}&pageSize=1`);
        assert.deepEqual(idsOf(paged), idsOf(whole));
        assert.equal(new Set(idsOf(paged)).size, made.length);
        const other = direction === "" ? "-" : "";
        const back = await walk(manager, `/frameworks?q=${series}&sort=${other}${sort}&pageSize=3`);
        assert.deepEqual(idsOf(back), idsOf(paged).reverse());
      });
    }
  }

  test("sorts as people do, blind to capitals and accents", async () => {
    const items = await walk(manager, `/frameworks?q=${series}&sort=title`);
    const plain = (text: string) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    const keys = items.map((item) => plain(item.title));
    assert.deepEqual(keys, [...keys].sort());
  });

  test("filters by state, by fact and by text", async () => {
    const get = async (query: string) => {
      const { json } = expectStatus(await manager.get(`/frameworks?q=${series}&${query}`), 200);
      assert.equal(json.count, json.items.length);
      return json.items;
    };
    assert.equal((await get("state=draft")).length, made.length - 1);
    assert.deepEqual(idsOf(await get("state=active")), [made.at(-1).id]);
    assert.deepEqual(idsOf(await get("fact=expired")), [made.at(-1).id]);
    assert.deepEqual(await get("fact=running"), [], "active, but past its term");
    const runs = await active(manager);
    const found = expectStatus(await manager.get(`/frameworks?fact=running&q=${runs.number}`), 200);
    assert.deepEqual(idsOf(found.json.items), [runs.id]);
    for (const row of await get("fact=exhausted")) assert.equal(row.maximum.amountMinor, 0);
    const text = await manager.get(`/frameworks?q=${encodeURIComponent(`${series}-%`)}`);
    assert.equal(text.json.count, 0, "a per cent sign is a per cent sign");
  });

  test("refuses what it does not know", async () => {
    const refused = async (query: string, fields: Record<string, string>) =>
      expectFields(await manager.get(`/frameworks?${query}`), fields);
    await refused("sort=shoe", { sort: "unknown_value" });
    await refused("state=lost", { state: "unknown_value" });
    await refused("pageSize=0", { pageSize: "too_small" });
    await refused("pageSize=101", { pageSize: "too_large" });
    await refused("pageSize=ten", { pageSize: "not_a_whole_number" });
    await refused("cursor=rubbish", { cursor: "cursor" });
    await refused("colour=red", { colour: "unknown_field" });
  });

  test("refuses a cursor that somebody made up", async () => {
    const forge = (...parts: string[]) => Buffer.from(parts.join("\x1f")).toString("base64url");
    const made = {
      title: forge("title", "n", "x", "5"),
      occupied: forge("occupied", "t", "x", "abc"),
      termEndsOn: forge("termEndsOn", "t", "x", "abc"),
      number: forge("number", "t", "x", "'; DROP TABLE framework"),
    };
    for (const [sort, cursor] of Object.entries(made)) {
      const answer = await manager.get(`/frameworks?sort=${sort}&cursor=${cursor}`);
      assert.ok([200, 400].includes(answer.status), `${sort}: ${answer.status}`);
    }
  });
});
