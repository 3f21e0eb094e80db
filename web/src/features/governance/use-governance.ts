// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { StaffingNorms, Unit, UnitFunction, UnitTree } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";

export const useUnits = (on?: string) => useApi<UnitTree>("/units", on ? { on } : {});
export const useUnit = (id: string) => useApi<Unit>(`/units/${id}`);
export const useFunction = (id: string) => useApi<UnitFunction>(`/functions/${id}`);
export const useNorms = () => useApi<StaffingNorms>("/staffing-norms/current");
