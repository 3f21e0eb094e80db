// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useParams, useSearchParams } from "react-router";
import { Amount } from "../../components/Amount.tsx";
import { Badge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TermLine } from "../../components/TermLine.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Framework, LedgerEntry } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { LedgerOverview } from "./LedgerOverTime.tsx";
import { mayBook, useFramework } from "./use-framework.ts";

function columns({ t, shortDate }: Text): Column<LedgerEntry>[] {
  return [
    {
      key: "description",
      head: t("web.ledger.description"),
      cell: (row) => (
        <>
          {row.description}
          <span className="sub">{t("web.ledger.of", { seq: row.seq, callOff: row.callOff })}</span>
        </>
      ),
    },
    { key: "kind", head: t("web.ledger.kind"), cell: (row) => <KindCell row={row} /> },
    {
      key: "party",
      head: t("web.party.one"),
      cell: (row) => row.partyName ?? <span className="quiet">{t("web.ledger.noParty")}</span>,
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
      sort: "amount",
      numeric: true,
      cell: (row) => <Amount money={row.amount} none="" />,
    },
  ];
}

function correction({ t }: Text): Column<LedgerEntry> {
  return {
    key: "correct",
    head: t("web.party.acts"),
    cell: (row) =>
      row.mayCorrect ? (
        <TextLink to={`/frameworks/${row.frameworkId}/ledger-entries/${row.id}/correct`}>
          {t("web.ledger.correct")}
          <span className="vh"> {t("web.ledger.number", { seq: row.seq })}</span>
        </TextLink>
      ) : (
        <span className="quiet">{t("web.ledger.closed")}</span>
      ),
  };
}

function KindCell({ row }: { row: LedgerEntry }) {
  const { t } = useText();
  return (
    <span className="bds">
      {t(`web.ledger.kinds.${row.kind}`)}
      {row.imported && <Badge icon="down">{t("web.ledger.imported")}</Badge>}
      {row.correctsId && <Badge icon="check">{t("web.ledger.counter")}</Badge>}
      {row.correctedById && <Badge icon="stop">{t("web.ledger.corrected")}</Badge>}
      {row.overCeiling && (
        <Badge icon="flag" tone="signal">
          {t("web.ledger.overMaximum")}
        </Badge>
      )}
    </span>
  );
}

const kinds = ["reserved", "committed", "released", "invoiced"];

export function LedgerListPage() {
  const { id = "" } = useParams();
  return <Loaded query={useFramework(id)}>{(framework) => <List framework={framework} />}</Loaded>;
}

function List({ framework }: { framework: Framework }) {
  const text = useText();
  const { t } = text;
  const may = useMay();
  // Somebody who filters or turns a page looks for an entry, not for the whole.
  const [params] = useSearchParams();
  const book = mayBook(framework) && (
    <ButtonLink primary to={`/frameworks/${framework.id}/ledger-entries/new`}>
      {t("web.ledger.book")}
    </ButtonLink>
  );
  const shown = columns(text);
  if (may("ledger.correct")) shown.push(correction(text));
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
      <div className="stack">
        {params.size === 0 && <LedgerOverview frameworkId={framework.id} />}
        <TermLine names={["call-off", "reserved", "committed", "released", "invoiced"]} />
        <DataList<LedgerEntry>
          path={`/frameworks/${framework.id}/ledger-entries`}
          caption={t("web.ledger.entries")}
          columns={shown}
          search={t("web.ledger.search")}
          filters={[
            {
              name: "kind",
              label: t("web.ledger.kind"),
              choices: kinds.map((value) => ({ value, text: t(`web.ledger.kinds.${value}`) })),
            },
            {
              name: "overCeiling",
              label: t("web.ledger.maximumFilter"),
              choices: [{ value: "true", text: t("web.ledger.overMaximum") }],
            },
          ]}
          sort="-seq"
          rowKey={(row) => row.id}
          empty={<EmptyState why={t("web.ledger.none")} adds={t("web.ledger.noneAdds")} />}
        />
      </div>
    </Page>
  );
}
