// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Behind a proxy: whom limits count for, and what is refused without one.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { must, Place, run, serve } from "./lib/server.ts";
import type { OwnServer } from "./lib/server.ts";

const place = new Place();
after(() => place.clear());

describe("a server behind a proxy", () => {
  let server: OwnServer;
  before(async () => {
    const database = place.database();
    must("demo", "--database", database);
    writeFileSync(place.at("proxy.toml"), '[server]\nproxies = ["127.0.0.1"]\n');
    server = await serve(database, "--config", place.at("proxy.toml"));
  });
  after(() => server.stop("SIGTERM"));

  const signIn = async (client: string): Promise<number> => {
    const body = JSON.stringify({ email: "nobody@lost.example", password: "not this one at all" });
    const headers = { "content-type": "application/json", "x-forwarded-for": client };
    return (await fetch(`${server.base}/v1/sessions`, { method: "POST", headers, body })).status;
  };

  test("counts failures for the client, not for the proxy", async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 60 && !statuses.includes(429); ++n)
      statuses.push(await signIn(`198.51.100.${n}, 203.0.113.5`));
    assert.ok(statuses.includes(429), `answers: ${statuses.join(" ")}`);
    const body = { email: "director@demo.nokkenas.example", password: "not this one at all" };
    const headers = { "content-type": "application/json", "x-forwarded-for": "203.0.113.6" };
    const other = await fetch(`${server.base}/v1/sessions`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    assert.equal(other.status, 401, "another client is not held back");
  });
});

test("a server that others can reach wants a proxy with TLS before it", () => {
  const database = place.database();
  must("demo", "--database", database);
  writeFileSync(place.at("open.toml"), '[server]\naddress = "0.0.0.0"\n');
  for (const line of [["serve", "--database", database], ["config", "check"]]) {
    const said = run(...line, "--config", place.at("open.toml"));
    assert.notEqual(said.status, 0);
    assert.match(said.out + said.err, /server\.address[^]*server\.proxies/);
  }
  writeFileSync(place.at("right.toml"), '[server]\naddress = "0.0.0.0"\nproxies = ["192.0.2.1"]\n');
  must("config", "check", "--config", place.at("right.toml"));
  writeFileSync(place.at("odd.toml"), '[server]\nproxies = ["proxy.example"]\n');
  const odd = run("config", "check", "--config", place.at("odd.toml"));
  assert.match(odd.out + odd.err, /server\.proxies/);
});
