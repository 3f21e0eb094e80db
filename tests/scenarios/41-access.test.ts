// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Who gets in, and what ends that: sessions, programs, suppliers and the people they manage.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { send } from "./lib/http.ts";
import { accept, active, goodPassword, person, supplier, tokenInLink, unique } from "./lib/make.ts";
import { totp } from "./lib/totp.ts";

let admin: Client;
let buyer: Client;
let manager: Client;
before(async () => {
  [admin, buyer, manager] = [await client("administrator"), await client("buyer"), await client("contract_manager")];
});

const signIn = async (email: string, password = goodPassword): Promise<Client> => {
  const one = new Client();
  expectStatus(await one.signIn(email, password), 201);
  return one;
};

describe("one's own sessions", () => {
  test("are listed with where they came from, and can be ended one by one", async () => {
    const { client: first, email } = await person(admin);
    const second = await signIn(email);
    const { items } = expectStatus(await first.get("/sessions", { headers: { "user-agent": "A test" } }), 200).json;
    assert.equal(items.length, 2);
    assert.equal(items.filter(({ current }: any) => current).length, 1);
    for (const one of items) assert.deepEqual([one.providerKey, one.level, one.address], ["", "none", "127.0.0.1"]);
    const other = items.find(({ current }: any) => !current);
    const left = expectStatus(await first.post(`/sessions/${other.id}/end`), 200).json;
    assert.equal(left.items.length, 1);
    expectProblem(await second.get("/sessions/current"), 401, "not_signed_in");
    expectStatus(await first.get("/sessions/current"), 200);
    expectProblem(await first.post(`/sessions/${other.id}/end`), 404, "not_found");
  });

  test("keep their place in the list when they are extended", async () => {
    const { client: one } = await person(admin);
    const before = expectStatus(await one.get("/sessions"), 200).json.items[0];
    expectStatus(await one.post("/sessions/current/extend"), 200);
    const after = expectStatus(await one.get("/sessions"), 200).json.items;
    assert.deepEqual([after.length, after[0].id, after[0].signedInAt], [1, before.id, before.signedInAt]);
  });

  test("can all be ended but the one that asks; nobody ends another's", async () => {
    const { client: first, email } = await person(admin);
    const others = [await signIn(email), await signIn(email)];
    const { client: stranger } = await person(admin);
    const mine = expectStatus(await first.get("/sessions"), 200).json.items[0];
    expectProblem(await stranger.post(`/sessions/${mine.id}/end`), 404, "not_found");
    expectStatus(await first.post("/sessions/end-others"), 200);
    for (const one of others) expectProblem(await one.get("/sessions/current"), 401);
    expectStatus(await first.get("/sessions/current"), 200);
  });

  test("are seen and ended by who manages accounts", async () => {
    const { client: one, id } = await person(admin);
    const seen = expectStatus(await admin.get(`/accounts/${id}/sessions`), 200).json.items;
    assert.deepEqual([seen.length, seen[0].current], [1, false]);
    assert.deepEqual(expectStatus(await admin.post(`/accounts/${id}/end-sessions`), 200).json.items, []);
    expectProblem(await one.get("/sessions/current"), 401);
  });
});

describe("an account's address", () => {
  test("can be changed; the link that is out stops working and the new address signs in", async () => {
    const account = await person(admin);
    await admin.get(`/accounts/${account.id}`);
    const { link } = expectStatus(await admin.post(`/accounts/${account.id}/invite`), 200).json;
    await admin.get(`/accounts/${account.id}`);
    const email = `${unique("new")}@scenario.example`;
    const taken = await admin.post(`/accounts/${account.id}/change-email`, { email: admin.session.email });
    expectProblem(taken, 409, "email_taken");
    expectFields(await admin.post(`/accounts/${account.id}/change-email`, { email: "nobody" }), { email: "email" });
    expectStatus(await admin.post(`/accounts/${account.id}/change-email`, { email }), 200);
    const body = { token: tokenInLink(link), password: goodPassword };
    expectProblem(await send("POST", "/v1/password-resets/redeem", { body }), 409, "link_unusable");
    await signIn(email);
    expectProblem(await new Client().signIn(account.email, goodPassword), 401, "sign_in_failed");
  });
});

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  send("POST", "/oauth/token", {
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  });
const grantType = { grant_type: "client_credentials" };

async function program(scopes: string[], more: object = {}): Promise<{ id: string; secret: string; tokenUrl: string }> {
  const body = { name: unique("Program"), purpose: "A test", scopes, ...more };
  return expectStatus(await admin.post("/api-clients", body), 201).json;
}
async function tokenFor({ id, secret }: { id: string; secret: string }, scope = ""): Promise<string> {
  const answer = await form({ ...grantType, client_id: id, client_secret: secret, ...(scope ? { scope } : {}) });
  return expectStatus(answer, 200).json.access_token;
}
const asProgram = (token: string, path: string, method = "GET", body?: unknown) =>
  send(method, `/v1${path}`, { headers: { authorization: `Bearer ${token}` }, body });

describe("a program", () => {
  test("gets a token by its secret, in the form or by Basic, and does what its scopes say", async () => {
    const made = await program(["framework.read", "organisation.read"]);
    assert.equal(made.tokenUrl, "/oauth/token");
    const basic = Buffer.from(`${made.id}:${made.secret}`).toString("base64");
    const answer = expectStatus(await form(grantType, { authorization: `Basic ${basic}` }), 200);
    assert.equal(answer.headers["cache-control"], "no-store");
    const { access_token: token, token_type: type, expires_in: seconds, scope } = answer.json;
    assert.deepEqual([type, seconds, scope], ["Bearer", 900, "framework.read organisation.read"]);
    expectStatus(await asProgram(token, "/frameworks"), 200);
    expectProblem(await asProgram(token, "/contracts"), 403, "not_permitted");
    const narrow = await tokenFor(made, "organisation.read");
    expectStatus(await asProgram(narrow, "/organisations"), 200);
    expectProblem(await asProgram(narrow, "/frameworks"), 403, "not_permitted");
  });

  test("is refused as RFC 6749 says", async () => {
    const { id, secret } = await program(["framework.read"]);
    const refused = async (fields: Record<string, string>, status: number, error: string, headers = {}) => {
      const answer = await form(fields, headers);
      assert.deepEqual([answer.status, answer.json.error], [status, error], answer.text);
      return answer;
    };
    await refused({ ...grantType, client_id: id, client_secret: "wrong" }, 401, "invalid_client");
    await refused({ ...grantType, client_id: "nobody", client_secret: secret }, 401, "invalid_client");
    await refused({ ...grantType, client_id: id, client_secret: secret, scope: "contract.read" }, 400, "invalid_scope");
    await refused({ grant_type: "password", client_id: id, client_secret: secret }, 400, "unsupported_grant_type");
    const both = { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}` };
    const twice = await refused({ ...grantType, client_secret: secret }, 401, "invalid_client", both);
    assert.match(String(twice.headers["www-authenticate"]), /^Basic/);
    const json = await send("POST", "/oauth/token", { body: { ...grantType, client_id: id, client_secret: secret } });
    assert.deepEqual([json.status, json.json.error], [400, "invalid_request"]);
    expectStatus(await send("GET", "/oauth/token"), 400);
    const forged = await asProgram("made-up", "/frameworks");
    expectProblem(forged, 401, "not_signed_in");
    assert.match(String(forged.headers["www-authenticate"]), /^Bearer error="invalid_token"/);
  });

  test("has no session, no second factor and no signature, and never lets anybody in", async () => {
    const made = await program(["framework.read", "proposal.write"]);
    const token = await tokenFor(made);
    for (const path of ["/sessions/current", "/sessions"]) expectProblem(await asProgram(token, path), 403, "not_permitted");
    for (const path of ["/accounts/me/totp-enrolment", "/sessions/current/confirm"])
      expectProblem(await asProgram(token, path, "POST", {}), 403, "not_permitted");
    const never = { name: "x", purpose: "A test", scopes: ["account.manage"] };
    expectProblem(await admin.post("/api-clients", never), 409, "scope_not_for_clients");
    const wrong = { name: "x", purpose: "A test", scopes: ["a.b", "framework.read", "framework.read"] };
    expectFields(await admin.post("/api-clients", wrong), { "scopes[0]": "unknown_value", "scopes[2]": "double" });
    expectFields(await admin.post("/api-clients", { ...wrong, scopes: [] }), { scopes: "required" });
    const { items } = expectStatus(await admin.get("/api-scopes"), 200).json;
    assert.ok(items.every(({ name }: any) => !["account.manage", "role.assign"].includes(name)));
    // It is no person: not in the lists of people, not to be given a role, not to be written to.
    for (const path of ["/accounts?pageSize=100", "/people?pageSize=100"])
      assert.ok(!expectStatus(await admin.get(path), 200).json.items.some(({ id }: any) => id === made.id));
    expectProblem(await admin.get(`/accounts/${made.id}`), 404, "not_found");
  });

  test("of a supplier sees what that supplier sees", async () => {
    const own = await supplier(manager);
    const shared = await active(manager, {}, [{ organisationId: own.id }]);
    const other = await active(manager, {}, [{ organisationId: (await supplier(manager)).id }]);
    const body = { name: "x", purpose: "A test", organisationId: own.id, scopes: ["portfolio.read"] };
    expectFields(await admin.post("/api-clients", body), { "scopes[0]": "unknown_value" });
    const token = await tokenFor(await program(["framework.read"], { organisationId: own.id }));
    expectStatus(await asProgram(token, `/frameworks/${shared.id}`), 200);
    expectProblem(await asProgram(token, `/frameworks/${other.id}`), 404, "not_found");
  });

  test("loses its tokens with its secret, its scopes and its account", async () => {
    const made = await program(["framework.read", "organisation.read"]);
    const path = `/api-clients/${made.id}`;
    const see = async () => expectStatus(await admin.get(path), 200).json;
    const works = async (token: string) => (await asProgram(token, "/frameworks")).status;
    const token = await tokenFor(made);
    assert.ok((await see()).lastUsedAt);
    const change = { name: "Renamed", purpose: "A test", scopes: ["organisation.read"] };
    expectStatus(await admin.put(path, change), 200);
    assert.equal(await works(token), 403, "a scope that the client lost");
    expectStatus(await asProgram(token, "/organisations"), 200);
    await see();
    const renewed = expectStatus(await admin.post(`${path}/renew-secret`), 200).json;
    assert.equal(await works(token), 401);
    expectStatus(await form({ ...grantType, client_id: made.id, client_secret: made.secret }), 401);
    const fresh = await tokenFor(renewed);
    await see();
    expectStatus(await admin.post(`${path}/deactivate`, { reason: "No more" }), 200);
    assert.equal(await works(fresh), 401);
    expectStatus(await form({ ...grantType, client_id: made.id, client_secret: renewed.secret }), 401);
    expectProblem(await admin.post(`${path}/renew-secret`), 409, "account_transition");
    expectProblem(await admin.put(path, change), 409, "account_transition");
    expectStatus(await admin.post(`${path}/reactivate`, { reason: "Needed again" }), 200);
    await tokenFor(renewed);
    const trail = expectStatus(await admin.get(`/audit-records?subjectKind=api_client&subjectId=${made.id}`), 200).json.items;
    assert.deepEqual(
      new Set(trail.map(({ action }: any) => action)),
      new Set(["api_client_create", "api_client_change", "api_client_renew_secret", "api_client_deactivate", "api_client_reactivate"]),
    );
    assert.ok(!JSON.stringify(trail).includes(made.secret));
  });
});

async function invited(): Promise<{ own: any; framework: any; id: string; token: string }> {
  const own = await supplier(manager);
  const framework = await active(manager, {}, [{ organisationId: own.id }]);
  const body = { organisationId: own.id, frameworkId: framework.id, email: "bid@supplier.example" };
  const { id, link } = expectStatus(await buyer.post("/supplier-invitations", body), 201).json;
  return { own, framework, id, token: tokenInLink(link) };
}
async function claim(token: string): Promise<{ client: Client; email: string }> {
  const email = `${unique("bid")}@supplier.example`;
  const one = new Client();
  const body = { token, email, displayName: "Bid Manager", password: goodPassword };
  expectStatus(await one.post("/supplier-invitations/claim", body), 201);
  return { client: one, email };
}
async function enrol(one: Client): Promise<void> {
  const { secret } = expectStatus(await one.post("/accounts/me/totp-enrolment"), 200).json;
  expectStatus(await one.post("/accounts/me/totp-confirm", { totp: totp(secret) }), 204);
}
async function administrator(): Promise<{ boss: Client; framework: any; own: any; id: string }> {
  const { own, framework, id, token } = await invited();
  const { client: boss } = await claim(token);
  await enrol(boss);
  await buyer.get(`/supplier-invitations/${id}`);
  const note = "Called back on the number in the trade register";
  expectStatus(await buyer.post(`/supplier-invitations/${id}/accept`, { note }), 200);
  return { boss, framework, own, id };
}

describe("the invitation of a supplier", () => {
  test("is for a party to the framework, by who may invite there", async () => {
    const { own, framework } = await invited();
    const stranger = await supplier(manager);
    const body = { organisationId: stranger.id, frameworkId: framework.id, email: "a@b.example" };
    expectProblem(await buyer.post("/supplier-invitations", body), 409, "not_a_party");
    const wrong = { organisationId: "none", frameworkId: "none", email: "nobody" };
    expectFields(await buyer.post("/supplier-invitations", wrong), { organisationId: "not_a_supplier", frameworkId: "unknown_value", email: "email" });
    const owner = await client("product_owner");
    expectProblem(await owner.post("/supplier-invitations", { ...body, organisationId: own.id }), 403, "not_permitted");
  });

  test("tells what it is for to who has the link, and to nobody else", async () => {
    const { own, framework, token } = await invited();
    const look = (body: object) => send("POST", "/v1/supplier-invitations/look", { body });
    const front = expectStatus(await look({ token }), 200).json;
    assert.deepEqual([front.organisation, front.framework.endsWith(framework.title), front.mine], [own.name, true, false]);
    expectProblem(await look({ token: "guess" }), 409, "invitation_unusable");
  });

  test("taken with a password: no rights until the buyer checked who it is, with a second factor on", async () => {
    const { framework, id, token } = await invited();
    const { client: one, email } = await claim(token);
    const session = expectStatus(await one.get("/sessions/current"), 200).json;
    assert.deepEqual([session.awaitingCheck, session.roles, session.supplier], [true, [], true]);
    expectProblem(await one.get(`/frameworks/${framework.id}`), 404, "not_found");
    const shown = expectStatus(await buyer.get(`/supplier-invitations/${id}`), 200).json;
    assert.deepEqual([shown.state, shown.personEmail, shown.secondFactor], ["claimed", email, false]);
    const note = "Called back on the number in the trade register";
    expectProblem(await buyer.post(`/supplier-invitations/${id}/accept`, { note }), 409, "second_factor_missing");
    await enrol(one);
    const done = expectStatus(await buyer.post(`/supplier-invitations/${id}/accept`, { note }), 200).json;
    assert.deepEqual([done.state, done.proof, done.note], ["accepted", "checked", note]);
    const after = expectStatus(await one.get("/sessions/current"), 200).json;
    assert.deepEqual([after.awaitingCheck, after.roles.map(({ key }: any) => key)], [false, ["supplier_administrator"]]);
    expectStatus(await one.get(`/frameworks/${framework.id}`), 200);
    // The link works once.
    const again = { token, email: "c@d.example", displayName: "x", password: goodPassword };
    expectProblem(await new Client().post("/supplier-invitations/claim", again), 409, "invitation_unusable");
  });

  test("refused ends the account; withdrawn ends the link", async () => {
    const first = await invited();
    const { client: one, email } = await claim(first.token);
    await buyer.get(`/supplier-invitations/${first.id}`);
    expectStatus(await buyer.post(`/supplier-invitations/${first.id}/refuse`, { note: "Does not work there" }), 200);
    expectProblem(await one.get("/sessions/current"), 401);
    expectProblem(await new Client().signIn(email, goodPassword), 401, "sign_in_failed");
    const second = await invited();
    await buyer.get(`/supplier-invitations/${second.id}`);
    expectStatus(await buyer.post(`/supplier-invitations/${second.id}/withdraw`, { note: "Wrong person" }), 200);
    const body = { token: second.token, email: "a@b.example", displayName: "x", password: goodPassword };
    expectProblem(await new Client().post("/supplier-invitations/claim", body), 409, "invitation_unusable");
    expectProblem(await buyer.post(`/supplier-invitations/${second.id}/withdraw`, { note: "Again" }), 409, "invitation_transition");
  });

  test("for one more framework is taken by who is the supplier's administrator, and by no other", async () => {
    const { boss, own } = await administrator();
    const more = await active(manager, {}, [{ organisationId: own.id }]);
    const body = { organisationId: own.id, frameworkId: more.id, email: "bid@supplier.example" };
    const { link } = expectStatus(await buyer.post("/supplier-invitations", body), 201).json;
    const token = tokenInLink(link);
    const { client: other } = await person(admin);
    expectProblem(await other.post("/supplier-invitations/take", { token }), 409, "invitation_other");
    expectProblem(await boss.get(`/frameworks/${more.id}`), 404, "not_found");
    expectStatus(await boss.post("/supplier-invitations/take", { token }), 200);
    expectStatus(await boss.get(`/frameworks/${more.id}`), 200);
  });
});

describe("a supplier's administrator", () => {
  const newColleague = async (boss: Client, frameworkId: string, roles: string[]) => {
    const email = `${unique("col")}@supplier.example`;
    const body = { email, displayName: unique("Colleague"), frameworkId, roles };
    const { accountId, link } = expectStatus(await boss.post("/colleagues", body), 201).json;
    return { id: accountId as string, email, name: body.displayName, link: link as string };
  };

  test("invites colleagues and names who may submit and who may sign", async () => {
    const { boss, framework } = await administrator();
    const colleague = await newColleague(boss, framework.id, ["supplier", "supplier_submitter"]);
    expectStatus(await accept(colleague), 204);
    const one = await signIn(colleague.email);
    const { permissions } = expectStatus(await one.get("/sessions/current"), 200).json;
    assert.ok(permissions.includes("offer.submit") && !permissions.includes("offer.sign"));
    await boss.get(`/colleagues/${colleague.id}`);
    const named = await boss.post(`/colleagues/${colleague.id}/name`, { frameworkId: framework.id, roles: ["supplier_signer"] });
    const { frameworks } = expectStatus(named, 200).json;
    assert.deepEqual(frameworks.map(({ frameworkId, roles }: any) => [frameworkId, roles]), [[framework.id, ["supplier_signer"]]]);
    const now = expectStatus(await one.get("/sessions/current"), 200).json.permissions;
    assert.ok(!now.includes("offer.submit") && now.includes("offer.sign"));
    const list = expectStatus(await boss.get("/colleagues"), 200).json;
    assert.equal(list.count, 2);
    const { items } = expectStatus(await boss.get("/administered-frameworks"), 200).json;
    assert.deepEqual(items.map(({ id }: any) => id), [framework.id]);
    // Who only signs manages nobody.
    expectProblem(await one.get("/colleagues"), 403, "not_permitted");
    expectProblem(await one.get(`/colleagues/${colleague.id}`), 404, "not_found");
  });

  test("gives no role of the authority, for no framework of another, and does not drop the own", async () => {
    const { boss, framework } = await administrator();
    const other = await administrator();
    const me = expectStatus(await boss.get("/sessions/current"), 200).json.accountId;
    const base = { email: "x@y.example", displayName: "x", frameworkId: framework.id, roles: ["supplier"] };
    expectFields(await boss.post("/colleagues", { ...base, roles: ["buyer"] }), { "roles[0]": "unknown_value" });
    expectFields(await boss.post("/colleagues", { ...base, roles: [] }), { roles: "required" });
    expectFields(await boss.post("/colleagues", { ...base, frameworkId: other.framework.id }), { frameworkId: "unknown_value" });
    await boss.get(`/colleagues/${me}`);
    const own = await boss.post(`/colleagues/${me}/name`, { frameworkId: framework.id, roles: ["supplier"] });
    expectProblem(own, 409, "colleague_own");
    expectProblem(await boss.post(`/colleagues/${me}/deactivate`, { reason: "Leaving" }), 409, "own_account");
    const theirs = expectStatus(await other.boss.get("/sessions/current"), 200).json.accountId;
    expectProblem(await boss.get(`/colleagues/${theirs}`), 404, "not_found");
    expectProblem(await boss.post(`/colleagues/${theirs}/deactivate`, { reason: "Rival" }, { version: 1 }), 404, "not_found");
  });

  test("removes a colleague at once, ends sessions, and lets in again by a new link", async () => {
    const { boss, framework } = await administrator();
    const colleague = await newColleague(boss, framework.id, ["supplier"]);
    await boss.get(`/colleagues/${colleague.id}`);
    const { link } = expectStatus(await boss.post(`/colleagues/${colleague.id}/invite`), 200).json;
    assert.equal((await accept(colleague)).status, 409, "the first link is void");
    expectStatus(await accept({ ...colleague, link }), 204);
    const one = await signIn(colleague.email);
    const seen = expectStatus(await boss.get(`/colleagues/${colleague.id}`), 200).json;
    assert.equal(seen.sessions, 1);
    assert.deepEqual(seen.actions.map(({ event }: any) => event), ["name", "end_sessions", "deactivate"]);
    expectStatus(await boss.post(`/colleagues/${colleague.id}/end-sessions`), 200);
    expectProblem(await one.get("/sessions/current"), 401);
    await boss.get(`/colleagues/${colleague.id}`);
    expectStatus(await boss.post(`/colleagues/${colleague.id}/deactivate`, { reason: "Left" }), 200);
    expectProblem(await new Client().signIn(colleague.email, goodPassword), 401, "sign_in_failed");
    expectStatus(await boss.post(`/colleagues/${colleague.id}/reactivate`, { reason: "Came back" }), 200);
    await boss.get(`/colleagues/${colleague.id}`);
    expectProblem(await boss.post(`/colleagues/${colleague.id}/deactivate`, { reason: "Left" }, { version: 1 }), 412, "stale_version");
  });

  test("ends nobody who administers what is not theirs", async () => {
    const { boss, own } = await administrator();
    const wide = await person(admin, ["supplier_administrator"], own.id);
    await boss.get(`/colleagues/${wide.id}`);
    expectProblem(await boss.post(`/colleagues/${wide.id}/deactivate`, { reason: "Left" }), 409, "role_beyond_own");
    // Who administers all of the supplier's frameworks does end the other.
    const bossId = expectStatus(await boss.get("/sessions/current"), 200).json.accountId;
    await wide.client.get(`/colleagues/${bossId}`);
    expectStatus(await wide.client.post(`/colleagues/${bossId}/deactivate`, { reason: "Left" }), 200);
  });
});

describe("a supplier", () => {
  test("gets nowhere that is the authority's own", async () => {
    const { boss } = await administrator();
    for (const path of ["/accounts", "/api-clients", "/api-scopes", "/supplier-invitations", "/people", "/mails", "/proposals", "/mandates", "/role-assignments"])
      expectProblem(await boss.get(path), 403, "not_permitted");
    expectProblem(await boss.post("/api-clients", {}), 403, "not_permitted");
    const { id } = await invited();
    expectProblem(await boss.get(`/supplier-invitations/${id}`), 404, "not_found");
  });
});
