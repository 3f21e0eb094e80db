// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Signing in at identity providers elsewhere: staff and suppliers each at their own, and what
// somebody can try who is not who they say.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { BentProvider, newKey, RealProvider, token, Visit } from "./lib/identity.ts";
import type { Who } from "./lib/identity.ts";
import { must, Place, run, serve } from "./lib/server.ts";
import type { OwnServer } from "./lib/server.ts";

const site = "https://nokkenas.example";
const back = `${site}/sign-in/return`;
const low = "urn:etoegang:core:assurance-class:loa2";
const substantial = "urn:etoegang:core:assurance-class:loa3";

const place = new Place();
const [staff, supplier] = [new RealProvider(), new RealProvider()];
const bent = new BentProvider();
let server: OwnServer;
let admin: string;
let buyer: string;

const provider = (key: string, side: string, issuer: string, more: string[] = []) => [
  "[[identity_provider]]",
  `key = "${key}"`,
  `title = "Provider ${key}"`,
  `for = "${side}"`,
  `issuer = "${issuer}"`,
  'client_id = "nokkenas"',
  ...more,
  `levels = { "${low}" = "low", "${substantial}" = "substantial" }`,
];

before(async () => {
  const keyFile = place.at("key.jwk");
  const openKey = JSON.parse(must("identity-key", keyFile));
  await staff.open(openKey, back, [low, substantial]);
  await supplier.open(openKey, back, [low, substantial]);
  await bent.open();
  const config = place.at("nokkenas.toml");
  const lines = [
    "[server]",
    `site = "${site}"`,
    ...provider("staff", "staff", staff.issuer, [
      'key_file = "key.jwk"',
      'roles_claim = "groups"',
      'roles = { "inkoop" = "buyer", "financien" = "controller" }',
      'level_to_sign = "substantial"',
      "makes_accounts = true",
    ]),
    ...provider("supplier", "supplier", supplier.issuer, [
      'key_file = "key.jwk"',
      'kvk_claim = "kvk"',
      'level_to_sign_in = "low"',
    ]),
    ...provider("bent", "staff", bent.issuer, ['secret = "a secret of the test"']),
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  const database = place.database();
  must("demo", "--database", database);
  server = await serve(database, "--config", config);
  admin = await server.signInDemo("administrator");
  buyer = await server.signInDemo("buyer");
});
after(async () => {
  await server?.stop();
  for (const one of [staff, supplier, bent]) one.close();
  place.clear();
});

const cookiesOf = (answer: Response) =>
  Object.fromEntries(
    answer.headers.getSetCookie().map((set) => {
      const pair = set.split(";")[0] ?? "";
      return [pair.slice(0, pair.indexOf("=")), pair];
    }),
  );

interface Came {
  status: number;
  json: any;
  cookie: string; // Of the session.
}
type Begin = { providerKey: string; purpose?: string; invitationToken?: string; returnTo?: string };

async function begin(asked: Begin, cookie = ""): Promise<{ url: string; browser: string }> {
  const body = { purpose: "sign_in", returnTo: "/tasks", ...asked };
  const answer = await server.post("/v1/sign-in-attempts", body, cookie);
  assert.equal(answer.status, 201, await answer.clone().text());
  const { url } = (await answer.json()) as { url: string };
  return { url, browser: cookiesOf(answer)["__Host-nokkenas-attempt"] ?? "" };
}

async function redeem(body: object, cookie: string): Promise<Came> {
  const answer = await server.post("/v1/sign-in-attempts/redeem", body, cookie);
  const json = await answer.json();
  return { status: answer.status, json, cookie: cookiesOf(answer)["__Host-nokkenas"] ?? "" };
}

/** Goes to a real provider as this person, and comes back. */
async function come(at: RealProvider, asked: Begin, who: Who, cookie = ""): Promise<Came> {
  at.who = who;
  const { url, browser } = await begin(asked, cookie);
  const found = await new Visit().to(url, back);
  const body = { state: found.get("state"), code: found.get("code"), issuer: found.get("iss") };
  return redeem(body, [cookie, browser].filter(Boolean).join("; "));
}
const refused = (came: Came, status: number, code: string) => {
  assert.deepEqual([came.status, came.json.code], [status, code], JSON.stringify(came.json));
  assert.equal(came.cookie, "", "nobody is signed in");
};

const post = async (path: string, body: unknown, cookie: string): Promise<any> => {
  const answer = await server.post(`/v1${path}`, body, cookie);
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.status === 204 ? undefined : answer.json();
};
const get = async (path: string, cookie: string): Promise<any> => {
  const answer = await server.get(`/v1${path}`, cookie);
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
};
const mail = (name: string) => `${name}@identity.example`;
const person = (name: string, more: object = {}): Who => ({
  sub: `sub-${name}`,
  acr: substantial,
  email: mail(name),
  email_verified: true,
  name: `Person ${name}`,
  ...more,
});

describe("staff", () => {
  test("see where they can sign in, without being signed in", async () => {
    const { items } = await get("/identity-providers", "");
    assert.deepEqual(
      items.map((one: any) => [one.key, one.supplier, one.provesCompany]),
      [
        ["staff", false, false],
        ["supplier", true, true],
        ["bent", false, false],
      ],
    );
  });

  test("get an account and the roles that their provider says, and no others", async () => {
    const came = await come(staff, { providerKey: "staff" }, person("ada", { groups: ["inkoop", "x"] }));
    assert.equal(came.status, 200, JSON.stringify(came.json));
    const { session, returnTo } = came.json;
    assert.equal(returnTo, "/tasks");
    assert.deepEqual([session.displayName, session.providerKey, session.level, session.hasPassword], ["Person ada", "staff", "substantial", false]);
    assert.deepEqual(session.roles.map(({ key }: any) => key), ["buyer"]);
    assert.equal((await get("/sessions/current", came.cookie)).accountId, session.accountId);

    // Another job: another role, and the old one ends.
    const again = await come(staff, { providerKey: "staff" }, person("ada", { groups: ["financien"] }));
    assert.equal(again.json.session.accountId, session.accountId);
    assert.deepEqual(again.json.session.roles.map(({ key }: any) => key), ["controller"]);
    const { grants } = await get(`/accounts/${session.accountId}`, admin);
    assert.deepEqual(grants.map(({ roleKey, source }: any) => [roleKey, source]), [["controller", "staff"]]);
  });

  test("keep what somebody gave them by hand", async () => {
    const { json } = await come(staff, { providerKey: "staff" }, person("bea", { groups: ["inkoop"] }));
    const id = json.session.accountId;
    const { version } = await get(`/accounts/${id}`, admin);
    const startsOn = new Date().toISOString().slice(0, 10);
    const given = await fetch(`${server.base}/v1/accounts/${id}/grant-role`, {
      method: "POST",
      headers: { cookie: admin, "content-type": "application/json", "if-match": `"${version}"` },
      body: JSON.stringify({ roleKey: "cio_office", scopeKind: "organisation", startsOn }),
    });
    assert.equal(given.status, 200, await given.clone().text());
    const again = await come(staff, { providerKey: "staff" }, person("bea", { groups: [] }));
    assert.deepEqual(again.json.session.roles.map(({ key }: any) => key), ["cio_office"]);
  });

  test("are known by the address that their provider verified, not by one it did not", async () => {
    const { accountId } = await post(
      "/accounts",
      { email: mail("cor"), displayName: "Cor", organisationId: (await get("/sessions/current", admin)).organisation.id },
      admin,
    );
    const unsure = await come(staff, { providerKey: "staff" }, person("cor", { email_verified: false }));
    refused(unsure, 401, "identity_unknown");
    const sure = await come(staff, { providerKey: "staff" }, person("cor"));
    assert.equal(sure.json.session.accountId, accountId);
    // Somebody else there with the same address is somebody else.
    refused(await come(staff, { providerKey: "staff" }, person("cor", { sub: "another" })), 401, "identity_unknown");
  });

  test("who left do not get in", async () => {
    const { json, cookie } = await come(staff, { providerKey: "staff" }, person("dan"));
    const { version } = await get(`/accounts/${json.session.accountId}`, admin);
    const left = await fetch(`${server.base}/v1/accounts/${json.session.accountId}/deactivate`, {
      method: "POST",
      headers: { cookie: admin, "content-type": "application/json", "if-match": `"${version}"` },
      body: JSON.stringify({ reason: "Left" }),
    });
    assert.equal(left.status, 200);
    assert.equal((await server.get("/v1/sessions/current", cookie)).status, 401);
    refused(await come(staff, { providerKey: "staff" }, person("dan")), 401, "identity_unknown");
  });

  test("prove at their provider who they are before they sign, at the level that it asks", async () => {
    const who = person("eva", { groups: ["inkoop"] });
    const { cookie } = await come(staff, { providerKey: "staff" }, who);
    const here = await server.post("/v1/sessions/current/confirm", { password: "x" }, cookie);
    assert.equal(((await here.json()) as any).code, "confirm_at_provider");
    const asked = { providerKey: "staff", purpose: "confirm" };
    const seen = staff.asked;
    const done = await come(staff, asked, who, cookie);
    assert.equal(done.status, 200, JSON.stringify(done.json));
    assert.equal(staff.asked, seen + 1, "the provider asked anew");
    const until = Date.parse(done.json.session.confirmedUntil) - Date.now();
    assert.ok(until > 200_000 && until <= 300_000, String(until));
    const weak = await come(staff, asked, { ...who, acr: low }, cookie);
    assert.deepEqual([weak.status, weak.json.code], [401, "level_too_low"]);
    const other = await come(staff, asked, person("ada"), cookie);
    assert.deepEqual([other.status, other.json.code], [409, "other_person"]);
  });

  test("and suppliers do not get in by each other's door", async () => {
    const stray = person("stray", { email: "buyer@demo.nokkenas.example", kvk: "12345678" });
    refused(await come(supplier, { providerKey: "supplier" }, stray), 401, "identity_other_side");
  });
});

/** Invites a party of a running framework; gives who that is and the token of the link. */
async function inviteSupplier(): Promise<{ id: string; token: string; organisation: any; framework: any }> {
  const { items } = await get("/frameworks?state=active&pageSize=1", buyer);
  const framework = await get(`/frameworks/${items[0].id}`, buyer);
  const { organisation } = framework.parties.find((party: any) => party.organisation.kvkNumber && !party.endsOn);
  const body = { organisationId: organisation.id, frameworkId: framework.id, email: "bid@supplier.example" };
  const { id, link } = await post("/supplier-invitations", body, buyer);
  return { id, token: link.split("#")[1], organisation, framework };
}

describe("a supplier", () => {
  test("proves by KvK number and level to act for the company, and becomes its administrator", async () => {
    const invited = await inviteSupplier();
    const claim = { providerKey: "supplier", purpose: "claim", invitationToken: invited.token };
    const who = (more: object) => ({ ...person("sam", { kvk: invited.organisation.kvkNumber }), ...more }) as Who;
    refused(await come(supplier, claim, who({ kvk: "00000001" })), 401, "kvk_differs");
    refused(await come(supplier, claim, who({ kvk: undefined })), 401, "kvk_differs");
    refused(await come(supplier, claim, who({ acr: "urn:unknown" })), 401, "level_too_low");
    const came = await come(supplier, claim, who({}));
    assert.equal(came.status, 200, JSON.stringify(came.json));
    const { session } = came.json;
    assert.deepEqual([session.supplier, session.organisation.id], [true, invited.organisation.id]);
    assert.deepEqual(
      session.roles.map(({ key, scope }: any) => [key, scope.id]),
      [["supplier_administrator", invited.framework.id]],
    );
    const shown = await get(`/supplier-invitations/${invited.id}`, buyer);
    assert.deepEqual([shown.state, shown.proof, shown.person.name], ["accepted", "provider", "Person sam"]);

    // The link is used up; the next time one simply signs in, for the same company only.
    const twice = await server.post("/v1/sign-in-attempts", { ...claim, returnTo: "/" });
    assert.equal(((await twice.json()) as any).code, "invitation_unusable");
    assert.equal((await come(supplier, { providerKey: "supplier" }, who({}))).status, 200);
    refused(await come(supplier, { providerKey: "supplier" }, who({ kvk: "00000001" })), 401, "kvk_differs");
  });

  test("whom its administrator removed does not get in by the provider either", async () => {
    const invited = await inviteSupplier();
    const kvk = invited.organisation.kvkNumber;
    const claim = { providerKey: "supplier", purpose: "claim", invitationToken: invited.token };
    const boss = await come(supplier, claim, person("tom", { kvk }));
    assert.equal(boss.status, 200, JSON.stringify(boss.json));
    const colleague = { email: mail("una"), displayName: "Una", frameworkId: invited.framework.id, roles: ["supplier_signer"] };
    const { accountId } = await post("/colleagues", colleague, boss.cookie);
    const una = await come(supplier, { providerKey: "supplier" }, person("una", { kvk }));
    assert.deepEqual([una.status, una.json.session?.accountId], [200, accountId]);
    assert.ok(una.json.session.permissions.includes("offer.sign"));
    const { version } = await get(`/colleagues/${accountId}`, boss.cookie);
    const gone = await fetch(`${server.base}/v1/colleagues/${accountId}/deactivate`, {
      method: "POST",
      headers: { cookie: boss.cookie, "content-type": "application/json", "if-match": `"${version}"` },
      body: JSON.stringify({ reason: "Left the company" }),
    });
    assert.equal(gone.status, 200, await gone.clone().text());
    assert.equal((await server.get("/v1/sessions/current", una.cookie)).status, 401);
    refused(await come(supplier, { providerKey: "supplier" }, person("una", { kvk })), 401, "identity_unknown");
  });
});

// What the bent provider is to say: the claims that would be right, for this attempt.
const claimsFor = (nonce: string, more: object = {}) => {
  const now = Math.floor(Date.now() / 1000);
  return { iss: bent.issuer, aud: "nokkenas", sub: "somebody", nonce, iat: now, exp: now + 300, email: "buyer@demo.nokkenas.example", email_verified: true, ...more };
};
async function forge(make: (nonce: string) => string, tweak: object = {}): Promise<Came> {
  const { url, browser } = await begin({ providerKey: "bent" });
  const found = new URL(url).searchParams;
  bent.answer = () => ({ status: 200, body: { id_token: make(found.get("nonce") ?? "") } });
  return redeem({ state: found.get("state"), code: "x", ...tweak }, browser);
}

describe("a token", () => {
  test("that is right opens a session", async () => {
    const came = await forge((nonce) => token(claimsFor(nonce), bent.key));
    assert.equal(came.status, 200, JSON.stringify(came.json));
  });

  const wrong: [string, (nonce: string) => string][] = [
    ["without a signature", (nonce) => `${token(claimsFor(nonce), bent.key, { alg: "none" }).split(".").slice(0, 2).join(".")}.`],
    ["that says alg none over a signature", (nonce) => token(claimsFor(nonce), bent.key, { alg: "none" })],
    ["by an algorithm that is not pinned", (nonce) => token(claimsFor(nonce), bent.key, { alg: "RS256" })],
    ["signed with the public key as a secret", (nonce) => token(claimsFor(nonce), bent.key, { alg: "HS256" })],
    ["of another key with the same name", (nonce) => token(claimsFor(nonce), { ...newKey(), kid: bent.key.kid })],
    ["of a key that the provider does not have", (nonce) => token(claimsFor(nonce), newKey())],
    ["that asks for what we do not know", (nonce) => token(claimsFor(nonce), bent.key, { crit: ["b64"] })],
    ["changed after it was signed", (nonce) => {
      const [head, , signature] = token(claimsFor(nonce), bent.key).split(".");
      return `${head}.${Buffer.from(JSON.stringify(claimsFor(nonce, { sub: "boss" }))).toString("base64url")}.${signature}`;
    }],
    ["of another issuer", (nonce) => token(claimsFor(nonce, { iss: staff.issuer }), bent.key)],
    ["for another audience", (nonce) => token(claimsFor(nonce, { aud: "another" }), bent.key)],
    ["for several, given to another", (nonce) => token(claimsFor(nonce, { aud: ["nokkenas", "b"], azp: "b" }), bent.key)],
    ["that has expired", (nonce) => token(claimsFor(nonce, { exp: Math.floor(Date.now() / 1000) - 120 }), bent.key)],
    ["of tomorrow", (nonce) => token(claimsFor(nonce, { iat: Math.floor(Date.now() / 1000) + 86_400 }), bent.key)],
    ["without an expiry", (nonce) => token(claimsFor(nonce, { exp: undefined }), bent.key)],
    ["for another attempt", () => token(claimsFor("another nonce"), bent.key)],
    ["of nobody", (nonce) => token(claimsFor(nonce, { sub: "" }), bent.key)],
    ["that is none", () => "a.b"],
  ];
  for (const [name, make] of wrong)
    test(`${name} is refused`, async () => refused(await forge(make), 401, "identity_invalid"));

  test("that was used before is refused", async () => {
    let first = "";
    await forge((nonce) => (first = token(claimsFor(nonce), bent.key)));
    refused(await forge(() => first), 401, "identity_invalid");
  });

  test("of a new key is taken once the keys were read anew, and the old key no more", async () => {
    await new Promise((later) => setTimeout(later, 1_100)); // Keys are read anew once a second.
    const old = bent.key;
    bent.key = newKey();
    assert.equal((await forge((nonce) => token(claimsFor(nonce), bent.key))).status, 200);
    const reads = bent.keyReads;
    refused(await forge((nonce) => token(claimsFor(nonce), old)), 401, "identity_invalid");
    refused(await forge((nonce) => token(claimsFor(nonce), old)), 401, "identity_invalid");
    assert.ok(bent.keyReads <= reads + 1, "made-up keys do not make us read without end");
  });

  test("said to come from another issuer (RFC 9207) is refused", async () => {
    const came = await forge((nonce) => token(claimsFor(nonce), bent.key), { issuer: staff.issuer });
    refused(came, 401, "identity_invalid");
  });
});

describe("an attempt", () => {
  test("works once, in the browser that began it, and comes back to a page of ours only", async () => {
    const { url, browser } = await begin({ providerKey: "bent" });
    const found = new URL(url).searchParams;
    assert.equal(found.get("code_challenge_method"), "S256");
    assert.equal(found.get("redirect_uri"), back);
    bent.answer = () => ({ status: 200, body: { id_token: token(claimsFor(found.get("nonce") ?? ""), bent.key) } });
    const body = { state: found.get("state"), code: "x" };
    refused(await redeem(body, "__Host-nokkenas-attempt=another"), 409, "attempt_unusable");
    assert.equal((await redeem(body, browser)).status, 200);
    refused(await redeem(body, browser), 409, "attempt_unusable");
    for (const returnTo of ["https://evil.example/", "//evil.example", "/\\evil.example"]) {
      const answer = await server.post("/v1/sign-in-attempts", { providerKey: "bent", purpose: "sign_in", returnTo });
      assert.equal(answer.status, 400, returnTo);
    }
  });

  test("that the provider refused says so", async () => {
    const { url, browser } = await begin({ providerKey: "bent" });
    const state = new URL(url).searchParams.get("state");
    refused(await redeem({ state, error: "access_denied" }, browser), 401, "identity_refused");
    const broken = await begin({ providerKey: "bent" });
    bent.answer = () => ({ status: 400, body: { error: "invalid_grant" } });
    const code = { state: new URL(broken.url).searchParams.get("state"), code: "x" };
    refused(await redeem(code, broken.browser), 401, "identity_refused");
    const down = await begin({ providerKey: "bent" });
    bent.answer = () => ({ status: 503, body: {} });
    const later = { state: new URL(down.url).searchParams.get("state"), code: "x" };
    refused(await redeem(later, down.browser), 503, "provider_unreachable");
  });
});

describe("the settings", () => {
  test("name what is wrong with a provider", () => {
    const file = place.at("wrong.toml");
    const lines = ["[[identity_provider]]", 'key = "a"', 'issuer = "http://elsewhere.example"', 'algorithms = ["none"]', 'level_to_sign = "high"', "colour = 1"];
    writeFileSync(file, `${lines.join("\n")}\n`);
    const said = run("config", "check", "--config", file);
    assert.equal(said.status, 1);
    for (const name of ["server.site", "title", "for", "issuer", "client_id", "key_file or secret", "not none", "levels", "colour"])
      assert.ok(said.out.includes(name) || said.err.includes(name), `${name} in ${said.out}${said.err}`);
  });

  test("a key is made once, for its owner's eyes, and its public part is shown to providers", async () => {
    const again = run("identity-key", place.at("key.jwk"));
    assert.equal(again.status, 1);
    const kept = JSON.parse(readFileSync(place.at("key.jwk"), "utf8"));
    const { keys } = (await (await server.get("/.well-known/jwks.json")).json()) as any;
    assert.equal(keys[0].kid, kept.kid);
    assert.ok(keys.every((key: any) => !key.d && !key.p), "no private part is shown");
  });
});
