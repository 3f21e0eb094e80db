// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The JavaScript of a first visit: the entry, what it imports at once, and the words of one language.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT = 250_000;
const dist = new URL("../dist/", import.meta.url);
const html = readFileSync(new URL("index.html", dist), "utf8");

const wanted = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((found) => found[1]);
const words = readdirSync(new URL("assets/", dist))
  .filter((name) => /^(nl|en)-.*\.js$/.test(name))
  .map((name) => `assets/${name}`);
const size = (path: string): number => gzipSync(readFileSync(new URL(path, dist))).length;

const seen = new Set<string>();
function follow(path: string | undefined): void {
  if (!path || seen.has(path)) return;
  seen.add(path);
  const text = readFileSync(new URL(path, dist), "utf8");
  // Static imports only: "import(" loads later.
  for (const found of text.matchAll(/(?:^|[;\s])import(?:[^("']*from)?\s*["']\.\/([^"']+)["']/g)) {
    follow(`assets/${found[1]}`);
  }
}
wanted.forEach(follow);
const code = [...seen].reduce((sum, path) => sum + size(path), 0);
const total = code + Math.max(0, ...words.map(size));
console.log(`first load: ${Math.round(total / 1000)} kB of ${LIMIT / 1000} kB, compressed`);
process.exit(total > LIMIT || seen.size === 0 ? 1 : 0);
