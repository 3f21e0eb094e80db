// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useId, type ReactNode } from "react";

/** One panel for one subject; its heading names it. */
export function Panel(props: { title: ReactNode; note?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.note && <p className="quiet small">{props.note}</p>}
      {props.children}
    </section>
  );
}

export type Fact = { name: ReactNode; value: ReactNode; strong?: boolean; key?: string };

/** Names on the left, answers on the right. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact, index) => (
        <div key={fact.key ?? index}>
          <dt>{fact.name}</dt>
          <dd className={fact.strong ? "strong" : undefined}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why there is nothing, what it would add, and the way to begin. */
export function EmptyState(props: { why: string; adds?: string | undefined; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="strong">{props.why}</p>
      {props.adds && <p className="quiet">{props.adds}</p>}
      {props.action}
    </div>
  );
}
