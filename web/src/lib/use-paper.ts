// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A command whose body names a file that was sent before it.
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { announce } from "./announce.ts";
import { ApiError, send } from "./api.ts";
import type { Paper } from "./model.ts";
import { sendPieces, type Begun } from "./pieces.ts";
import type { Command, CommandState } from "./use-command.ts";
import { useText } from "./use-text.ts";

export type Sending = Command<Paper> & {
  /** Of the file, from 0 to 1; null when none is on its way. */
  part: number | null;
};

/** A try after a failure goes on with the pieces that are there. */
export function usePaper(
  file: File | undefined,
  path: string,
  onDone: (made: Paper) => void,
): Sending {
  const { t } = useText();
  const client = useQueryClient();
  const [state, setState] = useState<CommandState>({ kind: "idle" });
  const [part, setPart] = useState<number | null>(null);
  const begun = useRef<{ file: File; upload: Begun } | null>(null);

  const run = async (body?: unknown): Promise<Paper | undefined> => {
    if (!file || state.kind === "running") return undefined;
    setState({ kind: "running" });
    if (begun.current?.file !== file) begun.current = { file, upload: { id: null } };
    try {
      const uploadId = await sendPieces(file, begun.current.upload, setPart);
      const made = await send<Paper>("POST", path, { body: { ...(body as object), uploadId } });
      begun.current = null;
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] === "api" });
      setState({ kind: "idle" });
      onDone(made);
      return made;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { problem, retryAfter } = error;
      // Of another file than the one that began nothing can be used.
      if (problem.code !== "offline" && problem.code !== "busy" && problem.status !== 400)
        begun.current = null;
      const told =
        problem.code === "file_changed" && !problem.title
          ? { ...problem, title: t("web.paper.changed"), detail: t("web.paper.changedDetail") }
          : problem;
      const errors = problem.errors ?? [];
      setState(
        problem.status === 400 && errors.length > 0
          ? { kind: "invalid", errors }
          : { kind: "refused", problem: told, retryAfter },
      );
      return undefined;
    } finally {
      setPart(null);
      announce("");
    }
  };
  return {
    state,
    part,
    run,
    fail: (errors) => setState({ kind: "invalid", errors }),
    refresh: async () => setState({ kind: "idle" }),
  };
}
