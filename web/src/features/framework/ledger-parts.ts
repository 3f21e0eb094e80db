// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How the amounts of a framework divide its maximum. All in cents.
import type { Framework, Money } from "../../lib/model.ts";

/** A framework whose ledger the reader may see. */
export type WithLedger = Framework & {
  reserved: Money;
  committed: Money;
  invoiced: Money;
  occupied: Money;
};

export const hasLedger = (framework: Framework): framework is WithLedger =>
  framework.reserved !== null &&
  framework.committed !== null &&
  framework.invoiced !== null &&
  framework.occupied !== null;

export type LedgerPart = { key: "invoiced" | "open" | "reserved" | "free"; cents: number };

export type LedgerParts = {
  parts: LedgerPart[];
  /** What the bar stands for: the maximum, or what is occupied when that is more. */
  whole: number;
  maximum: number | null;
  over: number;
};

export function ledgerParts(framework: WithLedger): LedgerParts {
  const invoiced = framework.invoiced.amountMinor;
  const reserved = framework.reserved.amountMinor;
  const occupied = framework.occupied.amountMinor;
  const maximum = framework.maximum?.amountMinor ?? null;
  const parts: LedgerPart[] = [
    { key: "invoiced", cents: invoiced },
    // What is committed and not invoiced yet; an invoice above its commitment takes room as well.
    { key: "open", cents: Math.max(0, occupied - reserved - invoiced) },
    { key: "reserved", cents: reserved },
  ];
  if (maximum !== null) parts.push({ key: "free", cents: Math.max(0, maximum - occupied) });
  const over = maximum === null ? 0 : Math.max(0, occupied - maximum);
  return { parts, whole: Math.max(occupied, maximum ?? 0), maximum, over };
}

export const TICKS = [70, 85, 95] as const;
