// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from "react";
import { useText } from "../lib/use-text.ts";

export type SummaryLine = { id: string | null; text: string };

/** Leads to the field that a line is about. */
export function FieldLink({ line }: { line: SummaryLine }) {
  const { id, text } = line;
  if (id === null) return text;
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        const control = document.getElementById(id);
        control?.focus();
        control?.scrollIntoView({ block: "center" });
      }}
    >
      {text}
    </a>
  );
}

/** On top of the form; takes focus; each line leads to its field. */
export function ErrorSummary({ lines }: { lines: SummaryLine[] }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [lines]);
  return (
    <div className="sum" role="alert" tabIndex={-1} ref={box} aria-labelledby="sum-h">
      <h2 id="sum-h">{t("web.form.summary", { count: lines.length })}</h2>
      <ul>
        {lines.map((line) => (
          <li key={`${line.id}${line.text}`}>
            <FieldLink line={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}
