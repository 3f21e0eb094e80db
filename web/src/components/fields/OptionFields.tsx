// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import { useText } from "../../lib/use-text.ts";
import { DateField } from "./DateField.tsx";
import { Repeat } from "./Repeat.tsx";
import { TextField } from "./TextField.tsx";

type OptionFieldsProps = {
  hint: string;
  blank: Record<string, unknown>;
  /** What an option has beside its months and its notice. */
  more?: (path: string) => ReactNode;
};

/** Options to extend an agreement, in the order in which they can be used. */
export function OptionFields({ hint, blank, more }: OptionFieldsProps) {
  const { t } = useText();
  return (
    <Repeat
      name="options"
      legend={t("web.option.many")}
      hint={hint}
      one={t("web.option.one")}
      blank={blank}
    >
      {(path) => (
        <>
          <NumberField name={`${path}.months`} label={t("web.option.months")} />
          <NumberField name={`${path}.noticeDays`} label={t("web.option.noticeDays")} />
          {more?.(path)}
        </>
      )}
    </Repeat>
  );
}

/** A whole number of a few digits. */
export function NumberField(props: { name: string; label: string; hint?: string | undefined }) {
  return <TextField {...props} width="w-number" numeric />;
}

/** The first and the last day of an agreement. */
export function TermFields(props: { first: string; last: string; lastHint?: string }) {
  return (
    <>
      <DateField name="startsOn" label={props.first} />
      <DateField name="endsOn" label={props.last} hint={props.lastHint} />
    </>
  );
}
