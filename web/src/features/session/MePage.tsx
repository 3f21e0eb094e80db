// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Page } from "../../components/Page.tsx";
import { Facts, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { useLocale } from "../../lib/locale.ts";
import { useProviders } from "../../lib/identity.ts";
import type { Session } from "../../lib/model.ts";
import { useMay, useSession } from "../../lib/session.ts";
import { useText } from "../../lib/use-text.ts";

export function MePage() {
  const { t } = useText();
  const session = useSession();
  const { locale, choose } = useLocale();
  const providers = useProviders();
  if (!session) return null;
  const provider = providers.find(({ key }) => key === session.providerKey);
  const facts = [
    { name: t("web.me.name"), value: session.displayName },
    { name: t("web.session.email"), value: session.email },
    { name: t("web.me.organisation"), value: session.organisation.name },
    ...(session.hasPassword
      ? [
          {
            name: t("web.me.totp"),
            value: t(session.totpEnabled ? "web.me.totpOn" : "web.me.totpOff"),
          },
        ]
      : [{ name: t("web.me.signIn"), value: provider?.title ?? session.providerKey }]),
  ];
  return (
    <Page title={t("web.shell.me")} lead={t("web.me.lead")}>
      <div className="two">
        <div className="stack">
          <Panel title={t("web.me.who")}>
            <Facts facts={facts} />
            <div className="acts">
              {session.hasPassword && (
                <>
                  <ButtonLink to="/me/password">{t("web.me.changePassword")}</ButtonLink>
                  <ButtonLink to="/me/second-factor">
                    {t(session.totpEnabled ? "web.me.removeTotp" : "web.me.addTotp")}
                  </ButtonLink>
                </>
              )}
              <ButtonLink to="/me/sessions">{t("web.sessions.title")}</ButtonLink>
              {!session.supplier && (
                <ButtonLink to="/me/lead-times">{t("web.ownTimes.title")}</ButtonLink>
              )}
            </div>
          </Panel>
          <Panel title={t("web.me.language")} note={t("web.me.languageNote")}>
            <div className="acts">
              <Button
                lang={locale === "nl" ? "en" : "nl"}
                onClick={() => choose(locale === "nl" ? "en" : "nl")}
              >
                {t("web.shell.otherLanguage")}
              </Button>
            </div>
          </Panel>
        </div>
        <div className="stack">
          <OwnPanel />
          <RolesPanel session={session} />
        </div>
      </div>
    </Page>
  );
}

/** What is for the reader alone. */
const own = [
  { to: "/me/messages", key: "web.messages.title", permission: "" },
  { to: "/self-assessment", key: "web.assess.act", permission: "role.read" },
  { to: "/trainings?open=true", key: "web.training.mine", permission: "role.read" },
  { to: "/interests", key: "web.interest.own", permission: "interest.declare" },
  { to: "/absences?mine=true", key: "web.absence.mineOnly", permission: "proposal.read" },
];

function RolesPanel({ session }: { session: Session }) {
  const { t } = useText();
  return (
    <Panel title={t("web.me.roles")}>
      <ul className="plain-list">
        {[...new Set(session.roles.map(({ title }) => title))].map((title) => (
          <li key={title}>
            {title}
            <span className="sub">
              {session.roles
                .filter((role) => role.title === title)
                .map(({ scope }) => scope.title || t(`web.scope.${scope.kind}`))
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function OwnPanel() {
  const { t } = useText();
  const may = useMay();
  const mine = own.filter(({ permission }) => permission === "" || may(permission));
  if (mine.length === 0) return null;
  return (
    <Panel title={t("web.me.own")}>
      <ul className="plain-list">
        {mine.map(({ to, key }) => (
          <li key={to}>
            <TextLink to={to}>{t(key)}</TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
