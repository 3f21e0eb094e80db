// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type {
  AssignableRole,
  BudgetLine,
  Competence,
  Mandate,
  Responsibility,
  StaffingNorms,
  Training,
  Unit,
  UnitFunction,
  UnitTree,
} from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";

export const useUnits = (on?: string) => useApi<UnitTree>("/units", on ? { on } : {});
export const useUnit = (id: string) => useApi<Unit>(`/units/${id}`);
export const useFunction = (id: string) => useApi<UnitFunction>(`/functions/${id}`);
export const useTask = (id: string) => useApi<Responsibility>(`/responsibilities/${id}`);
export const useCompetence = (id: string) => useApi<Competence>(`/competences/${id}`);
export const useTraining = (id: string) => useApi<Training>(`/trainings/${id}`);
export const useMandate = (id: string) => useApi<Mandate>(`/mandates/${id}`);
export const useBudgetLine = (id: string) => useApi<BudgetLine>(`/budget-lines/${id}`);
export const useRoles = () =>
  useApi<{ items: AssignableRole[] }>("/assignable-roles").data?.items ?? [];
export const useNorms = () => useApi<StaffingNorms>("/staffing-norms/current");
