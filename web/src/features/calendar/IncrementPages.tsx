// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Increment } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { useIncrement } from "./use-calendar.ts";

function columns({ t, shortDate, number }: Text): Column<Increment>[] {
  return [
    {
      key: "name",
      head: t("web.increment.one"),
      sort: "name",
      cell: (row) => <TextLink to={`/increments/${row.id}`}>{row.name}</TextLink>,
    },
    {
      key: "phase",
      head: t("web.increment.phase"),
      cell: (row) => t(`web.increment.phases.${row.phase}`),
    },
    {
      key: "startsOn",
      head: t("web.increment.startsOn"),
      sort: "startsOn",
      numeric: true,
      cell: (row) => shortDate(row.startsOn),
    },
    {
      key: "endsOn",
      head: t("web.increment.endsOn"),
      numeric: true,
      cell: (row) => shortDate(row.endsOn),
    },
    {
      key: "days",
      head: t("web.increment.days"),
      numeric: true,
      cell: (row) => number(row.days),
    },
  ];
}

function filters({ t }: Text): Filter[] {
  return [
    {
      name: "past",
      label: t("web.increment.phase"),
      choices: [
        { value: "false", text: t("web.increment.notPast") },
        { value: "true", text: t("web.increment.phases.past") },
      ],
    },
  ];
}

export function IncrementListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const manages = may("calendar.manage");
  const plan = manages && (
    <ButtonLink primary to="/increments/plan">
      {t("web.increment.plan")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.increment.many")}
      lead={t("web.increment.lead")}
      crumbs={[{ to: "/calendar", text: t("web.calendar.title") }]}
      actions={
        manages && (
          <>
            <ButtonLink to="/increments/new">{t("web.increment.add")}</ButtonLink>
            {plan}
          </>
        )
      }
    >
      <DataList<Increment>
        path="/increments"
        caption={t("web.increment.many")}
        columns={columns(text)}
        filters={filters(text)}
        search={t("web.increment.search")}
        sort="startsOn"
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            why={t("web.increment.none")}
            adds={t("web.increment.noneAdds")}
            action={plan}
          />
        }
      />
    </Page>
  );
}

export function IncrementPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useIncrement(id)}>{(increment) => <Detail increment={increment} />}</Loaded>
  );
}

function Detail({ increment }: { increment: Increment }) {
  const { t, weekday, number } = useText();
  const act = increment.actions.find(({ event }) => event === "change");
  return (
    <Page
      title={increment.name}
      lead={t(`web.increment.phases.${increment.phase}`)}
      crumbs={[
        { to: "/calendar", text: t("web.calendar.title") },
        { to: "/increments", text: t("web.increment.many") },
      ]}
      actions={
        act?.permitted &&
        !act.refusal && (
          <ButtonLink to={`/increments/${increment.id}/edit`}>
            {t("web.increment.change")}
          </ButtonLink>
        )
      }
    >
      <div className="form">
        <Panel title={t("web.increment.facts")}>
          <Facts
            facts={[
              { name: t("web.increment.startsOn"), value: weekday(increment.startsOn) },
              { name: t("web.increment.endsOn"), value: weekday(increment.endsOn) },
              { name: t("web.increment.days"), value: number(increment.days) },
            ]}
          />
        </Panel>
        <AuditPanel kind="increment" id={increment.id} />
      </div>
    </Page>
  );
}
