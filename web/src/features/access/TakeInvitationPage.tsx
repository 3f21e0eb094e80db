// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What whoever has the link of a supplier's invitation sees, before there is an account.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useLocation, useNavigate } from "react-router";
import { Button } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { PasswordFields } from "../../components/fields/PasswordFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Waiting } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Facts, Panel } from "../../components/Panel.tsx";
import { ProviderButtons } from "../../components/ProviderButtons.tsx";
import { Refusal } from "../../components/Refusal.tsx";
import { ApiError, send } from "../../lib/api.ts";
import { useProviders } from "../../lib/identity.ts";
import type { InvitationFront, Session } from "../../lib/model.ts";
import { SESSION_KEY } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";

const path = "/supplier-invitations";

export function TakeInvitationPage() {
  const { t } = useText();
  const token = useLocation().hash.slice(1);
  const found = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => send<InvitationFront>("POST", `${path}/look`, { body: { token } }),
    enabled: token !== "",
    retry: false,
  });
  if (token === "") return <Page title={t("web.take.title")} lead={t("web.take.noToken")} />;
  if (found.data) return <Ways front={found.data} token={token} />;
  if (!found.isError) return <Waiting />;
  const problem = found.error instanceof ApiError ? found.error.problem : null;
  return (
    <Page
      title={problem?.title || t("web.failure.page")}
      lead={problem?.detail ?? t("web.failure.other.detail")}
    />
  );
}

function Ways({ front, token }: { front: InvitationFront; token: string }) {
  const { t, moment } = useText();
  const providers = useProviders().filter((one) => one.supplier && one.provesCompany);
  return (
    <Page title={t("web.take.title")} lead={t("web.take.lead", { supplier: front.organisation })}>
      <div className="two">
        <div className="stack">
          {front.mine && <TakeMine token={token} />}
          {providers.length > 0 && (
            <Panel title={t("web.take.prove")} note={t("web.take.proveNote")}>
              <ProviderButtons
                providers={providers}
                purpose="claim"
                returnTo="/"
                invitationToken={token}
              />
            </Panel>
          )}
          {!front.mine && <Claim token={token} email={front.email} />}
        </div>
        <Panel title={t("web.invite.what")}>
          <Facts
            facts={[
              { name: t("web.take.by"), value: front.authority },
              { name: t("web.invite.supplier"), value: front.organisation, strong: true },
              { name: t("web.organisation.kvk"), value: front.kvkNumber ?? t("web.none") },
              { name: t("web.framework.one"), value: front.framework },
              { name: t("web.invite.until"), value: moment(front.expiresAt) },
            ]}
          />
        </Panel>
      </div>
    </Page>
  );
}

function useTaken(): (session: Session) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (session) => {
    client.setQueryData(SESSION_KEY, session);
    void navigate(session.awaitingCheck ? "/me/second-factor" : "/", { replace: true });
  };
}

/** Who administers the supplier already takes it by one press. */
function TakeMine({ token }: { token: string }) {
  const { t } = useText();
  const command = useCommand<Session>({ path: `${path}/take`, onDone: useTaken() });
  return (
    <Panel title={t("web.take.mine")} note={t("web.take.mineNote")}>
      <Refusal state={command.state} refresh={() => void command.refresh()} />
      <div className="acts">
        <Button primary onClick={() => void command.run({ token })}>
          {t("web.take.take")}
        </Button>
      </div>
    </Panel>
  );
}

function Claim({ token, email }: { token: string; email: string }) {
  const { t } = useText();
  const form = useForm({ defaultValues: { displayName: "", email, password: "", again: "" } });
  const command = useCommand<Session>({ path: `${path}/claim`, onDone: useTaken() });
  return (
    <Panel title={t("web.take.account")} note={t("web.take.accountNote")}>
      <CommandForm
        form={form}
        command={command}
        submit={t("web.take.claim")}
        toBody={(values, draft) => {
          const password = draft.text("password", values.password);
          if (values.again !== values.password) draft.add("again", "passwordsDiffer");
          return {
            token,
            displayName: draft.text("displayName", values.displayName),
            email: draft.text("email", values.email),
            password,
          };
        }}
      >
        <TextField
          name="displayName"
          label={t("web.take.name")}
          autoComplete="name"
          width="w-search"
        />
        <TextField
          name="email"
          label={t("web.session.email")}
          type="email"
          autoComplete="username"
          width="w-search"
        />
        <PasswordFields name="password" again="again" />
      </CommandForm>
    </Panel>
  );
}
