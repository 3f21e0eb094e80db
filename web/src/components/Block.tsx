// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A block of the home page: one figure and a few lines, each of which opens what it counts.
import type { ReactNode } from "react";
import { useText } from "../lib/use-text.ts";
import { TextLink } from "./TextLink.tsx";

export function Block(props: { name: string; title: string; children: ReactNode }) {
  const id = `b-${props.name}`;
  return (
    <section className="blk" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

export function Figure({ to, count, text }: { to: string; count: ReactNode; text: string }) {
  const { t } = useText();
  return (
    <p className="fig">
      <TextLink to={to}>
        <b>{count ?? "…"}</b> <span>{text}</span>
      </TextLink>
      {count === undefined && <span className="vh">{t("web.loading")}</span>}
    </p>
  );
}

/** `value` is undefined as long as it is not known. */
export type Line = { to: string; text: string; value: ReactNode };

export function Lines({ lines }: { lines: Line[] }) {
  return (
    <ul className="ln">
      {lines.map(({ to, text, value }) => (
        <li key={to}>
          <TextLink to={to}>{text}</TextLink>
          <span className="num">{value ?? "…"}</span>
        </li>
      ))}
    </ul>
  );
}
