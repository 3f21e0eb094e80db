// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One decision, and taking it back.
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { proofOf, SignFields, unsigned, useSigner } from "../../components/SignFields.tsx";
import { Term } from "../../components/Term.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Decision } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { askedFacts, isMadeElsewhere, moneyText } from "./proposals.tsx";
import { permits, useDecision } from "./use-governance.ts";

export const decisionCrumbs = ({ t }: Text, one?: Decision) => [
  { to: "/proposals", text: t("web.proposal.many") },
  { to: "/decisions", text: t("web.decision.many") },
  ...(one ? [{ to: `/decisions/${one.id}`, text: one.label }] : []),
];

/** The heading: what became of it. */
function finding(one: Decision, { t, date, moment }: Text): string {
  const { label, state } = one;
  if (state === "open")
    return one.carryOutBy
      ? t("web.decision.finding.openUntil", { label, date: date(one.carryOutBy) })
      : t("web.decision.finding.open", { label });
  const by = one.replacedBy?.name ?? "";
  const at = one.usedAt ?? one.withdrawnAt;
  return t(`web.decision.finding.${state}`, { label, by, at: at ? moment(at) : "" });
}

export function decisionFacts(one: Decision, text: Text): Fact[] {
  const { t, date } = text;
  return [
    ...askedFacts(one, text),
    ...(one.counted && one.counted.amountMinor !== one.amount?.amountMinor
      ? [{ name: t("web.proposal.counted"), value: moneyText(text, one.counted) }]
      : []),
    {
      name: t("web.proposal.carryOutBy"),
      value: one.carryOutBy ? date(one.carryOutBy) : t("web.proposal.noEnd"),
    },
    {
      name: t("web.proposal.one"),
      value: <TextLink to={`/proposals/${one.proposal.id}`}>{one.proposal.name}</TextLink>,
    },
  ];
}

function WhoPanel({ one }: { one: Decision }) {
  const text = useText();
  const { t, moment } = text;
  const facts: Fact[] = [
    {
      name: t("web.decision.person"),
      value: one.deputy ? t("web.decision.asDeputy", { name: one.person.name }) : one.person.name,
      strong: true,
    },
    {
      name: <Term name="mandate">{t("web.mandate.one")}</Term>,
      value: <TextLink to={`/mandates/${one.mandate.id}`}>{one.mandate.name}</TextLink>,
    },
    { name: t("web.decision.decidedAt"), value: moment(one.decidedAt) },
  ];
  if (one.budget)
    facts.push({
      name: t("web.budget.one"),
      value: <TextLink to={`/budget-lines/${one.budget.id}`}>{one.budget.label}</TextLink>,
    });
  if (one.booked)
    facts.push({ name: t("web.decision.booked"), value: moneyText(text, one.booked) });
  return (
    <Panel title={t("web.decision.who")}>
      <Facts facts={facts} />
    </Panel>
  );
}

/** Carried out, taken back or replaced; nothing while it is open. */
function AfterPanel({ one }: { one: Decision }) {
  const { t, moment } = useText();
  const facts: Fact[] = [];
  const at = (key: string, when: string | null, who: { name: string } | null): void => {
    if (when) facts.push({ name: t(`web.decision.${key}`), value: moment(when), strong: true });
    if (who) facts.push({ name: t("web.decision.by"), value: who.name });
  };
  at("usedAt", one.usedAt, one.usedBy);
  if (one.usedNote) facts.push({ name: t("web.decision.usedNote"), value: one.usedNote });
  at("withdrawnAt", one.withdrawnAt, one.withdrawnBy);
  if (one.withdrawReason) facts.push({ name: t("web.proposal.reason"), value: one.withdrawReason });
  if (one.replacedBy)
    facts.push({
      name: t("web.decision.replacedBy"),
      value: <TextLink to={`/decisions/${one.replacedBy.id}`}>{one.replacedBy.name}</TextLink>,
    });
  if (facts.length === 0) return null;
  return (
    <Panel title={t("web.decision.after")}>
      <Facts facts={facts} />
    </Panel>
  );
}

/** A new proposal that takes its place; what a room worked out is proposed there. */
function replaceAddress(one: Decision): string | null {
  if (isMadeElsewhere(one.act) || !["open", "used", "expired"].includes(one.state)) return null;
  return `/proposals/new?${new URLSearchParams({
    act: one.act,
    subjectKind: one.subject?.kind ?? "organisation",
    subjectId: one.subject?.id ?? "",
    replaces: one.id,
  })}`;
}

/** What an open decision waits for: an act on another page, or one that is carried out here. */
function openNote(one: Decision, carryOut: string | undefined): string {
  if (permits(one, "record_use")) return "record";
  if (one.content === null) return "later";
  return carryOut ? "yours" : "others";
}

type DetailProps = {
  one: Decision;
  /** The act in full, when its own page worked it out. */
  content?: ReactNode;
  /** The page where the reader carries it out; nothing when that is not theirs or not here. */
  carryOut?: string | undefined;
};

export function DecisionDetail({ one, content, carryOut }: DetailProps) {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const replace = may("proposal.write") ? replaceAddress(one) : null;
  return (
    <Page
      title={finding(one, text)}
      tab={`${one.label}, ${one.title}`}
      here={one.label}
      crumbs={decisionCrumbs(text)}
      lead={
        <div className="lead idline">
          <StateBadge kind="decision" state={one.state} />
          <span>{one.title}</span>
        </div>
      }
      actions={
        <>
          {carryOut && (
            <ButtonLink primary to={carryOut}>
              {t("web.decision.carryOut")}
            </ButtonLink>
          )}
          {permits(one, "record_use") && (
            <ButtonLink primary to={`/decisions/${one.id}/record-use`}>
              {t("web.decision.recordUse")}
            </ButtonLink>
          )}
          {permits(one, "withdraw") && (
            <ButtonLink to={`/decisions/${one.id}/withdraw`}>
              {t("web.decision.withdraw")}
            </ButtonLink>
          )}
          {replace && <ButtonLink to={replace}>{t("web.decision.replace")}</ButtonLink>}
        </>
      }
    >
      <div className="two">
        <div className="stack">
          {one.state === "open" && (
            <p className="undo">{t(`web.decision.openNote.${openNote(one, carryOut)}`)}</p>
          )}
          <Panel title={t("web.decision.what")}>
            <Facts facts={decisionFacts(one, text)} />
          </Panel>
          {content}
          <Panel title={t("web.decision.reasons")}>
            <p className="intro as-typed">{one.reasons}</p>
          </Panel>
        </div>
        <div className="stack">
          <WhoPanel one={one} />
          <AfterPanel one={one} />
          <AuditPanel kind="proposal" id={one.proposal.id} aboutId={one.id} />
        </div>
      </div>
    </Page>
  );
}

export function DecisionRecordUsePage() {
  const { id = "" } = useParams();
  return <Loaded query={useDecision(id)}>{(one) => <RecordUse one={one} />}</Loaded>;
}

function RecordUse({ one }: { one: Decision }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/decisions/${one.id}`;
  const form = useForm({ defaultValues: { note: "" } });
  const command = useCommand<Decision>({
    path: `${back}/record-use`,
    version: one.version,
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.decision.done.recordUse"));
    },
  });
  return (
    <ConfirmPage
      question={t("web.decision.recordQuestion", { label: one.label })}
      crumbs={decisionCrumbs(text, one)}
      here={t("web.decision.recordUse")}
      facts={decisionFacts(one, text)}
      effects={[t("web.decision.recordEffect1"), t("web.decision.recordEffect2")]}
      verb={t("web.decision.recordUse")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "proposal", id: one.proposal.id }}
      refusal={
        permits(one, "record_use")
          ? null
          : { title: t("web.decision.recordNot"), detail: t("web.decision.recordNotDetail") }
      }
      toBody={({ note }, draft) => ({ note: draft.text("note", note) })}
    >
      <TextareaField
        rows={2}
        name="note"
        label={t("web.decision.recordWhere")}
        hint={t("web.decision.recordWhereHint")}
      />
    </ConfirmPage>
  );
}

export function DecisionWithdrawPage() {
  const { id = "" } = useParams();
  return <Loaded query={useDecision(id)}>{(one) => <Withdraw one={one} />}</Loaded>;
}

function Withdraw({ one }: { one: Decision }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const signer = useSigner();
  const back = `/decisions/${one.id}`;
  const form = useForm({ defaultValues: { reason: "", ...unsigned } });
  const command = useCommand<Decision>({
    path: `${back}/withdraw`,
    version: one.version,
    signed: true,
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.decision.done.withdraw"));
    },
  });
  const { booked, budget } = one;
  return (
    <ConfirmPage
      question={t("web.decision.withdrawQuestion", { label: one.label })}
      crumbs={decisionCrumbs(text, one)}
      here={t("web.decision.withdraw")}
      facts={decisionFacts(one, text)}
      effects={[
        t("web.decision.withdrawEffect1"),
        t("web.decision.withdrawEffect2"),
        ...(booked && budget
          ? [
              t("web.decision.withdrawEffectBooked", {
                amount: moneyText(text, booked),
                line: budget.label,
              }),
            ]
          : []),
      ]}
      verb={t("web.decision.withdraw")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "proposal", id: one.proposal.id }}
      toBody={(values, draft) => ({
        reason: draft.text("reason", values.reason),
        ...proofOf(values, draft, signer),
      })}
    >
      <TextareaField name="reason" label={t("web.proposal.reason")} />
      <SignFields />
    </ConfirmPage>
  );
}
