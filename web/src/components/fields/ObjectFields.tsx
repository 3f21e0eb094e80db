// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What something is about: the kind of object, and which one.
import { useWatch } from "react-hook-form";
import { useMay } from "../../lib/session.ts";
import {
  isObjectKind,
  objectChoice,
  objectLists,
  type ObjectKind,
  type ObjectRow,
} from "../../lib/use-objects.ts";
import { useText } from "../../lib/use-text.ts";
import { SelectField, type Choice } from "./ChoiceFields.tsx";
import { useForget } from "./Field.tsx";
import { FoundField } from "./FoundField.tsx";

type Props = {
  /** The fields of the form that hold the kind and the object. */
  kind: string;
  id: string;
  label: string;
  hint?: string;
  kinds: readonly ObjectKind[];
  /** "organisation" is the organisation as a whole, and not one of those in the register. */
  whole?: boolean;
  /** The object that was chosen before. */
  always?: Choice | undefined;
};

export function ObjectFields({ kind, id, label, hint, kinds, whole, always }: Props) {
  const { t } = useText();
  const may = useMay();
  const chosen: unknown = useWatch({ name: kind });
  useForget(id, chosen); // An object of another kind is no answer.
  const isWhole = (one: unknown): boolean => whole === true && one === "organisation";
  const open = kinds.filter((one) => isWhole(one) || may(objectLists[one].permission));
  const text = (one: ObjectKind): string =>
    t(one === "organisation" && !whole ? "web.scope.oneOrganisation" : `web.scope.${one}`);
  const list = isObjectKind(chosen) && !isWhole(chosen) ? objectLists[chosen] : null;
  return (
    <>
      <SelectField
        name={kind}
        label={label}
        hint={hint}
        choices={open.map((value) => ({ value, text: text(value) }))}
      />
      {list && (
        <FoundField<ObjectRow>
          key={list.path}
          name={id}
          label={t(`web.${String(chosen)}.one`)}
          path={list.path}
          query={{ sort: list.sort }}
          find={t("web.object.find")}
          choice={objectChoice}
          always={always}
        />
      )}
    </>
  );
}
