// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { AuditRecord, ListPage } from "./model.ts";
import { useMay } from "./session.ts";
import { useApi } from "./use-api.ts";

/** Who changed an object last, for those who may read the audit trail. */
export function useChangedBy(
  subject: { kind: string; id: string } | undefined,
  wanted: boolean,
): string | undefined {
  const may = useMay();
  const { data } = useApi<ListPage<AuditRecord>>(
    "/audit-records",
    { subjectKind: subject?.kind, subjectId: subject?.id, pageSize: 1 },
    wanted && subject !== undefined && may("audit.read"),
  );
  return data?.items[0]?.actor.name;
}
