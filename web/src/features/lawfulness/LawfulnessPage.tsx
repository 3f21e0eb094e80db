// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What people concluded about the money of this year, and what the rules see beside it.
import { useSearchParams } from "react-router";
import { ConclusionBadges } from "../../components/Badge.tsx";
import { FreshTotal } from "../../components/Freshness.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Panel } from "../../components/Panel.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { Term } from "../../components/Term.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type {
  Conclusion,
  FreshnessTotal,
  LawfulnessDashboard,
  SpendByConclusion,
} from "../../lib/model.ts";
import { share } from "../../lib/money.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { countOf } from "./dashboard-parts.ts";
import { OutcomeBadge, outcomes, useDashboard } from "./signal-parts.tsx";

type OfRule = LawfulnessDashboard["rules"][number];
const conclusions: Conclusion[] = ["lawful", "unlawful", "uncertain"];
const fills = { lawful: "s-law", unlawful: "s-unl", uncertain: "s-unc" };

export function LawfulnessPage() {
  return <Loaded query={useDashboard()}>{(dashboard) => <Whole dashboard={dashboard} />}</Loaded>;
}

function Whole({ dashboard }: { dashboard: LawfulnessDashboard }) {
  const text = useText();
  const { t, date } = text;
  const { spendThisYear, year } = dashboard;
  return (
    <Page
      title={
        dashboard.open === 0
          ? t("web.lawfulness.nothing")
          : t("web.lawfulness.finding", { count: dashboard.notConcluded })
      }
      tab={t("web.lawfulness.title")}
      lead={t("web.lawfulness.lead")}
      crumbs={[{ to: "/", text: t("web.nav.home") }]}
      here={t("web.lawfulness.title")}
      actions={
        spendThisYear && (
          <Segmented
            name="view"
            legend={t("web.lawfulness.view")}
            choices={[
              { value: "chart", text: t("web.lawfulness.chart") },
              { value: "table", text: t("web.coverage.table") },
            ]}
          />
        )
      }
    >
      <div className="stack">
        <div className="halves">
          {spendThisYear && (
            <Spend spend={spendThisYear} year={year} fresh={dashboard.spendFreshness} />
          )}
          <Counts dashboard={dashboard} />
        </div>
        <YearPanel dashboard={dashboard} />
        <Panel title={t("web.lawfulness.byRule")}>
          {dashboard.rules.length === 0 ? (
            <p className="quiet">{t("web.signal.none")}</p>
          ) : (
            <SortTable
              caption={t("web.lawfulness.byRule")}
              columns={columns(text)}
              rows={dashboard.rules}
              rowKey={({ ruleId }) => ruleId}
            />
          )}
          {dashboard.rules.some(({ ruleId }) => ruleId === "coverage_gap") && (
            <p className="note cap">{t("web.lawfulness.gapNote")}</p>
          )}
        </Panel>
        <p className="note">
          {dashboard.computedOn
            ? t("web.lawfulness.computed", { date: date(dashboard.computedOn) })
            : t("web.lawfulness.computing")}{" "}
          {t("web.lawfulness.who")} <TextLink to="/rules">{t("web.rule.many")}</TextLink>
          {spendThisYear && (
            <>
              {" · "}
              <TextLink to="/conclusions">{t("web.conclusion.many")}</TextLink>
            </>
          )}
        </p>
      </div>
    </Page>
  );
}

type SpendProps = { spend: SpendByConclusion; year: number; fresh: FreshnessTotal | null };

function Spend({ spend, year, fresh }: SpendProps) {
  const { t, vat } = useText();
  const [params] = useSearchParams();
  return (
    <Panel
      title={
        <>
          <Term name="lawfulness">{t("web.lawfulness.title")}</Term> {year}
        </>
      }
    >
      {params.get("view") === "table" ? <SpendTable spend={spend} /> : <SpendBar spend={spend} />}
      <p className="note cap">
        {t("web.ledger.basis", { vat: vat(spend.total) })}{" "}
        {t(spend.estimated ? "web.coverage.estimated" : "web.coverage.booked")}{" "}
        <TextLink to="/coverage">{t("web.nav.coverage")}</TextLink>
      </p>
      <FreshTotal kind="contract" total={fresh} />
    </Panel>
  );
}

/** What this year is lawful or not: agreed, paid and expected, beside what the organisation allows. */
function YearPanel({ dashboard }: { dashboard: LawfulnessDashboard }) {
  const { t, money, vat } = useText();
  const { committedThisYear, paidThisYear, spendThisYear, tolerance, year } = dashboard;
  if (!committedThisYear || !paidThisYear || !spendThisYear) return null;
  const kinds = [
    { key: "committed", spend: committedThisYear },
    { key: "paid", spend: paidThisYear },
    { key: "expected", spend: spendThisYear },
  ] as const;
  const above = (conclusion: "unlawful" | "uncertain"): boolean =>
    tolerance !== null && spendThisYear[conclusion].amountMinor > tolerance.amountMinor;
  return (
    <Panel title={t("web.lawfulness.year", { year })}>
      <table className="tbl resp">
        <caption className="vh">{t("web.lawfulness.year", { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("web.contract.conclusion")}</th>
            {kinds.map(({ key }) => (
              <th scope="col" className="num" key={key}>
                {t(`web.lawfulness.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(["unlawful", "uncertain", "lawful"] as const).map((one) => (
            <tr key={one}>
              <th scope="row">
                <ConclusionBadges conclusion={one} />
                {one !== "lawful" && tolerance && (
                  <span className={above(one) ? "sub late" : "sub"}>
                    {t(above(one) ? "web.lawfulness.above" : "web.lawfulness.within")}
                  </span>
                )}
              </th>
              {kinds.map(({ key, spend }) => (
                <td className="num" key={key} data-l={t(`web.lawfulness.${key}`)}>
                  {money(spend[one])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note cap">
        {t("web.ledger.basis", { vat: vat(spendThisYear.total) })} {t("web.lawfulness.yearNote")}{" "}
        {tolerance
          ? t("web.authority.tolerated", { amount: money(tolerance) })
          : t("web.authority.noTolerance")}{" "}
        <TextLink to="/rules">{t("web.rule.many")}</TextLink>
      </p>
    </Panel>
  );
}

function SpendTable({ spend }: { spend: SpendByConclusion }) {
  const { t, money, number } = useText();
  return (
    <table className="tbl resp">
      <caption className="vh">{t("web.coverage.spendCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.contract.conclusion")}</th>
          <th scope="col" className="num">
            {t("web.contract.amount")}
          </th>
          <th scope="col" className="num">
            {t("web.lawfulness.share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {conclusions.map((one) => (
          <tr key={one}>
            <th scope="row">
              <ConclusionBadges conclusion={one} />
            </th>
            <td className="num" data-l={t("web.contract.amount")}>
              {money(spend[one])}
            </td>
            <td className="num" data-l={t("web.lawfulness.share")}>
              {number(share(spend[one].amountMinor, spend.total.amountMinor), 1)} %
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("web.total")}</th>
          <td className="num" data-l={t("web.contract.amount")}>
            {money(spend.total)}
          </td>
          <td className="num" data-l={t("web.lawfulness.share")}>
            {number(share(spend.total.amountMinor, spend.total.amountMinor), 1)} %
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** One bar in three parts, in the fills of the coverage chart; the words stand below it. */
function SpendBar({ spend }: { spend: SpendByConclusion }) {
  const { t, money } = useText();
  const total = spend.total.amountMinor;
  const parts = conclusions.map((one) => share(spend[one].amountMinor, total));
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, one) => sum + one, 0));
  const summary = conclusions
    .map((one) => `${t(`conclusion.${one}`)} ${money(spend[one])}`)
    .join(", ");
  return (
    <figure>
      <svg className="c-row" width="100%" height="30" role="img" aria-label={summary}>
        {conclusions.map((one, index) => (
          <rect
            key={one}
            className={fills[one]}
            x={`${starts[index]}%`}
            y="4"
            width={`${Math.max(0, (parts[index] ?? 0) - 0.25)}%`}
            height="22"
          />
        ))}
      </svg>
      <ul className="ln">
        {conclusions.map((one) => (
          <li key={one}>
            <span className="swatch">
              <svg width="26" height="14" aria-hidden="true" focusable="false">
                <rect className={fills[one]} x="1" y="1" width="24" height="12" rx="2" />
              </svg>
              <TextLink to={`/contracts?conclusion=${one}`}>{t(`conclusion.${one}`)}</TextLink>
            </span>
            <span className="num">{money(spend[one])}</span>
          </li>
        ))}
        <li>
          <b>{t("web.total")}</b>
          <b className="num">{money(spend.total)}</b>
        </li>
      </ul>
    </figure>
  );
}

function Counts({ dashboard }: { dashboard: LawfulnessDashboard }) {
  const { t, number } = useText();
  const lines = [
    { to: "/signals", text: t("web.signal.openAll"), count: dashboard.open },
    {
      to: "/signals?concluded=false",
      text: t("web.lawfulness.notConcluded"),
      count: dashboard.notConcluded,
    },
    ...outcomes.map((outcome) => ({
      to: `/signals?outcome=${outcome}`,
      text: t("web.lawfulness.outcome", { outcome: t(`outcome.${outcome}`) }),
      count: countOf(dashboard, outcome),
    })),
  ];
  return (
    <Panel title={<Term name="signal">{t("web.signal.many")}</Term>}>
      <ul className="ln">
        {lines.map(({ to, text, count }) => (
          <li key={to}>
            <TextLink to={to}>{text}</TextLink>
            <span className="num">{number(count)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function columns({ t, shortDate, number }: Text): SortColumn<OfRule>[] {
  return [
    {
      key: "rule",
      head: t("web.rule.one"),
      by: ({ ruleTitle }) => ruleTitle,
      cell: ({ ruleId, ruleTitle }) => <TextLink to={`/rules/${ruleId}`}>{ruleTitle}</TextLink>,
    },
    {
      key: "outcome",
      head: t("web.signal.outcome"),
      by: ({ outcome }) => outcomes.indexOf(outcome),
      cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
    },
    {
      key: "open",
      head: t("web.signal.openAll"),
      numeric: true,
      by: ({ open }) => open,
      cell: ({ ruleId, open }) => (
        <TextLink to={`/signals?ruleId=${ruleId}`}>{number(open)}</TextLink>
      ),
    },
    {
      key: "left",
      head: t("web.lawfulness.notConcluded"),
      numeric: true,
      by: ({ notConcluded }) => notConcluded,
      cell: ({ ruleId, notConcluded }) => (
        <TextLink to={`/signals?ruleId=${ruleId}&concluded=false`}>{number(notConcluded)}</TextLink>
      ),
    },
    {
      key: "since",
      head: t("web.lawfulness.oldest"),
      numeric: true,
      by: ({ oldestSince }) => oldestSince,
      cell: ({ oldestSince }) => shortDate(oldestSince),
    },
  ];
}
