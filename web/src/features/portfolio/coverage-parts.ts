// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What a line of the coverage chart shows, apart from how it is drawn.
import { daysBetween, nextDay } from "../../lib/dates.ts";
import type { Coverage, CoverageRow, CoverageSegment } from "../../lib/model.ts";

export type Fill = "law" | "unl" | "unc" | "opt" | "brl" | "bru" | "gap";
export const fills: readonly Fill[] = ["law", "opt", "brl", "bru", "unc", "unl", "gap"];

/** What nobody concluded on counts as uncertain, as it does in the amounts. */
export function fillOf({ kind, conclusion, bridging }: CoverageSegment): Fill {
  if (kind === "gap") return "gap";
  if (kind === "option") return "opt";
  if (conclusion === "lawful") return bridging ? "brl" : "law";
  if (conclusion === "unlawful") return bridging ? "bru" : "unl";
  return "unc";
}

export type Span = Pick<Coverage, "from" | "to" | "today">;

/** Where a day stands on the axis, in per cent. */
export function place(span: Span, day: string): number {
  const whole = daysBetween(span.from, nextDay(span.to));
  return Math.round((daysBetween(span.from, day) / whole) * 10_000) / 100;
}

export const months = (segment: CoverageSegment): number =>
  Math.max(1, Math.round(daysBetween(segment.from, nextDay(segment.to)) / 30.44));

export function years(span: Span): number[] {
  const first = Number(span.from.slice(0, 4));
  const last = Number(span.to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The last day of the contract that covered it before today; null when none ended in the window. */
export function endedOn(row: CoverageRow, today: string): string | null {
  const ended = row.segments.filter(({ kind, to }) => kind === "term" && to < today);
  return ended.at(-1)?.to ?? null;
}

/** The gap in which the supplier would go on: the first one. */
export const firstGap = (row: CoverageRow): CoverageSegment | undefined =>
  row.segments.find(({ kind }) => kind === "gap");
