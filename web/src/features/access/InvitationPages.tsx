// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Suppliers that are invited for a framework, as the buyer sees them.
import { useState } from "react";
import { useForm, useWatch, FormProvider } from "react-hook-form";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { FoundField } from "../../components/fields/FoundField.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { OneTimeLinkBox } from "../../components/OneTimeLinkBox.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type {
  Framework,
  FrameworkRow,
  InvitationLink,
  SupplierInvitation,
} from "../../lib/model.ts";
import { deliveryFacts } from "../../lib/delivery.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";

const useInvitation = (id: string) => useApi<SupplierInvitation>(`/supplier-invitations/${id}`);
const crumbsOf = ({ t }: Text, one?: SupplierInvitation) => [
  { to: "/supplier-invitations", text: t("web.invite.title") },
  ...(one ? [{ to: `/supplier-invitations/${one.id}`, text: one.organisation.name }] : []),
];
const stateOf = (one: SupplierInvitation): string => (one.expired ? "expired" : one.state);

function columns({ t, shortMoment }: Text): Column<SupplierInvitation>[] {
  return [
    {
      key: "organisation",
      head: t("web.invite.supplier"),
      sort: "organisation",
      cell: (row) => (
        <>
          <TextLink to={`/supplier-invitations/${row.id}`}>{row.organisation.name}</TextLink>
          <span className="sub">{row.framework.title}</span>
        </>
      ),
    },
    {
      key: "state",
      head: t("web.framework.state"),
      cell: (row) => <StateBadge kind="invitation" state={stateOf(row)} />,
    },
    {
      key: "person",
      head: t("web.invite.person"),
      cell: (row) => row.person?.name ?? <span className="quiet">{row.email}</span>,
    },
    {
      key: "createdAt",
      head: t("web.invite.made"),
      sort: "createdAt",
      numeric: true,
      cell: (row) => shortMoment(row.createdAt),
    },
  ];
}

const states = ["open", "claimed", "accepted", "refused", "withdrawn"];

export function InvitationListPage() {
  const text = useText();
  const { t } = text;
  return (
    <Page
      title={t("web.invite.title")}
      lead={t("web.invite.lead")}
      actions={
        <ButtonLink primary to="/supplier-invitations/new">
          {t("web.invite.add")}
        </ButtonLink>
      }
    >
      <DataList<SupplierInvitation>
        path="/supplier-invitations"
        caption={t("web.invite.title")}
        columns={columns(text)}
        filters={[
          {
            name: "state",
            label: t("web.framework.state"),
            choices: states.map((value) => ({ value, text: t(`web.state.invitation.${value}`) })),
          },
        ]}
        search={t("web.invite.search")}
        sort="-createdAt"
        rowKey={({ id }) => id}
        empty={<EmptyState why={t("web.invite.none")} adds={t("web.invite.noneAdds")} />}
      />
    </Page>
  );
}

/** The parties of the framework that was chosen. */
function PartyField() {
  const { t } = useText();
  const id = useWatch<{ frameworkId: string }>({ name: "frameworkId" });
  const found = useApi<Framework>(`/frameworks/${id}`, {}, id !== "").data;
  const parties = (found?.parties ?? []).filter(({ endsOn }) => endsOn === null);
  if (id === "") return null;
  return (
    <SelectField
      name="organisationId"
      label={t("web.invite.supplier")}
      hint={t("web.invite.supplierHint")}
      choices={parties.map(({ organisation }) => ({
        value: organisation.id,
        text: organisation.name,
      }))}
    />
  );
}

export function InvitationNewPage() {
  const text = useText();
  const { t } = text;
  const [params] = useSearchParams();
  const [link, setLink] = useState<InvitationLink | null>(null);
  const form = useForm({
    defaultValues: { frameworkId: params.get("frameworkId") ?? "", organisationId: "", email: "" },
  });
  const command = useCommand<InvitationLink>({ path: "/supplier-invitations", onDone: setLink });
  if (link) {
    return (
      <Page
        title={t("web.invite.added")}
        lead={link.mailed ? undefined : t("web.invite.addedLead")}
        crumbs={crumbsOf(text)}
      >
        <OneTimeLinkBox link={link} />
        <div className="acts">
          <ButtonLink to={`/supplier-invitations/${link.id}`}>{t("web.invite.show")}</ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <FormProvider {...form}>
      <FormPage
        title={t("web.invite.add")}
        crumbs={crumbsOf(text)}
        form={form}
        command={command}
        submit={t("web.invite.add")}
        back="/supplier-invitations"
        help={
          <>
            <p>{t("web.invite.help1")}</p>
            <p>{t("web.invite.help2")}</p>
          </>
        }
        toBody={(values, draft) => ({
          frameworkId: draft.choice("frameworkId", values.frameworkId),
          organisationId: draft.choice("organisationId", values.organisationId),
          email: draft.text("email", values.email),
        })}
      >
        <FoundField<FrameworkRow>
          name="frameworkId"
          label={t("web.framework.one")}
          path="/frameworks"
          query={{ sort: "number" }}
          find={t("web.object.find")}
          choice={({ id, number, title }) => ({ value: id, text: `${number} ${title}` })}
        />
        <PartyField />
        <TextField
          name="email"
          label={t("web.invite.email")}
          hint={t("web.invite.emailHint")}
          type="email"
          width="w-search"
        />
      </FormPage>
    </FormProvider>
  );
}

function factsOf(one: SupplierInvitation, text: Text): Fact[] {
  const { t, moment } = text;
  return [
    { name: t("web.invite.supplier"), value: one.organisation.name, strong: true },
    { name: t("web.organisation.kvk"), value: one.organisation.kvkNumber ?? t("web.none") },
    {
      name: t("web.framework.one"),
      value: <TextLink to={one.framework.url}>{one.framework.title}</TextLink>,
    },
    { name: t("web.invite.by"), value: `${one.invitedBy}, ${moment(one.createdAt)}` },
    { name: t("web.invite.email"), value: one.email },
    ...deliveryFacts(one.delivery, text),
    ...(one.state === "open"
      ? [{ name: t("web.invite.until"), value: moment(one.expiresAt) }]
      : []),
  ];
}

function personFacts(one: SupplierInvitation, { t, moment }: Text): Fact[] {
  if (!one.person) return [];
  return [
    { name: t("web.account.name"), value: one.person.name, strong: true },
    { name: t("web.session.email"), value: one.personEmail ?? "" },
    { name: t("web.invite.claimed"), value: one.claimedAt ? moment(one.claimedAt) : "" },
    {
      name: t("web.me.totp"),
      value: t(one.secondFactor ? "web.me.totpOn" : "web.me.totpOff"),
    },
    { name: t("web.invite.proof"), value: t(`web.invite.proofs.${one.proof}`) },
  ];
}

export function InvitationPage() {
  const { id = "" } = useParams();
  return <Loaded query={useInvitation(id)}>{(one) => <Detail one={one} />}</Loaded>;
}

function Detail({ one }: { one: SupplierInvitation }) {
  const text = useText();
  const { t } = text;
  const person = personFacts(one, text);
  return (
    <Page
      title={one.organisation.name}
      crumbs={crumbsOf(text)}
      lead={
        <div className="lead idline">
          <span>{t("web.invite.for", { framework: one.framework.title })}</span>
          <StateBadge kind="invitation" state={stateOf(one)} />
        </div>
      }
      actions={one.actions.map(({ event }, index) => (
        <ButtonLink
          key={event}
          primary={event === "accept" && index === 0}
          to={`/supplier-invitations/${one.id}/${event}`}
        >
          {t(`web.invite.do.${event}`)}
        </ButtonLink>
      ))}
    >
      <div className="two">
        <div className="stack">
          <Panel title={t("web.invite.what")}>
            <Facts facts={factsOf(one, text)} />
          </Panel>
          <Panel title={t("web.invite.who")}>
            {person.length > 0 ? <Facts facts={person} /> : <p>{t("web.invite.nobody")}</p>}
            {one.note && <p className="quote">{one.note}</p>}
          </Panel>
        </div>
        <AuditPanel kind="framework" id={one.frameworkId} />
      </div>
    </Page>
  );
}

type Act = "accept" | "refuse" | "withdraw";
const known: readonly string[] = ["accept", "refuse", "withdraw"];

export function InvitationActPage() {
  const { t } = useText();
  const { id = "", act = "" } = useParams();
  const query = useInvitation(id);
  if (!known.includes(act))
    return <Page title={t("web.notFound.title")} lead={t("web.notFound.detail")} />;
  return <Loaded query={query}>{(one) => <ActForm one={one} act={act as Act} />}</Loaded>;
}

function ActForm({ one, act }: { one: SupplierInvitation; act: Act }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/supplier-invitations/${one.id}`;
  const form = useForm({ defaultValues: { note: "" } });
  const command = useCommand({
    path: `${back}/${act}`,
    version: one.version,
    onDone: () => void navigate(back),
  });
  const action = one.actions.find(({ event }) => event === act);
  const name = one.person?.name ?? one.organisation.name;
  return (
    <ConfirmPage
      question={t(`web.invite.question.${act}`, { name, supplier: one.organisation.name })}
      crumbs={crumbsOf(text, one)}
      here={t(`web.invite.do.${act}`)}
      facts={[...factsOf(one, text), ...personFacts(one, text)]}
      effects={[t(`web.invite.effect.${act}`)]}
      undo={t(`web.invite.undo.${act}`)}
      verb={t(`web.invite.do.${act}`)}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "supplier_invitation", id: one.id }}
      refusal={action?.refusal ?? null}
      toBody={(values, draft) => ({ note: draft.text("note", values.note) })}
    >
      <TextareaField
        name="note"
        label={t(`web.invite.note.${act}`)}
        hint={t(`web.invite.noteHint.${act}`)}
      />
    </ConfirmPage>
  );
}
