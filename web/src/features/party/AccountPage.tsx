// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import { useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { StateBadge } from "../../components/Badge.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { Refusal } from "../../components/Refusal.tsx";
import { SessionTable } from "../../components/SessionTable.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { deliveryFacts } from "../../lib/delivery.ts";
import { useProviders } from "../../lib/identity.ts";
import type { Account, OneTimeLink, RoleGrant, SessionRow } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { OneTimeLinkBox } from "../../components/OneTimeLinkBox.tsx";

export const useAccount = (id: string) => useApi<Account>(`/accounts/${id}`);

export const permits = (account: Account, event: string): boolean =>
  account.actions.some((action) => action.event === event && action.permitted);

export function AccountPage() {
  const { id = "" } = useParams();
  return <Loaded query={useAccount(id)}>{(account) => <Detail account={account} />}</Loaded>;
}

function Detail({ account }: { account: Account }) {
  const { t } = useText();
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const invite = useCommand<OneTimeLink>({
    path: `/accounts/${account.id}/invite`,
    version: account.version,
    onDone: setLink,
  });
  const base = `/accounts/${account.id}`;
  return (
    <Page
      title={account.displayName}
      crumbs={[{ to: "/accounts", text: t("web.nav.accounts") }]}
      lead={
        <div className="lead idline">
          <span>{account.email}</span>
          <StateBadge kind="account" state={account.state} />
        </div>
      }
      actions={
        <>
          {permits(account, "invite") && (
            <Button onClick={() => void invite.run()}>{t("web.account.invite")}</Button>
          )}
          <ButtonLink to={`${base}/change-email`}>{t("web.account.changeEmail")}</ButtonLink>
          {permits(account, "deactivate") && (
            <ButtonLink to={`${base}/deactivate`}>{t("web.account.deactivate")}</ButtonLink>
          )}
          {permits(account, "reactivate") && (
            <ButtonLink to={`${base}/reactivate`}>{t("web.account.reactivate")}</ButtonLink>
          )}
        </>
      }
    >
      <Refusal state={invite.state} refresh={() => void invite.refresh()} />
      {link && <OneTimeLinkBox link={link} />}
      <div className="two">
        <div className="stack">
          <RolesPanel account={account} />
          <SessionsPanel account={account} />
        </div>
        <div className="stack">
          <FactsPanel account={account} />
          <AuditPanel kind="account" id={account.id} />
        </div>
      </div>
    </Page>
  );
}

function FactsPanel({ account }: { account: Account }) {
  const text = useText();
  const { t, moment } = text;
  return (
    <Panel title={t("web.account.facts")}>
      <Facts
        facts={[
          { name: t("web.me.organisation"), value: account.organisation.name },
          { name: t("web.me.language"), value: t(`web.language.${account.locale}`) },
          {
            name: t("web.me.totp"),
            value: t(account.totpEnabled ? "web.me.totpOn" : "web.me.totpOff"),
          },
          {
            name: t("web.account.lastSignIn"),
            value: account.lastSignInAt ? moment(account.lastSignInAt) : t("web.account.never"),
          },
          ...(account.resetRequestedAt
            ? [{ name: t("web.account.resetAsked"), value: moment(account.resetRequestedAt) }]
            : []),
          ...deliveryFacts(account.delivery, text),
        ]}
      />
    </Panel>
  );
}

function RolesPanel({ account }: { account: Account }) {
  const { t } = useText();
  const grant = (
    <ButtonLink small to={`/accounts/${account.id}/grant-role`}>
      {t("web.account.grant")}
    </ButtonLink>
  );
  return (
    <Panel title={t("web.me.roles")}>
      {account.grants.length === 0 ? (
        <EmptyState
          why={t("web.account.noRoles")}
          adds={t("web.account.noRolesAdds")}
          action={grant}
        />
      ) : (
        <>
          <table className="tbl resp">
            <caption className="vh">{t("web.me.roles")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("web.account.role")}</th>
                <th scope="col">{t("web.account.scope")}</th>
                <th scope="col" className="num">
                  {t("web.account.period")}
                </th>
                <th scope="col">{t("web.party.acts")}</th>
              </tr>
            </thead>
            <tbody>
              {account.grants.map((one) => (
                <GrantRow key={one.id} account={account} grant={one} />
              ))}
            </tbody>
          </table>
          <div className="acts">{grant}</div>
        </>
      )}
    </Panel>
  );
}

function SessionsPanel({ account }: { account: Account }) {
  const { t } = useText();
  const path = `/accounts/${account.id}`;
  const found = useApi<{ items: SessionRow[] }>(`${path}/sessions`).data?.items ?? [];
  const end = useCommand({
    path: `${path}/end-sessions`,
    onDone: () => announceSoon(t("web.sessions.ended")),
  });
  return (
    <Panel title={t("web.sessions.open")}>
      <Refusal state={end.state} refresh={() => void end.refresh()} />
      {found.length === 0 ? (
        <p className="quiet">{t("web.sessions.none")}</p>
      ) : (
        <>
          <SessionTable rows={found} />
          <div className="acts">
            <Button small onClick={() => void end.run({})}>
              {t("web.sessions.endAll")}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}

function GrantRow({ account, grant }: { account: Account; grant: RoleGrant }) {
  const { t, shortDate } = useText();
  const provider = useProviders().find(({ key }) => key === grant.source)?.title;
  return (
    <tr>
      <th scope="row">
        {grant.roleTitle}
        {grant.source && (
          <span className="sub">
            {t("web.account.source", { provider: provider ?? grant.source })}
          </span>
        )}
      </th>
      <td data-l={t("web.account.scope")}>
        {grant.scope.title || t(`web.scope.${grant.scope.kind}`)}
      </td>
      <td className="num" data-l={t("web.account.period")}>
        {grant.endsOn
          ? t("web.account.fromTo", {
              from: shortDate(grant.startsOn),
              to: shortDate(grant.endsOn),
            })
          : t("web.account.from", { from: shortDate(grant.startsOn) })}
      </td>
      <td data-l={t("web.party.acts")}>
        <TextLink to={`/accounts/${account.id}/grants/${grant.id}/revoke`}>
          {t("web.account.revoke")}
          <span className="vh"> {grant.roleTitle}</span>
        </TextLink>
      </td>
    </tr>
  );
}
