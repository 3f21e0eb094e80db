// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Puts the licence on top of a generated file.
import { readFileSync, writeFileSync } from "node:fs";

const [path] = process.argv.slice(2);
if (!path) throw new Error("licence.ts FILE");
const text = readFileSync(path, "utf8");
const lines = ["FileCopyrightText: 2026 The Nokkenas authors", "License-Identifier: EUPL-1.2"];
const head = lines.map((line) => `// ${["SPDX", line].join("-")}\n`).join("");
if (!text.startsWith(head)) writeFileSync(path, head + text);
