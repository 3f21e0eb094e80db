// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button.tsx";
import { announce } from "../../lib/announce.ts";
import type { OneTimeLink } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";

/** The link is shown once: after this page nobody can read it again. */
export function OneTimeLinkBox({ link }: { link: OneTimeLink }) {
  const { t, moment } = useText();
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const address = new URL(link.link, window.location.origin).href;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
    announce(t("web.account.copied"));
  };
  return (
    <div className="once" tabIndex={-1} ref={box} role="group" aria-labelledby="once-h">
      <h2 id="once-h">{t("web.account.linkTitle")}</h2>
      <p>{t("web.account.linkLead", { at: moment(link.expiresAt) })}</p>
      <p className="mono wrap">{address}</p>
      <Button small onClick={() => void copy()}>
        {t(copied ? "web.account.copied" : "web.account.copy")}
      </Button>
    </div>
  );
}
