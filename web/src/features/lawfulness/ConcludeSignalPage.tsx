// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A person concludes from a signal: dated, named and never overwritten.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Conclusion, Signal, SignalConclusionInput } from "../../lib/model.ts";
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
  const command = useCommand<Signal>({
    path: `${back}/conclude`,
    version: signal.version,
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.conclude.done"));
    },
  });
  return (
    <ConfirmPage
      question={t("web.signal.question")}
      crumbs={[
        { to: "/signals", text: t("web.signal.many") },
        { to: back, text: signal.ruleTitle },
      ]}
      here={t("web.signal.conclude")}
      facts={[
        { name: t("web.signal.one"), value: signal.text },
        ...signalFacts(signal, text),
        ...figureFacts(text, signal.figures),
        { name: t("web.conclude.now"), value: <Concluded signal={signal} /> },
      ]}
      effects={[1, 2, 3].map((number) => t(`web.signal.effect${number}`))}
      verb={t("web.signal.conclude")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "signal", id: signal.id }}
      refusal={signal.actions.find(({ event }) => event === "conclude")?.refusal ?? null}
      toBody={(values, draft): SignalConclusionInput => ({
        conclusion: draft.choice<Conclusion>("conclusion", values.conclusion),
        ground: draft.text("ground", values.ground),
      })}
    >
      <ChoiceField
        name="conclusion"
        label={t("web.conclude.which")}
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
