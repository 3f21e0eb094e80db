// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { AccountRow } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";

function columns({ t, moment }: Text): Column<AccountRow>[] {
  return [
    {
      key: "displayName",
      head: t("web.account.name"),
      cell: (row) => (
        <>
          <TextLink to={`/accounts/${row.id}`}>{row.displayName}</TextLink>
          <span className="sub">{row.email}</span>
        </>
      ),
    },
    {
      key: "organisation",
      head: t("web.me.organisation"),
      cell: (row) => row.organisation.name,
    },
    {
      key: "state",
      head: t("web.framework.state"),
      cell: (row) => <StateBadge kind="account" state={row.state} />,
    },
    {
      key: "lastSignInAt",
      head: t("web.account.lastSignIn"),
      numeric: true,
      cell: (row) =>
        row.lastSignInAt ? (
          moment(row.lastSignInAt)
        ) : (
          <span className="quiet">{t("web.account.never")}</span>
        ),
    },
  ];
}

export function AccountListPage() {
  const text = useText();
  const { t, maybe } = text;
  return (
    <Page
      title={t("web.nav.accounts")}
      lead={t("web.account.lead")}
      actions={
        <>
          <ButtonLink to="/api-clients">{t("web.client.title")}</ButtonLink>
          <ButtonLink primary to="/accounts/new">
            {t("web.account.add")}
          </ButtonLink>
        </>
      }
    >
      <DataList<AccountRow>
        path="/accounts"
        caption={t("web.nav.accounts")}
        columns={columns(text)}
        filters={[
          {
            name: "state",
            label: t("web.framework.state"),
            choices: ["invited", "active", "deactivated"].map((value) => ({
              value,
              text: maybe(`state.account.${value}`) ?? t(`web.state.account.${value}`),
            })),
          },
        ]}
        search={t("web.account.search")}
        rowKey={(row) => row.id}
        empty={<EmptyState why={t("web.account.none")} />}
      />
    </Page>
  );
}
