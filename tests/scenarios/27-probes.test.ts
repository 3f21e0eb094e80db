// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What operations looks at, and how a server behaves that is asked to stop or is asked too much.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { DatabaseSync } from "node:sqlite";
import { expectStatus } from "./lib/expect.ts";
import { send } from "./lib/http.ts";
import { must, Place, serve } from "./lib/server.ts";
import type { OwnServer } from "./lib/server.ts";

/** Each sample of the answer for Prometheus; a line that is none fails. */
function samples(text: string): Record<string, number> {
  assert.ok(text.endsWith("\n"), "the last line ends as well");
  const typed = new Map<string, string>();
  const found: Record<string, number> = {};
  for (const line of text.trimEnd().split("\n")) {
    const type = /^# TYPE (\w+) (counter|gauge)$/.exec(line);
    if (type) typed.set(type[1]!, type[2]!);
    if (type || /^# HELP \w+ \S.+$/.test(line)) continue;
    const sample = /^((\w+)(\{\w+="[^"\\]*"(,\w+="[^"\\]*")*\})?) (\d+)$/.exec(line);
    assert.ok(sample, `no sample: ${line}`);
    assert.ok(typed.has(sample[2]!), `no type before ${line}`);
    assert.equal(sample[2]!.endsWith("_total"), typed.get(sample[2]!) === "counter", line);
    assert.ok(!(sample[1]! in found), `twice: ${line}`);
    found[sample[1]!] = Number(sample[5]);
  }
  return found;
}

describe("a probe", () => {
  test("says that the server lives, and that its database answers", async () => {
    const { version } = (await send("GET", "/v1/openapi.json")).json.info;
    for (const path of ["/health", "/ready", "/v1/health", "/v1/ready"]) {
      const answer = expectStatus(await send("GET", path), 200);
      assert.deepEqual(answer.json, { status: "pass", version }, path);
      assert.match(answer.headers["content-type"] ?? "", /^application\/json/);
      assert.equal(answer.headers["cache-control"], "no-store");
    }
  });

  test("counts the answers by their class, in the form of Prometheus", async () => {
    const metrics = async () => {
      const answer = expectStatus(await send("GET", "/metrics"), 200);
      assert.equal(answer.headers["content-type"], "text/plain; version=0.0.4");
      return samples(answer.text);
    };
    const first = await metrics();
    for (let i = 0; i < 3; ++i) expectStatus(await send("GET", "/v1/frameworks"), 401);
    const second = await metrics();
    const grown = (digit: number) => {
      const name = `nokkenas_responses_total{class="${digit}xx"}`;
      return second[name]! - first[name]!;
    };
    // Others may use the same server; so at least.
    assert.ok(grown(4) >= 3, `${grown(4)} refusals`);
    assert.ok(grown(2) >= 1, `${grown(2)} good answers`);
    for (const digit of [1, 3, 5]) assert.ok(grown(digit) >= 0);
    assert.ok(second.nokkenas_resident_bytes! > 1_000_000);
    const { version } = (await send("GET", "/v1/openapi.json")).json.info;
    assert.equal(second[`nokkenas_build_info{version="${version}"}`], 1);
  });
});

/** Holds what every writing request needs, until the function that it gives is called. */
async function hold(database: string): Promise<() => Promise<void>> {
  if (!database.startsWith("postgres")) {
    const file = new DatabaseSync(database);
    file.exec("PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE");
    return async () => {
      file.exec("COMMIT");
      file.close();
    };
  }
  const psql = spawn("psql", ["-q", "-d", database], { stdio: ["pipe", "pipe", "inherit"] });
  psql.stdin.write("BEGIN;\nLOCK TABLE account IN ACCESS EXCLUSIVE MODE;\n\\echo held\n");
  await once(psql.stdout, "data");
  return async () => {
    const ended = once(psql, "exit");
    psql.stdin.end("COMMIT;\n");
    await ended;
  };
}

/** Asks until the answer is as wanted; the number of rounds only ends a test that fails. */
async function until<T>(ask: () => Promise<T>, good: (found: T) => boolean): Promise<T> {
  for (let round = 0; round < 400; ++round) {
    const found = await ask();
    if (good(found)) return found;
    await new Promise((again) => setTimeout(again, 5));
  }
  throw new Error("it does not come to that");
}

describe("a server with one worker and no room to wait", () => {
  const place = new Place();
  const database = place.database();
  let server: OwnServer;
  before(async () => {
    must("demo", "--database", database);
    writeFileSync(place.at("small.toml"), "[server]\nworkers = 1\nqueue = 1\n");
    server = await serve(database, "--config", place.at("small.toml"));
  });
  after(async () => {
    await server.stop();
    place.clear();
  });

  const slow = () => server.post("/v1/password-resets", { email: "nobody@scenario.example" });

  /** A request that is under way for as long as the database is held, and what others hear. */
  async function busy() {
    const release = await hold(database);
    let under = slow();
    const refused = await until(
      async () => {
        const other = await server.get("/v1/installation");
        if (other.status === 503) return other;
        // The other may have been there first, so that it was the slow one that was refused.
        const answer = await Promise.race([under, Promise.resolve(undefined)]);
        if (answer) under = slow();
        return other;
      },
      ({ status }) => status === 503,
    ).catch(async (error: unknown) => {
      await release();
      throw error;
    });
    return { release, under, refused };
  }

  test("refuses what it cannot take, says when to come back, and recovers", async () => {
    for (let round = 0; round < 3; ++round) {
      const { release, under, refused } = await busy();
      const problem = (await refused.json()) as any;
      const others = await Promise.all(Array.from({ length: 20 }, () => server.get("/ready")));
      await release();
      assert.match(refused.headers.get("retry-after") ?? "", /^[1-9]\d*$/);
      assert.match(refused.headers.get("content-type") ?? "", /^application\/problem\+json/);
      assert.deepEqual([problem.status, problem.code], [503, "busy"]);
      assert.ok(problem.detail.length > 3);
      assert.deepEqual(new Set(others.map(({ status }) => status)), new Set([503]));
      assert.equal((await under).status, 202, "what it took, it answers");
      const next = await until(slow, ({ status }) => status !== 503);
      assert.equal(next.status, 202, "and it works on");
    }
  });

  test("asked to stop, takes nothing new, and finishes what is under way", async () => {
    const { release, under } = await busy();
    const ended = server.stop("SIGTERM");
    const closed = () =>
      fetch(`${server.base}/health`, { headers: { connection: "close" } }).then(
        () => false,
        () => true,
      );
    await until(closed, (gone) => gone);
    await release();
    assert.equal((await under).status, 202);
    assert.equal(await ended, 0);
    assert.match(must("audit", "verify", "--database", database), /whole/);
  });
});
