// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What was not done, why, and what can be done now. What was typed stays.
import { useEffect, useRef, type ReactNode } from "react";
import type { CommandState } from "../lib/use-command.ts";
import { useText } from "../lib/use-text.ts";
import { Button } from "./Button.tsx";

function Box({ title, children }: { title: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="sum" role="alert" tabIndex={-1} ref={box} aria-labelledby="refusal-h">
      <h2 id="refusal-h">{title}</h2>
      {children}
    </div>
  );
}

export function Refusal(props: { state: CommandState; refresh: () => void; changedBy?: string }) {
  const { t } = useText();
  const { state } = props;
  if (state.kind === "stale") {
    return (
      <Box title={t("web.stale.title")}>
        <p>
          {props.changedBy
            ? t("web.stale.detailBy", { name: props.changedBy })
            : t("web.stale.detail")}
        </p>
        <p className="acts">
          <Button small onClick={props.refresh}>
            {t("web.stale.use")}
          </Button>
        </p>
      </Box>
    );
  }
  if (state.kind !== "refused") return null;
  const { problem, retryAfter } = state;
  const status = [0, 403, 404, 429, 503].includes(problem.status) ? problem.status : "other";
  return (
    <Box title={problem.title || t(`web.failure.${status}.title`)}>
      <p>{problem.detail || t(`web.failure.${status}.detail`)}</p>
      {retryAfter !== null && <p>{t("web.failure.wait", { seconds: retryAfter })}</p>}
      <p className="note">
        {t("web.failure.kept")}
        {problem.requestId && ` ${t("web.failure.requestId", { id: problem.requestId })}`}
      </p>
    </Box>
  );
}
