// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { ConclusionBadges } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { EmptyState, Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Contract } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { isPermitted } from "./use-portfolio.ts";

export function ContractActions({ contract }: { contract: Contract }) {
  const { t } = useText();
  const base = `/contracts/${contract.id}`;
  const offers = [
    { event: "conclude", to: `${base}/conclude`, key: "web.conclude.act" },
    { event: "record_spend", to: `${base}/record-spend`, key: "web.spend.act" },
    { event: "change", to: `${base}/edit`, key: "web.contract.change" },
  ];
  return offers
    .filter(({ event }) => isPermitted(contract, event))
    .map(({ event, to, key }) => (
      <ButtonLink
        key={event}
        to={to}
        primary={event === "conclude" && contract.conclusion === null}
      >
        {t(key)}
      </ButtonLink>
    ));
}

export function contractFacts(contract: Contract, text: Text): Fact[] {
  const { t, money, shortVat, date } = text;
  const facts: Fact[] = [
    {
      name: <Term name="supplier">{t("web.contract.supplier")}</Term>,
      value: contract.supplier.name,
    },
    { name: t("web.contract.startsOn"), value: date(contract.startsOn) },
    { name: t("web.contract.termEndsOn"), value: date(contract.termEndsOn), strong: true },
    {
      name: t("web.contract.notice"),
      value: t("web.contract.days", { days: contract.noticeDays }),
    },
    {
      name: t("web.contract.yearly"),
      value: `${money(contract.yearlyAmount)} ${shortVat(contract.yearlyAmount)}`,
    },
  ];
  if (contract.bridgingEnd) {
    facts.push({
      name: <Term name="bridging">{t("web.contract.bridgingEnd")}</Term>,
      value: date(contract.bridgingEnd),
    });
  }
  return facts;
}

export function ContractFactsPanel({ contract }: { contract: Contract }) {
  const text = useText();
  const { t, shortDate } = text;
  const options: Fact = {
    name: t("web.option.many"),
    value:
      contract.options.length === 0
        ? t("web.none")
        : contract.options
            .map(({ months, usedOn }) =>
              usedOn
                ? t("web.contract.optionUsed", { months, date: shortDate(usedOn) })
                : t("web.contract.optionOpen", { months }),
            )
            .join("; "),
  };
  return (
    <Panel title={t("web.contract.facts")}>
      <Facts facts={[...contractFacts(contract, text), options]} />
    </Panel>
  );
}

/** Every conclusion with its ground; none is ever overwritten. */
export function ConclusionsPanel({ contract }: { contract: Contract }) {
  const { t, date, moment } = useText();
  const newest = [...contract.conclusions].sort((a, b) => b.fromOn.localeCompare(a.fromOn));
  return (
    <Panel title={<Term name="conclusion">{t("web.contract.conclusions")}</Term>}>
      {newest.length === 0 ? (
        <EmptyState
          why={t("web.contract.noConclusion")}
          adds={t("web.contract.noConclusionAdds")}
        />
      ) : (
        <ol className="plain-list">
          {newest.map((one) => (
            <li key={one.fromOn}>
              <p className="idline">
                <ConclusionBadges conclusion={one.conclusion} />
                <b>{t("web.contract.fromOn", { date: date(one.fromOn) })}</b>
              </p>
              <p>{one.legalGround}</p>
              <p className="note">
                {t("web.contract.concludedBy", {
                  name: one.concludedBy,
                  at: moment(one.concludedAt),
                })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

export function CoveredPanel({ contract }: { contract: Contract }) {
  const { t } = useText();
  const may = useMay();
  return (
    <Panel title={t("web.contract.applications")}>
      <ul className="plain-list">
        {contract.applications.map(({ id, name }) => (
          <li key={id}>
            {may("portfolio.read") ? <TextLink to={`/applications/${id}`}>{name}</TextLink> : name}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const monthName = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale === "nl" ? "nl-NL" : "en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${iso}T00:00:00Z`));

export function MonthsPanel({ contract }: { contract: Contract }) {
  const { t, money, vat, locale } = useText();
  const months = [...contract.months].sort((a, b) => b.month.localeCompare(a.month));
  const add = isPermitted(contract, "record_spend") && (
    <ButtonLink small to={`/contracts/${contract.id}/record-spend`}>
      {t("web.spend.act")}
    </ButtonLink>
  );
  return (
    <Panel title={<Term name="spend">{t("web.contract.spend")}</Term>}>
      {months.length === 0 ? (
        <EmptyState
          why={t("web.contract.spendNone")}
          adds={t("web.contract.spendNoneAdds")}
          action={add}
        />
      ) : (
        <>
          <table className="tbl">
            <caption className="vh">{t("web.contract.spend")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("web.contract.month")}</th>
                <th scope="col" className="num">
                  {t("web.contract.amount")}
                </th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, amount }) => (
                <tr key={month}>
                  <th scope="row">{monthName(month, locale)}</th>
                  <td className="num">{money(amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="note cap">{t("web.ledger.basis", { vat: vat(contract.yearlyAmount) })}</p>
        </>
      )}
    </Panel>
  );
}
