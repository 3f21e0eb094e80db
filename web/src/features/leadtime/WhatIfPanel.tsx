// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What if cases up to an amount skip a step? Arithmetic on the past, and said to be so.
import { useState } from "react";
import { useForm } from "react-hook-form";
import { CommandForm } from "../../components/CommandForm.tsx";
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Facts, Panel } from "../../components/Panel.tsx";
import type { LeadTimeReport, LeadTimeWhatIf } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { estimateText } from "./durations.ts";

export function WhatIfPanel({ report }: { report: LeadTimeReport }) {
  const { t } = useText();
  const [answer, setAnswer] = useState<LeadTimeWhatIf | null>(null);
  const steps = report.steps.filter(({ silence }) => silence === "none").map(({ step }) => step);
  const form = useForm({ defaultValues: { skip: steps[0] ?? "", upTo: "50.000", instead: "" } });
  const command = useCommand<LeadTimeWhatIf>({
    path: `/lead-time-logs/${report.log.id}/what-if`,
    onDone: setAnswer,
  });
  const choices = steps.map((step) => ({ value: step, text: step }));
  return (
    <Panel title={t("web.duration.whatIf")} note={t("web.duration.whatIfNote")}>
      <CommandForm
        form={form}
        command={command}
        submit={t("web.duration.reckon")}
        toBody={(values, draft) => ({
          skip: draft.choice("skip", values.skip),
          upToMinor: draft.moneyExcluded("upTo", { amount: values.upTo, vat: "" }).amountMinor,
          ...(values.instead ? { instead: values.instead } : {}),
        })}
      >
        <TextField name="upTo" label={t("web.duration.upTo")} width="w-money" />
        <SelectField name="skip" label={t("web.duration.skip")} choices={choices} />
        <SelectField
          name="instead"
          label={t("web.duration.instead")}
          none={t("web.duration.noInstead")}
          choices={choices}
        />
      </CommandForm>
      <div aria-live="polite">{answer && <Answer answer={answer} report={report} />}</div>
    </Panel>
  );
}

function Answer({ answer, report }: { answer: LeadTimeWhatIf; report: LeadTimeReport }) {
  const text = useText();
  const { t, number } = text;
  if (answer.silence !== "none") {
    return (
      <p>
        {t(`web.duration.silence.${answer.silence}`, {
          cases: report.minCases,
          persons: report.minPersons,
        })}
      </p>
    );
  }
  return (
    <>
      <Facts
        facts={[
          { name: t("web.duration.touched"), value: number(answer.touched) },
          { name: t("web.duration.saved"), value: estimateText(text, answer.saved), strong: true },
          { name: t("web.duration.medianBefore"), value: estimateText(text, answer.medianBefore) },
          { name: t("web.duration.medianAfter"), value: estimateText(text, answer.medianAfter) },
        ]}
      />
      <p className="note">
        {t("web.duration.whatIfLimits", { replays: number(answer.replays), seed: answer.seed })}
      </p>
    </>
  );
}
