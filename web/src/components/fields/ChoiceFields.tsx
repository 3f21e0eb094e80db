// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useFormContext } from "react-hook-form";
import { useText } from "../../lib/use-text.ts";
import { ErrorText, Field, useField, type FieldProps } from "./Field.tsx";

export type Choice = { value: string; text: string; hint?: string };
type ChoiceProps = FieldProps & { choices: Choice[] };

export function SelectField(props: ChoiceProps & { none?: string }) {
  const { register } = useFormContext();
  const { t } = useText();
  const { id, error, describedBy } = useField(props.name, props.hint);
  return (
    <Field name={props.name} label={props.label} hint={props.hint}>
      <select
        {...register(props.name)}
        // Choices that arrive later would leave the box on the first one: begin again with them.
        key={props.choices.length}
        id={id}
        className="in w-select"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
      >
        <option value="">{props.none ?? t("web.form.choose")}</option>
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One answer of a few, or with `many` every answer that fits. */
export function ChoiceField(props: ChoiceProps & { many?: boolean; inColumns?: boolean }) {
  const { register } = useFormContext();
  const { id, error, describedBy } = useField(props.name, props.hint);
  return (
    <fieldset
      className={`field${error ? " bad" : ""}`}
      data-field={props.name}
      data-label={props.label}
      aria-describedby={describedBy}
    >
      <legend>{props.label}</legend>
      {props.hint && (
        <p className="hint" id={`${id}-h`}>
          {props.hint}
        </p>
      )}
      <ErrorText id={id} error={error} />
      <div className={props.inColumns ? "choice-columns" : undefined}>
        {props.choices.map((choice, index) => {
          const plain = /^\w+$/.test(choice.value) ? choice.value.replaceAll("_", "-") : index;
          const own = index === 0 ? id : `${id}-${plain}`;
          return (
            <div className="radio" key={choice.value}>
              <input
                {...register(props.name)}
                type={props.many ? "checkbox" : "radio"}
                id={own}
                value={choice.value}
                aria-describedby={choice.hint ? `${own}-more` : undefined}
              />
              <div>
                <label htmlFor={own}>{choice.text}</label>
                {choice.hint && (
                  <p className="note" id={`${own}-more`}>
                    {choice.hint}
                  </p>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
