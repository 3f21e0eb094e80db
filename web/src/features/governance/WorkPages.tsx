// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What waits for the reader: oldest deadline first, the next act one click away.
import { Block, Figure, Lines } from "../../components/Block.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { ListPage, Task } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";

/** "3 dagen te laat", "vandaag", "over 4 dagen". */
const dueText = ({ daysLeft }: Task, { t }: Text): string => {
  if (daysLeft === null) return t("web.work.noDay");
  return daysLeft < 0
    ? t("web.work.late", { count: -daysLeft })
    : t("web.work.left", { count: daysLeft });
};

function columns(text: Text): Column<Task>[] {
  const { t, shortDate, shortMoment } = text;
  return [
    {
      key: "text",
      head: t("web.work.what"),
      cell: (row) => (
        <span>
          <TextLink to={row.url}>{row.text}</TextLink>
          <span className="sub">{row.subject.kindTitle}</span>
        </span>
      ),
    },
    {
      key: "dueOn",
      head: t("web.work.due"),
      sort: "dueOn",
      cell: (row) => (
        <span className={row.daysLeft !== null && row.daysLeft < 0 ? "late" : undefined}>
          {dueText(row, text)}
          {row.dueOn && <span className="sub">{shortDate(row.dueOn)}</span>}
        </span>
      ),
    },
    {
      key: "since",
      head: t("web.work.since"),
      sort: "since",
      cell: (row) => shortMoment(row.since),
    },
  ];
}

function filters({ t }: Text): Filter[] {
  return [
    {
      name: "late",
      label: t("web.work.due"),
      choices: [
        { value: "true", text: t("web.work.onlyLate") },
        { value: "false", text: t("web.work.notLate") },
      ],
    },
  ];
}

export function WorkPage() {
  const text = useText();
  const { t } = text;
  return (
    <Page
      title={t("web.work.title")}
      lead={t("web.work.lead")}
      actions={<ButtonLink to="/me/messages">{t("web.messages.title")}</ButtonLink>}
    >
      <DataList<Task>
        path="/tasks"
        caption={t("web.work.title")}
        columns={columns(text)}
        filters={filters(text)}
        sort="dueOn"
        rowKey={({ id }) => id}
        empty={<EmptyState why={t("web.work.none")} adds={t("web.work.noneAdds")} />}
      />
    </Page>
  );
}

/** On the home page, above all else; nothing when nothing waits. */
export function WorkBlock() {
  const text = useText();
  const { t } = text;
  const data = useApi<ListPage<Task>>("/tasks", { pageSize: 4 }).data;
  if (!data || data.count === 0) return null;
  return (
    <Block name="work" title={t("web.work.title")}>
      <Figure to="/tasks" count={data.count} text={t("web.work.figure", { count: data.count })} />
      <Lines
        lines={data.items.map((task) => ({
          to: task.url,
          text: task.text,
          value: task.dueOn ? dueText(task, text) : "",
        }))}
      />
    </Block>
  );
}
