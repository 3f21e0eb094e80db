// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A command to the server: sends the version that the reader saw and a key that makes a second try
// harmless, and turns a refusal into something that the page can show.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { ApiError, send } from "./api.ts";
import type { FieldError, Problem } from "./model.ts";

export type CommandState =
  | { kind: "idle" }
  | { kind: "running" }
  | { kind: "invalid"; errors: FieldError[] }
  | { kind: "refused"; problem: Problem; retryAfter: number | null }
  | { kind: "stale" };

export type Command<T> = {
  state: CommandState;
  run: (body?: unknown) => Promise<T | undefined>;
  /** Shows errors that the page found itself, before anything was sent. */
  fail: (errors: FieldError[]) => void;
  /** After a stale version: reads the newest one, so that the next try uses it. */
  refresh: () => Promise<void>;
};

export type CommandOptions<T> = {
  method?: "POST" | "PUT";
  path: string;
  version?: number | undefined;
  /** Refusals that one answer caused, by code, with the field to show them at. */
  fields?: Record<string, string>;
  onDone?: (result: T) => void;
  /** The act is signed: what proves who somebody is stands in the body, and goes ahead of it. */
  signed?: boolean;
};

/** `proved`: at an identity provider, a moment ago. */
export type Proof = { password: string; totp: string | null } | { proved: true };
const proofFields = { password_wrong: "password", totp_wrong: "totp" };

/**
 * Proves who somebody is, and comes back with the rest of the body. A proof holds for one act: after
 * a refusal the same one still works, and the same six digits would be refused.
 */
async function sendProof(body: unknown, given: { current: string }): Promise<unknown> {
  if ("proved" in (body as Proof)) {
    const rest: Record<string, unknown> = { ...(body as object) };
    delete rest["proved"];
    return rest;
  }
  const { password, totp, ...rest } = body as { password: string; totp: string | null };
  const proof = JSON.stringify([password, totp]);
  if (given.current !== proof) {
    await send("POST", "/sessions/current/confirm", { body: { password, totp } });
    given.current = proof;
  }
  return rest;
}

function toState(error: unknown, fields: Record<string, string>): CommandState {
  if (!(error instanceof ApiError)) throw error;
  const { problem, retryAfter } = error;
  if (problem.status === 412) return { kind: "stale" };
  const errors = problem.errors ?? [];
  if (problem.status === 400 && errors.length > 0) return { kind: "invalid", errors };
  const path = fields[problem.code];
  if (path !== undefined) {
    const message = problem.detail ?? problem.title;
    return { kind: "invalid", errors: [{ path, code: problem.code, message }] };
  }
  return { kind: "refused", problem, retryAfter };
}

export function useCommand<T = unknown>(options: CommandOptions<T>): Command<T> {
  const client = useQueryClient();
  const [state, setState] = useState<CommandState>({ kind: "idle" });
  const attempt = useRef<{ body: string; key: string } | null>(null);
  const busy = useRef(false);
  const proved = useRef("");
  const { method = "POST", path, version, signed = false, onDone } = options;
  const fields = { ...(signed ? proofFields : {}), ...options.fields };

  const run = async (body?: unknown): Promise<T | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setState({ kind: "running" });
    const text = JSON.stringify([path, version, body]);
    if (attempt.current?.body !== text) attempt.current = { body: text, key: crypto.randomUUID() };
    const idempotencyKey = method === "POST" ? attempt.current.key : undefined;
    try {
      const sent = signed ? await sendProof(body, proved) : body;
      const result = await send<T>(method, path, { body: sent, version, idempotencyKey });
      attempt.current = null;
      proved.current = "";
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] === "api" });
      setState({ kind: "idle" });
      onDone?.(result);
      return result;
    } catch (error) {
      // Only a lost connection leaves in doubt whether the server did it: then the key stays.
      if (!(error instanceof ApiError && error.problem.code === "offline")) attempt.current = null;
      if (error instanceof ApiError && error.problem.code === "confirmation_needed")
        proved.current = "";
      setState(toState(error, fields));
      return undefined;
    } finally {
      busy.current = false;
    }
  };

  const fail = useCallback((errors: FieldError[]) => setState({ kind: "invalid", errors }), []);
  const refresh = useCallback(async () => {
    await client.invalidateQueries({ predicate: (query) => query.queryKey[0] === "api" });
    setState({ kind: "idle" });
  }, [client]);
  return { state, run, fail, refresh };
}
