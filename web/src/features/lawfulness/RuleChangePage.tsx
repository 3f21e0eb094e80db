// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import type { Draft } from "../../lib/draft.ts";
import type { Rule, RuleInput, RuleParameter } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { parameterText, useRule } from "./signal-parts.tsx";

export function RuleChangePage() {
  const { id = "" } = useParams();
  return <Loaded query={useRule(id)}>{(rule) => <Form rule={rule} />}</Loaded>;
}

/** The newest settings: also those that begin on a later day. */
const newestOf = (rule: Rule) => rule.versions[0] ?? rule.current;

type Values = {
  parameters: { value: string }[];
  inForce: string;
  fromOn: string;
  reason: string;
};

function valueOf(draft: Draft, path: string, typed: string, { min, max }: RuleParameter): number {
  const value = draft.whole(path, typed);
  if (draft.errors.some((error) => error.path === path)) return value;
  if (value < min || value > max) draft.add(path, "between", { min, max });
  return value;
}

const betweenHint = (text: Text, one: RuleParameter): string =>
  text.t("web.rule.between", {
    min: parameterText(text, { ...one, value: one.min }),
    max: parameterText(text, { ...one, value: one.max }),
  });

const toInput = (parameters: RuleParameter[], values: Values, draft: Draft): RuleInput => ({
  parameters: parameters.map((one, index) => ({
    key: one.key,
    value: valueOf(draft, `parameters[${index}].value`, values.parameters[index]?.value ?? "", one),
  })),
  inForce: values.inForce === "true",
  fromOn: draft.date("fromOn", values.fromOn),
  reason: draft.text("reason", values.reason),
});

function Fields({ parameters }: { parameters: RuleParameter[] }) {
  const text = useText();
  const { t } = text;
  return (
    <>
      {parameters.map((one, index) => (
        <TextField
          key={one.key}
          name={`parameters.${index}.value`}
          label={one.title}
          hint={betweenHint(text, one)}
          width="w-number"
          numeric
        />
      ))}
      <ChoiceField
        name="inForce"
        label={t("web.rule.inForce")}
        choices={[
          { value: "true", text: t("web.yes") },
          { value: "false", text: t("web.no"), hint: t("web.rule.restsHint") },
        ]}
      />
      <DateField name="fromOn" label={t("web.rule.firstDay")} />
      <TextareaField name="reason" label={t("web.amend.reason")} hint={t("web.rule.reasonHint")} />
    </>
  );
}

function Form({ rule }: { rule: Rule }) {
  const { t } = useText();
  const navigate = useNavigate();
  const newest = newestOf(rule);
  const parameters = newest?.parameters ?? [];
  const edit = useEditForm<Values>(
    {
      parameters: parameters.map(({ value }) => ({ value: String(value) })),
      inForce: newest?.inForce === false ? "false" : "true",
      fromOn: dateToInput(today()),
      reason: "",
    },
    rule.version,
  );
  const back = `/rules/${rule.id}`;
  const command = useCommand<Rule>({
    path: `${back}/change`,
    version: edit.version,
    fields: { rule_in_past: "fromOn", rule_same_day: "fromOn" },
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.rule.saved"));
    },
  });
  const refusal = rule.actions.find(({ event }) => event === "change")?.refusal;
  return (
    <Page
      title={t("web.rule.changeTitle", { title: rule.title })}
      crumbs={[
        { to: "/rules", text: t("web.rule.many") },
        { to: back, text: rule.title },
      ]}
      here={t("web.rule.change")}
      wrong={command.state.kind === "invalid"}
    >
      <div className="two">
        <div>
          {refusal && (
            <div className="sum">
              <h2>{refusal.title}</h2>
              <p>{refusal.detail}</p>
            </div>
          )}
          <CommandForm
            form={edit.form}
            edit={edit}
            command={command}
            submit={t("web.rule.change")}
            cancel={{ to: back, text: t("web.form.cancel") }}
            subject={{ kind: "rule", id: rule.id }}
            toBody={(values, draft) => toInput(parameters, values, draft)}
          >
            <Fields parameters={parameters} />
          </CommandForm>
        </div>
        <WhatFollows>
          <p>{t("web.rule.help")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}
