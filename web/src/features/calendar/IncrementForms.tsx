// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput } from "../../lib/dates.ts";
import type { Increment } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { useIncrement } from "./use-calendar.ts";

function useCrumbs() {
  const { t } = useText();
  return [
    { to: "/calendar", text: t("web.calendar.title") },
    { to: "/increments", text: t("web.increment.many") },
  ];
}

export function IncrementNewPage() {
  return <Form increment={null} />;
}

export function IncrementEditPage() {
  const { id = "" } = useParams();
  return <Loaded query={useIncrement(id)}>{(increment) => <Form increment={increment} />}</Loaded>;
}

function Form({ increment }: { increment: Increment | null }) {
  const { t } = useText();
  const navigate = useNavigate();
  const crumbs = useCrumbs();
  const back = increment ? `/increments/${increment.id}` : "/increments";
  const edit = useEditForm(
    {
      name: increment?.name ?? "",
      startsOn: increment ? dateToInput(increment.startsOn) : "",
      endsOn: increment ? dateToInput(increment.endsOn) : "",
    },
    increment?.version,
  );
  const command = useCommand<Increment>({
    method: increment ? "PUT" : "POST",
    path: back,
    version: edit.version,
    fields: { increment_name_taken: "name", increment_overlaps: "startsOn" },
    onDone: ({ id }) => {
      void navigate(`/increments/${id}`);
      announceSoon(t("web.increment.saved"));
    },
  });
  return (
    <Page
      title={t(increment ? "web.increment.change" : "web.increment.add")}
      crumbs={increment ? [...crumbs, { to: back, text: increment.name }] : crumbs}
      wrong={command.state.kind === "invalid"}
    >
      <CommandForm
        form={edit.form}
        edit={edit}
        command={command}
        submit={t("web.increment.save")}
        cancel={{ to: back, text: t("web.form.cancel") }}
        {...(increment ? { subject: { kind: "increment", id: increment.id } } : {})}
        toBody={(values, draft) => ({
          name: draft.text("name", values.name),
          startsOn: draft.date("startsOn", values.startsOn),
          endsOn: draft.date("endsOn", values.endsOn),
        })}
      >
        <TextField
          name="name"
          label={t("web.increment.name")}
          hint={t("web.increment.nameHint")}
          width="w-short"
        />
        <DateField name="startsOn" label={t("web.increment.startsOn")} />
        <DateField name="endsOn" label={t("web.increment.endsOn")} />
      </CommandForm>
    </Page>
  );
}

export function IncrementPlanPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const crumbs = useCrumbs();
  const form = useForm({ defaultValues: { count: "4", startsOn: "" } });
  const command = useCommand<Increment>({
    path: "/increment-plans",
    onDone: () => {
      void navigate("/increments?past=false");
      announceSoon(t("web.increment.saved"));
    },
  });
  return (
    <Page title={t("web.increment.plan")} crumbs={crumbs} wrong={command.state.kind === "invalid"}>
      <div className="two">
        <CommandForm
          form={form}
          command={command}
          submit={t("web.increment.plan")}
          cancel={{ to: "/increments", text: t("web.form.cancel") }}
          toBody={(values, draft) => ({
            count: draft.whole("count", values.count),
            startsOn: draft.optionalDate("startsOn", values.startsOn),
          })}
        >
          <NumberField
            name="count"
            label={t("web.increment.count")}
            hint={t("web.increment.countHint")}
          />
          <DateField
            name="startsOn"
            label={t("web.increment.first")}
            hint={t("web.increment.firstHint")}
          />
        </CommandForm>
        <WhatFollows>
          <p>{t("web.increment.planHelp")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}
