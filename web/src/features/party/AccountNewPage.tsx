// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ButtonLink } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Page } from "../../components/Page.tsx";
import type { OneTimeLink, Organisation } from "../../lib/model.ts";
import { useChoices } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { OneTimeLinkBox } from "../../components/OneTimeLinkBox.tsx";

export function AccountNewPage() {
  const { t } = useText();
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const organisations = useChoices<Organisation>("/organisations", { sort: "name" });
  const form = useForm({
    defaultValues: { email: "", displayName: "", organisationId: "", locale: "nl" },
  });
  const command = useCommand<OneTimeLink>({ path: "/accounts", onDone: setLink });
  const crumbs = [{ to: "/accounts", text: t("web.nav.accounts") }];
  if (link) {
    return (
      <Page
        title={t("web.account.added")}
        lead={t(link.mailed ? "web.account.mailedNext" : "web.account.addedLead")}
        crumbs={crumbs}
      >
        <OneTimeLinkBox link={link} />
        <div className="acts">
          <ButtonLink to={`/accounts/${link.accountId}/grant-role`}>
            {t("web.account.grant")}
          </ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t("web.account.add")} crumbs={crumbs} wrong={command.state.kind === "invalid"}>
      <CommandForm
        form={form}
        command={command}
        submit={t("web.account.add")}
        cancel={{ to: "/accounts", text: t("web.form.cancel") }}
        toBody={(values, draft) => ({
          email: draft.text("email", values.email),
          displayName: draft.text("displayName", values.displayName),
          organisationId: draft.choice("organisationId", values.organisationId),
          locale: values.locale,
        })}
      >
        <TextField name="displayName" label={t("web.account.name")} width="w-search" />
        <TextField
          name="email"
          label={t("web.session.email")}
          hint={t("web.account.emailHint")}
          type="email"
          width="w-search"
        />
        <SelectField
          name="organisationId"
          label={t("web.me.organisation")}
          hint={t("web.account.organisationHint")}
          choices={organisations.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <ChoiceField
          name="locale"
          label={t("web.me.language")}
          choices={["nl", "en"].map((value) => ({ value, text: t(`web.language.${value}`) }))}
        />
      </CommandForm>
    </Page>
  );
}
