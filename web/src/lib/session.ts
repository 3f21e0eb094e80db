// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Who reads the page, and what they may do.
import { useQuery } from "@tanstack/react-query";
import { ApiError, get } from "./api.ts";
import type { Installation, Session } from "./model.ts";

export const SESSION_KEY = ["session"];

async function readSession(): Promise<Session | null> {
  try {
    return await get<Session>("/sessions/current");
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 401) return null;
    throw error;
  }
}

/** undefined while it is not yet known; null when nobody is signed in. */
export function useSession(): Session | null | undefined {
  return useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: 300_000 }).data;
}

/** Whether the reader has a permission somewhere; the server decides about each object. */
export function useMay(): (permission: string) => boolean {
  const session = useSession();
  return (permission) => session?.permissions.includes(permission) ?? false;
}

export function useInstallation(): Installation | undefined {
  return useQuery({
    queryKey: ["installation"],
    queryFn: () => get<Installation>("/installation"),
    staleTime: Infinity,
  }).data;
}
