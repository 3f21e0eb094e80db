// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { UseQueryResult } from "@tanstack/react-query";
import type { Framework } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";

export const useFramework = (id: string): UseQueryResult<Framework> =>
  useApi<Framework>(`/frameworks/${id}`);

export const isPermitted = (framework: Framework, event: string): boolean =>
  framework.actions.some((action) => action.event === event && action.permitted);

/** Whether any kind of booking is possible for the reader now. */
export const mayBook = (framework: Framework): boolean =>
  ["reserve", "commit", "invoice"].some((event) => isPermitted(framework, event));

/** No new work can be ordered under it any more; facts such as invoices can still be booked. */
export const hasEnded = ({ state, expired }: Framework): boolean =>
  state === "terminated" || state === "closed" || (state === "active" && expired);

/** Why an act cannot be done now, in the server's words. */
export const refusalOf = (framework: Framework, event: string) =>
  framework.actions.find((action) => action.event === event)?.refusal ?? null;
