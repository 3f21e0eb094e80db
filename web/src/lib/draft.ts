// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Reads what a person typed into what the server takes, and collects every error on the way.
import { parseDate } from "./dates.ts";
import type { FieldError, Money, Vat } from "./model.ts";
import { parseMoney } from "./money.ts";
import type { TextValues } from "./use-text.ts";

export type MoneyDraft = { amount: string; vat: string };
export const emptyMoney: MoneyDraft = { amount: "", vat: "" };

export class Draft {
  readonly errors: FieldError[] = [];
  private readonly t: (id: string, values?: TextValues) => string;
  constructor(t: (id: string, values?: TextValues) => string) {
    this.t = t;
  }

  add(path: string, code: string, values?: TextValues): void {
    this.errors.push({ path, code, message: this.t(`web.error.${code}`, values) });
  }

  text(path: string, value: string): string {
    if (value.trim() === "") this.add(path, "required");
    return value.trim();
  }

  optional(value: string): string | null {
    return value.trim() === "" ? null : value.trim();
  }

  choice<T extends string>(path: string, value: string): T {
    if (value === "") this.add(path, "choose");
    return value as T;
  }

  date(path: string, value: string): string {
    if (value.trim() === "") this.add(path, "dateRequired");
    const date = parseDate(value);
    if (value.trim() !== "" && date === null) this.add(path, "date");
    return date ?? "";
  }

  whole(path: string, value: string): number {
    if (!/^\s*\d{1,6}\s*$/.test(value)) this.add(path, "whole");
    return Number(value);
  }

  /** The amount and its VAT basis are two questions, with an error each. */
  money(path: string, draft: MoneyDraft): Money {
    const cents = parseMoney(draft.amount);
    if (draft.amount.trim() === "") this.add(`${path}.amount`, "amountRequired");
    else if (cents === null) this.add(`${path}.amount`, "amount");
    if (draft.vat === "") this.add(`${path}.vat`, "vat");
    return { amountMinor: cents ?? 0, currency: "EUR", vat: draft.vat as Vat };
  }

  optionalMoney(path: string, draft: MoneyDraft): Money | null {
    return draft.amount.trim() === "" ? null : this.money(path, draft);
  }
}
