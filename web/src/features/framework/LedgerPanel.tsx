// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactNode } from "react";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Panel } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { nextDay } from "../../lib/dates.ts";
import type { Framework, Ledger, Money } from "../../lib/model.ts";
import { share } from "../../lib/money.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { LedgerBar, Swatch } from "./LedgerBar.tsx";
import { hasLedger, ledgerParts, TICKS, type WithLedger } from "./ledger-parts.ts";
import { hasEnded } from "./use-framework.ts";

/** Room that cannot be used any more is no room: say what was left, and why. */
function ended({ t, shortDate }: Text, framework: Framework, amount: string): string {
  if (framework.state !== "active") return t(`web.ledger.unused.${framework.state}`, { amount });
  return t("web.ledger.unused.expired", {
    amount,
    date: shortDate(nextDay(framework.termEndsOn)),
  });
}

/** The finding of the ledger: room left, no maximum, or more occupied than the maximum. */
function useFinding(framework: WithLedger): ReactNode {
  const text = useText();
  const { t, money } = text;
  const { over } = ledgerParts(framework);
  if (framework.maximum === null) return t("web.ledger.noMaximum");
  if (over > 0) {
    return (
      <span className="over-max">
        <Icon name="warning" size={18} />{" "}
        {t("web.ledger.over", { amount: money({ ...framework.occupied, amountMinor: over }) })}
      </span>
    );
  }
  const amount = framework.room ? money(framework.room) : "";
  if (hasEnded(framework)) return ended(text, framework, amount);
  return t("web.ledger.room", { amount });
}

function Lead({ framework }: { framework: WithLedger }) {
  const { t, number, date } = useText();
  const ledger = useApi<Ledger>(`/frameworks/${framework.id}/ledger`).data;
  if (framework.maximum === null) return t("web.ledger.noMaximumLead");
  const occupied = share(framework.occupied.amountMinor, framework.maximum.amountMinor);
  const tick = [...TICKS].reverse().find((limit) => occupied >= limit);
  const passedOn = ledger?.warnings.find(({ percent }) => percent === tick)?.passedOn;
  return (
    <>
      {t("web.ledger.occupied", { percent: number(occupied, 1) })}
      {tick !== undefined &&
        passedOn &&
        ` ${t("web.ledger.passed", { percent: tick, date: date(passedOn) })}`}
    </>
  );
}

/** Nothing for a reader who may not see the ledger, such as a supplier. */
export function LedgerPanel({ framework }: { framework: Framework }) {
  return hasLedger(framework) ? <WholePanel framework={framework} /> : null;
}

function WholePanel({ framework }: { framework: WithLedger }) {
  const { t, vat } = useText();
  const [asTable, setAsTable] = useState(false);
  return (
    <Panel title={useFinding(framework)}>
      <p className="quiet">
        <Lead framework={framework} />
      </p>
      <figure className="ledger">
        {asTable ? (
          <LedgerTable framework={framework} />
        ) : (
          <>
            <LedgerBar framework={framework} />
            <Legend framework={framework} />
          </>
        )}
        <figcaption className="note cap">
          <span>{t("web.ledger.basis", { vat: vat(framework.occupied) })}</span>
          <TextLink to={`/frameworks/${framework.id}/ledger-entries`}>
            {t("web.ledger.show")}
          </TextLink>
          <Button small onClick={() => setAsTable(!asTable)}>
            {t(asTable ? "web.ledger.asChart" : "web.ledger.asTable")}
          </Button>
        </figcaption>
      </figure>
    </Panel>
  );
}

function Legend({ framework }: { framework: WithLedger }) {
  const { t, money, number } = useText();
  const { parts, whole, maximum, over } = ledgerParts(framework);
  const base = maximum || whole;
  const shown = parts.filter(({ key }) => key !== "free" || over === 0);
  const percent = (cents: number): string => number(base === 0 ? 0 : (cents / base) * 100, 1);
  return (
    <dl className="led-sum">
      {shown.map(({ key, cents }) => (
        <div key={key}>
          <dt>
            <Swatch part={key} />
            {t(key === "free" && hasEnded(framework) ? "web.ledger.notUsed" : `web.ledger.${key}`)}
          </dt>
          <dd>{money({ ...framework.occupied, amountMinor: cents })}</dd>
          <dd>{percent(cents)} %</dd>
        </div>
      ))}
      {over > 0 && (
        <div className="late">
          <dt>
            <Swatch part="over" />
            {t("web.ledger.overMaximum")}
          </dt>
          <dd>{money({ ...framework.occupied, amountMinor: over })}</dd>
          <dd>{percent(over)} %</dd>
        </div>
      )}
    </dl>
  );
}

/** The amounts apart, as they stand in the ledger, and what they take together. */
function LedgerTable({ framework }: { framework: WithLedger }) {
  const { t, money } = useText();
  const rows: [string, Money][] = [
    ["reserved", framework.reserved],
    ["committed", framework.committed],
    ["invoiced", framework.invoiced],
  ];
  return (
    <table className="tbl">
      <caption className="vh">{t("web.ledger.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.ledger.kind")}</th>
          <th scope="col" className="num">
            {t("web.ledger.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([kind, amount]) => (
          <tr key={kind}>
            <th scope="row">
              <Term name={kind}>{t(`web.ledger.kinds.${kind}`)}</Term>
            </th>
            <td className="num">{money(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("web.framework.occupied")}</th>
          <td className="num">{money(framework.occupied)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
