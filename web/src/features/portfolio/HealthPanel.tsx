// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { EmptyState, Panel } from "../../components/Panel.tsx";
import { daysBetween } from "../../lib/dates.ts";
import type { Application, HealthMeasurement } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";
import { measures } from "./ApplicationActPages.tsx";
import { isPermitted } from "./use-portfolio.ts";

type Measure = (typeof measures)[number];

export function HealthPanel({ application }: { application: Application }) {
  const { t } = useText();
  const [asTable, setAsTable] = useState(false);
  const health = [...application.health].sort((a, b) => a.measuredOn.localeCompare(b.measuredOn));
  const add = isPermitted(application, "measure_health") && (
    <ButtonLink small to={`/applications/${application.id}/measure-health`}>
      {t("web.health.measure")}
    </ButtonLink>
  );
  return (
    <Panel title={t("web.health.title")}>
      {health.length === 0 ? (
        <EmptyState why={t("web.health.none")} adds={t("web.health.noneAdds")} action={add} />
      ) : (
        <figure>
          {asTable ? <HealthTable health={health} /> : <HealthChart health={health} />}
          <figcaption className="note cap">
            <span>{t("web.health.scaleShort")}</span>
            <Button small onClick={() => setAsTable(!asTable)}>
              {t(asTable ? "web.ledger.asChart" : "web.ledger.asTable")}
            </Button>
            {add}
          </figcaption>
        </figure>
      )}
    </Panel>
  );
}

type Point = { x: number; value: number };

function pointsOf(health: HealthMeasurement[], measure: Measure): Point[] {
  const first = health[0]?.measuredOn ?? "";
  const whole = Math.max(1, daysBetween(first, health.at(-1)?.measuredOn ?? first));
  return health.flatMap((one) => {
    const value = one[measure];
    // One measurement alone stands at the right.
    const x = health.length === 1 ? 96 : 5 + (daysBetween(first, one.measuredOn) / whole) * 91;
    return value === null ? [] : [{ x: Math.round(x * 100) / 100, value }];
  });
}

const TOP = 10;
const HIGH = 110;
const y = (value: number): number => TOP + ((100 - value) / 100) * (HIGH - TOP);

/** Three lines that differ in dash as well as in colour. */
function HealthChart({ health }: { health: HealthMeasurement[] }) {
  const { t, shortDate } = useText();
  const said = measures.map((measure) =>
    t("web.health.line", {
      name: t(`web.health.${measure}`),
      points:
        pointsOf(health, measure)
          .map(({ value }) => value)
          .join(", ") || t("web.health.notMeasured"),
    }),
  );
  return (
    <>
      <ul className="legend">
        {measures.map((measure, index) => (
          <li key={measure}>
            <svg width="26" height="14" aria-hidden="true" focusable="false">
              <line className={`h-${index}`} x1="1" x2="25" y1="7" y2="7" />
            </svg>
            {t(`web.health.${measure}`)}
          </li>
        ))}
      </ul>
      <svg className="c-row" width="100%" height="134" role="img" aria-label={said.join(". ")}>
        {[0, 50, 100].map((value) => (
          <g key={value}>
            <line className="g-line" x1="0" x2="100%" y1={y(value)} y2={y(value)} />
            <text className="t-12 t-q halo" x="0" y={y(value) + 4}>
              {value}
            </text>
          </g>
        ))}
        {measures.map((measure, index) => (
          <Line key={measure} points={pointsOf(health, measure)} look={`h-${index}`} />
        ))}
        <text className="t-12 t-q" x="4%" y="130">
          {shortDate(health[0]?.measuredOn ?? "1970-01-01")}
        </text>
        {health.length > 1 && (
          <text className="t-12 t-q" x="100%" y="130" textAnchor="end">
            {shortDate(health.at(-1)?.measuredOn ?? "1970-01-01")}
          </text>
        )}
      </svg>
    </>
  );
}

function Line({ points, look }: { points: Point[]; look: string }) {
  return points.map((point, index) => {
    const before = points[index - 1];
    return (
      <g key={point.x}>
        {before && (
          <line
            className={look}
            x1={`${before.x}%`}
            x2={`${point.x}%`}
            y1={y(before.value)}
            y2={y(point.value)}
          />
        )}
        <circle className={look} cx={`${point.x}%`} cy={y(point.value)} r="3" />
      </g>
    );
  });
}

function HealthTable({ health }: { health: HealthMeasurement[] }) {
  const { t, shortDate } = useText();
  return (
    <table className="tbl resp">
      <caption className="vh">{t("web.health.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.health.measuredOn")}</th>
          {measures.map((measure) => (
            <th key={measure} scope="col" className="num wrapped">
              {t(`web.health.${measure}`)}
            </th>
          ))}
          <th scope="col">{t("web.health.source")}</th>
        </tr>
      </thead>
      <tbody>
        {[...health].reverse().map((one) => (
          <tr key={one.id}>
            <th scope="row">{shortDate(one.measuredOn)}</th>
            {measures.map((measure) => (
              <td key={measure} className="num" data-l={t(`web.health.${measure}`)}>
                {one[measure] ?? t("web.health.notMeasured")}
              </td>
            ))}
            <td data-l={t("web.health.source")}>
              <span>
                {one.source}
                <span className="sub">{one.recordedBy}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
