// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How a proposal is told wherever it stands: what it asks, and what it waits for.
import { Amount } from "../../components/Amount.tsx";
import type { Column } from "../../components/DataList.tsx";
import type { Fact } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { today } from "../../lib/dates.ts";
import type { Advice, Mandate, Money, Proposal, ProposalRow } from "../../lib/model.ts";
import type { Text } from "../../lib/use-text.ts";
import { awaitedPeople, freePeople, lowestIn, type MandateHolder } from "./mandates.tsx";
import { permits } from "./use-governance.ts";

export type Act = ProposalRow["act"];

/** Acts that are worked out, and so proposed, on the page of their object. */
const elsewhere: readonly Act[] = [
  "framework_amend",
  "party_change",
  "signal_conclude",
  "deviation_justify",
];
export const isMadeElsewhere = (act: Act): boolean => elsewhere.includes(act);

/** Acts that take on something new: what was asked before for the same need counts with them. */
export const commits = (act: string): boolean =>
  ["call_off_start", "call_off_award", "contract_sign", "contract_change"].includes(act);

export const states = [
  "draft",
  "submitted",
  "returned",
  "granted",
  "refused",
  "withdrawn",
] as const satisfies readonly ProposalRow["state"][];

export const isOpen = ({ state }: { state: ProposalRow["state"] }): boolean =>
  ["draft", "submitted", "returned"].includes(state);

export const moneyText = ({ t, money, vat }: Text, amount: Money | null): string =>
  amount ? `${money(amount)} ${vat(amount)}` : t("web.proposal.noAmount");

type About = Pick<Proposal, "subjectView">;
export function SubjectLink({ of, text }: { of: About; text: Text }) {
  if (!of.subjectView) return <>{text.t("web.scope.organisation")}</>;
  return <TextLink to={of.subjectView.url}>{of.subjectView.title}</TextLink>;
}

type Asked = Pick<ProposalRow, "act" | "amount" | "subjectView">;

/** What is asked, first of all: the act, its object and the money. */
export const askedFacts = (one: Asked, text: Text): Fact[] => {
  const { t } = text;
  return [
    { name: t("web.proposal.act"), value: t(`web.mandate.acts.${one.act}`), strong: true },
    {
      name: one.subjectView?.kindTitle ?? t("web.proposal.object"),
      value: <SubjectLink of={one} text={text} />,
    },
    {
      name: t("web.proposal.amount"),
      value: moneyText(text, one.amount),
      strong: one.amount !== null,
    },
  ];
};

/** The same in a list. */
export const askedColumns = <T extends Asked>(text: Text): Column<T>[] => {
  const { t } = text;
  return [
    {
      key: "act",
      head: t("web.proposal.act"),
      cell: (row) => (
        <span>
          {t(`web.mandate.acts.${row.act}`)}
          <span className="sub">
            <SubjectLink of={row} text={text} />
          </span>
        </span>
      ),
    },
    {
      key: "amount",
      head: t("web.proposal.amount"),
      sort: "amount",
      numeric: true,
      cell: (row) => <Amount money={row.amount} none={t("web.proposal.noAmount")} />,
    },
  ];
};

/** What is asked of whoever decides. */
export function proposalFacts(one: Proposal, text: Text): Fact[] {
  const { t, date } = text;
  const facts = askedFacts(one, text);
  const { options, counterparty, relatedKey, replaces } = one;
  if (options) facts.push({ name: t("web.proposal.options"), value: moneyText(text, options) });
  if (counterparty) facts.push({ name: t("web.proposal.counterparty"), value: counterparty.name });
  if (relatedKey) facts.push({ name: t("web.proposal.relatedKey"), value: relatedKey });
  facts.push({
    name: t("web.proposal.carryOutBy"),
    value: one.carryOutBy ? date(one.carryOutBy) : t("web.proposal.noEnd"),
  });
  if (replaces)
    facts.push({
      name: t("web.proposal.replaces"),
      value: <TextLink to={`/decisions/${replaces.id}`}>{replaces.name}</TextLink>,
    });
  return facts;
}

/** How often it was submitted: each time the advice is asked anew. */
export const roundOf = ({ steps }: Proposal): number =>
  steps.filter(({ step }) => step === "submit").length;

export const adviceNow = (one: Proposal): Advice[] =>
  one.adviceGiven.filter(({ round }) => round === roundOf(one));

/** Roles that did not answer, and for whom the decision still waits. */
export const adviceWaitedFor = (one: Proposal): Advice[] =>
  adviceNow(one).filter(({ verdict, dueOn }) => verdict === null && dueOn >= today());

const listed = (names: string[], { locale }: Text, type: "conjunction" | "disjunction"): string =>
  new Intl.ListFormat(locale === "nl" ? "nl-NL" : "en-GB", { type }).format(names);

/** The people by name, or who has the mandate when they are many. */
function named(lowest: Mandate, people: MandateHolder[], text: Text): string {
  const names = people.map(({ name }) => name);
  return names.length > 3 ? lowest.holder.name : listed(names, text, "disjunction");
}

/** Who may decide. */
export function deciders(one: Proposal, text: Text): string {
  const lowest = lowestIn(one.routing.mandates);
  return lowest ? named(lowest, freePeople(lowest), text) : text.t("web.mandate.nobody");
}

/** It waits for this person: they can decide it, by the lowest mandate that covers it. */
export function waitsForMe(one: Proposal, me: string): boolean {
  const lowest = lowestIn(one.routing.mandates);
  return (
    permits(one, "grant") &&
    lowest !== undefined &&
    awaitedPeople(lowest).some(({ id }) => id === me)
  );
}

function waitsFor(one: Proposal, me: string, text: Text): string {
  const { t } = text;
  const { label } = one;
  const days = one.waitingDays ?? 0;
  if (permits(one, "advise")) return t("web.proposal.finding.yourAdvice", { label });
  if (waitsForMe(one, me)) return t("web.proposal.finding.yours", { label, days });
  const roles = adviceWaitedFor(one).map(({ roleTitle }) => roleTitle);
  if (roles.length > 0)
    return t("web.proposal.finding.advice", { label, roles: listed(roles, text, "conjunction") });
  const count = one.conditions.length;
  if (count > 0) return t("web.proposal.finding.conditions", { label, count });
  const lowest = lowestIn(one.routing.mandates);
  if (lowest) {
    const who = named(lowest, awaitedPeople(lowest), text);
    return t("web.proposal.finding.waits", { label, days, who });
  }
  const why = one.routing.mandates.shortage ? "short" : "nobody";
  return t(`web.proposal.finding.${why}`, { label });
}

/** The heading of its page: where it stands. */
export function finding(one: Proposal, me: string, text: Text): string {
  if (one.state === "submitted") return waitsFor(one, me, text);
  return text.t(`web.proposal.finding.${one.state}`, { label: one.label });
}
