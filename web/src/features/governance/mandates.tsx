// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How mandates are shown wherever they stand.
import type { Mandate, MandateCheck, MandateChoices } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { TextLink } from "../../components/TextLink.tsx";

export const acts = [
  "framework_amend",
  "party_change",
  "call_off_start",
  "call_off_award",
  "contract_sign",
  "contract_change",
  "signal_conclude",
  "deviation_justify",
  "delivery_accept",
  "invoice_approve",
  "budget_shift",
] as const satisfies readonly MandateChoices["act"][];

export const kinds = [
  "mandate",
  "power_of_attorney",
  "authorisation",
] as const satisfies readonly MandateChoices["kind"][];

export const actNames = (one: Mandate, { t }: Text): string =>
  one.acts.length === acts.length
    ? t("web.mandate.allActs")
    : one.acts.map((act) => t(`web.mandate.acts.${act}`)).join(", ");

export const ceilingText = (one: Mandate, { t, money, shortVat }: Text): string =>
  one.ceiling ? `${money(one.ceiling)} ${shortVat(one.ceiling)}` : t("web.mandate.anyAmount.short");

export type MandateHolder = Mandate["people"][number];

/** The name, and in brackets that somebody stands in or may not decide now. */
function personText({ name, deputy, bar }: MandateHolder, { t }: Text): string {
  const notes = [deputy && t("web.mandate.standsIn"), bar && t(`web.mandate.bars.${bar}`)];
  const said = notes.filter(Boolean).join(", ");
  return said ? `${name} (${said})` : name;
}

export const peopleText = (one: Mandate, text: Text): string =>
  one.people.map((person) => personText(person, text)).join(", ") || text.t("web.mandate.nobody");

/** Those whom nothing keeps from deciding now. */
/** Who may use it now: deputies only when no holder is free to. */
export const freePeople = (one: Mandate): MandateHolder[] => {
  const free = one.people.filter(({ bar }) => !bar);
  const holders = free.filter(({ deputy }) => !deputy);
  return holders.length > 0 ? holders : free;
};

/** Whom a decision waits for: a deputy only when nobody else is left. */
export function awaitedPeople(one: Mandate): MandateHolder[] {
  const free = freePeople(one);
  const holders = free.filter(({ deputy }) => !deputy);
  return holders.length > 0 ? holders : free;
}

/** The lowest mandate that covers what is asked, and that somebody has. */
export const lowestIn = (check: MandateCheck): Mandate | undefined =>
  check.items.find(({ mandate }) => mandate.id === check.lowestId)?.mandate;

export function MandateLink({ one }: { one: Mandate }) {
  return (
    <span className="keep">
      <TextLink to={`/mandates/${one.id}`}>{one.label}</TextLink>
    </span>
  );
}

/** Within which budget line, for a mandate that is bound to one. */
export function LineOf({ one }: { one: Mandate }) {
  const { t } = useText();
  if (!one.budget) return null;
  return <span className="sub">{t("web.mandate.within", { line: one.budget.label })}</span>;
}

export function ObjectsOf({ one, text }: { one: Mandate; text: Text }) {
  const { t } = text;
  if (one.objects.length === 0) return <>{t("web.mandate.allObjects")}</>;
  const hidden = one.objects.length - one.subjects.length;
  return (
    <ul className="lines">
      {one.subjects.map(({ id, title, url }) => (
        <li key={id}>
          <TextLink to={url}>{title}</TextLink>
        </li>
      ))}
      {hidden > 0 && <li>{t("web.mandate.hiddenObjects", { count: hidden })}</li>}
    </ul>
  );
}
