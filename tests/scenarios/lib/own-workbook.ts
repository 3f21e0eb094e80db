// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A register as an organisation keeps it: its own headings, its own words.
import { Client } from "./client.ts";
import { expectStatus } from "./expect.ts";
import type { Answer } from "./http.ts";
import { check, rows, settled, xlsx } from "./workbook.ts";

export const headings = [
  "Zaaknummer",
  "Onderwerp",
  "Leverancier",
  "KvK nr",
  "Ingangsdatum",
  "Einddatum",
  "Opzegtermijn",
  "Contractwaarde",
  "Systeem",
  "Status",
];

export type OwnRow = Record<string, string>;

/** A row that is right, with these cells otherwise. */
export const ownRow = (number: string, more: OwnRow = {}): OwnRow => ({
  Zaaknummer: number,
  Onderwerp: `Beheer ${number}`,
  "KvK nr": "",
  Ingangsdatum: "1 januari 2026",
  Einddatum: "31/12/2029",
  Opzegtermijn: "3 maanden",
  Contractwaarde: "€ 400.000,-",
  Status: "Lopend",
  ...more,
});

const escaped = (text: string): string =>
  text.startsWith("<") ? text : text.replaceAll("&", "&amp;");

/** A workbook with a title above its headings, as people make them. `first`: the first of them. */
export const register = (all: OwnRow[], first = headings[0]!, name = "Blad1"): Buffer =>
  xlsx(
    name,
    rows([
      ["Contractenregister"],
      [first, ...headings.slice(1)],
      ...all.map((row) => headings.map((heading) => escaped(row[heading] ?? ""))),
    ]),
  );

/** What the headings above are. */
export function contractMapping(domain: string, more: object = {}, first = headings[0]!): any {
  const column = (field: string, heading: string, otherwise = "", values: object[] = []) => ({
    field,
    heading,
    otherwise,
    values,
  });
  return {
    rows: "contract",
    sheet: "Blad1",
    headingRow: 2,
    decimal: "comma",
    dayFirst: "day_month",
    formulaValues: false,
    columns: [
      column("number", first),
      column("title", "Onderwerp"),
      column("supplier", "Leverancier"),
      column("supplierKvk", "KvK nr"),
      column("startsOn", "Ingangsdatum"),
      column("endsOn", "Einddatum"),
      column("noticeDays", "Opzegtermijn", "90", [{ from: "3 maanden", to: "92" }]),
      column("totalAmount", "Contractwaarde"),
      column("application", "Systeem"),
      column("newDomain", "", domain),
      column("newPhase", "", "in_use"),
      column("newInScope", "", "no"),
    ],
    skipHeading: "Status",
    skipValues: ["Beëindigd"],
    ...more,
  };
}

export const ownFile = (
  who: Client,
  all: OwnRow[],
  name = "register.xlsx",
  first = headings[0]!,
): Promise<any> => check(who, register(all, first), name);

export const map = (who: Client, one: any, name: string, mapping: object): Promise<Answer> =>
  who.post(`/imports/${one.id}/map`, { name, mapping }, { version: one.version });

/** Says what its columns are, and waits for the check. */
export async function mapped(who: Client, one: any, name: string, mapping: object): Promise<any> {
  expectStatus(await map(who, one, name, mapping), 200);
  return settled(who, one.id);
}

export const names = async (who: Client, one: any): Promise<any[]> =>
  expectStatus(await who.get(`/imports/${one.id}/names?pageSize=100`), 200).json.items;

export async function placed(who: Client, one: any, decided: object[]): Promise<any> {
  const how = { version: one.version };
  expectStatus(await who.post(`/imports/${one.id}/names`, { names: decided }, how), 200);
  return settled(who, one.id);
}

export const parked = async (who: Client, one: any): Promise<any[]> =>
  expectStatus(await who.get(`/imports/${one.id}/parked-rows?pageSize=100`), 200).json.items;

/** "5 Einddatum own_not_a_date" for each reason of each row. */
export const reasons = (all: any[]): string[] =>
  all.flatMap((one) => one.reasons.map((why: any) => `${one.row} ${why.heading} ${why.code}`));

export const mend = (who: Client, one: any, row: number, cells: OwnRow): Promise<Answer> =>
  who.put(`/imports/${one.id}/parked-rows/${row}`, {
    dropped: false,
    cells: Object.entries(cells).map(([heading, text]) => ({ heading, text })),
  });

export async function again(who: Client, one: any, act: "recheck" | "apply"): Promise<any> {
  expectStatus(await who.post(`/imports/${one.id}/${act}`, undefined, { version: one.version }), 200);
  return settled(who, one.id);
}
