// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { UseQueryResult } from "@tanstack/react-query";
import type { Framework } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";

export const useFramework = (id: string): UseQueryResult<Framework> =>
  useApi<Framework>(`/frameworks/${id}`);

export const isPermitted = (framework: Framework, event: string): boolean =>
  framework.actions.some((action) => action.event === event && action.permitted);

/** Whether the reader may ever do this act, now or later. */
export const isOffered = (framework: Framework, event: string): boolean =>
  framework.actions.some((action) => action.event === event);

/** Why an act cannot be done now, in the server's words. */
export const refusalOf = (framework: Framework, event: string) =>
  framework.actions.find((action) => action.event === event)?.refusal ?? null;

export function partyName(framework: Framework, partyId: string | null): string | null {
  const party = framework.parties.find((one) => one.id === partyId);
  return party?.organisation.name ?? null;
}
