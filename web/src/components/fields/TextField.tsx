// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Textarea, Textbox } from "@utrecht/component-library-react";
import type { HTMLInputAutoCompleteAttribute } from "react";
import { useFormContext } from "react-hook-form";
import { Field, useField, type FieldProps } from "./Field.tsx";

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "password" | "search";
  /** Width that follows the answer: w-date, w-kvk, w-amount, w-short. */
  width?: string;
  numeric?: boolean;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  affix?: string;
  /** What stands after the box, and belongs to the answer. */
  unit?: string | undefined;
};

export function TextField(props: TextFieldProps) {
  const { register } = useFormContext();
  const { id, error, describedBy } = useField(props.name, props.hint);
  const unitId = `${id}-u`;
  const box = (
    <Textbox
      {...register(props.name)}
      id={id}
      type={props.type ?? "text"}
      className={`in ${props.width ?? ""}`}
      inputMode={props.numeric ? "decimal" : undefined}
      autoComplete={props.autoComplete ?? "off"}
      spellCheck={props.type === "password" ? false : undefined}
      invalid={Boolean(error)}
      aria-describedby={props.unit ? `${describedBy ?? ""} ${unitId}`.trim() : describedBy}
    />
  );
  return (
    <Field name={props.name} label={props.label} hint={props.hint}>
      {props.affix ? (
        <div className="affix">
          <span aria-hidden="true">{props.affix}</span>
          {box}
          {props.unit && (
            <span className="unit" id={unitId}>
              {props.unit}
            </span>
          )}
        </div>
      ) : (
        box
      )}
    </Field>
  );
}

export function TextareaField(props: FieldProps & { rows?: number }) {
  const { register } = useFormContext();
  const { id, error, describedBy } = useField(props.name, props.hint);
  return (
    <Field name={props.name} label={props.label} hint={props.hint}>
      <Textarea
        {...register(props.name)}
        id={id}
        rows={props.rows ?? 4}
        className="in in-area"
        invalid={Boolean(error)}
        aria-describedby={describedBy}
      />
    </Field>
  );
}
