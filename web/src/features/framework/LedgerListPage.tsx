// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useParams } from "react-router";
import { Badge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Framework, LedgerEntry } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { isOffered, isPermitted, partyName, useFramework } from "./use-framework.ts";

function columns(framework: Framework, text: Text): Column<LedgerEntry>[] {
  const { t, shortDate, money, vat } = text;
  const all: Column<LedgerEntry>[] = [
    {
      key: "description",
      head: t("web.ledger.description"),
      cell: (row) => (
        <>
          {row.description || t(`web.ledger.kinds.${row.kind}`)}
          {row.callOff && <span className="sub">{row.callOff}</span>}
        </>
      ),
    },
    {
      key: "kind",
      head: t("web.ledger.kind"),
      cell: (row) => <KindCell row={row} />,
    },
    {
      key: "party",
      head: t("web.party.one"),
      cell: (row) =>
        partyName(framework, row.partyId) ?? (
          <span className="quiet">{t("web.ledger.wholeFramework")}</span>
        ),
    },
    {
      key: "bookedOn",
      head: t("web.ledger.bookedOn"),
      sort: "bookedOn",
      numeric: true,
      cell: (row) => shortDate(row.bookedOn),
    },
    {
      key: "amount",
      head: t("web.ledger.amount"),
      numeric: true,
      cell: (row) => (
        <span>
          {money(row.amount)}
          <span className="sub">{vat(row.amount)}</span>
        </span>
      ),
    },
  ];
  if (!isOffered(framework, "book_entry")) return all;
  all.push({
    key: "correct",
    head: t("web.party.acts"),
    cell: (row) =>
      row.corrects || row.correctedBy ? (
        <span className="quiet">{t("web.ledger.closed")}</span>
      ) : (
        <TextLink to={`/frameworks/${framework.id}/ledger-entries/${row.id}/correct`}>
          {t("web.ledger.correct")}
          <span className="vh"> {row.description}</span>
        </TextLink>
      ),
  });
  return all;
}

function KindCell({ row }: { row: LedgerEntry }) {
  const { t } = useText();
  return (
    <span className="bds">
      {t(`web.ledger.kinds.${row.kind}`)}
      {row.imported && <Badge icon="down">{t("web.ledger.imported")}</Badge>}
      {row.corrects && <Badge icon="check">{t("web.ledger.counter")}</Badge>}
      {row.correctedBy && <Badge icon="stop">{t("web.ledger.corrected")}</Badge>}
      {row.overMaximum && (
        <Badge icon="flag" tone="signal">
          {t("web.ledger.overMaximum")}
        </Badge>
      )}
    </span>
  );
}

export function LedgerListPage() {
  const { id = "" } = useParams();
  return <Loaded query={useFramework(id)}>{(framework) => <List framework={framework} />}</Loaded>;
}

function List({ framework }: { framework: Framework }) {
  const text = useText();
  const { t } = text;
  const book = isPermitted(framework, "book_entry") && (
    <ButtonLink primary to={`/frameworks/${framework.id}/ledger-entries/new`}>
      {t("web.ledger.book")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.ledger.entries")}
      lead={t("web.ledger.entriesLead", { title: framework.title })}
      tab={`${t("web.ledger.entries")} ${framework.number}`}
      crumbs={[
        { to: "/frameworks", text: t("web.framework.many") },
        { to: `/frameworks/${framework.id}`, text: framework.number },
      ]}
      actions={book}
    >
      <DataList<LedgerEntry>
        path={`/frameworks/${framework.id}/ledger-entries`}
        caption={t("web.ledger.entries")}
        columns={columns(framework, text)}
        rowKey={(row) => row.id}
        empty={<EmptyState why={t("web.ledger.none")} adds={t("web.ledger.noneAdds")} />}
      />
    </Page>
  );
}
