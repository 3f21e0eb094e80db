// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Failure } from "../../components/Loaded.tsx";
import { Panel } from "../../components/Panel.tsx";
import { announce } from "../../lib/announce.ts";
import { getFile, type Query } from "../../lib/api.ts";
import { useText } from "../../lib/use-text.ts";

function save({ name, blob }: { name: string; blob: Blob }): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function useDownload() {
  const { t } = useText();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const load = async (path: string, query?: Query): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    announce(t("web.exchange.making"));
    try {
      save(await getFile(path, query));
      announce(t("web.exchange.made"));
    } catch (caught) {
      announce("");
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return { error, busy, load };
}

const files = [
  { key: "xlsx", query: { format: "xlsx" } },
  { key: "csvComma", query: { format: "csv", decimal: "comma" } },
  { key: "csvPoint", query: { format: "csv", decimal: "point" } },
];

/** Everything the reader may read, as a file. */
export function ExportPanel() {
  const { t } = useText();
  const { error, busy, load } = useDownload();
  return (
    <Panel title={t("web.exchange.out")} note={t("web.exchange.outNote")}>
      {error !== null && <Failure error={error} />}
      <ul className="plain-list downloads">
        {files.map(({ key, query }) => (
          <li key={key}>
            <Button
              small
              aria-disabled={busy}
              onClick={() => void load("/exports/workbook", query)}
            >
              {t(`web.exchange.${key}`)}
            </Button>
            <p className="note">{t(`web.exchange.${key}Note`)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The sheets that the reader may fill in. */
export function TemplatePanel() {
  const { t } = useText();
  const { error, busy, load } = useDownload();
  return (
    <Panel title={t("web.exchange.template")} note={t("web.exchange.templateNote")}>
      {error !== null && <Failure error={error} />}
      <Button small aria-disabled={busy} onClick={() => void load("/exports/template")}>
        {t("web.exchange.templateGet")}
      </Button>
    </Panel>
  );
}
