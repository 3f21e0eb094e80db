// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Money is whole cents. A typed amount becomes cents without ever being a fraction.

const LARGEST = 9_007_199_254_740_991n;

/** "1.250.000", "1250000,50" and "1,250,000.50" become cents; null when it is not an amount. */
export function parseMoney(input: string): number | null {
  const text = input.replace(/[\s\u00a0\u202f]/g, "").replace(/^(€|EUR)/i, "");
  const match = /^(\d[\d.,]*?)(?:([.,])(\d{1,2}|-))?$/.exec(text);
  if (!match || match[1] === undefined) return null;
  const whole = wholePart(match[1], match[2]);
  if (whole === null) return null;
  const part = match[3] === undefined || match[3] === "-" ? "00" : match[3].padEnd(2, "0");
  const cents = BigInt(whole) * 100n + BigInt(part);
  return cents > LARGEST ? null : Number(cents);
}

// Thousands stand in groups of three with one sign, another than the decimal sign.
function wholePart(text: string, decimal: string | undefined): string | null {
  if (/^\d+$/.test(text)) return text;
  const group = text.includes(".") ? "." : ",";
  if (group === decimal) return null;
  const pattern = group === "." ? /^\d{1,3}(\.\d{3})+$/ : /^\d{1,3}(,\d{3})+$/;
  return pattern.test(text) ? text.split(group).join("") : null;
}

/** Cents as a person types them: "1.250.000" or "1.250.000,50". */
export function moneyToInput(cents: number, locale: string): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale === "nl" ? "nl-NL" : "en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
}

/** "€ 1.250.000"; cents only when there are any. The € sign stands apart from the number. */
export function formatMoney(cents: number, currency: string, locale: string): string {
  const sign = currency === "EUR" ? "€" : currency;
  const number = moneyToInput(Math.abs(cents), locale);
  return `${cents < 0 ? "−" : ""}${sign}\u00a0${number}`;
}

/** Part of whole in tenths of a per cent, rounded down, so that 99,96 % never reads as full. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Number((BigInt(part) * 1000n) / BigInt(whole)) / 10;
}
