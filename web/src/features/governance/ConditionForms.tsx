// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Setting a condition on a step, and saying what was done about it.
import { useForm, useWatch } from "react-hook-form";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { useForget } from "../../components/fields/Field.tsx";
import { FoundField } from "../../components/fields/FoundField.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { FrameworkRow, ProposalRow, StepCondition } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { refusalOf, useCondition } from "./use-governance.ts";
import { conditionFacts, crumbsTo, LIST } from "./ConditionPages.tsx";

const steps = ["proposal_grant", "framework_amend"] as const;

export function ConditionNewPage() {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const step = params.get("step") ?? "";
  const subjectId = params.get("subjectId") ?? "";
  const from = step === "framework_amend" ? "/frameworks" : "/proposals";
  const form = useForm({ defaultValues: { step, subjectId, source: "", asks: "" } });
  const command = useCommand<StepCondition>({
    path: "/step-conditions",
    onDone: ({ id }) => {
      void navigate(`/step-conditions/${id}`);
      announceSoon(t("web.condition.added"));
    },
  });
  return (
    <FormPage
      title={t("web.condition.add")}
      crumbs={crumbsTo(text)}
      form={form}
      command={command}
      submit={t("web.condition.add")}
      back={subjectId ? `${from}/${subjectId}` : LIST}
      toBody={(values, draft) => ({
        step: draft.choice("step", values.step),
        subjectId: draft.choice("subjectId", values.subjectId),
        source: draft.text("source", values.source),
        asks: draft.text("asks", values.asks),
      })}
      help={
        <>
          <p>{t("web.condition.help1")}</p>
          <p>{t("web.condition.help2")}</p>
        </>
      }
    >
      <ChoiceField
        name="step"
        label={t("web.condition.stepQuestion")}
        choices={steps.map((value) => ({ value, text: t(`web.condition.steps.${value}`) }))}
      />
      <HeldField />
      <TextareaField
        name="asks"
        label={t("web.condition.asks")}
        hint={t("web.condition.asksHint")}
      />
      <TextField
        name="source"
        label={t("web.condition.source")}
        hint={t("web.condition.sourceHint")}
      />
    </FormPage>
  );
}

/** The proposal or the framework agreement whose step waits. */
function HeldField() {
  const { t } = useText();
  const step: unknown = useWatch({ name: "step" });
  useForget("subjectId", step);
  if (step === "proposal_grant")
    return (
      <FoundField<ProposalRow>
        key="proposal"
        name="subjectId"
        label={t("web.proposal.one")}
        path="/proposals"
        query={{ sort: "-number" }}
        find={t("web.object.find")}
        choice={({ id, label, title }) => ({ value: id, text: `${label}, ${title}` })}
      />
    );
  if (step !== "framework_amend") return null;
  return (
    <FoundField<FrameworkRow>
      key="framework"
      name="subjectId"
      label={t("web.framework.one")}
      path="/frameworks"
      query={{ sort: "title" }}
      find={t("web.object.find")}
      choice={({ id, title }) => ({ value: id, text: title })}
    />
  );
}

export function ConditionAnswerPage() {
  const { id = "" } = useParams();
  return <Loaded query={useCondition(id)}>{(one) => <Answer one={one} />}</Loaded>;
}

function Answer({ one }: { one: StepCondition }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/step-conditions/${one.id}`;
  const form = useForm({ defaultValues: { answer: "" } });
  const command = useCommand<StepCondition>({
    path: `${back}/answer`,
    version: one.version,
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.condition.answeredDone"));
    },
  });
  return (
    <ConfirmPage
      question={t("web.condition.answerQuestion")}
      crumbs={crumbsTo(text, one)}
      here={t("web.condition.answerAct")}
      facts={[
        { name: t("web.condition.asks"), value: <span className="as-typed">{one.asks}</span> },
        ...conditionFacts(one, text),
      ]}
      effects={[t("web.condition.answerEffect1"), t("web.condition.answerEffect2")]}
      refusal={refusalOf(one, "answer")}
      verb={t("web.condition.answerAct")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "step_condition", id: one.id }}
      toBody={(values, draft) => ({ answer: draft.text("answer", values.answer) })}
    >
      <TextareaField
        name="answer"
        label={t("web.condition.answer")}
        hint={t("web.condition.answerHint")}
      />
    </ConfirmPage>
  );
}
