// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useRef, useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import { Button } from "../../components/Button.tsx";
import { FilePick } from "../../components/fields/FilePick.tsx";
import { Panel } from "../../components/Panel.tsx";
import { Refusal } from "../../components/Refusal.tsx";
import { announce } from "../../lib/announce.ts";
import { ApiError, sendFile } from "../../lib/api.ts";
import type { Import } from "../../lib/model.ts";
import type { CommandState } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";

const MOST = 20 * 1024 * 1024;
const KINDS = [".xlsx", ".zip", ".csv"];

/** What can be known of a file before it is sent; the key of a text. */
function wrongWith(file: File | undefined): string | undefined {
  if (!file) return "web.exchange.choose";
  if (!KINDS.some((kind) => file.name.toLowerCase().endsWith(kind))) return "web.exchange.kind";
  if (file.size > MOST) return "web.exchange.tooLarge";
  return file.size === 0 ? "web.exchange.empty" : undefined;
}

type Sending = { state: CommandState; part: number; send: (file: File) => Promise<void> };

function useSending(): Sending {
  const { t } = useText();
  const navigate = useNavigate();
  const [state, setState] = useState<CommandState>({ kind: "idle" });
  const [part, setPart] = useState(0);
  const send = async (file: File): Promise<void> => {
    setState({ kind: "running" });
    setPart(0);
    announce(t("web.exchange.sending"));
    try {
      const { id } = await sendFile<Import>("/imports", file, setPart);
      void navigate(`/imports/${id}`);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      announce("");
      setState({ kind: "refused", problem: error.problem, retryAfter: error.retryAfter });
    }
  };
  return { state, part, send };
}

export function UploadPanel() {
  const { t } = useText();
  const { state, part, send } = useSending();
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const running = state.kind === "running";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (running) return;
    const wrong = wrongWith(file);
    setError(wrong);
    if (wrong) input.current?.focus();
    else if (file) void send(file);
  };
  return (
    <Panel title={t("web.exchange.in")} note={t("web.exchange.inNote")}>
      <ol className="steps-in">
        <li>{t("web.exchange.step1")}</li>
        <li>{t("web.exchange.step2")}</li>
      </ol>
      <Refusal state={state} refresh={() => undefined} />
      <form className="form" noValidate onSubmit={submit}>
        <FilePick
          id="import-file"
          label={t("web.exchange.file")}
          hint={t("web.exchange.fileHint")}
          accept={KINDS}
          file={file}
          error={error && t(error)}
          control={input}
          choose={(next) => {
            setFile(next);
            setError(next && wrongWith(next));
          }}
        />
        {running && (
          <div className="progress">
            <label htmlFor="send-progress">{t("web.exchange.sending")}</label>
            <progress id="send-progress" max={1} value={part} />
          </div>
        )}
        <div className="acts">
          <Button primary type="submit" aria-disabled={running}>
            {t(running ? "web.exchange.sending" : "web.exchange.check")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
