// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// One object of every collection, for the tests that go past all operations. Who adds a collection
// to the API teaches the tests here how to make one.
import { Client } from "./client.ts";
import { expectStatus } from "./expect.ts";
import { active, book, day, euro, person, supplier, unique } from "./make.ts";
import { operations } from "./openapi.ts";
import type { Ids } from "./openapi.ts";

async function made(who: Client, path: string, body: unknown): Promise<any> {
  return expectStatus(await who.post(path, body), 201).json;
}

async function application(manager: Client): Promise<any> {
  const domain = await made(manager, "/domains", { name: unique("Domain") });
  return made(manager, "/applications", {
    number: unique("A"),
    name: unique("Application"),
    kind: "application",
    domainId: domain.id,
    inScope: true,
    phase: "in_use",
    customerIds: [],
  });
}

async function contract(manager: Client, applicationId: string): Promise<any> {
  return made(manager, "/contracts", {
    number: unique("K"),
    title: unique("Contract"),
    supplierId: (await supplier(manager)).id,
    startsOn: day(-100),
    endsOn: day(100),
    noticeDays: 90,
    yearlyAmount: euro(1_000),
    bridging: false,
    applicationIds: [applicationId],
    options: [],
  });
}

export async function oneOfEach(admin: Client, manager: Client): Promise<Ids> {
  const framework = await active(manager, { maximum: null });
  const partyId = framework.parties[0].id;
  const entry = expectStatus(await book(manager, framework.id, "committed", 1, { partyId }), 201);
  const ids: Ids = {
    organisations: (await supplier(manager)).id,
    accounts: (await person(admin)).id,
    frameworks: framework.id,
    "ledger-entries": entry.json.items[0].id,
  };
  const all = await operations();
  const known = (path: string) => all.some((operation) => operation.path === path);
  if (known("/applications")) ids.applications = (await application(manager)).id;
  if (known("/contracts")) ids.contracts = (await contract(manager, ids.applications ?? "")).id;
  return ids;
}
