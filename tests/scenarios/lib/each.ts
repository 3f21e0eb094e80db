// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// One object of every collection, for the tests that go past all operations. Who adds a collection
// to the API teaches the tests here how to make one.
import { Client, client } from "./client.ts";
import { decidedBy, propose, submitted } from "./decisions.ts";
import { expectStatus } from "./expect.ts";
import { active, book, day, person, supplier } from "./make.ts";
import { assign, budgetLine, competence, fun, mandate, responsibility, training, unit } from "./people.ts";
import { operations } from "./openapi.ts";
import type { Ids } from "./openapi.ts";
import { document, pdf, upload } from "./documents.ts";
import { application, contract } from "./portfolio.ts";
import { sql } from "./server.ts";
import { contractMapping, mapped, ownFile, ownRow } from "./own-workbook.ts";

async function addDecisions(ids: Ids, manager: Client): Promise<void> {
  ids.proposals = (await submitted(manager)).id;
  ids.decisions = await decidedBy(manager, (await propose(manager)).id);
  const draft = await propose(manager);
  const file = Buffer.from("%PDF-1.4\n%%EOF\n");
  const how = { headers: { "content-type": "application/octet-stream" } };
  const attached = await manager.send("POST", `/proposals/${draft.id}/attachments?fileName=a.pdf`, file, how);
  ids.attachments = expectStatus(attached, 201).json.id;
  const interest = { subjectKind: "framework", subjectId: ids.frameworks, nature: "Of a test" };
  ids.interests = expectStatus(await manager.post("/interests", interest), 201).json.id;
  const absence = { accountId: manager.session.accountId, startsOn: day(300), endsOn: day(301) };
  ids.absences = expectStatus(await manager.post("/absences", absence), 201).json.id;
  const held = { step: "proposal_grant", subjectId: ids.proposals, source: "A test", asks: "Wait" };
  ids["step-conditions"] = expectStatus(await manager.post("/step-conditions", held), 201).json.id;
}

async function addAccess(ids: Ids, admin: Client, manager: Client, framework: any): Promise<void> {
  const program = { name: "Of a test", purpose: "A test", scopes: ["framework.read"] };
  ids["api-clients"] = expectStatus(await admin.post("/api-clients", program), 201).json.id;
  const invitation = { organisationId: framework.parties[0].organisation.id, frameworkId: framework.id, email: "a@b.example" };
  const invited = expectStatus(await manager.post("/supplier-invitations", invitation), 201);
  ids["supplier-invitations"] = invited.json.id;
  ids.colleagues = (await person(admin, ["supplier"], ids.organisations)).id;
  const { items } = expectStatus(await manager.get("/sessions"), 200).json;
  ids.sessions = items[0].id;
  const rows = ["case,activity,end", "A,Advise,2026-01-02", "A,Decide,2026-01-05", ""].join("\n");
  const how = { headers: { "content-type": "application/octet-stream" } };
  const path = "/lead-time-logs?fileName=a.csv&title=Of%20a%20test";
  const log = await manager.send("POST", path, Buffer.from(rows), how);
  ids["lead-time-logs"] = expectStatus(log, 201).json.id;
  const consent = { reference: "Of a test", givenOn: day(-1), startsOn: day(300), endsOn: null };
  ids["person-consents"] = expectStatus(await manager.post("/person-consents", consent), 201).json.id;
  const about = { subjectKind: "framework", subjectId: framework.id };
  ids.documents = (await document(manager, about)).id;
  ids["document-uploads"] = await upload(manager, pdf(1));
  const held = { documentId: ids.documents, ground: "Of a test" };
  ids.holds = expectStatus(await (await client("legal_adviser")).post("/holds", held), 201).json.id;
  const said = { subjectKind: "framework", subjectId: framework.id, said: "Of a test", mentionIds: [] };
  ids.comments = expectStatus(await manager.post("/comments", said), 201).json.id;
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
  if (known("/contracts")) ids.contracts = (await contract(manager, [ids.applications ?? ""])).id;
  // Who adds a contract by hand confirms it by that.
  const { confirmations } = expectStatus(await manager.get(`/contracts/${ids.contracts}`), 200).json;
  ids.confirmations = confirmations[0].id;
  // Without a maximum a framework gives a signal; the rules are the same in every installation.
  const signals = expectStatus(await manager.get(`/signals?subjectId=${framework.id}`), 200);
  ids.signals = signals.json.items[0].id;
  ids.rules = "framework_nearly_exhausted";
  ids.terms = "bids";
  if (known("/calendar-days")) {
    const on = "2099-07-01";
    const day = { on, name: "Closed", statutory: false, eu: false, closed: true, source: "A test" };
    ids["calendar-days"] = expectStatus(await manager.post("/calendar-days", day), 201).json.id;
  }
  if (known("/increment-plans")) {
    const plan = await manager.post("/increment-plans", { count: 1 });
    ids.increments = expectStatus(plan, 201).json.id;
  }
  if (known("/units")) {
    ids.units = (await unit(admin)).id;
    const made = await fun(admin, ids.units ?? "");
    ids.functions = made.id;
    const role = await assign(admin, (await person(admin)).id, "product_owner", "application", ids.applications);
    ids["role-assignments"] = role.id;
    ids.responsibilities = (await responsibility(manager)).id;
    ids.competences = (await competence(manager, "buyer")).id;
    ids.mandates = (await mandate(manager, made.id)).id;
    ids["budget-lines"] = (await budgetLine(await client("controller"), 1)).id;
    await addDecisions(ids, manager);
    const learner = (await person(admin)).id;
    ids.trainings = (await training(manager, ids.competences ?? "", learner)).id;
  }
  if (known("/calendar-feeds")) {
    const { path } = expectStatus(await manager.post("/calendar-feeds"), 201).json;
    ids["task-calendars"] = path.split("/").at(-1);
    // The shared server sends no mail: one that was given up.
    ids.mails = `mail${ids["task-calendars"]}`.slice(0, 26);
    const now = "'2026-01-01T00:00:00.000Z'";
    sql(
      process.env.NOKKENAS_DATABASE ?? "",
      `INSERT INTO mail (id, kind, about_id, address, subject, body, state, attempts, next_try_at, lease_until, created_at, settled_at, said) VALUES ('${ids.mails}', 'task_daily', '${manager.session.accountId}', 'a@b.example', '', '', 'failed', 1, ${now}, ${now}, ${now}, '2099-01-01T00:00:00.000Z', '')`,
    );
  }
  await addAccess(ids, admin, manager, framework);
  if (known("/imports")) {
    const right = { Leverancier: `Of a test ${ids.accounts}`, Systeem: "Of a test" };
    const own = await ownFile(manager, [ownRow("1", right), ownRow("2", { ...right, Einddatum: "?" })]);
    const done = await mapped(manager, own, `Of a test ${own.id}`, contractMapping("Of a test"));
    ids.imports = done.id;
    ids.mappings = done.mappingId;
    ids.jobs = done.jobId;
  }
  return ids;
}
