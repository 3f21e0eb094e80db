// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What the columns of a workbook are, as a form holds it and as the server takes it.
import type { Draft } from "../../lib/draft.ts";
import type {
  ImportLayout,
  ImportLayoutColumn,
  ImportLayoutSheet,
  MappingDefinition,
  MappingField,
} from "../../lib/model.ts";

/** `to`: what each own word of the column means, in the order of its values. */
export type FieldDraft = { heading: string; otherwise: string; to: string[] };
export type MappingDraft = {
  name: string;
  decimal: string;
  dayFirst: string;
  formulaValues: string;
  skipHeading: string;
  skipValues: string[];
  fields: Record<string, FieldDraft>;
};

export const columnOf = (
  sheet: ImportLayoutSheet,
  heading: string,
): ImportLayoutColumn | undefined => sheet.columns.find((column) => column.heading === heading);

const understood = /^(ja|nee|yes|no|true|false|waar|onwaar|0|1)$/i;

/** The own words of a column that have to be told; empty when they speak for themselves. */
export function wordsOf(field: MappingField, column: ImportLayoutColumn | undefined): string[] {
  const values = column?.values ?? [];
  const odd = (test: (value: string) => boolean): string[] =>
    values.some((value) => !test(value)) ? values : [];
  if (field.kind === "choice") return values;
  if (field.kind === "yes_no") return odd((value) => understood.test(value));
  if (field.kind === "whole") return odd((value) => /^\d+(\.0+)?$/.test(value));
  return [];
}

const plain = (text: string): string => text.trim().toLowerCase();

/** What an own word means when it is one of our own, in the language of the reader. */
export function meaningOf(field: MappingField, word: string, labels: Map<string, string>): string {
  if (field.kind === "whole") return /^\d+$/.test(word) ? word : "";
  if (field.kind === "yes_no") {
    if (/^(ja|yes|true|waar|1|j|y|x)$/i.test(word)) return "yes";
    return /^(nee|no|false|onwaar|0|n)$/i.test(word) ? "no" : "";
  }
  for (const choice of field.choices)
    if (plain(choice) === plain(word) || plain(labels.get(choice) ?? "") === plain(word))
      return choice;
  return "";
}

/** A heading of before that this sheet does not have is none. */
export function draftOf(
  layout: ImportLayout,
  sheet: ImportLayoutSheet,
  fields: MappingField[],
  labels: (field: MappingField) => Map<string, string>,
  name: string,
): MappingDraft {
  const { mapping } = layout;
  const drafts = fields.map((field): [string, FieldDraft] => {
    const mapped = mapping.columns.find((one) => one.field === field.key);
    const column = columnOf(sheet, mapped?.heading ?? "");
    const said = new Map(mapped?.values.map(({ from, to }) => [plain(from), to]));
    const words = wordsOf(field, column);
    return [
      field.key,
      {
        heading: column?.heading ?? "",
        otherwise: mapped?.otherwise ?? "",
        to: words.map((word) => said.get(plain(word)) ?? meaningOf(field, word, labels(field))),
      },
    ];
  });
  return {
    name,
    decimal: mapping.decimal,
    dayFirst: mapping.dayFirst,
    formulaValues: mapping.formulaValues ? "yes" : "no",
    skipHeading: columnOf(sheet, mapping.skipHeading)?.heading ?? "",
    skipValues: mapping.skipValues,
    fields: Object.fromEntries(drafts),
  };
}

/** `before`: what was said until now; its words stay, also when this file does not hold them. */
export function bodyOf(
  values: MappingDraft,
  sheet: ImportLayoutSheet,
  before: MappingDefinition,
  fields: MappingField[],
  draft: Draft,
): { name: string; mapping: MappingDefinition } {
  const { rows } = before;
  const columns = fields.flatMap((field) => {
    const { heading = "", otherwise = "", to = [] } = values.fields[field.key] ?? {};
    const has = heading !== "" || otherwise.trim() !== "";
    if (field.required && !has) draft.add(`fields.${field.key}.heading`, "ownColumn");
    if (!has) return [];
    const words = wordsOf(field, columnOf(sheet, heading));
    const said = words.map((from, index) => ({ from, to: (to[index] ?? "").trim() }));
    const mapped = before.columns.find((one) => one.field === field.key);
    const here = new Set(words.map(plain));
    const kept = mapped?.heading === heading ? mapped.values : [];
    return [
      {
        field: field.key,
        heading,
        otherwise: otherwise.trim(),
        values: [
          ...said.filter((word) => word.to !== ""),
          ...kept.filter(({ from }) => !here.has(plain(from))),
        ],
      },
    ];
  });
  const has = (key: string): boolean => columns.some((one) => one.field === key);
  const asks = (one: string, other: string): void => {
    if (has(one) && !has(other)) draft.add(`fields.${other}.heading`, "ownColumn");
  };
  if (rows === "contract") {
    if (!has("yearlyAmount") && !has("totalAmount"))
      draft.add("fields.yearlyAmount.heading", "ownAmount");
    const made = ["newDomain", "newPhase", "newInScope"];
    for (const one of made) for (const other of made) asks(one, other);
    asks("spent", "spentMonth");
    asks("optionMonths", "optionNoticeDays");
  }
  const shown = columnOf(sheet, values.skipHeading)?.values ?? [];
  const same = before.skipHeading === values.skipHeading;
  const skipped = same ? before.skipValues.filter((value) => !shown.includes(value)) : [];
  const chosen = values.skipValues.filter((value) => shown.includes(value));
  const skipValues = values.skipHeading === "" ? [] : [...chosen, ...skipped];
  return {
    name: draft.text("name", values.name),
    mapping: {
      rows,
      sheet: sheet.name,
      headingRow: sheet.headingRow,
      decimal: values.decimal as MappingDefinition["decimal"],
      dayFirst: values.dayFirst as MappingDefinition["dayFirst"],
      formulaValues: values.formulaValues === "yes",
      columns,
      skipHeading: skipValues.length > 0 ? values.skipHeading : "",
      skipValues,
    },
  };
}
