// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Papers about any object: they arrive in pieces, are what they hold, and are read by whom they are for.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { document, pdf, piece, png, sha256, tryDocument, upload, type About } from "./lib/documents.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, person, supplier, unique } from "./lib/make.ts";

let admin: Client;
let manager: Client;
let legal: Client;
let owner: Client;
let about: About;
before(async () => {
  [admin, manager, legal] = [await client("administrator"), await client("contract_manager"), await client("legal_adviser")];
  owner = await client("product_owner");
  about = { subjectKind: "framework", subjectId: (await active(manager)).id };
});

const content = (who: Client, id: string, headers: Record<string, string> = {}, number?: number) =>
  who.get(`/documents/${id}/content${number ? `?number=${number}` : ""}`, { headers });
const titles = async (who: Client, query = "") => {
  const path = `/documents?subjectKind=${about.subjectKind}&subjectId=${about.subjectId}&pageSize=100${query}`;
  return expectStatus(await who.get(path), 200).json.items.map(({ title }: any) => title);
};

describe("a file", () => {
  test("arrives in pieces; who was cut off goes on where it stopped", async () => {
    const bytes = Buffer.concat([pdf(1), Buffer.alloc(2_500_000, "%\n")]);
    const begun = { fileName: "Plan van aanpak (één).pdf", size: bytes.length };
    const { id, pieceBytes } = expectStatus(await manager.post("/document-uploads", begun), 201).json;
    assert.equal(pieceBytes, 2 * 1024 * 1024);
    const half = 1_234_567;
    assert.equal(expectStatus(await piece(manager, id, 0, bytes.subarray(0, half)), 201).json.arrived, half);
    const again = expectProblem(await piece(manager, id, 0, bytes.subarray(0, half)), 409, "upload_offset");
    assert.match(again.json.detail, new RegExp(String(half)));
    expectProblem(await piece(manager, id, half + 1, bytes.subarray(half + 1)), 409, "upload_offset");
    expectProblem(await tryDocument(manager, id, about), 409, "upload_incomplete");
    assert.equal(expectStatus(await manager.get(`/document-uploads/${id}`), 200).json.arrived, half);
    expectProblem(await legal.get(`/document-uploads/${id}`), 404);
    expectProblem(await piece(legal, id, half, bytes.subarray(half)), 404);
    expectFields(await tryDocument(legal, id, about), { uploadId: "unknown_value" });
    expectStatus(await piece(manager, id, half, bytes.subarray(half)), 201);
    expectProblem(await piece(manager, id, bytes.length, Buffer.from("x")), 413, "too_large");

    const made = expectStatus(await tryDocument(manager, id, about, { sha256: sha256(bytes) }), 201).json;
    const [version] = made.versions;
    assert.deepEqual(
      [version.number, version.mediaType, version.size, version.sha256, version.pages],
      [1, "application/pdf", bytes.length, sha256(bytes), 1],
    );
    const twice = expectStatus(await tryDocument(manager, id, about), 201).json;
    assert.equal(twice.id, made.id, "sent twice it is there once");
    expectProblem(await piece(manager, id, 0, bytes), 409, "upload_used");

    const whole = expectStatus(await content(manager, made.id), 200);
    assert.ok(whole.bytes.equals(bytes));
    assert.equal(whole.headers.etag, `"${sha256(bytes)}"`);
    assert.match(String(whole.headers["content-disposition"]), /^attachment; .*filename\*=UTF-8''Plan%20van%20aanpak%20%28%C3%A9%C3%A9n%29\.pdf$/);
    const part = expectStatus(await content(manager, made.id, { range: "bytes=1000000-1999999" }), 206);
    assert.ok(part.bytes.equals(bytes.subarray(1_000_000, 2_000_000)));
    assert.equal(part.headers["content-range"], `bytes 1000000-1999999/${bytes.length}`);
    const tail = expectStatus(await content(manager, made.id, { range: "bytes=-7" }), 206);
    assert.ok(tail.bytes.equals(bytes.subarray(-7)));
    const beyond = expectStatus(await content(manager, made.id, { range: `bytes=${bytes.length}-` }), 416);
    assert.equal(beyond.headers["content-range"], `bytes */${bytes.length}`);
    const other = expectStatus(await content(manager, made.id, { range: "bytes=0-9", "if-range": '"x"' }), 200);
    assert.equal(other.bytes.length, bytes.length);
  });

  test("is what it holds: a program named as a PDF is refused, and nothing is kept", async () => {
    const elf = Buffer.concat([Buffer.from("7f454c4602010100000000000000000003003e0001000000", "hex"), Buffer.alloc(500)]);
    for (const [bytes, fileName] of [
      [elf, "contract.pdf"],
      [Buffer.from("MZ\x90\x00" + "\0".repeat(56) + "\x40\0\0\0PE\0\0", "latin1"), "contract.docx"],
      [Buffer.from("<html><script>alert(1)</script></html>"), "verslag.pdf"],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), "plaatje.png"],
    ] as const) {
      const id = await upload(manager, bytes, fileName);
      expectProblem(await tryDocument(manager, id, about), 409, "document_type");
    }
    const picture = await upload(manager, png, "scan.png");
    expectProblem(await tryDocument(manager, picture, about, { kind: "agreement" }), 409, "document_type");
    expectStatus(await tryDocument(manager, picture, about, { kind: "picture" }), 201);
    const list = await upload(manager, Buffer.from("a;b\n1;2\n"), "cijfers.CSV");
    const figures = expectStatus(await tryDocument(manager, list, about, { kind: "figures" }), 201).json;
    assert.equal(figures.versions[0].pages, null);
  });

  test("has a name without a path, a size, and is the one that was announced", async () => {
    for (const fileName of ["../../etc/passwd", "a\\b.pdf", "C:plan.pdf", ".hidden", "a\u0007.pdf"])
      expectFields(await manager.post("/document-uploads", { fileName, size: 1 }), { fileName: "file_name" });
    expectFields(await manager.post("/document-uploads", { fileName: "a.pdf", size: 0 }), { size: "too_small" });
    const far = { fileName: "a.pdf", size: 3 * 1024 ** 3 };
    expectFields(await manager.post("/document-uploads", far), { size: "too_large" });
    const id = await upload(manager, pdf(1));
    expectProblem(await tryDocument(manager, id, about, { sha256: "0".repeat(64) }), 409, "file_changed");
    const { id: big, pieceBytes } = expectStatus(await manager.post("/document-uploads", { fileName: "a.pdf", size: 9_000_000 }), 201).json;
    expectProblem(await piece(manager, big, 0, Buffer.alloc(pieceBytes + 1)), 413, "too_large");
    const large = await upload(manager, Buffer.concat([pdf(1), Buffer.alloc(52 << 20)]), "verslag.pdf", 2 << 20);
    expectProblem(await tryDocument(manager, large, about, { kind: "minutes" }), 409, "document_too_large");
  });
});

describe("who may read it", () => {
  test("follows the object and the mark; of what is confidential nobody else hears", async () => {
    const title = unique("Geheim");
    const bad = await upload(manager, pdf(1));
    expectFields(await tryDocument(manager, bad, about, { mark: "confidential" }), { ground: "required" });
    expectFields(await tryDocument(manager, bad, about, { ground: "Zomaar" }), { ground: "only_when_confidential" });
    const secret = { title, mark: "confidential", ground: "Bedrijfsvertrouwelijk (Woo, artikel 5.1)" };
    const { id } = await document(owner, about, secret);
    for (const who of [owner, manager, legal]) assert.ok((await titles(who)).includes(title));
    const cio = await client("cio_office");
    assert.ok(!(await titles(cio)).includes(title));
    for (const path of ["", "/content", "/preview"]) expectProblem(await cio.get(`/documents/${id}${path}`), 404);
    const found = async (who: Client) => expectStatus(await who.get(`/search?q=${encodeURIComponent(title)}`), 200).text.includes(id);
    assert.deepEqual([await found(owner), await found(cio)], [true, false]);
    const trail = await cio.get(`/audit-records?subjectKind=document&subjectId=${id}`);
    assert.ok(!trail.text.includes(title));
    assert.ok(!expectStatus(await cio.get("/audit-records?action=document_create&pageSize=100"), 200).text.includes(title));
    expectStatus(await content(manager, id), 200);

    await owner.get(`/documents/${id}`);
    const open = { title, mark: "internal", ground: null, retention: "permanent" };
    const after = expectStatus(await owner.put(`/documents/${id}`, open), 200).json;
    assert.deepEqual([after.mark, after.ground, after.retention], ["internal", "", "permanent"]);
    assert.ok((await titles(cio)).includes(title));
    expectProblem(await owner.put(`/documents/${id}`, open, { version: 1 }), 412);
    const reader = (await person(admin, ["auditor"])).client;
    await reader.get(`/documents/${id}`);
    expectProblem(await reader.put(`/documents/${id}`, open), 403);
  });

  test("a supplier reads what is for the parties, where it is one", async () => {
    const [mine, other] = [await supplier(manager), await supplier(manager)];
    const framework = await active(manager, {}, [{ organisationId: mine.id }]);
    const there = { subjectKind: "framework", subjectId: framework.id };
    const made = async (mark: string) => (await document(manager, there, { mark, title: mark })).id;
    const [shown, internal] = [await made("parties"), await made("internal")];
    const bidder = (await person(admin, ["supplier"], mine.id)).client;
    const stranger = (await person(admin, ["supplier"], other.id)).client;
    const list = (who: Client) => who.get(`/documents?subjectKind=framework&subjectId=${framework.id}`);
    const { items } = expectStatus(await list(bidder), 200).json;
    assert.deepEqual(items.map(({ title, holds, actions }: any) => [title, holds, actions]), [["parties", [], []]]);
    expectStatus(await content(bidder, shown), 200);
    expectProblem(await content(bidder, internal), 404);
    assert.deepEqual(expectStatus(await list(stranger), 200).json.items, []);
    expectProblem(await content(stranger, shown), 404);
    expectProblem(await bidder.post("/document-uploads", { fileName: "a.pdf", size: 1 }), 403);
  });

  test("nothing can be put to what one does not see, nor to a paper", async () => {
    const id = await upload(manager, pdf(1));
    for (const subject of [{ ...about, subjectId: "nothing" }, { subjectKind: "moon", subjectId: "1" }])
      expectFields(await tryDocument(manager, id, subject), { subjectId: "unknown_value" });
    const made = await document(manager, about);
    const paper = { subjectKind: "document", subjectId: made.id };
    expectFields(await tryDocument(manager, id, paper), { subjectId: "unknown_value" });
    expectFields(await tryDocument(manager, id, about, { kind: "novel" }), { kind: "unknown_value" });
  });
});

describe("a document", () => {
  test("gets versions, the earlier ones stay, and none once it is withdrawn", async () => {
    const first = pdf(1, "First");
    const { id } = await document(manager, about, {}, first);
    const second = pdf(3, "Second");
    const next = { uploadId: await upload(manager, second, "plan-2.pdf"), note: "With prices" };
    const after = expectStatus(await manager.post(`/documents/${id}/versions`, next, { version: null }), 201).json;
    assert.deepEqual(after.versions.map(({ number, note, pages }: any) => [number, note, pages]), [[2, "With prices", 3], [1, "", 1]]);
    assert.ok((await content(manager, id)).bytes.equals(second));
    assert.ok((await content(manager, id, {}, 1)).bytes.equals(first));
    expectProblem(await content(manager, id, {}, 3), 404);
    const again = expectStatus(await manager.post(`/documents/${id}/versions`, next, { version: null }), 201).json;
    assert.equal(again.versions.length, 2, "sent twice it is there once");
    expectProblem(await manager.post(`/documents/${id}/versions`, { uploadId: await upload(manager, png, "a.png") }, { version: null }), 409, "document_type");

    await manager.get(`/documents/${id}`);
    const gone = expectStatus(await manager.post(`/documents/${id}/withdraw`, { reason: "Replaced" }), 200).json;
    assert.deepEqual([gone.state, gone.reason], ["withdrawn", "Replaced"]);
    assert.ok(gone.actions.every(({ permitted, event }: any) => !permitted || event === "hold"));
    const late = { uploadId: await upload(manager, first) };
    expectProblem(await manager.post(`/documents/${id}/versions`, late, { version: null }), 409, "document_withdrawn");
    expectProblem(await manager.post(`/documents/${id}/withdraw`, { reason: "Again" }), 409, "document_withdrawn");
    expectStatus(await content(manager, id), 200);
  });

  test("is shown a page at a time, as a picture", async () => {
    const { id } = await document(manager, about, {}, pdf(2));
    for (const page of [1, 2]) {
      const shown = expectStatus(await manager.get(`/documents/${id}/preview?page=${page}`), 200);
      assert.equal(shown.headers["content-type"], "image/png");
      assert.equal(shown.bytes.subarray(1, 4).toString(), "PNG");
      assert.ok(Math.max(shown.bytes.readUInt32BE(16), shown.bytes.readUInt32BE(20)) === 1400);
    }
    expectProblem(await manager.get(`/documents/${id}/preview?page=3`), 404, "no_preview");
    const broken = await document(manager, about, {}, Buffer.from("%PDF-1.4\nthis is all there is\n"));
    assert.equal(broken.versions[0].pages, null);
    expectProblem(await manager.get(`/documents/${broken.id}/preview`), 404, "no_preview");
    const picture = await document(manager, about, { kind: "picture" }, png, "a.png");
    const shown = expectStatus(await manager.get(`/documents/${picture.id}/preview`), 200);
    assert.ok(shown.bytes.equals(png));
  });

  test("is held back from destruction by name and with a ground, until that is lifted", async () => {
    const { id } = await document(manager, about);
    expectProblem(await manager.post("/holds", { documentId: id, ground: "Just so" }), 403);
    expectFields(await legal.post("/holds", { documentId: "nothing", ground: "A lawsuit" }), { documentId: "unknown_value" });
    const placed = expectStatus(await legal.post("/holds", { documentId: id, ground: "Woo-verzoek 2026-118" }), 201).json;
    const held = expectStatus(await manager.get(`/documents/${id}`), 200).json;
    assert.deepEqual([held.held, held.holds[0].ground, held.holds[0].actions], [true, "Woo-verzoek 2026-118", []]);
    const all = expectStatus(await legal.get("/holds?pageSize=100"), 200).json.items;
    assert.ok(all.some((one: any) => one.id === placed.id));
    expectProblem(await manager.get("/holds"), 403);
    await legal.get(`/holds/${placed.id}`);
    const lifted = expectStatus(await legal.post(`/holds/${placed.id}/lift`, { reason: "Decided" }), 200).json;
    assert.deepEqual([lifted.liftReason, lifted.actions], ["Decided", []]);
    expectProblem(await legal.post(`/holds/${placed.id}/lift`, { reason: "Again" }), 409, "hold_lifted");
    assert.equal(expectStatus(await manager.get(`/documents/${id}`), 200).json.held, false);
  });
});
