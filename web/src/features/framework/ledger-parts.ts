// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How the amounts of a framework divide its maximum. All in cents.
import type { Framework } from "../../lib/model.ts";

export type LedgerPart = { key: "invoiced" | "open" | "reserved" | "free"; cents: number };

export type LedgerParts = {
  parts: LedgerPart[];
  /** What the bar stands for: the maximum, or what is occupied when that is more or all there is. */
  whole: number;
  maximum: number | null;
  over: number;
};

export function ledgerParts(framework: Framework): LedgerParts {
  const invoiced = framework.invoiced.amountMinor;
  const open = Math.max(0, framework.committed.amountMinor - invoiced);
  const reserved = framework.reserved.amountMinor;
  const maximum = framework.maximum?.amountMinor ?? null;
  const occupied = framework.occupied.amountMinor;
  const free = maximum === null ? 0 : Math.max(0, maximum - occupied);
  const parts: LedgerPart[] = [
    { key: "invoiced", cents: invoiced },
    { key: "open", cents: open },
    { key: "reserved", cents: reserved },
  ];
  if (maximum !== null) parts.push({ key: "free", cents: free });
  const used = invoiced + open + reserved;
  const over = maximum === null ? 0 : Math.max(0, occupied - maximum);
  return { parts, whole: Math.max(used, maximum ?? 0), maximum, over };
}

export const TICKS = [70, 85, 95] as const;
