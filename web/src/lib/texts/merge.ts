// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
/** All files of a language as one flat table; nested objects make dotted keys. */
export function merge(files: Record<string, Record<string, unknown>>): Record<string, string> {
  const out: Record<string, string> = {};
  const add = (value: Record<string, unknown>, prefix: string): void => {
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === "string") out[prefix + key] = item;
      else add(item as Record<string, unknown>, `${prefix}${key}.`);
    }
  };
  for (const file of Object.values(files)) add(file, "");
  return out;
}
