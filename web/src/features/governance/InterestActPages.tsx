// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What follows from a declared interest, and its end.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import type { Interest } from "../../lib/model.ts";
import { useCommand, type Command } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { crumbsTo, interestFacts, NaturePanel } from "./InterestPages.tsx";
import { refusalOf, useInterest } from "./use-governance.ts";

const verdicts = ["excluded", "with_measure", "no_conflict"] as const;

function useAct(one: Interest, act: "assess" | "end"): Command<Interest> {
  const { t } = useText();
  const navigate = useNavigate();
  return useCommand<Interest>({
    path: `/interests/${one.id}/${act}`,
    version: one.version,
    onDone: () => {
      void navigate(`/interests/${one.id}`);
      announceSoon(t(`web.interest.done.${act}`));
    },
  });
}

export function InterestAssessPage() {
  const { id = "" } = useParams();
  return <Loaded query={useInterest(id)}>{(one) => <Assess one={one} />}</Loaded>;
}

function Assess({ one }: { one: Interest }) {
  const text = useText();
  const { t } = text;
  const form = useForm({ defaultValues: { verdict: "", measure: "" } });
  return (
    <ConfirmPage
      question={t("web.interest.assessQuestion", { name: one.person.name })}
      crumbs={crumbsTo(text, one)}
      here={t("web.interest.do.assess")}
      facts={interestFacts(one, text)}
      about={<NaturePanel one={one} />}
      effects={[t("web.interest.assessEffect1"), t("web.interest.assessEffect2")]}
      undo={t("web.interest.assessUndo")}
      refusal={refusalOf(one, "assess")}
      verb={t("web.interest.do.assess")}
      back={`/interests/${one.id}`}
      form={form}
      command={useAct(one, "assess")}
      subject={{ kind: "interest", id: one.id }}
      toBody={(values, draft) => ({
        verdict: draft.choice("verdict", values.verdict),
        measure: draft.text("measure", values.measure),
      })}
    >
      <ChoiceField
        name="verdict"
        label={t("web.interest.verdictQuestion")}
        choices={verdicts.map((value) => ({
          value,
          text: t(`web.interest.verdicts.${value}`),
          hint: t(`web.interest.verdictHint.${value}`),
        }))}
      />
      <TextareaField
        name="measure"
        label={t("web.interest.measure")}
        hint={t("web.interest.measureHint")}
      />
    </ConfirmPage>
  );
}

export function InterestEndPage() {
  const { id = "" } = useParams();
  return <Loaded query={useInterest(id)}>{(one) => <End one={one} />}</Loaded>;
}

function End({ one }: { one: Interest }) {
  const text = useText();
  const { t } = text;
  const form = useForm({ defaultValues: { endsOn: dateToInput(today()) } });
  return (
    <ConfirmPage
      question={t("web.interest.endQuestion", { subject: one.subject.title })}
      crumbs={crumbsTo(text, one)}
      here={t("web.interest.do.end")}
      facts={interestFacts(one, text)}
      effects={[t("web.interest.endEffect1"), t("web.interest.endEffect2")]}
      undo={t("web.interest.endUndo")}
      verb={t("web.interest.do.end")}
      back={`/interests/${one.id}`}
      form={form}
      command={useAct(one, "end")}
      subject={{ kind: "interest", id: one.id }}
      toBody={(values, draft) => ({ endsOn: draft.date("endsOn", values.endsOn) })}
    >
      <DateField name="endsOn" label={t("web.interest.endedOn")} hint={t("web.interest.endHint")} />
    </ConfirmPage>
  );
}
