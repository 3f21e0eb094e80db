// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Button } from "../../components/Button.tsx";
import { Panel } from "../../components/Panel.tsx";
import { Refusal } from "../../components/Refusal.tsx";
import { announce } from "../../lib/announce.ts";
import type { Import } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { useJob } from "./use-job.ts";

/** How far the check or the writing is, and the way to stop it. */
export function ProgressPanel({ one }: { one: Import }) {
  const { t, number } = useText();
  const client = useQueryClient();
  const renew = (): void => void client.invalidateQueries({ queryKey: ["api"] });
  const job = useJob(one.jobId, renew);
  const stop = useCommand({ path: `/jobs/${one.jobId}/cancel`, onDone: renew });
  const phase = t(`web.import.phase.${job?.phase ?? "waiting"}`);
  useEffect(() => {
    announce(phase);
    return () => announce("");
  }, [phase]);
  const known = job !== undefined && job.total > 0;
  return (
    <Panel title={t(`web.import.busy.${one.state}`)} note={t(`web.import.busyNote.${one.state}`)}>
      <div className="progress">
        <label htmlFor="job-progress">{phase}</label>
        <progress id="job-progress" {...(known ? { max: job.total, value: job.done } : {})} />
        {known && (
          <p className="note num">
            {t("web.import.rows", { done: number(job.done), total: number(job.total) })}
          </p>
        )}
        <Refusal state={stop.state} refresh={renew} />
        <p>
          <Button onClick={() => void stop.run()} aria-disabled={stop.state.kind === "running"}>
            {t("web.import.stop")}
          </Button>
        </p>
      </div>
    </Panel>
  );
}
