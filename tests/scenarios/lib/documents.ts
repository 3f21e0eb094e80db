// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Bringing files in, and files to bring.
import { createHash } from "node:crypto";
import type { Client } from "./client.ts";
import { expectStatus } from "./expect.ts";
import type { Answer } from "./http.ts";
import { unique } from "./make.ts";

export const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** A PDF of so many pages, each with its number on it. */
export function pdf(pages: number, text = "Page"): Buffer {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>"];
  const kids = Array.from({ length: pages }, (_, n) => `${4 + 2 * n} 0 R`).join(" ");
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`);
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (let n = 0; n < pages; n += 1) {
    const drawn = `BT /F1 24 Tf 72 700 Td (${text} ${n + 1}) Tj ET`;
    const font = "/Resources << /Font << /F1 3 0 R >> >>";
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${font} /Contents ${5 + 2 * n} 0 R >>`);
    objects.push(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
  }
  let out = "%PDF-1.4\n";
  const at = objects.map((body, n) => {
    const begin = out.length;
    out += `${n + 1} 0 obj\n${body}\nendobj\n`;
    return begin;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const begin of at) out += `${String(begin).padStart(10, "0")} 00000 n \n`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(out, "latin1");
}

/** A picture of one dot. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export const piece = (who: Client, id: string, offset: number, bytes: Buffer): Promise<Answer> =>
  who.send("POST", `/document-uploads/${id}/pieces?offset=${offset}`, bytes, {
    version: null,
    headers: { "content-type": "application/octet-stream" },
  });

/** The id of an upload of which all has arrived. */
export async function upload(who: Client, bytes: Buffer, fileName = "plan.pdf", each = 1 << 20): Promise<string> {
  const size = bytes.length;
  const { id } = expectStatus(await who.post("/document-uploads", { fileName, size }), 201).json;
  for (let at = 0; at < size; at += each)
    expectStatus(await piece(who, id, at, bytes.subarray(at, at + each)), 201);
  return id;
}

export interface About {
  subjectKind: string;
  subjectId: string;
}
export const tryDocument = (who: Client, uploadId: string, about: About, more = {}): Promise<Answer> =>
  who.post("/documents", { uploadId, ...about, kind: "report", title: unique("Plan"), mark: "internal", ...more });

export async function document(who: Client, about: About, more = {}, bytes = pdf(2), fileName?: string): Promise<any> {
  return expectStatus(await tryDocument(who, await upload(who, bytes, fileName), about, more), 201).json;
}
