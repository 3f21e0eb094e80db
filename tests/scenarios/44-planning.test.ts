// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// For which day a decision is planned: the plan, each new plan and the day itself all stay.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { propose, submitted } from "./lib/decisions.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day } from "./lib/make.ts";

let manager: Client;
before(async () => {
  manager = await client("contract_manager");
});
const plan = (who: Client, id: string, decideOn: string, reason: string | null = null) =>
  who.post(`/proposals/${id}/plan`, { decideOn, reason });

describe("the plan of a decision", () => {
  test("is kept, and so is each new one with its reason", async () => {
    const { id } = await propose(manager);
    expectStatus(await plan(manager, id, day(10)), 200);
    expectFields(await plan(manager, id, day(20)), { reason: "required" });
    const moved = expectStatus(await plan(manager, id, day(20), "Advice is late"), 200).json;
    assert.deepEqual(
      moved.plans.map(({ plannedOn, reason }: any) => [plannedOn, reason]),
      [[day(10), ""], [day(20), "Advice is late"]],
    );
    assert.equal(moved.decidedOn, null);
    assert.ok(moved.actions.some(({ event }: any) => event === "plan"));
    const trail = expectStatus(await manager.get(`/audit-records?subjectKind=proposal&subjectId=${id}`), 200);
    assert.equal(trail.json.items.filter(({ action }: any) => action === "proposal_plan").length, 2);
  });

  test("is never for a day that has passed, nor of what is settled, nor by who has no part in it", async () => {
    const { id } = await propose(manager);
    expectFields(await plan(manager, id, day(-1)), { decideOn: "in_the_past" });
    await manager.get(`/proposals/${id}`);
    expectStatus(await manager.post(`/proposals/${id}/withdraw`, { reason: "No more" }), 200);
    expectProblem(await plan(manager, id, day(5)), 409, "proposal_transition");
    const shown = await submitted(manager);
    const reader = await client("legal_adviser");
    expectProblem(await plan(reader, shown.id, day(5)), 409, "plan_not_yours");
  });

  test("counts in the report, which says nothing of how few went", async () => {
    const cio = await client("cio_office");
    const { plans } = expectStatus(await cio.get("/lead-time-logs/own/report"), 200).json;
    const one = await submitted(manager);
    expectStatus(await plan(manager, one.id, day(3)), 200);
    expectStatus(await plan(manager, one.id, day(9), "Somebody is away"), 200);
    const after = expectStatus(await cio.get("/lead-time-logs/own/report"), 200).json.plans;
    assert.ok(after.planned >= plans.planned + 1 && after.replanned >= plans.replanned + 1);
    if (after.decided < 5) assert.deepEqual([after.silence, after.onTime, after.lateDays], ["few_cases", 0, null]);
  });
});
