// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A page that is one form, with what happens with the answers beside it.
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Draft } from "../lib/draft.ts";
import type { Command } from "../lib/use-command.ts";
import type { EditForm } from "../lib/use-edit-form.ts";
import { useText } from "../lib/use-text.ts";
import { CommandForm } from "./CommandForm.tsx";
import { Page, type Crumb } from "./Page.tsx";
import { WhatFollows } from "./WhatFollows.tsx";

type Props<V extends FieldValues, R> = {
  title: string;
  crumbs: Crumb[];
  here?: string;
  form: UseFormReturn<V>;
  edit?: EditForm<V>;
  command: Command<R>;
  toBody: (values: V, draft: Draft) => unknown;
  submit: string;
  /** Where one goes without doing anything. */
  back: string;
  subject?: { kind: string; id: string };
  help: ReactNode;
  children: ReactNode;
};

export function FormPage<V extends FieldValues, R>(props: Props<V, R>) {
  const { t } = useText();
  const { title, crumbs, here, help, back, children, ...form } = props;
  return (
    <Page
      title={title}
      crumbs={crumbs}
      {...(here === undefined ? {} : { here })}
      wrong={props.command.state.kind === "invalid"}
    >
      <div className="two">
        <CommandForm {...form} cancel={{ to: back, text: t("web.form.cancel") }}>
          {children}
        </CommandForm>
        <WhatFollows>{help}</WhatFollows>
      </div>
    </Page>
  );
}
