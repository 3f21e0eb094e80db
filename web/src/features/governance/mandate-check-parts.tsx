// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// All mandates for an act with why they cover it or not, and the budget that is short.
import { Badge } from "../../components/Badge.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import type { MandateCheck } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { ceilingText, freePeople, LineOf, MandateLink, peopleText } from "./mandates.tsx";

type Row = MandateCheck["items"][number];

function Covers({ row, text }: { row: Row; text: Text }) {
  const { t } = text;
  if (row.gap !== null) return t(`web.mandate.gaps.${row.gap}`);
  if (freePeople(row.mandate).length === 0) return t("web.mandate.coversNobody");
  return <Badge icon="check">{t("web.mandate.covers")}</Badge>;
}

function columns(text: Text): SortColumn<Row>[] {
  const { t } = text;
  return [
    {
      key: "label",
      head: t("web.mandate.one"),
      cell: ({ mandate }) => <MandateLink one={mandate} />,
    },
    {
      key: "holder",
      head: t("web.mandate.holder"),
      cell: ({ mandate }) => (
        <span>
          {mandate.functionId === null && mandate.people.length > 0
            ? peopleText(mandate, text)
            : mandate.holder.name}
          {mandate.functionId !== null && <span className="sub">{peopleText(mandate, text)}</span>}
        </span>
      ),
    },
    {
      key: "ceiling",
      head: t("web.mandate.ceiling"),
      numeric: true,
      cell: ({ mandate }) => (
        <>
          {ceilingText(mandate, text)}
          <LineOf one={mandate} />
        </>
      ),
    },
    {
      key: "why",
      head: t("web.mandate.why"),
      cell: (row) => <Covers row={row} text={text} />,
    },
  ];
}

export function CheckedPanel({ check }: { check: MandateCheck }) {
  const text = useText();
  const { t } = text;
  return (
    <Panel title={t("web.mandate.checked")}>
      {check.items.length === 0 ? (
        <p>{t("web.mandate.checkedNone")}</p>
      ) : (
        <SortTable
          caption={t("web.mandate.checked")}
          columns={columns(text)}
          rows={check.items}
          rowKey={({ mandate }) => mandate.id}
        />
      )}
    </Panel>
  );
}

/** Both numbers, and who may shift the difference; nothing when no budget is short. */
export function ShortagePanel({ check }: { check: MandateCheck }) {
  const text = useText();
  const { t, money } = text;
  if (!check.shortage) return null;
  const { mandate, asked, left, shiftBy } = check.shortage;
  const missing = money(check.shortage.missing);
  return (
    <Panel title={t("web.mandate.short", { asked: money(asked), left: money(left) })}>
      <div className="paras">
        <p>
          {t("web.mandate.shortWhy", {
            label: mandate.label,
            holder: mandate.holder.name,
            line: mandate.budget?.label ?? "",
            left: money(left),
          })}
        </p>
        <p>
          {shiftBy
            ? t("web.mandate.shortShift", {
                missing,
                holder: shiftBy.holder.name,
                people: peopleText(shiftBy, text),
                label: shiftBy.label,
              })
            : t("web.mandate.shortNobody", { missing })}
        </p>
      </div>
    </Panel>
  );
}
