// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Who decides and why: what is counted, and why other mandates do not cover it.
import type { ReactNode } from "react";
import { Panel } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Money, Proposal } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { CheckedPanel, ShortagePanel } from "./mandate-check-parts.tsx";
import { lowestIn, MandateLink } from "./mandates.tsx";
import { deciders } from "./proposals.tsx";

type Line = { key: string; what: ReactNode; amount: Money | null };

function countedLines(one: Proposal, text: Text): Line[] {
  const { t } = text;
  const lines: Line[] = [];
  const add = (key: string, what: ReactNode, amount: Money | null): void => {
    if (amount) lines.push({ key, what, amount });
  };
  add("own", t("web.proposal.thisOne"), one.amount);
  add("options", t("web.proposal.options"), one.options);
  for (const other of one.routing.related) {
    if (other.id === "") {
      // It counts, and the reader may not see what it is.
      lines.push({ key: `hidden ${lines.length}`, what: other.title, amount: null });
      continue;
    }
    const same = other.sameSubject ? "Subject" : other.sameKey ? "Key" : "Author";
    const why = t(`web.proposal.same${same}`);
    const link = (
      <>
        <TextLink to={`/proposals/${other.id}`}>
          {other.label}, {other.title}
        </TextLink>
        <span className="sub">
          {t(`web.state.proposal.${other.state}`)}, {why}
        </span>
      </>
    );
    add(other.id, link, other.amount);
    const options = t("web.proposal.optionsOf", { label: other.label });
    add(`${other.id} options`, options, other.options);
  }
  return lines;
}

/** What mandates are held against, line by line: the whole need, and not one part of it. */
function Counted({ one, counted }: { one: Proposal; counted: Money }) {
  const text = useText();
  const { t, money, shortVat } = text;
  const lines = countedLines(one, text);
  const mixed = lines.some(({ amount }) => amount !== null && amount.vat !== counted.vat);
  return (
    <div>
      <table className="tbl resp">
        <caption className="vh">{t("web.proposal.counted")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("web.proposal.countedWhat")}</th>
            <th scope="col" className="num">
              {t("web.proposal.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, what, amount }) => (
            <tr key={key}>
              <th scope="row">{what}</th>
              <td className="num" data-l={t("web.proposal.amount")}>
                {amount ? `${money(amount)} ${shortVat(amount)}` : t("web.proposal.notShown")}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("web.proposal.counted")}</th>
            <td className="num">
              {money(counted)} {shortVat(counted)}
            </td>
          </tr>
        </tfoot>
      </table>
      {mixed && <p className="note cap">{t("web.proposal.mixedVat")}</p>}
    </div>
  );
}

function Sentence({ one }: { one: Proposal }) {
  const text = useText();
  const { t } = text;
  const lowest = lowestIn(one.routing.mandates);
  if (!lowest) return <p>{t("web.proposal.nobodyWhy")}</p>;
  return (
    <p>
      {t("web.proposal.lowestWhy", { holder: lowest.holder.name })} <MandateLink one={lowest} />
    </p>
  );
}

const addsUp = ({ options, routing }: Proposal): boolean =>
  options !== null || routing.related.length > 0;

/** Who decides and why: the sentence, what is counted, and why other mandates do not cover it. */
export function RoutingPanels({ one }: { one: Proposal }) {
  const text = useText();
  const { t } = text;
  const { routing } = one;
  const lowest = lowestIn(routing.mandates);
  return (
    <>
      <Panel
        title={
          <Term name="mandate">
            {lowest
              ? t("web.proposal.mayDecide", { people: deciders(one, text) })
              : t("web.proposal.nobodyMay")}
          </Term>
        }
      >
        <div className="paras">
          <Sentence one={one} />
          {routing.split && (
            <p className="undo">
              <b>{t("web.proposal.split")}</b> {t("web.proposal.splitWhy")}
            </p>
          )}
          {routing.counted && addsUp(one) && <Counted one={one} counted={routing.counted} />}
        </div>
      </Panel>
      <ShortagePanel check={routing.mandates} />
      <CheckedPanel check={routing.mandates} />
    </>
  );
}
