// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A legal act has its own page: what it does, who it touches, whether it can be undone.
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Draft } from "../lib/draft.ts";
import type { Command } from "../lib/use-command.ts";
import { useText } from "../lib/use-text.ts";
import { CommandForm } from "./CommandForm.tsx";
import { Page, type Crumb } from "./Page.tsx";
import { Facts, type Fact } from "./Panel.tsx";

type Props<V extends FieldValues, R> = {
  question: string;
  crumbs: Crumb[];
  here: string;
  facts: Fact[];
  /** What else the act is about, below the facts. */
  about?: ReactNode;
  /** What follows from the act, in a sentence each. */
  effects: string[];
  /** How it can be undone; without it the page says that it cannot. */
  undo?: string;
  verb: string;
  back: string;
  form: UseFormReturn<V>;
  command: Command<R>;
  toBody: (values: V, draft: Draft) => unknown;
  subject: { kind: string; id: string };
  /** Why the act cannot be done now, as the server said. */
  refusal?: { title: string; detail: string } | null;
  children?: ReactNode;
};

export function ConfirmPage<V extends FieldValues, R>(props: Props<V, R>) {
  const { t } = useText();
  const wrong = props.command.state.kind === "invalid";
  return (
    <Page title={props.question} crumbs={props.crumbs} here={props.here} wrong={wrong}>
      <div className="confirm">
        <div className="panel">
          <Facts facts={props.facts} />
        </div>
        {props.about}
        <section aria-labelledby="effects">
          <h2 id="effects">{t("web.confirm.effects")}</h2>
          <ul className="bullets">
            {props.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </section>
        <p className="undo">
          <b>{props.undo ? t("web.confirm.undo") : t("web.confirm.final")}</b> {props.undo}
        </p>
        {props.refusal ? (
          <div className="sum">
            <h2>{props.refusal.title}</h2>
            <p>{props.refusal.detail}</p>
          </div>
        ) : null}
        <CommandForm
          form={props.form}
          command={props.command}
          toBody={props.toBody}
          subject={props.subject}
          submit={props.verb}
          cancel={{ to: props.back, text: t("web.confirm.back") }}
        >
          {props.children}
        </CommandForm>
      </div>
    </Page>
  );
}
