// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import { useForm, type FieldValues, type UseFormReturn } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import type { Draft } from "../../lib/draft.ts";
import type { Application, HealthInput, LinkInput } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { useApplication, useApplications } from "./use-portfolio.ts";

type ActProps<V extends FieldValues> = {
  application: Application;
  act: "measure-health" | "state-link";
  title: string;
  saved: string;
  help: string;
  form: UseFormReturn<V>;
  toBody: (values: V, draft: Draft) => unknown;
  children: ReactNode;
};

function ActPage<V extends FieldValues>(props: ActProps<V>) {
  const { t } = useText();
  const navigate = useNavigate();
  const { application, act, title } = props;
  const back = `/applications/${application.id}`;
  const command = useCommand<Application>({
    path: `${back}/${act}`,
    version: application.version,
    onDone: () => {
      void navigate(back);
      announceSoon(props.saved);
    },
  });
  return (
    <Page
      title={title}
      lead={application.name}
      crumbs={[
        { to: "/applications", text: t("web.application.many") },
        { to: back, text: application.number },
      ]}
      wrong={command.state.kind === "invalid"}
    >
      <div className="two">
        <CommandForm
          form={props.form}
          command={command}
          submit={title}
          cancel={{ to: back, text: t("web.form.cancel") }}
          subject={{ kind: "application", id: application.id }}
          toBody={props.toBody}
        >
          {props.children}
        </CommandForm>
        <WhatFollows>
          <p>{props.help}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}

export function MeasureHealthPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useApplication(id)}>
      {(application) => <HealthForm application={application} />}
    </Loaded>
  );
}

export const measures = ["technicalDebt", "endOfLife", "risk"] as const;

function HealthForm({ application }: { application: Application }) {
  const { t } = useText();
  const form = useForm({
    defaultValues: {
      measuredOn: dateToInput(today()),
      technicalDebt: "",
      endOfLife: "",
      risk: "",
      source: "",
    },
  });
  return (
    <ActPage
      application={application}
      act="measure-health"
      title={t("web.health.measure")}
      saved={t("web.health.saved")}
      help={t("web.health.scale")}
      form={form}
      toBody={(values, draft): HealthInput => ({
        measuredOn: draft.date("measuredOn", values.measuredOn),
        technicalDebt: draft.optionalPercent("technicalDebt", values.technicalDebt),
        endOfLife: draft.optionalPercent("endOfLife", values.endOfLife),
        risk: draft.optionalPercent("risk", values.risk),
        source: draft.text("source", values.source),
      })}
    >
      <DateField name="measuredOn" label={t("web.health.measuredOn")} />
      {measures.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`web.health.${name}`)}
          hint={t("web.health.scaleShort")}
          width="w-number"
          numeric
        />
      ))}
      <TextField name="source" label={t("web.health.source")} hint={t("web.health.sourceHint")} />
    </ActPage>
  );
}

export function StateLinkPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useApplication(id)}>
      {(application) => <LinkForm application={application} />}
    </Loaded>
  );
}

/** Not "same customers": that one follows from the data. */
const kinds = ["interface", "shared_data", "shared_team", "shared_technology"];

function LinkForm({ application }: { application: Application }) {
  const { t } = useText();
  const form = useForm({
    defaultValues: { otherId: "", kind: "", strengthPercent: "", source: "" },
  });
  const others = useApplications().filter(({ id }) => id !== application.id);
  return (
    <ActPage
      application={application}
      act="state-link"
      title={t("web.link.state")}
      saved={t("web.link.saved")}
      help={t("web.link.help")}
      form={form}
      toBody={(values, draft): LinkInput => ({
        otherId: draft.choice("otherId", values.otherId),
        kind: draft.choice<LinkInput["kind"]>("kind", values.kind),
        strengthPercent: draft.optionalPercent("strengthPercent", values.strengthPercent),
        source: draft.text("source", values.source),
      })}
    >
      <SelectField
        name="otherId"
        label={t("web.link.other")}
        choices={others.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <SelectField
        name="kind"
        label={t("web.link.kind")}
        choices={kinds.map((value) => ({ value, text: t(`link.kind.${value}`) }))}
      />
      <NumberField
        name="strengthPercent"
        label={t("web.link.strengthQuestion")}
        hint={t("web.link.strengthHint")}
      />
      <TextField name="source" label={t("web.link.source")} hint={t("web.link.sourceHint")} />
    </ActPage>
  );
}
