// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink } from "../components/Button.tsx";
import { Page } from "../components/Page.tsx";
import { useText } from "../lib/use-text.ts";
import { Frame } from "./Frame.tsx";

export function NotFoundPage() {
  const { t } = useText();
  return (
    <Frame>
      <Page title={t("web.notFound.title")} lead={t("web.notFound.detail")}>
        <ButtonLink primary to="/">
          {t("web.notFound.home")}
        </ButtonLink>
      </Page>
    </Frame>
  );
}
