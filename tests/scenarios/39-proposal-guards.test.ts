// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What keeps a decision from being taken, what belongs to a proposal, and who sees what of it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { propose, settle, submit, submitted } from "./lib/decisions.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, day, euro, grant, person, supplier, unique } from "./lib/make.ts";
import { house as awards } from "./lib/awards.ts";
import { mandate, tryAssign } from "./lib/people.ts";
import { application } from "./lib/portfolio.ts";

let admin: Client;
let register: Client;
let manager: Client;
let auditor: Client;
before(async () => {
  admin = await client("administrator");
  register = await client("legal_adviser");
  manager = await client("contract_manager");
  auditor = await client("auditor");
});

/** Somebody of the authority with roles, who is not in the demo. */
const staff = (...roles: string[]) => person(admin, roles);
const house = (acts?: string[], more?: Record<string, unknown>) =>
  awards({ admin, register, manager }, acts, more);

const read = async (who: Client, id: string) =>
  expectStatus(await who.get(`/proposals/${id}`), 200).json;

describe("what nobody else is to see", () => {
  test("a draft stays unseen, also in the trail, and also when it is withdrawn", async () => {
    const { author, subject } = await house();
    const title = unique("Secret plan");
    const { id } = await propose(author, { subject, title, grounds: "For nobody yet" });
    const trail = async () =>
      expectStatus(await auditor.get(`/audit-records?subjectKind=proposal&subjectId=${id}`), 200).text;
    assert.ok(!(await trail()).includes(title) && !(await trail()).includes("For nobody yet"));
    await author.get(`/proposals/${id}`);
    expectStatus(await author.post(`/proposals/${id}/withdraw`, { reason: "A bad idea" }), 200);
    for (const who of [auditor, manager]) expectProblem(await who.get(`/proposals/${id}`), 404);
    assert.ok(!(await trail()).includes(title));
  });

  test("an interest stands in no trail that others read", async () => {
    const owner = await staff("product_owner");
    const app = await application(manager);
    const body = { subjectKind: "application", subjectId: app.id, nature: "My own" };
    const { id } = expectStatus(await owner.client.post("/interests", body), 201).json;
    for (const query of ["action=interest_create", `subjectKind=interest&subjectId=${id}`]) {
      const rows = expectStatus(await auditor.get(`/audit-records?${query}`), 200).json.items;
      assert.deepEqual(rows, []);
    }
    const seen = await register.get(`/audit-records?subjectKind=interest&subjectId=${id}`);
    assert.equal(expectStatus(seen, 200).json.items.length, 1);
  });

  test("what counts and lies beyond one's scope counts without its name", async () => {
    const [mine, other] = [await application(manager), await application(manager)];
    const owner = await staff();
    await grant(admin, owner.id, "product_owner", { scopeKind: "application", scopeId: mine.id });
    const key = unique("Need");
    const elsewhere = { kind: "application", id: other.id };
    const hidden = await submitted(manager, { subject: elsewhere, amount: euro(777), relatedKey: key });
    const subject = { kind: "application", id: mine.id };
    const view = await propose(owner.client, { subject, amount: euro(1), relatedKey: key });
    assert.deepEqual(view.routing.counted, euro(778));
    const [row] = view.routing.related;
    assert.deepEqual([row.id, row.label, row.amount], ["", "", null]);
    assert.ok(!JSON.stringify(view).includes(hidden.title));
  });

  test("but who is to decide sees it, whatever their other rights", async () => {
    const app = await application(manager);
    const someone = await staff();
    await mandate(register, "", {
      functionId: null,
      accountId: someone.id,
      acts: ["call_off_award"],
      objects: [{ kind: "application", id: app.id }],
      ceiling: euro(10),
    });
    const made = await submitted(manager, { subject: { kind: "application", id: app.id }, amount: euro(5) });
    assert.equal((await read(someone.client, made.id)).id, made.id);
    expectStatus(await settle(someone.client, made.id), 200);
    assert.equal((await read(someone.client, made.id)).state, "granted", "and what came of it");
  });
});

describe("who is away or has an interest", () => {
  test("does not decide while away; the deputy does", async () => {
    const { small, first, ask } = await house();
    const { id } = await ask(10);
    const days = { accountId: small.id, startsOn: day(-1), endsOn: day(5) };
    const buyer = await client("buyer");
    expectProblem(await buyer.post("/absences", days), 403, "not_permitted");
    const away = expectStatus(await small.client.post("/absences", days), 201).json;
    assert.equal(away.today, true);
    expectProblem(await settle(small.client, id), 409, "decision_away");
    const row = (await read(manager, id)).routing.mandates.items.find((one: any) => one.mandate.id === first.id);
    assert.deepEqual(row.mandate.people.map((one: any) => one.bar), ["other"]);
    expectStatus(await small.client.post(`/absences/${away.id}/end`, { endsOn: day(-1) }), 200);
    expectStatus(await settle(small.client, id), 200);
    const wrong = { ...days, startsOn: day(2), endsOn: day(1) };
    expectFields(await small.client.post("/absences", wrong), { endsOn: "before_start" });
    const past = { ...days, startsOn: day(-9), endsOn: day(-8) };
    expectFields(await small.client.post("/absences", past), { endsOn: "in_the_past" });
    const list = expectStatus(await small.client.get("/absences?mine=true&past=true"), 200).json;
    assert.deepEqual(list.items.map((one: any) => one.id), [away.id]);
    expectProblem(await small.client.post(`/absences/${away.id}/end`, { endsOn: day(-1) }), 409, "absence_over");
    const later = { ...days, startsOn: day(20), endsOn: day(30) };
    const never = expectStatus(await small.client.post("/absences", later), 201).json;
    expectStatus(await small.client.post(`/absences/${never.id}/end`, { endsOn: day() }), 200);
    expectProblem(await small.client.get(`/absences/${never.id}`), 404);
  });

  test("does not decide on an object, its counterparty or its supplier", async () => {
    const { small, app, ask } = await house();
    const about = { subjectKind: "application", subjectId: app.id, nature: "My sister leads it" };
    const mine = expectStatus(await small.client.post("/interests", about), 201).json;
    assert.deepEqual([mine.blocks, mine.verdict], [true, null]);
    const { id } = await ask(10);
    expectProblem(await settle(small.client, id), 409, "decision_interest");
    const barOf = async (who: Client) =>
      (await read(who, id)).routing.mandates.items
        .flatMap((row: any) => row.mandate.people)
        .find((one: any) => one.id === small.id).bar;
    assert.equal(await barOf(manager), "other", "that there is an interest is not for everybody");
    assert.deepEqual([await barOf(register), await barOf(small.client)], ["interest", "interest"]);
    await register.get(`/interests/${mine.id}`);
    const harmless = { verdict: "no_conflict", measure: "She left that team" };
    const assessed = expectStatus(await register.post(`/interests/${mine.id}/assess`, harmless), 200).json;
    assert.equal(assessed.blocks, false);
    expectStatus(await settle(small.client, id), 200);

    const firm = await supplier(manager);
    const owner = { subjectKind: "organisation", subjectId: firm.id, nature: "I own shares in it" };
    const second = expectStatus(await small.client.post("/interests", owner), 201).json;
    const with_ = await ask(10, { counterpartyId: firm.id });
    expectProblem(await settle(small.client, with_.id), 409, "decision_interest");
    await small.client.get(`/interests/${second.id}`);
    expectFields(await small.client.post(`/interests/${second.id}/end`, { endsOn: day(1) }), { endsOn: "in_the_future" });
    const ended = await small.client.post(`/interests/${second.id}/end`, { endsOn: day() });
    assert.equal(expectStatus(ended, 200).json.blocks, true, "nobody lifts it alone");
    expectProblem(await settle(small.client, with_.id), 409, "decision_interest");
    await register.get(`/interests/${second.id}`);
    const sold = { verdict: "no_conflict", measure: "The shares were sold" };
    expectStatus(await register.post(`/interests/${second.id}/assess`, sold), 200);
    expectStatus(await settle(small.client, with_.id), 200);
  });

  test("does not become an assessor there, until it is assessed as harmless", async () => {
    const judge = await staff("buyer");
    const firm = await supplier(manager);
    const { id } = await active(manager, {}, [{ organisationId: firm.id }]);
    const body = { subjectKind: "organisation", subjectId: firm.id, nature: "I worked there" };
    const interest = expectStatus(await judge.client.post("/interests", body), 201).json;
    for (const role of ["assessor", "chair", "key_holder"]) {
      const refused = await tryAssign(admin, judge.id, role, "framework", id);
      expectProblem(refused, 409, "interest_bars_role");
      assert.ok(!refused.text.includes("worked"), "what was declared stays out of it");
    }
    expectStatus(await tryAssign(admin, judge.id, "contract_manager", "framework", id), 201);
    await register.get(`/interests/${interest.id}`);
    const verdict = { verdict: "with_measure", measure: "A second reader" };
    expectStatus(await register.post(`/interests/${interest.id}/assess`, verdict), 200);
    expectStatus(await tryAssign(admin, judge.id, "assessor", "framework", id), 201);
  });

  test("is known to that person and to who assesses, and to nobody else", async () => {
    const owner = await staff("product_owner");
    const app = await application(manager);
    const body = { subjectKind: "application", subjectId: app.id, nature: "A secret of mine" };
    const { id } = expectStatus(await owner.client.post("/interests", body), 201).json;
    for (const who of [manager, auditor, await client("buyer")])
      expectProblem(await who.get(`/interests/${id}`), 404);
    const others = expectStatus(await manager.get("/interests?pageSize=100"), 200);
    assert.ok(!others.text.includes("A secret of mine"));
    expectProblem(await auditor.get("/interests"), 403);
    const all = expectStatus(await register.get("/interests?assessed=false&sort=-declaredAt&pageSize=100"), 200);
    assert.ok(all.json.items.some((one: any) => one.id === id));
    const trail = await auditor.get(`/audit-records?subjectKind=interest&subjectId=${id}`);
    assert.ok(!trail.text.includes("A secret of mine"));
    const own = expectStatus(await register.post("/interests", body), 201).json;
    await register.get(`/interests/${own.id}`);
    const verdict = { verdict: "no_conflict", measure: "Says so oneself" };
    expectProblem(await register.post(`/interests/${own.id}/assess`, verdict), 409, "interest_own");
    const strange = { ...body, subjectKind: "account", subjectId: owner.id };
    expectFields(await owner.client.post("/interests", strange), { subjectKind: "unknown_value" });
    const assessor = await client("assessor");
    expectStatus(await assessor.get("/interests"), 200);
  });
});

describe("what belongs to a proposal", () => {
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  const attach = (who: Client, id: string, name: string, bytes: Buffer = pdf) =>
    who.send("POST", `/proposals/${id}/attachments?fileName=${encodeURIComponent(name)}`, bytes, {
      headers: { "content-type": "application/octet-stream" },
    });

  test("comes back byte for byte, with its hash, and stays once it was submitted", async () => {
    const { author, subject } = await house();
    const { id } = await propose(author, { subject, amount: euro(1) });
    const large = Buffer.concat([pdf, Buffer.alloc(2_000_000, 7)]);
    const made = expectStatus(await attach(author, id, "Begroting 2027.pdf", large), 201).json;
    assert.deepEqual([made.mediaType, made.size], ["application/pdf", large.length]);
    assert.equal(made.sha256, createHash("sha256").update(large).digest("hex"));
    const wrong = expectStatus(await attach(author, id, "Verkeerd.pdf"), 201).json;
    expectStatus(await author.post(`/attachments/${wrong.id}/remove`), 200);
    expectProblem(await author.get(`/attachments/${wrong.id}`), 404);
    for (const who of [manager, auditor]) expectProblem(await who.get(`/attachments/${made.id}`), 404);
    await submit(author, id);
    const file = expectStatus(await auditor.get(`/attachments/${made.id}`), 200);
    assert.ok(file.bytes.equals(large));
    assert.match(file.headers["content-disposition"] ?? "", /attachment; filename="Begroting-2027.pdf"/);
    assert.equal(file.headers["content-type"], "application/octet-stream");
    expectProblem(await author.post(`/attachments/${made.id}/remove`), 409, "proposal_transition");
    expectProblem(await attach(author, id, "Later.pdf"), 409, "proposal_transition");
    const rows = expectStatus(await auditor.get(`/audit-records?subjectKind=proposal&subjectId=${id}`), 200);
    assert.ok(rows.text.includes(made.sha256), "its hash stands in the chain");
  });

  test("of what came back the first ones stay", async () => {
    const { small, author, subject } = await house();
    const { id } = await propose(author, { subject, amount: euro(1) });
    const first = expectStatus(await attach(author, id, "Eerste.pdf"), 201).json;
    await submit(author, id);
    expectStatus(await settle(small.client, id, "return"), 200);
    expectProblem(await author.post(`/attachments/${first.id}/remove`), 409, "attachment_submitted");
    const second = expectStatus(await attach(author, id, "Tweede.pdf"), 201).json;
    const view = await read(author, id);
    assert.deepEqual(
      view.attachments.map((one: any) => [one.id, one.removable]),
      [[first.id, false], [second.id, true]],
    );
  });

  test("is a document by what it holds, with a plain name, by its author, and not endless", async () => {
    const { author, subject } = await house();
    const { id } = await propose(author, { subject, amount: euro(1) });
    const program = Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01"), Buffer.alloc(200)]);
    expectProblem(await attach(author, id, "Offerte.pdf", program), 409, "attachment_type");
    const page = Buffer.from("<!DOCTYPE html><html><script>alert(1)</script></html>");
    expectProblem(await attach(author, id, "Offerte.pdf", page), 409, "attachment_type");
    for (const name of ["../../etc/passwd", ".hidden", "a\\b", "a\nb"])
      expectFields(await attach(author, id, name), { fileName: "file_name" });
    expectFields(await attach(author, id, "Leeg.pdf", Buffer.alloc(0)), { fileName: "file_empty" });
    await submit(author, id);
    expectProblem(await attach(manager, id, "Van een ander.pdf"), 409, "proposal_transition");
    const other = await propose(author, { subject, amount: euro(1) });
    for (let i = 0; i < 20; i += 1) expectStatus(await attach(author, other.id, `${i}.pdf`), 201);
    expectProblem(await attach(author, other.id, "21.pdf"), 409, "attachment_too_many");
  });
});
