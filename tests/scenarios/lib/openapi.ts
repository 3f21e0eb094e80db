// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The operations of the API as the server itself describes them.
import assert from "node:assert/strict";
import { expectStatus } from "./expect.ts";
import { send } from "./http.ts";

export interface Operation {
  id: string;
  method: string; // In capitals.
  path: string; // As in the description, without /v1.
  open: boolean; // No session needed.
  spec: any;
}

let description: any;

export async function openapi(): Promise<any> {
  description ??= expectStatus(await send("GET", "/v1/openapi.json"), 200).json;
  return description;
}

export async function operations(): Promise<Operation[]> {
  const { paths } = await openapi();
  const all: Operation[] = [];
  for (const [path, methods] of Object.entries<any>(paths)) {
    for (const [method, spec] of Object.entries<any>(methods)) {
      const open = Array.isArray(spec.security) && spec.security.length === 0;
      all.push({ id: spec.operationId, method: method.toUpperCase(), path, open, spec });
    }
  }
  return all;
}

/** An object of each collection, by the first word of its paths. */
export type Ids = Record<string, string>;

/** The path of an operation with these objects, and with what a query cannot do without. */
export function pathOf({ path, spec }: Operation, ids: Ids): string {
  // A row of a workbook is counted as its spreadsheet does; each.ts makes one with a fourth.
  const made = path.replace("{row}", "4").replace(/^\/([a-z-]+)\/\{id\}/, (_, collection: string) => {
    const id = ids[collection];
    assert.ok(id, `teach the tests how to build ${path}`);
    return `/${collection}/${id}`;
  });
  assert.ok(!made.includes("{"), `teach the tests how to build ${path}`);
  const needed = (spec.parameters ?? []).filter((p: any) => p.in === "query" && p.required);
  const query = needed.map((p: any) => {
    const { format, type, enum: choices } = p.schema ?? {};
    const known = format || choices || type === "integer" || ["q", "fileName", "title", "subjectKind", "subjectId"].includes(p.name);
    assert.ok(known, `teach the tests what to ask of ${path}`);
    const value = format === "date" ? "2026-11-24" : type === "integer" ? "1" : (choices?.[0] ?? "abc");
    return `${p.name}=${value}`;
  });
  return query.length ? `${made}?${query.join("&")}` : made;
}
