// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Organisation } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";

export const organisationKinds = ["supplier", "authority", "customer"] as const;

function columns({ t }: Text): Column<Organisation>[] {
  return [
    {
      key: "name",
      head: t("web.organisation.name"),
      sort: "name",
      cell: (row) => <TextLink to={`/organisations/${row.id}`}>{row.name}</TextLink>,
    },
    {
      key: "kind",
      head: t("web.organisation.kind"),
      cell: (row) => t(`web.organisation.kinds.${row.kind}`),
    },
    {
      key: "kvk",
      head: t("web.organisation.kvk"),
      numeric: true,
      cell: (row) => row.kvkNumber ?? <span className="quiet">{t("web.organisation.noKvk")}</span>,
    },
  ];
}

export function OrganisationListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const add = may("organisation.manage") && (
    <ButtonLink primary to="/organisations/new">
      {t("web.organisation.add")}
    </ButtonLink>
  );
  return (
    <Page title={t("web.nav.organisations")} lead={t("web.organisation.lead")} actions={add}>
      <DataList<Organisation>
        path="/organisations"
        caption={t("web.nav.organisations")}
        columns={columns(text)}
        filters={[
          {
            name: "kind",
            label: t("web.organisation.kind"),
            choices: organisationKinds.map((value) => ({
              value,
              text: t(`web.organisation.kinds.${value}`),
            })),
          },
        ]}
        search={t("web.organisation.search")}
        sort="name"
        rowKey={(row) => row.id}
        empty={
          <EmptyState why={t("web.organisation.none")} adds={t("web.organisation.noneAdds")} />
        }
      />
    </Page>
  );
}
