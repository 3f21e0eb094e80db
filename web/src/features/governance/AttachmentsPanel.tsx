// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The files of a proposal. Its author adds them before it is submitted; then they stay.
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type FormEvent } from "react";
import { Button } from "../../components/Button.tsx";
import { FilePick } from "../../components/fields/FilePick.tsx";
import { Panel } from "../../components/Panel.tsx";
import { Refusal } from "../../components/Refusal.tsx";
import { announce, announceSoon } from "../../lib/announce.ts";
import { ApiError, apiPath, sendFile } from "../../lib/api.ts";
import type { Attachment, Proposal } from "../../lib/model.ts";
import { sizeText } from "../../lib/sizes.ts";
import { useCommand, type CommandState } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { permits } from "./use-governance.ts";

const kinds = [
  ...[".pdf", ".odt", ".ods", ".odp", ".docx", ".xlsx", ".pptx"],
  ...[".png", ".jpg", ".jpeg", ".txt", ".csv"],
];

export function AttachmentsPanel({ one }: { one: Proposal }) {
  const { t } = useText();
  const writes = permits(one, "change");
  if (one.attachments.length === 0 && !writes) return null;
  return (
    <Panel title={t("web.attachment.many")}>
      {one.attachments.length > 0 && (
        <ul className="plain-list">
          {one.attachments.map((file) => (
            <li key={file.id}>
              <OneFile file={file} />
            </li>
          ))}
        </ul>
      )}
      {writes && <Add id={one.id} />}
    </Panel>
  );
}

function OneFile({ file }: { file: Attachment }) {
  const text = useText();
  const { t } = text;
  const remove = useCommand({
    path: `/attachments/${file.id}/remove`,
    onDone: () => announceSoon(t("web.attachment.removed", { name: file.name })),
  });
  return (
    <>
      <a className="utrecht-link wrap" href={apiPath(`/attachments/${file.id}`)} download>
        {file.name}
      </a>
      <span className="sub">
        {sizeText(text, file.size)}, {file.person.name}, {text.moment(file.at)}
      </span>
      {file.removable && (
        <button type="button" className="plain-button" onClick={() => void remove.run()}>
          {t("web.attachment.remove")}
          <span className="vh"> {file.name}</span>
        </button>
      )}
      <Refusal state={remove.state} refresh={() => void remove.refresh()} />
    </>
  );
}

type Sending = { state: CommandState; send: (file: File) => Promise<boolean> };

/** A wrong name or an empty file has its own sentence; it is shown at the field. */
function useSending(id: string, wrong: (message: string) => void): Sending {
  const { t } = useText();
  const client = useQueryClient();
  const [state, setState] = useState<CommandState>({ kind: "idle" });
  const send = async (file: File): Promise<boolean> => {
    setState({ kind: "running" });
    announce(t("web.exchange.sending"));
    try {
      await sendFile<Attachment>(`/proposals/${id}/attachments`, file, () => undefined);
      await client.invalidateQueries({ queryKey: ["api", `/proposals/${id}`] });
      announce(t("web.attachment.added", { name: file.name }));
      setState({ kind: "idle" });
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      announce("");
      const { problem, retryAfter } = error;
      const [field] = problem.errors ?? [];
      if (field) wrong(field.message);
      setState(field ? { kind: "idle" } : { kind: "refused", problem, retryAfter });
      return false;
    }
  };
  return { state, send };
}

function Add({ id }: { id: string }) {
  const { t } = useText();
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const { state, send } = useSending(id, setError);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (state.kind === "running") return;
    if (!file) {
      setError(t("web.exchange.choose"));
      input.current?.focus();
    } else if (await send(file)) {
      setFile(undefined);
      if (input.current) input.current.value = "";
    }
  };
  return (
    <>
      <Refusal state={state} refresh={() => undefined} />
      <form className="form more" noValidate onSubmit={(event) => void submit(event)}>
        <FilePick
          id="attachment"
          label={t("web.attachment.add")}
          hint={t("web.attachment.hint")}
          accept={kinds}
          file={file}
          error={error}
          control={input}
          choose={(next) => {
            setFile(next);
            setError(undefined);
          }}
        />
        <div className="acts">
          <Button small type="submit" aria-disabled={state.kind === "running"}>
            {t(state.kind === "running" ? "web.exchange.sending" : "web.attachment.add")}
          </Button>
        </div>
      </form>
    </>
  );
}
