// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ConclusionBadges } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Signal } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { figureFacts, OutcomeBadge, useRule, useSignal } from "./signal-parts.tsx";

export function SignalPage() {
  const { id = "" } = useParams();
  return <Loaded query={useSignal(id)}>{(signal) => <Detail signal={signal} />}</Loaded>;
}

export function signalFacts(signal: Signal, { t, date, moment }: Text): Fact[] {
  const facts: Fact[] = [
    {
      name: signal.subject.kindTitle,
      value: <TextLink to={signal.subject.url}>{signal.subject.title}</TextLink>,
    },
    { name: t("web.signal.since"), value: date(signal.since) },
    { name: t("web.signal.first"), value: moment(signal.signalledAt) },
  ];
  if (signal.endedAt) facts.push({ name: t("web.signal.ended"), value: moment(signal.endedAt) });
  return facts;
}

function Detail({ signal }: { signal: Signal }) {
  const text = useText();
  const { t } = text;
  const act = signal.actions.find(({ event }) => event === "propose_conclusion");
  const button = act?.permitted && (
    <ButtonLink primary={signal.conclusions.length === 0} to={`/signals/${signal.id}/conclude`}>
      {t("web.signal.propose")}
    </ButtonLink>
  );
  return (
    <Page
      title={signal.ruleTitle}
      lead={
        <div className="lead idline">
          <span>{signal.subject.title}</span>
          <OutcomeBadge outcome={signal.outcome} />
        </div>
      }
      crumbs={[{ to: "/signals", text: t("web.signal.many") }]}
      actions={button}
    >
      <div className="two">
        <div className="stack">
          <p className="intro">{signal.text}</p>
          {signal.endedAt && <p className="undo">{t("web.signal.endedNote")}</p>}
          <ConclusionsPanel signal={signal} />
          <RulePanel signal={signal} />
        </div>
        <div className="stack">
          <Panel title={<Term name="signal">{t("web.signal.one")}</Term>}>
            <Facts facts={signalFacts(signal, text)} />
          </Panel>
          <Panel title={t("web.signal.figures")}>
            {signal.figures.length === 0 ? (
              <p className="quiet">{t("web.signal.figuresNone")}</p>
            ) : (
              <Facts facts={figureFacts(text, signal.figures)} />
            )}
          </Panel>
          <AuditPanel kind={signal.subject.kind} id={signal.subject.id} aboutId={signal.id} />
        </div>
      </div>
    </Page>
  );
}

function RulePanel({ signal }: { signal: Signal }) {
  const { t } = useText();
  const rule = useRule(signal.ruleId).data;
  return (
    <Panel title={t("web.signal.rule")}>
      {rule && (
        <>
          <p>{rule.text}</p>
          <p className="note cap">
            {rule.current && <span>{rule.current.source}</span>}
            <TextLink to={`/rules/${rule.id}`}>{t("web.rule.show")}</TextLink>
          </p>
        </>
      )}
    </Panel>
  );
}

/** Newest first; the first one counts and none is ever overwritten. */
function ConclusionsPanel({ signal }: { signal: Signal }) {
  const text = useText();
  const { t, moment } = text;
  if (signal.conclusions.length === 0) {
    return (
      <Panel title={<Term name="conclusion">{t("web.signal.conclusions")}</Term>}>
        <EmptyState why={t("web.signal.noConclusion")} adds={t("web.signal.noConclusionAdds")} />
      </Panel>
    );
  }
  return (
    <Panel title={<Term name="conclusion">{t("web.signal.conclusions")}</Term>}>
      <ol className="plain-list">
        {signal.conclusions.map((one) => (
          <li key={one.concludedAt}>
            <p className="idline">
              <ConclusionBadges conclusion={one.conclusion} />
              <b>{t("web.signal.by", { name: one.concludedBy })}</b>
            </p>
            <p>{one.ground}</p>
            <p className="note">{moment(one.concludedAt)}</p>
            {one.figuresChanged && <p className="note strong">{t("web.signal.changed")}</p>}
            {one.figures.length > 0 && (
              <details className="changes">
                <summary>{t("web.signal.figuresThen")}</summary>
                <Facts facts={figureFacts(text, one.figures)} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
