// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Programs that sign in by themselves: who they are, what they may do, their secret.
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type {
  ApiClient,
  ApiClientRow,
  ApiClientSecret,
  ApiScope,
  Organisation,
} from "../../lib/model.ts";
import { useApi, useChoices } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { OnceBox } from "../../components/OnceBox.tsx";

const useClient = (id: string) => useApi<ApiClient>(`/api-clients/${id}`);
const crumbsOf = ({ t }: Text, one?: ApiClientRow) => [
  { to: "/api-clients", text: t("web.client.title") },
  ...(one ? [{ to: `/api-clients/${one.id}`, text: one.name }] : []),
];

function columns({ t, shortMoment }: Text): Column<ApiClientRow>[] {
  return [
    {
      key: "name",
      head: t("web.client.name"),
      sort: "name",
      cell: (row) => (
        <>
          <TextLink to={`/api-clients/${row.id}`}>{row.name}</TextLink>
          <span className="sub">{row.organisation.name}</span>
        </>
      ),
    },
    {
      key: "state",
      head: t("web.framework.state"),
      cell: (row) => <StateBadge kind="client" state={row.state} />,
    },
    {
      key: "scopes",
      head: t("web.client.scopes"),
      numeric: true,
      cell: (row) => row.scopes.length,
    },
    {
      key: "lastUsedAt",
      head: t("web.client.lastUsed"),
      sort: "lastUsedAt",
      numeric: true,
      cell: (row) =>
        row.lastUsedAt ? (
          shortMoment(row.lastUsedAt)
        ) : (
          <span className="quiet">{t("web.account.never")}</span>
        ),
    },
  ];
}

export function ClientListPage() {
  const text = useText();
  const { t } = text;
  const add = (
    <ButtonLink primary to="/api-clients/new">
      {t("web.client.add")}
    </ButtonLink>
  );
  return (
    <Page title={t("web.client.title")} lead={t("web.client.lead")} actions={add}>
      <DataList<ApiClientRow>
        path="/api-clients"
        caption={t("web.client.title")}
        columns={columns(text)}
        filters={[
          {
            name: "state",
            label: t("web.framework.state"),
            choices: ["active", "deactivated"].map((value) => ({
              value,
              text: t(`web.state.client.${value}`),
            })),
          },
        ]}
        search={t("web.client.search")}
        rowKey={({ id }) => id}
        empty={<EmptyState why={t("web.client.none")} adds={t("web.client.noneAdds")} />}
      />
    </Page>
  );
}

function SecretBox({ secret }: { secret: ApiClientSecret }) {
  const { t } = useText();
  const address = new URL(secret.tokenUrl, window.location.origin).href;
  return (
    <>
      <OnceBox
        title={t("web.client.secretTitle")}
        lead={t("web.client.secretLead")}
        text={secret.secret}
      />
      <Panel title={t("web.client.use")}>
        <Facts
          facts={[
            { name: t("web.client.tokenUrl"), value: <code>{address}</code> },
            { name: "client_id", value: <code>{secret.id}</code> },
            { name: "grant_type", value: <code>client_credentials</code> },
          ]}
        />
        <p className="note">{t("web.client.useNote")}</p>
      </Panel>
    </>
  );
}

function ScopeField({ supplier }: { supplier: boolean }) {
  const { t } = useText();
  const scopes = useApi<{ items: ApiScope[] }>("/api-scopes").data?.items ?? [];
  return (
    <ChoiceField
      many
      inColumns
      name="scopes"
      label={t("web.client.scopes")}
      hint={t("web.client.scopesHint")}
      choices={scopes
        .filter((one) => (supplier ? one.supplier : one.authority))
        .map(({ name, title }) => ({ value: name, text: title, hint: name }))}
    />
  );
}

export function ClientNewPage() {
  const text = useText();
  const { t } = text;
  const [secret, setSecret] = useState<ApiClientSecret | null>(null);
  const organisations = useChoices<Organisation>("/organisations", { sort: "name" });
  const form = useForm({
    defaultValues: { name: "", purpose: "", organisationId: "", scopes: [] as string[] },
  });
  const command = useCommand<ApiClientSecret>({ path: "/api-clients", onDone: setSecret });
  const chosen = organisations.find(({ id }) => id === form.watch("organisationId"));
  if (secret) {
    return (
      <Page title={t("web.client.added")} crumbs={crumbsOf(text)}>
        <SecretBox secret={secret} />
        <div className="acts">
          <ButtonLink to={`/api-clients/${secret.id}`}>{t("web.client.show")}</ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <FormPage
      title={t("web.client.add")}
      crumbs={crumbsOf(text)}
      form={form}
      command={command}
      submit={t("web.client.add")}
      back="/api-clients"
      help={<p>{t("web.client.addHelp")}</p>}
      toBody={(values, draft) => ({
        name: draft.text("name", values.name),
        purpose: draft.text("purpose", values.purpose),
        ...(values.organisationId ? { organisationId: values.organisationId } : {}),
        scopes: values.scopes,
      })}
    >
      <TextField name="name" label={t("web.client.name")} width="w-search" />
      <TextareaField
        name="purpose"
        label={t("web.client.purpose")}
        hint={t("web.client.purposeHint")}
      />
      <SelectField
        name="organisationId"
        label={t("web.client.organisation")}
        none={t("web.client.ownOrganisation")}
        choices={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <ScopeField supplier={chosen?.kind === "supplier"} />
    </FormPage>
  );
}

export function ClientPage() {
  const { id = "" } = useParams();
  return <Loaded query={useClient(id)}>{(one) => <Detail one={one} />}</Loaded>;
}

const acts = [
  { event: "change", path: "edit" },
  { event: "renew_secret", path: "renew-secret" },
  { event: "deactivate", path: "deactivate" },
  { event: "reactivate", path: "reactivate" },
];

function Detail({ one }: { one: ApiClient }) {
  const text = useText();
  const { t, moment } = text;
  const titles = useApi<{ items: ApiScope[] }>("/api-scopes").data?.items ?? [];
  const open = acts.filter(({ event }) => one.actions.some((action) => action.event === event));
  return (
    <Page
      title={one.name}
      crumbs={crumbsOf(text)}
      lead={
        <div className="lead idline">
          <span>{one.purpose}</span>
          <StateBadge kind="client" state={one.state} />
        </div>
      }
      actions={open.map(({ event, path }) => (
        <ButtonLink key={event} to={`/api-clients/${one.id}/${path}`}>
          {t(`web.client.do.${event}`)}
        </ButtonLink>
      ))}
    >
      <div className="two">
        <Panel title={t("web.client.scopes")}>
          <ul className="plain-list">
            {one.scopes.map((name) => (
              <li key={name}>
                {titles.find((scope) => scope.name === name)?.title ?? name}
                <span className="sub">{name}</span>
              </li>
            ))}
          </ul>
        </Panel>
        <div className="stack">
          <Panel title={t("web.account.facts")}>
            <Facts
              facts={[
                { name: "client_id", value: <code>{one.id}</code> },
                { name: t("web.me.organisation"), value: one.organisation.name },
                { name: t("web.client.secretSet"), value: moment(one.secretSetAt) },
                {
                  name: t("web.client.lastUsed"),
                  value: one.lastUsedAt ? moment(one.lastUsedAt) : t("web.account.never"),
                },
              ]}
            />
          </Panel>
          <AuditPanel kind="api_client" id={one.id} />
        </div>
      </div>
    </Page>
  );
}

export function ClientEditPage() {
  const { id = "" } = useParams();
  return <Loaded query={useClient(id)}>{(one) => <Edit one={one} />}</Loaded>;
}

function Edit({ one }: { one: ApiClient }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/api-clients/${one.id}`;
  const { name, purpose, scopes } = one;
  const edit = useEditForm({ name, purpose, scopes }, one.version);
  const command = useCommand({
    method: "PUT",
    path: back,
    version: edit.version,
    onDone: () => void navigate(back),
  });
  return (
    <FormPage
      title={t("web.client.do.change")}
      crumbs={crumbsOf(text, one)}
      form={edit.form}
      edit={edit}
      command={command}
      submit={t("web.form.save")}
      back={back}
      subject={{ kind: "api_client", id: one.id }}
      help={<p>{t("web.client.changeHelp")}</p>}
      toBody={(values, draft) => ({
        name: draft.text("name", values.name),
        purpose: draft.text("purpose", values.purpose),
        scopes: values.scopes,
      })}
    >
      <TextField name="name" label={t("web.client.name")} width="w-search" />
      <TextareaField
        name="purpose"
        label={t("web.client.purpose")}
        hint={t("web.client.purposeHint")}
      />
      <ScopeField supplier={one.supplier} />
    </FormPage>
  );
}

type Act = "deactivate" | "reactivate" | "renew_secret";
export const ClientDeactivatePage = () => <ActPage act="deactivate" />;
export const ClientReactivatePage = () => <ActPage act="reactivate" />;
export const ClientRenewPage = () => <ActPage act="renew_secret" />;

function ActPage({ act }: { act: Act }) {
  const { id = "" } = useParams();
  return <Loaded query={useClient(id)}>{(one) => <ActForm one={one} act={act} />}</Loaded>;
}

function ActForm({ one, act }: { one: ApiClient; act: Act }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const [secret, setSecret] = useState<ApiClientSecret | null>(null);
  const renews = act === "renew_secret";
  const back = `/api-clients/${one.id}`;
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useCommand<ApiClientSecret>({
    path: `${back}/${renews ? "renew-secret" : act}`,
    version: one.version,
    onDone: (done) => (renews ? setSecret(done) : void navigate(back)),
  });
  const action = one.actions.find(({ event }) => event === act);
  if (secret) {
    return (
      <Page title={t("web.client.renewed")} crumbs={crumbsOf(text, one)}>
        <SecretBox secret={secret} />
      </Page>
    );
  }
  return (
    <ConfirmPage
      question={t(`web.client.question.${act}`, { name: one.name })}
      crumbs={crumbsOf(text, one)}
      here={t(`web.client.do.${act}`)}
      facts={[
        { name: t("web.client.name"), value: one.name, strong: true },
        { name: t("web.client.purpose"), value: one.purpose },
        { name: t("web.me.organisation"), value: one.organisation.name },
      ]}
      effects={[t(`web.client.effect.${act}`)]}
      {...(renews ? {} : { undo: t(`web.client.undo.${act}`) })}
      verb={t(`web.client.do.${act}`)}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "api_client", id: one.id }}
      refusal={action?.refusal ?? null}
      toBody={(values, draft) => (renews ? {} : { reason: draft.text("reason", values.reason) })}
    >
      {!renews && (
        <TextareaField name="reason" label={t("web.act.reason")} hint={t("web.act.groundHint")} />
      )}
    </ConfirmPage>
  );
}
