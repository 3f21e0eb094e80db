// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Budget lines: what is granted, what is spoken for, what is left, and all that was booked.
import { useParams } from "react-router";
import { Amount } from "../../components/Amount.tsx";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { today } from "../../lib/dates.ts";
import type { BudgetEntry, BudgetLine } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { useBudgetLine } from "./use-governance.ts";

function columns({ t }: Text): Column<BudgetLine>[] {
  return [
    {
      key: "code",
      head: t("web.budget.one"),
      sort: "code",
      cell: (row) => (
        <span>
          <TextLink to={`/budget-lines/${row.id}`}>{row.label}</TextLink>
          <span className="sub">{row.title}</span>
        </span>
      ),
    },
    {
      key: "amount",
      head: t("web.budget.amount"),
      numeric: true,
      cell: (row) => <Amount money={row.amount} none="" />,
    },
    {
      key: "booked",
      head: t("web.budget.booked"),
      numeric: true,
      cell: (row) => <Amount money={row.booked} none="" />,
    },
    {
      key: "left",
      head: t("web.budget.left"),
      sort: "left",
      numeric: true,
      cell: (row) => <Amount money={row.left} none="" />,
    },
  ];
}

function filters({ t }: Text): Filter[] {
  const now = Number(today().slice(0, 4));
  return [
    {
      name: "year",
      label: t("web.budget.year"),
      choices: [now + 1, now, now - 1, now - 2].map((year) => ({
        value: String(year),
        text: String(year),
      })),
    },
  ];
}

export function BudgetListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const add = may("budget.manage") && (
    <ButtonLink primary to="/budget-lines/new">
      {t("web.budget.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.budget.many")}
      lead={t("web.budget.lead")}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        { to: "/mandates", text: t("web.mandate.many") },
      ]}
      actions={add}
    >
      <DataList<BudgetLine>
        path="/budget-lines"
        caption={t("web.budget.many")}
        columns={columns(text)}
        filters={filters(text)}
        search={t("web.budget.search")}
        sort="code"
        rowKey={({ id }) => id}
        empty={
          <EmptyState why={t("web.budget.none")} adds={t("web.budget.noneAdds")} action={add} />
        }
      />
    </Page>
  );
}

export function BudgetPage() {
  const { id = "" } = useParams();
  return <Loaded query={useBudgetLine(id)}>{(line) => <Detail line={line} />}</Loaded>;
}

function Acts({ line }: { line: BudgetLine }) {
  const { t } = useText();
  const offered = (act: string) =>
    line.actions.some(({ event, permitted }) => event === act && permitted);
  return (
    <>
      {offered("change") && (
        <ButtonLink to={`/budget-lines/${line.id}/edit`}>{t("web.budget.change")}</ButtonLink>
      )}
      {offered("shift") && (
        <ButtonLink to={`/budget-lines/${line.id}/shift`}>{t("web.budget.shift")}</ButtonLink>
      )}
      {offered("book") && (
        <ButtonLink primary to={`/budget-lines/${line.id}/book`}>
          {t("web.budget.book")}
        </ButtonLink>
      )}
    </>
  );
}

function entryColumns(text: Text): Column<BudgetEntry>[] {
  const { t, shortMoment } = text;
  return [
    {
      key: "seq",
      head: t("web.budget.entry"),
      sort: "seq",
      cell: (row) => (
        <span>
          {t(`web.budget.kinds.${row.kind}`)}
          <span className="sub">
            {row.reason}
            {row.otherLine && (
              <>
                {" "}
                <TextLink to={`/budget-lines/${row.otherLine.id}`}>{row.otherLine.name}</TextLink>
              </>
            )}
          </span>
        </span>
      ),
    },
    {
      key: "amount",
      head: t("web.budget.sum"),
      numeric: true,
      cell: (row) => text.money(row.amount),
    },
    {
      key: "by",
      head: t("web.budget.by"),
      cell: (row) => (
        <span>
          {row.person}
          {row.mandate && (
            <span className="sub">
              <TextLink to={`/mandates/${row.mandate.id}`}>{row.mandate.name}</TextLink>
            </span>
          )}
        </span>
      ),
    },
    { key: "at", head: t("web.budget.at"), cell: (row) => shortMoment(row.at) },
  ];
}

function Detail({ line }: { line: BudgetLine }) {
  const text = useText();
  const { t } = text;
  return (
    <Page
      title={t("web.budget.titleOf", { label: line.label, title: line.title })}
      tab={line.label}
      here={line.label}
      crumbs={[
        { to: "/mandates", text: t("web.mandate.many") },
        { to: "/budget-lines", text: t("web.budget.many") },
      ]}
      actions={<Acts line={line} />}
    >
      <div className="two">
        <div className="stack">
          <DataList<BudgetEntry>
            path={`/budget-lines/${line.id}/entries`}
            caption={t("web.budget.entries")}
            columns={entryColumns(text)}
            sort="-seq"
            rowKey={({ id }) => id}
            empty={<EmptyState why={t("web.budget.noEntries")} />}
          />
        </div>
        <div className="stack">
          <Panel title={t("web.budget.room")}>
            <Facts
              facts={[
                { name: t("web.budget.amount"), value: <Amount money={line.amount} none="" /> },
                { name: t("web.budget.booked"), value: <Amount money={line.booked} none="" /> },
                {
                  name: t("web.budget.left"),
                  value: <Amount money={line.left} none="" />,
                },
                {
                  name: t("web.budget.promised"),
                  value: <Amount money={line.promised} none="" />,
                },
                {
                  name: t("web.budget.free"),
                  value: <Amount money={line.room} none="" />,
                  strong: true,
                },
              ]}
            />
          </Panel>
          <AuditPanel kind="budget_line" id={line.id} />
        </div>
      </div>
    </Page>
  );
}
