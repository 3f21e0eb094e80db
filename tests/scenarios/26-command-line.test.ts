// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The program as an administrator types it: what it says, what it refuses, and what to do next.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { goodPassword, tokenInLink } from "./lib/make.ts";
import { must, Place, run, serve, sql } from "./lib/server.ts";
import type { Said } from "./lib/server.ts";

const place = new Place();
after(() => place.clear());

/** It ended with an error, told in words that match on the channel for errors. */
function refused(said: Said, words: RegExp): void {
  assert.ok(said.status !== null && said.status !== 0, `status ${said.status}: ${said.out}`);
  assert.match(said.err, words);
}

const email = "administrator@lost.example";
const on = (database: string) => ["--database", database];
const initLine = ["--organisation", "Municipality of Lost", "--administrator", email];
const linkIn = (text: string) => /\S*\/new-password#\S+/.exec(text)?.[0] ?? "";

describe("help", () => {
  const commands =
    "init serve migrate demo import export backup copy openapi audit self-check user config".split(" ");

  test("lists every command", () => {
    const help = must("--help");
    for (const command of commands) assert.match(help, new RegExp(`^ +${command} +[A-Z]`, "m"));
  });

  for (const command of commands)
    test(`is there for ${command}`, () => {
      const help = must(command, "--help");
      assert.match(help, new RegExp(`Usage: \\S+ ${command} [^]*--help`));
      assert.match(help.split("\n")[0] ?? "", /^[A-Z].{6,}/, "what it is for");
    });

  for (const [line, option] of [
    ["audit verify", "--database"],
    ["user reset-link", "--email"],
    ["config check", "--config"],
  ] as const)
    test(`is there for ${line}`, () =>
      assert.match(must(...line.split(" "), "--help"), RegExp(option)));

  test("is pointed at when the line cannot be understood", () => {
    const bad = ["", "frobnicate", "audit", "user", "config", "user reset-link", "init", "export"];
    for (const line of bad) refused(run(...line.split(" ").filter(Boolean)), /--help/);
    refused(run("frobnicate"), /frobnicate/);
    refused(run("serve", "--prot", "80"), /--prot[^]*--help/);
    refused(run("serve", "--port", "eighty"), /--port[^]*--help/);
    refused(run("export", "--format", "pdf", "--out", place.at("x")), /--format[^]*--help/);
    refused(run("import", ...on(place.at("no.sqlite")), place.at("no.xlsx")), /no\.xlsx[^]*--help/);
    assert.ok(!existsSync(place.at("no.sqlite")), "and nothing was made");
  });

  test("stands beside a version and the description of the API", () => {
    assert.match(must("--version"), /^\d+\.\d+\.\d+/);
    assert.match(JSON.parse(must("openapi")).openapi, /^3\./);
  });
});

describe("the settings", () => {
  function file(name: string, text: string): string {
    writeFileSync(place.at(name), text);
    return place.at(name);
  }
  const check = (path: string) => run("config", "check", "--config", path);

  test("are right", () => {
    const path = file("good.toml", '[server]\nport = 9000\nqueue = 10\n[log]\nlevel = "info"\n');
    assert.deepEqual(check(path), { status: 0, out: "The settings are right.\n", err: "" });
  });

  test("name every key that is wrong, and no other", () => {
    const path = file(
      "wrong.toml",
      '[server]\nport = 99999\nworkerz = 3\nqueue = "many"\naddress = "127.0.0.1"\n' +
        '[colour]\nred = 1\n[log]\nlevel = "loud"\n',
    );
    const { status, out } = check(path);
    assert.notEqual(status, 0);
    const named = out.trim().split("\n");
    assert.deepEqual(named.map((line) => line.split(":")[0]).sort(), [
      "colour.red",
      "log.level",
      "server.port",
      "server.queue",
      "server.workerz",
    ]);
    for (const line of named) assert.match(line, /: .{5,}/);
  });

  test("name the file when it is no TOML", () => {
    const { status, out } = check(file("broken.toml", "[server]\nport = \n"));
    assert.notEqual(status, 0);
    assert.match(out, /broken\.toml, line 2: .{5,}/);
    refused(check(place.at("none.toml")), /none\.toml/);
  });

  test("that are wrong stop a command before it touches a database", () => {
    const database = place.at("untouched.sqlite");
    const path = file("stop.toml", `[database]\nlocation = "${database}"\nreders = 3\n`);
    refused(run("migrate", "--config", path), /database\.reders[^]*settings/);
    assert.ok(!existsSync(database));
  });

  test("give way to the command line", () => {
    const [first, second] = [place.at("first.sqlite"), place.at("second.sqlite")];
    const path = file("way.toml", `[database]\nlocation = "${first}"\n`);
    must("migrate", "--config", path);
    assert.ok(existsSync(first));
    must("migrate", "--config", path, ...on(second));
    assert.ok(existsSync(second));
  });
});

describe("a new database", () => {
  test("is brought to the newest version once, and stays there", () => {
    const database = place.database();
    const first = run("migrate", ...on(database));
    assert.match(first.out, /version \d+/);
    assert.match(first.err, /migrated/);
    const again = run("migrate", ...on(database));
    assert.deepEqual([again.status, again.out, again.err], [0, first.out, ""]);
  });

  test("without an organisation is not served, and the next step is said", () => {
    const database = place.database();
    must("migrate", ...on(database));
    refused(run("serve", ...on(database), "--port", "0"), /nokkenas init.*nokkenas demo/);
  });

  test("of a newer program is left alone by every command, and the next step is said", () => {
    const database = place.database();
    must("init", ...on(database), ...initLine);
    sql(database, "INSERT INTO schema_version VALUES (9999, 'later', '2099-01-01T00:00:00Z')");
    const lines = [["serve", "--port", "0"], ["migrate"], ["self-check"], ["audit", "verify"]];
    for (const line of lines)
      refused(run(...line, ...on(database)), /version 9999.*use a newer program/);
  });

  test("is never made by a command on what is there", () => {
    const lines = [["self-check"], ["audit", "verify"], ["user", "reset-link", "--email", "a@b.c"]];
    const mistyped = place.at("mistyped.sqlite");
    for (const line of lines) {
      refused(run(...line, "--database", mistyped), /no database .*mistyped.*--database/);
      assert.ok(!existsSync(mistyped));
    }
    const empty = place.database();
    must("migrate", ...on(empty));
    sql(empty, "DELETE FROM schema_version WHERE number > 12");
    for (const line of lines) refused(run(...line, ...on(empty)), /nokkenas migrate/);
  });

  test("asks for an administrator that can be reached", () => {
    const database = place.database();
    const line = ["--organisation", "X", "--administrator", "no address"];
    refused(run("init", ...on(database), ...line), /--administrator.*e-mail/);
    must("init", ...on(database), ...initLine);
  });
});

describe("the demo", () => {
  let database: string;
  before(() => {
    database = place.database();
    must("demo", ...on(database));
  });

  test("is loaded once, and the second time changes nothing", () => {
    const rows = must("audit", "verify", ...on(database));
    assert.match(must("demo", ...on(database)), /here already.*nokkenas serve/);
    assert.equal(must("audit", "verify", ...on(database)), rows);
  });

  test("does not become a real organisation", () => {
    const rows = must("audit", "verify", ...on(database));
    refused(run("init", ...on(database), ...initLine), /holds an organisation.*nokkenas serve/);
    assert.equal(must("audit", "verify", ...on(database)), rows);
  });

  test("does not go into a real organisation, and the next step is said", () => {
    const real = place.database();
    must("init", ...on(real), ...initLine);
    const rows = must("audit", "verify", ...on(real));
    refused(run("demo", ...on(real)), /real organisation.*one of its own with --database/);
    refused(run("init", ...on(real), ...initLine), /holds an organisation/);
    assert.equal(must("audit", "verify", ...on(real)), rows);
  });

  test("holds all invariants", () =>
    assert.match(must("self-check", ...on(database)), /All invariants hold/));
});

test("a ledger that was changed behind the program fails the self-check", () => {
  const database = place.database();
  must("demo", ...on(database));
  sql(database, "UPDATE ledger_balance SET reserved_minor = reserved_minor + 1");
  const { status, out } = run("self-check", ...on(database));
  assert.equal(status, 1, out);
  assert.match(out, /^framework\/\S+: .+/m);
  assert.match(out, /do not hold/);
});

describe("the audit trail", () => {
  test("is whole, until somebody changes it: the first row that is wrong is named", () => {
    const database = place.database();
    must("demo", ...on(database));
    const whole = /The audit trail is whole: (\d+) rows in (\d+) chains, (\d+) anchors?\./;
    const counts = whole.exec(must("audit", "verify", ...on(database)));
    for (const count of counts!.slice(1)) assert.ok(Number(count) > 0, counts![0]);
    // Two rows of one chain: the first of them is the one to name.
    const chain = "SELECT root_id FROM audit_record WHERE seq = 3 ORDER BY root_id DESC LIMIT 1";
    const rows = `seq IN (2, 3) AND root_id = (${chain})`;
    sql(database, `UPDATE audit_record SET actor_id = 'nobody' WHERE ${rows}`);
    const { status, out } = run("audit", "verify", ...on(database));
    assert.equal(status, 1, out);
    assert.match(out, /^BROKEN: [a-z_]+ \S+, row 2: changed\n$/);
  });

  test("shows that rows were removed", () => {
    for (const seq of [1, 2]) {
      const database = place.database();
      must("init", ...on(database), ...initLine);
      const ours = "root_kind = 'account'";
      const highest = `SELECT max(seq) FROM audit_record WHERE ${ours}`;
      const at = seq === 1 ? "1" : `(${highest})`;
      sql(database, `DELETE FROM audit_record WHERE ${ours} AND seq = ${at}`);
      const { status, out } = run("audit", "verify", ...on(database));
      assert.equal(status, 1, out);
      assert.match(out, seq === 1 ? /^BROKEN: account \S+, row 1: missing/ : /row \d+: cut/);
    }
  });
});

describe("a lost administrator", () => {
  const later = "found it back again 8";

  test("gets a link that sets a new password, once", async () => {
    const database = place.database();
    const first = linkIn(must("init", ...on(database), ...initLine));
    const server = await serve(database);
    try {
      const redeem = async (path: string, link: string, password: string) =>
        (await server.post(path, { token: tokenInLink(link), password })).status;
      const knows = async (password: string) =>
        (await server.post("/v1/sessions", { email, password })).status;
      assert.equal(await redeem("/v1/invitations/accept", first, goodPassword), 204);
      const cookie = await server.signIn(email, goodPassword);
      const link = linkIn(must("user", "reset-link", ...on(database), "--email", email));
      assert.equal(await redeem("/v1/password-resets/redeem", link, later), 204);
      assert.equal(await knows(goodPassword), 401, "the old password is gone");
      assert.equal(await knows(later), 201);
      const old = await server.get("/v1/sessions/current", cookie);
      assert.equal(old.status, 401, "and who sat there is signed out");
      assert.equal(await redeem("/v1/password-resets/redeem", link, goodPassword), 409);
      assert.equal(await knows(later), 201);
    } finally {
      await server.stop("SIGTERM");
    }
    assert.match(must("audit", "verify", ...on(database)), /whole/);
  });

  test("must be known here", () => {
    const database = place.database();
    must("init", ...on(database), ...initLine);
    const line = ["user", "reset-link", ...on(database), "--email", "stranger@lost.example"];
    refused(run(...line), /stranger@lost\.example/);
  });
});
