// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What is done with a proposal before somebody decides: submit, withdraw, advise, return.
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import type { Fact } from "../../components/Panel.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Advice, Proposal } from "../../lib/model.ts";
import { useCommand, type Command } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { lowestIn } from "./mandates.tsx";
import { ShortagePanel } from "./mandate-check-parts.tsx";
import { GroundsPanel } from "./ProposalPanels.tsx";
import { adviceNow, deciders, proposalFacts } from "./proposals.tsx";
import { refusalOf, useProposal } from "./use-governance.ts";

type OfOne = { one: Proposal };

export const crumbsOf = ({ t }: Text, one: Proposal) => [
  { to: "/proposals", text: t("web.proposal.many") },
  { to: `/proposals/${one.id}`, text: one.label },
];

/** The act on a proposal, and back to its page. */
function useAct(one: Proposal, act: string): Command<Proposal> {
  const { t } = useText();
  const navigate = useNavigate();
  return useCommand<Proposal>({
    path: `/proposals/${one.id}/${act}`,
    version: one.version,
    onDone: () => {
      void navigate(`/proposals/${one.id}`);
      announceSoon(t(`web.proposal.done.${act}`));
    },
  });
}

function Of({ show }: { show: (one: Proposal) => ReactNode }) {
  const { id = "" } = useParams();
  return <Loaded query={useProposal(id)}>{show}</Loaded>;
}

export const ProposalSubmitPage = () => <Of show={(one) => <Submit one={one} />} />;
export const ProposalWithdrawPage = () => <Of show={(one) => <Withdraw one={one} />} />;
export const ProposalReturnPage = () => <Of show={(one) => <Return one={one} />} />;

const titleFact = (one: Proposal, { t }: Text): Fact => ({
  name: t("web.proposal.one"),
  value: `${one.label}, ${one.title}`,
});

/** Whoever submits sees before it who will have to decide, and who is asked first. */
function Submit({ one }: OfOne) {
  const text = useText();
  const { t } = text;
  const form = useForm();
  const command = useAct(one, "submit");
  const lowest = lowestIn(one.routing.mandates);
  const asked = one.advice.map(({ roleKey }) => t(`role.${roleKey}`)).join(", ");
  return (
    <ConfirmPage
      question={t("web.proposal.ask.submit", { label: one.label })}
      crumbs={crumbsOf(text, one)}
      here={t("web.proposal.do.submit")}
      facts={[
        titleFact(one, text),
        ...proposalFacts(one, text),
        {
          name: t("web.proposal.decider"),
          value: lowest ? deciders(one, text) : t("web.mandate.nobody"),
          strong: true,
        },
        { name: t("web.advice.askedOf"), value: asked || t("web.none") },
      ]}
      effects={[
        t(asked ? "web.proposal.submitEffectAdvice" : "web.proposal.submitEffectNoAdvice"),
        t("web.proposal.submitEffectRead"),
        t("web.proposal.submitEffectFixed"),
      ]}
      undo={t("web.proposal.submitUndo")}
      refusal={refusalOf(one, "submit")}
      verb={t("web.proposal.do.submit")}
      back={`/proposals/${one.id}`}
      form={form}
      command={command}
      subject={{ kind: "proposal", id: one.id }}
      toBody={() => undefined}
    />
  );
}

function Withdraw({ one }: OfOne) {
  const text = useText();
  const { t } = text;
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useAct(one, "withdraw");
  return (
    <ConfirmPage
      question={t("web.proposal.ask.withdraw", { label: one.label })}
      crumbs={crumbsOf(text, one)}
      here={t("web.proposal.do.withdraw")}
      facts={[titleFact(one, text), ...proposalFacts(one, text)]}
      effects={[t("web.proposal.withdrawEffect1"), t("web.proposal.withdrawEffect2")]}
      refusal={refusalOf(one, "withdraw")}
      verb={t("web.proposal.do.withdraw")}
      back={`/proposals/${one.id}`}
      form={form}
      command={command}
      subject={{ kind: "proposal", id: one.id }}
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField name="reason" label={t("web.proposal.reason")} />
    </ConfirmPage>
  );
}

function Return({ one }: OfOne) {
  const text = useText();
  const { t } = text;
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useAct(one, "return");
  return (
    <ConfirmPage
      question={t("web.proposal.ask.return", { label: one.label, name: one.author.name })}
      crumbs={crumbsOf(text, one)}
      here={t("web.proposal.do.return")}
      facts={[titleFact(one, text), ...proposalFacts(one, text)]}
      effects={[t("web.proposal.returnEffect1"), t("web.proposal.returnEffect2")]}
      undo={t("web.proposal.returnUndo")}
      refusal={refusalOf(one, "return")}
      verb={t("web.proposal.do.return")}
      back={`/proposals/${one.id}`}
      form={form}
      command={command}
      subject={{ kind: "proposal", id: one.id }}
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField
        name="reason"
        label={t("web.proposal.returnReason")}
        hint={t("web.proposal.returnHint")}
      />
    </ConfirmPage>
  );
}

const verdicts = ["positive", "with_conditions", "negative"] as const;

/** `content`: the act in full, when its own page worked it out. */
export function ProposalAdvise({ one, content }: OfOne & { content?: ReactNode }) {
  const text = useText();
  const { t } = text;
  const mine = adviceNow(one).filter((asked) => asked.mine);
  const [only] = mine;
  const form = useForm({
    defaultValues: {
      roleKey: mine.length === 1 && only ? only.roleKey : "",
      verdict: "",
      reasons: "",
    },
  });
  const command = useAct(one, "advise");
  return (
    <ConfirmPage
      question={
        mine.length === 1 && only
          ? t("web.advice.askAs", { role: only.roleTitle, label: one.label })
          : t("web.advice.ask", { label: one.label })
      }
      crumbs={crumbsOf(text, one)}
      here={t("web.proposal.do.advise")}
      facts={[titleFact(one, text), ...proposalFacts(one, text)]}
      about={
        <>
          {content}
          <ShortagePanel check={one.routing.mandates} />
          <GroundsPanel one={one} />
        </>
      }
      effects={[t("web.advice.effect1"), t("web.advice.effect2")]}
      refusal={mine.length === 0 ? notAsked(text) : null}
      verb={t("web.proposal.do.advise")}
      back={`/proposals/${one.id}`}
      form={form}
      command={command}
      subject={{ kind: "proposal", id: one.id }}
      toBody={(values, draft) => ({
        roleKey: draft.choice("roleKey", values.roleKey),
        verdict: draft.choice("verdict", values.verdict),
        reasons: draft.text("reasons", values.reasons),
      })}
    >
      <AdviceFields mine={mine} />
    </ConfirmPage>
  );
}

const notAsked = ({ t }: Text) => ({
  title: t("web.advice.notAsked"),
  detail: t("web.advice.notAskedWhy"),
});

function AdviceFields({ mine }: { mine: Advice[] }) {
  const { t } = useText();
  return (
    <>
      {mine.length !== 1 && (
        <SelectField
          name="roleKey"
          label={t("web.advice.roleQuestion")}
          choices={mine.map(({ roleKey, roleTitle }) => ({ value: roleKey, text: roleTitle }))}
        />
      )}
      <ChoiceField
        name="verdict"
        label={t("web.advice.question")}
        choices={verdicts.map((value) => ({ value, text: t(`web.advice.verdicts.${value}`) }))}
      />
      <TextareaField
        name="reasons"
        label={t("web.advice.reasons")}
        hint={t("web.advice.reasonsHint")}
      />
    </>
  );
}
