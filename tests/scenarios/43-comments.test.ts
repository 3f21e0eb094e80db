// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What people say to each other about an object; and how the installation fares.
import assert from "node:assert/strict";
import { utimesSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, person, supplier } from "./lib/make.ts";
import { must, Place, serve } from "./lib/server.ts";
import { check } from "./lib/workbook.ts";

let manager: Client;
let buyer: Client;
let framework: any;
let own: any;
before(async () => {
  [manager, buyer] = [await client("contract_manager"), await client("buyer")];
  own = await supplier(manager);
  framework = await active(manager, {}, [{ organisationId: own.id }]);
});

const about = (more: object = {}) => ({ subjectKind: "framework", subjectId: framework.id, said: "Look at lot 2", mentionIds: [], ...more });
const list = (who: Client) => who.get(`/comments?subjectKind=framework&subjectId=${framework.id}&sort=at`);
const tasksOf = async (who: Client): Promise<any[]> =>
  expectStatus(await who.get("/tasks?kind=comment_see&pageSize=100"), 200).json.items;

describe("a comment", () => {
  test("waits with who is mentioned until they have read it, and with nobody else", async () => {
    const { accountId } = buyer.session;
    const made = expectStatus(await manager.post("/comments", about({ mentionIds: [accountId] })), 201).json;
    assert.deepEqual(made.mentions.map(({ person, seen }: any) => [person.id, seen]), [[accountId, false]]);
    assert.deepEqual(made.actions.map(({ event }: any) => event), ["withdraw"]);
    const waiting = (await tasksOf(buyer)).find(({ url }: any) => url === `/comments/${made.id}`);
    assert.ok(waiting && waiting.text.includes(framework.title), JSON.stringify(waiting));
    assert.ok(!(await tasksOf(manager)).some(({ url }: any) => url === `/comments/${made.id}`));
    const seen = expectStatus(await buyer.post(`/comments/${made.id}/see`), 200).json;
    assert.deepEqual([seen.mentions[0].seen, seen.actions], [true, []]);
    assert.ok(!(await tasksOf(buyer)).some(({ url }: any) => url === `/comments/${made.id}`));
    expectStatus(await buyer.post(`/comments/${made.id}/see`), 200);
    const shown = expectStatus(await list(buyer), 200).json.items;
    assert.ok(shown.some((one: any) => one.id === made.id && one.said === "Look at lot 2"));
  });

  test("is taken back by who wrote it alone; that it was there stays to be seen", async () => {
    const { accountId } = buyer.session;
    const { id } = expectStatus(await manager.post("/comments", about({ said: "A slip", mentionIds: [accountId] })), 201).json;
    expectProblem(await buyer.post(`/comments/${id}/withdraw`), 409, "comment_not_yours");
    const gone = expectStatus(await manager.post(`/comments/${id}/withdraw`), 200).json;
    assert.deepEqual([gone.said, gone.withdrawn], ["", true]);
    expectProblem(await manager.post(`/comments/${id}/withdraw`), 409, "comment_withdrawn");
    assert.ok(!(await tasksOf(buyer)).some(({ url }: any) => url === `/comments/${id}`));
    const trail = expectStatus(await manager.get(`/audit-records?subjectKind=comment&subjectId=${id}`), 200);
    assert.deepEqual(trail.json.items.map(({ action }: any) => action).sort(), ["comment_create", "comment_withdraw"]);
    assert.ok(!trail.text.includes("A slip"), "what was said is not in the trail");
  });

  test("names only colleagues who may see the object, each once", async () => {
    const admin = await client("administrator");
    const outsider = await person(admin, ["supplier"], own.id);
    const me = manager.session.accountId;
    const stranger = await person(admin);
    const mentionIds = [stranger.id, outsider.id, me, buyer.session.accountId, buyer.session.accountId, "nobody"];
    expectFields(await manager.post("/comments", about({ mentionIds })), {
      "mentionIds[0]": "cannot_see",
      "mentionIds[1]": "unknown_value",
      "mentionIds[2]": "unknown_value",
      "mentionIds[4]": "double",
      "mentionIds[5]": "unknown_value",
    });
  });

  test("is about an object that one may see, and no supplier ever reads it", async () => {
    expectFields(await manager.post("/comments", about({ subjectId: "none" })), { subjectId: "unknown_value" });
    const { id } = expectStatus(await manager.post("/comments", about()), 201).json;
    expectFields(await manager.post("/comments", about({ subjectKind: "comment", subjectId: id })), { subjectId: "unknown_value" });
    const theirs = (await person(await client("administrator"), ["supplier"], own.id)).client;
    expectStatus(await theirs.get(`/frameworks/${framework.id}`), 200);
    expectProblem(await list(theirs), 403, "not_permitted");
    expectProblem(await theirs.get(`/comments/${id}`), 404, "not_found");
    expectProblem(await theirs.post("/comments", about()), 403, "not_permitted");
    const none = expectStatus(await manager.get("/comments?subjectKind=framework&subjectId=none"), 200);
    assert.deepEqual(none.json.items, []);
    // An assessor reads no comments at all.
    const assessor = (await person(await client("administrator"), ["assessor"])).client;
    expectProblem(await list(assessor), 403, "not_permitted");
  });
});

describe("who runs the installation", () => {
  const place = new Place();
  after(() => place.clear());

  test("sees jobs, outbox, mail and disk; nobody else does", async () => {
    const admin = await client("administrator");
    await check(manager, "name\r\n", "domains.csv");
    const seen = expectStatus(await admin.get("/operations/current"), 200).json;
    assert.ok(seen.diskBytes > seen.diskFreeBytes && seen.diskFreeBytes > 0);
    assert.ok(seen.jobs.some((job: any) => job.kind === "import_check"));
    assert.equal(seen.backupKnown, false);
    expectProblem(await manager.get("/operations/current"), 403, "not_permitted");
  });

  test("sees how old the backup is, once the settings name what each backup touches", async () => {
    const marker = place.at("backup-made");
    const config = place.at("operation.toml");
    writeFileSync(config, `[backup]\nmarker = "${marker}"\n`);
    const database = place.database();
    must("demo", "--database", database);
    const server = await serve(database, "--config", config);
    try {
      const cookie = await server.signInDemo("administrator");
      const look = async (): Promise<any> => (await server.get("/v1/operations/current", cookie)).json();
      assert.deepEqual([(await look()).backupKnown, (await look()).backupAt], [true, null]);
      writeFileSync(marker, "");
      const at = new Date(Date.UTC(2026, 10, 1, 3));
      utimesSync(marker, at, at);
      assert.equal((await look()).backupAt, at.toISOString());
    } finally {
      await server.stop();
    }
  });
});
