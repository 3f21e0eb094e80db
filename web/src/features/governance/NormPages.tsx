// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Which roles the organisation wants filled, by kind of object.
import { useNavigate } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { Repeat } from "../../components/fields/Repeat.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { StaffingNorms } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { useNorms, useRoles } from "./use-governance.ts";

type Row = StaffingNorms["items"][number];

export function NormsPage() {
  return <Loaded query={useNorms()}>{(norms) => <Detail norms={norms} />}</Loaded>;
}

function useCrumbs() {
  const { t } = useText();
  return [{ to: "/role-assignments", text: t("web.assignment.many") }];
}

function columns({ t, number }: Text): SortColumn<Row>[] {
  return [
    {
      key: "role",
      head: t("web.assignment.role"),
      by: ({ roleTitle }) => roleTitle,
      cell: ({ roleTitle }) => roleTitle,
    },
    {
      key: "scope",
      head: t("web.assignment.where"),
      by: ({ scopeKind }) => scopeKind,
      cell: ({ scopeKind }) => t(`web.norm.scope.${scopeKind}`),
    },
    {
      key: "atLeast",
      head: t("web.norm.atLeast"),
      numeric: true,
      cell: ({ atLeast }) => number(atLeast),
    },
    {
      key: "atMost",
      head: t("web.norm.atMost"),
      numeric: true,
      cell: ({ atMost }) => (atMost === null ? t("web.norm.noLimit") : number(atMost)),
    },
  ];
}

function Detail({ norms }: { norms: StaffingNorms }) {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const none = norms.items.length === 0;
  const change = may("staffing.manage") && (
    <ButtonLink primary={none} to="/staffing-norms/edit">
      {t(none ? "web.norm.set" : "web.norm.change")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.norm.title")}
      lead={t("web.norm.lead")}
      crumbs={useCrumbs()}
      actions={!none && change}
    >
      <div className="stack">
        <div className="panel">
          {none ? (
            <EmptyState why={t("web.norm.none")} adds={t("web.norm.noneAdds")} action={change} />
          ) : (
            <SortTable
              caption={t("web.norm.title")}
              columns={columns(text)}
              rows={norms.items}
              rowKey={({ scopeKind, roleKey }) => `${scopeKind}${roleKey}`}
            />
          )}
        </div>
        <AuditPanel kind="staffing_norm" id="organisation" />
      </div>
    </Page>
  );
}

export function NormsEditPage() {
  return <Loaded query={useNorms()}>{(norms) => <Form norms={norms} />}</Loaded>;
}

const scopes = ["organisation", "framework", "application"];
type Values = { items: { scopeKind: string; roleKey: string; atLeast: string; atMost: string }[] };

/** What the organisation set; before it set anything, what the program proposes. */
function toValues({ items, proposal, version }: StaffingNorms): Values {
  const rows = version === 1 ? proposal : items;
  return {
    items: rows.map(({ scopeKind, roleKey, atLeast, atMost }) => ({
      scopeKind,
      roleKey,
      atLeast: String(atLeast),
      atMost: atMost === null ? "" : String(atMost),
    })),
  };
}

function Form({ norms }: { norms: StaffingNorms }) {
  const { t } = useText();
  const navigate = useNavigate();
  const crumbs = useCrumbs();
  const edit = useEditForm<Values>(toValues(norms), norms.version);
  const command = useCommand<StaffingNorms>({
    method: "PUT",
    path: "/staffing-norms/current",
    version: edit.version,
    onDone: () => {
      void navigate("/staffing-norms");
      announceSoon(t("web.norm.saved"));
    },
  });
  return (
    <FormPage
      title={t("web.norm.change")}
      crumbs={[...crumbs, { to: "/staffing-norms", text: t("web.norm.title") }]}
      form={edit.form}
      edit={edit}
      command={command}
      submit={t("web.norm.save")}
      back={"/staffing-norms"}
      toBody={(values, draft) => ({
        items: values.items.map((one, i) => ({
          scopeKind: draft.choice(`items[${i}].scopeKind`, one.scopeKind),
          roleKey: draft.choice(`items[${i}].roleKey`, one.roleKey),
          atLeast: draft.whole(`items[${i}].atLeast`, one.atLeast),
          atMost: one.atMost.trim() === "" ? null : draft.whole(`items[${i}].atMost`, one.atMost),
        })),
      })}
      help={
        <>
          {norms.version === 1 && <p>{t("web.norm.proposal")}</p>}
          <p>{t("web.norm.help")}</p>
        </>
      }
    >
      <NormFields />
    </FormPage>
  );
}

function NormFields() {
  const { t } = useText();
  const roles = useRoles();
  return (
    <>
      <Repeat
        name="items"
        legend={t("web.norm.title")}
        one={t("web.norm.one")}
        blank={{ scopeKind: "", roleKey: "", atLeast: "1", atMost: "" }}
      >
        {(path) => (
          <>
            <SelectField
              name={`${path}.scopeKind`}
              label={t("web.assignment.where")}
              choices={scopes.map((value) => ({ value, text: t(`web.norm.scope.${value}`) }))}
            />
            <SelectField
              name={`${path}.roleKey`}
              label={t("web.assignment.role")}
              choices={roles.map(({ key, title }) => ({ value: key, text: title }))}
            />
            <NumberField name={`${path}.atLeast`} label={t("web.norm.atLeast")} />
            <NumberField
              name={`${path}.atMost`}
              label={t("web.norm.atMost")}
              hint={t("web.norm.atMostHint")}
            />
          </>
        )}
      </Repeat>
    </>
  );
}
