// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How fresh the data are: a mark on a row that nobody confirmed in time, and a line below a total.
import type { FreshnessTotal, Stewardship } from "../lib/model.ts";
import { useText } from "../lib/use-text.ts";
import { Badge } from "./Badge.tsx";
import { TextLink } from "./TextLink.tsx";

type Mark = Pick<Stewardship, "state" | "sinceOn">;

/** Only where something is wrong; a row that was confirmed in time needs no mark. */
export function FreshMark({ state, sinceOn }: Mark) {
  const { t, shortDate } = useText();
  if (state !== "overdue" && state !== "never") return null;
  return (
    <span className="sub">
      <Badge icon="clock" tone="signal">
        {t(`web.fresh.mark.${state}`, { date: shortDate(sinceOn) })}
      </Badge>
    </span>
  );
}

/** Below each total: how old its oldest part is, and how much of it nobody confirmed in time. */
export function FreshTotal(props: {
  total: FreshnessTotal | null | undefined;
  kind: "application" | "contract";
  /** The total is of a part that no list shows: then it opens none. */
  part?: boolean;
}) {
  const { t, date } = useText();
  const { total, kind } = props;
  if (!total || total.rows === 0 || total.oldestOn === null) return null;
  const oldest = t("web.fresh.oldest", {
    date: date(total.oldestOn),
    count: total.oldestDays ?? 0,
  });
  if (total.unconfirmed === 0) {
    return (
      <p className="note cap">
        {t(`web.fresh.all.${kind}`, { count: total.rows })} {oldest}
      </p>
    );
  }
  const some = t(`web.fresh.some.${kind}`, { count: total.unconfirmed, rows: total.rows });
  return (
    <p className="note cap">
      {props.part ? (
        `${some}.`
      ) : (
        <TextLink to={`/confirmations?kind=${kind}&unconfirmed=true`}>{some}</TextLink>
      )}{" "}
      {t("web.fresh.counts")} {oldest}
    </p>
  );
}
