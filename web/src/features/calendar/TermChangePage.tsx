// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import type { CalendarTerm } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { units } from "./TermCounter.tsx";
import { useTerm } from "./use-calendar.ts";

export function TermChangePage() {
  const { id = "" } = useParams();
  return <Loaded query={useTerm(id)}>{(term) => <Form term={term} />}</Loaded>;
}

function Fields() {
  const { t } = useText();
  return (
    <>
      <NumberField name="length" label={t("web.term.howMany")} />
      <SelectField
        name="unit"
        label={t("web.term.unit")}
        choices={units.map((value) => ({ value, text: t(`web.term.units.${value}`) }))}
      />
      <ChoiceField
        name="rolls"
        label={t("web.term.rollsQuestion")}
        choices={[
          { value: "true", text: t("web.yes") },
          { value: "false", text: t("web.no"), hint: t("web.term.rollsNoHint") },
        ]}
      />
      <DateField name="fromOn" label={t("web.rule.firstDay")} />
      <TextareaField name="reason" label={t("web.amend.reason")} hint={t("web.term.reasonHint")} />
    </>
  );
}

function Form({ term }: { term: CalendarTerm }) {
  const { t } = useText();
  const navigate = useNavigate();
  const newest = term.versions[0];
  const edit = useEditForm(
    {
      length: String(newest?.length ?? ""),
      unit: String(newest?.unit ?? ""),
      rolls: String(newest?.rolls ?? false),
      fromOn: dateToInput(today()),
      reason: "",
    },
    term.version,
  );
  const back = `/terms/${term.id}`;
  const command = useCommand<CalendarTerm>({
    path: `${back}/change`,
    version: edit.version,
    fields: { term_in_past: "fromOn", term_same_day: "fromOn" },
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.term.saved"));
    },
  });
  const refusal = term.actions.find(({ event }) => event === "change")?.refusal;
  return (
    <Page
      title={t("web.term.changeTitle", { title: term.title })}
      crumbs={[
        { to: "/terms", text: t("web.term.many") },
        { to: back, text: term.title },
      ]}
      here={t("web.term.change")}
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
            submit={t("web.term.change")}
            cancel={{ to: back, text: t("web.form.cancel") }}
            subject={{ kind: "term", id: term.id }}
            toBody={(values, draft) => ({
              length: draft.whole("length", values.length),
              unit: draft.choice("unit", values.unit),
              rolls: values.rolls === "true",
              fromOn: draft.date("fromOn", values.fromOn),
              reason: draft.text("reason", values.reason),
            })}
          >
            <Fields />
          </CommandForm>
        </div>
        <WhatFollows>
          <p>{t("web.term.help")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}
