// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// An act that is signed: who does it shows anew who they are. Goes with a command that is `signed`.
import type { Draft } from "../lib/draft.ts";
import type { Proof } from "../lib/use-command.ts";
import { useSession } from "../lib/session.ts";
import { useText } from "../lib/use-text.ts";
import { TextField } from "./fields/TextField.tsx";
import { TotpField } from "./fields/TotpField.tsx";

export const unsigned = { password: "", totp: "" };

/** What goes ahead of the act; `second` when the reader has an app for six digits. */
export const proofOf = (values: typeof unsigned, draft: Draft, second: boolean): Proof => ({
  password: draft.text("password", values.password),
  totp: second ? draft.text("totp", values.totp).replaceAll(" ", "") : null,
});

export const useSecondFactor = (): boolean => useSession()?.totpEnabled ?? false;

export function SignFields() {
  const { t } = useText();
  const second = useSecondFactor();
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
      {second && <TotpField />}
    </>
  );
}
