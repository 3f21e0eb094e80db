// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { AuditRecord, ListPage } from "../lib/model.ts";
import { useMay } from "../lib/session.ts";
import { useApi } from "../lib/use-api.ts";
import { useText } from "../lib/use-text.ts";
import { CommentsPanel } from "./CommentsPanel.tsx";
import { DocumentsPanel } from "./DocumentsPanel.tsx";
import { Panel } from "./Panel.tsx";
import { TextLink } from "./TextLink.tsx";
import { Verified } from "./Verified.tsx";

const SHOWN = 5;

/** `aboutId` is an object that has no chain of its own: its acts stand in the chain of another. */
type Props = { kind: string; id?: string; aboutId?: string };

/** The papers about one object, what was said about it, and the last five lines of its trail, for who may read them. */
export function AuditPanel(props: Props) {
  const may = useMay();
  return (
    <>
      {props.id && props.kind !== "document" && <DocumentsPanel kind={props.kind} id={props.id} />}
      {props.id && <CommentsPanel kind={props.kind} id={props.id} />}
      {may("audit.read") && <Trail {...props} />}
    </>
  );
}

function Trail({ kind, id, aboutId }: Props) {
  const { t, shortMoment } = useText();
  const { data } = useApi<ListPage<AuditRecord>>("/audit-records", {
    subjectKind: kind,
    ...(id && { subjectId: id }),
    ...(aboutId && { aboutId }),
    pageSize: SHOWN,
  });
  const records = data?.items;
  return (
    <Panel title={t("web.audit.title")}>
      {records?.length === 0 ? (
        <p className="quiet small">{t("web.audit.noneYet")}</p>
      ) : (
        <ol className="audit">
          {records?.map((record) => (
            <li key={record.id}>
              <time dateTime={record.at}>{shortMoment(record.at)}</time>
              <span>
                {t("web.audit.line", { act: record.actionTitle, name: record.actor.name })}
              </span>
            </li>
          ))}
        </ol>
      )}
      <p className="note cap">
        <Verified />
        <TextLink to={`/audit-records?subjectKind=${kind}${id ? `&subjectId=${id}` : ""}`}>
          {t(aboutId ? "web.audit.allOfSubject" : "web.audit.all")}
        </TextLink>
      </p>
    </Panel>
  );
}
