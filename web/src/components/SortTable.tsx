// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A table that is read whole: the sort happens here, and stands in the address.
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useText } from "../lib/use-text.ts";
import { Icon } from "./Icon.tsx";
import { HeadTerm } from "./Term.tsx";

export type SortColumn<T> = {
  key: string;
  head: string;
  /** The entry of the glossary that explains the head. */
  term?: string;
  numeric?: boolean;
  cell: (row: T) => ReactNode;
  /** What the column sorts by; without it the column does not sort. */
  by?: (row: T) => string | number;
};

type Props<T> = {
  caption: string;
  columns: SortColumn<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  foot?: ReactNode;
};

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b), "nl");
}

export function SortTable<T>({ caption, columns, rows, rowKey, foot }: Props<T>) {
  const [params] = useSearchParams();
  const sort = params.get("sort") ?? "";
  const column = columns.find(({ key, by }) => by && key === sort.replace(/^-/, ""));
  const sign = sort.startsWith("-") ? -1 : 1;
  const by = column?.by;
  const sorted = by ? [...rows].sort((a, b) => sign * compare(by(a), by(b))) : rows;
  const [first, ...rest] = columns;
  return (
    <table className="tbl resp">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((one) => (
            <Head key={one.key} column={one} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={rowKey(row)}>
            <th scope="row">{first?.cell(row)}</th>
            {rest.map((one) => (
              <td key={one.key} data-l={one.head} className={one.numeric ? "num" : undefined}>
                {one.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  );
}

function Head<T>({ column, sort }: { column: SortColumn<T>; sort: string }) {
  const { t } = useText();
  const [params] = useSearchParams();
  const up = sort === column.key;
  const down = sort === `-${column.key}`;
  const next = new URLSearchParams(params);
  next.set("sort", up ? `-${column.key}` : column.key);
  return (
    <th
      scope="col"
      className={column.numeric ? "num" : undefined}
      aria-sort={up ? "ascending" : down ? "descending" : undefined}
    >
      {column.by ? (
        <Link to={`?${next}`} preventScrollReset replace state={{ keepFocus: true }}>
          <span className="vh">{t("web.list.sortBy")} </span>
          {column.head}
          {up && <Icon name="down" size={13} />}
          {down && <Icon name="up" size={13} />}
        </Link>
      ) : (
        column.head
      )}
      <HeadTerm column={column} />
    </th>
  );
}
