// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Accounts and roles: what the administrator does, and what that changes at once.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, day, draft, goodPassword, grant, invite, person } from "./lib/make.ts";
import { accept, supplier, terms, unique } from "./lib/make.ts";

let admin: Client;
let manager: Client;
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
});

async function revoke(id: string, grantId: string) {
  await admin.get(`/accounts/${id}`);
  return admin.post(`/accounts/${id}/revoke-role`, { grantId });
}

describe("an account", () => {
  test("that is deactivated loses its sessions at once, and comes back by a new link", async () => {
    const account = await person(admin, ["buyer"]);
    expectStatus(await account.client.get("/frameworks"), 200);
    await admin.get(`/accounts/${account.id}`);
    const off = await admin.post(`/accounts/${account.id}/deactivate`, { reason: "Left us" });
    assert.equal(expectStatus(off, 200).json.state, "deactivated");
    expectProblem(await account.client.get("/frameworks"), 401, "not_signed_in");
    const door = new Client();
    door.from = "127.0.0.10";
    expectProblem(await door.signIn(account.email, goodPassword), 401, "sign_in_failed");
    const twice = await admin.post(`/accounts/${account.id}/deactivate`, { reason: "Again" });
    expectProblem(twice, 409, "account_transition");
    const on = await admin.post(`/accounts/${account.id}/reactivate`, { reason: "Back" });
    assert.equal(expectStatus(on, 200).json.state, "invited");
    expectProblem(await door.signIn(account.email, goodPassword), 401, "sign_in_failed");
    const { link } = expectStatus(await admin.post(`/accounts/${account.id}/invite`), 200).json;
    expectStatus(await accept({ ...account, link }, "back again with this 1"), 204);
    expectStatus(await door.signIn(account.email, "back again with this 1"), 201);
  });

  test("that was invited and then deactivated cannot use its link any more", async () => {
    const account = await invite(admin);
    await admin.get(`/accounts/${account.id}`);
    const body = { reason: "A mistake" };
    expectStatus(await admin.post(`/accounts/${account.id}/deactivate`, body), 200);
    expectProblem(await accept(account), 409, "link_unusable");
  });

  test("has an address of its own, and one of the languages that exist", async () => {
    const account = await invite(admin);
    const organisationId = admin.session.organisation.id;
    const body = { email: account.email.toUpperCase(), displayName: "Twin", organisationId };
    expectProblem(await admin.post("/accounts", body), 409, "email_taken");
    const odd = { ...body, email: "no address", organisationId: "nowhere" };
    expectProblem(await admin.post("/accounts", odd), 400);
    const french = { ...body, email: `${unique("fr")}@scenario.example`, locale: "fr" };
    expectFields(await admin.post("/accounts", french), { locale: "unknown_value" });
  });

  test("says everything that is wrong with it at once", async () => {
    const odd = { email: "no address", displayName: "X", organisationId: "nowhere" };
    expectFields(await admin.post("/accounts", odd), {
      email: "email",
      organisationId: "unknown_value",
    });
  });
});

describe("the last administrator", () => {
  test("cannot leave the house without a key", async () => {
    const id = admin.session.accountId;
    const own = expectStatus(await admin.get(`/accounts/${id}`), 200).json;
    const off = await admin.post(`/accounts/${id}/deactivate`, { reason: "Holiday" });
    expectProblem(off, 409);
    assert.ok(["own_account", "last_administrator"].includes(off.json.code));
    const grantId = own.grants.find((g: any) => g.roleKey === "administrator").id;
    expectProblem(await revoke(id, grantId), 409, "last_administrator");
    const later = await admin.post(`/role-assignments/${grantId}/end`, { endsOn: day(3) });
    expectProblem(later, 409, "last_administrator");
    expectStatus(await admin.get("/accounts"), 200);
  });
});

describe("a role", () => {
  test("that is revoked stops working at the next request", async () => {
    const account = await person(admin);
    expectProblem(await account.client.get("/frameworks"), 403, "not_permitted");
    const { grants } = await grant(admin, account.id, "buyer");
    expectStatus(await account.client.get("/frameworks"), 200);
    expectStatus(await revoke(account.id, grants[0].id), 200);
    expectProblem(await account.client.get("/frameworks"), 403, "not_permitted");
    expectProblem(await revoke(account.id, grants[0].id), 409, "grant_not_found");
  });

  test("works from its first day to its last", async () => {
    const account = await person(admin);
    await grant(admin, account.id, "buyer", { startsOn: day(1) });
    await grant(admin, account.id, "buyer", { startsOn: day(-19), endsOn: day(-10) });
    expectProblem(await account.client.get("/frameworks"), 403, "not_permitted");
    await grant(admin, account.id, "buyer", { startsOn: day(-9), endsOn: day() });
    expectStatus(await account.client.get("/frameworks"), 200);
  });

  test("is refused when it, its scope or its period does not exist", async () => {
    const { id } = await invite(admin);
    await admin.get(`/accounts/${id}`);
    const give = (body: Record<string, unknown>) =>
      admin.post(`/accounts/${id}/grant-role`, {
        roleKey: "buyer",
        scopeKind: "organisation",
        startsOn: day(),
        ...body,
      });
    expectProblem(await give({ roleKey: "king" }), 400, "unknown_role");
    const nowhere = { scopeKind: "framework", scopeId: "nowhere" };
    expectProblem(await give(nowhere), 400, "unknown_scope");
    expectProblem(await give({ scopeKind: "framework" }), 400, "unknown_scope");
    expectProblem(await give({ endsOn: day(-1) }), 400, "period_ends_before_start");
  });

  test("on one framework opens that framework only", async () => {
    const mine = await active(manager);
    const other = await active(manager);
    const account = await person(admin);
    const scope = { scopeKind: "framework", scopeId: mine.id };
    await grant(admin, account.id, "product_owner", scope);
    const one = account.client;
    const { items, count } = expectStatus(await one.get("/frameworks"), 200).json;
    assert.deepEqual(
      items.map((row: any) => row.id),
      [mine.id],
    );
    assert.equal(count, 1);
    expectStatus(await one.get(`/frameworks/${mine.id}/ledger`), 200);
    for (const path of ["", "/ledger", "/ledger-entries"])
      expectProblem(await one.get(`/frameworks/${other.id}${path}`), 404, "not_found");
    const hits = expectStatus(await one.get(`/search?q=${other.number}`), 200).json;
    assert.deepEqual(hits.items, []);
  });

  test("on one framework does not reach what is outside it", async () => {
    const mine = await draft(manager);
    const account = await person(admin);
    const scope = { scopeKind: "framework", scopeId: mine.id };
    for (const role of ["administrator", "contract_manager"])
      await grant(admin, account.id, role, scope);
    const one = account.client;
    expectStatus(await one.get(`/frameworks/${mine.id}`), 200);
    const organisationId = admin.session.organisation.id;
    const email = `${unique("x")}@scenario.example`;
    const answers = {
      "read accounts": await one.get("/accounts"),
      "read roles": await one.get("/roles"),
      "make an account": await one.post("/accounts", { email, displayName: "X", organisationId }),
      "make an organisation": await one.post("/organisations", {
        name: unique("Org"),
        kind: "supplier",
      }),
      "make a framework": await one.post("/frameworks", terms()),
    };
    const done = Object.entries(answers).filter(([, answer]) => answer.status !== 403);
    assert.deepEqual(
      done.map(([what, { status }]) => `${what}: ${status}`),
      [],
    );
  });

  test("of an account of a supplier is a supplier's, and no other", async () => {
    const { id: organisationId } = await supplier(manager);
    const account = await person(admin, [], organisationId);
    for (const roleKey of ["administrator", "auditor", "contract_manager"]) {
      await admin.get(`/accounts/${account.id}`);
      const body = { roleKey, scopeKind: "organisation", startsOn: day() };
      const answer = await admin.post(`/accounts/${account.id}/grant-role`, body);
      expectProblem(answer, 409, "role_not_for_supplier");
    }
    await grant(admin, account.id, "supplier");
    for (const path of ["/accounts", "/roles", "/audit-records", "/audit-verifications/current"])
      expectProblem(await account.client.get(path), 403, "not_permitted");
    const body = { name: unique("Org"), kind: "supplier" };
    expectProblem(await account.client.post("/organisations", body), 403, "not_permitted");
  });
});
