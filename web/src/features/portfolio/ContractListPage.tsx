// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { ConclusionBadges } from "../../components/Badge.tsx";
import { Amount } from "../../components/Amount.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { FreshMark, FreshTotal } from "../../components/Freshness.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { today } from "../../lib/dates.ts";
import type { ConfirmationTotals, ContractRow } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";

function columns({ t, shortDate }: Text, concluded: boolean): Column<ContractRow>[] {
  const all: Column<ContractRow>[] = [
    {
      key: "title",
      head: t("web.contract.one"),
      sort: "title",
      cell: (row) => (
        <>
          <TextLink to={`/contracts/${row.id}`}>{row.title}</TextLink>
          <span className="sub">{row.number}</span>
          {row.stewardship && <FreshMark {...row.stewardship} />}
        </>
      ),
    },
    {
      key: "supplier",
      head: t("web.contract.supplier"),
      cell: (row) => row.supplier.name,
    },
    {
      key: "termEndsOn",
      head: t("web.contract.termEndsOn"),
      sort: "termEndsOn",
      numeric: true,
      cell: (row) => (
        <span>
          {shortDate(row.termEndsOn)}
          {row.ended && <span className="sub">{t("web.contract.ended")}</span>}
        </span>
      ),
    },
    {
      key: "conclusion",
      head: t("web.contract.conclusion"),
      term: "conclusion",
      cell: (row) => <ConclusionBadges conclusion={row.conclusion} bridging={row.bridging} />,
    },
    {
      key: "yearly",
      head: t("web.contract.yearlyHead"),
      numeric: true,
      cell: (row) => <Amount money={row.yearlyAmount} none="" />,
    },
  ];
  return concluded ? all : all.filter(({ key }) => key !== "conclusion");
}

function filters({ t }: Text, concluded: boolean): Filter[] {
  const year = Number(today().slice(0, 4));
  const all: Filter[] = [
    {
      name: "conclusion",
      label: t("web.contract.conclusion"),
      choices: ["lawful", "unlawful", "uncertain"].map((value) => ({
        value,
        text: t(`conclusion.${value}`),
      })),
    },
    {
      name: "bridging",
      label: t("web.coverage.bridging"),
      choices: [
        { value: "true", text: t("web.contract.bridgingOnly") },
        { value: "false", text: t("web.contract.bridgingNone") },
      ],
    },
    {
      name: "unconfirmed",
      label: t("web.fresh.state"),
      choices: [{ value: "true", text: t("web.fresh.unconfirmed") }],
    },
    {
      name: "endsBefore",
      label: t("web.contract.endsBefore"),
      choices: [0, 1, 2, 3].map((more) => ({
        value: `${year + more}-12-31`,
        text: t("web.contract.endsBy", { year: String(year + more) }),
      })),
    },
  ];
  return concluded
    ? all
    : all.filter(({ name }) => name !== "conclusion" && name !== "unconfirmed");
}

export function ContractListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const add = may("contract.manage");
  const concluded = may("conclusion.read");
  const totals = useApi<ConfirmationTotals>(
    "/confirmation-totals/current",
    {},
    may("portfolio.read"),
  ).data;
  return (
    <Page
      title={t("web.contract.many")}
      lead={t(concluded ? "web.contract.lead" : "web.contract.leadOwn")}
      actions={
        <>
          {concluded && <ButtonLink to="/conclusions">{t("web.conclusion.all")}</ButtonLink>}
          {add && (
            <ButtonLink primary to="/contracts/new">
              {t("web.contract.add")}
            </ButtonLink>
          )}
        </>
      }
    >
      <DataList<ContractRow>
        path="/contracts"
        caption={t("web.contract.many")}
        columns={columns(text, concluded)}
        filters={filters(text, concluded)}
        search={t("web.contract.search")}
        sort="termEndsOn"
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            why={t("web.contract.none")}
            adds={t("web.contract.noneAdds")}
            action={add && <ButtonLink to="/contracts/new">{t("web.contract.add")}</ButtonLink>}
          />
        }
      />
      <FreshTotal kind="contract" total={totals?.contracts} />
    </Page>
  );
}
