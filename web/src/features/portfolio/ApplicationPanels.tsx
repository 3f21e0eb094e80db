// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Badge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { EmptyState, Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { Term } from "../../components/Term.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Application, ApplicationLink, Coverage } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { CoverageLegend } from "./CoverageChart.tsx";
import { CoverageTimeline } from "./CoverageTables.tsx";
import { isPermitted, useApplications } from "./use-portfolio.ts";

export function ApplicationActions({ application }: { application: Application }) {
  const { t } = useText();
  const base = `/applications/${application.id}`;
  const offers = [
    { event: "change", to: `${base}/edit`, key: "web.application.change" },
    { event: "measure_health", to: `${base}/measure-health`, key: "web.health.measure" },
    { event: "state_link", to: `${base}/state-link`, key: "web.link.state" },
  ];
  return offers
    .filter(({ event }) => isPermitted(application, event))
    .map(({ event, to, key }) => (
      <ButtonLink key={event} to={to}>
        {t(key)}
      </ButtonLink>
    ));
}

export function applicationFacts(application: Application, text: Text): Fact[] {
  const { t, money, shortVat, number } = text;
  const unknown = t("web.application.unknown");
  const { yearlyCost, fteTenths, complexity } = application;
  const facts: Fact[] = [
    { name: t("web.application.kind"), value: t(`application.kind.${application.kind}`) },
    {
      name: <Term name="phase">{t("web.application.phase")}</Term>,
      value: t(`application.phase.${application.phase}`),
    },
    { name: t("web.application.domain"), value: application.domainName },
    {
      name: t("web.application.scope"),
      value: application.inScope
        ? t("web.application.inScope")
        : t("web.coverage.via", { name: application.outVia ?? "" }),
    },
    {
      name: <Term name="time-class">{t("web.application.time")}</Term>,
      value: application.timeClass ? t(`application.time.${application.timeClass}`) : unknown,
    },
    {
      name: t("web.application.cost"),
      value: yearlyCost ? `${money(yearlyCost)} ${shortVat(yearlyCost)}` : unknown,
    },
    {
      name: t("web.application.fte"),
      value: fteTenths === null ? unknown : number(fteTenths / 10, fteTenths % 10 === 0 ? 0 : 1),
    },
    {
      name: t("web.application.complexity"),
      value:
        complexity === null ? unknown : t("web.application.complexityOf", { value: complexity }),
    },
    { name: t("web.application.principal"), value: application.principal?.name ?? unknown },
    { name: t("web.application.riskFact"), value: application.serviceAtRisk ?? unknown },
  ];
  return facts;
}

export function ApplicationFactsPanel({ application }: { application: Application }) {
  const text = useText();
  return (
    <Panel title={text.t("web.application.facts")}>
      <Facts facts={applicationFacts(application, text)} />
    </Panel>
  );
}

export function CustomersPanel({ application }: { application: Application }) {
  const { t } = useText();
  const { customers } = application;
  return (
    <Panel title={<Term name="customer">{t("web.application.customers")}</Term>}>
      {customers.length === 0 ? (
        <p className="quiet">{t("web.application.noCustomers")}</p>
      ) : (
        <ul className="plain-list">
          {customers.map(({ id, name }) => (
            <li key={id}>
              <TextLink to={`/organisations/${id}`}>{name}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The line of this application from the coverage page. */
export function CoveragePanel({ application }: { application: Application }) {
  const { t } = useText();
  const { data } = useApi<Coverage>("/coverages/current", { applicationId: application.id });
  return (
    <Panel title={<Term name="coverage">{t("web.application.coverage")}</Term>}>
      {data ? (
        <figure>
          <CoverageLegend />
          <CoverageTimeline coverage={data} single />
        </figure>
      ) : (
        <p className="quiet">{t("web.loading")}</p>
      )}
      <p className="note cap">
        {t("web.coverage.note")}{" "}
        <TextLink to="/coverage">{t("web.application.coverageAll")}</TextLink>
      </p>
    </Panel>
  );
}

type Link = ApplicationLink & { otherId: string; other: string };

function columns({ t }: Text): SortColumn<Link>[] {
  return [
    {
      key: "other",
      head: t("web.link.otherHead"),
      by: (link) => link.other,
      cell: (link) => <TextLink to={`/applications/${link.otherId}`}>{link.other}</TextLink>,
    },
    {
      key: "kind",
      head: t("web.link.kind"),
      by: (link) => link.kind,
      cell: (link) => (
        <span className="bds">
          {t(`link.kind.${link.kind}`)}
          {link.derived && <Badge icon="dot">{t("web.link.derived")}</Badge>}
        </span>
      ),
    },
    {
      key: "strength",
      head: t("web.link.strength"),
      numeric: true,
      by: (link) => link.strengthPercent ?? -1,
      cell: (link) => <Strength link={link} />,
    },
    {
      key: "source",
      head: t("web.link.source"),
      cell: (link) => (
        <span>
          {link.source}
          {link.statedBy && <span className="sub">{link.statedBy}</span>}
        </span>
      ),
    },
  ];
}

export function Strength({ link }: { link: ApplicationLink }) {
  const { t } = useText();
  return link.strengthPercent === null ? (
    <span className="quiet">{t("web.link.unknown")}</span>
  ) : (
    <span>{t("web.link.percent", { value: link.strengthPercent })}</span>
  );
}

/** What somebody stated first; what follows from shared customers folded below it. */
export function LinksPanel({ application }: { application: Application }) {
  const text = useText();
  const { t } = text;
  const names = new Map(useApplications().map(({ id, name }) => [id, name]));
  const links = application.links.map((link): Link => {
    const otherId = link.firstId === application.id ? link.secondId : link.firstId;
    return { ...link, otherId, other: names.get(otherId) ?? otherId };
  });
  const stated = links.filter(({ derived }) => !derived);
  const derived = links.filter((link) => link.derived);
  const table = (rows: Link[]) => (
    <SortTable
      caption={t("web.link.title")}
      columns={columns(text)}
      rows={rows}
      rowKey={({ otherId, kind }) => `${otherId}${kind}`}
    />
  );
  return (
    <Panel title={t("web.link.title")}>
      {stated.length === 0 ? (
        <EmptyState
          why={t("web.link.none")}
          action={
            isPermitted(application, "state_link") && (
              <ButtonLink small to={`/applications/${application.id}/state-link`}>
                {t("web.link.state")}
              </ButtonLink>
            )
          }
        />
      ) : (
        table(stated)
      )}
      {derived.length > 0 && (
        <details className="fold more">
          <summary>{t("web.link.derivedCount", { count: derived.length })}</summary>
          {table(derived)}
        </details>
      )}
    </Panel>
  );
}
