// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { ConclusionBadges } from "../../components/Badge.tsx";
import { FreshTotal } from "../../components/Freshness.tsx";
import { Panel } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import type { Conclusion, FreshnessTotal, SpendByConclusion } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";

const order: Conclusion[] = ["lawful", "unlawful", "uncertain"];

/** Three amounts that together are the spend. */
export function SpendPanel(props: {
  spend: SpendByConclusion;
  year: number;
  note?: string;
  /** How fresh the data of all that is added up are. */
  fresh?: FreshnessTotal | null;
}) {
  const { t, money, vat } = useText();
  const { spend } = props;
  return (
    <Panel title={<Term name="spend">{t("web.coverage.spend", { year: props.year })}</Term>}>
      <table className="tbl">
        <caption className="vh">{t("web.coverage.spendCaption")}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{t("web.contract.conclusion")}</th>
            <th scope="col">{t("web.contract.amount")}</th>
          </tr>
        </thead>
        <tbody>
          {order.map((conclusion) => (
            <tr key={conclusion}>
              <th scope="row">
                <ConclusionBadges conclusion={conclusion} />
              </th>
              <td className="num">{money(spend[conclusion])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("web.total")}</th>
            <td className="num">{money(spend.total)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="note cap">
        {t("web.ledger.basis", { vat: vat(spend.total) })}{" "}
        {t(spend.estimated ? "web.coverage.estimated" : "web.coverage.booked")} {props.note}
      </p>
      <FreshTotal kind="contract" total={props.fresh} />
    </Panel>
  );
}
