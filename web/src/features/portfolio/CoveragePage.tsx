// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Until when every application is covered, and what happens after that day.
import { useSearchParams } from "react-router";
import { ButtonLink } from "../../components/Button.tsx";
import { Filters } from "../../components/Filters.tsx";
import { FreshTotal } from "../../components/Freshness.tsx";
import { Failure, Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { Term } from "../../components/Term.tsx";
import { TermLine } from "../../components/TermLine.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { useListState } from "../../lib/list-state.ts";
import type { Coverage, Domain } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { CoverageLegend } from "./CoverageChart.tsx";
import { CoverageTable, CoverageTimeline } from "./CoverageTables.tsx";
import { SpendPanel } from "./SpendPanel.tsx";

const filterNames = ["domainId", "late"];

export function CoveragePage() {
  const state = useListState(filterNames);
  const domainId = state.values["domainId"];
  const late = state.values["late"];
  const [params] = useSearchParams();
  const query = useApi<Coverage>("/coverages/current", {
    domainId,
    late,
    limit: params.get("limit"),
  });
  if (query.isError && domainId && !query.data) {
    return <Broken error={query.error} />;
  }
  return <Loaded query={query}>{(coverage) => <Whole coverage={coverage} />}</Loaded>;
}

function Broken({ error }: { error: unknown }) {
  const { t } = useText();
  return (
    <Page title={t("web.failure.page")}>
      <Failure error={error} />
      <p className="cap">
        <TextLink to="/coverage">{t("web.list.clear")}</TextLink>
      </p>
    </Page>
  );
}

export function coverageFinding({ t }: Text, coverage: Coverage): string {
  if (coverage.rows.length === 0) return t("web.coverage.title");
  if (coverage.lateCount > 0) return t("web.coverage.late", { count: coverage.lateCount });
  return t(coverage.gapCount > 0 ? "web.coverage.inTime" : "web.coverage.calm");
}

function Whole({ coverage }: { coverage: Coverage }) {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const [params] = useSearchParams();
  const asTable = params.get("view") === "table";
  return (
    <Page
      title={coverageFinding(text, coverage)}
      tab={t("web.coverage.title")}
      lead={t("web.coverage.lead", {
        count: coverage.rowCount,
        first: coverage.from.slice(0, 4),
        last: coverage.to.slice(0, 4),
      })}
      actions={
        <Segmented
          name="view"
          legend={t("web.coverage.view")}
          choices={[
            { value: "timeline", text: t("web.coverage.timeline") },
            { value: "table", text: t("web.coverage.table") },
          ]}
        />
      }
    >
      <div className="stack">
        <div className="panel">
          <Domains />
          {coverage.rows.length === 0 && params.get("late") ? (
            <p className="strong">{t("web.list.nothing")}</p>
          ) : coverage.rows.length === 0 ? (
            <EmptyState
              why={t("web.application.none")}
              adds={t("web.application.noneAdds")}
              action={
                may("portfolio.manage") && (
                  <ButtonLink to="/applications/new">{t("web.application.add")}</ButtonLink>
                )
              }
            />
          ) : asTable ? (
            <CoverageTable coverage={coverage} />
          ) : (
            <figure>
              <CoverageLegend />
              <CoverageTimeline coverage={coverage} />
            </figure>
          )}
          {coverage.rows.length > 0 && <Notes coverage={coverage} />}
        </div>
        <div className="halves">
          {coverage.spendThisYear && (
            <SpendPanel
              spend={coverage.spendThisYear}
              year={coverage.year}
              fresh={coverage.spendFreshness}
            />
          )}
          <Explain coverage={coverage} />
        </div>
      </div>
    </Page>
  );
}

/** The most urgent stand here first; a large portfolio shows the others when asked. */
const most = 1000;

function Notes({ coverage }: { coverage: Coverage }) {
  const { t, date } = useText();
  const [params] = useSearchParams();
  const { length } = coverage.rows;
  const whole = new URLSearchParams(params);
  whole.set("limit", String(most));
  return (
    <>
      {length < coverage.rowCount && (
        <p className="cap">
          {t("web.coverage.part", { shown: length, count: coverage.rowCount })}{" "}
          {length < most && (
            <TextLink to={`/coverage?${whole.toString()}`}>{t("web.coverage.more")}</TextLink>
          )}
        </p>
      )}
      <p className="note cap">
        {t("web.coverage.note")} {t("web.coverage.asOf", { date: date(coverage.today) })}
      </p>
      <FreshTotal
        kind="application"
        total={coverage.freshness}
        part={filterNames.some((name) => params.has(name))}
      />
    </>
  );
}

function Explain({ coverage }: { coverage: Coverage }) {
  const { t } = useText();
  return (
    <aside className="aside" aria-labelledby="explain-h">
      <h2 id="explain-h">
        <Term name="latest-start">{t("web.coverage.latestStart")}</Term>
      </h2>
      <p>{t("web.coverage.explain", { days: coverage.leadDays })}</p>
      <TermLine names={["successor", "coverage", "gap"]} />
      <p>
        <TextLink to="/lead-times">{t("web.lead.title")}</TextLink>
      </p>
    </aside>
  );
}

/** Only of one domain; the choice stands in the address. */
function Domains() {
  const { t } = useText();
  const state = useListState(filterNames);
  const domains = useApi<{ items: Domain[] }>("/domains").data?.items ?? [];
  return (
    <Filters
      filters={[
        {
          name: "domainId",
          label: t("web.application.domain"),
          choices: domains.map(({ id, name }) => ({ value: id, text: name })),
        },
        {
          name: "late",
          label: t("web.coverage.latestStart"),
          choices: [
            { value: "true", text: t("web.coverage.lateOnly") },
            { value: "false", text: t("web.coverage.lateNot") },
          ],
        },
      ]}
      search={undefined}
      state={state}
    />
  );
}
