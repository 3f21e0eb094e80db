// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A browser in which one of the people of the demo is signed in.
import { chromium, type BrowserContext, type Page } from "./deps.ts";
import { must } from "./checks.ts";
import { record } from "./exchanges.ts";

export type Locale = "nl" | "en";
type Browser = Awaited<ReturnType<typeof chromium.launch>>;
type DemoAccount = { email: string; roleKey: string };
type Installation = { demoPassword: string | null; demoAccounts: DemoAccount[] };

type Call = {
  role: string;
  path: string;
  type: string;
  data: string | undefined;
  version?: number;
};
type Brought = { id: string; state: string; version: number; mappingId: string };

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["NOKKENAS_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });

export class People {
  readonly base: string;
  private readonly browser: Browser;
  private readonly states = new Map<string, Awaited<ReturnType<BrowserContext["storageState"]>>>();
  constructor(base: string, browser: Browser) {
    this.base = base;
    this.browser = browser;
  }

  async installation(): Promise<Installation> {
    return (await (await fetch(`${this.base}/v1/installation`)).json()) as Installation;
  }

  async password(): Promise<string> {
    const { demoPassword } = await this.installation();
    must(demoPassword, "the server does not run the demo");
    return demoPassword;
  }

  /** Signs a person in once; later windows take over the session. */
  async open(role: string | null, locale: Locale, width: number): Promise<Page> {
    const storageState = role === null ? undefined : await this.stateOf(role);
    const context = await this.browser.newContext({
      baseURL: this.base,
      viewport: { width, height: 800 },
      locale: locale === "nl" ? "nl-NL" : "en-GB",
      reducedMotion: "reduce",
      ...(storageState ? { storageState } : {}),
    });
    await context.addInitScript(
      `if (location.protocol !== "about:") localStorage.setItem("nokkenas.locale", "${locale}")`,
    );
    record(context);
    return context.newPage();
  }

  private async stateOf(role: string) {
    const known = this.states.get(role);
    if (known) return known;
    const context = await this.browser.newContext({ baseURL: this.base });
    const page = await context.newPage();
    await page.goto("/sign-in");
    const status = await page.evaluate(
      async (data) => {
        const headers = { "Content-Type": "application/json" };
        const answer = await fetch("/v1/sessions", { method: "POST", headers, body: data });
        return answer.status;
      },
      JSON.stringify({
        email: `${role}@demo.nokkenas.example`,
        password: await this.password(),
      }),
    );
    must(status === 201, `${role} cannot sign in: ${status}`);
    const state = await context.storageState();
    this.states.set(role, state);
    await context.close();
    return state;
  }

  /** An API call as a person, for what a test needs to know or to have. */
  async ask<T>(role: string, path: string, body?: unknown): Promise<T> {
    const data = body === undefined ? undefined : JSON.stringify(body);
    return this.call<T>({ role, path, type: "application/json", data });
  }

  /** Sends a file; comes back when the server has checked it. */
  async bring(role: string, fileName: string, data: string): Promise<Brought> {
    const path = `/imports?fileName=${fileName}`;
    const type = "application/octet-stream";
    return this.checked(role, await this.call<Brought>({ role, path, type, data }));
  }

  /** Says what the columns of a workbook of one's own are; comes back when it is checked. */
  async map(role: string, one: Brought, name: string, mapping: object): Promise<Brought> {
    const path = `/imports/${one.id}/map`;
    const data = JSON.stringify({ name, mapping });
    const { version } = one;
    const type = "application/json";
    return this.checked(role, await this.call<Brought>({ role, path, type, data, version }));
  }

  private async checked(role: string, began: Brought): Promise<Brought> {
    let one = began;
    for (let tries = 50; tries > 0 && one.state === "checking"; tries -= 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      one = await this.ask(role, `/imports/${one.id}`);
    }
    must(["checked", "unmapped"].includes(one.state), `the import is ${one.state}`);
    return one;
  }

  /** A document about an object, of a text. */
  async paper(role: string, about: { subjectKind: string; subjectId: string }, text: string) {
    const upload = await this.ask<{ id: string }>(role, "/document-uploads", {
      fileName: "Verslag van het overleg.txt",
      size: new TextEncoder().encode(text).length,
    });
    const path = `/document-uploads/${upload.id}/pieces?offset=0`;
    await this.call({ role, path, type: "application/octet-stream", data: text });
    return this.ask<{ id: string }>(role, "/documents", {
      uploadId: upload.id,
      ...about,
      kind: "minutes",
      title: "Verslag van het overleg",
      mark: "internal",
    });
  }

  private async call<T>({ role, path, type, data, version }: Call): Promise<T> {
    const context = await this.browser.newContext({
      baseURL: this.base,
      storageState: await this.stateOf(role),
    });
    const page = await context.newPage();
    await page.goto("/words");
    const answer = await page.evaluate(
      async ([to, kind, text, seen]) => {
        const headers = { "Content-Type": kind, ...(seen && { "If-Match": `"${seen}"` }) };
        const init = text === "" ? {} : { method: "POST", headers, body: text };
        const response = await fetch(`/v1${to}`, init);
        return { status: response.status, text: await response.text() };
      },
      [path, type, data ?? "", version ?? 0] as const,
    );
    await context.close();
    must(answer.status < 300, `${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text) as T;
  }
}
