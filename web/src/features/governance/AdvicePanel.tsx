// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What was asked of whom, until when, and what they advised.
import { Badge } from "../../components/Badge.tsx";
import type { IconName } from "../../components/Icon.tsx";
import { Panel } from "../../components/Panel.tsx";
import { today } from "../../lib/dates.ts";
import type { Advice, Proposal } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";
import { adviceNow, roundOf } from "./proposals.tsx";

const verdictIcons: Record<NonNullable<Advice["verdict"]>, IconName> = {
  positive: "check",
  with_conditions: "dot",
  negative: "cross",
};

function Verdict({ advice, open }: { advice: Advice; open: boolean }) {
  const { t } = useText();
  const { verdict, dueOn } = advice;
  if (verdict)
    return <Badge icon={verdictIcons[verdict]}>{t(`web.advice.verdicts.${verdict}`)}</Badge>;
  const late = dueOn < today();
  const state = !open ? "notGiven" : late ? "late" : "waited";
  return <span className={open && late ? "late" : "quiet"}>{t(`web.advice.${state}`)}</span>;
}

function AdviceTable({ rows, open }: { rows: Advice[]; open: boolean }) {
  const { t, shortDate } = useText();
  return (
    <table className="tbl resp">
      <caption className="vh">{t("web.advice.many")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.advice.role")}</th>
          <th scope="col">{t("web.advice.verdict")}</th>
          <th scope="col">{t("web.advice.reasons")}</th>
          <th scope="col" className="num">
            {t("web.advice.dueOn")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={`${one.round} ${one.roleKey}`}>
            <th scope="row">
              {one.roleTitle}
              {one.person && <span className="sub">{one.person.name}</span>}
            </th>
            <td data-l={t("web.advice.verdict")}>
              <Verdict advice={one} open={open} />
            </td>
            <td data-l={t("web.advice.reasons")} className={one.reasons ? "long" : "quiet"}>
              <span className="as-typed">{one.reasons || t("web.none")}</span>
            </td>
            <td data-l={t("web.advice.dueOn")} className="num">
              {shortDate(one.dueOn)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Before it is submitted nobody was asked: then it says who will be. */
function ToBeAsked({ one }: { one: Proposal }) {
  const { t, date } = useText();
  return (
    <>
      <p>{t(one.advice.length === 0 ? "web.advice.none" : "web.advice.onSubmit")}</p>
      <ul className="lines">
        {one.advice.map(({ roleKey, dueOn }) => (
          <li key={roleKey}>
            {t("web.advice.need", { role: t(`role.${roleKey}`), date: date(dueOn) })}
          </li>
        ))}
      </ul>
    </>
  );
}

export function AdvicePanel({ one }: { one: Proposal }) {
  const { t } = useText();
  const now = adviceNow(one);
  const before = one.adviceGiven.filter(({ round }) => round < roundOf(one));
  const returned = one.state === "returned";
  return (
    <Panel title={t("web.advice.many")}>
      {now.length > 0 && <AdviceTable rows={now} open={one.state === "submitted"} />}
      {(now.length === 0 || returned) && <ToBeAsked one={one} />}
      {before.length > 0 && (
        <details className="fold more">
          <summary>{t("web.advice.before")}</summary>
          <AdviceTable rows={before} open={false} />
        </details>
      )}
    </Panel>
  );
}
