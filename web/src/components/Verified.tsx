// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Icon } from "./Icon.tsx";
import type { Verification } from "../lib/model.ts";
import { useApi } from "../lib/use-api.ts";
import { useText } from "../lib/use-text.ts";

/** Whether the chain of the audit trail still holds, and when that was last checked. */
export function Verified() {
  const { t, moment, number } = useText();
  const { data } = useApi<Verification>("/audit-verifications/current");
  if (!data) return null;
  return (
    <span className={data.ok ? "holds" : "holds late"}>
      <Icon name={data.ok ? "check" : "diamond"} size={14} />
      <span>
        {t(data.ok ? "web.audit.holds" : "web.audit.broken", {
          at: moment(data.checkedAt),
          count: number(data.records),
        })}
      </span>
    </span>
  );
}
