// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { Import } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";
import { sumsOf } from "./import-parts.tsx";

const kinds = ["added", "changed", "unchanged", "errors"] as const;

/** What the file holds, by sheet. */
export function CountsTable({ one }: { one: Import }) {
  const { t, maybe, number } = useText();
  const sums = sumsOf(one);
  const own = one.mappingId !== "";
  // A workbook of one's own has none of our sheets.
  const nameOf = (sheet: string): string =>
    own ? (maybe(`web.own.added.${sheet}`) ?? sheet) : sheet || t("web.import.wholeFile");
  return (
    <table className="tbl resp">
      <caption className="vh">{t("web.import.counts")}</caption>
      <thead>
        <tr>
          <th scope="col">{t(own ? "web.own.what" : "web.import.sheet")}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="num">
              {t(`web.import.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {one.counts.map((row) => (
          <tr key={row.sheet}>
            <th scope="row">
              {nameOf(row.sheet)}
              {!own && maybe(`sheet.${row.sheet}`) && (
                <span className="sub">{t(`sheet.${row.sheet}`)}</span>
              )}
            </th>
            {kinds.map((kind) => (
              <td key={kind} className="num" data-l={t(`web.import.${kind}`)}>
                {number(row[kind])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("web.total")}</th>
          {kinds.map((kind) => (
            <td key={kind} className="num" data-l={t(`web.import.${kind}`)}>
              {number(sums[kind])}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
