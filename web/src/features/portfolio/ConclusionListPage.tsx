// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What people concluded on contracts, over all contracts.
import { ConclusionBadges } from "../../components/Badge.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { ConclusionRow } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";

function columns({ t, shortDate, moment }: Text): Column<ConclusionRow>[] {
  return [
    {
      key: "contract",
      head: t("web.conclusion.contract"),
      sort: "contract",
      cell: ({ contract }) => (
        <>
          <TextLink to={`/contracts/${contract.id}`}>{contract.title}</TextLink>
          <span className="sub">
            {contract.number}, {contract.supplier.name}
          </span>
        </>
      ),
    },
    {
      key: "conclusion",
      head: t("web.contract.conclusion"),
      term: "conclusion",
      cell: (row) => (
        <span>
          <ConclusionBadges conclusion={row.conclusion} />
          {row.inForce && <span className="sub">{t("web.conclusion.inForce")}</span>}
        </span>
      ),
    },
    {
      key: "ground",
      head: t("web.conclusion.ground"),
      cell: (row) => row.legalGround,
    },
    {
      key: "from",
      head: t("web.conclusion.from"),
      sort: "fromOn",
      numeric: true,
      cell: (row) => (
        <span>
          {shortDate(row.fromOn)}
          {row.untilOn && (
            <span className="sub">{t("web.upTo", { date: shortDate(row.untilOn) })}</span>
          )}
        </span>
      ),
    },
    {
      key: "by",
      head: t("web.conclusion.by"),
      sort: "concludedAt",
      cell: (row) => (
        <span>
          {row.concludedBy}
          <span className="sub">{moment(row.concludedAt)}</span>
        </span>
      ),
    },
  ];
}

function filters({ t }: Text): Filter[] {
  return [
    {
      name: "conclusion",
      label: t("web.contract.conclusion"),
      choices: ["lawful", "unlawful", "uncertain"].map((value) => ({
        value,
        text: t(`conclusion.${value}`),
      })),
    },
    {
      name: "inForce",
      label: t("web.conclusion.inForce"),
      choices: [
        { value: "true", text: t("web.conclusion.inForceYes") },
        { value: "false", text: t("web.conclusion.inForceNo") },
      ],
    },
  ];
}

export function ConclusionListPage() {
  const text = useText();
  const { t } = text;
  return (
    <Page
      title={t("web.conclusion.many")}
      lead={t("web.conclusion.lead")}
      crumbs={[{ to: "/contracts", text: t("web.nav.contracts") }]}
    >
      <DataList<ConclusionRow>
        path="/conclusions"
        caption={t("web.conclusion.many")}
        columns={columns(text)}
        filters={filters(text)}
        search={t("web.conclusion.search")}
        sort="-concludedAt"
        rowKey={(row) => `${row.contract.id} ${row.fromOn}`}
        empty={<EmptyState why={t("web.conclusion.none")} adds={t("web.conclusion.noneAdds")} />}
      />
    </Page>
  );
}
