// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Amount } from "../../components/Amount.tsx";
import { FactBadges, StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { FrameworkRow } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";

function columns(text: Text): Column<FrameworkRow>[] {
  const { t, shortDate } = text;
  return [
    {
      key: "title",
      head: t("web.framework.one"),
      term: "framework-agreement",
      sort: "title",
      cell: (row) => (
        <>
          <TextLink to={`/frameworks/${row.id}`}>{row.title}</TextLink>
          <span className="sub">{row.number}</span>
        </>
      ),
    },
    {
      key: "state",
      head: t("web.framework.state"),
      cell: (row) => (
        <span className="bds">
          <StateBadge kind="framework" state={row.state} />
          <FactBadges expired={row.expired} exhausted={row.exhausted} />
        </span>
      ),
    },
    {
      key: "endsOn",
      head: t("web.framework.endsOn"),
      sort: "termEndsOn",
      numeric: true,
      cell: (row) => shortDate(row.termEndsOn),
    },
    {
      key: "parties",
      head: t("web.framework.parties"),
      numeric: true,
      cell: (row) => row.partyCount,
    },
    {
      key: "occupied",
      head: t("web.framework.occupied"),
      numeric: true,
      cell: (row) => <Amount money={row.occupied} none={t("web.framework.hidden")} />,
    },
    {
      key: "room",
      head: t("web.framework.room"),
      numeric: true,
      cell: (row) => (
        <Amount
          money={row.room}
          none={t(row.maximum ? "web.framework.hidden" : "web.framework.noMaximum")}
        />
      ),
    },
  ];
}

function filters({ t, maybe }: Text): Filter[] {
  const states = ["draft", "active", "terminated", "closed"];
  return [
    {
      name: "state",
      label: t("web.framework.state"),
      choices: states.map((value) => ({
        value,
        text: maybe(`state.framework.${value}`) ?? t(`web.state.framework.${value}`),
      })),
    },
    {
      name: "fact",
      label: t("web.framework.fact"),
      choices: ["running", "expired", "exhausted"].map((value) => ({
        value,
        text: t(`web.fact.${value}`),
      })),
    },
  ];
}

export function FrameworkListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const add = may("framework.manage");
  return (
    <Page
      title={t("web.framework.many")}
      lead={t("web.framework.listLead")}
      actions={
        add && (
          <ButtonLink primary to="/frameworks/new">
            {t("web.framework.add")}
          </ButtonLink>
        )
      }
    >
      <DataList<FrameworkRow>
        path="/frameworks"
        caption={t("web.framework.many")}
        columns={columns(text)}
        filters={filters(text)}
        search={t("web.framework.search")}
        sort="title"
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            why={t("web.framework.none")}
            adds={t("web.framework.noneAdds")}
            action={add && <ButtonLink to="/frameworks/new">{t("web.framework.add")}</ButtonLink>}
          />
        }
      />
    </Page>
  );
}
