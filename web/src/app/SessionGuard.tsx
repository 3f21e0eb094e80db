// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Warns before the session ends, and lets the reader sign in again on the same page: what was typed
// stays where it is.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "../components/Button.tsx";
import { ApiError, onSignedOut, send } from "../lib/api.ts";
import type { Session } from "../lib/model.ts";
import { SESSION_KEY } from "../lib/session.ts";
import { useText } from "../lib/use-text.ts";

const WARN_BEFORE = 120_000;
type Phase = "quiet" | "warning" | "ended";

function usePhase(session: Session): [Phase, (phase: Phase) => void] {
  const [phase, setPhase] = useState<Phase>("quiet");
  useEffect(() => onSignedOut(() => setPhase("ended")), []);
  useEffect(() => {
    const left = Date.parse(session.expiresAt) - Date.now();
    if (!Number.isFinite(left) || left > 2_000_000_000) return;
    const timers = [
      window.setTimeout(() => setPhase("warning"), Math.max(0, left - WARN_BEFORE)),
      window.setTimeout(() => setPhase("ended"), Math.max(0, left)),
    ];
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, [session.expiresAt]);
  return [phase, setPhase];
}

export function SessionGuard({ session }: { session: Session }) {
  const { t } = useText();
  const [phase, setPhase] = usePhase(session);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    if (phase !== "quiet" && box && !box.open) box.showModal();
    if (phase === "quiet" && box?.open) box.close();
  }, [phase]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="guard-h"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="guard-h">{t(`web.guard.${phase === "ended" ? "ended" : "warning"}.title`)}</h2>
      <p>{t(`web.guard.${phase === "ended" ? "ended" : "warning"}.detail`)}</p>
      {phase === "ended" ? (
        session.hasPassword ? (
          <SignInAgain email={session.email} done={() => setPhase("quiet")} />
        ) : (
          <ElsewhereAgain done={() => setPhase("quiet")} />
        )
      ) : (
        <Stay done={() => setPhase("quiet")} ended={() => setPhase("ended")} />
      )}
    </dialog>
  );
}

function Stay({ done, ended }: { done: () => void; ended: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const extend = async (): Promise<void> => {
    try {
      client.setQueryData(SESSION_KEY, await send<Session>("POST", "/sessions/current/extend"));
      done();
    } catch {
      ended();
    }
  };
  return (
    <Button primary onClick={() => void extend()}>
      {t("web.guard.stay")}
    </Button>
  );
}

/** Signs in on another page of the browser; what was typed here stays where it is. */
function ElsewhereAgain({ done }: { done: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const [wrong, setWrong] = useState(false);
  const look = async (): Promise<void> => {
    try {
      client.setQueryData(SESSION_KEY, await send<Session>("GET", "/sessions/current"));
      done();
    } catch {
      setWrong(true);
    }
  };
  return (
    <div className="form">
      {wrong && (
        <p className="err" role="alert">
          {t("web.guard.notYet")}
        </p>
      )}
      <p>
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t("web.guard.elsewhere")}
        </a>
      </p>
      <Button primary onClick={() => void look()}>
        {t("web.guard.back")}
      </Button>
    </div>
  );
}

function SignInAgain({ email, done }: { email: string; done: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const [wrong, setWrong] = useState("");
  const [second, setSecond] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const totp = String(data.get("totp") ?? "");
    const body = { email, password: String(data.get("password")), ...(totp ? { totp } : {}) };
    try {
      client.setQueryData(SESSION_KEY, await send<Session>("POST", "/sessions", { body }));
      done();
    } catch (error) {
      const problem = error instanceof ApiError ? error.problem : null;
      if (problem?.code === "totp_required") setSecond(true);
      setWrong(problem?.detail || problem?.title || t("web.failure.other.title"));
    }
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      {wrong && (
        <p className="err" role="alert">
          {wrong}
        </p>
      )}
      <p>{email}</p>
      <div className="field">
        <label htmlFor="again-password">{t("web.session.password")}</label>
        <input
          id="again-password"
          name="password"
          type="password"
          className="in"
          autoComplete="current-password"
        />
      </div>
      {second && (
        <div className="field">
          <label htmlFor="again-totp">{t("web.session.totp")}</label>
          <input id="again-totp" name="totp" className="in w-kvk" autoComplete="one-time-code" />
        </div>
      )}
      <Button primary type="submit">
        {t("web.session.signIn")}
      </Button>
    </form>
  );
}
