// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// My work: what waits for one person, and for nobody else, as soon as it does and as long as it does.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { confirm, decidedBy, propose, settle, submit } from "./lib/decisions.ts";
import { expectStatus } from "./lib/expect.ts";
import { active, day, euro, grant, person } from "./lib/make.ts";
import { appoint, competence, fun, mandate, training, unit } from "./lib/people.ts";
import { application } from "./lib/portfolio.ts";

let admin: Client;
let manager: Client;
let register: Client;
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
  register = await client("legal_adviser");
});

const tasks = async (who: Client, query = ""): Promise<any[]> =>
  expectStatus(await who.get(`/tasks?pageSize=100${query}`), 200).json.items;
/** Of one object: what waits for somebody, as kind and page. */
const of = async (who: Client, id: string) =>
  (await tasks(who)).filter((one) => one.subject.id === id).map((one) => [one.kind, one.url]);

/** An application with one person who may award on it, a deputy, and somebody above them. */
async function house() {
  const app = await application(manager);
  const { id } = await unit(admin);
  const [low, high] = [await fun(admin, id), await fun(admin, id)];
  const roles = ["product_manager"];
  const [holder, deputy, above] = [await person(admin, roles), await person(admin, roles), await person(admin, roles)];
  expectStatus(await appoint(admin, low.id, holder.id), 200);
  expectStatus(await appoint(admin, low.id, deputy.id, { kind: "deputy" }), 200);
  expectStatus(await appoint(admin, high.id, above.id), 200);
  const grants = { acts: ["call_off_award"], objects: [{ kind: "application", id: app.id }] };
  const first = await mandate(register, low.id, { ...grants, ceiling: euro(50_000) });
  await mandate(register, high.id, { ...grants, ceiling: euro(90_000) });
  const author = (await person(admin, ["product_owner"])).client;
  const subject = { kind: "application", id: app.id };
  const ask = async (changes: Record<string, unknown> = {}) => {
    const made = await propose(author, { subject, amount: euro(10), ...changes });
    return submit(author, made.id);
  };
  return { app, low, first, holder: holder.client, deputy: deputy.client, above: above.client, author, ask };
}

describe("what waits", () => {
  test("for a decision is with the lowest holder, then with the deputy, then higher up", async () => {
    const { first, holder, deputy, above, ask } = await house();
    const { id } = await ask({ carryOutBy: day(9) });
    const wanted = [["proposal_decide", `/proposals/${id}`]];
    assert.deepEqual(await of(holder, id), wanted);
    const [task] = (await tasks(holder)).filter((one) => one.subject.id === id);
    assert.deepEqual([task.dueOn, task.daysLeft], [day(9), 9]);
    assert.match(task.text, /^Decide on V-\d+, /);
    for (const who of [deputy, above, manager]) assert.deepEqual(await of(who, id), []);

    const days = { accountId: holder.session.accountId, startsOn: day(), endsOn: day(3) };
    const away = expectStatus(await holder.post("/absences", days), 201).json;
    assert.deepEqual([await of(holder, id), await of(deputy, id)], [[], wanted]);
    expectStatus(await holder.post(`/absences/${away.id}/end`, { endsOn: day(-1) }), 200);
    assert.deepEqual([await of(holder, id), await of(deputy, id)], [wanted, []]);

    await register.get(`/mandates/${first.id}`);
    expectStatus(await register.post(`/mandates/${first.id}/revoke`, { reason: "Reorganisation" }), 200);
    assert.deepEqual([await of(holder, id), await of(above, id)], [[], wanted]);
    expectStatus(await settle(above, id), 200);
    assert.deepEqual(await of(above, id), []);
  });

  test("for advice goes first, to who has the role there, and keeps its own when its day moves", async () => {
    const { app, holder, author, ask } = await house();
    const own = await person(admin);
    await grant(admin, own.id, "buyer", { scopeKind: "application", scopeId: app.id });
    const advice = [{ roleKey: "buyer", dueOn: day(4) }];
    const { id } = await ask({ advice });
    assert.deepEqual(await of(own.client, id), [["proposal_advise", `/proposals/${id}/advise`]]);
    assert.deepEqual(await of(await client("buyer"), id), [], "somebody has the role on the object itself");
    assert.deepEqual(await of(holder, id), [], "nothing to decide yet");
    await own.client.get(`/proposals/${id}`);
    const body = { roleKey: "buyer", verdict: "positive", reasons: "Fine" };
    expectStatus(await own.client.post(`/proposals/${id}/advise`, body), 200);
    assert.deepEqual(await of(own.client, id), []);
    assert.equal((await of(holder, id)).length, 1);
    expectStatus(await settle(holder, id, "return"), 200);
    assert.deepEqual(await of(author, id), [["proposal_change", `/proposals/${id}/edit`]]);
    assert.deepEqual(await of(holder, id), []);
    await submit(author, id);
    assert.deepEqual(await of(author, id), []);
    assert.equal((await of(own.client, id)).length, 1, "asked anew");
  });

  test("to be carried out is with who proposed it, until it is done", async () => {
    const { id } = await active(manager);
    const change = { kind: "maximum", amount: euro(1_200), ground: "not_substantial", reason: "More work" };
    const made = expectStatus(await manager.post(`/frameworks/${id}/propose-amendment`, change), 201).json;
    const decisionId = await decidedBy(manager, made.id);
    assert.deepEqual(await of(manager, decisionId), [["decision_carry_out", `/decisions/${decisionId}/carry-out`]]);
    await manager.get(`/frameworks/${id}`);
    expectStatus(await manager.post(`/frameworks/${id}/amend`, { ...change, decisionId }), 200);
    assert.deepEqual(await of(manager, decisionId), []);
  });

  test("an interest is with who assesses, and a new assessor gets it too", async () => {
    const app = await application(manager);
    const owner = await person(admin, ["product_owner"]);
    const body = { subjectKind: "application", subjectId: app.id, nature: "I own shares" };
    const { id } = expectStatus(await owner.client.post("/interests", body), 201).json;
    const page = [["interest_assess", `/interests/${id}/assess`]];
    assert.deepEqual(await of(register, id), page);
    const late = await person(admin, ["director"]);
    assert.deepEqual(await of(late.client, id), page);
    assert.deepEqual(await of(owner.client, id), []);
    await register.get(`/interests/${id}`);
    const verdict = { verdict: "no_conflict", measure: "Nothing to it" };
    expectStatus(await register.post(`/interests/${id}/assess`, verdict), 200);
    assert.deepEqual(await of(register, id), []);
  });

  test("a training, a condition, and a withdrawn decision come and go", async () => {
    const learner = await person(admin, ["product_owner"]);
    const { id: competenceId } = await competence(manager, "buyer");
    const course = await training(manager, competenceId, learner.id, { plannedOn: day(-2) });
    const [task] = await tasks(learner.client, "&late=true");
    assert.deepEqual([task.subject.id, task.daysLeft], [course.id, -2]);
    assert.deepEqual(await tasks(learner.client, "&late=false"), []);
    await learner.client.get(`/trainings/${course.id}`);
    expectStatus(await learner.client.post(`/trainings/${course.id}/complete`, { completedOn: day() }), 200);
    assert.deepEqual(await tasks(learner.client), []);

    const { holder, ask } = await house();
    const { id } = await ask();
    const held = { step: "proposal_grant", subjectId: id, source: "Lesson 3", asks: "Ask the users" };
    const condition = expectStatus(await register.post("/step-conditions", held), 201).json;
    assert.equal((await of(register, condition.id)).length, 1);
    expectStatus(await register.post(`/step-conditions/${condition.id}/answer`, { answer: "Done" }), 200);
    assert.deepEqual(await of(register, condition.id), []);
    expectStatus(await settle(holder, id), 200);
    expectStatus(await confirm(holder), 204);
  });
});

test("the oldest deadline comes first, and what has none comes last", async () => {
  // Nobody asks a product owner for advice, so that no other story gives this person work.
  const learner = await person(admin, ["product_owner"]);
  const { id: competenceId } = await competence(manager, "buyer");
  for (const offset of [20, -3, 7])
    await training(manager, competenceId, learner.id, { plannedOn: day(offset) });
  const app = await application(manager);
  const author = learner.client;
  const made = await propose(author, { subject: { kind: "application", id: app.id }, amount: euro(10) });
  await submit(author, made.id);
  const director = await client("director");
  expectStatus(await settle(director, made.id, "return"), 200);
  const seen = await tasks(author);
  assert.deepEqual(seen.map((one) => one.dueOn), [day(-3), day(7), day(20), null]);
  const kinds = await tasks(author, "&kind=proposal_change");
  assert.deepEqual(kinds.map((one) => one.subject.id), [made.id]);
  const stranger = new Client();
  assert.equal((await stranger.get("/tasks")).status, 401);
});
