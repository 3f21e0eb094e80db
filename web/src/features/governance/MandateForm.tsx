// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A new mandate, or one that is passed on from another.
import { useForm, useWatch } from "react-hook-form";
import { useNavigate, useSearchParams } from "react-router";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { ObjectFields } from "../../components/fields/ObjectFields.tsx";
import { PersonField } from "../../components/fields/PersonField.tsx";
import { Repeat } from "../../components/fields/Repeat.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import { typedMoney, type Draft } from "../../lib/draft.ts";
import type { BudgetLine, Mandate } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useChoices } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { acts, kinds } from "./mandates.tsx";
import { useMandate, useUnits } from "./use-governance.ts";

export function MandateNewPage() {
  const [params] = useSearchParams();
  const parent = params.get("parent");
  return parent === null ? <Form parent={null} /> : <Passed id={parent} />;
}

function Passed({ id }: { id: string }) {
  return <Loaded query={useMandate(id)}>{(parent) => <Form parent={parent} />}</Loaded>;
}

type Values = ReturnType<typeof toValues>;

/** A sub-mandate begins as a copy of what it is granted from: it can only become less. */
function toValues(parent: Mandate | null, locale: string) {
  return {
    kind: parent?.kind ?? "",
    holder: "function",
    functionId: "",
    accountId: "",
    acts: [...(parent?.acts ?? [])] as string[],
    which: parent ? (parent.objects.length > 0 ? "some" : "all") : "",
    objects: (parent?.objects ?? []).map(({ kind, id }) => ({ kind: kind as string, id })),
    limited: parent ? (parent.ceiling ? "upTo" : "any") : "",
    ceiling: typedMoney(parent?.ceiling, locale),
    budgetLineId: parent?.budgetLineId ?? "",
    startsOn: dateToInput(today()),
    endsOn: parent?.endsOn ? dateToInput(parent.endsOn) : "",
    source: "",
    passOn: "no",
  };
}

function toBody(values: Values, draft: Draft, parent: Mandate | null) {
  const byFunction = values.holder === "function";
  if (values.acts.length === 0) draft.add("acts", "choose");
  draft.choice("which", values.which);
  draft.choice("limited", values.limited);
  if (values.which === "some" && values.objects.length === 0) draft.add("which", "someObject");
  return {
    kind: draft.choice("kind", values.kind),
    functionId: byFunction ? draft.choice("functionId", values.functionId) : null,
    accountId: byFunction ? null : draft.choice("accountId", values.accountId),
    acts: values.acts,
    objects:
      values.which === "some"
        ? values.objects.map((one, i) => ({
            kind: draft.choice(`objects[${i}].kind`, one.kind),
            id: draft.choice(`objects[${i}].id`, one.id),
          }))
        : [],
    ceiling: values.limited === "upTo" ? draft.money("ceiling", values.ceiling) : null,
    budgetLineId: draft.optional(values.budgetLineId),
    startsOn: draft.date("startsOn", values.startsOn),
    endsOn: draft.optionalDate("endsOn", values.endsOn),
    source: draft.text("source", values.source),
    mayPassOn: values.passOn === "yes",
    parentId: parent?.id ?? null,
  };
}

function Form({ parent }: { parent: Mandate | null }) {
  const { t, locale } = useText();
  const navigate = useNavigate();
  const back = parent ? `/mandates/${parent.id}` : "/mandates";
  const form = useForm<Values>({ defaultValues: toValues(parent, locale) });
  const command = useCommand<Mandate>({
    path: "/mandates",
    fields: { mandate_loop: "functionId", mandate_to_oneself: "functionId" },
    onDone: ({ id }) => {
      void navigate(`/mandates/${id}`);
      announceSoon(t("web.mandate.added"));
    },
  });
  return (
    <FormPage
      title={t(parent ? "web.mandate.pass" : "web.mandate.add")}
      crumbs={[
        { to: "/mandates", text: t("web.mandate.many") },
        ...(parent ? [{ to: back, text: parent.label }] : []),
      ]}
      form={form}
      command={command}
      submit={t("web.mandate.add")}
      back={back}
      toBody={(values, draft) => toBody(values, draft, parent)}
      help={<Help parent={parent} />}
    >
      <ChoiceField
        name="kind"
        label={t("web.mandate.kind")}
        choices={kinds.map((value) => ({
          value,
          text: t(`web.mandate.kinds.${value}`),
          hint: t(`web.mandate.kindHint.${value}`),
        }))}
      />
      <HolderFields />
      <ChoiceField
        many
        name="acts"
        label={t("web.mandate.actsHead")}
        hint={t("web.mandate.actsHint")}
        choices={acts
          .filter((act) => !parent || parent.acts.includes(act))
          .map((value) => ({ value, text: t(`web.mandate.acts.${value}`) }))}
      />
      <Objects />
      <CeilingFields />
      <DateField name="startsOn" label={t("web.period.first")} />
      <DateField name="endsOn" label={t("web.period.last")} hint={t("web.period.lastHint")} />
      <TextareaField
        name="source"
        label={t("web.mandate.source")}
        hint={t("web.mandate.sourceHint")}
      />
      <ChoiceField
        name="passOn"
        label={t("web.mandate.passOnQuestion")}
        choices={["no", "yes"].map((value) => ({ value, text: t(`web.mandate.passOn.${value}`) }))}
      />
    </FormPage>
  );
}

function Help({ parent }: { parent: Mandate | null }) {
  const { t } = useText();
  return (
    <>
      {parent && (
        <p>{t("web.mandate.passLead", { label: parent.label, holder: parent.holder.name })}</p>
      )}
      <p>{t("web.mandate.help1")}</p>
      <p>{t("web.mandate.help2")}</p>
    </>
  );
}

function HolderFields() {
  const { t } = useText();
  const holder: unknown = useWatch({ name: "holder" });
  const units = useUnits().data?.items ?? [];
  const functions = units.flatMap((unit) =>
    unit.functions.map(({ id, title }) => ({ value: id, text: `${title}, ${unit.name}` })),
  );
  return (
    <>
      <ChoiceField
        name="holder"
        label={t("web.mandate.holderQuestion")}
        choices={[
          {
            value: "function",
            text: t("web.mandate.byFunction"),
            hint: t("web.mandate.byFunctionHint"),
          },
          { value: "person", text: t("web.mandate.byPerson") },
        ]}
      />
      <div className="inset">
        {holder === "function" ? (
          <SelectField name="functionId" label={t("web.mandate.function")} choices={functions} />
        ) : (
          <PersonField name="accountId" label={t("web.mandate.person")} />
        )}
      </div>
    </>
  );
}

function Objects() {
  const { t } = useText();
  const which: unknown = useWatch({ name: "which" });
  return (
    <>
      <ChoiceField
        name="which"
        label={t("web.mandate.objectQuestion")}
        choices={[
          { value: "all", text: t("web.mandate.allObjects") },
          { value: "some", text: t("web.mandate.someObjects") },
        ]}
      />
      {which === "some" && (
        <Repeat
          name="objects"
          legend={t("web.mandate.objects")}
          one={t("web.mandate.object")}
          blank={{ kind: "", id: "" }}
        >
          {(path) => (
            <ObjectFields
              kind={`${path}.kind`}
              id={`${path}.id`}
              label={t("web.mandate.kind")}
              kinds={["framework", "application"]}
            />
          )}
        </Repeat>
      )}
    </>
  );
}

function CeilingFields() {
  const { t } = useText();
  const limited: unknown = useWatch({ name: "limited" });
  const lines = useChoices<BudgetLine>("/budget-lines", { sort: "-code" }, useMay()("budget.read"));
  return (
    <>
      <ChoiceField
        name="limited"
        label={t("web.mandate.ceilingQuestion")}
        choices={[
          { value: "upTo", text: t("web.mandate.upTo") },
          { value: "any", text: t("web.mandate.anyAmount") },
        ]}
      />
      {limited === "upTo" && (
        <div className="inset">
          <MoneyField name="ceiling" label={t("web.mandate.amount")} />
        </div>
      )}
      <SelectField
        name="budgetLineId"
        label={t("web.mandate.budget")}
        hint={t("web.mandate.budgetHint")}
        none={t("web.mandate.noBudget")}
        choices={lines.map(({ id, label, title }) => ({ value: id, text: `${label}, ${title}` }))}
      />
    </>
  );
}
