// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The chance that a case is still open after so many days, with what is not certain about it.
import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Panel } from "../../components/Panel.tsx";
import type { LeadTimeOfCases, LeadTimePoint } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";
import { daysText, inDays, percentText } from "./durations.ts";

const WIDE = 600;
const HIGH = 240;
const LEFT = 52;
const BELOW = 34;

export function CurvePanel({ whole }: { whole: LeadTimeOfCases }) {
  const text = useText();
  const { t } = text;
  const [asTable, setAsTable] = useState(false);
  const last = whole.curve.at(-1);
  if (!last) return null;
  const half = whole.p50 ? daysText(text, whole.p50.valueMs) : t("web.duration.beyond");
  return (
    <Panel title={t("web.duration.curve")}>
      <figure>
        {asTable ? <CurveTable points={whole.curve} /> : <Chart points={whole.curve} />}
        <figcaption className="note cap">
          <span>{t("web.duration.curveSays", { half, last: daysText(text, last.timeMs) })}</span>
          <Button small onClick={() => setAsTable(!asTable)}>
            {t(asTable ? "web.ledger.asChart" : "web.ledger.asTable")}
          </Button>
        </figcaption>
      </figure>
    </Panel>
  );
}

/** Stepped: nothing changes between two ends. */
function stepPath(
  points: LeadTimePoint[],
  y: (point: LeadTimePoint) => number,
  x: (ms: number) => number,
) {
  const top = y({
    timeMs: 0,
    openPermille: 1000,
    lowerPermille: 1000,
    upperPermille: 1000,
    atRisk: 0,
  });
  return points.reduce(
    (path, point) => `${path}H${x(point.timeMs)}V${y(point)}`,
    `M${x(0)} ${top}`,
  );
}

function Chart({ points }: { points: LeadTimePoint[] }) {
  const text = useText();
  const { t } = text;
  const most = Math.max(1, points.at(-1)?.timeMs ?? 1);
  const x = (ms: number): number => LEFT + (ms / most) * (WIDE - LEFT - 8);
  const y = (permille: number): number => 8 + (1 - permille / 1000) * (HIGH - BELOW - 8);
  return (
    <svg
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      role="img"
      aria-label={t("web.duration.curve")}
      className="curve"
    >
      {[0, 250, 500, 750, 1000].map((permille) => (
        <g key={permille}>
          <line className="curve-grid" x1={LEFT} x2={WIDE - 8} y1={y(permille)} y2={y(permille)} />
          <text x={LEFT - 8} y={y(permille) + 4} textAnchor="end">
            {permille / 10} %
          </text>
        </g>
      ))}
      {[0, 0.25, 0.5, 0.75, 1].map((part) => (
        <text
          key={part}
          x={x(part * most)}
          y={HIGH - 12}
          textAnchor={part === 1 ? "end" : "middle"}
        >
          {inDays(text, part * most)}
        </text>
      ))}
      <path className="curve-edge" d={stepPath(points, (point) => y(point.upperPermille), x)} />
      <path className="curve-edge" d={stepPath(points, (point) => y(point.lowerPermille), x)} />
      <path className="curve-line" d={stepPath(points, (point) => y(point.openPermille), x)} />
    </svg>
  );
}

function CurveTable({ points }: { points: LeadTimePoint[] }) {
  const text = useText();
  const { t, number } = text;
  const stride = Math.max(1, Math.ceil(points.length / 20));
  const shown = points.filter((_, index) => index % stride === 0 || index === points.length - 1);
  return (
    <table className="tbl">
      <caption className="vh">{t("web.duration.curve")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.duration.afterDays")}</th>
          <th scope="col" className="num">
            {t("web.duration.stillOpen")}
          </th>
          <th scope="col" className="num">
            {t("web.duration.range")}
          </th>
          <th scope="col" className="num">
            {t("web.duration.atRisk")}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((point) => (
          <tr key={point.timeMs}>
            <th scope="row">{inDays(text, point.timeMs)}</th>
            <td className="num">{percentText(text, point.openPermille)}</td>
            <td className="num">
              {percentText(text, point.lowerPermille)} – {percentText(text, point.upperPermille)}
            </td>
            <td className="num">{number(point.atRisk)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
