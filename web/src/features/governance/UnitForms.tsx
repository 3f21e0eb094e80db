// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useNavigate, useParams, useSearchParams } from "react-router";
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput } from "../../lib/dates.ts";
import type { Unit, UnitFunction } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { useFunction, useUnit, useUnits } from "./use-governance.ts";

export function UnitNewPage() {
  return <UnitForm unit={null} />;
}

export function UnitEditPage() {
  const { id = "" } = useParams();
  return <Loaded query={useUnit(id)}>{(unit) => <UnitForm unit={unit} />}</Loaded>;
}

/** Every unit of today, those below another set in. */
function useUnitChoices(except?: string) {
  const units = useUnits().data?.items ?? [];
  return units
    .filter(({ id }) => id !== except)
    .map(({ id, name, depth }) => ({ value: id, text: `${"\u2003".repeat(depth)}${name}` }));
}

function UnitForm({ unit }: { unit: Unit | null }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = unit ? `/units/${unit.id}` : "/units";
  const edit = useEditForm(
    {
      name: unit?.name ?? "",
      number: unit?.number ?? "",
      parentId: unit?.parentId ?? "",
      endsOn: unit?.endsOn ? dateToInput(unit.endsOn) : "",
    },
    unit?.version,
  );
  const command = useCommand<Unit>({
    method: unit ? "PUT" : "POST",
    path: back,
    version: edit.version,
    fields: { unit_name_taken: "name", unit_cycle: "parentId", unit_in_use: "endsOn" },
    onDone: ({ id }) => {
      void navigate(`/units/${id}`);
      announceSoon(t("web.unit.saved"));
    },
  });
  return (
    <FormPage
      title={t(unit ? "web.unit.change" : "web.unit.add")}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        ...(unit ? [{ to: back, text: unit.name }] : []),
      ]}
      form={edit.form}
      edit={edit}
      command={command}
      submit={t("web.unit.save")}
      back={back}
      {...(unit ? { subject: { kind: "unit", id: unit.id } } : {})}
      toBody={(values, draft) => ({
        name: draft.text("name", values.name),
        number: draft.optional(values.number),
        parentId: values.parentId || null,
        endsOn: draft.optionalDate("endsOn", values.endsOn),
      })}
      help={
        <>
          <p>{t("web.unit.help")}</p>
        </>
      }
    >
      <UnitFields id={unit?.id} />
    </FormPage>
  );
}

export function FunctionNewPage() {
  const [params] = useSearchParams();
  return <FunctionForm one={null} unitId={params.get("unit") ?? ""} />;
}

export function FunctionEditPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useFunction(id)}>
      {(one) => <FunctionForm one={one} unitId={one.unitId} />}
    </Loaded>
  );
}

function FunctionForm({ one, unitId }: { one: UnitFunction | null; unitId: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = one ? `/functions/${one.id}` : unitId ? `/units/${unitId}` : "/units";
  const edit = useEditForm(
    {
      unitId,
      title: one?.title ?? "",
      seats: String(one?.seats ?? 1),
      endsOn: one?.endsOn ? dateToInput(one.endsOn) : "",
    },
    one?.version,
  );
  const command = useCommand<UnitFunction>({
    method: one ? "PUT" : "POST",
    path: one ? `/functions/${one.id}` : "/functions",
    version: edit.version,
    fields: {
      function_title_taken: "title",
      function_unit_ended: "endsOn",
      function_in_use: "endsOn",
    },
    onDone: ({ id }) => {
      void navigate(`/functions/${id}`);
      announceSoon(t("web.function.saved"));
    },
  });
  return (
    <FormPage
      title={t(one ? "web.function.change" : "web.function.add")}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        ...(one ? [{ to: back, text: one.title }] : []),
      ]}
      form={edit.form}
      edit={edit}
      command={command}
      submit={t("web.function.save")}
      back={back}
      {...(one ? { subject: { kind: "function", id: one.id } } : {})}
      toBody={(values, draft) => ({
        unitId: draft.choice("unitId", values.unitId),
        title: draft.text("title", values.title),
        seats: draft.whole("seats", values.seats),
        endsOn: draft.optionalDate("endsOn", values.endsOn),
      })}
      help={
        <>
          <p>{t("web.function.help")}</p>
        </>
      }
    >
      <FunctionFields ends={one !== null} />
    </FormPage>
  );
}

function UnitFields({ id }: { id: string | undefined }) {
  const { t } = useText();
  return (
    <>
      <TextField name="name" label={t("web.unit.name")} />
      <TextField
        name="number"
        label={t("web.unit.number")}
        hint={t("web.unit.numberHint")}
        width="w-short"
      />
      <SelectField
        name="parentId"
        label={t("web.unit.parent")}
        none={t("web.unit.top")}
        choices={useUnitChoices(id)}
      />
      {id !== undefined && (
        <DateField name="endsOn" label={t("web.unit.endsOn")} hint={t("web.unit.endsOnHint")} />
      )}
    </>
  );
}

function FunctionFields({ ends }: { ends: boolean }) {
  const { t } = useText();
  return (
    <>
      <TextField name="title" label={t("web.function.title")} hint={t("web.function.titleHint")} />
      <SelectField name="unitId" label={t("web.unit.one")} choices={useUnitChoices()} />
      <NumberField
        name="seats"
        label={t("web.function.seats")}
        hint={t("web.function.seatsHint")}
      />
      {ends && (
        <DateField name="endsOn" label={t("web.function.endsOn")} hint={t("web.unit.endsOnHint")} />
      )}
    </>
  );
}
