// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { LawfulnessDashboard, Outcome } from "../../lib/model.ts";

/** How many open signals have an outcome. */
export function countOf(dashboard: LawfulnessDashboard, outcome: Outcome): number {
  if (outcome === "stop") return dashboard.stop;
  return outcome === "warn" ? dashboard.warn : dashboard.justifiedDeviation;
}
