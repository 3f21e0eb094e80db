// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// "Since when" above a list: the days that people ask for, and whichever day the address names.
import { addDays, today } from "../lib/dates.ts";
import type { Text } from "../lib/use-text.ts";
import type { Filter } from "./Filters.tsx";

export function sinceFilter({ t, date }: Text, label: string, chosen: string | null): Filter {
  const now = today();
  const weekday = (new Date(`${now}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(now, -weekday);
  const days = [monday, addDays(monday, -7), `${now.slice(0, 8)}01`, `${now.slice(0, 4)}-01-01`];
  if (chosen && /^\d{4}-\d\d-\d\d$/.test(chosen)) days.push(chosen);
  const choices = [...new Set(days)]
    .sort()
    .reverse()
    .map((value) => ({ value, text: t("web.list.sinceDay", { date: date(value) }) }));
  return { name: "since", label, choices };
}
