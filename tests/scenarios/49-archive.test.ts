// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Everything out and back with the same hashes, a backup while people work, and the way from one
// database to another: the program as an administrator types it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { backends, must, Place, run, serve, sql, start, valueOf } from "./lib/server.ts";
import type { Backend, OwnServer } from "./lib/server.ts";

const place = new Place();
after(() => place.clear());

const hashOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
const digestIn = (said: string): string => /content: ([0-9a-f]{64})/.exec(said)?.[1] ?? "none";

function refused(words: RegExp, ...line: string[]): void {
  const said = run(...line);
  assert.ok(said.status !== null && said.status !== 0, `status ${said.status}: ${said.out}`);
  assert.match(said.err, words);
}

/** Where the documents of a database go, as settings say it. */
function settings(database: string): string[] {
  const path = place.at(`settings-${createHash("sha256").update(database).digest("hex").slice(0, 12)}.toml`);
  if (!existsSync(path)) writeFileSync(path, `[documents]\nfolder = "${path}.documents"\n`);
  return ["--database", database, "--config", path];
}

for (const from of backends)
  describe(`from ${from}`, () => {
    let database: string;
    before(() => {
      database = place.database(from);
      must("demo", ...settings(database));
    });

    test("all of it goes out and comes back with the same hash", () => {
      const [out, back] = [place.at(`out-${from}.zip`), place.at(`back-${from}.zip`)];
      const digest = digestIn(must("export", "--all", ...settings(database), "--out", out));
      for (const to of backends) {
        const next = place.database(to);
        const said = must("import", "--all", out, ...settings(next));
        assert.match(said, /2 documents/);
        assert.equal(digestIn(said), digest);
        assert.match(must("self-check", ...settings(next)), /All invariants hold/);
        assert.match(must("audit", "verify", ...settings(next)), /whole/);
        must("export", "--all", ...settings(next), "--out", back);
        assert.equal(hashOf(back), hashOf(out), `${from} to ${to}`);
      }
    });

    for (const to of backends)
      test(`it is copied to ${to}, and both sides say the same`, () => {
        const next = place.database(to);
        const nextSettings = settings(next);
        const said = must("copy", ...settings(database), "--to", next);
        assert.match(said, /Copied to/);
        // Its documents are where the settings of the copy said: those of the first.
        const [, config] = [nextSettings, settings(database).slice(2)];
        const line = ["--database", next, ...config];
        assert.equal(must("self-check", ...line), must("self-check", ...settings(database)));
        assert.equal(must("audit", "verify", ...line), must("audit", "verify", ...settings(database)));
        refused(/holds something already|is there already/, "copy", ...settings(database), "--to", next);
      });
  });

describe("a backup", () => {
  let server: OwnServer;
  let database: string;
  let cookie: string;
  const kind: Backend = backends.at(-1)!;
  const out = place.at("backup.zip");
  before(async () => {
    database = place.database(kind);
    must("demo", ...settings(database));
    server = await serve(database, ...settings(database).slice(2));
    cookie = await server.signInDemo("contract_manager");
  });
  after(() => server.stop("SIGTERM"));

  const add = (name: string) =>
    server.post("/v1/organisations", { name, kind: "supplier", kvkNumber: null }, cookie);

  test("is made while people work, and is whole", async () => {
    let going = true;
    let added = 0;
    const work = (async () => {
      while (going) {
        assert.equal((await add(`Leverancier ${added}`)).status, 201);
        added += 1;
      }
    })();
    const made = await start("backup", ...settings(database), "--out", out);
    going = false;
    await work;
    assert.ok(added > 0);
    assert.equal(made.status, 0, made.err);
    assert.match(made.out, /read back whole/);
    assert.match(must("backup", "--verify", out), /is whole/);
  });

  test("touches the file by which its age is told", () => {
    const [marker, config] = [place.at("last"), place.at("marker.toml")];
    const [, , , before] = settings(database);
    writeFileSync(config, `${readFileSync(before!, "utf8")}[backup]\nmarker = "${marker}"\n`);
    must("backup", "--database", database, "--config", config, "--out", place.at("again.zip"));
    assert.ok(existsSync(marker));
  });

  test("brings everything back but who was signed in", async () => {
    const next = place.database(kind);
    must("import", "--all", out, ...settings(next));
    assert.match(must("self-check", ...settings(next)), /All invariants hold/);
    assert.match(must("audit", "verify", ...settings(next)), /whole/);
    assert.equal(valueOf(next, "SELECT count(*) FROM session"), "0");
    const restored = await serve(next, ...settings(next).slice(2));
    try {
      assert.equal((await restored.get("/v1/sessions/current", cookie)).status, 401);
      const again = await restored.signInDemo("contract_manager");
      const list = await restored.get("/v1/organisations?q=Leverancier&pageSize=1", again);
      assert.equal(list.status, 200);
    } finally {
      await restored.stop("SIGTERM");
    }
  });

  test("with a byte that changed is told, and writes nothing", () => {
    const bytes = Buffer.from(readFileSync(out));
    const at = bytes.indexOf("tables/", 5_000) + 200;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(place.at("changed.zip"), bytes);
    const broken = /not as it was written|cannot be unpacked|no archive|not in the archive/;
    refused(broken, "backup", "--verify", place.at("changed.zip"));
    const next = place.at("never.sqlite");
    refused(broken, "import", "--all", place.at("changed.zip"), ...settings(next));
    assert.ok(!existsSync(next), "and no database was made");
  });

  test("needs a file to write to, a place for it, and a database", () => {
    refused(/--out/, "backup", ...settings(database));
    refused(/folder/, "backup", ...settings(database), "--out", place.at("no/such/place.zip"));
    refused(/there is no database/, "backup", ...settings(place.at("none.sqlite")), "--out", out);
    refused(/same database/, "copy", ...settings(database), "--to", database);
  });
});

describe("a database that is older than the program", () => {
  test("is backed up before it is brought up to date", () => {
    const database = place.database("sqlite");
    must("demo", ...settings(database));
    // As a program of before would have left it: the last migration has not been.
    sql(database, "ALTER TABLE law_authority DROP COLUMN tolerance_minor");
    sql(database, "DELETE FROM schema_version WHERE number > 33");
    const said = must("migrate", ...settings(database));
    const path = /Backed up to (\S+):/.exec(said)?.[1] ?? "";
    assert.match(must("backup", "--verify", path), /is whole/);
    const again = place.database("sqlite");
    must("import", "--all", path, ...settings(again));
    assert.match(must("self-check", ...settings(again)), /All invariants hold/);
    assert.doesNotMatch(must("migrate", ...settings(database)), /Backed up/);
  });
});
