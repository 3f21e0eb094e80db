// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A decision authorises and never carries out: the act names it, does exactly that, and uses it up.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { confirm, decidedBy, settle, submit, submitted } from "./lib/decisions.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { active, day, euro, person, supplier } from "./lib/make.ts";

let admin: Client;
let manager: Client;
let director: Client;
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
  director = await client("director");
});

const change = { kind: "maximum", amount: euro(1_200), ground: "not_substantial", reason: "More work" };
type Body = Record<string, unknown>;

const amend = async (id: string, body: Body, who = manager) => {
  await who.get(`/frameworks/${id}`);
  return who.post(`/frameworks/${id}/amend`, body);
};

/** A draft proposal for the change, made at the framework. */
async function proposed(id: string, body: Body = change): Promise<any> {
  const made = await manager.post(`/frameworks/${id}/propose-amendment`, body);
  const { id: proposalId } = expectStatus(made, 201).json;
  return expectStatus(await manager.get(`/proposals/${proposalId}`), 200).json;
}
const decided = async (id: string, body: Body = change): Promise<string> =>
  decidedBy(manager, (await proposed(id, body)).id);

const decision = async (id: string) => expectStatus(await manager.get(`/decisions/${id}`), 200).json;

describe("an amendment", () => {
  test("needs a decision, which holds its amount, its object and every word of it", async () => {
    const { id } = await active(manager);
    expectProblem(await amend(id, change), 409, "decision_needed");
    const made = await proposed(id);
    assert.deepEqual([made.act, made.amount], ["framework_amend", euro(200)]);
    assert.deepEqual(made.subject, { kind: "framework", id });
    assert.deepEqual(JSON.parse(made.content).amount, euro(1_200));
    const decisionId = await decidedBy(manager, made.id);
    for (const other of [
      { ...change, amount: euro(1_199.99) },
      { ...change, reason: "Another reason" },
      { ...change, ground: "additional_services" },
    ])
      expectProblem(await amend(id, { ...other, decisionId }), 409, "decision_unfit");
    const neighbour = await active(manager);
    expectProblem(await amend(neighbour.id, { ...change, decisionId }), 409, "decision_unfit");
    expectProblem(await amend(id, { ...change, decisionId: "none" }), 409, "decision_unfit");
    const after = expectStatus(await amend(id, { ...change, decisionId }), 200).json;
    assert.deepEqual(after.maximum, euro(1_200));
    const used = await decision(decisionId);
    assert.deepEqual([used.state, used.usedBy.id], ["used", manager.session.accountId]);
    const trail = await manager.get(`/audit-records?subjectKind=proposal&subjectId=${made.id}`);
    assert.ok(trail.json.items.some((row: any) => row.action === "decision_use"));
  });

  test("uses its decision once, also when two try at once", async () => {
    const { id } = await active(manager);
    const decisionId = await decided(id);
    const { version } = expectStatus(await manager.get(`/frameworks/${id}`), 200).json;
    const body = { ...change, decisionId };
    const answers = await Promise.all(
      [1, 2, 3].map(() => manager.post(`/frameworks/${id}/amend`, body, { version })),
    );
    assert.equal(answers.filter((one) => one.status === 200).length, 1);
    // Back again, so that the same words would change something once more.
    const back = { ...change, amount: euro(1_000) };
    expectStatus(await amend(id, { ...back, decisionId: await decided(id, back) }), 200);
    expectProblem(await amend(id, body), 409, "decision_used");
  });

  test("that is refused uses nothing up", async () => {
    const { id } = await active(manager);
    const decisionId = await decided(id);
    const stale = await manager.post(`/frameworks/${id}/amend`, { ...change, decisionId }, { version: 99 });
    expectProblem(stale, 412);
    assert.equal((await decision(decisionId)).state, "open");
  });

  test("is not carried out on a decision that was refused, withdrawn, replaced or is over", async () => {
    const { id } = await active(manager);
    const no = await proposed(id);
    await submit(manager, no.id);
    const refused = expectStatus(await settle(director, no.id, "refuse"), 200).json.decision.id;
    expectProblem(await amend(id, { ...change, decisionId: refused }), 409, "decision_over");

    const gone = await decided(id);
    expectStatus(await confirm(director), 204);
    await director.get(`/decisions/${gone}`);
    expectStatus(await director.post(`/decisions/${gone}/withdraw`, { reason: "Not now" }), 200);
    expectProblem(await amend(id, { ...change, decisionId: gone }), 409, "decision_over");

    const old = await decided(id);
    const next = await proposed(id);
    const { advice, ...rest } = next;
    const data = {
      title: rest.title,
      act: rest.act,
      subject: rest.subject,
      amount: rest.amount,
      grounds: rest.grounds,
      carryOutBy: day(),
      replacesId: old,
      advice,
    };
    expectStatus(await manager.put(`/proposals/${next.id}`, data), 200);
    const newer = await decidedBy(manager, next.id);
    expectProblem(await amend(id, { ...change, decisionId: old }), 409, "decision_over");
    expectStatus(await amend(id, { ...change, decisionId: newer }), 200);
  });

  test("keeps what the framework worked out, whatever its author changes in the proposal", async () => {
    const { id } = await active(manager);
    const made = await proposed(id);
    const data = {
      title: made.title,
      act: made.act,
      subject: made.subject,
      amount: euro(1),
      grounds: made.grounds,
      carryOutBy: null,
    };
    const less = await manager.put(`/proposals/${made.id}`, data);
    expectProblem(less, 400, "proposal_invalid");
  });

  test("is held up by a condition on the framework", async () => {
    const { id } = await active(manager);
    const decisionId = await decided(id);
    const lawyer = await client("legal_adviser");
    const body = { step: "framework_amend", subjectId: id, source: "Lesson 1", asks: "Ask the parties" };
    const held = expectStatus(await lawyer.post("/step-conditions", body), 201).json;
    expectProblem(await amend(id, { ...change, decisionId }), 409, "conditions_open");
    assert.equal((await decision(decisionId)).state, "open");
    const answer = { answer: "All five agreed" };
    expectStatus(await lawyer.post(`/step-conditions/${held.id}/answer`, answer), 200);
    expectStatus(await amend(id, { ...change, decisionId }), 200);
  });

  test("that is refused by law cannot be proposed, and a fact of the past needs no decision", async () => {
    const { id } = await active(manager, { startsOn: day(-365) });
    const small = { ...change, ground: "de_minimis" };
    const made = await manager.post(`/frameworks/${id}/propose-amendment`, small);
    expectProblem(made, 409, "amendment_beyond_limit");
    expectStatus(await amend(id, { ...small, decidedOn: day(-40) }), 200);
  });

  test("is proposed by who may amend, and by nobody else", async () => {
    const own = await supplier(manager);
    const { id } = await active(manager, {}, [{ organisationId: own.id }]);
    const outsider = (await person(admin, ["supplier"], own.id)).client;
    const controller = await client("controller");
    for (const who of [outsider, controller])
      expectProblem(await who.post(`/frameworks/${id}/propose-amendment`, change), 403);
    expectProblem(await outsider.get("/proposals"), 403);
    const made = await submitted(manager, { counterpartyId: own.id });
    expectProblem(await outsider.get(`/proposals/${made.id}`), 404);
  });
});

describe("a party", () => {
  test("leaves by a decision about that party and in that way", async () => {
    const { id, parties } = await active(manager);
    const body = { partyId: parties[0].id, ground: "Wrote a letter", effectiveOn: day() };
    const made = await manager.post(`/frameworks/${id}/propose-party-change`, { ...body, end: "withdrawn" });
    const proposal = expectStatus(await manager.get(`/proposals/${expectStatus(made, 201).json.id}`), 200).json;
    assert.equal(proposal.counterparty.id, parties[0].organisation.id);
    const decisionId = await decidedBy(manager, proposal.id);
    await manager.get(`/frameworks/${id}`);
    const path = `/frameworks/${id}/exclude-party`;
    expectProblem(await manager.post(path, { ...body, decisionId }), 409, "decision_unfit");
    const left = await manager.post(`/frameworks/${id}/withdraw-party`, { ...body, decisionId });
    assert.equal(expectStatus(left, 200).json.parties[0].state, "withdrawn");
  });

  test("that comes in counts for interests, and two increases count together", async () => {
    const { id, parties } = await active(manager);
    const firm = await supplier(manager);
    const body = { partyId: parties[0].id, ground: "A merger", effectiveOn: day(), end: "succeeded", successorId: firm.id };
    const made = expectStatus(await manager.post(`/frameworks/${id}/propose-party-change`, body), 201).json;
    const view = expectStatus(await manager.get(`/proposals/${made.id}`), 200).json;
    assert.equal(view.counterparty.id, firm.id);
    const first = await decided(id);
    expectStatus(await amend(id, { ...change, decisionId: first }), 200);
    const again = await proposed(id, { ...change, amount: euro(1_400) });
    assert.deepEqual(again.routing.counted, euro(400));
  });

  test("changes that cannot be are refused when they are proposed", async () => {
    const { id } = await active(manager);
    const body = { partyId: "none", ground: "Wrote a letter", effectiveOn: day(), end: "withdrawn" };
    expectProblem(await manager.post(`/frameworks/${id}/propose-party-change`, body), 409, "framework_party_unknown");
  });
});

describe("a conclusion", () => {
  test("is not drawn on other figures than were decided on", async () => {
    const made = await active(manager, {});
    const partyId = made.parties[0].id;
    const controller = await client("controller");
    const bill = async (euros: number) => {
      const body = { kind: "invoiced", callOff: "C-1", amount: euro(euros), description: "Bill", partyId };
      expectStatus(await controller.post(`/frameworks/${made.id}/ledger-entries`, body), 201);
    };
    await bill(1_100);
    const list = await manager.get(`/signals?subjectId=${made.id}&ruleId=framework_over_ceiling`);
    const [signal] = expectStatus(list, 200).json.items;
    const body = { conclusion: "lawful", ground: "Needed at once" };
    const draft = await manager.post(`/signals/${signal.id}/propose-conclusion`, body);
    const decisionId = await decidedBy(manager, expectStatus(draft, 201).json.id);
    await bill(900_000);
    await manager.get(`/signals/${signal.id}`);
    const late = await manager.post(`/signals/${signal.id}/conclude`, { ...body, decisionId });
    expectProblem(late, 409, "decision_outdated");
  });
});

describe("a deviation", () => {
  test("is justified by a mandate of its own, not by that for signals", async () => {
    const starts = day(-30);
    const { id } = await active(manager, { startsOn: starts, endsOn: day(1_000) });
    const fact = { kind: "term", endsOn: day(2_000), ground: "not_substantial", reason: "Of the old register", decidedOn: day(-5) };
    expectStatus(await amend(id, fact), 200);
    const list = expectStatus(await manager.get(`/signals?subjectId=${id}&ruleId=framework_term`), 200);
    const signal = list.json.items[0];
    assert.equal(signal.outcome, "justified_deviation");
    const actOf = async (conclusion: string) => {
      const body = { conclusion, ground: "The market is small" };
      const made = await manager.post(`/signals/${signal.id}/propose-conclusion`, body);
      return expectStatus(await manager.get(`/proposals/${expectStatus(made, 201).json.id}`), 200).json.act;
    };
    assert.equal(await actOf("lawful"), "deviation_justify");
    assert.equal(await actOf("unlawful"), "signal_conclude");
  });
});
