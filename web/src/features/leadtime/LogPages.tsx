// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Which logs there are, and bringing one in.
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ButtonLink } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { FilePick } from "../../components/fields/FilePick.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { ApiError, sendFile } from "../../lib/api.ts";
import type { LeadTimeLog } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand, type Command, type CommandState } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";

export const crumbsOf = ({ t }: Text) => [{ to: "/lead-time-logs", text: t("web.duration.title") }];

export function LogListPage() {
  const { t } = useText();
  const may = useMay();
  const query = useApi<{ items: LeadTimeLog[] }>("/lead-time-logs");
  return (
    <Page
      title={t("web.duration.title")}
      lead={t("web.duration.lead")}
      actions={
        may("leadtime.manage") && (
          <ButtonLink primary to="/lead-time-logs/new">
            {t("web.duration.bring")}
          </ButtonLink>
        )
      }
    >
      <Loaded query={query}>{({ items }) => <LogTable items={items} />}</Loaded>
    </Page>
  );
}

function LogTable({ items }: { items: LeadTimeLog[] }) {
  const { t, number, shortMoment } = useText();
  return (
    <div className="panel">
      <table className="tbl resp">
        <caption className="vh">{t("web.duration.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("web.duration.log")}</th>
            <th scope="col" className="num">
              {t("web.duration.cases")}
            </th>
            <th scope="col" className="num">
              {t("web.duration.events")}
            </th>
            <th scope="col">{t("web.duration.brought")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <TextLink to={`/lead-time-logs/${one.id}`}>{one.title}</TextLink>
                {one.fileName && <span className="sub">{one.fileName}</span>}
              </th>
              <td className="num" data-l={t("web.duration.cases")}>
                {number(one.cases)}
              </td>
              <td className="num" data-l={t("web.duration.events")}>
                {number(one.events)}
              </td>
              <td data-l={t("web.duration.brought")}>
                {one.broughtAt
                  ? `${one.broughtBy?.name || t("web.duration.system")}, ${shortMoment(one.broughtAt)}`
                  : t("web.duration.keptHere")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const KINDS = [".csv", ".xes"];
const MOST = 20 * 1024 * 1024;

function wrongWith(file: File | undefined): string | undefined {
  if (!file) return "web.duration.choose";
  if (!KINDS.some((kind) => file.name.toLowerCase().endsWith(kind))) return "web.duration.kind";
  return file.size > MOST ? "web.exchange.tooLarge" : undefined;
}

/** A command whose body is a file; what is wrong in it comes back by row. */
function useBringing(file: File | undefined): Command<LeadTimeLog> {
  const navigate = useNavigate();
  const [state, setState] = useState<CommandState>({ kind: "idle" });
  const run = async (body?: unknown): Promise<LeadTimeLog | undefined> => {
    if (!file) return undefined;
    setState({ kind: "running" });
    try {
      const query = { title: (body as { title: string }).title };
      const made = await sendFile<LeadTimeLog>("/lead-time-logs", file, () => undefined, query);
      void navigate(`/lead-time-logs/${made.id}`);
      return made;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { problem, retryAfter } = error;
      setState({ kind: "refused", problem, retryAfter });
      return undefined;
    }
  };
  return {
    state,
    run,
    fail: (errors) => setState({ kind: "invalid", errors }),
    refresh: async () => setState({ kind: "idle" }),
  };
}

export function LogNewPage() {
  const text = useText();
  const { t } = text;
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const form = useForm({ defaultValues: { title: "" } });
  const command = useBringing(file);
  const { state } = command;
  const faults = state.kind === "refused" ? (state.problem.errors ?? []) : [];
  return (
    <Page title={t("web.duration.bring")} crumbs={crumbsOf(text)} wrong={state.kind === "invalid"}>
      <div className="two">
        <div className="stack">
          {faults.length > 0 && (
            <div role="alert">
              <ul className="bullets">
                {faults.map(({ path, message }) => (
                  <li key={path + message}>
                    {path}: {message}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <CommandForm
            form={form}
            command={command}
            submit={t("web.duration.bring")}
            cancel={{ to: "/lead-time-logs", text: t("web.form.cancel") }}
            toBody={(values, draft) => {
              const wrong = wrongWith(file);
              setError(wrong);
              if (wrong) draft.errors.push({ path: "file", code: wrong, message: t(wrong) });
              return { title: draft.text("title", values.title) };
            }}
          >
            <TextField name="title" label={t("web.duration.name")} width="w-search" />
            <FilePick
              id="f-file"
              label={t("web.duration.file")}
              hint={t("web.duration.fileHint")}
              accept={KINDS}
              file={file}
              error={error && t(error)}
              control={input}
              choose={(next) => {
                setFile(next);
                setError(next && wrongWith(next));
              }}
            />
          </CommandForm>
        </div>
        <WhatFollows>
          <p>{t("web.duration.help1")}</p>
          <p>{t("web.duration.help2")}</p>
          <p>{t("web.duration.help3")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}

export function LogRemovePage() {
  const { id = "" } = useParams();
  const query = useApi<LeadTimeLog>(`/lead-time-logs/${id}`);
  return <Loaded query={query}>{(one) => <Remove one={one} />}</Loaded>;
}

function Remove({ one }: { one: LeadTimeLog }) {
  const text = useText();
  const { t, number } = text;
  const navigate = useNavigate();
  const back = `/lead-time-logs/${one.id}`;
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useCommand({
    path: `${back}/remove`,
    version: one.version,
    onDone: () => void navigate("/lead-time-logs"),
  });
  return (
    <ConfirmPage
      question={t("web.duration.removeQuestion", { title: one.title })}
      crumbs={[...crumbsOf(text), { to: back, text: one.title }]}
      here={t("web.duration.remove")}
      facts={[
        { name: t("web.duration.log"), value: one.title, strong: true },
        { name: t("web.duration.cases"), value: number(one.cases) },
        { name: t("web.duration.events"), value: number(one.events) },
      ]}
      effects={[t("web.duration.removeEffect")]}
      undo={t("web.duration.removeUndo")}
      verb={t("web.duration.remove")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "lead_time_log", id: one.id }}
      refusal={
        one.own ? { title: t("web.duration.ownTitle"), detail: t("web.duration.ownDetail") } : null
      }
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField name="reason" label={t("web.act.reason")} hint={t("web.act.groundHint")} />
    </ConfirmPage>
  );
}
