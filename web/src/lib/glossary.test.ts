// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Each word of the glossary is explained where a page uses it.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const src = join(import.meta.dirname, "..");
const glossary = join(src, "../../i18n/nl/glossary.json");

/** Words of rooms that are not built yet: no page speaks of them. */
const later = ["award-decision", "clarifications", "indicator", "market-consultation", "tender"];

test("no word of the glossary is used nowhere", () => {
  const texts = JSON.parse(readFileSync(glossary, "utf8")) as Record<string, string>;
  const names = Object.keys(texts).flatMap((key) => /^glossary\.(.+)\.word$/.exec(key)?.[1] ?? []);
  const pages = globSync("{app,features}/**/*.{ts,tsx}", { cwd: src })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(src, file), "utf8"));
  const terms = pages.filter((page) => /<Term(Line)?\s|\bterm: "/.test(page)).join("\n");
  const unused = names.filter((name) => !terms.includes(`"${name}"`));
  assert.deepEqual(unused.sort(), later);
});
