// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { FormProvider, type FieldValues, type Path, type UseFormReturn } from "react-hook-form";
import { announce } from "../lib/announce.ts";
import { Draft } from "../lib/draft.ts";
import type { FieldError } from "../lib/model.ts";
import { fieldId, nearestField } from "../lib/paths.ts";
import type { Command } from "../lib/use-command.ts";
import { useChangedBy } from "../lib/use-changed-by.ts";
import type { EditForm } from "../lib/use-edit-form.ts";
import { useText } from "../lib/use-text.ts";
import { Button } from "./Button.tsx";
import { ErrorSummary, type SummaryLine } from "./ErrorSummary.tsx";
import { places, type Place } from "./form-places.ts";
import { MergedNotice } from "./MergedNotice.tsx";
import { Refusal } from "./Refusal.tsx";
import { TextLink } from "./TextLink.tsx";

type Props<V extends FieldValues, R> = {
  form: UseFormReturn<V>;
  command: Command<R>;
  /** Reads the answers into the body to send; errors go into the draft. */
  toBody: (values: V, draft: Draft) => unknown;
  submit: string;
  cancel?: { to: string; text: string };
  /** The object that the command changes, to say who changed it meanwhile. */
  subject?: { kind: string; id: string };
  /** Of a form that shows what the server holds: the way to take over a newer version. */
  edit?: EditForm<V>;
  children: ReactNode;
};

type Found = { name: string | null; message: string; line: SummaryLine };

/** Errors in the order of the page, each with the field it belongs to. */
function locate(errors: FieldError[], known: Place[]): Found[] {
  const names = known.map((place) => place.name);
  const found = errors.map(({ path, message }): Found => {
    const name = nearestField(path, names);
    const label = known.find((place) => place.name === name)?.label ?? "";
    const sign = label.endsWith("?") ? "" : ":";
    const text = label === "" ? message : `${label}${sign} ${message}`;
    return { name, message, line: { id: name === null ? null : fieldId(name), text } };
  });
  const rank = ({ name }: Found): number => (name === null ? -1 : names.indexOf(name));
  return found.sort((a, b) => rank(a) - rank(b));
}

export function CommandForm<V extends FieldValues, R>(props: Props<V, R>) {
  const { form, command } = props;
  const { t } = useText();
  const element = useRef<HTMLFormElement>(null);
  const [lines, setLines] = useState<SummaryLine[]>([]);
  const changedBy = useChangedBy(props.subject, command.state.kind === "stale");
  const { state } = command;
  useEffect(() => {
    if (state.kind === "running") announce(t("web.form.sending"));
    else announce("");
    if (state.kind !== "invalid" || !element.current) return setLines([]);
    const found = locate(state.errors, places(element.current));
    for (const { name, message } of found) {
      if (name !== null) form.setError(name as Path<V>, { type: "server", message });
    }
    setLines(found.map(({ line }) => line));
  }, [state, form, t]);

  const refresh = (): void => {
    props.edit?.takeNewest();
    void command.refresh();
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    form.clearErrors();
    const draft = new Draft(t);
    const body = props.toBody(form.getValues(), draft);
    if (draft.errors.length > 0) command.fail(draft.errors);
    else void command.run(body);
  };

  return (
    <FormProvider {...form}>
      <div className="form-frame">
        {lines.length > 0 && <ErrorSummary lines={lines} />}
        {props.edit?.merged && state.kind === "idle" && (
          <MergedNotice merged={props.edit.merged} form={element} />
        )}
        <Refusal
          state={state}
          refresh={refresh}
          {...(changedBy === undefined ? {} : { changedBy })}
        />
        <form className="form" noValidate onSubmit={submit} ref={element}>
          {props.children}
          <div className="acts">
            <Button primary type="submit" aria-disabled={state.kind === "running"}>
              {state.kind === "running" ? t("web.form.sending") : props.submit}
            </Button>
            {props.cancel && <TextLink to={props.cancel.to}>{props.cancel.text}</TextLink>}
          </div>
        </form>
      </div>
    </FormProvider>
  );
}
