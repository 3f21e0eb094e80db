// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { PasswordFields } from "../../components/fields/PasswordFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Page } from "../../components/Page.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";

export function PasswordPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { currentPassword: "", newPassword: "", again: "" } });
  const command = useCommand({
    path: "/accounts/me/change-password",
    onDone: () => {
      void navigate("/me");
      announceSoon(t("web.me.passwordChanged"));
    },
  });
  return (
    <Page
      title={t("web.me.changePassword")}
      crumbs={[{ to: "/me", text: t("web.shell.me") }]}
      wrong={command.state.kind === "invalid"}
    >
      <CommandForm
        form={form}
        command={command}
        submit={t("web.newPassword.save")}
        cancel={{ to: "/me", text: t("web.form.cancel") }}
        toBody={(values, draft) => {
          const currentPassword = draft.text("currentPassword", values.currentPassword);
          const newPassword = draft.text("newPassword", values.newPassword);
          if (values.again !== values.newPassword) draft.add("again", "passwordsDiffer");
          return { currentPassword, newPassword };
        }}
      >
        <TextField
          name="currentPassword"
          label={t("web.me.currentPassword")}
          type="password"
          autoComplete="current-password"
          width="w-search"
        />
        <PasswordFields name="newPassword" again="again" />
      </CommandForm>
    </Page>
  );
}
