// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// From where the server found an error to the field that a person can change.

/** "lots[0].maximum.amountMinor" becomes "lots.0.maximum.amount". */
export function fieldName(path: string): string {
  return path
    .replace(/\[(\d+)\]/g, ".$1")
    .replace(/\.amountMinor$/, ".amount")
    .replace(/\.currency$/, ".amount");
}

/** The id of the control that holds a field. */
export const fieldId = (name: string): string => `f-${name.replace(/[^A-Za-z0-9]+/g, "-")}`;

/** Of the fields on the page, the one that a path belongs to: itself, or its first part or parent. */
export function nearestField(path: string, known: readonly string[]): string | null {
  const wanted = fieldName(path);
  if (known.includes(wanted)) return wanted;
  const child = known.find((name) => name.startsWith(`${wanted}.`));
  if (child) return child;
  const cut = wanted.lastIndexOf(".");
  return cut > 0 ? nearestField(wanted.slice(0, cut), known) : null;
}
