// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useWatch } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { Repeat } from "../../components/fields/Repeat.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput } from "../../lib/dates.ts";
import type { Draft } from "../../lib/draft.ts";
import type { Responsibility } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { parts } from "./TaskPages.tsx";
import { useRoles, useTask } from "./use-governance.ts";

export function TaskNewPage() {
  return <Form task={null} />;
}

export function TaskEditPage() {
  const { id = "" } = useParams();
  return <Loaded query={useTask(id)}>{(task) => <Form task={task} />}</Loaded>;
}

type Values = {
  title: string;
  description: string;
  scopeKind: string;
  named: string;
  namedBy: string;
  source: string;
  endsOn: string;
  involvements: { roleKey: string; part: string }[];
};

function toValues(task: Responsibility | null): Values {
  return {
    title: task?.title ?? "",
    description: task?.description ?? "",
    scopeKind: task?.scopeKind ?? "",
    named: task?.namedBy ? "yes" : "no",
    namedBy: task?.namedBy ?? "",
    source: task?.source ?? "",
    endsOn: task?.endsOn ? dateToInput(task.endsOn) : "",
    involvements: task?.involvements ?? [
      { roleKey: "", part: "accountable" },
      { roleKey: "", part: "responsible" },
    ],
  };
}

function toBody(values: Values, draft: Draft) {
  const named = values.named === "yes";
  return {
    title: draft.text("title", values.title),
    description: values.description.trim(),
    scopeKind: draft.choice("scopeKind", values.scopeKind),
    namedBy: named ? draft.text("namedBy", values.namedBy) : null,
    source: named ? draft.text("source", values.source) : null,
    endsOn: draft.optionalDate("endsOn", values.endsOn),
    involvements: values.involvements.map((one, i) => ({
      roleKey: draft.choice(`involvements[${i}].roleKey`, one.roleKey),
      part: draft.choice(`involvements[${i}].part`, one.part),
    })),
  };
}

function Form({ task }: { task: Responsibility | null }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = task ? `/responsibilities/${task.id}` : "/responsibilities";
  const edit = useEditForm<Values>(toValues(task), task?.version);
  const command = useCommand<Responsibility>({
    method: task ? "PUT" : "POST",
    path: back,
    version: edit.version,
    fields: { responsibility_title_taken: "title" },
    onDone: ({ id }) => {
      void navigate(`/responsibilities/${id}`);
      announceSoon(t("web.task.saved"));
    },
  });
  return (
    <FormPage
      title={t(task ? "web.task.change" : "web.task.add")}
      crumbs={[
        { to: "/responsibilities", text: t("web.task.many") },
        ...(task ? [{ to: back, text: task.title }] : []),
      ]}
      form={edit.form}
      edit={edit}
      command={command}
      submit={t("web.task.save")}
      back={back}
      {...(task ? { subject: { kind: "responsibility", id: task.id } } : {})}
      toBody={toBody}
      help={
        <>
          <p>{t("web.task.help1")}</p>
          <p>{t("web.task.help2")}</p>
        </>
      }
    >
      <Fields ends={task !== null} />
    </FormPage>
  );
}

function Fields({ ends }: { ends: boolean }) {
  const { t } = useText();
  const roles = useRoles();
  const named: unknown = useWatch({ name: "named" });
  return (
    <>
      <TextField name="title" label={t("web.task.title")} hint={t("web.task.titleHint")} />
      <TextareaField name="description" label={t("web.task.description")} />
      <ChoiceField
        name="scopeKind"
        label={t("web.task.scope")}
        choices={["organisation", "framework", "application"].map((value) => ({
          value,
          text: t(`web.task.scopes.${value}`),
        }))}
      />
      <ChoiceField
        name="named"
        label={t("web.task.who")}
        choices={[
          { value: "no", text: t("web.task.byOurselves") },
          { value: "yes", text: t("web.task.byReviewer") },
        ]}
      />
      {named === "yes" && (
        <div className="inset">
          <TextField name="namedBy" label={t("web.task.reviewer")} />
          <TextField name="source" label={t("web.task.source")} hint={t("web.task.sourceHint")} />
        </div>
      )}
      <Repeat
        name="involvements"
        legend={t("web.task.roles")}
        hint={t("web.task.rolesHint")}
        one={t("web.assignment.role")}
        blank={{ roleKey: "", part: "consulted" }}
      >
        {(path) => (
          <>
            <SelectField
              name={`${path}.roleKey`}
              label={t("web.assignment.role")}
              choices={roles.map(({ key, title }) => ({ value: key, text: title }))}
            />
            <SelectField
              name={`${path}.part`}
              label={t("web.task.part")}
              choices={parts.map((value) => ({ value, text: t(`web.task.parts.${value}`) }))}
            />
          </>
        )}
      </Repeat>
      {ends && (
        <DateField name="endsOn" label={t("web.period.last")} hint={t("web.unit.endsOnHint")} />
      )}
    </>
  );
}
