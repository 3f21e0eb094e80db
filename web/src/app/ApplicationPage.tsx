// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One application, with panels of several rooms.
import { useParams } from "react-router";
import { AuditPanel } from "../components/AuditPanel.tsx";
import { Badge } from "../components/Badge.tsx";
import { Loaded } from "../components/Loaded.tsx";
import { Page } from "../components/Page.tsx";
import { ProposalsPanel } from "../features/governance/index.ts";
import { SignalsPanel } from "../features/lawfulness/index.ts";
import {
  ApplicationActions,
  ApplicationFactsPanel,
  CoveragePanel,
  CustomersPanel,
  HealthPanel,
  LinksPanel,
  StewardPanel,
  useApplication,
} from "../features/portfolio/index.ts";
import { RolesPanel } from "../features/party/index.ts";
import type { Application } from "../lib/model.ts";
import { useMay } from "../lib/session.ts";
import { useText } from "../lib/use-text.ts";

export function ApplicationPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useApplication(id)}>
      {(application) => <Detail key={application.id} application={application} />}
    </Loaded>
  );
}

function Detail({ application }: { application: Application }) {
  const { t } = useText();
  const may = useMay();
  return (
    <Page
      title={application.name}
      lead={
        <div className="lead idline">
          <span>{application.number}</span>
          <Badge icon="dot">{t(`application.phase.${application.phase}`)}</Badge>
        </div>
      }
      crumbs={[{ to: "/applications", text: t("web.application.many") }]}
      here={application.number}
      actions={<ApplicationActions application={application} />}
    >
      <div className="stack">
        {application.description && <p className="intro">{application.description}</p>}
        <CoveragePanel application={application} />
        <div className="two">
          <div className="stack">
            {may("signal.read") && <SignalsPanel kind="application" id={application.id} />}
            <HealthPanel application={application} />
            <LinksPanel application={application} />
          </div>
          <div className="stack">
            <ApplicationFactsPanel application={application} />
            <StewardPanel kept={application} base={`/applications/${application.id}`} />
            <ProposalsPanel kind="application" id={application.id} />
            <RolesPanel scopeKind="application" scopeId={application.id} />
            <CustomersPanel application={application} />
            <AuditPanel kind="application" id={application.id} />
          </div>
        </div>
      </div>
    </Page>
  );
}
