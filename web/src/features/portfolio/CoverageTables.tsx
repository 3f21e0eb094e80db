// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Badge, ConclusionBadges } from "../../components/Badge.tsx";
import { FreshMark } from "../../components/Freshness.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Coverage, CoverageRow, CoverageSegment } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { endedOn, firstGap, months } from "./coverage-parts.ts";
import { CoverageAxis, CoverageLine } from "./CoverageChart.tsx";

/** The last day to begin, and how far off it is. */
export function Start({ row }: { row: CoverageRow }) {
  const { t, shortDate } = useText();
  if (row.latestStart === null) {
    return <span className="quiet">{t(row.gapDays > 0 ? "web.coverage.never" : "web.none")}</span>;
  }
  const left = row.daysLeft ?? 0;
  return (
    <span>
      {shortDate(row.latestStart)}
      <span className={left < 0 ? "sub late" : "sub"}>
        {t(left < 0 ? "web.coverage.daysPast" : "web.coverage.daysLeft", {
          count: Math.abs(left),
        })}
      </span>
    </span>
  );
}

/** What it costs when the supplier goes on; without a contract that runs, why there is none. */
function GoesOn({ row, today }: { row: CoverageRow; today: string }) {
  const { t, money, shortDate } = useText();
  if (row.gapDays > 0 && row.coveredUntil === null) {
    const ended = endedOn(row, today);
    const why = ended
      ? t("web.coverage.contractEnded", { date: shortDate(ended) })
      : t("web.coverage.noContract");
    if (row.ifSupplierGoesOn.amountMinor === 0) return <span className="quiet">{why}</span>;
    return (
      <span>
        {money(row.ifSupplierGoesOn)}
        <span className="sub wrapped">{why}</span>
      </span>
    );
  }
  return (
    <span className={row.ifSupplierGoesOn.amountMinor === 0 ? "quiet" : undefined}>
      {money(row.ifSupplierGoesOn)}
    </span>
  );
}

function Name({ row }: { row: CoverageRow }) {
  const { t } = useText();
  const gap = firstGap(row);
  return (
    <>
      <TextLink to={`/applications/${row.applicationId}`}>{row.name}</TextLink>
      <span className="sub">
        {row.domainName}
        {!row.inScope && `, ${t("web.coverage.via", { name: row.outVia ?? "" })}`}
        {gap && (
          <span className="only-n">
            ;{" "}
            {t("web.coverage.gapOf", { months: t("web.coverage.months", { count: months(gap) }) })}
          </span>
        )}
      </span>
      <FreshMark state={row.freshness} sinceOn={row.sinceOn} />
    </>
  );
}

type TimelineProps = { coverage: Coverage; single?: boolean };

/** Without a total when there is one application alone. */
export function CoverageTimeline({ coverage, single }: TimelineProps) {
  const { t } = useText();
  const heads = {
    start: t("web.coverage.latestStart"),
    goes: t("web.coverage.goesOn"),
    stops: t("web.coverage.stops"),
  };
  return (
    <table className="tbl resp cov">
      <caption className="vh">{t("web.coverage.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.application.one")}</th>
          <th scope="col" className="ch">
            <span className="vh">{t("web.coverage.timeline")}</span>
            <CoverageAxis span={coverage} />
          </th>
          <th scope="col" className="num">
            {heads.start}
          </th>
          <th scope="col" className="num wrapped">
            {heads.goes}
          </th>
          <th scope="col" className="wrapped">
            {heads.stops}
          </th>
        </tr>
      </thead>
      <tbody>
        {coverage.rows.map((row) => (
          <tr key={row.applicationId}>
            <th scope="row">
              <Name row={row} />
            </th>
            <td className="ch">
              <CoverageLine row={row} span={coverage} />
            </td>
            <td className="num" data-l={heads.start}>
              <Start row={row} />
            </td>
            <td className="num" data-l={heads.goes}>
              <GoesOn row={row} today={coverage.today} />
            </td>
            <td className={row.gapDays > 0 ? "small" : "small quiet"} data-l={heads.stops}>
              <span>
                {row.gapDays > 0
                  ? (row.ifSupplierStops ?? t("web.coverage.riskUnknown"))
                  : t("web.coverage.noGap")}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      {!single && <Foot coverage={coverage} heads={heads} />}
    </table>
  );
}

type FootProps = { coverage: Coverage; heads: { goes: string; stops: string } };

function Foot({ coverage, heads }: FootProps) {
  const { t, money } = useText();
  const services = coverage.rows.filter(({ gapDays }) => gapDays > 0).length;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={3}>
          {t("web.coverage.total", { year: coverage.to.slice(0, 4) })}
        </th>
        <td className="num" data-l={heads.goes}>
          {money(coverage.ifSuppliersGoOn)}
        </td>
        <td data-l={heads.stops}>{t("web.coverage.services", { count: services })}</td>
      </tr>
    </tfoot>
  );
}

type Line = { row: CoverageRow; segment: CoverageSegment; first: boolean };

export function SegmentBadges({ segment }: { segment: CoverageSegment }) {
  const { t } = useText();
  if (segment.kind === "gap") return <Badge icon="cross">{t("web.coverage.notCovered")}</Badge>;
  return (
    <span className="bds">
      {segment.kind === "option" && <Badge icon="ring">{t("web.coverage.option")}</Badge>}
      <ConclusionBadges conclusion={segment.conclusion} bridging={segment.bridging} />
    </span>
  );
}

function columns(text: Text, contracts: boolean, today: string): SortColumn<Line>[] {
  const { t, shortDate, money } = text;
  return [
    {
      key: "name",
      head: t("web.application.one"),
      by: ({ row }) => row.name,
      cell: ({ row }) => <TextLink to={`/applications/${row.applicationId}`}>{row.name}</TextLink>,
    },
    {
      key: "from",
      head: t("web.coverage.period"),
      by: ({ segment }) => segment.from,
      cell: ({ segment }) => (
        <span>
          <span className="keep">{shortDate(segment.from)}</span>{" "}
          <span className="keep">{t("web.upTo", { date: shortDate(segment.to) })}</span>
        </span>
      ),
    },
    {
      key: "conclusion",
      head: t("web.contract.conclusion"),
      term: "conclusion",
      by: ({ segment }) => `${segment.kind}${segment.conclusion ?? ""}`,
      cell: ({ segment }) => <SegmentBadges segment={segment} />,
    },
    {
      key: "contract",
      head: t("web.contract.one"),
      by: ({ segment }) => segment.contractTitle ?? "",
      cell: ({ segment }) => {
        if (segment.contractId === null) return <span className="quiet">{t("web.none")}</span>;
        if (!contracts) return segment.contractTitle;
        return <TextLink to={`/contracts/${segment.contractId}`}>{segment.contractTitle}</TextLink>;
      },
    },
    {
      key: "start",
      head: t("web.coverage.latestStart"),
      term: "latest-start",
      numeric: true,
      by: ({ row }) => row.latestStart ?? "0",
      cell: ({ row }) => <Start row={row} />,
    },
    {
      key: "amount",
      head: t("web.coverage.goesOn"),
      numeric: true,
      by: ({ row, first }) => (first ? row.ifSupplierGoesOn.amountMinor : 0),
      cell: ({ row, first }) =>
        first ? <GoesOn row={row} today={today} /> : <span>{money(zero(row))}</span>,
    },
  ];
}

const zero = (row: CoverageRow) => ({ ...row.ifSupplierGoesOn, amountMinor: 0 });

/** Every period on a line of its own; the amount stands at the gap it belongs to. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const text = useText();
  const may = useMay();
  const { t, money } = text;
  const rows = coverage.rows.flatMap((row) =>
    row.segments.map((segment): Line => ({ row, segment, first: segment === firstGap(row) })),
  );
  return (
    <SortTable
      caption={t("web.coverage.caption")}
      columns={columns(text, may("contract.read"), coverage.today)}
      rows={rows}
      rowKey={({ row, segment }) => `${row.applicationId}${segment.from}`}
      foot={
        <tr>
          <th scope="row" colSpan={5}>
            {t("web.coverage.total", { year: coverage.to.slice(0, 4) })}
          </th>
          <td className="num" data-l={t("web.coverage.goesOn")}>
            {money(coverage.ifSuppliersGoOn)}
          </td>
        </tr>
      }
    />
  );
}
