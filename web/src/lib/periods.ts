// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// "Van 1 januari 2026 tot en met 3 mei 2026", in as few words as it takes.
import type { Text } from "./use-text.ts";

export function periodText(
  { t, shortDate }: Text,
  one: { startsOn: string; endsOn: string | null },
): string {
  return one.endsOn === null
    ? t("web.period.from", { from: shortDate(one.startsOn) })
    : t("web.period.between", { from: shortDate(one.startsOn), until: shortDate(one.endsOn) });
}
