// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { UseQueryResult } from "@tanstack/react-query";
import type { Action, Application, ApplicationRow, Contract, Domain } from "../../lib/model.ts";
import { useApi, useChoices } from "../../lib/use-api.ts";

export const useContract = (id: string): UseQueryResult<Contract> =>
  useApi<Contract>(`/contracts/${id}`);

export const useApplication = (id: string): UseQueryResult<Application> =>
  useApi<Application>(`/applications/${id}`);

export const isPermitted = (subject: { actions: Action[] }, event: string): boolean =>
  subject.actions.some((action) => action.event === event && action.permitted);

/** Why an act cannot be done now, in the server's words. */
export const refusalOf = (subject: { actions: Action[] }, event: string) =>
  subject.actions.find((action) => action.event === event)?.refusal ?? null;

export const useDomains = (): Domain[] => useApi<{ items: Domain[] }>("/domains").data?.items ?? [];

export const useApplications = (): ApplicationRow[] =>
  useChoices<ApplicationRow>("/applications", { sort: "name" });
