// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { ListPage, Signal } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";
import { Concluded, OutcomeBadge } from "./signal-parts.tsx";

const MOST = 5;

/** The open signals of one object. */
export function SignalsPanel({ kind, id }: { kind: string; id: string }) {
  const { t, date } = useText();
  const { data } = useApi<ListPage<Signal>>("/signals", {
    subjectKind: kind,
    subjectId: id,
    sort: "since",
    pageSize: MOST,
  });
  if (!data) return null;
  return (
    <Panel title={t("web.signal.many")}>
      {data.items.length === 0 && <p className="quiet">{t("web.signal.noneHere")}</p>}
      <ul className="plain-list">
        {data.items.map((signal) => (
          <li key={signal.id}>
            <p className="idline">
              <TextLink to={`/signals/${signal.id}`}>{signal.ruleTitle}</TextLink>
              <OutcomeBadge outcome={signal.outcome} />
            </p>
            <p>{signal.text}</p>
            <p className="note cap">
              <span>{t("web.signal.sinceDay", { date: date(signal.since) })}</span>
              <Concluded signal={signal} />
            </p>
          </li>
        ))}
      </ul>
      {data.nextCursor && (
        <p className="note cap">
          <TextLink to={`/signals?subjectKind=${kind}&subjectId=${id}`}>
            {t("web.signal.all", { count: data.count })}
          </TextLink>
        </p>
      )}
    </Panel>
  );
}
