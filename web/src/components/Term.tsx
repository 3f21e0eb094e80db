// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useRef, useState } from "react";
import { useText } from "../lib/use-text.ts";
import { Icon } from "./Icon.tsx";

type Props = {
  /** The entry of the glossary. */
  name: string;
  /** The word as this page writes it. */
  children?: string;
  /** Only the button: the word itself stands beside it already. */
  bare?: boolean;
};

/** A word of the trade with its explanation: a button that opens a note on the page. */
export function Term({ name, children, bare }: Props) {
  const { t, maybe } = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: MouseEvent | KeyboardEvent): void => {
      if (event instanceof KeyboardEvent ? event.key === "Escape" : outside(box.current, event))
        setOpen(false);
    };
    document.addEventListener("keydown", close);
    document.addEventListener("click", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("click", close);
    };
  }, [open]);
  const word = children ?? maybe(`glossary.${name}.word`) ?? name;
  const text = maybe(`glossary.${name}.text`);
  if (!text) return bare ? null : <>{word}</>;
  return (
    <span className="term" ref={box}>
      {!bare && word}
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t("web.term.explain", { word })}
        onClick={() => setOpen(!open)}
      >
        <Icon name="question" size={15} />
      </button>
      <span id={id} className="term-text" role="note" hidden={!open}>
        {text}
      </span>
    </span>
  );
}

function outside(box: HTMLElement | null, event: Event): boolean {
  return !(event.target instanceof Node && box?.contains(event.target));
}

/** The button beside the head of a column that has an entry in the glossary. */
export function HeadTerm({ column }: { column: { head: string; term?: string } }) {
  if (!column.term) return null;
  return (
    <Term bare name={column.term}>
      {column.head}
    </Term>
  );
}
