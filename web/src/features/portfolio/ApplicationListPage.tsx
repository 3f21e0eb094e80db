// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Amount } from "../../components/Amount.tsx";
import { Badge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { FreshMark, FreshTotal } from "../../components/Freshness.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { ApplicationRow, ConfirmationTotals, Domain } from "../../lib/model.ts";
import { useMay, useSession } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { useDomains } from "./use-portfolio.ts";

export const phases = ["planned", "built", "in_use", "phasing_out", "retired"] as const;

function columns({ t }: Text): Column<ApplicationRow>[] {
  return [
    {
      key: "name",
      head: t("web.application.one"),
      sort: "name",
      cell: (row) => (
        <>
          <TextLink to={`/applications/${row.id}`}>{row.name}</TextLink>
          <span className="sub">{row.number}</span>
          <FreshMark {...row.stewardship} />
        </>
      ),
    },
    {
      key: "domain",
      head: t("web.application.domain"),
      sort: "domainName",
      cell: (row) => row.domainName,
    },
    {
      key: "kind",
      head: t("web.application.kind"),
      cell: (row) => t(`application.kind.${row.kind}`),
    },
    {
      key: "phase",
      head: t("web.application.phase"),
      term: "phase",
      cell: (row) => <Badge icon="dot">{t(`application.phase.${row.phase}`)}</Badge>,
    },
    {
      key: "scope",
      head: t("web.application.scope"),
      cell: (row) => (
        <span>
          {t(row.inScope ? "web.application.inScope" : "web.application.outScope")}
          {row.outVia && <span className="sub">{t("web.coverage.via", { name: row.outVia })}</span>}
        </span>
      ),
    },
    {
      key: "cost",
      head: t("web.application.cost"),
      sort: "yearlyCost",
      numeric: true,
      cell: (row) => <Amount money={row.yearlyCost} none={t("web.application.unknown")} />,
    },
  ];
}

function filters({ t }: Text, domains: Domain[], me: string): Filter[] {
  return [
    {
      name: "ownerId",
      label: t("web.application.owners"),
      choices: [{ value: me, text: t("web.application.mine") }],
    },
    {
      name: "unconfirmed",
      label: t("web.fresh.state"),
      choices: [{ value: "true", text: t("web.fresh.unconfirmed") }],
    },
    {
      name: "domainId",
      label: t("web.application.domain"),
      choices: domains.map(({ id, name }) => ({ value: id, text: name })),
    },
    {
      name: "inScope",
      label: t("web.application.scope"),
      choices: [
        { value: "true", text: t("web.application.inScope") },
        { value: "false", text: t("web.application.outScope") },
      ],
    },
    {
      name: "phase",
      label: t("web.application.phase"),
      choices: phases.map((value) => ({ value, text: t(`application.phase.${value}`) })),
    },
  ];
}

export function ApplicationListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const add = may("portfolio.manage");
  const totals = useApi<ConfirmationTotals>("/confirmation-totals/current").data;
  return (
    <Page
      title={t("web.application.many")}
      lead={t("web.application.lead")}
      actions={
        <>
          <TextLink to="/domains">{t("web.domain.many")}</TextLink>
          <TextLink to="/portfolio">{t("web.graph.title")}</TextLink>
          {add && (
            <ButtonLink primary to="/applications/new">
              {t("web.application.add")}
            </ButtonLink>
          )}
        </>
      }
    >
      <DataList<ApplicationRow>
        path="/applications"
        caption={t("web.application.many")}
        columns={columns(text)}
        filters={filters(text, useDomains(), useSession()?.accountId ?? "")}
        search={t("web.application.search")}
        sort="name"
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            why={t("web.application.none")}
            adds={t("web.application.noneAdds")}
            action={
              add && <ButtonLink to="/applications/new">{t("web.application.add")}</ButtonLink>
            }
          />
        }
      />
      <FreshTotal kind="application" total={totals?.applications} />
    </Page>
  );
}
