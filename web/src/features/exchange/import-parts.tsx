// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// An import in words: its state, its counts and its size.
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { Badge } from "../../components/Badge.tsx";
import type { IconName } from "../../components/Icon.tsx";
import type { Crumb } from "../../components/Page.tsx";
import { get } from "../../lib/api.ts";
import type { Import } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";

/** Above the pages about one import. */
export const importCrumbs = ({ t }: Text, one: Import): Crumb[] => [
  { to: "/exchange", text: t("web.exchange.title") },
  { to: `/imports/${one.id}`, text: one.fileName },
];

export const isRunning = ({ state }: Import): boolean =>
  state === "checking" || state === "applying";

const SLOW = 5000;

/** Asked again now and then while a job works on it, for when the progress is lost. */
export const useImport = (id: string): UseQueryResult<Import> =>
  useQuery({
    queryKey: ["api", `/imports/${id}`, {}],
    queryFn: () => get<Import>(`/imports/${id}`),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? SLOW : false),
  });

const icons: Record<Import["state"], IconName> = {
  checking: "clock",
  unmapped: "ring",
  checked: "ring",
  applying: "clock",
  applied: "check",
  failed: "stop",
  cancelled: "stop",
};

/** What was found weighs more than that it was checked. */
export function ImportBadge({ row }: { row: Import }) {
  const { t } = useText();
  if (row.state === "checked" && row.errorCount > 0)
    return <Badge icon="warning">{t("web.import.errorCount", { count: row.errorCount })}</Badge>;
  const waits = row.parked > 0 && row.resumedAs === "";
  if (waits && ["checked", "applied"].includes(row.state))
    return <Badge icon="warning">{t("web.import.parkedCount", { count: row.parked })}</Badge>;
  return <Badge icon={icons[row.state]}>{t(`web.import.state.${row.state}`)}</Badge>;
}

export type Sums = { added: number; changed: number; unchanged: number; errors: number };

export function sumsOf({ counts }: Import): Sums {
  const sums: Sums = { added: 0, changed: 0, unchanged: 0, errors: 0 };
  for (const one of counts) {
    sums.added += one.added;
    sums.changed += one.changed;
    sums.unchanged += one.unchanged;
    sums.errors += one.errors;
  }
  return sums;
}
