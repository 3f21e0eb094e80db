// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Signing in at an identity provider elsewhere: the browser goes there, and comes back to a page.
import { useQuery } from "@tanstack/react-query";
import { get, send } from "./api.ts";
import type { IdentityProvider, SignInAttempt, SignInPurpose } from "./model.ts";

export function useProviders(): IdentityProvider[] {
  const query = useQuery({
    queryKey: ["identity-providers"],
    queryFn: () => get<{ items: IdentityProvider[] }>("/identity-providers"),
    staleTime: Infinity,
  });
  return query.data?.items ?? [];
}

type Going = {
  providerKey: string;
  purpose: SignInPurpose;
  returnTo: string;
  invitationToken?: string;
};

/** Throws ApiError when the provider cannot be reached; else the page goes away. */
export async function goToProvider(going: Going): Promise<void> {
  const { url } = await send<SignInAttempt>("POST", "/sign-in-attempts", { body: going });
  window.location.assign(url);
}

/** What was typed waits here while its writer is away at a provider. */
const place = (path: string): string => `nokkenas.typed:${path}`;
export const keepTyped = (path: string, values: unknown): void =>
  sessionStorage.setItem(place(path), JSON.stringify(values));
export function takeTyped(path: string): unknown {
  const kept = sessionStorage.getItem(place(path));
  sessionStorage.removeItem(place(path));
  return kept === null ? null : (JSON.parse(kept) as unknown);
}
