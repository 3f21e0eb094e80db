// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Tasks and the roles that belong to them; the matrix shows who that is for one object.
import { useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Part, Responsibility } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { useTask } from "./use-governance.ts";

export const parts: Part[] = ["responsible", "accountable", "consulted", "informed"];

const rolesOf = (task: Responsibility, part: Part): string =>
  task.roles
    .filter((one) => one.part === part)
    .map(({ roleTitle }) => roleTitle)
    .join(", ");

function columns({ t }: Text): Column<Responsibility>[] {
  return [
    {
      key: "title",
      head: t("web.task.one"),
      sort: "title",
      cell: (row) => (
        <span>
          <TextLink to={`/responsibilities/${row.id}`}>{row.title}</TextLink>
          {row.namedBy && (
            <span className="sub">{t("web.task.namedBy", { name: row.namedBy })}</span>
          )}
        </span>
      ),
    },
    {
      key: "scope",
      head: t("web.task.scope"),
      cell: (row) => t(`web.task.scopes.${row.scopeKind}`),
    },
    {
      key: "accountable",
      head: t("web.task.parts.accountable"),
      cell: (row) => rolesOf(row, "accountable"),
    },
    {
      key: "responsible",
      head: t("web.task.parts.responsible"),
      cell: (row) => rolesOf(row, "responsible"),
    },
  ];
}

function filters({ t }: Text): Filter[] {
  return [
    {
      name: "scopeKind",
      label: t("web.task.scope"),
      choices: ["organisation", "framework", "application"].map((value) => ({
        value,
        text: t(`web.task.scopes.${value}`),
      })),
    },
    {
      name: "named",
      label: t("web.task.who"),
      choices: [
        { value: "true", text: t("web.task.byReviewer") },
        { value: "false", text: t("web.task.byOurselves") },
      ],
    },
    {
      name: "past",
      label: t("web.period.title"),
      choices: [
        { value: "false", text: t("web.period.phases.current") },
        { value: "true", text: t("web.period.phases.past") },
      ],
    },
  ];
}

export function TaskListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const add = may("responsibility.manage") && (
    <ButtonLink primary to="/responsibilities/new">
      {t("web.task.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.task.many")}
      lead={t("web.task.lead")}
      crumbs={[{ to: "/units", text: t("web.unit.title") }]}
      actions={
        <>
          <ButtonLink to="/responsibility-matrix">{t("web.matrix.act")}</ButtonLink>
          {add}
        </>
      }
    >
      <DataList<Responsibility>
        path="/responsibilities"
        caption={t("web.task.many")}
        columns={columns(text)}
        filters={filters(text)}
        search={t("web.task.search")}
        sort="title"
        rowKey={({ id }) => id}
        empty={<EmptyState why={t("web.task.none")} adds={t("web.task.noneAdds")} action={add} />}
      />
    </Page>
  );
}

export function TaskPage() {
  const { id = "" } = useParams();
  return <Loaded query={useTask(id)}>{(task) => <Detail task={task} />}</Loaded>;
}

function Detail({ task }: { task: Responsibility }) {
  const { t, date } = useText();
  const manages = task.actions.some(({ event, permitted }) => event === "change" && permitted);
  return (
    <Page
      title={task.title}
      lead={task.namedBy ? t("web.task.namedBy", { name: task.namedBy }) : undefined}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        { to: "/responsibilities", text: t("web.task.many") },
      ]}
      actions={
        manages && (
          <ButtonLink to={`/responsibilities/${task.id}/edit`}>{t("web.task.change")}</ButtonLink>
        )
      }
    >
      <div className="two">
        <div className="stack">
          {task.description && <p className="intro">{task.description}</p>}
          <Panel title={<Term name="raci">{t("web.task.roles")}</Term>}>
            <Facts
              facts={parts.map((part) => ({
                name: t(`web.task.parts.${part}`),
                value: rolesOf(task, part) || t("web.none"),
              }))}
            />
            <p>
              <TextLink to={`/responsibility-matrix?scopeKind=${task.scopeKind}`}>
                {t("web.matrix.who")}
              </TextLink>
            </p>
          </Panel>
        </div>
        <div className="stack">
          <Panel title={t("web.task.facts")}>
            <Facts
              facts={[
                { name: t("web.task.scope"), value: t(`web.task.scopes.${task.scopeKind}`) },
                {
                  name: t("web.task.who"),
                  value: task.namedBy ?? t("web.task.byOurselves"),
                },
                ...(task.source ? [{ name: t("web.task.source"), value: task.source }] : []),
                {
                  name: t("web.period.last"),
                  value: task.endsOn ? date(task.endsOn) : t("web.period.noEnd"),
                },
              ]}
            />
          </Panel>
          <AuditPanel kind="responsibility" id={task.id} />
        </div>
      </div>
    </Page>
  );
}
