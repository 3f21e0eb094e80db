// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Files to import, made by hand, and what the server says of them. Shares nothing with the server.
import assert from "node:assert/strict";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { Client } from "./client.ts";
import { expectStatus } from "./expect.ts";
import type { Answer } from "./http.ts";

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; ++k) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A zip archive of these texts. */
export function zip(entries: Record<string, string | Buffer>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = [Buffer.from("PK\x03\x04", "latin1"), about, Buffer.from(name), packed];
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(
      Buffer.from("PK\x01\x02\x14\x00", "latin1"),
      about,
      rest,
      Buffer.from(name),
    );
    pieces.push(...local);
    at += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, list, end]);
}

/** The texts in a zip archive, by name. */
export function unzip(bytes: Buffer): Record<string, string> {
  const out: Record<string, string> = {};
  let at = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const count = bytes.readUInt16LE(at + 10);
  at = bytes.readUInt32LE(at + 16);
  for (let i = 0; i < count; ++i) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const name = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    const text = method === 0 ? packed : inflateRawSync(packed);
    out[bytes.toString("utf8", at + 46, at + 46 + name)] = text.toString("utf8");
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return out;
}

/** A workbook with one sheet of this XML. */
export function xlsx(name: string, sheet: string): Buffer {
  return zip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="${name}" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": sheet,
  });
}

/** Rows of inline texts; what begins with < is XML of a cell. */
export function rows(all: string[][], after = ""): string {
  const cell = (text: string) =>
    text.startsWith("<") ? text : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = all.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  return `<worksheet><sheetData>${xml}</sheetData>${after}</worksheet>`;
}

export const csv = (all: (string | number)[][]) => all.map((row) => row.join(";")).join("\r\n");

/** A zip with one CSV file for each sheet. */
export function csvs(sheets: Record<string, (string | number)[][]>): Buffer {
  const files = Object.entries(sheets).map(([name, all]) => [`${name}.csv`, csv(all)]);
  return zip(Object.fromEntries(files));
}

export function offer(
  who: Client,
  file: Buffer | string,
  name = "data.zip",
  type = "application/octet-stream",
): Promise<Answer> {
  const path = `/imports?fileName=${encodeURIComponent(name)}`;
  return who.send("POST", path, Buffer.from(file), { headers: { "content-type": type } });
}

/** The import when its job has ended. */
export async function settled(who: Client, id: string): Promise<any> {
  for (let attempt = 0; attempt < 600; ++attempt) {
    const { json } = expectStatus(await who.get(`/imports/${id}`), 200);
    if (json.state !== "checking" && json.state !== "applying") return json;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`import ${id} does not end`);
}

export async function check(who: Client, file: Buffer | string, name = "data.zip"): Promise<any> {
  const { id } = expectStatus(await offer(who, file, name), 201).json;
  return settled(who, id);
}

/** Checks and writes; the import must be right. */
export async function bring(who: Client, file: Buffer | string, name = "data.zip"): Promise<any> {
  const checked = await check(who, file, name);
  assert.equal(checked.errorCount, 0, JSON.stringify(checked.errors.slice(0, 5)));
  expectStatus(await who.post(`/imports/${checked.id}/apply`), 200);
  const done = await settled(who, checked.id);
  assert.equal(done.state, "applied", JSON.stringify(done));
  return done;
}

/** "contracts/3/endsOn/before_start" of every error. */
export const told = (one: any): string[] =>
  one.errors.map((e: any) => `${e.sheet}/${e.row}/${e.column}/${e.code}`);

export const countsOf = (one: any, sheet: string) =>
  one.counts.find((counts: any) => counts.sheet === sheet);
