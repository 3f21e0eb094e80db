// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One proposal: where it stands, what it asks, who decides and why.
import type { ReactNode } from "react";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { Page } from "../../components/Page.tsx";
import type { Proposal } from "../../lib/model.ts";
import { useSession } from "../../lib/session.ts";
import { useText } from "../../lib/use-text.ts";
import { AdvicePanel } from "./AdvicePanel.tsx";
import { AttachmentsPanel } from "./AttachmentsPanel.tsx";
import {
  ConditionsPanel,
  DecisionPanel,
  GroundsPanel,
  StepsPanel,
  WhatPanel,
  WhyNot,
} from "./ProposalPanels.tsx";
import { PlanPanel } from "./PlanPages.tsx";
import { finding, isOpen, waitsForMe } from "./proposals.tsx";
import { RoutingPanels } from "./RoutingPanels.tsx";
import { permits } from "./use-governance.ts";

/** The acts that can be done now, the one to do next first. */
function actsOn(one: Proposal): string[] {
  const last = one.steps.at(-1)?.step;
  const cameBack = one.state === "returned" && last !== "change";
  const own = cameBack ? ["change", "submit"] : ["submit", "change"];
  return ["advise", "grant", ...own, "return", "refuse", "withdraw"].filter((event) =>
    permits(one, event),
  );
}

/** The one that the proposal waits for; a higher mandate may decide too, but is not asked. */
const isNext = (one: Proposal, me: string, event: string): boolean =>
  event === "grant" ? waitsForMe(one, me) : ["advise", "submit", "change"].includes(event);

function Acts({ one, me }: { one: Proposal; me: string }) {
  const { t } = useText();
  if (one.decision)
    return (
      <ButtonLink primary to={`/decisions/${one.decision.id}`}>
        {t("web.proposal.toDecision", { label: one.decision.name })}
      </ButtonLink>
    );
  const [next, ...others] = actsOn(one);
  if (next === undefined) return null;
  const link = (event: string, primary: boolean): ReactNode => (
    <ButtonLink
      key={event}
      primary={primary}
      to={`/proposals/${one.id}/${event === "change" ? "edit" : event}`}
    >
      {t(`web.proposal.do.${event}`)}
    </ButtonLink>
  );
  return (
    <>
      {link(next, isNext(one, me, next))}
      {others.map((event) => link(event, false))}
    </>
  );
}

/** `content`: the act in full, when its own page worked it out. */
export function ProposalDetail({ one, content }: { one: Proposal; content?: ReactNode }) {
  const text = useText();
  const { t } = text;
  const me = useSession()?.accountId ?? "";
  return (
    <Page
      title={finding(one, me, text)}
      tab={`${one.label}, ${one.title}`}
      here={one.label}
      crumbs={[{ to: "/proposals", text: t("web.proposal.many") }]}
      lead={
        <div className="lead idline">
          <StateBadge kind="proposal" state={one.state} />
          <span>{one.title}</span>
        </div>
      }
      actions={<Acts one={one} me={me} />}
    >
      <div className="two">
        <div className="stack">
          <WhyNot one={one} />
          <WhatPanel one={one} />
          {content}
          <GroundsPanel one={one} />
          <AttachmentsPanel one={one} />
          <AdvicePanel one={one} />
          {isOpen(one) && <RoutingPanels one={one} />}
        </div>
        <div className="stack">
          {one.decision && <DecisionPanel id={one.decision.id} />}
          <ConditionsPanel one={one} />
          <PlanPanel one={one} />
          <StepsPanel one={one} />
          <AuditPanel kind="proposal" id={one.id} />
        </div>
      </div>
    </Page>
  );
}
