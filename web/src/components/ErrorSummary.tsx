// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from "react";
import { useText } from "../lib/use-text.ts";

export type SummaryLine = { id: string | null; text: string };

/** On top of the form; takes focus; each line leads to its field. */
export function ErrorSummary({ lines }: { lines: SummaryLine[] }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [lines]);
  const go = (id: string): void => {
    const control = document.getElementById(id);
    control?.focus();
    control?.scrollIntoView({ block: "center" });
  };
  return (
    <div className="sum" role="alert" tabIndex={-1} ref={box} aria-labelledby="sum-h">
      <h2 id="sum-h">{t("web.form.summary", { count: lines.length })}</h2>
      <ul>
        {lines.map(({ id, text }) => (
          <li key={`${id}${text}`}>
            {id === null ? (
              text
            ) : (
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  go(id);
                }}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
