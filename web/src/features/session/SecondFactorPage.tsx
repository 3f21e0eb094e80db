// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import { Button } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { TotpField } from "../../components/fields/TotpField.tsx";
import { Page } from "../../components/Page.tsx";
import { Facts } from "../../components/Panel.tsx";
import { QrCode } from "../../components/QrCode.tsx";
import { Refusal } from "../../components/Refusal.tsx";
import type { TotpEnrolment } from "../../lib/model.ts";
import { SESSION_KEY, useSession } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";

function useBackToMe(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return () => {
    void client.invalidateQueries({ queryKey: SESSION_KEY });
    void navigate("/me");
  };
}

export function SecondFactorPage() {
  const { t } = useText();
  const session = useSession();
  return (
    <Page
      title={t(session?.totpEnabled ? "web.me.removeTotp" : "web.me.addTotp")}
      lead={t(session?.totpEnabled ? "web.totp.removeLead" : "web.totp.lead")}
      crumbs={[{ to: "/me", text: t("web.shell.me") }]}
    >
      {session?.totpEnabled ? <Remove /> : <Enrol />}
    </Page>
  );
}

function Enrol() {
  const { t } = useText();
  const [enrolment, setEnrolment] = useState<TotpEnrolment | null>(null);
  const begin = useCommand<TotpEnrolment>({
    path: "/accounts/me/totp-enrolment",
    onDone: setEnrolment,
  });
  const form = useForm({ defaultValues: { totp: "" } });
  const confirm = useCommand({ path: "/accounts/me/totp-confirm", onDone: useBackToMe() });
  if (!enrolment) {
    return (
      <>
        <Refusal state={begin.state} refresh={() => void begin.refresh()} />
        <Button primary onClick={() => void begin.run()}>
          {t("web.totp.begin")}
        </Button>
      </>
    );
  }
  return (
    <div className="confirm">
      <div className="panel">
        <p>{t("web.totp.scan")}</p>
        <QrCode text={enrolment.uri} label={t("web.totp.picture")} />
        <Facts
          facts={[
            { name: t("web.totp.secret"), value: <code>{enrolment.secret}</code> },
            { name: t("web.totp.link"), value: <a href={enrolment.uri}>{t("web.totp.open")}</a> },
          ]}
        />
      </div>
      <CommandForm
        form={form}
        command={confirm}
        submit={t("web.totp.confirm")}
        cancel={{ to: "/me", text: t("web.form.cancel") }}
        toBody={({ totp }, draft) => ({ totp: draft.text("totp", totp).replaceAll(" ", "") })}
      >
        <TotpField />
      </CommandForm>
    </div>
  );
}

function Remove() {
  const { t } = useText();
  const form = useForm({ defaultValues: { password: "" } });
  const command = useCommand({ path: "/accounts/me/totp-remove", onDone: useBackToMe() });
  return (
    <CommandForm
      form={form}
      command={command}
      submit={t("web.me.removeTotp")}
      cancel={{ to: "/me", text: t("web.form.cancel") }}
      toBody={({ password }, draft) => ({ password: draft.text("password", password) })}
    >
      <TextField
        name="password"
        label={t("web.session.password")}
        type="password"
        autoComplete="current-password"
        width="w-search"
      />
    </CommandForm>
  );
}
