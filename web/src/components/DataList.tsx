// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Every list of the product: filters, chips, sortable columns, keyset pages.
import type { ReactNode } from "react";
import { Link } from "react-router";
import { ApiError } from "../lib/api.ts";
import { useListState, type ListState } from "../lib/list-state.ts";
import type { ListPage } from "../lib/model.ts";
import { useApi } from "../lib/use-api.ts";
import { useText } from "../lib/use-text.ts";
import { Filters, type Filter } from "./Filters.tsx";
import { Icon } from "./Icon.tsx";
import { Failure, Waiting } from "./Loaded.tsx";
import { HeadTerm } from "./Term.tsx";

export type { Filter } from "./Filters.tsx";
export type Column<T> = {
  key: string;
  head: string;
  /** The entry of the glossary that explains the head. */
  term?: string;
  /** The server's name of the sort. */
  sort?: string;
  numeric?: boolean;
  /** Sentences: on a narrow screen they stand below their head, not beside it. */
  long?: boolean;
  cell: (row: T) => ReactNode;
};

type Props<T> = {
  path: string;
  columns: Column<T>[];
  /** What the table holds, for those who cannot see it. */
  caption: string;
  rowKey: (row: T) => string;
  filters?: Filter[];
  fixed?: Record<string, string>;
  search?: string;
  sort?: string;
  empty: ReactNode;
};

const PAGE = 20;
const none: Filter[] = [];

export function DataList<T>(props: Props<T>) {
  const filters = props.filters ?? none;
  const state = useListState(filters.map((filter) => filter.name));
  const sort = state.values["sort"] || props.sort || "";
  const query = { ...props.fixed, ...state.values, sort, pageSize: PAGE };
  const result = useApi<ListPage<T>>(props.path, query);
  const chosen = filters.some((filter) => state.values[filter.name]) || state.values["q"] !== "";
  const { t } = useText();
  const data = result.data;
  // Who may not see the list is not asked to filter it.
  const closed = !data && result.error instanceof ApiError && result.error.problem.status === 403;
  const bare = data?.items.length === 0 && !chosen && state.from === 1;
  return (
    <div className="panel" aria-busy={result.isFetching}>
      {!bare && !closed && (filters.length > 0 || props.search) && (
        <Filters filters={filters} search={props.search} state={state} />
      )}
      {result.isError && !data && (
        <Failure error={result.error} retry={() => void result.refetch()} />
      )}
      {!result.isError && !data && <Waiting />}
      {bare && props.empty}
      {data?.items.length === 0 && !bare && <p className="strong">{t("web.list.nothing")}</p>}
      {data && data.items.length > 0 && (
        <>
          <Table {...props} rows={data.items} sort={sort} state={state} />
          <Pager data={data} state={state} />
        </>
      )}
    </div>
  );
}

type TableProps<T> = Props<T> & { rows: T[]; sort: string; state: ListState };

function Table<T>({ columns, caption, rows, rowKey, sort, state }: TableProps<T>) {
  const [first, ...rest] = columns;
  if (!first) return null;
  return (
    <table className="tbl resp">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={sort} state={state} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            <th scope="row">{first.cell(row)}</th>
            {rest.map((column) => (
              <td
                key={column.key}
                data-l={column.head}
                className={column.numeric ? "num" : column.long ? "long" : undefined}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type HeadProps<T> = { column: Column<T>; sort: string; state: ListState };

function Head<T>({ column, sort, state }: HeadProps<T>) {
  const { t } = useText();
  const up = column.sort !== undefined && sort === column.sort;
  const down = column.sort !== undefined && sort === `-${column.sort}`;
  const direction = up ? "ascending" : down ? "descending" : undefined;
  return (
    <th scope="col" className={column.numeric ? "num" : undefined} aria-sort={direction}>
      {column.sort === undefined ? (
        column.head
      ) : (
        <Link
          to={state.href({ sort: up ? `-${column.sort}` : column.sort })}
          preventScrollReset
          state={{ keepFocus: true }}
        >
          <span className="vh">{t("web.list.sortBy")} </span>
          {column.head}
          {up && <Icon name="down" size={13} />}
          {down && <Icon name="up" size={13} />}
        </Link>
      )}
      <HeadTerm column={column} />
    </th>
  );
}

function Pager<T>({ data, state }: { data: ListPage<T>; state: ListState }) {
  const { t, number } = useText();
  const last = state.from + data.items.length - 1;
  const total = `${number(data.count)}${data.countCapped ? "+" : ""}`;
  return (
    <div className="pager">
      <p className="quiet">{t("web.list.range", { first: state.from, last, total })}</p>
      <div className="acts">
        {state.from > 1 && (
          <Link to={state.href({ cursor: "", from: "" })}>{t("web.list.first")}</Link>
        )}
        {data.nextCursor && (
          <Link
            className="btn btn-2 btn-s"
            to={state.href({ cursor: data.nextCursor, from: String(last + 1) })}
          >
            {t("web.list.next")}
          </Link>
        )}
      </div>
    </div>
  );
}
