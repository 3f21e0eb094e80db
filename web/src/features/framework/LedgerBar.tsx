// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Fragment } from "react";
import { share } from "../../lib/money.ts";
import { useText } from "../../lib/use-text.ts";
import {
  ledgerParts,
  TICKS,
  type LedgerPart,
  type LedgerParts,
  type WithLedger,
} from "./ledger-parts.ts";

const fills: Record<LedgerPart["key"] | "over", string> = {
  invoiced: "k-inv",
  open: "k-com",
  reserved: "k-res",
  free: "k-free",
  over: "k-over",
};

export const Swatch = ({ part }: { part: keyof typeof fills }) => (
  <svg width="14" height="14" aria-hidden="true" focusable="false">
    <rect className={fills[part]} x="1" y="1" width="12" height="12" rx="2" />
  </svg>
);

const percent = (cents: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((cents / whole) * 10_000) / 100;

/** Positions in per cent and type in pixels, so that it reflows and stays readable. */
export function LedgerBar({ framework }: { framework: WithLedger }) {
  const { t, number, money } = useText();
  const ledger = ledgerParts(framework);
  const { parts, whole, maximum } = ledger;
  const names = parts.map(
    ({ key, cents }) => `${t(`web.ledger.${key}`)} ${number(percent(cents, whole), 1)} %`,
  );
  if (ledger.over > 0) {
    names.push(
      t("web.ledger.over", { amount: money({ ...framework.occupied, amountMinor: ledger.over }) }),
    );
  }
  const passed = maximum === null ? 0 : share(framework.occupied.amountMinor, maximum);
  return (
    <svg
      className="c-row"
      width="100%"
      height="78"
      role="img"
      aria-label={`${t("web.ledger.title")}: ${names.join(", ")}`}
    >
      <Parts {...ledger} />
      {maximum !== null && maximum > 0 && <Ticks at={percent(maximum, whole)} passed={passed} />}
      <rect x="0" y="24" width="100%" height="30" fill="none" stroke="#69758a" strokeWidth="1" />
      <text className="t-12 t-q" x="0" y="74">
        € 0
      </text>
      {maximum !== null && framework.maximum && (
        <>
          <line
            className="k-max"
            x1={`${percent(maximum, whole)}%`}
            x2={`${percent(maximum, whole)}%`}
            y1="18"
            y2="60"
          />
          <text
            className="t-12 t-i t-b"
            x={`${Math.max(50, percent(maximum, whole))}%`}
            y="74"
            textAnchor="end"
          >
            {t("web.ledger.maximum", { amount: money(framework.maximum) })}
          </text>
        </>
      )}
    </svg>
  );
}

function Parts({ parts, whole, maximum, over }: LedgerParts) {
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, part) => sum + part.cents, 0),
  );
  return (
    <>
      <rect className="k-free" x="0" y="24" width="100%" height="30" />
      {parts.map(({ key, cents }, index) => {
        const x = percent(starts[index] ?? 0, whole);
        if (cents === 0 || key === "free") return null;
        return (
          <Fragment key={key}>
            <rect
              className={fills[key]}
              x={`${x}%`}
              y="24"
              width={`${percent(cents, whole)}%`}
              height="30"
            />
            {index > 0 && (
              <line x1={`${x}%`} x2={`${x}%`} y1="24" y2="54" stroke="#fff" strokeWidth="2" />
            )}
          </Fragment>
        );
      })}
      {over > 0 && maximum !== null && <Over from={percent(maximum, whole)} />}
    </>
  );
}

/** What lies above the maximum; however little it is, it can be seen. */
function Over({ from }: { from: number }) {
  const x = Math.min(from, 98.5);
  return <rect className="k-over" x={`${x}%`} y="20" width={`${100 - x}%`} height="38" />;
}

function Ticks({ at, passed }: { at: number; passed: number }) {
  const reached = Math.max(...TICKS.filter((tick) => passed >= tick), 0);
  return TICKS.map((tick) => {
    const x = `${(at * tick) / 100}%`;
    const now = tick === reached;
    return (
      <Fragment key={tick}>
        <line className="k-mark" x1={x} x2={x} y1="18" y2="60" />
        <text className={`t-12 ${now ? "t-a t-b" : "t-q"}`} x={x} y="13" textAnchor="middle">
          {tick}
          <tspan className={tick === 85 ? "hide-n" : undefined}> %</tspan>
        </text>
      </Fragment>
    );
  });
}
