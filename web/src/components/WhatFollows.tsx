// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import { useText } from "../lib/use-text.ts";

/** Beside a form: what happens with the answers. */
export function WhatFollows({ children }: { children: ReactNode }) {
  const { t } = useText();
  return (
    <aside className="aside" aria-labelledby="what-h">
      <h2 id="what-h">{t("web.form.what")}</h2>
      {children}
    </aside>
  );
}
