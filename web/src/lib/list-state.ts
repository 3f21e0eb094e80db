// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What a list shows stands in the address, so that it can be shared.
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

export type ListState = {
  values: Record<string, string>;
  /** Number of the first row on this page. */
  from: number;
  set: (changes: Record<string, string>) => void;
  /** The address of this list with changes; turning a page keeps the rest. */
  href: (changes: Record<string, string>) => string;
};

export function useListState(names: readonly string[]): ListState {
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => {
    const out: Record<string, string> = {};
    for (const name of [...names, "q", "sort", "cursor"]) out[name] = params.get(name) ?? "";
    return out;
  }, [params, names]);
  const merged = useCallback(
    (changes: Record<string, string>) => {
      const next = new URLSearchParams(params);
      if (!("cursor" in changes)) ["cursor", "from"].forEach((name) => next.delete(name));
      for (const [name, value] of Object.entries(changes)) {
        if (value === "") next.delete(name);
        else next.set(name, value);
      }
      return next;
    },
    [params],
  );
  return {
    values,
    from: Number(params.get("from") ?? "1") || 1,
    set: (changes) => setParams(merged(changes)),
    href: (changes) => {
      const text = merged(changes).toString();
      return text ? `?${text}` : "?";
    },
  };
}
