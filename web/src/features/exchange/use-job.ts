// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The progress of a job on the server, as long as somebody looks at it.
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { apiPath, get } from "../../lib/api.ts";
import type { Job } from "../../lib/model.ts";

const EVERY = 2000;

const ended = ({ state }: Job): boolean => ["done", "failed", "cancelled"].includes(state);

function useInView(): boolean {
  return useSyncExternalStore(
    (listener) => {
      document.addEventListener("visibilitychange", listener);
      return () => document.removeEventListener("visibilitychange", listener);
    },
    () => document.visibilityState === "visible",
  );
}

/** Follows the events of the job; asks every two seconds when the stream fails. */
function follow(id: string, tell: (job: Job) => void): () => void {
  let gone = false;
  let timer = 0;
  const source = new EventSource(apiPath(`/jobs/${id}/events`));
  const stop = (): void => {
    gone = true;
    source.close();
    window.clearTimeout(timer);
  };
  const take = (job: Job): void => {
    if (gone) return;
    if (ended(job)) stop();
    tell(job);
  };
  const poll = async (): Promise<void> => {
    try {
      take(await get<Job>(`/jobs/${id}`));
    } catch {
      // The next try may do better.
    }
    if (!gone) timer = window.setTimeout(() => void poll(), EVERY);
  };
  const hear = (event: MessageEvent<string>): void => take(JSON.parse(event.data) as Job);
  source.addEventListener("progress", hear);
  source.addEventListener("end", hear);
  source.onerror = () => {
    source.close();
    if (!gone) void poll();
  };
  return stop;
}

export function useJob(id: string, onEnd: () => void): Job | undefined {
  const [job, setJob] = useState<Job>();
  const inView = useInView();
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (!inView) return;
    return follow(id, (next) => {
      setJob(next);
      if (ended(next)) end.current();
    });
  }, [id, inView]);
  return job?.id === id ? job : undefined;
}
