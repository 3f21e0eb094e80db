// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type ReactNode } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { announce } from "../../lib/announce.ts";
import { useText } from "../../lib/use-text.ts";
import { Button } from "../Button.tsx";

type RepeatProps = {
  name: string;
  legend: string;
  hint?: string;
  /** "Perceel", to name one of them. */
  one: string;
  blank: Record<string, unknown>;
  children: (path: string) => ReactNode;
};

/** A group of fields that a person may add more than once. */
export function Repeat(props: RepeatProps) {
  const { t } = useText();
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: props.name });
  const list = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current
      ?.querySelector<HTMLElement>(":scope > fieldset:last-of-type :is(input, select, textarea)")
      ?.focus();
  }, [fields.length]);
  return (
    <div className="repeat" ref={list} data-field={props.name} data-label={props.legend}>
      <h2>{props.legend}</h2>
      {props.hint && <p className="hint">{props.hint}</p>}
      {fields.map((field, index) => (
        <fieldset key={field.id} className="repeat-one">
          <legend>{t("web.form.numbered", { one: props.one, number: index + 1 })}</legend>
          {props.children(`${props.name}.${index}`)}
          <Button
            small
            onClick={() => {
              remove(index);
              announce(t("web.form.removed", { one: props.one, number: index + 1 }));
              list.current?.querySelector<HTMLElement>(":scope > button:last-child")?.focus();
            }}
          >
            {t("web.form.remove", { one: props.one.toLowerCase(), number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        small
        onClick={() => {
          added.current = true;
          append(props.blank);
        }}
      >
        {t("web.form.add", { one: props.one.toLowerCase() })}
      </Button>
    </div>
  );
}
