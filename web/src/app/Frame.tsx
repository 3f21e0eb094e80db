// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What stands around every page.
import { useEffect, useRef, type ReactNode } from "react";
import { Navigate, Outlet, useLocation, useNavigation } from "react-router";
import { useAnnouncement } from "../lib/announce.ts";
import { useInstallation, useSession } from "../lib/session.ts";
import { useText } from "../lib/use-text.ts";
import { Patterns } from "../components/Patterns.tsx";
import { Waiting } from "../components/Loaded.tsx";
import { SessionGuard } from "./SessionGuard.tsx";
import { TopBar } from "./TopBar.tsx";

// The page that was shown last, over all frames; empty until the first page.
let shown = "";

/** After a move to another page the heading takes focus, so that a screen reader begins there. */
function useHeadingFocus(): void {
  const { pathname, state } = useLocation();
  useEffect(() => {
    const before = shown;
    shown = pathname;
    if (before === "" || before === pathname) return;
    if ((state as { keepFocus?: boolean } | null)?.keepFocus) return;
    window.scrollTo(0, 0);
    return focusSoon();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another page moves the focus
  }, [pathname]);
}

/** The heading may still wait for the server; who has gone on to a field by then is left there. */
function focusSoon(): () => void {
  let tries = 40;
  const before = document.activeElement;
  const timer = window.setInterval(() => {
    const heading = document.querySelector<HTMLElement>("main h1");
    const at = document.activeElement;
    const moved = at !== before && at !== null && at.closest("main") !== null;
    tries -= 1;
    if (heading && !moved) heading.focus({ preventScroll: true });
    if (heading || tries === 0) window.clearInterval(timer);
  }, 50);
  return () => window.clearInterval(timer);
}

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useText();
  const installation = useInstallation();
  const announcement = useAnnouncement();
  const navigation = useNavigation();
  const main = useRef<HTMLElement>(null);
  useHeadingFocus();
  return (
    <>
      <a
        className="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t("web.shell.skip")}
      </a>
      <Patterns />
      {installation?.demo && (
        <section className="demo" aria-label={t("web.shell.demo")}>
          <p>
            <b>{t("web.shell.invented")}</b>{" "}
            <span className="hide-n">{t("web.shell.inventedMore")}</span>
          </p>
        </section>
      )}
      <TopBar />
      <main id="content" tabIndex={-1} ref={main} aria-busy={navigation.state !== "idle"}>
        {children}
      </main>
      <p role="status" className="vh">
        {announcement}
      </p>
    </>
  );
}

export function OpenFrame() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function SignedInFrame() {
  const session = useSession();
  const location = useLocation();
  if (session === null) {
    const next = encodeURIComponent(location.pathname + location.search);
    return (
      <Navigate to={location.pathname === "/" ? "/sign-in" : `/sign-in?next=${next}`} replace />
    );
  }
  return (
    <Frame>
      {session ? <Outlet /> : <Waiting />}
      {session && <SessionGuard session={session} />}
    </Frame>
  );
}
