// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from "react";
import { Button } from "./Button.tsx";
import { announce } from "../lib/announce.ts";
import { useText } from "../lib/use-text.ts";

/** Shown once: after this page nobody can read it again. */
export function OnceBox({ title, lead, text }: { title: string; lead: string; text: string }) {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(t("web.account.copied"));
  };
  return (
    <div className="once" tabIndex={-1} ref={box} role="group" aria-labelledby="once-h">
      <h2 id="once-h">{title}</h2>
      <p>{lead}</p>
      <p className="mono wrap">{text}</p>
      <Button small onClick={() => void copy()}>
        {t(copied ? "web.account.copied" : "web.account.copy")}
      </Button>
    </div>
  );
}
