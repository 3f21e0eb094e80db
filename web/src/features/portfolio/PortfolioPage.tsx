// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How the applications hang together: a map in columns, one for each domain, and a table.
import { useSearchParams } from "react-router";
import { Filters, type Filter } from "../../components/Filters.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { useListState } from "../../lib/list-state.ts";
import type { ApplicationLink, PortfolioGraph } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { Strength } from "./ApplicationPanels.tsx";
import { GraphLegend, GraphMap } from "./GraphMap.tsx";

const kinds = ["interface", "shared_data", "shared_team", "shared_technology", "same_customer"];
const filterNames = ["kind"];

export function PortfolioPage() {
  const query = useApi<PortfolioGraph>("/portfolio-graphs/current");
  return <Loaded query={query}>{(graph) => <Whole graph={graph} />}</Loaded>;
}

/** Without a choice, what somebody stated: what follows from customers links nearly everything. */
function chosenLinks(links: ApplicationLink[], kind: string): ApplicationLink[] {
  return links.filter((link) => (kind === "" ? !link.derived : link.kind === kind));
}

function finding({ t }: Text, graph: PortfolioGraph, links: ApplicationLink[]): string {
  const counts = graph.applications.map(({ id, name }) => ({
    name,
    count: links.filter((link) => link.firstId === id || link.secondId === id).length,
  }));
  const [most] = counts.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  return most && most.count > 0 ? t("web.graph.finding", most) : t("web.graph.title");
}

function Whole({ graph }: { graph: PortfolioGraph }) {
  const text = useText();
  const { t } = text;
  const [params] = useSearchParams();
  const state = useListState(filterNames);
  const links = chosenLinks(graph.links, state.values["kind"] ?? "");
  const filters: Filter[] = [
    {
      name: "kind",
      label: t("web.graph.kinds"),
      choices: kinds.map((value) => ({ value, text: t(`link.kind.${value}`) })),
    },
  ];
  return (
    <Page
      title={finding(text, graph, links)}
      tab={t("web.graph.title")}
      lead={t("web.graph.lead", { applications: graph.applications.length, links: links.length })}
      crumbs={[{ to: "/applications", text: t("web.application.many") }]}
      here={t("web.graph.title")}
      actions={
        <Segmented
          name="view"
          legend={t("web.coverage.view")}
          choices={[
            { value: "map", text: t("web.graph.map") },
            { value: "table", text: t("web.coverage.table") },
          ]}
        />
      }
    >
      <div className="panel">
        <Filters filters={filters} search={undefined} state={state} />
        {links.length === 0 && <p className="quiet">{t("web.link.none")}</p>}
        {params.get("view") === "table" ? (
          <LinkTable graph={graph} links={links} />
        ) : (
          <figure>
            <GraphLegend />
            <GraphMap applications={graph.applications} links={links} />
            <figcaption className="note cap">{t("web.graph.note")}</figcaption>
          </figure>
        )}
      </div>
    </Page>
  );
}

type Row = ApplicationLink & { first: string; second: string };

function columns({ t }: Text): SortColumn<Row>[] {
  return [
    {
      key: "first",
      head: t("web.application.one"),
      by: (row) => row.first,
      cell: (row) => <TextLink to={`/applications/${row.firstId}`}>{row.first}</TextLink>,
    },
    {
      key: "second",
      head: t("web.link.otherHead"),
      by: (row) => row.second,
      cell: (row) => <TextLink to={`/applications/${row.secondId}`}>{row.second}</TextLink>,
    },
    {
      key: "kind",
      head: t("web.link.kind"),
      by: (row) => row.kind,
      cell: (row) => t(`link.kind.${row.kind}`),
    },
    {
      key: "strength",
      head: t("web.link.strength"),
      numeric: true,
      by: (row) => row.strengthPercent ?? -1,
      cell: (row) => <Strength link={row} />,
    },
    {
      key: "source",
      head: t("web.link.source"),
      cell: (row) => (
        <span>
          {row.source}
          {row.statedBy && <span className="sub">{row.statedBy}</span>}
        </span>
      ),
    },
  ];
}

function LinkTable({ graph, links }: { graph: PortfolioGraph; links: ApplicationLink[] }) {
  const text = useText();
  const names = new Map(graph.applications.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const rows = links.map((link): Row => ({
    ...link,
    first: nameOf(link.firstId),
    second: nameOf(link.secondId),
  }));
  return (
    <SortTable
      caption={text.t("web.graph.title")}
      columns={columns(text)}
      rows={rows}
      rowKey={({ firstId, secondId, kind }) => `${firstId}${secondId}${kind}`}
    />
  );
}
