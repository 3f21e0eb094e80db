// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type {
  Absence,
  Action,
  AssignableRole,
  BudgetLine,
  Competence,
  Decision,
  Interest,
  Mandate,
  Proposal,
  Responsibility,
  StaffingNorms,
  StepCondition,
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
export const useProposal = (id: string) => useApi<Proposal>(`/proposals/${id}`);
export const useDecision = (id: string) => useApi<Decision>(`/decisions/${id}`);
export const useInterest = (id: string) => useApi<Interest>(`/interests/${id}`);
export const useAbsence = (id: string) => useApi<Absence>(`/absences/${id}`);
export const useCondition = (id: string) => useApi<StepCondition>(`/step-conditions/${id}`);

type Acted = { actions: Action[] };
/** Whether the reader can do this now. */
export const permits = ({ actions }: Acted, act: string): boolean =>
  actions.some(({ event, permitted }) => event === act && permitted);
/** Why an act cannot be done now, in the server's words. */
export const refusalOf = ({ actions }: Acted, act: string) =>
  actions.find(({ event }) => event === act)?.refusal ?? null;
