// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What each role asks of who has it.
import { useNavigate, useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput } from "../../lib/dates.ts";
import type { AssignableRole, Competence } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { useCompetence, useRoles } from "./use-governance.ts";

export const levels = ["1", "2", "3", "4"];

function columns({ t }: Text): Column<Competence>[] {
  return [
    {
      key: "name",
      head: t("web.competence.one"),
      sort: "name",
      cell: (row) => <TextLink to={`/competences/${row.id}`}>{row.name}</TextLink>,
    },
    { key: "role", head: t("web.assignment.role"), sort: "role", cell: (row) => row.roleTitle },
    {
      key: "level",
      head: t("web.competence.level"),
      cell: (row) => t(`web.competence.levels.${row.level}`),
    },
    {
      key: "assessed",
      head: t("web.competence.assessed"),
      cell: (row) => <AtLevel one={row} />,
    },
  ];
}

/** Of how many people the level is known; nothing below five. */
function AtLevel({ one }: { one: Competence }) {
  const { t } = useText();
  return one.assessed === null || one.atLevel === null ? (
    <span className="quiet">{t("web.competence.tooFew")}</span>
  ) : (
    <span>{t("web.competence.atLevel", { at: one.atLevel, of: one.assessed })}</span>
  );
}

function filters({ t }: Text, roles: AssignableRole[]): Filter[] {
  return [
    {
      name: "roleKey",
      label: t("web.assignment.role"),
      choices: roles.map(({ key, title }) => ({ value: key, text: title })),
    },
    {
      name: "past",
      label: t("web.period.title"),
      choices: [
        { value: "false", text: t("web.period.phases.current") },
        { value: "true", text: t("web.period.phases.past") },
      ],
    },
  ];
}

export function CompetenceListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const add = may("competence.manage") && (
    <ButtonLink primary to="/competences/new">
      {t("web.competence.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.competence.many")}
      lead={t("web.competence.lead")}
      crumbs={[{ to: "/units", text: t("web.unit.title") }]}
      actions={
        <>
          <ButtonLink to="/trainings?open=true">{t("web.training.many")}</ButtonLink>
          <ButtonLink to="/self-assessment">{t("web.assess.act")}</ButtonLink>
          {add}
        </>
      }
    >
      <DataList<Competence>
        path="/competences"
        caption={t("web.competence.many")}
        columns={columns(text)}
        filters={filters(text, useRoles())}
        search={t("web.competence.search")}
        sort="role"
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            why={t("web.competence.none")}
            adds={t("web.competence.noneAdds")}
            action={add}
          />
        }
      />
    </Page>
  );
}

export function CompetencePage() {
  const { id = "" } = useParams();
  return <Loaded query={useCompetence(id)}>{(one) => <Detail one={one} />}</Loaded>;
}

function Detail({ one }: { one: Competence }) {
  const { t, date } = useText();
  const manages = one.actions.some(({ event, permitted }) => event === "change" && permitted);
  return (
    <Page
      title={one.name}
      lead={one.roleTitle}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        { to: "/competences", text: t("web.competence.many") },
      ]}
      actions={
        <>
          {manages && (
            <ButtonLink to={`/competences/${one.id}/edit`}>{t("web.competence.change")}</ButtonLink>
          )}
          <ButtonLink primary to={`/trainings/new?competence=${one.id}`}>
            {t("web.training.add")}
          </ButtonLink>
        </>
      }
    >
      <div className="two">
        <div className="stack">
          {one.description && <p className="intro">{one.description}</p>}
          <Panel title={t("web.competence.facts")}>
            <Facts
              facts={[
                { name: t("web.assignment.role"), value: one.roleTitle },
                {
                  name: t("web.competence.level"),
                  value: t(`web.competence.levels.${one.level}`),
                },
                {
                  name: t("web.competence.assessedIn", { year: String(one.year) }),
                  value: <AtLevel one={one} />,
                },
                {
                  name: t("web.period.last"),
                  value: one.endsOn ? date(one.endsOn) : t("web.period.noEnd"),
                },
              ]}
            />
            <p className="note">{t("web.competence.figures")}</p>
          </Panel>
        </div>
        <AuditPanel kind="competence" id={one.id} />
      </div>
    </Page>
  );
}

export function CompetenceNewPage() {
  return <Form one={null} />;
}

export function CompetenceEditPage() {
  const { id = "" } = useParams();
  return <Loaded query={useCompetence(id)}>{(one) => <Form one={one} />}</Loaded>;
}

function Form({ one }: { one: Competence | null }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = one ? `/competences/${one.id}` : "/competences";
  const edit = useEditForm(
    {
      roleKey: one?.roleKey ?? "",
      name: one?.name ?? "",
      description: one?.description ?? "",
      level: String(one?.level ?? ""),
      endsOn: one?.endsOn ? dateToInput(one.endsOn) : "",
    },
    one?.version,
  );
  const command = useCommand<Competence>({
    method: one ? "PUT" : "POST",
    path: back,
    version: edit.version,
    fields: { competence_name_taken: "name" },
    onDone: ({ id }) => {
      void navigate(`/competences/${id}`);
      announceSoon(t("web.competence.saved"));
    },
  });
  return (
    <FormPage
      title={t(one ? "web.competence.change" : "web.competence.add")}
      crumbs={[
        { to: "/competences", text: t("web.competence.many") },
        ...(one ? [{ to: back, text: one.name }] : []),
      ]}
      form={edit.form}
      edit={edit}
      command={command}
      submit={t("web.competence.save")}
      back={back}
      {...(one ? { subject: { kind: "competence", id: one.id } } : {})}
      toBody={(values, draft) => ({
        roleKey: draft.choice("roleKey", values.roleKey),
        name: draft.text("name", values.name),
        description: values.description.trim(),
        level: Number(draft.choice("level", values.level)),
        endsOn: draft.optionalDate("endsOn", values.endsOn),
      })}
      help={
        <>
          <p>{t("web.competence.help")}</p>
        </>
      }
    >
      <CompetenceFields ends={one !== null} />
    </FormPage>
  );
}

function CompetenceFields({ ends }: { ends: boolean }) {
  const { t } = useText();
  return (
    <>
      <SelectField
        name="roleKey"
        label={t("web.assignment.role")}
        choices={useRoles().map(({ key, title }) => ({ value: key, text: title }))}
      />
      <TextField name="name" label={t("web.competence.name")} hint={t("web.competence.nameHint")} />
      <TextareaField name="description" label={t("web.task.description")} />
      <ChoiceField
        name="level"
        label={t("web.competence.level")}
        choices={levels.map((value) => ({ value, text: t(`web.competence.levels.${value}`) }))}
      />
      {ends && (
        <DateField name="endsOn" label={t("web.period.last")} hint={t("web.unit.endsOnHint")} />
      )}
    </>
  );
}
