// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { EmptyState, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { ListPage, ProposalRow } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";

const SHOWN = 3;
type Props = { kind: string; id: string };

/** What was proposed about one object last, on its own page; nothing for who may not read it. */
export function ProposalsPanel(props: Props) {
  return useMay()("proposal.read") ? <Newest {...props} /> : null;
}

function Newest({ kind, id }: Props) {
  const { t } = useText();
  const may = useMay();
  const about = new URLSearchParams({ subjectKind: kind, subjectId: id });
  const found = useApi<ListPage<ProposalRow>>("/proposals", {
    subjectKind: kind,
    subjectId: id,
    sort: "-submittedAt",
    pageSize: SHOWN,
  }).data;
  if (!found) return null;
  const add = may("proposal.write") && (
    <ButtonLink small to={`/proposals/new?${about}`}>
      {t("web.proposal.add")}
    </ButtonLink>
  );
  return (
    <Panel title={t("web.proposal.many")}>
      {found.items.length === 0 ? (
        <EmptyState why={t("web.proposal.noneAbout")} action={add} />
      ) : (
        <>
          <ul className="plain-list">
            {found.items.map((one) => (
              <li key={one.id}>
                <TextLink to={`/proposals/${one.id}`}>
                  {one.label}, {one.title}
                </TextLink>
                <span className="sub">
                  <StateBadge kind="proposal" state={one.state} />
                </span>
              </li>
            ))}
          </ul>
          <ul className="lines note cap">
            <li>
              <TextLink to={`/proposals?${about}`}>
                {t("web.proposal.allAbout", { count: found.count })}
              </TextLink>
            </li>
            <li>
              <TextLink to={`/decisions?${about}`}>{t("web.decision.manyAbout")}</TextLink>
            </li>
          </ul>
          {add && <div className="acts">{add}</div>}
        </>
      )}
    </Panel>
  );
}
