// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Who has which role: on the whole organisation, or on one framework or application.
import { useForm, useWatch } from "react-hook-form";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { PersonField } from "../../components/fields/PersonField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import type { AssignableRole, RoleAssignment } from "../../lib/model.ts";
import { periodText } from "../../lib/periods.ts";
import { useMay, useSession } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useObjects } from "../../lib/use-objects.ts";
import { useText, type Text } from "../../lib/use-text.ts";

export const useAssignableRoles = () =>
  useApi<{ items: AssignableRole[] }>("/assignable-roles").data?.items ?? [];

export const canEnd = (row: RoleAssignment): boolean =>
  row.actions.some(({ event, permitted }) => event === "end" && permitted);

function columns(text: Text): Column<RoleAssignment>[] {
  const { t } = text;
  return [
    {
      key: "person",
      head: t("web.assignment.person"),
      sort: "person",
      cell: (row) => (
        <span>
          {row.person.name}
          {!row.active && <span className="sub">{t("web.assignment.gone")}</span>}
        </span>
      ),
    },
    {
      key: "role",
      head: t("web.assignment.role"),
      sort: "role",
      cell: (row) => (
        <span>
          {row.roleTitle}
          {row.deputy && <span className="sub">{t("web.assignment.deputy")}</span>}
        </span>
      ),
    },
    {
      key: "where",
      head: t("web.assignment.where"),
      cell: (row) =>
        row.scope.kind === "organisation" ? (
          row.scope.title
        ) : (
          <TextLink to={row.url}>{row.scope.title}</TextLink>
        ),
    },
    {
      key: "startsOn",
      head: t("web.period.title"),
      sort: "startsOn",
      cell: (row) => (
        <span>
          {periodText(text, row)}
          {row.phase !== "current" && (
            <span className="sub">{t(`web.period.phases.${row.phase}`)}</span>
          )}
        </span>
      ),
    },
    {
      key: "act",
      head: t("web.act"),
      cell: (row) =>
        canEnd(row) ? (
          <TextLink to={`/role-assignments/${row.id}/end`}>
            {t("web.assignment.end")}
            <span className="vh">
              {" "}
              {row.roleTitle}, {row.person.name}
            </span>
          </TextLink>
        ) : (
          <span className="quiet">{t("web.none")}</span>
        ),
    },
  ];
}

function filters({ t }: Text, roles: AssignableRole[], me: string): Filter[] {
  return [
    {
      name: "roleKey",
      label: t("web.assignment.role"),
      choices: roles.map(({ key, title }) => ({ value: key, text: title })),
    },
    {
      name: "scopeKind",
      label: t("web.assignment.where"),
      choices: ["organisation", "framework", "application"].map((value) => ({
        value,
        text: t(`web.scope.${value}`),
      })),
    },
    {
      name: "accountId",
      label: t("web.assignment.whose"),
      choices: [{ value: me, text: t("web.assignment.mine") }],
    },
    {
      name: "past",
      label: t("web.period.title"),
      choices: [
        { value: "false", text: t("web.period.nowOrLater") },
        { value: "true", text: t("web.period.phases.past") },
      ],
    },
  ];
}

export function AssignmentListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const me = useSession()?.accountId ?? "";
  const assign = may("role.assign") && (
    <ButtonLink primary to="/role-assignments/new">
      {t("web.assignment.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.assignment.many")}
      lead={t("web.assignment.lead")}
      crumbs={[{ to: "/units", text: t("web.unit.title") }]}
      actions={
        <>
          <ButtonLink to="/staffing-norms">{t("web.norm.title")}</ButtonLink>
          {assign}
        </>
      }
    >
      <DataList<RoleAssignment>
        path="/role-assignments"
        caption={t("web.assignment.many")}
        columns={columns(text)}
        filters={filters(text, useAssignableRoles(), me)}
        search={t("web.assignment.search")}
        sort="person"
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            why={t("web.assignment.none")}
            adds={t("web.assignment.noneAdds")}
            action={assign}
          />
        }
      />
    </Page>
  );
}

export function AssignmentNewPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const form = useForm({
    defaultValues: {
      accountId: "",
      roleKey: params.get("roleKey") ?? "",
      scopeKind: params.get("scopeKind") ?? "",
      scopeId: params.get("scopeId") ?? "",
      deputy: "no",
      startsOn: dateToInput(today()),
      endsOn: "",
    },
  });
  const command = useCommand<RoleAssignment>({
    path: "/role-assignments",
    fields: { role_already: "accountId", role_own: "accountId", role_beyond_own: "roleKey" },
    onDone: (made) => {
      void navigate(made.url);
      announceSoon(t("web.assignment.saved"));
    },
  });
  return (
    <FormPage
      title={t("web.assignment.add")}
      crumbs={[{ to: "/role-assignments", text: t("web.assignment.many") }]}
      form={form}
      command={command}
      submit={t("web.assignment.add")}
      back={"/role-assignments"}
      toBody={(values, draft) => {
        const scopeKind = draft.choice("scopeKind", values.scopeKind);
        const scope =
          scopeKind === "organisation" ? {} : { scopeId: draft.choice("scopeId", values.scopeId) };
        return {
          accountId: draft.choice("accountId", values.accountId),
          roleKey: draft.choice("roleKey", values.roleKey),
          scopeKind,
          ...scope,
          deputy: values.deputy === "yes",
          startsOn: draft.date("startsOn", values.startsOn),
          endsOn: draft.optionalDate("endsOn", values.endsOn),
        };
      }}
      help={
        <>
          <p>{t("web.assignment.help1")}</p>
          <p>{t("web.assignment.help2")}</p>
        </>
      }
    >
      <AssignFields />
    </FormPage>
  );
}

function AssignFields() {
  const { t } = useText();
  const kind: unknown = useWatch({ name: "scopeKind" });
  const objects = useObjects(kind);
  return (
    <>
      <PersonField name="accountId" label={t("web.assignment.person")} />
      <SelectField
        name="roleKey"
        label={t("web.assignment.role")}
        choices={useAssignableRoles().map(({ key, title }) => ({ value: key, text: title }))}
      />
      <ChoiceField
        name="scopeKind"
        label={t("web.account.scopeQuestion")}
        choices={["organisation", "framework", "application"].map((value) => ({
          value,
          text: t(`web.scope.${value}`),
        }))}
      />
      {(kind === "framework" || kind === "application") && (
        <div className="inset">
          <SelectField name="scopeId" label={t(`web.${kind}.one`)} choices={objects} />
        </div>
      )}
      <ChoiceField
        name="deputy"
        label={t("web.assignment.deputyQuestion")}
        choices={[
          { value: "no", text: t("web.assignment.holder") },
          { value: "yes", text: t("web.assignment.standIn"), hint: t("web.assignment.deputyHint") },
        ]}
      />
      <DateField name="startsOn" label={t("web.period.first")} />
      <DateField name="endsOn" label={t("web.period.last")} hint={t("web.period.lastHint")} />
    </>
  );
}

export function AssignmentEndPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useApi<RoleAssignment>(`/role-assignments/${id}`)}>
      {(one) => <EndForm one={one} />}
    </Loaded>
  );
}

function EndForm({ one }: { one: RoleAssignment }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { endsOn: dateToInput(today()) } });
  const command = useCommand<RoleAssignment>({
    path: `/role-assignments/${one.id}/end`,
    fields: { assignment_ended: "endsOn" },
    onDone: () => {
      void navigate(one.url);
      announceSoon(t("web.assignment.ended"));
    },
  });
  return (
    <ConfirmPage
      question={t("web.assignment.endQuestion", { role: one.roleTitle, name: one.person.name })}
      crumbs={[{ to: "/role-assignments", text: t("web.assignment.many") }]}
      here={t("web.assignment.end")}
      facts={[
        { name: t("web.assignment.person"), value: one.person.name, strong: true },
        { name: t("web.assignment.role"), value: one.roleTitle },
        { name: t("web.assignment.where"), value: one.scope.title },
        { name: t("web.period.title"), value: periodText(text, one) },
      ]}
      effects={[t("web.assignment.endEffect1"), t("web.assignment.endEffect2")]}
      undo={t("web.assignment.endUndo")}
      verb={t("web.assignment.end")}
      back={one.url}
      form={form}
      command={command}
      subject={{ kind: "role_assignment", id: one.id }}
      toBody={(values, draft) => ({ endsOn: draft.date("endsOn", values.endsOn) })}
    >
      <DateField name="endsOn" label={t("web.period.last")} />
    </ConfirmPage>
  );
}
