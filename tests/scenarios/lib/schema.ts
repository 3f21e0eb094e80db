// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Values that fit a JSON schema of the API, and values that just do not.
import { createRequire } from "node:module";
import { openapi } from "./openapi.ts";

const require = createRequire(new URL("../../../web/package.json", import.meta.url));
export const fc = require("fast-check");

type Arbitrary = any;

const junk: Arbitrary = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, "", " ", "\u0000", "\ud800", -1, 0.5, 1e300, 2 ** 63, -(2 ** 63), [], {}),
  fc.string({ unit: "binary", maxLength: 40 }),
);

function texts({ minLength = 0, maxLength = 60, format, enum: values }: any): Arbitrary {
  if (values) return fc.constantFrom(...values);
  if (format === "date")
    return fc.oneof(
      fc
        .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
        .map((date: Date) => date.toISOString().slice(0, 10)),
      fc.constantFrom("2026-02-30", "0000-00-00", "2199-12-31", "1900-01-01"),
    );
  if (format === "email") return fc.emailAddress();
  const most = Math.max(minLength, Math.min(maxLength, 60));
  return fc.oneof(
    fc.string({ unit: "grapheme", minLength, maxLength: most }),
    fc.string({ unit: "binary", minLength, maxLength: most }),
    fc.constantFrom("a".repeat(maxLength), "é".repeat(minLength), "'; --", "%", "\\", '{"a":1}'),
  );
}

function numbers({ minimum = -(2 ** 31), maximum = 2 ** 31 - 1 }: any): Arbitrary {
  return fc.oneof(
    fc.integer({ min: minimum, max: Math.min(maximum, Number.MAX_SAFE_INTEGER) }),
    fc.constantFrom(minimum, maximum, minimum - 1, maximum + 1),
  );
}

async function objects(schema: any): Promise<Arbitrary> {
  const required: string[] = schema.required ?? [];
  const fields: Record<string, Arbitrary> = {};
  for (const [name, field] of Object.entries<any>(schema.properties ?? {}))
    fields[name] = await valuesOf(field);
  const right = fc.record(fields, { requiredKeys: required });
  const names = [...Object.keys(fields), "colour", "__proto__"];
  const spoilt = fc
    .tuple(right, fc.constantFrom(...names), junk)
    .map(([value, name, odd]: [object, string, unknown]) => ({ ...value, [name]: odd }));
  return fc.oneof({ weight: 2, arbitrary: right }, { weight: 1, arbitrary: spoilt });
}

/** Mostly what the schema allows, sometimes what it does not. */
export async function valuesOf(schema: any): Promise<Arbitrary> {
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1);
    return valuesOf((await openapi()).components.schemas[name]);
  }
  if (schema.anyOf || schema.oneOf) {
    const options = (schema.anyOf ?? schema.oneOf).map((option: any) => valuesOf(option));
    return fc.oneof(...(await Promise.all(options)));
  }
  if (Array.isArray(schema.type)) {
    const options = schema.type.map((type: string) => valuesOf({ ...schema, type }));
    return fc.oneof(...(await Promise.all(options)));
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case "string":
      return texts(schema);
    case "integer":
      return numbers(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(await valuesOf(schema.items), { maxLength: 4 });
    case "object":
      return objects(schema);
    default:
      throw new Error(`teach the tests the schema ${JSON.stringify(schema)}`);
  }
}
