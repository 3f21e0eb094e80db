// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { AuditRecord } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { Verified } from "../../components/Verified.tsx";

function columns({ t, moment }: Text): Column<AuditRecord>[] {
  return [
    {
      key: "action",
      head: t("web.audit.act"),
      cell: (row) => (
        <>
          {row.actionTitle}
          <span className="sub">{moment(row.at)}</span>
        </>
      ),
    },
    {
      key: "subject",
      head: t("web.audit.subject"),
      cell: (row) =>
        row.subject.url ? (
          <TextLink to={row.subject.url}>{row.subject.title}</TextLink>
        ) : (
          row.subject.title
        ),
    },
    { key: "actor", head: t("web.audit.actor"), cell: (row) => row.actor.name },
    {
      key: "changes",
      head: t("web.audit.changes"),
      cell: (row) => <Changes record={row} />,
    },
    {
      key: "seq",
      head: t("web.audit.seq"),
      numeric: true,
      cell: (row) => (
        <span>
          {row.seq}
          <span className="sub mono">{row.hash.slice(0, 12)}</span>
        </span>
      ),
    },
  ];
}

function Changes({ record }: { record: AuditRecord }) {
  const { t } = useText();
  if (record.changes.length === 0) return <span className="quiet">{t("web.audit.noChanges")}</span>;
  return (
    <details className="changes">
      <summary>
        {t("web.audit.changeCount", { count: record.changes.length })}
        <span className="vh"> {t("web.audit.ofRecord", { seq: record.seq })}</span>
      </summary>
      <ul>
        {record.changes.map((change) => (
          <li key={change.path}>
            <b>{change.path}</b>: {change.before || t("web.audit.empty")} →{" "}
            {change.after || t("web.audit.empty")}
          </li>
        ))}
      </ul>
    </details>
  );
}

const kinds = [
  "framework",
  "application",
  "contract",
  "domain",
  "lead_times",
  "rule",
  "authority",
  "calendar",
  "increment",
  "term",
  "organisation",
  "account",
  "import",
];

function useFilters({ t }: Text): Filter[] {
  const [params] = useSearchParams();
  const id = params.get("subjectId");
  return useMemo(() => {
    const filters: Filter[] = [
      {
        name: "subjectKind",
        label: t("web.audit.subject"),
        choices: kinds.map((value) => ({ value, text: t(`kind.${value}`) })),
      },
    ];
    if (id) {
      filters.push({
        name: "subjectId",
        label: t("web.audit.object"),
        choices: [{ value: id, text: t("web.audit.thisOne") }],
      });
    }
    return filters;
  }, [t, id]);
}

export function AuditListPage() {
  const text = useText();
  const { t } = text;
  return (
    <Page
      title={t("web.audit.title")}
      lead={
        <p className="lead">
          <Verified />
        </p>
      }
    >
      <DataList<AuditRecord>
        path="/audit-records"
        caption={t("web.audit.title")}
        columns={columns(text)}
        filters={useFilters(text)}
        rowKey={(row) => row.id}
        empty={<EmptyState why={t("web.audit.none")} adds={t("web.audit.noneAdds")} />}
      />
    </Page>
  );
}
