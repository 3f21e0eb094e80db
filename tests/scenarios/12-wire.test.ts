// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// On the wire: limits, framing that two readers could read differently, and slow clients.
import assert from "node:assert/strict";
import net from "node:net";
import { describe, test } from "node:test";
import { expectProblem } from "./lib/expect.ts";
import { send, server } from "./lib/http.ts";
import { exchange, request } from "./lib/wire.ts";

const json = "Content-Type: application/json";
const post = (lines: string[], body: string) => request("POST", "/v1/sessions", lines, body);

/** One refusal with a problem in it, after which the connection is closed. */
async function refused(pieces: (string | Buffer)[], statuses: number[]): Promise<void> {
  const { answers, closed } = await exchange(pieces);
  assert.deepEqual(answers.length, 1, "one answer");
  const [answer] = answers;
  assert.ok(statuses.includes(answer!.status), `got ${answer!.status}`);
  assert.ok(closed, "the connection stays open");
  assert.match(answer!.headers["content-type"] ?? "", /problem\+json/);
  assert.equal(JSON.parse(answer!.body).status, answer!.status);
  assert.equal(answer!.headers["x-content-type-options"], "nosniff");
}

describe("too much", () => {
  test("of a header", () =>
    refused([request("GET", "/v1/installation", [`X-Long: ${"a".repeat(40_000)}`])], [413, 431]));

  test("of a target", () =>
    refused([request("GET", `/v1/search?q=${"a".repeat(60_000)}`)], [413, 414, 431]));

  const big = 2 * 1024 * 1024 + 1;
  test("of a body that says its length", () =>
    refused([post([json, `Content-Length: ${big}`], "")], [413]));

  test("of a body that is sent whole, as most clients do", () =>
    refused([post([json, `Content-Length: ${big}`], ""), Buffer.alloc(big, " ")], [413]));

  test("of a body in chunks", () => {
    const size = 64 * 1024;
    const chunk = Buffer.concat([
      Buffer.from(`${size.toString(16)}\r\n`),
      Buffer.alloc(size, " "),
      Buffer.from("\r\n"),
    ]);
    const chunks = Array.from({ length: big / size + 1 }, () => chunk);
    return refused([post([json, "Transfer-Encoding: chunked"], ""), ...chunks], [413]);
  });

  test("is more than a body just within the limit", async () => {
    const body = `{"email":"${"a".repeat(2 * 1024 * 1024 - 40)}"}`;
    const answer = await send("POST", "/v1/invitations/accept", { body });
    expectProblem(answer, 400, "invalid");
  });
});

describe("a request that two readers could read differently", () => {
  const smuggled = request("GET", "/v1/installation");
  const cases: Record<string, string> = {
    "two lengths": post([json, "Content-Length: 2", "Content-Length: 40"], `{}${smuggled}`),
    "the same length twice": post([json, "Content-Length: 2", "Content-Length: 2"], "{}"),
    "a list of lengths": post([json, "Content-Length: 2, 40"], `{}${smuggled}`),
    "a length with a sign": post([json, "Content-Length: +2"], "{}"),
    "a length and chunks": post(
      [json, "Content-Length: 5", "Transfer-Encoding: chunked"],
      `0\r\n\r\n${smuggled}`,
    ),
    "chunks and a length": post(
      [json, "Transfer-Encoding: chunked", "Content-Length: 5"],
      `0\r\n\r\n${smuggled}`,
    ),
    "two encodings": post(
      [json, "Transfer-Encoding: chunked", "Transfer-Encoding: identity"],
      `0\r\n\r\n${smuggled}`,
    ),
    "an unknown encoding": post([json, "Transfer-Encoding: xchunked"], `0\r\n\r\n${smuggled}`),
    "chunks inside another encoding": post(
      [json, "Transfer-Encoding: chunked, gzip"],
      `0\r\n\r\n${smuggled}`,
    ),
    "a chunk size that is no number": post([json, "Transfer-Encoding: chunked"], "zz\r\n{}\r\n"),
    "a negative chunk size": post([json, "Transfer-Encoding: chunked"], "-2\r\n{}\r\n0\r\n\r\n"),
    "a chunk longer than it says": post(
      [json, "Transfer-Encoding: chunked"],
      "2\r\n{}{}\r\n0\r\n\r\n",
    ),
    "a header without a colon": request("GET", "/v1/installation", ["NoColonHere"]),
    "a blank before the colon": post([json, "Content-Length : 2"], "{}"),
    "two hosts": request("GET", "/v1/installation", ["Host: evil.example"]),
    "a zero byte in a header": request("GET", "/v1/installation", ["X-Odd: a\0b"]),
    "a bare carriage return in a header": request("GET", "/v1/installation", ["X-Odd: a\rb: c"]),
    "no method": " /v1/installation HTTP/1.1\r\nHost: x\r\n\r\n",
    "no HTTP at all": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "a target without a slash": request("GET", "v1/installation"),
    "half a percent sign": request("GET", "/v1/search?q=%4"),
    "a percent sign without digits": request("GET", "/v1/frameworks/%zz"),
    "a key that comes twice": request("GET", "/v1/frameworks?sort=title&sort=number"),
  };
  for (const [what, text] of Object.entries(cases))
    test(`is refused: ${what}`, () => refused([Buffer.from(text, "latin1")], [400, 501]));

  test("is refused: no host", async () => {
    const { answers } = await exchange(["GET /v1/installation HTTP/1.1\r\n\r\n"], { answers: 1 });
    assert.equal(answers[0]?.status, 400);
  });
});

describe("a connection", () => {
  test("answers requests that were sent together in their order", async () => {
    const targets = ["/v1/installation", "/v1/nothing", "/v1/frameworks", "/health", "/v1/roles"];
    const text = targets.map((target) => request("GET", target)).join("");
    const { answers } = await exchange([text], { answers: targets.length });
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 404, 401, 200, 401],
    );
  });

  test("answers two whose bodies touch", async () => {
    const one = post([json, "Content-Length: 2"], "{}");
    const { answers } = await exchange([one + one], { answers: 2 });
    assert.deepEqual(
      answers.map(({ status }) => status),
      [400, 400],
    );
  });

  test("takes a request byte by byte, and a body in small chunks", async () => {
    const text = post([json, "Transfer-Encoding: chunked"], "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n");
    const { answers } = await exchange([...text], { answers: 1 });
    assert.equal(answers[0]?.status, 400);
    assert.equal(JSON.parse(answers[0]!.body).code, "invalid");
  });

  test("ends when it is asked to, and for an old client", async () => {
    for (const text of [
      request("GET", "/v1/installation", ["Connection: close"]),
      "GET /v1/installation HTTP/1.0\r\n\r\n",
    ]) {
      const { answers, closed } = await exchange([text]);
      assert.equal(answers[0]?.status, 200);
      assert.ok(closed);
    }
  });

  test("says to go on to who waits for it", async () => {
    const lines = [json, "Content-Length: 2", "Expect: 100-continue"];
    const first = await exchange([post(lines, "")], { answers: 1 });
    assert.equal(first.answers[0]?.status, 100);
    const both = await exchange([post(lines, ""), "{}"], { answers: 2 });
    assert.deepEqual(
      both.answers.map(({ status }) => status),
      [100, 400],
    );
    const huge = [json, "Content-Length: 9999999", "Expect: 100-continue"];
    await refused([post(huge, "")], [413]);
  });

  test("gives the header alone when that is asked", async () => {
    for (const target of ["/v1/installation", "/v1/openapi.json", "/v1/frameworks", "/health"]) {
      const get = await send("GET", target);
      const lines = ["Connection: close"];
      const { answers } = await exchange([request("HEAD", target, lines)], { headOnly: true });
      assert.equal(answers[0]?.status, get.status, target);
      assert.equal(answers[0]?.headers["content-length"], get.headers["content-length"], target);
      assert.equal(answers[0]?.headers["content-type"], get.headers["content-type"], target);
    }
    const pair = request("HEAD", "/v1/installation") + request("HEAD", "/v1/nothing");
    const { answers } = await exchange([pair], { headOnly: true, answers: 2 });
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 404],
    );
  });
});

describe("slow clients", () => {
  test("do not keep the others waiting", async () => {
    const half = post([json, "Content-Length: 100"], '{"email"');
    const texts = ["", "GET /v1/inst", half];
    const sockets = Array.from({ length: 90 }, (_, i) => {
      const socket = net.connect({ host: server.hostname, port: Number(server.port) });
      socket.on("error", () => undefined);
      socket.write(texts[i % texts.length]!);
      return socket;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const began = performance.now();
    for (let i = 0; i < 10; ++i) assert.equal((await send("GET", "/v1/installation")).status, 200);
    const spent = performance.now() - began;
    for (const socket of sockets) socket.destroy();
    assert.ok(spent < 5_000, `ten requests took ${Math.round(spent)} ms`);
  });
});
