// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useWatch } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page, type Crumb } from "../../components/Page.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { emptyMoney, typedMoney, type Draft } from "../../lib/draft.ts";
import type { Application, ApplicationInput, Organisation } from "../../lib/model.ts";
import { useChoices } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { phases } from "./ApplicationListPage.tsx";
import { useApplication, useDomains } from "./use-portfolio.ts";

const blank = {
  number: "",
  name: "",
  kind: "",
  domainId: "",
  description: "",
  principalId: "",
  inScope: "",
  outVia: "",
  phase: "",
  timeClass: "",
  yearlyCost: emptyMoney,
  fteTenths: "",
  complexity: "",
  serviceAtRisk: "",
  customerIds: [] as string[],
};
type Values = typeof blank;

const tenths = (value: number | null, locale: string): string =>
  value === null
    ? ""
    : new Intl.NumberFormat(locale === "nl" ? "nl-NL" : "en-GB", { useGrouping: false }).format(
        value / 10,
      );

function toDraft(application: Application, locale: string): Values {
  return {
    number: application.number,
    name: application.name,
    kind: application.kind,
    domainId: application.domainId,
    description: application.description,
    principalId: application.principalId ?? "",
    inScope: application.inScope ? "yes" : "no",
    outVia: application.outVia ?? "",
    phase: application.phase,
    timeClass: application.timeClass ?? "",
    yearlyCost: typedMoney(application.yearlyCost, locale),
    fteTenths: tenths(application.fteTenths, locale),
    complexity: application.complexity === null ? "" : String(application.complexity),
    serviceAtRisk: application.serviceAtRisk ?? "",
    customerIds: application.customerIds,
  };
}

function toBody(values: Values, draft: Draft): ApplicationInput {
  const inScope = draft.choice("inScope", values.inScope) === "yes";
  return {
    number: draft.text("number", values.number),
    name: draft.text("name", values.name),
    kind: draft.choice<ApplicationInput["kind"]>("kind", values.kind),
    domainId: draft.choice("domainId", values.domainId),
    description: values.description.trim(),
    principalId: values.principalId || null,
    inScope,
    outVia: values.inScope === "no" ? draft.text("outVia", values.outVia) : null,
    phase: draft.choice<ApplicationInput["phase"]>("phase", values.phase),
    timeClass: (values.timeClass || null) as NonNullable<ApplicationInput["timeClass"]> | null,
    yearlyCost: draft.optionalMoney("yearlyCost", { ...values.yearlyCost, vat: "excluded" }),
    fteTenths: draft.optionalTenths("fteTenths", values.fteTenths),
    complexity: values.complexity === "" ? null : Number(values.complexity),
    serviceAtRisk: draft.optional(values.serviceAtRisk),
    customerIds: values.customerIds,
  };
}

type FormProps = { values: Values; back: string; crumbs: Crumb[]; application?: Application };

function ApplicationForm({ values, back, crumbs, application }: FormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const edit = useEditForm<Values>(values, application?.version);
  const command = useCommand<Application>({
    method: application ? "PUT" : "POST",
    path: application ? `/applications/${application.id}` : "/applications",
    version: edit.version,
    onDone: (done) => {
      void navigate(`/applications/${done.id}`);
      announceSoon(t("web.application.saved"));
    },
  });
  return (
    <Page
      title={t(application ? "web.application.change" : "web.application.add")}
      crumbs={crumbs}
      wrong={command.state.kind === "invalid"}
    >
      <div className="two">
        <CommandForm
          form={edit.form}
          edit={edit}
          command={command}
          submit={t("web.application.save")}
          cancel={{ to: back, text: t("web.form.cancel") }}
          toBody={toBody}
          {...(application ? { subject: { kind: "application", id: application.id } } : {})}
        >
          <NameFields />
          <SizeFields />
        </CommandForm>
        <WhatFollows>
          <p>{t("web.application.help1")}</p>
          <p>{t("web.application.help2")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}

const kinds = ["application", "standard", "agreement_system"];

function NameFields() {
  const { t } = useText();
  const scope: unknown = useWatch({ name: "inScope" });
  return (
    <>
      <TextField
        name="number"
        label={t("web.application.number")}
        hint={t("web.application.numberHint")}
        width="w-short"
      />
      <TextField name="name" label={t("web.application.name")} />
      <ChoiceField
        name="kind"
        label={t("web.application.kind")}
        choices={kinds.map((value) => ({ value, text: t(`application.kind.${value}`) }))}
      />
      <SelectField
        name="domainId"
        label={t("web.application.domain")}
        hint={t("web.application.domainHint")}
        choices={useDomains().map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextareaField
        name="description"
        label={t("web.application.description")}
        hint={t("web.form.optional")}
        rows={3}
      />
      <ChoiceField
        name="inScope"
        label={t("web.application.scopeQuestion")}
        choices={[
          { value: "yes", text: t("web.application.scopeYes") },
          { value: "no", text: t("web.application.scopeNo") },
        ]}
      />
      {scope === "no" && (
        <div className="inset">
          <TextField name="outVia" label={t("web.application.outVia")} />
        </div>
      )}
      <ChoiceField
        name="phase"
        label={t("web.application.phase")}
        choices={phases.map((value) => ({ value, text: t(`application.phase.${value}`) }))}
      />
    </>
  );
}

function SizeFields() {
  const { t } = useText();
  const organisations = useChoices<Organisation>("/organisations", { sort: "name" });
  const choices = (list: Organisation[]) => list.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <SelectField
        name="timeClass"
        label={t("web.application.time")}
        none={t("web.application.timeNone")}
        choices={["tolerate", "invest", "migrate", "eliminate"].map((value) => ({
          value,
          text: t(`application.time.${value}`),
        }))}
      />
      <MoneyField
        optional
        excluded
        name="yearlyCost"
        label={t("web.application.cost")}
        hint={t("web.application.costHint")}
      />
      <NumberField
        name="fteTenths"
        label={t("web.application.fte")}
        hint={t("web.application.fteHint")}
      />
      <SelectField
        name="complexity"
        label={t("web.application.complexity")}
        hint={t("web.application.complexityHint")}
        none={t("web.application.timeNone")}
        choices={["1", "2", "3", "4", "5"].map((value) => ({ value, text: value }))}
      />
      <TextField
        name="serviceAtRisk"
        label={t("web.application.risk")}
        hint={t("web.application.riskHint")}
      />
      <SelectField
        name="principalId"
        label={t("web.application.principal")}
        hint={t("web.application.principalHint")}
        none={t("web.none")}
        choices={choices(organisations.filter(({ kind }) => kind !== "supplier"))}
      />
      <ChoiceField
        many
        name="customerIds"
        label={t("web.application.customers")}
        hint={t("web.application.customersHint")}
        choices={choices(organisations.filter(({ kind }) => kind === "customer"))}
      />
    </>
  );
}

export function ApplicationNewPage() {
  const { t } = useText();
  return (
    <ApplicationForm
      values={blank}
      back="/applications"
      crumbs={[{ to: "/applications", text: t("web.application.many") }]}
    />
  );
}

export function ApplicationEditPage() {
  const { t, locale } = useText();
  const { id = "" } = useParams();
  return (
    <Loaded query={useApplication(id)}>
      {(application) => (
        <ApplicationForm
          key={application.id}
          values={toDraft(application, locale)}
          back={`/applications/${application.id}`}
          crumbs={[
            { to: "/applications", text: t("web.application.many") },
            { to: `/applications/${application.id}`, text: application.number },
          ]}
          application={application}
        />
      )}
    </Loaded>
  );
}
