// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Reads what a person typed into what the server takes, and collects every error on the way.
import { parseDate } from "./dates.ts";
import type { FieldError, Money, Vat } from "./model.ts";
import { moneyToInput, parseMoney } from "./money.ts";
import type { TextValues } from "./use-text.ts";

export type MoneyDraft = { amount: string; vat: string };
export const emptyMoney: MoneyDraft = { amount: "", vat: "" };

/** An amount as it stands in a form. */
export const typedMoney = (money: Money | null | undefined, locale: string): MoneyDraft =>
  money ? { amount: moneyToInput(money.amountMinor, locale), vat: money.vat } : emptyMoney;

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

  optionalWhole(path: string, value: string): number | null {
    return value.trim() === "" ? null : this.whole(path, value);
  }

  /** 0 to 100; nothing typed means that it is not known. */
  optionalPercent(path: string, value: string): number | null {
    if (value.trim() === "") return null;
    const percent = /^\s*\d{1,3}\s*$/.test(value) ? Number(value) : 101;
    if (percent > 100) this.add(path, "percent");
    return percent;
  }

  /** "12,5" becomes 125 tenths. */
  optionalTenths(path: string, value: string): number | null {
    if (value.trim() === "") return null;
    const match = /^\s*(\d{1,4})(?:[.,](\d))?\s*$/.exec(value);
    if (!match) this.add(path, "fte");
    return Number(match?.[1] ?? 0) * 10 + Number(match?.[2] ?? 0);
  }

  /** "1-2027" becomes the first day of that month. */
  month(path: string, value: string): string {
    const date = parseDate(`1-${value.trim()}`);
    if (date === null) this.add(path, "month");
    return date ?? "";
  }

  optionalDate(path: string, value: string): string | null {
    return value.trim() === "" ? null : this.date(path, value);
  }

  /** The amount and its VAT basis are two questions, with an error each. */
  money(path: string, draft: MoneyDraft): Money {
    const cents = parseMoney(draft.amount);
    if (draft.amount.trim() === "") this.add(`${path}.amount`, "amountRequired");
    else if (cents === null) this.add(`${path}.amount`, "amount");
    if (draft.vat === "") this.add(`${path}.vat`, "vat");
    return { amountMinor: cents ?? 0, currency: "EUR", vat: draft.vat as Vat };
  }

  /** An amount that is always without VAT. */
  moneyExcluded(path: string, { amount }: MoneyDraft): Money {
    return this.money(path, { amount, vat: "excluded" });
  }

  optionalMoney(path: string, draft: MoneyDraft): Money | null {
    return draft.amount.trim() === "" ? null : this.money(path, draft);
  }
}
