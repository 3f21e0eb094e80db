// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One framework, with panels of several rooms.
import { useParams } from "react-router";
import { AuditPanel } from "../components/AuditPanel.tsx";
import { FactBadges, StateBadge } from "../components/Badge.tsx";
import { Loaded } from "../components/Loaded.tsx";
import { Page } from "../components/Page.tsx";
import { Term } from "../components/Term.tsx";
import {
  AgreementsPanel,
  AmendmentsPanel,
  FrameworkActions,
  LedgerPanel,
  PartiesPanel,
  TermsPanels,
  useFramework,
} from "../features/framework/index.ts";
import { ProposalsPanel } from "../features/governance/index.ts";
import { SignalsPanel } from "../features/lawfulness/index.ts";
import { RolesPanel } from "../features/party/index.ts";
import type { Framework } from "../lib/model.ts";
import { useMay } from "../lib/session.ts";
import { useText } from "../lib/use-text.ts";

export function FrameworkPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useFramework(id)}>{(framework) => <Detail framework={framework} />}</Loaded>
  );
}

function IdLine({ framework }: { framework: Framework }) {
  const { t } = useText();
  return (
    <div className="lead idline">
      <span>{framework.number}</span>
      <StateBadge kind="framework" state={framework.state} />
      <FactBadges expired={framework.expired} exhausted={framework.exhausted} />
      {framework.expired && (
        <Term bare name="expired">
          {t("web.fact.expired")}
        </Term>
      )}
      {framework.exhausted && (
        <Term bare name="exhausted">
          {t("web.fact.exhausted")}
        </Term>
      )}
    </div>
  );
}

function Detail({ framework }: { framework: Framework }) {
  const { t } = useText();
  const may = useMay();
  return (
    <Page
      title={framework.title}
      lead={<IdLine framework={framework} />}
      crumbs={[{ to: "/frameworks", text: t("web.framework.many") }]}
      here={framework.number}
      actions={<FrameworkActions framework={framework} />}
    >
      <div className="two">
        <div className="stack">
          {framework.description && <p className="intro">{framework.description}</p>}
          <LedgerPanel framework={framework} />
          {may("signal.read") && <SignalsPanel kind="framework" id={framework.id} />}
          <PartiesPanel framework={framework} />
          <AmendmentsPanel framework={framework} />
          <NotNow framework={framework} />
        </div>
        <div className="stack">
          <AgreementsPanel framework={framework} />
          <TermsPanels framework={framework} />
          <ProposalsPanel kind="framework" id={framework.id} />
          <RolesPanel scopeKind="framework" scopeId={framework.id} />
          <AuditPanel kind="framework" id={framework.id} />
        </div>
      </div>
    </Page>
  );
}

/** The acts that are the reader's but cannot be done now, each with the reason. */
function NotNow({ framework }: { framework: Framework }) {
  const { t } = useText();
  const closed = framework.actions.filter((action) => !action.permitted && action.refusal);
  if (closed.length === 0) return null;
  return (
    <details className="panel fold">
      <summary>{t("web.framework.notNow", { count: closed.length })}</summary>
      <dl className="reasons">
        {closed.map((action) => (
          <div key={action.name}>
            <dt>{action.refusal?.title}</dt>
            <dd>{action.refusal?.detail}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
