// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { Person } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";
import type { FieldProps } from "./Field.tsx";
import { FoundField } from "./FoundField.tsx";

/** A colleague, by name. */
export function PersonField(props: FieldProps & { none?: string }) {
  const { t } = useText();
  return (
    <FoundField<Person>
      {...props}
      path="/people"
      query={{ sort: "name" }}
      find={t("web.person.find")}
      choice={({ id, name }) => ({ value: id, text: name })}
    />
  );
}
