// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Calendar dates are "2027-05-04" texts; moments are UTC and shown in Europe/Amsterdam.

const ZONE = "Europe/Amsterdam";
const language = (locale: string): string => (locale === "nl" ? "nl-NL" : "en-GB");

/** "31-1-2027", "31/01/2027", "31 1 2027" and "2027-01-31"; null when there is no such day. */
export function parseDate(input: string): string | null {
  const text = input.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const day = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  return day ? toIso(Number(day[3]), Number(day[2]), Number(day[1])) : null;
}

function toIso(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1;
  return exists && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}

/** As a person types it: "31-1-2027". */
export function dateToInput(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day}-${month}-${year}`;
}

/** "4 mei 2027". */
export function formatDate(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(language(locale), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}

/** "dinsdag 4 mei 2027": where the weekday matters, as for the end of a term. */
export function formatWeekday(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(language(locale), { dateStyle: "full", timeZone: "UTC" }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}

/** For tables: "4-5-2027", in English "4 May 2027", which no reader can take for another day. */
export function formatShortDate(iso: string, locale: string): string {
  if (locale === "nl") return dateToInput(iso);
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${iso}T00:00:00Z`));
}

/** "4 mei 2027, 12.00 uur"; in English "4 May 2027, 12:00". */
export function formatMoment(iso: string, locale: string): string {
  const at = new Date(iso);
  const day = new Intl.DateTimeFormat(language(locale), { dateStyle: "long", timeZone: ZONE });
  return `${day.format(at)}, ${clock(at, locale)}`;
}

/** For narrow columns: "23 nov, 8.12". */
export function formatShortMoment(iso: string, locale: string): string {
  const at = new Date(iso);
  const day = new Intl.DateTimeFormat(language(locale), {
    day: "numeric",
    month: "short",
    timeZone: ZONE,
  });
  return `${day.format(at)}, ${clock(at, locale).replace(" uur", "")}`;
}

function clock(at: Date, locale: string): string {
  const time = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: ZONE,
  }).format(at);
  return locale === "nl" ? `${time.replace(/^0/, "").replace(":", ".")} uur` : time;
}

/** The calendar date in Amsterdam of a moment. */
export const dayOf = (moment: string | Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date(moment));

/** Today in Amsterdam, as a calendar date. */
export const today = (): string => dayOf(new Date());

/** Days from one calendar date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** So many days later, or earlier below zero. */
export function addDays(iso: string, days: number): string {
  const moved = new Date(`${iso}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The day after. */
export const nextDay = (iso: string): string =>
  new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
