// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// For who runs the installation: which mail went out, and which did not.
import { Button } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Mail, MailSettings } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";

const states = ["queued", "sent", "bounced", "failed"] as const;

function Again({ mail }: { mail: Mail }) {
  const { t } = useText();
  const command = useCommand<Mail>({
    path: `/mails/${mail.id}/retry`,
    onDone: () => announceSoon(t("web.mail.again")),
  });
  return (
    <Button onClick={() => void command.run({})}>
      {t("web.mail.retry")}
      <span className="vh"> {mail.about.title}</span>
    </Button>
  );
}

function columns(text: Text): Column<Mail>[] {
  const { t, shortMoment } = text;
  return [
    {
      key: "person",
      head: t("web.mail.to"),
      cell: (row) => (
        <span>
          <TextLink to={row.about.url}>{row.about.title}</TextLink>
          <span className="sub">{row.address}</span>
          <span className="sub">{t(`web.mail.kinds.${row.kind}`)}</span>
        </span>
      ),
    },
    {
      key: "state",
      head: t("web.mail.state"),
      cell: (row) => (
        <span>
          {t(`web.mail.states.${row.state}`)}
          {row.said && <span className="sub">{row.said}</span>}
        </span>
      ),
    },
    { key: "attempts", head: t("web.mail.attempts"), numeric: true, cell: (row) => row.attempts },
    {
      key: "createdAt",
      head: t("web.mail.made"),
      sort: "createdAt",
      cell: (row) => shortMoment(row.createdAt),
    },
    {
      key: "act",
      head: t("web.act"),
      cell: (row) =>
        row.actions.length > 0 ? (
          <Again mail={row} />
        ) : (
          <span className="quiet">
            {t(
              row.state === "bounced" || row.state === "failed"
                ? "web.mail.secretGone"
                : "web.none",
            )}
          </span>
        ),
    },
  ];
}

function filters({ t }: Text): Filter[] {
  return [
    {
      name: "state",
      label: t("web.mail.state"),
      choices: states.map((value) => ({ value, text: t(`web.mail.states.${value}`) })),
    },
  ];
}

export function MailListPage() {
  const text = useText();
  const { t } = text;
  const settings = useApi<MailSettings>("/mail-settings/current").data;
  return (
    <Page
      title={t("web.mail.title")}
      lead={
        settings?.on
          ? t("web.mail.lead", { from: settings.from, site: settings.site })
          : t("web.mail.off")
      }
    >
      <DataList<Mail>
        path="/mails"
        caption={t("web.mail.title")}
        columns={columns(text)}
        filters={filters(text)}
        sort="-createdAt"
        rowKey={({ id }) => id}
        empty={<EmptyState why={t("web.mail.none")} adds={t("web.mail.noneAdds")} />}
      />
    </Page>
  );
}
