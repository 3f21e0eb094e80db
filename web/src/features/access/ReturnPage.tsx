// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The page where the browser comes back from an identity provider.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { ButtonLink } from "../../components/Button.tsx";
import { Waiting } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { ApiError, send } from "../../lib/api.ts";
import type { Problem, SignInDone } from "../../lib/model.ts";
import { SESSION_KEY } from "../../lib/session.ts";
import { useText } from "../../lib/use-text.ts";

/** The provider sends the browser here, with what only this browser can use. */
export function SignInReturnPage() {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [problem, setProblem] = useState<Problem | null>(null);
  const begun = useRef(false);
  const state = params.get("state");
  useEffect(() => {
    if (begun.current || state === null) return;
    begun.current = true;
    const of = (name: string) => params.get(name) ?? undefined;
    const body = {
      state,
      code: of("code"),
      error: of("error"),
      issuer: of("iss"),
    };
    // What came in the address is used up: it does not stay in the history.
    window.history.replaceState(window.history.state, "", "/sign-in/return");
    send<SignInDone>("POST", "/sign-in-attempts/redeem", { body })
      .then(({ session, returnTo }) => {
        client.setQueryData(SESSION_KEY, session);
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "api" });
        void navigate(returnTo, { replace: true });
      })
      .catch((failed: unknown) => {
        if (!(failed instanceof ApiError)) throw failed;
        setProblem(failed.problem);
      });
  }, [client, navigate, params, state]);
  // Somebody who did not come from a provider has nothing to bring back.
  if (state === null) {
    return (
      <Page title={t("web.return.nothing")} lead={t("web.return.nothingLead")}>
        <ButtonLink primary to="/sign-in">
          {t("web.session.signIn")}
        </ButtonLink>
      </Page>
    );
  }
  if (!problem) {
    return (
      <Page title={t("web.return.title")}>
        <Waiting />
      </Page>
    );
  }
  return (
    <Page title={problem.title || t("web.failure.page")} lead={problem.detail} wrong>
      <div className="acts">
        <ButtonLink primary to="/sign-in">
          {t("web.return.again")}
        </ButtonLink>
      </div>
    </Page>
  );
}
