// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Signing in: what keeps a stranger out, and what a person does with the own account.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client, tokenOf } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { send } from "./lib/http.ts";
import { accept, goodPassword, invite, person, tokenInLink, unique } from "./lib/make.ts";
import type { NewAccount } from "./lib/make.ts";
import { totp } from "./lib/totp.ts";

let admin: Client;
before(async () => {
  admin = await client("administrator");
});

async function signIn(email: string, password: string, from = "127.0.0.1", code?: string) {
  const one = new Client();
  one.from = from;
  return { one, answer: await one.signIn(email, password, code) };
}

async function another(account: NewAccount, password = goodPassword): Promise<Client> {
  const { one, answer } = await signIn(account.email, password);
  expectStatus(answer, 201);
  return one;
}

describe("the door", () => {
  test("a wrong password and an unknown address get the same answer", async () => {
    const known = await person(admin);
    const wrong = (await signIn(known.email, "not this one at all", "127.0.0.3")).answer;
    const unknown = (await signIn(`${unique("no")}@scenario.example`, "whatever", "127.0.0.3"))
      .answer;
    for (const answer of [wrong, unknown]) {
      expectProblem(answer, 401, "sign_in_failed");
      assert.equal(tokenOf(answer), undefined);
    }
    assert.equal(wrong.json.detail, unknown.json.detail);
  });

  test("the cookie cannot be read by scripts, nor sent by another site", async () => {
    const { email } = await person(admin);
    const { answer } = await signIn(email, goodPassword);
    const cookie = answer.headers["set-cookie"]?.[0] ?? "";
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"])
      assert.ok(cookie.includes(attribute), attribute);
    assert.doesNotMatch(cookie, /domain=/i);
    assert.ok((tokenOf(answer) ?? "").length >= 43, "at least 256 bits");
  });

  test("after five failures even the right password waits", async () => {
    const account = await person(admin);
    for (let i = 0; i < 5; ++i)
      expectProblem((await signIn(account.email, `wrong ${i}`, "127.0.0.4")).answer, 401);
    for (const from of ["127.0.0.4", "127.0.0.5"]) {
      const { answer } = await signIn(account.email, goodPassword, from);
      expectProblem(answer, 429, "rate_limited");
      assert.ok(Number(answer.headers["retry-after"]) > 0, "Retry-After");
    }
    expectStatus(await account.client.get("/sessions/current"), 200);
  });

  test("a dozen wrong guesses at once are no way around that limit", async () => {
    const account = await person(admin);
    const guesses = Array.from({ length: 12 }, (_, i) =>
      signIn(account.email, `guess ${i}`, "127.0.0.6"),
    );
    const statuses = (await Promise.all(guesses)).map(({ answer }) => answer.status);
    const tried = statuses.filter((status) => status === 401).length;
    assert.ok(tried <= 5, `${tried} guesses were judged`);
  });
});

describe("links that work once", () => {
  test("an invitation", async () => {
    const account = await invite(admin);
    expectProblem((await signIn(account.email, goodPassword, "127.0.0.7")).answer, 401);
    expectProblem(await accept(account, "short"), 400, "password_weak");
    expectProblem(await accept(account, "aaaaaaaaaaaaaaaa"), 400, "password_weak");
    expectStatus(await accept(account), 204);
    expectProblem(await accept(account, "another password 9"), 409, "link_unusable");
    await another(account);
  });

  test("a new link makes the one before it void", async () => {
    const account = await invite(admin);
    await admin.get(`/accounts/${account.id}`);
    const { link } = expectStatus(await admin.post(`/accounts/${account.id}/invite`), 200).json;
    expectProblem(await accept(account), 409, "link_unusable");
    expectStatus(await accept({ ...account, link }), 204);
  });

  test("a forgotten password, settled by the administrator", async () => {
    const account = await person(admin);
    const ask = (email: string) => send("POST", "/v1/password-resets", { body: { email } });
    const known = expectStatus(await ask(account.email.toUpperCase()), 202);
    const unknown = expectStatus(await ask(`${unique("no")}@scenario.example`), 202);
    assert.equal(known.text, unknown.text);
    const seen = expectStatus(await admin.get(`/accounts/${account.id}`), 200).json;
    assert.ok(seen.resetRequestedAt);
    const { link } = expectStatus(await admin.post(`/accounts/${account.id}/invite`), 200).json;
    const redeem = (password: string) =>
      send("POST", "/v1/password-resets/redeem", {
        body: { token: tokenInLink(link), password },
      });
    expectStatus(await redeem("an entirely new one 3"), 204);
    expectProblem(await redeem("an entirely new one 4"), 409, "link_unusable");
    expectProblem(await account.client.get("/sessions/current"), 401, "not_signed_in");
    expectProblem((await signIn(account.email, goodPassword, "127.0.0.7")).answer, 401);
    await another(account, "an entirely new one 3");
    assert.equal((await admin.get(`/accounts/${account.id}`)).json.resetRequestedAt, null);
  });
});

describe("the own session", () => {
  test("extending gives a new token; the old one is dead", async () => {
    const { client: one } = await person(admin);
    const old = one.token;
    expectStatus(await one.post("/sessions/current/extend"), 200);
    assert.notEqual(one.token, old);
    expectStatus(await one.get("/sessions/current"), 200);
    const thief = new Client();
    thief.token = old;
    expectProblem(await thief.get("/sessions/current"), 401, "not_signed_in");
  });

  test("signing out ends the session at the server too", async () => {
    const { client: one } = await person(admin);
    const old = one.token;
    expectStatus(await one.post("/sessions/current/end"), 204);
    assert.equal(one.token, "");
    one.token = old;
    expectProblem(await one.get("/sessions/current"), 401, "not_signed_in");
  });

  test("a changed password ends all other sessions", async () => {
    const account = await person(admin);
    const elsewhere = await another(account);
    const change = (currentPassword: string, newPassword: string) =>
      account.client.post("/accounts/me/change-password", { currentPassword, newPassword });
    expectProblem(await change("not the current one", "whatever comes next 5"), 409);
    expectFields(await change(goodPassword, "short"), { newPassword: "too_short" });
    expectStatus(await change(goodPassword, "whatever comes next 5"), 204);
    expectProblem(await elsewhere.get("/sessions/current"), 401, "not_signed_in");
    expectStatus(await account.client.get("/sessions/current"), 200);
    expectProblem((await signIn(account.email, goodPassword, "127.0.0.7")).answer, 401);
    await another(account, "whatever comes next 5");
  });

  test("who borrows a session cannot guess the password without end", async () => {
    const { client: one } = await person(admin);
    one.from = "127.0.0.8";
    const statuses: number[] = [];
    for (let i = 0; i < 7; ++i) {
      const body = { currentPassword: `guess ${i}`, newPassword: "whatever comes next 5" };
      statuses.push((await one.post("/accounts/me/change-password", body)).status);
    }
    assert.ok(statuses.includes(429), `answers: ${statuses.join(" ")}`);
  });
});

describe("the second factor", () => {
  async function enrolled() {
    const account = await person(admin);
    const answer = await account.client.post("/accounts/me/totp-enrolment");
    const { secret, uri } = expectStatus(answer, 200).json;
    assert.match(uri, /^otpauth:\/\/totp\//);
    return { account, secret: secret as string };
  }
  const confirm = (who: Client, code: string) =>
    who.post("/accounts/me/totp-confirm", { totp: code });

  test("is asked for once it is confirmed, and each code works once", async () => {
    const { account, secret } = await enrolled();
    await another(account); // Not confirmed yet: nothing changes.
    const first = totp(secret);
    const wrong = first === "000000" ? "111111" : "000000";
    const refused = expectProblem(await confirm(account.client, wrong), 409, "totp_wrong");
    assert.equal(refused.json.errors[0].path, "totp");
    expectStatus(await confirm(account.client, first), 204);
    const door = async (code?: string) =>
      (await signIn(account.email, goodPassword, "127.0.0.9", code)).answer;
    expectProblem(await door(), 401, "totp_required");
    expectProblem(await door(first), 401, "sign_in_failed");
    const next = totp(secret, 1);
    expectStatus(await door(next), 201);
    expectProblem(await door(next), 401, "sign_in_failed");
  });

  test("switching it on, and off, ends all other sessions", async () => {
    const { account, secret } = await enrolled();
    const elsewhere = await another(account);
    expectStatus(await confirm(account.client, totp(secret)), 204);
    expectProblem(await elsewhere.get("/sessions/current"), 401, "not_signed_in");
    const { one, answer } = await signIn(account.email, goodPassword, "127.0.0.1", totp(secret, 1));
    expectStatus(answer, 201);
    const off = (password: string) => account.client.post("/accounts/me/totp-remove", { password });
    expectProblem(await off("not this one"), 409, "password_wrong");
    expectStatus(await off(goodPassword), 204);
    expectStatus(await account.client.get("/sessions/current"), 200);
    expectProblem(await one.get("/sessions/current"), 401, "not_signed_in");
  });
});
