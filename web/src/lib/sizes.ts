// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "./use-text.ts";

/** "840 bytes", "12 kB", "3,4 MB", "77,2 GB". */
export function sizeText({ t, number }: Text, bytes: number): string {
  if (bytes < 1000) return t("web.import.bytes", { count: bytes });
  if (bytes < 1_000_000) return `${number(bytes / 1000)} kB`;
  if (bytes < 1_000_000_000) return `${number(bytes / 1_000_000, 1)} MB`;
  return `${number(bytes / 1_000_000_000, 1)} GB`;
}
