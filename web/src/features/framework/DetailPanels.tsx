// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { EmptyState, Panel } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import { TermLine } from "../../components/TermLine.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Framework, FrameworkParty } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText } from "../../lib/use-text.ts";
import { isPermitted } from "./use-framework.ts";

export function PartiesPanel({ framework }: { framework: Framework }) {
  const { t } = useText();
  const parties = framework.parties;
  const canAdd = isPermitted(framework, "add_party");
  const add = (
    <ButtonLink small to={`/frameworks/${framework.id}/parties/new`}>
      {t("web.party.add")}
    </ButtonLink>
  );
  return (
    <Panel title={t("web.framework.parties")}>
      {parties.length === 0 ? (
        <EmptyState
          why={t("web.party.none")}
          adds={t("web.party.noneAdds")}
          action={canAdd && add}
        />
      ) : (
        <>
          <table className="tbl resp">
            <caption className="vh">{t("web.party.caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("web.party.one")}</th>
                <th scope="col">{t("web.framework.state")}</th>
                <th scope="col" className="num">
                  {t("web.framework.occupied")}
                </th>
                <th scope="col">{t("web.party.acts")}</th>
              </tr>
            </thead>
            <tbody>
              {parties.map((party) => (
                <PartyRow key={party.id} framework={framework} party={party} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t("web.total")}</th>
                <td />
                <td className="num" data-l={t("web.framework.occupied")}>
                  <Total parties={parties} />
                </td>
                <td />
              </tr>
            </tfoot>
          </table>
          {canAdd && <div className="acts">{add}</div>}
        </>
      )}
    </Panel>
  );
}

/** What the parties occupy together; what no party holds yet is not in it. */
function Total({ parties }: { parties: FrameworkParty[] }) {
  const { t, money } = useText();
  const amounts = parties.flatMap((party) => (party.occupied ? [party.occupied] : []));
  const [first] = amounts;
  if (!first) return t("web.framework.hidden");
  return money({ ...first, amountMinor: amounts.reduce((sum, one) => sum + one.amountMinor, 0) });
}

function PartyRow({ framework, party }: { framework: Framework; party: FrameworkParty }) {
  const { t, money, date } = useText();
  const may = useMay();
  const { organisation } = party;
  return (
    <tr>
      <th scope="row">
        {may("organisation.read") ? (
          <TextLink to={`/organisations/${organisation.id}`}>{organisation.name}</TextLink>
        ) : (
          organisation.name
        )}
        {organisation.kvkNumber && (
          <span className="sub">{t("web.party.kvk", { number: organisation.kvkNumber })}</span>
        )}
      </th>
      <td data-l={t("web.framework.state")}>
        <span>
          <StateBadge kind="party" state={party.state} />
          {party.state !== "participating" && (
            <span className="sub">
              {t("web.party.since", { date: date(party.endsOn ?? party.since) })}
              {party.successor && `, ${t("web.party.by", { name: party.successor.name })}`}
            </span>
          )}
        </span>
      </td>
      <td className="num" data-l={t("web.framework.occupied")}>
        {party.occupied ? money(party.occupied) : t("web.framework.hidden")}
      </td>
      <td data-l={t("web.party.acts")}>
        <PartyActs framework={framework} party={party} />
      </td>
    </tr>
  );
}

export const partyActs = ["remove", "withdraw", "exclude", "succeed"] as const;
export type PartyAct = (typeof partyActs)[number];

function PartyActs({ framework, party }: { framework: Framework; party: FrameworkParty }) {
  const { t } = useText();
  if (!["participating", "future"].includes(party.state))
    return <span className="quiet">{t("web.party.done")}</span>;
  const acts = partyActs.filter((act) => isPermitted(framework, `${act}_party`));
  if (acts.length === 0) return <span className="quiet">{t("web.party.noActs")}</span>;
  return (
    <span className="row-acts">
      {acts.map((act) => (
        <TextLink key={act} to={`/frameworks/${framework.id}/parties/${party.id}/${act}`}>
          {t(`web.party.act.${act}`)}
          <span className="vh"> {party.organisation.name}</span>
        </TextLink>
      ))}
    </span>
  );
}

/** Lots, options and criteria: only what this framework has. */
export function TermsPanels({ framework }: { framework: Framework }) {
  const { t, money, vat } = useText();
  const { lots, criteria } = framework;
  return (
    <>
      {lots.length > 0 && (
        <Panel title={<Term name="lot">{t("web.framework.lots")}</Term>}>
          <ul className="plain-list">
            {lots.map((lot) => (
              <li key={lot.id ?? lot.number}>
                {lot.number}. {lot.title}
                <span className="sub">
                  {lot.maximum
                    ? `${t("web.framework.maximum")} ${money(lot.maximum)} ${vat(lot.maximum)}`
                    : t("web.framework.noMaximum")}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {criteria.length > 0 && (
        <Panel title={<Term name="award-criterion">{t("web.framework.criteria")}</Term>}>
          <ul className="plain-list">
            {criteria.map((criterion) => (
              <li key={criterion.id ?? criterion.title}>
                {criterion.title}
                <span className="sub">
                  {t(`web.criterion.${criterion.kind}`)},{" "}
                  {t("web.framework.weight", {
                    min: criterion.weightMinPercent,
                    max: criterion.weightMaxPercent,
                  })}
                </span>
              </li>
            ))}
          </ul>
          <TermLine names={["weighting"]} />
        </Panel>
      )}
    </>
  );
}
