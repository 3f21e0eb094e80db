// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The registers out and in, by a file.
import { DataList, type Column } from "../../components/DataList.tsx";
import { Failure } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { ApiError } from "../../lib/api.ts";
import type { Import } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { ExportPanel, TemplatePanel } from "./ExportPanel.tsx";
import { ImportBadge, sumsOf } from "./import-parts.tsx";
import { Remembered } from "./MappingPages.tsx";
import { UploadPanel } from "./UploadPanel.tsx";

export function ExchangePage() {
  const { t } = useText();
  const may = useMay();
  const brings = may("data.import");
  const takes = may("data.export");
  if (!brings && !takes) {
    return (
      <Page title={t("web.exchange.title")}>
        <Failure error={new ApiError({ title: "", status: 403, code: "forbidden" })} />
      </Page>
    );
  }
  return (
    <Page
      title={t("web.exchange.title")}
      lead={t(takes ? "web.exchange.lead" : "web.exchange.leadIn")}
    >
      <div className="stack">
        <div className="halves">
          {brings && <UploadPanel />}
          <div className="stack">
            {takes && <ExportPanel />}
            {brings && <TemplatePanel />}
          </div>
        </div>
        {brings && <Earlier />}
        {brings && <Remembered />}
      </div>
    </Page>
  );
}

function columns({ t, moment, number }: Text): Column<Import>[] {
  const count = (of: (row: Import) => number) => (row: Import) =>
    row.counts.length === 0 ? <span className="quiet">{t("web.none")}</span> : number(of(row));
  return [
    {
      key: "file",
      head: t("web.import.file"),
      cell: (row) => <TextLink to={`/imports/${row.id}`}>{row.fileName}</TextLink>,
    },
    {
      key: "state",
      head: t("web.import.stateHead"),
      cell: (row) => <ImportBadge row={row} />,
    },
    {
      key: "added",
      head: t("web.import.added"),
      numeric: true,
      cell: count((row) => sumsOf(row).added),
    },
    {
      key: "changed",
      head: t("web.import.changed"),
      numeric: true,
      cell: count((row) => sumsOf(row).changed),
    },
    {
      key: "sentAt",
      head: t("web.import.sentAt"),
      numeric: true,
      cell: (row) => moment(row.createdAt),
    },
  ];
}

function Earlier() {
  const text = useText();
  const { t } = text;
  return (
    <section aria-labelledby="earlier" className="stack">
      <h2 id="earlier">{t("web.exchange.earlier")}</h2>
      <DataList<Import>
        path="/imports"
        caption={t("web.exchange.earlier")}
        columns={columns(text)}
        rowKey={(row) => row.id}
        empty={<EmptyState why={t("web.exchange.none")} adds={t("web.exchange.noneAdds")} />}
      />
    </section>
  );
}
