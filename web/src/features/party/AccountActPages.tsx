// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import type { Fact } from "../../components/Panel.tsx";
import type { Account, RoleGrant } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { useAccount } from "./AccountPage.tsx";

type Act = "deactivate" | "reactivate";

export const DeactivatePage = () => <ActPage act="deactivate" />;
export const ReactivatePage = () => <ActPage act="reactivate" />;

function ActPage({ act }: { act: Act }) {
  const { id = "" } = useParams();
  return (
    <Loaded query={useAccount(id)}>{(account) => <ActForm account={account} act={act} />}</Loaded>
  );
}

function useParts(account: Account) {
  const { t } = useText();
  const facts: Fact[] = [
    { name: t("web.account.name"), value: account.displayName, strong: true },
    { name: t("web.session.email"), value: account.email },
    { name: t("web.me.organisation"), value: account.organisation.name },
  ];
  return {
    facts,
    back: `/accounts/${account.id}`,
    crumbs: [
      { to: "/accounts", text: t("web.nav.accounts") },
      { to: `/accounts/${account.id}`, text: account.displayName },
    ],
    subject: { kind: "account", id: account.id },
  };
}

function ActForm({ account, act }: { account: Account; act: Act }) {
  const { t } = useText();
  const navigate = useNavigate();
  const parts = useParts(account);
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useCommand({
    path: `${parts.back}/${act}`,
    version: account.version,
    onDone: () => void navigate(parts.back),
  });
  const action = account.actions.find((one) => one.event === act);
  return (
    <ConfirmPage
      {...parts}
      question={t(`web.account.${act}Question`, { name: account.displayName })}
      here={t(`web.account.${act}`)}
      effects={[t(`web.account.${act}Effect1`), t(`web.account.${act}Effect2`)]}
      undo={t(`web.account.${act}Undo`)}
      verb={t(`web.account.${act}`)}
      form={form}
      command={command}
      refusal={action?.refusal ?? null}
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField name="reason" label={t("web.act.reason")} hint={t("web.act.groundHint")} />
    </ConfirmPage>
  );
}

export function RevokeRolePage() {
  const { t } = useText();
  const { id = "", grantId = "" } = useParams();
  return (
    <Loaded query={useAccount(id)}>
      {(account) => {
        const grant = account.grants.find((one) => one.id === grantId);
        if (grant) return <RevokeForm account={account} grant={grant} />;
        return <Page title={t("web.notFound.title")} lead={t("web.notFound.detail")} />;
      }}
    </Loaded>
  );
}

function RevokeForm({ account, grant }: { account: Account; grant: RoleGrant }) {
  const { t } = useText();
  const navigate = useNavigate();
  const parts = useParts(account);
  const form = useForm({ defaultValues: {} });
  const command = useCommand({
    path: `${parts.back}/revoke-role`,
    version: account.version,
    onDone: () => void navigate(parts.back),
  });
  return (
    <ConfirmPage
      {...parts}
      question={t("web.account.revokeQuestion", { name: account.displayName })}
      here={t("web.account.revoke")}
      facts={[
        ...parts.facts,
        { name: t("web.account.role"), value: grant.roleTitle, strong: true },
        {
          name: t("web.account.scope"),
          value: grant.scope.title || t(`web.scope.${grant.scope.kind}`),
        },
      ]}
      effects={[t("web.account.revokeEffect")]}
      undo={t("web.account.revokeUndo")}
      verb={t("web.account.revoke")}
      form={form}
      command={command}
      toBody={() => ({ grantId: grant.id })}
    />
  );
}

export function ChangeEmailPage() {
  const { id = "" } = useParams();
  return <Loaded query={useAccount(id)}>{(account) => <EmailForm account={account} />}</Loaded>;
}

function EmailForm({ account }: { account: Account }) {
  const { t } = useText();
  const navigate = useNavigate();
  const parts = useParts(account);
  const form = useForm({ defaultValues: { email: account.email } });
  const command = useCommand({
    path: `${parts.back}/change-email`,
    version: account.version,
    fields: { email_taken: "email" },
    onDone: () => void navigate(parts.back),
  });
  return (
    <FormPage
      title={t("web.account.changeEmail")}
      crumbs={parts.crumbs}
      form={form}
      command={command}
      submit={t("web.form.save")}
      back={parts.back}
      subject={parts.subject}
      help={<p>{t("web.account.changeEmailHelp")}</p>}
      toBody={(values, draft) => ({ email: draft.text("email", values.email) })}
    >
      <TextField name="email" label={t("web.session.email")} type="email" width="w-search" />
    </FormPage>
  );
}
