// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The one door to the server. Every call goes through `send`.
import type { Problem } from "./model.ts";

export class ApiError extends Error {
  readonly problem: Problem;
  readonly retryAfter: number | null;
  constructor(problem: Problem, retryAfter: number | null = null) {
    super(`${problem.status} ${problem.code}`);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

export type Query = Record<string, string | number | null | undefined>;
export type SendOptions = {
  body?: unknown;
  query?: Query | undefined;
  version?: number | undefined;
  idempotencyKey?: string | undefined;
};

type Listener = () => void;
const listeners = new Set<Listener>();
let language = "nl";

/** The language of the texts that the server sends. */
export function setApiLanguage(locale: string): void {
  language = locale;
}

/** Called when the server says that nobody is signed in. Returns the way to stop listening. */
export function onSignedOut(listener: Listener): Listener {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function apiPath(path: string, query?: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") search.set(key, String(value));
  }
  const text = search.toString();
  return `/v1${path}${text ? `?${text}` : ""}`;
}

function headersFor(options: SendOptions): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: "application/json",
    "Accept-Language": language,
  };
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  if (options.version !== undefined) headers["If-Match"] = `"${options.version}"`;
  if (options.idempotencyKey) headers["Idempotency-Key"] = options.idempotencyKey;
  return headers;
}

async function toError(response: Response): Promise<ApiError> {
  const retry = Number(response.headers.get("Retry-After") ?? "");
  let problem: Problem = { title: "", status: response.status, code: `http_${response.status}` };
  try {
    problem = { ...problem, ...((await response.json()) as Problem) };
  } catch {
    // Not a problem document, for example from a proxy: the status is all there is.
  }
  return new ApiError(problem, Number.isFinite(retry) && retry > 0 ? retry : null);
}

/** Throws ApiError for a refusal and for a lost connection (code "offline"). */
export async function send<T>(method: string, path: string, options: SendOptions = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(apiPath(path, options.query), {
      method,
      credentials: "same-origin",
      headers: headersFor(options),
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
  } catch {
    throw new ApiError({ title: "", status: 0, code: "offline" });
  }
  if (!response.ok) {
    const error = await toError(response);
    if (error.problem.code === "not_signed_in") listeners.forEach((listener) => listener());
    throw error;
  }
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export const get = <T>(path: string, query?: Query): Promise<T> => send<T>("GET", path, { query });
