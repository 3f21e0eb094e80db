// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Pages for people who cannot sign in yet: an invitation, a forgotten password, a one-time link.
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useLocation } from "react-router";
import { ButtonLink } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { PasswordFields } from "../../components/fields/PasswordFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Page } from "../../components/Page.tsx";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";

type ChooseProps = { path: string; name: "invitation" | "newPassword" };

/** The token stands behind the # of the link: browsers do not send that part to any server. */
function ChoosePassword({ path, name }: ChooseProps) {
  const { t } = useText();
  const token = useLocation().hash.slice(1);
  const [done, setDone] = useState(false);
  const form = useForm({ defaultValues: { password: "", again: "" } });
  const command = useCommand({ path, onDone: () => setDone(true) });
  const title = t(`web.${name}.title`);
  if (done) {
    return (
      <Page title={t("web.newPassword.done")} lead={t("web.newPassword.doneLead")}>
        <ButtonLink primary to="/sign-in">
          {t("web.session.signIn")}
        </ButtonLink>
      </Page>
    );
  }
  if (token === "") return <Page title={title} lead={t("web.newPassword.noToken")} />;
  return (
    <Page title={title} lead={t(`web.${name}.lead`)} wrong={command.state.kind === "invalid"}>
      <CommandForm
        form={form}
        command={command}
        submit={t("web.newPassword.save")}
        toBody={(values, draft) => {
          const password = draft.text("password", values.password);
          if (values.again !== values.password) draft.add("again", "passwordsDiffer");
          return { token, password };
        }}
      >
        <PasswordFields name="password" again="again" />
      </CommandForm>
    </Page>
  );
}

export function InvitationPage() {
  return <ChoosePassword path="/invitations/accept" name="invitation" />;
}

export function NewPasswordPage() {
  return <ChoosePassword path="/password-resets/redeem" name="newPassword" />;
}

export function ForgottenPage() {
  const { t } = useText();
  const [done, setDone] = useState(false);
  const form = useForm({ defaultValues: { email: "" } });
  const command = useCommand({ path: "/password-resets", onDone: () => setDone(true) });
  if (done) {
    return (
      <Page title={t("web.forgotten.done")} lead={t("web.forgotten.doneLead")}>
        <ButtonLink to="/sign-in">{t("web.session.signIn")}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page
      title={t("web.forgotten.title")}
      lead={t("web.forgotten.lead")}
      wrong={command.state.kind === "invalid"}
    >
      <CommandForm
        form={form}
        command={command}
        submit={t("web.forgotten.send")}
        cancel={{ to: "/sign-in", text: t("web.session.signIn") }}
        toBody={({ email }, draft) => ({ email: draft.text("email", email) })}
      >
        <TextField
          name="email"
          label={t("web.session.email")}
          type="email"
          autoComplete="username"
          width="w-search"
        />
      </CommandForm>
    </Page>
  );
}
