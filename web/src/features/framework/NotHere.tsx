// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink } from "../../components/Button.tsx";
import { Page } from "../../components/Page.tsx";
import type { Framework } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";

/** The framework exists, but the part of it that the address names does not. */
export function NotHere({ framework }: { framework: Framework }) {
  const { t } = useText();
  return (
    <Page title={t("web.notFound.title")} lead={t("web.notFound.detail")}>
      <ButtonLink primary to={`/frameworks/${framework.id}`}>
        {framework.number}
      </ButtonLink>
    </Page>
  );
}
