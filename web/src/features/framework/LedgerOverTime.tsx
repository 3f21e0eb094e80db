// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How the ledger came to where it is: stepped, because a booking changes it at once.
import { useState } from "react";
import { Badge } from "../../components/Badge.tsx";
import { Button } from "../../components/Button.tsx";
import { Panel } from "../../components/Panel.tsx";
import { daysBetween, today } from "../../lib/dates.ts";
import type { Ledger, LedgerCeiling, LedgerPoint, Money } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";

const layers = ["occupied", "committed", "invoiced"] as const;
type Layer = (typeof layers)[number];
const looks: Record<Layer, string> = { occupied: "k-res", committed: "k-com", invoiced: "k-inv" };
const centsOf = (point: LedgerPoint, layer: Layer): number => point[`${layer}Minor`];

export function LedgerOverview({ frameworkId }: { frameworkId: string }) {
  const { t } = useText();
  const ledger = useApi<Ledger>(`/frameworks/${frameworkId}/ledger`).data;
  if (!ledger) return null;
  return (
    <>
      <OverTime ledger={ledger} />
      <div className="halves">
        {ledger.maximum && <Warnings ledger={ledger} />}
        {ledger.lots.length > 0 && (
          <Ceilings
            title={t("web.ledger.perLot")}
            one={t("web.framework.lot")}
            rows={ledger.lots}
          />
        )}
        {ledger.parties.length > 0 && (
          <Ceilings
            title={t("web.ledger.perParty")}
            one={t("web.party.one")}
            rows={ledger.parties}
          />
        )}
      </div>
    </>
  );
}

function OverTime({ ledger }: { ledger: Ledger }) {
  const { t, vat } = useText();
  const [asTable, setAsTable] = useState(false);
  if (ledger.series.length === 0) {
    return (
      <Panel title={t("web.ledger.overTime")}>
        <p className="quiet">{t("web.ledger.overTimeNone")}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("web.ledger.overTime")}>
      <figure>
        {asTable ? (
          <SeriesTable ledger={ledger} />
        ) : (
          <>
            <SeriesLegend />
            <SeriesChart ledger={ledger} />
          </>
        )}
        <figcaption className="note cap">
          <span>{t("web.ledger.basis", { vat: vat(ledger.occupied) })}</span>
          <Button small onClick={() => setAsTable(!asTable)}>
            {t(asTable ? "web.ledger.asChart" : "web.ledger.asTable")}
          </Button>
        </figcaption>
      </figure>
    </Panel>
  );
}

function SeriesLegend() {
  const { t } = useText();
  return (
    <ul className="legend">
      {layers.map((layer) => (
        <li key={layer}>
          <svg width="14" height="14" aria-hidden="true" focusable="false">
            <rect className={looks[layer]} x="1" y="1" width="12" height="12" rx="2" />
          </svg>
          {t(`web.ledger.${layer}Line`)}
        </li>
      ))}
    </ul>
  );
}

const TOP = 24;
const HIGH = 190;

/** Where each step begins and ends, in per cent of the time up to today. */
function stepsOf(series: LedgerPoint[]) {
  const first = series[0]?.day ?? today();
  const last = [series.at(-1)?.day ?? today(), today()].sort().at(-1) ?? today();
  const whole = Math.max(1, daysBetween(first, last) + 1);
  const at = (day: string): number => (daysBetween(first, day) / whole) * 100;
  const steps = series.map((point, index) => {
    const next = series[index + 1];
    return { point, from: at(point.day), to: next ? at(next.day) : 100 };
  });
  return { first, last, steps };
}

function SeriesChart({ ledger }: { ledger: Ledger }) {
  const { t, money, shortDate, date } = useText();
  const { first, last, steps } = stepsOf(ledger.series);
  const maximum = ledger.maximum?.amountMinor ?? 0;
  const top = Math.max(maximum, ...ledger.series.map(({ occupiedMinor }) => occupiedMinor), 1);
  const y = (cents: number): number => Math.round(HIGH - (cents / top) * (HIGH - TOP));
  const said = t("web.ledger.spoken", {
    first: date(first),
    last: date(last),
    occupied: money(ledger.occupied),
    committed: money(ledger.committed),
    invoiced: money(ledger.invoiced),
  });
  return (
    <svg className="c-row" width="100%" height="216" role="img" aria-label={said}>
      {layers.map((layer) =>
        steps.map(({ point, from, to }) => (
          <rect
            key={`${layer}${point.day}`}
            className={`${looks[layer]} step`}
            x={`${from}%`}
            y={y(centsOf(point, layer))}
            width={`${to - from}%`}
            height={HIGH - y(centsOf(point, layer))}
          />
        )),
      )}
      <line className="k-mark" x1="0" x2="100%" y1={HIGH} y2={HIGH} />
      {ledger.maximum && (
        <>
          <line className="k-max" x1="0" x2="100%" y1={y(maximum)} y2={y(maximum)} />
          <text className="t-12 t-i t-b halo" x="0" y={y(maximum) - 7}>
            {t("web.ledger.maximum", { amount: money(ledger.maximum) })}
          </text>
        </>
      )}
      <text className="t-12 t-q" x="0" y="208">
        {shortDate(first)}
      </text>
      <text className="t-12 t-q" x="100%" y="208" textAnchor="end">
        {shortDate(last)}
      </text>
    </svg>
  );
}

function SeriesTable({ ledger }: { ledger: Ledger }) {
  const { t, money, shortDate } = useText();
  const amount = (amountMinor: number): Money => ({ ...ledger.occupied, amountMinor });
  return (
    <table className="tbl resp">
      <caption className="vh">{t("web.ledger.overTime")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.ledger.day")}</th>
          {layers.map((layer) => (
            <th key={layer} scope="col" className="num">
              {t(`web.ledger.${layer}Line`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...ledger.series].reverse().map((point) => (
          <tr key={point.day}>
            <th scope="row">{shortDate(point.day)}</th>
            {layers.map((layer) => (
              <td key={layer} className="num" data-l={t(`web.ledger.${layer}Line`)}>
                {money(amount(centsOf(point, layer)))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 70, 85 and 95 per cent: signals, never a judgement. */
function Warnings({ ledger }: { ledger: Ledger }) {
  const { t, date } = useText();
  return (
    <Panel title={t("web.ledger.warnings")}>
      <ul className="plain-list">
        {ledger.warnings.map(({ percent, passed, passedOn }) => (
          <li key={percent} className="idline">
            <span>{t("web.ledger.warning", { percent })}</span>
            {passed ? (
              <>
                <Badge icon="flag" tone="signal">
                  {t("web.ledger.warningPassed")}
                </Badge>
                {passedOn && <span>{t("web.ledger.warningSince", { date: date(passedOn) })}</span>}
              </>
            ) : (
              <span className="quiet">{t("web.ledger.warningNot")}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type CeilingsProps = { title: string; one: string; rows: LedgerCeiling[] };

function Ceilings({ title, one, rows }: CeilingsProps) {
  const { t, money } = useText();
  const heads = {
    occupied: t("web.framework.occupied"),
    cap: t("web.ledger.cap"),
    room: t("web.framework.room"),
  };
  return (
    <Panel title={title}>
      <table className="tbl resp">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{one}</th>
            {Object.entries(heads).map(([key, head]) => (
              <th key={key} scope="col" className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              <td className="num" data-l={heads.occupied}>
                {money(row.occupied)}
              </td>
              <td className="num" data-l={heads.cap}>
                {row.maximum ? money(row.maximum) : t("web.ledger.noCap")}
              </td>
              <td className="num" data-l={heads.room}>
                {row.room ? money(row.room) : t("web.ledger.noCap")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
