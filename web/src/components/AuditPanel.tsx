// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { AuditRecord, ListPage } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";
import { Verified } from "./Verified.tsx";

/** The last five lines of the audit trail of one object. */
export function AuditPanel({ kind, id }: { kind: string; id: string }) {
  const { t, shortMoment } = useText();
  const { data } = useApi<ListPage<AuditRecord>>("/audit-records", {
    subjectKind: kind,
    subjectId: id,
    pageSize: 5,
  });
  return (
    <Panel title={t("web.audit.title")}>
      <ol className="audit">
        {data?.items.map((record) => (
          <li key={record.id}>
            <time dateTime={record.at}>{shortMoment(record.at)}</time>
            <span>{t("web.audit.line", { act: record.actionTitle, name: record.actor.name })}</span>
          </li>
        ))}
      </ol>
      <p className="note cap">
        <Verified />
        <TextLink to={`/audit-records?subjectKind=${kind}&subjectId=${id}`}>
          {t("web.audit.all")}
        </TextLink>
      </p>
    </Panel>
  );
}
