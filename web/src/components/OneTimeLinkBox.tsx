// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { OnceBox } from "./OnceBox.tsx";
import type { OneTimeLink } from "../lib/model.ts";
import { useText } from "../lib/use-text.ts";

export function OneTimeLinkBox({
  link,
}: {
  link: Pick<OneTimeLink, "link" | "expiresAt" | "mailed">;
}) {
  const { t, moment } = useText();
  return (
    <OnceBox
      title={t(link.mailed ? "web.account.mailedTitle" : "web.account.linkTitle")}
      lead={t(link.mailed ? "web.account.mailedLead" : "web.account.linkLead", {
        at: moment(link.expiresAt),
      })}
      text={new URL(link.link, window.location.origin).href}
    />
  );
}
