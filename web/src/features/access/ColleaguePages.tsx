// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The people of a supplier, for its administrator.
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { StateBadge } from "../../components/Badge.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { OneTimeLinkBox } from "../../components/OneTimeLinkBox.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { Refusal } from "../../components/Refusal.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { AdministeredFramework, Colleague, OneTimeLink } from "../../lib/model.ts";
import { deliveryFacts } from "../../lib/delivery.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";

const useColleague = (id: string) => useApi<Colleague>(`/colleagues/${id}`);
const roles = ["supplier", "supplier_submitter", "supplier_signer", "supplier_administrator"];
const crumbsOf = ({ t }: Text, one?: Colleague) => [
  { to: "/colleagues", text: t("web.colleague.title") },
  ...(one ? [{ to: `/colleagues/${one.id}`, text: one.displayName }] : []),
];
const offers = (one: Colleague, event: string): boolean =>
  one.actions.some((action) => action.event === event);

function columns({ t }: Text): Column<Colleague>[] {
  return [
    {
      key: "displayName",
      head: t("web.account.name"),
      sort: "displayName",
      cell: (row) => (
        <>
          <TextLink to={`/colleagues/${row.id}`}>{row.displayName}</TextLink>
          <span className="sub">{row.email}</span>
        </>
      ),
    },
    {
      key: "state",
      head: t("web.framework.state"),
      cell: (row) => <StateBadge kind="account" state={row.state} />,
    },
    {
      key: "roles",
      head: t("web.colleague.may"),
      cell: (row) =>
        row.frameworks.length === 0 ? (
          <span className="quiet">{t("web.colleague.nothing")}</span>
        ) : (
          row.frameworks.map(({ frameworkId, framework, titles }) => (
            <span key={frameworkId ?? ""}>
              {titles.join(", ")}
              <span className="sub">{framework}</span>
            </span>
          ))
        ),
    },
  ];
}

export function ColleagueListPage() {
  const text = useText();
  const { t } = text;
  return (
    <Page
      title={t("web.colleague.title")}
      lead={t("web.colleague.lead")}
      actions={
        <ButtonLink primary to="/colleagues/new">
          {t("web.colleague.add")}
        </ButtonLink>
      }
    >
      <DataList<Colleague>
        path="/colleagues"
        caption={t("web.colleague.title")}
        columns={columns(text)}
        search={t("web.account.search")}
        rowKey={({ id }) => id}
        empty={<EmptyState why={t("web.colleague.none")} />}
      />
    </Page>
  );
}

const useFrameworks = (): AdministeredFramework[] =>
  useApi<{ items: AdministeredFramework[] }>("/administered-frameworks").data?.items ?? [];

function RoleFields({ frameworks }: { frameworks: AdministeredFramework[] }) {
  const { t } = useText();
  return (
    <>
      <SelectField
        name="frameworkId"
        label={t("web.framework.one")}
        choices={frameworks.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <ChoiceField
        many
        name="roles"
        label={t("web.colleague.mayThere")}
        choices={roles.map((value) => ({
          value,
          text: t(`web.colleague.role.${value}`),
          hint: t(`web.colleague.roleHint.${value}`),
        }))}
      />
    </>
  );
}

export function ColleagueNewPage() {
  const text = useText();
  const { t } = text;
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const frameworks = useFrameworks();
  const form = useForm({
    defaultValues: {
      displayName: "",
      email: "",
      locale: "nl",
      frameworkId: "",
      roles: ["supplier"] as string[],
    },
  });
  const command = useCommand<OneTimeLink>({ path: "/colleagues", onDone: setLink });
  if (link) {
    return (
      <Page
        title={t("web.colleague.added")}
        lead={link.mailed ? undefined : t("web.account.addedLead")}
        crumbs={crumbsOf(text)}
      >
        <OneTimeLinkBox link={link} />
        <div className="acts">
          <ButtonLink to={`/colleagues/${link.accountId}`}>{t("web.colleague.show")}</ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <FormPage
      title={t("web.colleague.add")}
      crumbs={crumbsOf(text)}
      form={form}
      command={command}
      submit={t("web.colleague.add")}
      back="/colleagues"
      help={<p>{t("web.colleague.help")}</p>}
      toBody={(values, draft) => ({
        displayName: draft.text("displayName", values.displayName),
        email: draft.text("email", values.email),
        locale: values.locale,
        frameworkId: draft.choice("frameworkId", values.frameworkId),
        roles: values.roles,
      })}
    >
      <TextField name="displayName" label={t("web.account.name")} width="w-search" />
      <TextField name="email" label={t("web.session.email")} type="email" width="w-search" />
      <ChoiceField
        name="locale"
        label={t("web.me.language")}
        choices={["nl", "en"].map((value) => ({ value, text: t(`web.language.${value}`) }))}
      />
      <RoleFields frameworks={frameworks} />
    </FormPage>
  );
}

export function ColleaguePage() {
  const { id = "" } = useParams();
  return <Loaded query={useColleague(id)}>{(one) => <Detail one={one} />}</Loaded>;
}

function Detail({ one }: { one: Colleague }) {
  const text = useText();
  const { t, moment } = text;
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const base = `/colleagues/${one.id}`;
  const { version } = one;
  const invite = useCommand<OneTimeLink>({ path: `${base}/invite`, version, onDone: setLink });
  const end = useCommand({
    path: `${base}/end-sessions`,
    version,
    onDone: () => announceSoon(t("web.sessions.ended")),
  });
  return (
    <Page
      title={one.displayName}
      crumbs={crumbsOf(text)}
      lead={
        <div className="lead idline">
          <span>{one.email}</span>
          <StateBadge kind="account" state={one.state} />
        </div>
      }
      actions={
        <>
          {offers(one, "invite") && (
            <Button onClick={() => void invite.run({})}>{t("web.account.invite")}</Button>
          )}
          {["deactivate", "reactivate"]
            .filter((event) => offers(one, event))
            .map((event) => (
              <ButtonLink key={event} to={`${base}/${event}`}>
                {t(`web.colleague.do.${event}`)}
              </ButtonLink>
            ))}
        </>
      }
    >
      <Refusal state={invite.state} refresh={() => void invite.refresh()} />
      <Refusal state={end.state} refresh={() => void end.refresh()} />
      {link && <OneTimeLinkBox link={link} />}
      <div className="two">
        <MayPanel one={one} />
        <Panel title={t("web.account.facts")}>
          <Facts
            facts={[
              { name: t("web.me.language"), value: t(`web.language.${one.locale}`) },
              {
                name: t("web.me.totp"),
                value: t(one.totpEnabled ? "web.me.totpOn" : "web.me.totpOff"),
              },
              {
                name: t("web.account.lastSignIn"),
                value: one.lastSignInAt ? moment(one.lastSignInAt) : t("web.account.never"),
              },
              { name: t("web.sessions.open"), value: String(one.sessions) },
              ...deliveryFacts(one.delivery, text),
            ]}
          />
          {offers(one, "end_sessions") && (
            <div className="acts">
              <Button small onClick={() => void end.run({})}>
                {t("web.sessions.endAll")}
              </Button>
            </div>
          )}
        </Panel>
      </div>
    </Page>
  );
}

function MayPanel({ one }: { one: Colleague }) {
  const { t } = useText();
  const name = `/colleagues/${one.id}/name`;
  return (
    <Panel title={t("web.colleague.may")}>
      {one.frameworks.length === 0 ? (
        <p>{t("web.colleague.nothing")}</p>
      ) : (
        <ul className="plain-list">
          {one.frameworks.map(({ frameworkId, framework, titles }) => (
            <li key={frameworkId ?? ""} className="idline">
              <span>
                {framework}
                <span className="sub">{titles.join(", ")}</span>
              </span>
              {frameworkId && offers(one, "name") && (
                <TextLink to={`${name}?frameworkId=${frameworkId}`}>
                  {t("web.colleague.change")}
                  <span className="vh"> {framework}</span>
                </TextLink>
              )}
            </li>
          ))}
        </ul>
      )}
      {offers(one, "name") && (
        <div className="acts">
          <ButtonLink small to={name}>
            {t("web.colleague.name")}
          </ButtonLink>
        </div>
      )}
    </Panel>
  );
}

export function ColleagueNamePage() {
  const { id = "" } = useParams();
  return <Loaded query={useColleague(id)}>{(one) => <Name one={one} />}</Loaded>;
}

function Name({ one }: { one: Colleague }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const back = `/colleagues/${one.id}`;
  const frameworkId = params.get("frameworkId") ?? "";
  const now = one.frameworks.find((row) => row.frameworkId === frameworkId)?.roles ?? [];
  const form = useForm({ defaultValues: { frameworkId, roles: now } });
  const command = useCommand({
    path: `${back}/name`,
    version: one.version,
    onDone: () => void navigate(back),
  });
  return (
    <FormPage
      title={t("web.colleague.nameTitle", { name: one.displayName })}
      crumbs={crumbsOf(text, one)}
      here={t("web.colleague.name")}
      form={form}
      command={command}
      submit={t("web.form.save")}
      back={back}
      subject={{ kind: "colleague", id: one.id }}
      help={<p>{t("web.colleague.nameHelp")}</p>}
      toBody={(values, draft) => ({
        frameworkId: draft.choice("frameworkId", values.frameworkId),
        roles: values.roles,
      })}
    >
      <RoleFields frameworks={useFrameworks()} />
    </FormPage>
  );
}

type Act = "deactivate" | "reactivate";
export const ColleagueLeavesPage = () => <ActPage act="deactivate" />;
export const ColleagueReturnsPage = () => <ActPage act="reactivate" />;

function ActPage({ act }: { act: Act }) {
  const { id = "" } = useParams();
  return <Loaded query={useColleague(id)}>{(one) => <ActForm one={one} act={act} />}</Loaded>;
}

function ActForm({ one, act }: { one: Colleague; act: Act }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/colleagues/${one.id}`;
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useCommand({
    path: `${back}/${act}`,
    version: one.version,
    onDone: () => void navigate(back),
  });
  const action = one.actions.find(({ event }) => event === act);
  return (
    <ConfirmPage
      question={t(`web.account.${act}Question`, { name: one.displayName })}
      crumbs={crumbsOf(text, one)}
      here={t(`web.colleague.do.${act}`)}
      facts={[
        { name: t("web.account.name"), value: one.displayName, strong: true },
        { name: t("web.session.email"), value: one.email },
      ]}
      effects={[t(`web.account.${act}Effect1`), t(`web.account.${act}Effect2`)]}
      undo={t(`web.account.${act}Undo`)}
      verb={t(`web.colleague.do.${act}`)}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "colleague", id: one.id }}
      refusal={action?.refusal ?? null}
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField name="reason" label={t("web.act.reason")} hint={t("web.act.groundHint")} />
    </ConfirmPage>
  );
}
