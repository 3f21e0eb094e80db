// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Mail of what waits: it goes out once, never gets lost, and says nothing but where to look.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, person } from "./lib/make.ts";
import { MailServer, messageId } from "./lib/mail.ts";
import { competence, training } from "./lib/people.ts";
import { backend, must, Place, run, serve, sql, valueOf } from "./lib/server.ts";
import type { OwnServer } from "./lib/server.ts";

const place = new Place();
const mail = new MailServer();
let server: OwnServer;
let database: string;
let config: string;
after(async () => {
  await server?.stop();
  await mail.close();
  place.clear();
});

const site = "https://nokkenas.example";
before(async () => {
  await mail.open();
  database = place.database();
  config = place.at("mail.toml");
  const lines = [`server = "smtp://127.0.0.1:${mail.port}"`, 'from = "nokkenas@service.example"'];
  writeFileSync(config, `[server]\nsite = "${site}"\n[mail]\n${lines.join("\n")}\n`);
  must("demo", "--database", database);
  server = await serve(database, "--config", config);
});

type Task = { id: string; kind: string; dueOn: string | null };
async function ask<T>(cookie: string, path: string, body?: unknown, version?: number): Promise<T> {
  const answer = await (body === undefined
    ? server.get(`/v1${path}`, cookie)
    : server.post(`/v1${path}`, body, cookie, version));
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** Plans a training for a login of the demo: one more task for that person. */
async function give(role: string, plannedOn = day(9)): Promise<void> {
  const manager = await server.signInDemo("contract_manager");
  const [one] = (await ask<any>(manager, "/competences?pageSize=1")).items;
  const { accountId } = await ask<any>(await server.signInDemo(role), "/sessions/current");
  await ask(manager, "/trainings", { competenceId: one.id, accountId, title: "A course", plannedOn });
}
const mails = async (query = "") =>
  (await ask<any>(await server.signInDemo("administrator"), `/mails?sort=-createdAt${query}`)).items;
async function settledMail(state: string): Promise<any> {
  for (let i = 0; i < 200; i += 1) {
    const [one] = await mails(`&state=${state}`);
    if (one) return one;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`no mail became ${state}`);
}

describe("a mail", () => {
  test("tells of new work by a link, in the language of the person, and says nothing else", async () => {
    const seen = mail.got.length;
    await give("product_owner");
    await mail.until(seen + 1);
    const got = mail.got[seen]!;
    assert.match(got.to, /^product-owner@/);
    assert.ok(got.text.includes(`${site}/tasks`));
    assert.match(got.text, /^Subject: Nokkenas: er wacht iets op u$/m);
    assert.match(messageId(got), /^<\w+@nokkenas\.example>$/);
    assert.ok(!got.text.includes("course"), "a mail holds no content");
    const one = await settledMail("sent");
    assert.deepEqual([one.attempts, one.actions], [1, []]);
  });

  test("waits while the mail server is away, and goes out when it is back, once", async () => {
    await mail.close();
    const seen = mail.got.length;
    await give("buyer");
    for (let i = 0; i < 100; i += 1) {
      const [one] = await mails("&state=queued");
      if (one?.attempts > 0 && one.said) break;
      await new Promise((later) => setTimeout(later, 100));
    }
    const [waiting] = await mails("&state=queued");
    assert.ok(waiting.attempts > 0 && waiting.said.length > 3 && waiting.nextTryAt);
    // Nobody else waits a minute for this test: the next try is now.
    sql(database, "UPDATE mail SET next_try_at = created_at, lease_until = created_at WHERE state = 'queued'");
    await mail.open();
    await mail.until(seen + 1);
    await settledMail("sent");
    assert.equal(mail.got.length, seen + 1);
  });

  test("is tried anew after a 4xx with the same Message-ID, and given up at once after a 5xx", async () => {
    const seen = mail.got.length;
    let tries = 0;
    mail.recipient = () => (tries++ === 0 ? "451 later" : "250 OK");
    await give("product_manager");
    for (let i = 0; i < 100 && tries === 0; i += 1) await new Promise((later) => setTimeout(later, 100));
    await new Promise((later) => setTimeout(later, 300));
    sql(database, "UPDATE mail SET next_try_at = created_at, lease_until = created_at WHERE state = 'queued'");
    await mail.until(seen + 1);

    mail.recipient = (address) => (address.startsWith("controller") ? "550 no such person" : "250 OK");
    await give("controller");
    const bounced = await settledMail("bounced");
    assert.match(bounced.said, /^RCPT failed: 550/);
    const administrator = await server.signInDemo("administrator");
    const { items } = await ask<{ items: Task[] }>(administrator, "/tasks");
    assert.ok(items.some(({ kind }) => kind === "mail_bounced"), "a wrong address is somebody's work");
    mail.recipient = () => "250 OK";
    await ask(administrator, `/mails/${bounced.id}/retry`, {});
    for (let i = 0; i < 100 && (await mails("&state=bounced")).length > 0; i += 1)
      await new Promise((later) => setTimeout(later, 100));
    await mail.until(seen + 2);
    await settledMail("sent");
    const after = await ask<{ items: Task[] }>(administrator, "/tasks?pageSize=100");
    assert.ok(!after.items.some(({ kind }) => kind === "mail_bounced"), "it came through");
    const twice = await server.post(`/v1/mails/${bounced.id}/retry`, {}, administrator);
    assert.equal(twice.status, 409);
  });

  test("is sent twice only when the server dies between the 250 and its own commit", { skip: backend !== "sqlite" && "one writer can be held up on SQLite alone" }, async () => {
    const seen = mail.got.length;
    const { DatabaseSync } = await import("node:sqlite");
    const holder = new DatabaseSync(database);
    // While somebody else writes, what the mail server took cannot be noted.
    mail.taken = async ({ to }) => {
      if (!to.startsWith("cio-office")) return;
      mail.taken = async () => {};
      holder.exec("PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE");
    };
    await give("cio_office");
    const ours = () => mail.got.slice(seen).filter(({ to }) => to.startsWith("cio-office"));
    for (let i = 0; i < 600 && ours().length < 1; i += 1) await new Promise((later) => setTimeout(later, 50));
    await new Promise((later) => setTimeout(later, 300));
    await server.stop("SIGKILL");
    holder.exec("ROLLBACK");
    holder.close();
    sql(database, "UPDATE mail SET next_try_at = created_at, lease_until = created_at WHERE state = 'queued'");
    server = await serve(database, "--config", config);
    for (let i = 0; i < 600 && ours().length < 2; i += 1) await new Promise((later) => setTimeout(later, 50));
    const [first, second] = ours();
    assert.equal(messageId(first!), messageId(second!), "a mail program shows them as one");
    assert.equal(first!.text, second!.text);
  });
});

/** Until what is asked for holds; then what it was. */
async function until<T>(ask: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  for (let i = 0; i < 200; i += 1) {
    const seen = await ask();
    if (holds(seen)) return seen;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`not within ten seconds: ${JSON.stringify(await ask())}`);
}
/** What came for that address, once something did: another mail may come between. */
const mailsTo = (address: string) =>
  until(async () => mail.got.filter(({ to }) => to === address), ({ length }) => length > 0);
/** The link in a mail, as a path of the site. */
const linkIn = (text: string): string => new RegExp(`${site}(/\\S+)`).exec(text)?.[1] ?? "";

describe("who is invited", () => {
  const newcomer = async (admin: string, email: string) => {
    const { organisation } = await ask<any>(admin, "/sessions/current");
    const body = { email, displayName: "Sanne Nieuw", organisationId: organisation.id, locale: "en" };
    return ask<any>(admin, "/accounts", body);
  };

  test("gets the link by mail, in their language; once it went it is nowhere kept", async () => {
    const admin = await server.signInDemo("administrator");
    const made = await newcomer(admin, "sanne@service.example");
    assert.equal(made.mailed, true);
    const [got] = await mailsTo("sanne@service.example");
    assert.ok(got);
    assert.match(got.text, /^Subject: Nokkenas: you are given access$/m);
    assert.equal(linkIn(got.text), made.link);
    const account = await until(() => ask<any>(admin, `/accounts/${made.accountId}`), ({ delivery }) => delivery.state !== "queued");
    assert.equal(account.delivery.state, "sent");
    const kept = valueOf(database, "SELECT count(*) FROM mail WHERE secret = 1 AND state <> 'queued' AND body <> ''");
    assert.equal(kept, "0");
    const token = made.link.split("#")[1];
    const taken = await server.post("/v1/invitations/accept", { token, password: "een lang wachtwoord" });
    assert.equal(taken.status, 204, await taken.text());
  });

  test("gets the last link only, when the mail server was away meanwhile", async () => {
    const admin = await server.signInDemo("administrator");
    await mail.close();
    const made = await newcomer(admin, "later@service.example");
    const { version } = await ask<any>(admin, `/accounts/${made.accountId}`);
    const again = await ask<any>(admin, `/accounts/${made.accountId}/invite`, {}, version);
    await mail.open();
    sql(database, "UPDATE mail SET next_try_at = created_at, lease_until = created_at WHERE state = 'queued'");
    await until(() => ask<any>(admin, `/accounts/${made.accountId}`), ({ delivery }) => delivery.state === "sent");
    const got = await mailsTo("later@service.example");
    assert.deepEqual(got.map(({ text }) => linkIn(text)), [again.link]);
  });

  test("as a supplier reads both languages; that it does not arrive is work for who invited", async () => {
    const buyer = await server.signInDemo("buyer");
    const [framework] = (await ask<any>(buyer, "/frameworks?state=active&pageSize=1")).items;
    const { parties } = await ask<any>(buyer, `/frameworks/${framework.id}`);
    const party = parties.find(({ endsOn }: any) => endsOn === null).organisation;
    const body = { frameworkId: framework.id, organisationId: party.id, email: "gone@party.example" };
    mail.recipient = (address) => (address.startsWith("gone") ? "550 no such person" : "250 OK");
    const made = await ask<any>(buyer, "/supplier-invitations", body);
    const path = `/supplier-invitations/${made.id}`;
    const bounced = await until(() => ask<any>(buyer, path), ({ delivery }) => delivery.state === "bounced");
    const waits = async (cookie: string) =>
      (await ask<any>(cookie, "/tasks?kind=mail_bounced&pageSize=100")).items.filter(({ url }: any) => url === path);
    const [task] = await until(() => waits(buyer), ({ length }) => length > 0);
    assert.equal(task.text, `Mail komt niet aan bij ${party.name}`);
    const [sent] = (await mails("&state=bounced")).filter(({ about }: any) => about.id === made.id);
    assert.deepEqual([sent.address, sent.actions, sent.about.url], ["gone@party.example", [], path]);
    const administrator = await server.signInDemo("administrator");
    assert.equal((await server.post(`/v1/mails/${sent.id}/retry`, {}, administrator)).status, 409, "its link is gone");
    await ask(buyer, `${path}/withdraw`, { note: "A wrong address" }, bounced.version);
    assert.deepEqual(await waits(buyer), []);

    mail.recipient = () => "250 OK";
    const second = await ask<any>(buyer, "/supplier-invitations", { ...body, email: "front@party.example" });
    const text = (await mailsTo("front@party.example"))[0]?.text ?? "";
    assert.ok(text.includes("Uw organisatie is uitgenodigd") && text.includes("Your organisation is invited"));
    assert.equal(linkIn(text), second.link);
    assert.ok(!text.includes(party.name), "a mail holds no content");
  });

  test("as a supplier's colleague: that it does not arrive is work for its administrator", async () => {
    const boss = await server.signInDemo("supplier_administrator");
    const [{ id: frameworkId }] = (await ask<any>(boss, "/administered-frameworks")).items;
    mail.recipient = (address) => (address.startsWith("typo") ? "550 no such person" : "250 OK");
    const body = { frameworkId, email: "typo@party.example", displayName: "Typo", locale: "nl", roles: ["supplier"] };
    const made = await ask<any>(boss, "/colleagues", body);
    const path = `/colleagues/${made.accountId}`;
    const waits = async () => (await ask<any>(boss, "/tasks?pageSize=100")).items.map(({ url }: any) => url);
    await until(waits, (urls) => urls.includes(path));
    const { delivery, version } = await ask<any>(boss, path);
    assert.equal(delivery.state, "bounced");
    await ask(boss, `${path}/deactivate`, { reason: "It was a typo" }, version);
    assert.ok(!(await waits()).includes(path));
    mail.recipient = () => "250 OK";
  });
});

test("a server that refuses us loses no mail: nothing is wrong with the address", async () => {
  mail.sender = "550 you are unknown here";
  const seen = mail.got.length;
  await give("auditor");
  for (let i = 0; i < 100 && !(await mails("&state=queued")).some((one: any) => one.said); i += 1)
    await new Promise((later) => setTimeout(later, 100));
  const bounced = await mails("&state=bounced&pageSize=100");
  assert.deepEqual(bounced.filter(({ address }: any) => address.startsWith("auditor")), []);
  mail.sender = "250 OK";
  sql(database, "UPDATE mail SET next_try_at = created_at, lease_until = created_at WHERE state = 'queued'");
  await mail.until(seen + 1);
});

describe("who wants", () => {
  test("none gets none, and once a day gets one at seven with a number", async () => {
    const cookie = await server.signInDemo("release_train_engineer");
    const set = async (mode: string) => {
      const headers = { cookie, "content-type": "application/json" };
      const body = JSON.stringify({ mode });
      const answer = await fetch(`${server.base}/v1/notification-settings/current`, { method: "PUT", headers, body });
      assert.equal(answer.status, 200);
      return (await answer.json()) as any;
    };
    assert.deepEqual(await set("none"), { mode: "none", mailOn: true });
    const all = async () => (await mails("&pageSize=100")).filter((one: any) => one.about.title === "Milan Vos");
    await give("release_train_engineer");
    assert.equal((await all()).length, 0);
    await set("daily");
    await give("release_train_engineer");
    assert.equal((await all()).length, 0, "not at once");
    // A new day: the chores of a minute run at start.
    sql(database, "UPDATE governance_setting SET version = 0 WHERE id = 'digest_on'");
    await server.stop("SIGTERM");
    const seen = mail.got.length;
    server = await serve(database, "--config", config);
    await mail.until(seen + 1);
    const got = mail.got.find(({ to }) => to.startsWith("release-train-engineer"))!;
    assert.match(got.text, /Aantal taken: 2/);
  });
});

test("the settings of mail are checked, and without them no mail is made", async () => {
  const wrong = place.at("wrong.toml");
  writeFileSync(wrong, '[server]\nsite = "nokkenas/"\n[mail]\nserver = "mail.example"\nfrom = "nobody"\n');
  const said = run("config", "check", "--config", wrong);
  assert.notEqual(said.status, 0);
  for (const name of ["mail.server", "mail.from", "server.site"]) assert.ok(said.out.includes(name), said.out);
  const admin = await client("administrator");
  const settings = expectStatus(await admin.get("/mail-settings/current"), 200).json;
  assert.deepEqual(settings, { on: false, from: "", site: "" });
  const made = expectStatus(await admin.get("/mails?pageSize=100"), 200).json.items;
  assert.deepEqual(made.filter((one: any) => one.kind === "task_new"), []);
  const buyer = await client("buyer");
  expectProblem(await buyer.get("/mails"), 403);
  const own = expectStatus(await buyer.get("/notification-settings/current"), 200).json;
  assert.deepEqual(own, { mode: "immediate", mailOn: false });
  expectFields(await buyer.put("/notification-settings/current", { mode: "loud" }), { mode: "unknown_value" });
});

describe("a calendar feed", () => {
  test("is read by its secret address, with neutral titles, and the same entry when a day moves", async () => {
    const admin = await client("administrator");
    const manager = await client("contract_manager");
    const learner = await person(admin, ["product_owner"]);
    const { id: competenceId } = await competence(manager, "product_owner");
    await training(manager, competenceId, learner.id, { plannedOn: "2027-03-04" });
    assert.equal(expectStatus(await learner.client.get("/calendar-feeds/current"), 200).json.createdAt, null);
    const made = expectStatus(await learner.client.post("/calendar-feeds"), 201).json;
    const nobody = new (await import("./lib/client.ts")).Client();
    const read = async (path = made.path) => nobody.get(path.replace("/v1", ""));
    const feed = expectStatus(await read(), 200);
    assert.match(feed.headers["content-type"] ?? "", /^text\/calendar/);
    assert.match(feed.text, /DTSTART;VALUE=DATE:20270304\r\nDTEND;VALUE=DATE:20270305/);
    assert.ok(!feed.text.includes("Course"), "whoever looks over a shoulder learns nothing");
    const uid = /UID:(.*)/.exec(feed.text)?.[1];
    const [task] = expectStatus(await learner.client.get("/tasks"), 200).json.items;
    assert.equal(uid, `${task.id}@nokkenas`);
    const again = expectStatus(await learner.client.post("/calendar-feeds"), 201).json;
    expectProblem(await read(), 404);
    expectStatus(await read(again.path), 200);
    expectStatus(await learner.client.post("/calendar-feeds/current/revoke"), 200);
    expectProblem(await read(again.path), 404);
  });
});
