// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Proposals: written, advised on, routed to the lowest mandate, decided and signed.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { confirm, propose, proposalBody, settle, submit, submitted } from "./lib/decisions.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, euro, goodPassword, grant, person, unique } from "./lib/make.ts";
import { house as awards } from "./lib/awards.ts";
import { appoint, budgetLine, fun, mandate, unit } from "./lib/people.ts";
import { application } from "./lib/portfolio.ts";
import { totp } from "./lib/totp.ts";

let admin: Client;
let register: Client;
let manager: Client;
let controller: Client;
let auditor: Client;
before(async () => {
  admin = await client("administrator");
  register = await client("legal_adviser");
  manager = await client("contract_manager");
  controller = await client("controller");
  auditor = await client("auditor");
});

/** Somebody of the authority with roles, who is not in the demo. */
const staff = (...roles: string[]) => person(admin, roles);
const house = (acts?: string[], more?: Record<string, unknown>) =>
  awards({ admin, register, manager }, acts, more);

const read = async (who: Client, id: string) =>
  expectStatus(await who.get(`/proposals/${id}`), 200).json;
const events = (view: any) => view.actions.map((one: any) => [one.event, one.permitted]);
const gaps = (view: any, ids: string[]) =>
  view.routing.mandates.items
    .filter((row: any) => ids.includes(row.mandate.id))
    .map((row: any) => [row.mandate.id, row.gap]);

describe("a proposal", () => {
  test("is its author's alone before it is submitted, and has a number", async () => {
    const { author, subject } = await house();
    const made = await propose(author, { subject, amount: euro(1) });
    assert.match(made.label, /^V-\d+$/);
    assert.deepEqual([made.state, made.waitingDays], ["draft", null]);
    assert.deepEqual(events(made), [["change", true], ["submit", true], ["withdraw", true], ["plan", true]]);
    expectProblem(await manager.get(`/proposals/${made.id}`), 404);
    const hidden = expectStatus(await manager.get(`/proposals?q=${made.label}`), 200).json;
    assert.equal(hidden.items.filter((one: any) => one.id === made.id).length, 0);
    const changed = { ...proposalBody({ subject, amount: euro(2) }), title: "Another title" };
    const after = expectStatus(await author.put(`/proposals/${made.id}`, changed), 200).json;
    assert.deepEqual([after.title, after.amount], ["Another title", euro(2)]);
    await submit(author, made.id);
    const seen = await read(manager, made.id);
    assert.deepEqual([seen.state, seen.waitingDays], ["submitted", 0]);
    assert.deepEqual(seen.steps.map((one: any) => one.step), ["create", "change", "submit"]);
    assert.deepEqual(seen.author.id, author.session.accountId);
    expectProblem(await author.put(`/proposals/${made.id}`, changed), 409, "proposal_transition");
    const hits = expectStatus(await manager.get(`/search?q=${made.label}`), 200).json.items;
    assert.ok(hits.some((one: any) => one.id === made.id));
  });

  test("is refused with every wrong field at once", async () => {
    const author = (await staff("product_owner")).client;
    const wrong = proposalBody({
      subject: { kind: "application", id: "none" },
      amount: euro(0),
      options: euro(0, "included"),
      counterpartyId: "none",
      carryOutBy: day(-1),
      replacesId: "none",
      advice: [
        { roleKey: "buyer", dueOn: day(-1) },
        { roleKey: "buyer", dueOn: day() },
        { roleKey: "director", dueOn: day() },
      ],
    });
    expectFields(await author.post("/proposals", wrong), {
      "subject.id": "unknown_value",
      "amount.amountMinor": "too_small",
      "options.vat": "vat_of_amount",
      "options.amountMinor": "too_small",
      counterpartyId: "unknown_value",
      carryOutBy: "in_the_past",
      replacesId: "unknown_value",
      "advice[0].dueOn": "in_the_past",
      "advice[1].roleKey": "double",
      "advice[2].roleKey": "unknown_value",
    });
    for (const act of ["framework_amend", "party_change", "signal_conclude", "deviation_justify"])
      expectFields(await author.post("/proposals", proposalBody({ act })), { act: "made_at_object" });
    const alone = proposalBody({ options: euro(1) });
    expectFields(await author.post("/proposals", alone), { options: "amount_first" });
    expectProblem(await auditor.post("/proposals", proposalBody()), 403, "not_permitted");
  });

  test("on one object is for who works there; a role on another does not see it", async () => {
    const [mine, other] = [await application(manager), await application(manager)];
    const owner = await staff();
    const scope = { scopeKind: "application", scopeId: mine.id };
    await grant(admin, owner.id, "product_owner", scope);
    const subject = { kind: "application", id: mine.id };
    const made = await submitted(owner.client, { subject });
    const there = proposalBody({ subject: { kind: "application", id: other.id } });
    expectFields(await owner.client.post("/proposals", there), { "subject.id": "unknown_value" });
    expectProblem(await owner.client.post("/proposals", proposalBody()), 403, "not_permitted");
    const neighbour = await staff();
    await grant(admin, neighbour.id, "product_owner", { scopeKind: "application", scopeId: other.id });
    expectProblem(await neighbour.client.get(`/proposals/${made.id}`), 404);
    const list = expectStatus(await neighbour.client.get("/proposals?pageSize=100"), 200).json;
    assert.deepEqual(list.items, []);
    const own = expectStatus(await owner.client.get("/proposals?pageSize=100"), 200).json;
    assert.deepEqual(own.items.map((one: any) => one.id), [made.id]);
  });

  test("is withdrawn by its author, who alone may", async () => {
    const { author, ask } = await house();
    const { id } = await ask(1);
    await manager.get(`/proposals/${id}`);
    const reason = { reason: "Not needed any more" };
    expectProblem(await manager.post(`/proposals/${id}/withdraw`, reason), 409, "proposal_not_yours");
    const after = expectStatus(await author.post(`/proposals/${id}/withdraw`, reason), 200).json;
    assert.deepEqual([after.state, after.actions], ["withdrawn", []]);
    expectProblem(await author.post(`/proposals/${id}/withdraw`, reason), 409, "proposal_transition");
  });
});

describe("routing", () => {
  test("finds the lowest mandate that covers act, object and amount, and says why", async () => {
    const { small, large, first, second, ask } = await house();
    const ids = [first.id, second.id];
    const low = await read(manager, (await ask(50_000)).id);
    assert.equal(low.routing.mandates.lowestId, first.id);
    assert.deepEqual(gaps(low, ids), [[first.id, null], [second.id, null]]);
    const elsewhere = await (await house()).ask(1);
    const view = await read(manager, elsewhere.id);
    assert.deepEqual(gaps(view, ids), [[first.id, "other_object"], [second.id, "other_object"]]);
    const other = await house();
    const high = await other.ask(50_000.01);
    assert.equal(high.routing.mandates.lowestId, other.second.id);
    const whole = await other.ask(90_000.01);
    assert.ok(![other.first.id, other.second.id].includes(whole.routing.mandates.lowestId));
    assert.ok(small.id !== large.id);
  });

  test("counts options: an amount just below the ceiling goes higher with its option", async () => {
    const { ask, second } = await house();
    const view = await ask(40_000, { options: euro(10_000.01) });
    assert.deepEqual(view.routing.counted, euro(50_000.01));
    assert.equal(view.routing.mandates.lowestId, second.id);
    assert.deepEqual([view.routing.split, view.routing.related], [false, []]);
  });

  test("sees a purchase split in two: on the same object, or under the same name", async () => {
    const { small, large, author, ask, first, second } = await house();
    const one = await ask(40_000);
    assert.equal(one.routing.mandates.lowestId, first.id);
    expectStatus(await settle(small.client, one.id), 200);
    const two = await ask(40_000);
    assert.deepEqual(two.routing.counted, euro(80_000));
    assert.equal(two.routing.split, true);
    assert.deepEqual(
      two.routing.related.map((row: any) => [row.id, row.sameSubject, row.sameKey]),
      [[one.id, true, false]],
    );
    assert.equal(two.routing.mandates.lowestId, second.id);
    const refused = await settle(small.client, two.id);
    expectProblem(refused, 409, "decision_mandate_lacking");
    assert.ok(refused.json.detail.includes(large.name), "names who may");
    expectStatus(await settle(large.client, two.id), 200);

    const elsewhere = await application(manager);
    const key = unique("Need");
    const objects = [{ kind: "application", id: elsewhere.id }];
    await mandate(register, (await house()).low.id, { acts: ["call_off_award"], objects, ceiling: euro(50_000) });
    const before = await submitted(author, { amount: euro(30_000), relatedKey: key });
    const subject = { kind: "application", id: elsewhere.id };
    const named = await submitted(author, { subject, amount: euro(30_000), relatedKey: key.toUpperCase() });
    assert.deepEqual(
      named.routing.related.map((row: any) => [row.id, row.sameSubject, row.sameKey]),
      [[before.id, false, true]],
    );
    assert.equal(named.routing.split, true);
  });

  test("sees one split in two for the whole organisation, by the same person", async () => {
    const author = (await staff("product_owner")).client;
    const other = (await staff("product_owner")).client;
    const whole = { subject: null, amount: euro(45_000) };
    const one = await submitted(author, whole);
    const two = await submitted(author, whole);
    assert.deepEqual(
      two.routing.related.map((row: any) => [row.id, row.sameSubject, row.sameKey, row.sameAuthor]),
      [[one.id, false, false, true]],
    );
    assert.deepEqual(two.routing.counted, euro(90_000));
    const third = await submitted(other, whole);
    assert.deepEqual(third.routing.related, []);
  });

  test("counts the other VAT basis for what it can be at most", async () => {
    const { ask } = await house();
    await ask(100, {});
    const view = await ask(121, { amount: euro(121, "included") });
    assert.deepEqual(view.routing.counted, euro(242, "included"));
    const back = await ask(10);
    assert.deepEqual(back.routing.counted, euro(231));
  });

  test("does not count what was refused, withdrawn or replaced", async () => {
    const { small, author, ask } = await house();
    const refused = await ask(10_000);
    expectStatus(await settle(small.client, refused.id, "refuse"), 200);
    const gone = await ask(10_000);
    await author.get(`/proposals/${gone.id}`);
    expectStatus(await author.post(`/proposals/${gone.id}/withdraw`, { reason: "Over" }), 200);
    const old = await ask(20_000);
    const { decision } = expectStatus(await settle(small.client, old.id), 200).json;
    const view = await ask(25_000, { replacesId: decision.id });
    assert.deepEqual(view.routing.counted, euro(25_000));
    const after = expectStatus(await settle(small.client, view.id), 200).json;
    const replaced = expectStatus(await manager.get(`/decisions/${decision.id}`), 200).json;
    assert.deepEqual([replaced.state, replaced.replacedBy.id], ["replaced", after.decision.id]);
  });

  test("within what is left on the budget line: both numbers, and who may shift", async () => {
    const line = await budgetLine(controller, 60_000);
    const { app, author, ask } = await house();
    const { id: unitId } = await unit(admin);
    const post = await fun(admin, unitId);
    const head = await staff("product_manager");
    expectStatus(await appoint(admin, post.id, head.id), 200);
    const objects = [{ kind: "application", id: app.id }];
    const acts = ["call_off_award"];
    await mandate(register, post.id, { acts, objects, ceiling: euro(95_000), budgetLineId: line.id });
    const view = await ask(92_000, { amount: euro(80_000), options: euro(12_000) });
    const { shortage } = view.routing.mandates;
    assert.deepEqual(
      [shortage.asked, shortage.left, shortage.missing],
      [euro(80_000), euro(60_000), euro(20_000)],
    );
    assert.ok(shortage.shiftBy.people.length > 0);
    const refused = await settle(head.client, view.id);
    expectProblem(refused, 409, "decision_budget_short");
    for (const part of ["80,000", "60,000", shortage.shiftBy.people[0].name])
      assert.ok(refused.json.detail.includes(part), `${part} in ${refused.json.detail}`);
    await controller.get(`/budget-lines/${line.id}`);
    const more = { kind: "granted", amount: euro(20_000), reason: "Shifted" };
    expectStatus(await controller.post(`/budget-lines/${line.id}/book`, more), 200);
    const after = expectStatus(await settle(head.client, view.id), 200).json;
    const left = async () => expectStatus(await controller.get(`/budget-lines/${line.id}`), 200).json.left;
    assert.deepEqual(await left(), euro(0));
    const decision = expectStatus(await manager.get(`/decisions/${after.decision.id}`), 200).json;
    assert.deepEqual([decision.booked, decision.budget.id], [euro(80_000), line.id]);
    expectStatus(await confirm(head.client), 204);
    await head.client.get(`/decisions/${decision.id}`);
    const reason = { reason: "The need is gone" };
    const back = await head.client.post(`/decisions/${decision.id}/withdraw`, reason);
    assert.equal(expectStatus(back, 200).json.state, "withdrawn");
    assert.deepEqual(await left(), euro(80_000));
    assert.ok(author.session.accountId);
  });
});

test("lists begin on a day: proposals submitted and decisions taken since", async () => {
  const { small, ask } = await house();
  const { id } = await ask(1);
  const { decision } = expectStatus(await settle(small.client, id), 200).json;
  const found = async (path: string, since: string, wanted: string) =>
    expectStatus(await manager.get(`${path}?since=${since}&pageSize=100&sort=-number`), 200)
      .json.items.some((one: any) => one.id === wanted);
  assert.deepEqual(
    [await found("/proposals", day(), id), await found("/proposals", day(1), id)],
    [true, false],
  );
  assert.deepEqual(
    [await found("/decisions", day(), decision.id), await found("/decisions", day(1), decision.id)],
    [true, false],
  );
  expectFields(await manager.get("/decisions?since=monday"), { since: "not_a_date" });
});

describe("a decision that is open", () => {
  /** Somebody who may start and award on two applications, within one budget line. */
  async function bound() {
    const line = await budgetLine(controller, 60_000);
    const [one, two] = [await application(manager), await application(manager)];
    const { id: unitId } = await unit(admin);
    const post = await fun(admin, unitId);
    const head = await staff("product_manager");
    expectStatus(await appoint(admin, post.id, head.id), 200);
    const objects = [one, two].map(({ id }) => ({ kind: "application", id }));
    const acts = ["call_off_start", "call_off_award"];
    await mandate(register, post.id, { acts, objects, ceiling: euro(95_000), budgetLineId: line.id });
    const author = (await staff("product_owner")).client;
    const ask = (app: any, act: string, amount: number) =>
      submitted(author, { subject: { kind: "application", id: app.id }, act, amount: euro(amount) });
    const money = async () => {
      const view = expectStatus(await controller.get(`/budget-lines/${line.id}`), 200).json;
      return [view.left, view.promised, view.room];
    };
    return { one, two, head: head.client, author, ask, money };
  }

  test("promises its amount within the line, so that no line is promised twice", async () => {
    const { one, two, head, ask, money } = await bound();
    const first = await ask(one, "call_off_start", 45_000);
    const { decision } = expectStatus(await settle(head, first.id), 200).json;
    assert.deepEqual(await money(), [euro(60_000), euro(45_000), euro(15_000)]);
    const second = await ask(two, "call_off_start", 45_000);
    const { shortage } = second.routing.mandates;
    assert.deepEqual([shortage.asked, shortage.left], [euro(45_000), euro(15_000)]);
    expectProblem(await settle(head, second.id), 409, "decision_budget_short");

    // The award of what was started takes the place of the promise.
    const award = await ask(one, "call_off_award", 40_000);
    assert.equal(award.routing.mandates.shortage, null);
    expectStatus(await settle(head, award.id), 200);
    assert.deepEqual(await money(), [euro(20_000), euro(0), euro(20_000)]);
    assert.ok(decision.id);
  });

  test("is freed by the award for its need, and by one for another need not at all", async () => {
    const { one, two, head, ask, money } = await bound();
    for (const [app, amount] of [[one, 20_000], [two, 15_000]] as const)
      expectStatus(await settle(head, (await ask(app, "call_off_start", amount)).id), 200);
    assert.deepEqual(await money(), [euro(60_000), euro(35_000), euro(25_000)]);
    // More than what is left beside the promise for the other application.
    const dear = await ask(one, "call_off_award", 46_000);
    assert.deepEqual(dear.routing.mandates.shortage.left, euro(45_000));
    const part = await ask(one, "call_off_award", 12_000);
    expectStatus(await settle(head, part.id), 200);
    assert.deepEqual(await money(), [euro(48_000), euro(15_000), euro(33_000)]);
  });

  test("makes room for what takes its place", async () => {
    const { one, head, ask, author, money } = await bound();
    const first = await ask(one, "call_off_start", 50_000);
    const { decision } = expectStatus(await settle(head, first.id), 200).json;
    const subject = { kind: "application", id: one.id };
    const more = { subject, act: "call_off_start", amount: euro(55_000), replacesId: decision.id };
    const next = await submitted(author, more);
    expectStatus(await settle(head, next.id), 200);
    assert.deepEqual(await money(), [euro(60_000), euro(55_000), euro(5_000)]);
  });

  test("waits with its author, who notes where it was carried out, once", async () => {
    const { one, head, author, ask, money } = await bound();
    const made = await ask(one, "call_off_start", 10_000);
    const { decision } = expectStatus(await settle(head, made.id), 200).json;
    const path = `/decisions/${decision.id}`;
    const waits = async (who: Client) =>
      expectStatus(await who.get("/tasks?kind=decision_carry_out&pageSize=100"), 200)
        .json.items.filter((task: any) => task.subject.id === decision.id)
        .map((task: any) => task.url);
    assert.deepEqual(await waits(author), [`${path}/record-use`]);
    const note = { note: "Order 4711 in the financial system" };
    await manager.get(path);
    expectProblem(await manager.post(`${path}/record-use`, note), 409, "proposal_not_yours");
    await author.get(path);
    expectFields(await author.post(`${path}/record-use`, { note: "" }), { note: "required" });
    const done = expectStatus(await author.post(`${path}/record-use`, note), 200).json;
    assert.deepEqual([done.state, done.usedNote], ["used", note.note]);
    // What was started is not paid by that: it stays promised until the award books it.
    assert.deepEqual([await waits(author), await money()], [[], [euro(60_000), euro(10_000), euro(50_000)]]);
    expectProblem(await author.post(`${path}/record-use`, note), 409, "decision_used");
  });
});

describe("advice", () => {
  const soon = day(3);

  test("is asked side by side, given by role, and waited for until its day", async () => {
    const { small, author, ask } = await house();
    const advice = [
      { roleKey: "buyer", dueOn: soon },
      { roleKey: "controller", dueOn: day() },
    ];
    const { id } = await ask(10, { advice });
    const [buyer, other] = [await client("buyer"), await staff("buyer")];
    expectProblem(await settle(small.client, id), 409, "decision_advice_open");
    const asked = await read(buyer, id);
    assert.deepEqual(
      asked.adviceGiven.map((one: any) => [one.roleKey, one.verdict, one.mine]),
      [["buyer", null, true], ["controller", null, false]],
    );
    const good = { verdict: "with_conditions", reasons: "If it ends in time" };
    expectProblem(await buyer.post(`/proposals/${id}/advise`, { ...good, roleKey: "controller" }), 409, "advice_not_yours");
    expectProblem(await buyer.post(`/proposals/${id}/advise`, { ...good, roleKey: "cio_office" }), 409, "advice_not_asked");
    await author.get(`/proposals/${id}`);
    expectProblem(await author.post(`/proposals/${id}/advise`, { ...good, roleKey: "buyer" }), 409, "advice_own_proposal");
    const given = await buyer.post(`/proposals/${id}/advise`, { ...good, roleKey: "buyer" });
    const row = expectStatus(given, 200).json.adviceGiven.find((one: any) => one.roleKey === "buyer");
    assert.deepEqual([row.verdict, row.reasons, row.person.id], ["with_conditions", good.reasons, buyer.session.accountId]);
    await other.client.get(`/proposals/${id}`);
    expectProblem(await other.client.post(`/proposals/${id}/advise`, { ...good, roleKey: "buyer" }), 409, "advice_not_asked");
    // Somebody who decides has seen the newest advice: what they saw before is stale.
    const stale = (await read(small.client, id)).version;
    await controller.get(`/proposals/${id}`);
    expectStatus(await controller.post(`/proposals/${id}/advise`, { ...good, roleKey: "controller" }), 200);
    expectStatus(await confirm(small.client), 204);
    const late = await small.client.post(`/proposals/${id}/grant`, { reason: "Fine" }, { version: stale });
    expectProblem(late, 412);
    expectStatus(await settle(small.client, id), 200);
  });

  test("is not waited for to refuse or to return, and is asked anew afterwards", async () => {
    const { small, author, ask } = await house();
    const advice = [{ roleKey: "buyer", dueOn: soon }];
    const { id } = await ask(10, { advice });
    const buyer = await client("buyer");
    await buyer.get(`/proposals/${id}`);
    const body = { roleKey: "buyer", verdict: "negative", reasons: "Too early" };
    expectStatus(await buyer.post(`/proposals/${id}/advise`, body), 200);
    const back = expectStatus(await settle(small.client, id, "return"), 200).json;
    assert.equal(back.state, "returned");
    assert.ok(back.steps.at(-1).note.includes("return"));
    const again = await submit(author, id);
    assert.deepEqual(
      again.adviceGiven.map((one: any) => [one.round, one.verdict]),
      [[2, null], [1, "negative"]],
    );
    assert.equal(expectStatus(await settle(small.client, id, "refuse"), 200).json.state, "refused");
  });
});

describe("deciding", () => {
  test("is signed: the password anew, once for each signature", async () => {
    const { small, ask } = await house();
    const [one, two] = [await ask(10), await ask(10)];
    const reason = { reason: "Fine" };
    await small.client.get(`/proposals/${one.id}`);
    expectProblem(await small.client.post(`/proposals/${one.id}/grant`, reason), 409, "confirmation_needed");
    expectProblem(await confirm(small.client, "another password"), 409, "password_wrong");
    expectProblem(await small.client.post(`/proposals/${one.id}/grant`, reason), 409, "confirmation_needed");
    expectStatus(await confirm(small.client), 204);
    const granted = await small.client.post(`/proposals/${one.id}/grant`, reason);
    assert.equal(expectStatus(granted, 200).json.state, "granted");
    await small.client.get(`/proposals/${two.id}`);
    expectProblem(await small.client.post(`/proposals/${two.id}/refuse`, reason), 409, "confirmation_needed");
  });

  test("asks the code of the authenticator app of who has one, and takes it once", async () => {
    const { small, ask } = await house();
    const { id } = await ask(10);
    const enrolled = expectStatus(await small.client.post("/accounts/me/totp-enrolment"), 200);
    const { secret } = enrolled.json;
    expectStatus(await small.client.post("/accounts/me/totp-confirm", { totp: totp(secret) }), 204);
    expectProblem(await confirm(small.client), 409, "totp_wrong");
    const code = totp(secret, 1);
    expectStatus(await confirm(small.client, goodPassword, code), 204);
    expectProblem(await confirm(small.client, goodPassword, code), 409, "totp_wrong");
    await small.client.get(`/proposals/${id}`);
    expectStatus(await small.client.post(`/proposals/${id}/grant`, { reason: "Fine" }), 200);
  });

  test("is not for who wrote it, nor for who has no mandate", async () => {
    const { small, subject } = await house();
    await grant(admin, small.id, "product_owner");
    const own = await submitted(small.client, { subject, amount: euro(1) });
    assert.deepEqual(events(own).slice(0, 1), [["withdraw", true]]);
    expectProblem(await settle(small.client, own.id), 409, "decision_own_proposal");
    expectProblem(await settle(await client("buyer"), own.id), 409, "decision_mandate_lacking");
    const deciders = own.routing.mandates.items[0].mandate.people;
    assert.deepEqual(deciders.map((one: any) => [one.id, one.bar]), [[small.id, "author"]]);
  });

  test("by a mandate that was revoked or is over is refused", async () => {
    const { small, first, ask } = await house();
    const { id } = await ask(10);
    await register.get(`/mandates/${first.id}`);
    expectStatus(await register.post(`/mandates/${first.id}/revoke`, { reason: "Reorganisation" }), 200);
    expectProblem(await settle(small.client, id), 409, "decision_mandate_lacking");
    const over = await house(["call_off_award"], { endsOn: day(-1) });
    const late = await over.ask(10);
    expectProblem(await settle(over.small.client, late.id), 409, "decision_mandate_lacking");
  });

  test("by two at once is done once", async () => {
    const { small, large, ask } = await house();
    const { id, version } = await ask(10);
    expectStatus(await confirm(small.client), 204);
    expectStatus(await confirm(large.client), 204);
    const how = { version };
    const answers = await Promise.all([
      small.client.post(`/proposals/${id}/grant`, { reason: "Fine" }, how),
      large.client.post(`/proposals/${id}/refuse`, { reason: "Not fine" }, how),
    ]);
    const won = answers.filter((answer) => answer.status === 200);
    assert.equal(won.length, 1);
    const lost = answers.find((answer) => answer.status !== 200);
    assert.ok([409, 412].includes(lost?.status ?? 0), `${lost?.status}`);
    const log = expectStatus(await manager.get(`/decisions?subjectId=${(await read(manager, id)).subject.id}`), 200);
    assert.equal(log.json.items.length, 1);
  });

  test("waits for what must happen first", async () => {
    const { small, ask } = await house();
    const { id } = await ask(10);
    const body = { step: "proposal_grant", subjectId: id, source: "Lesson 3", asks: "Ask the users" };
    const held = expectStatus(await register.post("/step-conditions", body), 201).json;
    const refused = await settle(small.client, id);
    expectProblem(refused, 409, "conditions_open");
    assert.ok(refused.json.detail.includes("Ask the users"));
    assert.deepEqual((await read(manager, id)).conditions, [{ id: held.id, name: "Ask the users" }]);
    const answer = { answer: "Asked on Monday" };
    expectProblem(await (await client("buyer")).post(`/step-conditions/${held.id}/answer`, answer, { version: 1 }), 403);
    const met = expectStatus(await register.post(`/step-conditions/${held.id}/answer`, answer), 200).json;
    assert.equal(met.answeredBy.id, register.session.accountId);
    expectProblem(await register.post(`/step-conditions/${held.id}/answer`, answer), 409, "condition_answered");
    const own = await submitted(manager, {});
    const mine = expectStatus(await register.post("/step-conditions", { ...body, subjectId: own.id }), 201).json;
    await manager.get(`/step-conditions/${mine.id}`);
    expectProblem(await manager.post(`/step-conditions/${mine.id}/answer`, answer), 409, "condition_own");
    expectStatus(await settle(small.client, id), 200);
    const listed = await manager.get(`/step-conditions?subjectKind=proposal&subjectId=${id}`);
    assert.deepEqual(expectStatus(listed, 200).json.items.map((one: any) => one.id), [held.id]);
    const unknown = { ...body, subjectId: "none" };
    expectFields(await register.post("/step-conditions", unknown), { subjectId: "unknown_value" });
  });
});

describe("a decision", () => {
  test("is in the log with its number, mandate and reasons, and is never removed", async () => {
    const { small, first, app, ask } = await house();
    const made = await ask(10, { carryOutBy: day(30) });
    const done = expectStatus(await settle(small.client, made.id), 200).json;
    const decision = expectStatus(await manager.get(`/decisions/${done.decision.id}`), 200).json;
    assert.match(decision.label, /^B-\d+$/);
    assert.deepEqual(
      [decision.outcome, decision.state, decision.mandate.id, decision.person.id, decision.deputy],
      ["granted", "open", first.id, small.id, false],
    );
    assert.deepEqual([decision.amount, decision.counted, decision.carryOutBy], [euro(10), euro(10), day(30)]);
    const trail = `/audit-records?subjectKind=proposal&subjectId=${made.id}`;
    const rows = expectStatus(await manager.get(trail), 200).json.items;
    assert.deepEqual(
      rows.map((row: any) => row.action).sort(),
      ["decision_create", "proposal_create", "proposal_grant", "proposal_submit"],
    );
    const said = rows.find((row: any) => row.action === "proposal_submit").changes;
    assert.ok(said.some((one: any) => one.path === "grounds"), "what was submitted is in the trail");
    const open = await manager.get(`/decisions?open=true&subjectKind=application&subjectId=${app.id}`);
    assert.deepEqual(expectStatus(open, 200).json.items.map((one: any) => one.id), [decision.id]);
    const other = await manager.get(`/decisions?open=false&act=call_off_award&subjectId=${app.id}`);
    assert.deepEqual(expectStatus(other, 200).json.items, []);
    const found = expectStatus(await manager.get(`/search?q=${decision.label}`), 200).json.items;
    assert.ok(found.some((one: any) => one.id === decision.id));
  });

  test("is withdrawn by who may decide, signed, and not twice", async () => {
    const { small, large, author, ask } = await house();
    const made = await ask(10);
    const { decision } = expectStatus(await settle(small.client, made.id), 200).json;
    const path = `/decisions/${decision.id}/withdraw`;
    const body = { reason: "The need is gone" };
    await author.get(`/decisions/${decision.id}`);
    expectProblem(await author.post(path, body), 409, "decision_own_proposal");
    const buyer = await client("buyer");
    await buyer.get(`/decisions/${decision.id}`);
    expectProblem(await buyer.post(path, body), 409, "decision_mandate_lacking");
    await large.client.get(`/decisions/${decision.id}`);
    expectProblem(await large.client.post(path, body), 409, "confirmation_needed");
    expectStatus(await confirm(large.client), 204);
    const after = expectStatus(await large.client.post(path, body), 200).json;
    assert.deepEqual([after.state, after.withdrawnBy.id], ["withdrawn", large.id]);
    expectProblem(await large.client.post(path, body), 409, "decision_over");
    assert.equal((await read(manager, made.id)).state, "granted", "what was decided stays in the log");
  });

  test("by a deputy says so", async () => {
    const { low, small, ask } = await house();
    const deputy = await staff("product_manager");
    expectStatus(await appoint(admin, low.id, deputy.id, { kind: "deputy" }), 200);
    const { id } = await ask(10);
    expectProblem(await settle(deputy.client, id), 409, "decision_mandate_lacking");
    const days = { accountId: small.id, startsOn: day(), endsOn: day(1) };
    expectStatus(await small.client.post("/absences", days), 201);
    const { decision } = expectStatus(await settle(deputy.client, id), 200).json;
    const view = expectStatus(await manager.get(`/decisions/${decision.id}`), 200).json;
    assert.deepEqual([view.person.id, view.deputy], [deputy.id, true]);
  });
});

