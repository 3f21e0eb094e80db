// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Files as people and attackers make them, and uploads that do not arrive.
import assert from "node:assert/strict";
import net from "node:net";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { server } from "./lib/http.ts";
import { unique, walk } from "./lib/make.ts";
import { bring, check, csvs, offer, rows, told, xlsx, zip } from "./lib/workbook.ts";

let manager: Client;
before(async () => {
  manager = await client("contract_manager");
});

const domains = async (): Promise<string[]> =>
  (await manager.get("/domains")).json.items.map((d: any) => d.name);

describe("a workbook", () => {
  test("gives its values", async () => {
    const name = unique("Xlsx");
    await bring(manager, xlsx("domains", rows([["name"], [name]])), "book.xlsx");
    assert.ok((await domains()).includes(name));
  });

  test("with a formula is told so, cell by cell", async () => {
    const formula = '<c r="A2"><f>CONCAT("a","b")</f><v>ab</v></c>';
    const checked = await check(manager, xlsx("domains", rows([["name"], [formula]])));
    assert.deepEqual(told(checked), ["domains/2/name/formula"]);
    assert.equal(checked.errors[0].cell, "A2");
  });

  test("with merged cells or a fault in a cell is told so", async () => {
    const merged = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';
    const one = await check(manager, xlsx("domains", rows([["name"], ["x"]], merged)));
    assert.deepEqual(told(one), ["domains/2/name/merged"]);
    const fault = '<c t="e"><v>#REF!</v></c>';
    const two = await check(manager, xlsx("domains", rows([["name"], [fault]])));
    assert.deepEqual(told(two), ["domains/2/name/broken_cell"]);
  });

  test("takes the day of a date cell, and not a mere number", async () => {
    const head = ["application", "measuredOn", "source"];
    const file = rows([head, ["A-nowhere", "<c><v>46000</v></c>", "x"]]);
    const checked = await check(manager, xlsx("health-measurements", file));
    assert.ok(told(checked).includes("health-measurements/2/measuredOn/not_a_date"));
  });
});

describe("a file that is none", () => {
  const whole: Record<string, [Buffer | string, string]> = {
    "a zip bomb": [zip({ "domains.csv": "0".repeat(40_000_000) }), "file_expands"],
    "a broken zip": [csvs({ domains: [["name"], ["x"]] }).subarray(0, 60), "file_broken"],
    "an external entity": [
      xlsx("domains", `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${rows([["name"], ["&e;"]])}`),
      "file_doctype",
    ],
    "an old workbook": [Buffer.from("d0cf11e0a1b11ae1", "hex"), "file_protected"],
    "a picture": [Buffer.from("89504e470d0a1a0a0000", "hex"), "file_unknown"],
    "a zip of something else": [zip({ "photo.jpg": "x" }), "file_unknown"],
    "text that is no UTF-8": [Buffer.from("name\n\xe9\n", "latin1"), "file_encoding"],
    "quotes that do not close": ['name\n"open\n', "file_quotes"],
    "nothing at all": ["", "file_unknown"],
  };
  for (const [what, [file, code]] of Object.entries(whole)) {
    test(`is told: ${what}`, async () => {
      const checked = await check(manager, file, "domains.csv");
      assert.deepEqual(told(checked), [`/0//${code}`]);
      assert.equal(checked.state, "checked");
      expectProblem(await manager.post(`/imports/${checked.id}/apply`), 409, "import_has_errors");
    });
  }

  test("is refused by its media type, its size, or without a name", async () => {
    expectProblem(await offer(manager, "x", "x.txt", "text/plain"), 415, "media_type");
    expectProblem(await offer(manager, "{}", "x.json", "application/json"), 415, "media_type");
    expectProblem(await manager.send("POST", "/imports", Buffer.from("x"), {
      headers: { "content-type": "text/csv" },
    }), 400, "invalid");
    const big = Buffer.alloc(20 * 1024 * 1024 + 1, "x");
    expectProblem(await offer(manager, big), 413, "too_large");
    const stranger = new Client();
    expectProblem(await offer(stranger, "name\n"), 401, "not_signed_in");
  });
});

describe("a CSV file", () => {
  test("alone is the sheet of its name, with either separator", async () => {
    const first = unique("Alone");
    const second = unique("Comma, and quote \"");
    await bring(manager, `\ufeffname\r\n${first}\r\n`, "domains.csv");
    await bring(manager, `name\n"${second.replaceAll('"', '""')}"\n`, "map/Domains (3).csv");
    const all = await domains();
    assert.ok(all.includes(first) && all.includes(second));
  });

  test("keeps what looks like a formula as a text", async () => {
    const name = `=${unique("cmd|' /C calc'!A0")}`;
    await bring(manager, `name\r\n'${name}\r\n`, "domains.csv");
    assert.ok((await domains()).includes(name));
  });

  test("with a name that the template does not have is a workbook of one's own", async () => {
    assert.equal((await check(manager, "name\nx\n", "colours.csv")).state, "unmapped");
  });
});

test("a connection that is cut leaves nothing", async () => {
  await new Promise<void>((resolve) => {
    const socket = net.connect({ host: server.hostname, port: Number(server.port) }, () => {
      socket.write(
        `POST /v1/imports?fileName=cut.csv HTTP/1.1\r\nHost: ${server.host}\r\n` +
          `Cookie: __Host-nokkenas=${manager.token}\r\nContent-Type: text/csv\r\n` +
          `Content-Length: 1000000\r\n\r\nname\r\nhalf`,
        () => socket.destroy(),
      );
    });
    socket.on("close", () => resolve());
  });
  await new Promise((later) => setTimeout(later, 300));
  const all = await walk(manager, "/imports?pageSize=100");
  assert.ok(!all.some((one) => one.fileName === "cut.csv"));
  expectStatus(await manager.get("/imports"), 200);
});
