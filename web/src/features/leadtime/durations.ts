// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Durations as people say them.
import type { LeadTimeEstimate, LeadTimeSpread } from "../../lib/model.ts";
import type { Text } from "../../lib/use-text.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** "27,2 dagen"; under a day in hours, under an hour in minutes. */
export function daysText({ t, number }: Text, ms: number): string {
  if (ms < MINUTE) return t("web.duration.underMinute");
  if (ms < 60 * MINUTE) return t("web.duration.minutes", { minutes: Math.round(ms / MINUTE) });
  if (ms < DAY)
    return t("web.duration.hours", { hours: number(ms / 3_600_000, ms < DAY / 4 ? 1 : 0) });
  return t("web.duration.days", { days: number(ms / DAY, 1) });
}
/** The number alone, for a column of days. What is not nothing never reads as nothing. */
export function inDays({ t, number }: Text, ms: number): string {
  return ms > 0 && ms < DAY / 20
    ? t("web.duration.tiny", { p: number(0.1, 1) })
    : number(ms / DAY, 1);
}

export function estimateText(text: Text, estimate: LeadTimeEstimate | null): string {
  if (!estimate) return text.t("web.duration.beyond");
  const { valueMs, lowerMs, upperMs } = estimate;
  const value = daysText(text, valueMs);
  if (lowerMs === null || upperMs === null) return value;
  return text.t("web.duration.between", {
    value,
    lower: inDays(text, lowerMs),
    upper: inDays(text, upperMs),
  });
}

/** One of a column of days; a dash where the figure is silent. */
export const quantileText = (
  text: Text,
  spread: LeadTimeSpread | null,
  key: "p50" | "p80" | "p90",
): string => {
  const found = spread?.[key];
  return found ? inDays(text, found.valueMs) : text.t("web.duration.dash");
};

export const percentText = ({ number }: Text, permille: number): string =>
  `${number(permille / 10, 1)} %`;
