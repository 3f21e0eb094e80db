// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useText } from "../lib/use-text.ts";
import { Term } from "./Term.tsx";

/** The words that a table or chart uses in its cells, each with its explanation. */
export function TermLine({ names }: { names: readonly string[] }) {
  const { t } = useText();
  return (
    <p className="note term-line">
      <span>{t("web.term.line")}</span>
      {names.map((name) => (
        <Term key={name} name={name} />
      ))}
    </p>
  );
}
