// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { Button } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { TotpField } from "../../components/fields/TotpField.tsx";
import { ProviderButtons } from "../../components/ProviderButtons.tsx";
import { Page } from "../../components/Page.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { useProviders } from "../../lib/identity.ts";
import type { Installation, Session } from "../../lib/model.ts";
import { SESSION_KEY, useInstallation, useSession } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";

/** Only a page of this site: never an address that somebody put in a link. */
function safeNext(next: string | null): string {
  return next !== null && /^\/[a-z]/.test(next) ? next : "/";
}

export function SignInPage() {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const next = safeNext(params.get("next"));
  const installation = useInstallation();
  const session = useSession();
  const form = useForm({ defaultValues: { email: "", password: "", totp: "" } });
  const command = useCommand<Session>({
    path: "/sessions",
    onDone: (found) => {
      client.setQueryData(SESSION_KEY, found);
      void navigate(next);
    },
  });
  const { state } = command;
  const second =
    state.kind === "refused" && ["totp_required", "totp_wrong"].includes(state.problem.code);
  const asked = second || form.getValues("totp") !== "";
  if (session && state.kind === "idle") return <Navigate to={next} replace />;
  const place = installation?.organisationName;
  return (
    <Page
      title={t("web.session.signIn")}
      lead={place ? t("web.session.lead", { place }) : undefined}
      wrong={state.kind === "invalid" || state.kind === "refused"}
    >
      <div className="two">
        <div className="stack">
          <Elsewhere next={next} />
          <CommandForm
            form={form}
            command={command}
            submit={t("web.session.signIn")}
            cancel={{ to: "/forgotten-password", text: t("web.session.forgot") }}
            toBody={({ email, password, totp }, draft) => ({
              email: draft.text("email", email),
              password: draft.text("password", password),
              ...(totp.trim() ? { totp: totp.trim() } : {}),
            })}
          >
            <Fields second={asked} />
          </CommandForm>
        </div>
        {installation?.demo && (
          <DemoAccounts
            installation={installation}
            choose={(email, password) => void command.run({ email, password })}
          />
        )}
      </div>
    </Page>
  );
}

/** Staff and suppliers each have their own; without any the form stands alone. */
function Elsewhere({ next }: { next: string }) {
  const { t } = useText();
  const providers = useProviders();
  if (providers.length === 0) return null;
  return (
    <>
      {[false, true].map((supplier) => {
        const mine = providers.filter((one) => one.supplier === supplier);
        if (mine.length === 0) return null;
        return (
          <section key={String(supplier)} aria-labelledby={`via-${supplier}`}>
            <h2 id={`via-${supplier}`}>
              {t(supplier ? "web.session.viaSupplier" : "web.session.viaStaff")}
            </h2>
            <ProviderButtons providers={mine} purpose="sign_in" returnTo={next} />
          </section>
        );
      })}
      <h2>{t("web.session.viaPassword")}</h2>
    </>
  );
}

function Fields({ second }: { second: boolean }) {
  const { t } = useText();
  return (
    <>
      <TextField
        name="email"
        label={t("web.session.email")}
        type="email"
        autoComplete="username"
        width="w-search"
      />
      <TextField
        name="password"
        label={t("web.session.password")}
        type="password"
        autoComplete="current-password"
        width="w-search"
      />
      {second && <TotpField />}
    </>
  );
}

type DemoProps = { installation: Installation; choose: (email: string, password: string) => void };

/** In the demo anybody may be anybody: one press signs in. */
function DemoAccounts({ installation, choose }: DemoProps) {
  const { t } = useText();
  return (
    <aside className="aside" aria-labelledby="demo-h">
      <h2 id="demo-h">{t("web.session.demo")}</h2>
      <p>{t("web.session.demoLead")}</p>
      <ul className="demo-list">
        {installation.demoAccounts?.map((account) => (
          <li key={account.email}>
            <Button small onClick={() => choose(account.email, installation.demoPassword ?? "")}>
              {account.roleTitle}
            </Button>
            <span className="note">{account.displayName}</span>
          </li>
        ))}
      </ul>
      <p className="note">
        <TextLink to="/words">{t("web.shell.words")}</TextLink>
      </p>
    </aside>
  );
}
