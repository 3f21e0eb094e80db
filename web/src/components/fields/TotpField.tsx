// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The six digits of an app.
import { useText } from "../../lib/use-text.ts";
import { TextField } from "./TextField.tsx";

export function TotpField() {
  const { t } = useText();
  return (
    <TextField
      name="totp"
      label={t("web.session.totp")}
      hint={t("web.session.totpHint")}
      autoComplete="one-time-code"
      width="w-kvk"
      numeric
    />
  );
}
