// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Label, hint, error, control: in that order, tied together for a screen reader.
import { useFormContext, type FieldError as FormError, type FieldErrors } from "react-hook-form";
import { useEffect, useRef, type ReactNode } from "react";
import { fieldId } from "../../lib/paths.ts";
import { useText } from "../../lib/use-text.ts";
import { Icon } from "../Icon.tsx";

export type FieldProps = { name: string; label: string; hint?: string | undefined };

function find(errors: FieldErrors, name: string): string | undefined {
  let at: unknown = errors;
  for (const part of name.split(".")) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return (at as FormError | undefined)?.message;
}

export function useField(name: string, hint: string | undefined) {
  const { formState } = useFormContext();
  const id = fieldId(name);
  const error = find(formState.errors, name);
  const describedBy = [hint && `${id}-h`, error && `${id}-e`].filter(Boolean).join(" ");
  return { id, error, describedBy: describedBy === "" ? undefined : describedBy };
}

/** Empties an answer when the one that it depended on has changed. */
export function useForget(name: string, dependsOn: unknown): void {
  const { setValue } = useFormContext();
  const before = useRef(dependsOn);
  useEffect(() => {
    if (before.current !== dependsOn) setValue(name, "");
    before.current = dependsOn;
  }, [name, dependsOn, setValue]);
}

export function ErrorText({ id, error }: { id: string; error: string | undefined }) {
  const { t } = useText();
  if (!error) return null;
  return (
    <p className="err" id={`${id}-e`}>
      <Icon name="warning" />
      <span>
        <span className="vh">{t("web.form.error")}</span>
        {error}
      </span>
    </p>
  );
}

export function Field(props: FieldProps & { children: ReactNode }) {
  const { id, error } = useField(props.name, props.hint);
  return (
    <div className={`field${error ? " bad" : ""}`} data-field={props.name} data-label={props.label}>
      <label htmlFor={id}>{props.label}</label>
      {props.hint && (
        <p className="hint" id={`${id}-h`}>
          {props.hint}
        </p>
      )}
      <ErrorText id={id} error={error} />
      {props.children}
    </div>
  );
}
