// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A colleague, by name. With many colleagues one first types a part of the name.
import { useState } from "react";
import type { ListPage, Person } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";
import { SelectField } from "./ChoiceFields.tsx";
import type { FieldProps } from "./Field.tsx";

type Props = FieldProps & { none?: string; except?: string | undefined };

export function PersonField({ except, ...props }: Props) {
  const { t } = useText();
  const [part, setPart] = useState("");
  const all = useApi<ListPage<Person>>("/people", { sort: "name", pageSize: 100 }).data;
  const many = typeof all?.nextCursor === "string";
  const query = { sort: "name", pageSize: 100, q: part };
  const found = useApi<ListPage<Person>>("/people", query, many && part.length > 1).data;
  const people = (many && found ? found : all)?.items ?? [];
  return (
    <>
      {many && (
        <div className="field">
          <label htmlFor={`find-${props.name}`}>{t("web.person.find")}</label>
          <input
            className="in"
            id={`find-${props.name}`}
            type="search"
            value={part}
            onChange={(event) => setPart(event.target.value)}
          />
        </div>
      )}
      <SelectField
        {...props}
        choices={people
          .filter(({ id }) => id !== except)
          .map(({ id, name }) => ({ value: id, text: name }))}
      />
    </>
  );
}
