// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// One box finds any object by its name or number, and nothing that the reader may not see.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectStatus } from "./lib/expect.ts";
import { active, book, person, supplier, unique } from "./lib/make.ts";
import { application, contract, domain } from "./lib/portfolio.ts";

let manager: Client;
before(async () => {
  manager = await client("contract_manager");
});

async function hits(who: Client, q: string): Promise<any[]> {
  return expectStatus(await who.get(`/search?q=${encodeURIComponent(q)}`), 200).json.items;
}
const kinds = (found: any[]) => found.map(({ kind }) => kind).sort();

describe("searching finds", () => {
  test("a call-off by its number, with its entries one click away", async () => {
    const framework = await active(manager);
    const callOff = unique("Nok & =3");
    expectStatus(await book(manager, framework.id, "reserved", 100, { callOff }), 201);
    const [hit, ...others] = await hits(manager, callOff.toUpperCase());
    assert.deepEqual([hit.kind, hit.title, others], ["ledger_entry", callOff, []]);
    assert.equal(hit.subtitle, framework.title);
    const { pathname, searchParams } = new URL(hit.url, "http://nokkenas.example");
    assert.equal(searchParams.get("q"), callOff);
    const list = `${pathname}?q=${encodeURIComponent(callOff)}`;
    assert.equal(expectStatus(await manager.get(list), 200).json.count, 1);
  });

  test("a domain, its applications and their contracts", async () => {
    const home = await domain(manager);
    const { name } = home;
    const app = await application(manager, { domainId: home.id, name: `${name} a` });
    await contract(manager, [app.id], { title: `${name} c` });
    const found = await hits(manager, name);
    assert.deepEqual(kinds(found), ["application", "contract", "domain"]);
    const { url } = found.find(({ kind }) => kind === "domain");
    assert.equal(url, `/applications?domainId=${home.id}`);
  });

  test("a rule by its title, in either language", async () => {
    for (const locale of ["nl", "en"]) {
      manager.locale = locale;
      const { items } = expectStatus(await manager.get("/rules"), 200).json;
      const found = await hits(manager, items[0].title);
      assert.ok(found.some(({ kind, title }) => kind === "rule" && title === items[0].title));
    }
    manager.locale = "en";
  });

  test("an organisation and an account for who may see them", async () => {
    const { name } = await supplier(manager);
    assert.deepEqual(kinds(await hits(manager, name)), ["organisation"]);
    const admin = await client("administrator");
    const { email } = await person(admin);
    assert.deepEqual(kinds(await hits(admin, email)), ["account"]);
  });
});

test("a supplier finds no ledger, no rules and no domains", async () => {
  const outsider = await client("supplier");
  const found = kinds(await hits(outsider, "e"));
  for (const kind of ["ledger_entry", "rule", "domain", "signal", "account"])
    assert.ok(!found.includes(kind), kind);
  assert.ok(found.length > 0, "it finds its own");
});
