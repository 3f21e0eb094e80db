// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from "react";
import { Link, NavLink, useLocation } from "react-router";
import { Icon, Logo } from "../components/Icon.tsx";
import { useLocale } from "../lib/locale.ts";
import type { Session } from "../lib/model.ts";
import { useMay, useSession } from "../lib/session.ts";
import { useText } from "../lib/use-text.ts";
import { useSignOut } from "./use-sign-out.ts";

const places = [
  { to: "/", key: "home", permission: "" },
  { to: "/coverage", key: "coverage", permission: "portfolio.read" },
  { to: "/frameworks", key: "frameworks", permission: "framework.read" },
  { to: "/contracts", key: "contracts", permission: "contract.read" },
  { to: "/applications", key: "applications", permission: "portfolio.read" },
  { to: "/signals", key: "signals", permission: "signal.read" },
  { to: "/tasks", key: "work", permission: "" },
  { to: "/proposals", key: "decisions", permission: "proposal.read" },
  { to: "/lead-time-logs", key: "leadTimes", permission: "leadtime.read" },
  { to: "/lawfulness", key: "lawfulness", permission: "signal.read" },
  { to: "/confirmations", key: "confirmations", permission: "portfolio.read" },
  { to: "/rules", key: "rules", permission: "rule.read" },
  { to: "/calendar", key: "calendar", permission: "calendar.read" },
  { to: "/organisations", key: "organisations", permission: "organisation.read" },
  { to: "/accounts", key: "accounts", permission: "account.manage" },
  { to: "/supplier-invitations", key: "invitations", permission: "supplier.invite" },
  { to: "/colleagues", key: "colleagues", permission: "colleague.manage" },
  { to: "/units", key: "units", permission: "unit.read" },
  { to: "/audit-records", key: "audit", permission: "audit.read" },
  { to: "/holds", key: "holds", permission: "hold.manage" },
  { to: "/operations", key: "operation", permission: "operation.manage" },
  { to: "/mails", key: "mail", permission: "operation.manage" },
  { to: "/exchange", key: "exchange", permission: "data.import", or: "data.export" },
] as const;

type Place = { to: string; key: string; permission: string; or?: string };

/** The places that the reader has something to do at. */
function usePlaces(): Place[] {
  const may = useMay();
  const all: readonly Place[] = places;
  return all.filter(
    ({ permission, or }) => permission === "" || may(permission) || (or !== undefined && may(or)),
  );
}

/** A menu that closes on Escape, on a click elsewhere and on a move to another page. */
function useFolding() {
  const box = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (box.current) box.current.open = false;
  }, [key]);
  useEffect(() => {
    const close = (event: Event): void => {
      const menu = box.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.open = false;
        menu.querySelector("summary")?.focus();
      } else if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
    };
    document.addEventListener("keydown", close);
    document.addEventListener("click", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("click", close);
    };
  }, []);
  return box;
}

export function TopBar() {
  const { t } = useText();
  const session = useSession();
  return (
    <header className="top">
      <div className="top-in">
        <Link className="brand" to="/">
          <Logo />
          Nokkenas
        </Link>
        {session ? (
          <>
            <nav aria-label={t("web.shell.menu")} className="nav">
              <Places />
            </nav>
            <div className="top-right">
              <Link to="/search">
                <Icon name="search" />
                {t("web.shell.search")}
              </Link>
              <LanguageButton />
              <AccountMenu session={session} />
            </div>
            <FoldedMenu session={session} />
          </>
        ) : (
          <div className="top-open">
            <LanguageButton />
          </div>
        )}
      </div>
    </header>
  );
}

/** As many as fit in one line; the rest folds away behind one word. */
const FIT = 6;

function Places() {
  const { t } = useText();
  const box = useFolding();
  const { pathname } = useLocation();
  const mine = usePlaces();
  const fit = mine.length > FIT + 1 ? FIT : mine.length;
  const link = ({ to, key }: Place) => (
    <NavLink key={to} to={to} end={to === "/"}>
      {t(`web.nav.${key}`)}
    </NavLink>
  );
  const rest = mine.slice(fit);
  const here = rest.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <>
      {mine.slice(0, fit).map(link)}
      {rest.length > 0 && (
        <details className={here ? "nav-more here" : "nav-more"} ref={box}>
          <summary>{t("web.nav.more")}</summary>
          <div className="nav-more-in">{rest.map(link)}</div>
        </details>
      )}
    </>
  );
}

function LanguageButton() {
  const { t } = useText();
  const { locale, choose } = useLocale();
  const other = locale === "nl" ? "en" : "nl";
  return (
    <button type="button" className="bar-button" lang={other} onClick={() => choose(other)}>
      {t("web.shell.otherLanguage")}
    </button>
  );
}

function AccountMenu({ session }: { session: Session }) {
  const { t } = useText();
  const box = useFolding();
  const signOut = useSignOut();
  return (
    <details className="account" ref={box}>
      <summary>
        <Icon name="person" />
        {session.displayName}
      </summary>
      <div className="account-in">
        <p>
          <b>{session.displayName}</b>
          <span className="sub">
            {[...new Set(session.roles.map((role) => role.title))].join(", ")}
          </span>
          <span className="sub">{session.organisation.name}</span>
        </p>
        <Link to="/me">{t("web.shell.me")}</Link>
        <Link to="/words">{t("web.shell.words")}</Link>
        <button type="button" onClick={signOut}>
          {t("web.shell.signOut")}
        </button>
      </div>
    </details>
  );
}

function FoldedMenu({ session }: { session: Session }) {
  const { t } = useText();
  const mine = usePlaces();
  const box = useFolding();
  const signOut = useSignOut();
  return (
    <details className="menu" ref={box}>
      <summary>{t("web.shell.fold")}</summary>
      <nav aria-label={t("web.shell.fold")}>
        <ul>
          {mine.map(({ to, key }) => (
            <li key={to}>
              <NavLink to={to} end={to === "/"}>
                {t(`web.nav.${key}`)}
              </NavLink>
            </li>
          ))}
          <li>
            <Link to="/search">{t("web.shell.search")}</Link>
          </li>
          <li>
            <Link to="/me">{session.displayName}</Link>
          </li>
          <li>
            <Link to="/words">{t("web.shell.words")}</Link>
          </li>
          <li>
            <LanguageButton />
          </li>
          <li>
            <button type="button" className="bar-button" onClick={signOut}>
              {t("web.shell.signOut")}
            </button>
          </li>
        </ul>
      </nav>
    </details>
  );
}
