// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Figures about persons: only with the consent of the works council; one's own are one's own.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { submitted } from "./lib/decisions.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, euro, person, unique } from "./lib/make.ts";
import { application } from "./lib/portfolio.ts";

let admin: Client;
let manager: Client;
let cio: Client;
before(async () => {
  [admin, manager, cio] = [await client("administrator"), await client("contract_manager"), await client("cio_office")];
});

const consent = (more = {}) => ({ reference: unique("OR"), givenOn: day(-30), startsOn: day(-20), endsOn: null, ...more });
const byPerson = (who: Client, log = "own") => who.get(`/lead-time-logs/${log}/report?by=person`);
/** None is left that holds. */
async function clear(): Promise<void> {
  const { items } = expectStatus(await cio.get("/person-consents"), 200).json;
  for (const one of items.filter(({ withdrawnAt }: any) => !withdrawnAt)) {
    await cio.get(`/person-consents/${one.id}`);
    expectStatus(await cio.post(`/person-consents/${one.id}/withdraw`, { reason: "A test begins" }), 200);
  }
}
/** Somebody who asked so many times. */
async function asker(times: number) {
  const one = await person(admin, ["product_owner"]);
  for (let i = 0; i < times; i += 1) {
    const app = await application(manager);
    await submitted(one.client, { subject: { kind: "application", id: app.id }, amount: euro(1 + i) });
  }
  return one;
}

describe("figures by person", () => {
  test("are there from a consent until it is withdrawn, and of who did enough", async () => {
    await clear();
    const [often, seldom] = [await asker(5), await asker(1)];
    expectProblem(await byPerson(cio), 409, "person_consent_missing");
    const later = expectStatus(await cio.post("/person-consents", consent({ startsOn: day(1) })), 201).json;
    const past = expectStatus(await cio.post("/person-consents", consent({ endsOn: day(-1) })), 201).json;
    assert.deepEqual([later.holds, past.holds], [false, false]);
    expectProblem(await byPerson(cio), 409, "person_consent_missing");

    const made = expectStatus(await cio.post("/person-consents", consent()), 201).json;
    assert.equal(made.holds, true);
    const { steps, minPersons } = expectStatus(await byPerson(cio), 200).json;
    const of = (name: string) => steps.find(({ step }: any) => step === name);
    assert.equal(minPersons, 1);
    assert.deepEqual([of(often.name).silence, of(often.name).events >= 5], ["none", true]);
    assert.deepEqual([of(seldom.name).silence, of(seldom.name).waiting], ["few_cases", null]);
    assert.ok(steps.every(({ step }: any) => step !== ""));

    await cio.get(`/person-consents/${made.id}`);
    const reason = { reason: "The works council took it back" };
    expectStatus(await cio.post(`/person-consents/${made.id}/withdraw`, reason), 200);
    expectProblem(await byPerson(cio), 409, "person_consent_missing");
    const after = expectStatus(await cio.get(`/person-consents/${made.id}`), 200).json;
    assert.deepEqual([after.holds, after.reason, after.actions], [false, reason.reason, []]);
    expectProblem(await cio.post(`/person-consents/${made.id}/withdraw`, reason), 409, "person_consent_over");
  });

  test("are never of a log that was brought in, and never in an export", async () => {
    expectStatus(await cio.post("/person-consents", consent()), 201);
    const { items } = expectStatus(await cio.get("/lead-time-logs"), 200).json;
    const brought = items.find(({ own }: any) => !own);
    expectProblem(await byPerson(cio, brought.id), 409, "persons_unknown");
    const someone = await asker(1);
    for (const format of ["csv", "xes", "ocel"]) {
      const { text } = expectStatus(await cio.get(`/lead-time-logs/own/export?format=${format}`), 200);
      assert.ok(!text.includes(someone.name) && !text.includes(someone.id), format);
    }
    await clear();
  });

  test("a consent cannot be of tomorrow, hold before it was given or end before it begins", async () => {
    const bad = async (more: any, errors: Record<string, string>) =>
      expectFields(await cio.post("/person-consents", consent(more)), errors);
    await bad({ givenOn: day(1), startsOn: day(1) }, { givenOn: "in_the_future" });
    await bad({ startsOn: day(-31) }, { startsOn: "before_given" });
    await bad({ endsOn: day(-21) }, { endsOn: "before_start" });
    const buyer = await client("buyer");
    expectProblem(await buyer.post("/person-consents", consent()), 403, "not_permitted");
    expectStatus(await buyer.get("/person-consents"), 200);
    expectProblem(await (await client("supplier")).get("/person-consents"), 403);
  });
});

describe("one's own figures", () => {
  test("are always there, from the first case on, and of nobody else", async () => {
    const one = await asker(2);
    const own = expectStatus(await one.client.get("/own-lead-times/current"), 200).json;
    assert.ok(own.steps.some(({ step }: any) => step === "Submit the proposal"), JSON.stringify(own.steps));
    for (const { events, silence, sharePermille, waiting } of own.steps) {
      assert.deepEqual([events, silence, sharePermille], [2, "none", null]);
      assert.ok(waiting.p50.valueMs >= 0);
    }
    const nobody = await person(admin, []);
    assert.deepEqual(expectStatus(await nobody.client.get("/own-lead-times/current"), 200).json.steps, []);
  });
});
