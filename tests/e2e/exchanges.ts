// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Every exchange between the pages and the API, checked against the document that the server gives.
import { addFormats, Ajv2020, type BrowserContext, type Response } from "./deps.ts";
import { check, must } from "./checks.ts";

type Exchange = { method: string; path: string; status: number; type: string; body: string };
type Declared = { $ref?: string; content?: Record<string, { schema?: object }> };
type Operation = { responses: Record<string, Declared> };
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { responses?: Record<string, Declared> };
};

const exchanges = new Map<string, Exchange>();
const running: Promise<void>[] = [];

async function keep(response: Response): Promise<void> {
  const url = new URL(response.url());
  if (!url.pathname.startsWith("/v1/")) return;
  const request = response.request();
  const body = await response.text().catch(() => "");
  const exchange = {
    method: request.method().toLowerCase(),
    path: url.pathname.slice(3),
    status: response.status(),
    type: response.headers()["content-type"] ?? "",
    body,
  };
  exchanges.set(JSON.stringify(exchange), exchange);
}

export function record(context: BrowserContext): void {
  context.on("response", (response) => running.push(keep(response)));
}

function resolve(document: Document, declared: Declared | undefined): Declared | undefined {
  if (!declared?.$ref) return declared;
  return document.components.responses?.[declared.$ref.split("/").at(-1) ?? ""];
}

function operationOf(document: Document, exchange: Exchange): [string, Operation] | null {
  const parts = exchange.path.split("/");
  // A path without parameters wins over one with.
  const templates = Object.keys(document.paths).sort(
    (a, b) => a.split("{").length - b.split("{").length,
  );
  for (const template of templates) {
    const wanted = template.split("/");
    const fits =
      wanted.length === parts.length &&
      wanted.every((part, index) => part.startsWith("{") || part === parts[index]);
    const operation = document.paths[template]?.[exchange.method];
    if (fits && operation) return [template, operation];
  }
  return null;
}

export async function checkExchanges(base: string): Promise<void> {
  await Promise.all(running);
  const text = await (await fetch(`${base}/v1/openapi.json`)).text();
  const document = JSON.parse(
    text.replaceAll('"#/components/', '"openapi#/components/'),
  ) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, "openapi");
  const validators = new Map<object, ReturnType<typeof ajv.compile>>();
  for (const exchange of exchanges.values()) {
    const name = `${exchange.method} ${exchange.path} ${exchange.status}`;
    await check(`exchange ${name}`, () => {
      const found = operationOf(document, exchange);
      must(found, "no operation in openapi.json");
      const [template, { responses }] = found;
      const declared = resolve(document, responses[String(exchange.status)]);
      must(declared, `${template} does not declare ${exchange.status}`);
      if (exchange.status === 204 || exchange.body === "") return;
      const content =
        declared.content?.[exchange.type.split(";")[0] ?? ""] ?? declared.content?.["*/*"];
      must(content, `${template} does not declare ${exchange.type} for ${exchange.status}`);
      const { schema } = content;
      // A file or a stream of events is no JSON.
      if (!schema || !exchange.type.includes("json")) return;
      const validate = validators.get(schema) ?? ajv.compile(schema);
      validators.set(schema, validate);
      must(validate(JSON.parse(exchange.body)), ajv.errorsText(validate.errors));
    });
  }
}
