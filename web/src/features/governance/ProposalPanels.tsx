// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The parts of a proposal: what it asks, what holds it up, what happened to it.
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { Facts, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Proposal } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { isOpen, proposalFacts } from "./proposals.tsx";
import { useDecision } from "./use-governance.ts";

export function WhatPanel({ one }: { one: Proposal }) {
  const text = useText();
  const { t, moment } = text;
  return (
    <Panel title={t("web.proposal.what")}>
      <Facts
        facts={[
          ...proposalFacts(one, text),
          { name: t("web.proposal.author"), value: one.author.name },
          ...(one.submittedAt
            ? [{ name: t("web.proposal.submittedAt"), value: moment(one.submittedAt) }]
            : []),
        ]}
      />
    </Panel>
  );
}

export function GroundsPanel({ one }: { one: Proposal }) {
  const { t } = useText();
  return (
    <Panel title={t("web.proposal.why")}>
      <p className="intro as-typed">{one.grounds}</p>
    </Panel>
  );
}

/** Why the reader, who has something to decide here, cannot do so now; each reason once. */
export function WhyNot({ one }: { one: Proposal }) {
  const refused = one.actions.flatMap(({ permitted, refusal }) =>
    permitted || !refusal ? [] : [refusal],
  );
  const reasons = new Map(refused.map((refusal) => [refusal.code, refusal]));
  return [...reasons.values()].map(({ code, title, detail }) => (
    <p className="undo" key={code}>
      <b>{title}.</b> {detail}
    </p>
  ));
}

/** What was decided on it, in short. */
export function DecisionPanel({ id }: { id: string }) {
  const { t, moment } = useText();
  const decision = useDecision(id).data;
  if (!decision) return null;
  return (
    <Panel title={t("web.decision.one")}>
      <Facts
        facts={[
          {
            name: t("web.decision.number"),
            value: <TextLink to={`/decisions/${id}`}>{decision.label}</TextLink>,
            strong: true,
          },
          {
            name: t("web.decision.state"),
            value: <StateBadge kind="decision" state={decision.state} />,
          },
          { name: t("web.decision.person"), value: decision.person.name },
          { name: t("web.decision.decidedAt"), value: moment(decision.decidedAt) },
        ]}
      />
    </Panel>
  );
}

/** What must happen first; and for who may, the way to ask more. */
export function ConditionsPanel({ one }: { one: Proposal }) {
  const { t } = useText();
  const may = useMay()("condition.manage") && isOpen(one);
  if (one.conditions.length === 0 && !may) return null;
  const about = `subjectKind=proposal&subjectId=${one.id}`;
  return (
    <Panel title={t("web.condition.onProposal")}>
      {one.conditions.length === 0 ? (
        <p className="quiet">{t("web.condition.noneHere")}</p>
      ) : (
        <ul className="plain-list">
          {one.conditions.map(({ id, name }) => (
            <li key={id}>
              <TextLink to={`/step-conditions/${id}`}>{name}</TextLink>
            </li>
          ))}
        </ul>
      )}
      <p className="note cap">
        <TextLink to={`/step-conditions?${about}`}>{t("web.condition.allHere")}</TextLink>
      </p>
      {may && (
        <div className="acts">
          <ButtonLink small to={`/step-conditions/new?step=proposal_grant&subjectId=${one.id}`}>
            {t("web.condition.add")}
          </ButtonLink>
        </div>
      )}
    </Panel>
  );
}

const told = [
  ...["create", "change", "submit", "advise", "return", "grant", "refuse", "withdraw"],
  ...["withdraw_decision", "replace", "carry_out"],
];
/** Steps whose note is what somebody wrote, and not a part of the sentence. */
const withNote = ["return", "grant", "refuse", "withdraw", "withdraw_decision"];

function stepText({ t, maybe }: Text, { step, person, note }: Proposal["steps"][number]): string {
  const name = person.name;
  if (!told.includes(step)) return `${name}: ${step}`;
  const more = step === "advise" ? (maybe(`role.${note}`) ?? note) : note;
  return t(`web.proposal.step.${step}`, { name, more });
}

export function StepsPanel({ one }: { one: Proposal }) {
  const text = useText();
  const { t, shortMoment } = text;
  return (
    <Panel title={t("web.proposal.steps")}>
      <ol className="audit">
        {one.steps.map((step) => (
          <li key={step.seq}>
            <time dateTime={step.at}>{shortMoment(step.at)}</time>
            <span>
              {stepText(text, step)}
              {withNote.includes(step.step) && step.note && (
                <span className="sub as-typed">{step.note}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
