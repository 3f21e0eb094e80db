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

async function refuse(response: Response): Promise<never> {
  const error = await toError(response);
  if (error.problem.code === "not_signed_in") listeners.forEach((listener) => listener());
  throw error;
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
  if (!response.ok) return refuse(response);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Bytes as they are. */
export async function sendBytes<T>(path: string, bytes: ArrayBuffer, query: Query): Promise<T> {
  let response: Response;
  try {
    response = await fetch(apiPath(path, query), {
      method: "POST",
      credentials: "same-origin",
      headers: { ...headersFor({}), "Content-Type": "application/octet-stream" },
      body: bytes,
    });
  } catch {
    throw new ApiError({ title: "", status: 0, code: "offline" });
  }
  return response.ok ? ((await response.json()) as T) : refuse(response);
}

export const get = <T>(path: string, query?: Query): Promise<T> => send<T>("GET", path, { query });

/** A file that the server makes, in the language of the reader. */
export async function getFile(path: string, query?: Query): Promise<{ name: string; blob: Blob }> {
  let response: Response;
  try {
    response = await fetch(apiPath(path, query), {
      credentials: "same-origin",
      headers: { "Accept-Language": language },
    });
    if (response.ok) {
      const disposition = response.headers.get("Content-Disposition") ?? "";
      const name = /filename="([^"]+)"/.exec(disposition)?.[1] ?? "nokkenas";
      return { name, blob: await response.blob() };
    }
  } catch {
    throw new ApiError({ title: "", status: 0, code: "offline" });
  }
  return refuse(response);
}

/** Sends a file as it is; `progress` hears the part that was sent, from 0 to 1. */
export function sendFile<T>(
  path: string,
  file: File,
  progress: (part: number) => void,
  query: Query = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", apiPath(path, { fileName: file.name, ...query }));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Accept-Language", language);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ApiError({ title: "", status: 0, code: "offline" }));
    request.onload = () => {
      const retryAfter = request.getResponseHeader("Retry-After");
      const response = new Response(request.responseText, {
        status: request.status,
        headers: retryAfter ? { "Retry-After": retryAfter } : {},
      });
      if (response.ok) resolve(response.json() as Promise<T>);
      else refuse(response).catch(reject);
    };
    request.send(file);
  });
}
