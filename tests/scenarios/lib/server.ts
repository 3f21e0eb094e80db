// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A database and a server of one's own, for the stories that the shared server would not survive.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export type Backend = "sqlite" | "postgres";

const binary = process.env.NOKKENAS_BINARY ?? "build/ci/nokkenas";
const postgres = process.env.NOKKENAS_POSTGRES ?? "";

/** What the shared server of this run stores in. */
export const backend: Backend = /^postgres/.test(process.env.NOKKENAS_DATABASE ?? "")
  ? "postgres"
  : "sqlite";

/** Every kind of database that can be had here. */
export const backends: Backend[] = postgres ? ["sqlite", "postgres"] : ["sqlite"];

/** The settings of the shared server are not those of another. */
function environment(): NodeJS.ProcessEnv {
  const names = ["NOKKENAS_DATABASE", "NOKKENAS_ADDRESS", "NOKKENAS_PORT", "NOKKENAS_LOG_LEVEL"];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.includes(name)));
}

export interface Said {
  status: number | null;
  out: string;
  err: string;
}

/** Where the program is started: what it writes beside itself is no part of the checkout. */
const elsewhere = mkdtempSync(join(tmpdir(), "nokkenas-cwd-"));
process.once("exit", () => rmSync(elsewhere, { recursive: true, force: true }));

/** The program with these words after its name, until it ends. */
export function run(...line: string[]): Said {
  const done = spawnSync(binary, line, {
    cwd: elsewhere,
    encoding: "utf8",
    env: environment(),
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

/** The same while this process goes on. */
export function start(...line: string[]): Promise<Said> {
  const child = spawn(binary, line, { cwd: elsewhere, env: environment() });
  const said = { out: "", err: "" };
  child.stdout.on("data", (piece) => (said.out += piece));
  child.stderr.on("data", (piece) => (said.err += piece));
  return new Promise((ended) => child.once("close", (status) => ended({ status, ...said })));
}

/** The same; it must succeed. Gives what it printed. */
export function must(...line: string[]): string {
  const { status, out, err } = run(...line);
  if (status !== 0) throw new Error(`${line.join(" ")}: ${status}\n${out}${err}`);
  return out;
}

/** A folder, and databases in it or beside it; `clear` removes them all. */
export class Place {
  readonly folder = mkdtempSync(join(tmpdir(), "nokkenas-own-"));
  private made: string[] = [];

  at(name: string): string {
    return join(this.folder, name);
  }

  database(kind: Backend = backend): string {
    const name = `own_${randomBytes(6).toString("hex")}`;
    if (kind === "sqlite") return this.at(`${name}.sqlite`);
    sql(postgres, `CREATE DATABASE ${name}`);
    this.made.push(name);
    return postgres.replace(/[^/]*$/, name);
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
    for (const name of this.made) sql(postgres, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

/** What somebody with access to the database itself can do. */
export function sql(database: string, text: string): void {
  if (/^postgres/.test(database)) {
    execFileSync("psql", ["-q", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", text]);
    return;
  }
  const file = new DatabaseSync(database);
  file.exec(text);
  file.close();
}

/** The one value that a query gives. */
export function valueOf(database: string, text: string): string {
  if (/^postgres/.test(database)) return execFileSync("psql", ["-Atq", "-d", database, "-c", text], { encoding: "utf8" }).trim();
  const file = new DatabaseSync(database);
  const [row] = file.prepare(text).all();
  file.close();
  return String(Object.values(row ?? {})[0]);
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => probe.once("listening", ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

export class OwnServer {
  readonly child: ChildProcess;
  readonly base: string; // http://127.0.0.1:PORT
  private gone: Promise<number | null>;

  constructor(port: number, line: string[]) {
    this.base = `http://127.0.0.1:${port}`;
    this.child = spawn(binary, ["serve", "--port", String(port), ...line], {
      cwd: elsewhere,
      stdio: "ignore",
      env: environment(),
    });
    this.gone = new Promise((ended) => this.child.once("exit", ended));
  }

  /** Sends the signal and waits for the end: its status, or null after a signal that kills. */
  stop(signal: NodeJS.Signals = "SIGKILL"): Promise<number | null> {
    this.child.kill(signal);
    return this.gone;
  }

  get(path: string, cookie = ""): Promise<Response> {
    return fetch(this.base + path, { headers: { cookie } });
  }

  post(path: string, body: unknown, cookie = "", version?: number): Promise<Response> {
    const headers: Record<string, string> = { cookie, "content-type": "application/json" };
    if (version !== undefined) headers["if-match"] = `"${version}"`;
    return fetch(this.base + path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  /** The cookie of this account. */
  async signIn(email: string, password: string): Promise<string> {
    const answer = await this.post("/v1/sessions", { email, password });
    if (answer.status !== 201) throw new Error(`${email}: ${await answer.text()}`);
    return String(answer.headers.get("set-cookie")).split(";")[0] ?? "";
  }

  /** The cookie of a login of the demo. */
  async signInDemo(role: string): Promise<string> {
    const { demoPassword, demoAccounts } = (await (
      await this.get("/v1/installation")
    ).json()) as any;
    const account = demoAccounts.find((one: any) => one.roleKey === role);
    return this.signIn(account.email, demoPassword);
  }
}

/** Serves the database on a free port; `more` goes to the command line. */
export async function serve(database: string, ...more: string[]): Promise<OwnServer> {
  return serveAt(await freePort(), database, ...more);
}

/** The same on a port that was chosen before. */
export async function serveAt(
  port: number,
  database: string,
  ...more: string[]
): Promise<OwnServer> {
  const server = new OwnServer(port, ["--database", database, ...more]);
  for (let attempt = 0; attempt < 400; ++attempt) {
    const up = await server.get("/health").then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return server;
    if (server.child.exitCode !== null) break;
    await new Promise((again) => setTimeout(again, 50));
  }
  await server.stop();
  throw new Error("the server does not start");
}
