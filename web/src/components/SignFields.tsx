// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// An act that is signed: who does it shows anew who they are. Goes with a command that is `signed`.
import { useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useLocation } from "react-router";
import { ApiError } from "../lib/api.ts";
import type { Draft } from "../lib/draft.ts";
import { goToProvider, keepTyped, takeTyped, useProviders } from "../lib/identity.ts";
import { fieldId } from "../lib/paths.ts";
import { useSession } from "../lib/session.ts";
import type { Proof } from "../lib/use-command.ts";
import { useText } from "../lib/use-text.ts";
import { Button } from "./Button.tsx";
import { ErrorText, useField } from "./fields/Field.tsx";
import { TextField } from "./fields/TextField.tsx";
import { TotpField } from "./fields/TotpField.tsx";

export const unsigned = { password: "", totp: "" };

export type Signer = {
  /** Has an app for six digits. */
  second: boolean;
  /** The identity provider where the reader signed in; empty: here. */
  provider: string;
  /** Proved there who they are, a moment ago. */
  proved: boolean;
};

export function useSigner(): Signer {
  const session = useSession();
  const until = Date.parse(session?.confirmedUntil ?? "");
  return {
    second: session?.totpEnabled ?? false,
    provider: session?.providerKey ?? "",
    proved: until > Date.now(),
  };
}

/** What goes ahead of the act. */
export function proofOf(values: typeof unsigned, draft: Draft, signer: Signer): Proof {
  if (signer.provider !== "") {
    if (!signer.proved) draft.add("proof", "proof");
    return { proved: true };
  }
  return {
    password: draft.text("password", values.password),
    totp: signer.second ? draft.text("totp", values.totp).replaceAll(" ", "") : null,
  };
}

export function SignFields() {
  const { t } = useText();
  const signer = useSigner();
  if (signer.provider !== "") return <ProviderProof signer={signer} />;
  return (
    <>
      <TextField
        name="password"
        label={t("web.sign.password")}
        hint={t("web.sign.hint")}
        type="password"
        autoComplete="current-password"
        width="w-search"
      />
      {signer.second && <TotpField />}
    </>
  );
}

/** Who signed in elsewhere goes there once more; what was typed is there on the way back. */
function ProviderProof({ signer }: { signer: Signer }) {
  const { t, moment } = useText();
  const { pathname, search } = useLocation();
  const form = useFormContext();
  const session = useSession();
  const { error } = useField("proof", undefined);
  const [wrong, setWrong] = useState("");
  const title = useProviders().find(({ key }) => key === signer.provider)?.title ?? "";
  const page = pathname + search;
  useEffect(() => {
    const kept = takeTyped(page);
    if (kept !== null) form.reset({ ...form.getValues(), ...(kept as object) });
  }, [page, form]);
  const go = (): void => {
    keepTyped(page, form.getValues());
    goToProvider({ providerKey: signer.provider, purpose: "confirm", returnTo: page }).catch(
      (failed: unknown) => {
        if (!(failed instanceof ApiError)) throw failed;
        setWrong(failed.problem.detail ?? failed.problem.title);
      },
    );
  };
  return (
    <div className={`field${error ? " bad" : ""}`} data-field="proof" data-label={t("web.proof")}>
      <p className="strong">{t("web.proof")}</p>
      <ErrorText id={fieldId("proof")} error={error ?? (wrong || undefined)} />
      {signer.proved && session?.confirmedUntil ? (
        <p role="status">{t("web.proof.done", { at: moment(session.confirmedUntil) })}</p>
      ) : (
        <>
          <p className="hint">{t("web.proof.hint")}</p>
          <Button onClick={go} id={fieldId("proof")}>
            {t("web.proof.go", { provider: title })}
          </Button>
        </>
      )}
    </div>
  );
}
