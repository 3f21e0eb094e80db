// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page, type Crumb } from "../../components/Page.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Organisation } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { organisationKinds } from "./OrganisationListPage.tsx";

export function OrganisationNewPage() {
  return <OrganisationForm organisation={null} />;
}

export function OrganisationEditPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useApi<Organisation>(`/organisations/${id}`)}>
      {(organisation) => <OrganisationForm organisation={organisation} />}
    </Loaded>
  );
}

function OrganisationForm({ organisation }: { organisation: Organisation | null }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = organisation ? `/organisations/${organisation.id}` : "/organisations";
  const values = {
    name: organisation?.name ?? "",
    kind: organisation?.kind ?? "",
    kvkNumber: organisation?.kvkNumber ?? "",
  };
  const edit = useEditForm(values, organisation?.version);
  const command = useCommand<Organisation>({
    method: organisation ? "PUT" : "POST",
    path: back,
    version: edit.version,
    onDone: ({ id }) => {
      void navigate(`/organisations/${id}`);
      announceSoon(t("web.organisation.saved"));
    },
  });
  const crumbs: Crumb[] = [{ to: "/organisations", text: t("web.nav.organisations") }];
  if (organisation) crumbs.push({ to: back, text: organisation.name });
  return (
    <Page
      title={t(organisation ? "web.organisation.change" : "web.organisation.add")}
      crumbs={crumbs}
      wrong={command.state.kind === "invalid"}
    >
      <CommandForm
        form={edit.form}
        edit={edit}
        command={command}
        submit={t("web.organisation.save")}
        cancel={{ to: back, text: t("web.form.cancel") }}
        {...(organisation ? { subject: { kind: "organisation", id: organisation.id } } : {})}
        toBody={(values, draft) => ({
          name: draft.text("name", values.name),
          ...(organisation ? {} : { kind: draft.choice("kind", values.kind) }),
          kvkNumber: draft.optional(values.kvkNumber),
        })}
      >
        <TextField
          name="name"
          label={t("web.organisation.name")}
          hint={t("web.organisation.nameHint")}
        />
        {!organisation && (
          <ChoiceField
            name="kind"
            label={t("web.organisation.kind")}
            choices={organisationKinds.map((value) => ({
              value,
              text: t(`web.organisation.kinds.${value}`),
            }))}
          />
        )}
        <TextField
          name="kvkNumber"
          label={t("web.organisation.kvk")}
          hint={t("web.organisation.kvkHint")}
          width="w-kvk"
          numeric
        />
      </CommandForm>
    </Page>
  );
}
