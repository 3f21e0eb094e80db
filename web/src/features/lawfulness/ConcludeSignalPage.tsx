// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A person proposes what to conclude from a signal; whoever has a mandate decides.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Conclusion, ProposalMade, Signal, SignalConclusionInput } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { Concluded, figureFacts, useSignal } from "./signal-parts.tsx";
import { signalFacts } from "./SignalPage.tsx";

export function ConcludeSignalPage() {
  const { id = "" } = useParams();
  return <Loaded query={useSignal(id)}>{(signal) => <ConcludeForm signal={signal} />}</Loaded>;
}

function ConcludeForm({ signal }: { signal: Signal }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/signals/${signal.id}`;
  const form = useForm({ defaultValues: { conclusion: "", ground: "" } });
  const command = useCommand<ProposalMade>({
    path: `${back}/propose-conclusion`,
    onDone: ({ id, label }) => {
      void navigate(`/proposals/${id}/edit`);
      announceSoon(t("web.propose.done", { label }));
    },
  });
  return (
    <ConfirmPage
      question={t("web.signal.question")}
      crumbs={[
        { to: "/signals", text: t("web.signal.many") },
        { to: back, text: signal.ruleTitle },
      ]}
      here={t("web.signal.propose")}
      facts={[
        { name: t("web.signal.one"), value: signal.text },
        ...signalFacts(signal, text),
        ...figureFacts(text, signal.figures),
        { name: t("web.conclude.now"), value: <Concluded signal={signal} /> },
      ]}
      effects={[
        t("web.propose.effectDraft"),
        t("web.propose.effectDecide"),
        ...[1, 2, 3].map((number) => t(`web.signal.effect${number}`)),
      ]}
      undo={t("web.propose.undo")}
      verb={t("web.propose.make")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "signal", id: signal.id }}
      refusal={signal.actions.find(({ event }) => event === "propose_conclusion")?.refusal ?? null}
      toBody={(values, draft): SignalConclusionInput => ({
        conclusion: draft.choice<Conclusion>("conclusion", values.conclusion),
        ground: draft.text("ground", values.ground),
      })}
    >
      <ChoiceField
        name="conclusion"
        label={t("web.signal.conclusion")}
        choices={["lawful", "unlawful", "uncertain"].map((value) => ({
          value,
          text: t(`conclusion.${value}`),
          hint: t(`web.signal.hint.${value}`),
        }))}
      />
      <TextareaField
        name="ground"
        label={t("web.signal.ground")}
        hint={t("web.signal.groundHint")}
      />
    </ConfirmPage>
  );
}
