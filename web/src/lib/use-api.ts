// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Reading from the server, cached by address.
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { ApiError, get, type Query } from "./api.ts";
import type { ListPage } from "./model.ts";

export function useApi<T>(path: string, query?: Query, enabled = true): UseQueryResult<T> {
  return useQuery<T>({
    queryKey: ["api", path, query ?? {}],
    queryFn: () => get<T>(path, query),
    enabled,
    retry: (count, error) =>
      count < 2 && (!(error instanceof ApiError) || error.problem.status >= 500),
  });
}

/** All rows of a short list, for a choice in a form; at most 100. */
export function useChoices<T>(path: string, query: Query = {}, enabled = true): T[] {
  return useApi<ListPage<T>>(path, { ...query, pageSize: 100 }, enabled).data?.items ?? [];
}
