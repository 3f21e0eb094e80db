// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useRef } from "react";
import { Textbox } from "@utrecht/component-library-react";
import { useFormContext } from "react-hook-form";
import { dateToInput, parseDate } from "../../lib/dates.ts";
import { useText } from "../../lib/use-text.ts";
import { Field, useField, type FieldProps } from "./Field.tsx";

/** Typed as 31-1-2027, or chosen from the browser's own calendar. */
export function DateField(props: FieldProps) {
  const { register, getValues, setValue } = useFormContext();
  const { t } = useText();
  const hint = props.hint ?? t("web.form.dateHint");
  const { id, error, describedBy } = useField(props.name, hint);
  const picker = useRef<HTMLInputElement>(null);
  const open = (): void => {
    const input = picker.current;
    if (!input) return;
    input.value = parseDate(String(getValues(props.name) ?? "")) ?? "";
    input.showPicker();
  };
  return (
    <Field name={props.name} label={props.label} hint={hint}>
      <div className="date">
        <Textbox
          {...register(props.name)}
          id={id}
          className="in w-date"
          autoComplete="off"
          invalid={Boolean(error)}
          aria-describedby={describedBy}
        />
        <button type="button" className="plain-button" onClick={open}>
          {t("web.form.calendar")}
          <span className="vh"> {props.label}</span>
        </button>
        <input
          ref={picker}
          type="date"
          className="date-picker"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            if (event.target.value)
              setValue(props.name, dateToInput(event.target.value), { shouldDirty: true });
          }}
        />
      </div>
    </Field>
  );
}
