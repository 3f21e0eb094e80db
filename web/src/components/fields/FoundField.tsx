// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A choice from a list of the server. When it is long one first types a part of the name.
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { Query } from "../../lib/api.ts";
import type { ListPage } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { SelectField, type Choice } from "./ChoiceFields.tsx";
import type { FieldProps } from "./Field.tsx";

type Props<T> = FieldProps & {
  path: string;
  query: Query;
  /** The question for a part of the name. */
  find: string;
  choice: (row: T) => Choice;
  none?: string;
  /** A choice that is there whatever the list says: what was chosen before. */
  always?: Choice | undefined;
  enabled?: boolean;
};

const MOST = 100;

/** What is chosen now, also when another search does not find it. */
function useChosen(name: string, choices: Choice[]): Choice | undefined {
  const value: unknown = useWatch({ name });
  const [last, setLast] = useState<Choice>();
  const now = choices.find((one) => one.value === value);
  if (now && now.value !== last?.value) setLast(now);
  return now ?? (last?.value === value ? last : undefined);
}

export function FoundField<T>(props: Props<T>) {
  const { path, query, find, choice, always, enabled = true, ...field } = props;
  const [part, setPart] = useState("");
  const all = useApi<ListPage<T>>(path, { ...query, pageSize: MOST }, enabled).data;
  const many = typeof all?.nextCursor === "string";
  const narrowed = { ...query, pageSize: MOST, q: part };
  const found = useApi<ListPage<T>>(path, narrowed, many && part.length > 1).data;
  const rows = ((many && found ? found : all)?.items ?? []).map(choice);
  const kept = useChosen(props.name, always ? [...rows, always] : rows);
  const missing = kept && !rows.some(({ value }) => value === kept.value);
  return (
    <>
      {many && (
        <div className="field">
          <label htmlFor={`find-${props.name}`}>{find}</label>
          <input
            className="in"
            id={`find-${props.name}`}
            type="search"
            value={part}
            onChange={(event) => setPart(event.target.value)}
          />
        </div>
      )}
      <SelectField {...field} choices={missing ? [kept, ...rows] : rows} />
    </>
  );
}
