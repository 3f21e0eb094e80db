// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A new password, and the same once more.
import { useText } from "../../lib/use-text.ts";
import { TextField } from "./TextField.tsx";

export function PasswordFields({ name, again }: { name: string; again: string }) {
  const { t } = useText();
  return (
    <>
      <TextField
        name={name}
        label={t("web.newPassword.password")}
        hint={t("web.newPassword.hint")}
        type="password"
        autoComplete="new-password"
        width="w-search"
      />
      <TextField
        name={again}
        label={t("web.newPassword.again")}
        type="password"
        autoComplete="new-password"
        width="w-search"
      />
    </>
  );
}
