// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useText } from "../lib/use-text.ts";
import { Frame } from "./Frame.tsx";
import { Page } from "../components/Page.tsx";
import { Button } from "../components/Button.tsx";

/** When a page breaks. Reloading also picks up pages that were renewed on the server. */
export function CrashPage() {
  const { t } = useText();
  return (
    <Frame>
      <Page title={t("web.crash.title")} lead={t("web.crash.detail")}>
        <Button primary onClick={() => window.location.reload()}>
          {t("web.crash.reload")}
        </Button>
      </Page>
    </Frame>
  );
}
