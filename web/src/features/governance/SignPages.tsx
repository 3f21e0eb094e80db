// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The decision itself: granted or refused, by a mandate of the reader, and signed.
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import type { Fact } from "../../components/Panel.tsx";
import { proofOf, SignFields, unsigned, useSigner } from "../../components/SignFields.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Mandate, Money, Proposal } from "../../lib/model.ts";
import { useSession } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { AdvicePanel } from "./AdvicePanel.tsx";
import { ShortagePanel } from "./mandate-check-parts.tsx";
import { freePeople, MandateLink } from "./mandates.tsx";
import { crumbsOf } from "./ProposalActPages.tsx";
import { GroundsPanel } from "./ProposalPanels.tsx";
import { adviceNow, moneyText, proposalFacts } from "./proposals.tsx";
import { refusalOf } from "./use-governance.ts";

/** The lowest mandate by which the reader can decide this; what the server uses. */
function mandateOf(one: Proposal, me: string): Mandate | undefined {
  return one.routing.mandates.items.find(
    ({ gap, mandate }) => gap === null && freePeople(mandate).some(({ id }) => id === me),
  )?.mandate;
}

/** The whole need, and which other proposals are in it. */
function Counted({ one, counted }: { one: Proposal; counted: Money }) {
  const text = useText();
  const others = one.routing.related.flatMap(({ label }) => label || []).join(", ");
  return (
    <>
      {moneyText(text, counted)}
      {others && <span className="sub">{text.t("web.proposal.countedWith", { others })}</span>}
    </>
  );
}

function signFacts(one: Proposal, mandate: Mandate | undefined, text: Text): Fact[] {
  const { t } = text;
  const { counted } = one.routing;
  return [
    { name: t("web.proposal.one"), value: `${one.label}, ${one.title}` },
    ...proposalFacts(one, text),
    ...(counted
      ? [{ name: t("web.proposal.counted"), value: <Counted one={one} counted={counted} /> }]
      : []),
    {
      name: t("web.decision.mandate"),
      value: mandate ? <MandateLink one={mandate} /> : t("web.none"),
      strong: true,
    },
    ...(adviceNow(one).length === 0
      ? [{ name: t("web.advice.many"), value: t("web.advice.none") }]
      : []),
  ];
}

/** Acts that are booked on the budget line of the mandate as soon as they are granted. */
const books = (one: Proposal, mandate: Mandate | undefined): boolean =>
  ["call_off_award", "contract_change"].includes(one.act) && Boolean(mandate?.budget && one.amount);

function grantEffects(one: Proposal, mandate: Mandate | undefined, text: Text): string[] {
  const { t, date } = text;
  return [
    one.carryOutBy
      ? t("web.decision.grantEffectUntil", { date: date(one.carryOutBy) })
      : t("web.decision.grantEffectOnce"),
    t("web.decision.signEffect"),
    ...(one.replaces ? [t("web.decision.grantEffectReplaces", { label: one.replaces.name })] : []),
    ...(books(one, mandate)
      ? [
          t("web.decision.grantEffectBooks", {
            amount: moneyText(text, one.amount),
            line: mandate?.budget?.label ?? "",
          }),
        ]
      : []),
  ];
}

type Props = { one: Proposal; content?: ReactNode };

export const ProposalGrant = (props: Props) => <Sign {...props} act="grant" />;
export const ProposalRefuse = (props: Props) => <Sign {...props} act="refuse" />;

function useSigned(one: Proposal, act: "grant" | "refuse") {
  const { t } = useText();
  const navigate = useNavigate();
  return useCommand<Proposal>({
    path: `/proposals/${one.id}/${act}`,
    version: one.version,
    signed: true,
    onDone: ({ decision }) => {
      void navigate(decision ? `/decisions/${decision.id}` : `/proposals/${one.id}`);
      announceSoon(t(`web.decision.done.${act}`));
    },
  });
}

function Sign({ one, content, act }: Props & { act: "grant" | "refuse" }) {
  const text = useText();
  const { t } = text;
  const signer = useSigner();
  const form = useForm({ defaultValues: { reason: "", ...unsigned } });
  const command = useSigned(one, act);
  const mandate = mandateOf(one, useSession()?.accountId ?? "");
  const grants = act === "grant";
  return (
    <ConfirmPage
      question={t(grants ? `web.decision.ask.${one.act}` : "web.decision.askRefuse", {
        label: one.label,
      })}
      crumbs={crumbsOf(text, one)}
      here={t(`web.proposal.do.${act}`)}
      facts={signFacts(one, mandate, text)}
      about={
        <>
          {content}
          <ShortagePanel check={one.routing.mandates} />
          <GroundsPanel one={one} />
          {adviceNow(one).length > 0 && <AdvicePanel one={one} />}
        </>
      }
      effects={
        grants
          ? grantEffects(one, mandate, text)
          : [t("web.decision.refuseEffect"), t("web.decision.signEffect")]
      }
      {...(grants ? { undo: t("web.decision.grantUndo") } : {})}
      refusal={refusalOf(one, act)}
      verb={t(`web.proposal.do.${act}`)}
      back={`/proposals/${one.id}`}
      form={form}
      command={command}
      subject={{ kind: "proposal", id: one.id }}
      toBody={(values, draft) => ({
        reason: draft.text("reason", values.reason),
        ...proofOf(values, draft, signer),
      })}
    >
      <TextareaField
        name="reason"
        label={t("web.decision.reasons")}
        hint={t("web.decision.reasonsHint")}
      />
      <SignFields />
    </ConfirmPage>
  );
}
