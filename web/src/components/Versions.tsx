// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What holds from which day on, on what ground, and who set it.
import type { ReactNode } from "react";
import { useText } from "../lib/use-text.ts";

type Version = {
  fromOn: string;
  until: string | null;
  source: string;
  reason: string | null;
  setBy: string | null;
};
type Props<T extends Version> = {
  versions: T[];
  /** What holds, beside the days. */
  what: (version: T) => ReactNode;
  more?: (version: T) => ReactNode;
};

export function Versions<T extends Version>({ versions, what, more }: Props<T>) {
  const { t, date } = useText();
  return (
    <ol className="plain-list">
      {versions.map((one) => (
        <li key={one.fromOn + (one.setBy ?? "")}>
          <p className="idline">
            <b>
              {one.until
                ? t("web.rule.fromUntil", { from: date(one.fromOn), until: date(one.until) })
                : t("web.rule.fromOn", { from: date(one.fromOn) })}
            </b>
            {what(one)}
          </p>
          {more?.(one)}
          <p className="note">{one.source}</p>
          <p className="note">
            {one.setBy
              ? t("web.rule.setBy", { name: one.setBy, reason: one.reason ?? "" })
              : t("web.rule.built")}
          </p>
        </li>
      ))}
    </ol>
  );
}
