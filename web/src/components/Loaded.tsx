// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Waiting for the server, and what to do when it refuses.
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ApiError } from "../lib/api.ts";
import { useText } from "../lib/use-text.ts";
import { Button } from "./Button.tsx";
import { Page } from "./Page.tsx";

export function Waiting() {
  const { t } = useText();
  return (
    <p className="waiting" role="status">
      {t("web.loading")}
    </p>
  );
}

/** What a failed read means for the reader. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useText();
  const problem = error instanceof ApiError ? error.problem : null;
  const status = problem?.status ?? 0;
  const known = [0, 403, 404, 429, 503].includes(status) ? String(status) : "other";
  return (
    <div className="panel refusal" role="alert">
      <h2>{problem?.title || t(`web.failure.${known}.title`)}</h2>
      <p>{problem?.detail || t(`web.failure.${known}.detail`)}</p>
      {retry && status !== 404 && status !== 403 && (
        <Button onClick={retry}>{t("web.failure.retry")}</Button>
      )}
      {problem?.requestId && (
        <p className="note">{t("web.failure.requestId", { id: problem.requestId })}</p>
      )}
    </div>
  );
}

/** A whole page around one object: waiting, failure, or the object. */
export function Loaded<T>(props: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}): ReactNode {
  const { t } = useText();
  const { query } = props;
  if (query.data !== undefined) return props.children(query.data);
  if (!query.isError) return <Waiting />;
  const status = query.error instanceof ApiError ? query.error.problem.status : 0;
  const titles: Record<number, string> = { 403: "web.failure.closed", 404: "web.notFound.title" };
  return (
    <Page title={t(titles[status] ?? "web.failure.page")}>
      <Failure error={query.error} retry={() => void query.refetch()} />
    </Page>
  );
}
