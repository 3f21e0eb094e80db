// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useForm, useWatch } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { dateToInput, today } from "../../lib/dates.ts";
import type { Account, Role } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useObjects } from "../../lib/use-objects.ts";
import { useText } from "../../lib/use-text.ts";
import { useAccount } from "./AccountPage.tsx";

export function GrantRolePage() {
  const { id = "" } = useParams();
  return <Loaded query={useAccount(id)}>{(account) => <GrantForm account={account} />}</Loaded>;
}

function GrantForm({ account }: { account: Account }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = `/accounts/${account.id}`;
  const form = useForm({
    defaultValues: {
      roleKey: "",
      scopeKind: "organisation",
      scopeId: "",
      startsOn: dateToInput(today()),
      endsOn: "",
    },
  });
  const command = useCommand({
    path: `${back}/grant-role`,
    version: account.version,
    onDone: () => void navigate(back),
  });
  return (
    <Page
      title={t("web.account.grantTo", { name: account.displayName })}
      crumbs={[
        { to: "/accounts", text: t("web.nav.accounts") },
        { to: back, text: account.displayName },
      ]}
      here={t("web.account.grant")}
      wrong={command.state.kind === "invalid"}
    >
      <CommandForm
        form={form}
        command={command}
        subject={{ kind: "account", id: account.id }}
        submit={t("web.account.grant")}
        cancel={{ to: back, text: t("web.form.cancel") }}
        toBody={(values, draft) => ({
          roleKey: draft.choice("roleKey", values.roleKey),
          scopeKind: values.scopeKind,
          ...(values.scopeKind !== "organisation"
            ? { scopeId: draft.choice("scopeId", values.scopeId) }
            : {}),
          startsOn: draft.date("startsOn", values.startsOn),
          ...(values.endsOn.trim() === "" ? {} : { endsOn: draft.date("endsOn", values.endsOn) }),
        })}
      >
        <Fields />
      </CommandForm>
    </Page>
  );
}

function Fields() {
  const { t } = useText();
  const kind: unknown = useWatch({ name: "scopeKind" });
  const roles = useApi<{ items: Role[] }>("/roles").data?.items ?? [];
  const objects = useObjects(kind);
  return (
    <>
      <SelectField
        name="roleKey"
        label={t("web.account.role")}
        choices={roles.map(({ key, title }) => ({ value: key, text: title }))}
      />
      <ChoiceField
        name="scopeKind"
        label={t("web.account.scopeQuestion")}
        choices={["organisation", "framework", "application"].map((value) => ({
          value,
          text: t(`web.scope.${value}`),
        }))}
      />
      {(kind === "framework" || kind === "application") && (
        <div className="inset">
          <SelectField name="scopeId" label={t(`web.${kind}.one`)} choices={objects} />
        </div>
      )}
      <DateField name="startsOn" label={t("web.account.startsOn")} />
      <DateField name="endsOn" label={t("web.account.endsOn")} hint={t("web.account.endsOnHint")} />
    </>
  );
}
