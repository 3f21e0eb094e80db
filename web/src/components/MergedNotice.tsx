// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// After a newer version was taken over: which answers somebody else gave meanwhile.
import { useEffect, useRef, useState, type RefObject } from "react";
import type { MoneyDraft } from "../lib/draft.ts";
import type { Merged } from "../lib/merge-answers.ts";
import { useText, type Text } from "../lib/use-text.ts";
import { FieldLink, type SummaryLine } from "./ErrorSummary.tsx";
import { answerText, placeOf } from "./form-places.ts";

type Found = { theirs: SummaryLine[]; both: SummaryLine[] };

function otherText({ t }: Text, form: HTMLFormElement, name: string, other: unknown): string {
  const money = other as Partial<MoneyDraft> | null;
  if (typeof money?.amount !== "string") return answerText(form, name, other);
  return money.amount === "" ? "" : `€ ${money.amount} ${t(`web.vat.${money.vat}`)}`;
}

function find(text: Text, form: HTMLFormElement, merged: Merged<unknown>): Found {
  const theirs = merged.theirs.flatMap((name) => {
    const place = placeOf(form, name);
    return place ? [{ id: place.id || null, text: place.label }] : [];
  });
  const both = merged.both.flatMap(({ name, other }) => {
    const place = placeOf(form, name);
    if (!place) return [];
    const answer = otherText(text, form, name, other);
    const line = answer ? text.t("web.merged.other", { label: place.label, answer }) : place.label;
    return [{ id: place.id || null, text: line }];
  });
  return { theirs, both };
}

function Lines({ title, lines }: { title: string; lines: SummaryLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul className="bullets">
        {lines.map((line) => (
          <li key={`${line.id}${line.text}`}>
            <FieldLink line={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type Props = { merged: Merged<unknown>; form: RefObject<HTMLFormElement | null> };

export function MergedNotice({ merged, form }: Props) {
  const text = useText();
  const { t } = text;
  const box = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (form.current) setFound(find(text, form.current, merged));
    box.current?.focus();
  }, [text, form, merged]);
  return (
    <div className="once" tabIndex={-1} ref={box} role="group" aria-labelledby="merged-h">
      <h2 id="merged-h">{t("web.merged.title")}</h2>
      {found && found.theirs.length + found.both.length === 0 && <p>{t("web.merged.none")}</p>}
      {found && <Lines title={t("web.merged.theirs")} lines={found.theirs} />}
      {found && <Lines title={t("web.merged.both")} lines={found.both} />}
      <p>{t("web.merged.save")}</p>
    </div>
  );
}
