// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How mandates are shown wherever they stand.
import type { Mandate, MandateChoices } from "../../lib/model.ts";
import type { Text } from "../../lib/use-text.ts";
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

export const peopleText = (one: Mandate, { t }: Text): string =>
  one.people
    .map(({ name, deputy }) => (deputy ? t("web.mandate.deputy", { name }) : name))
    .join(", ") || t("web.mandate.nobody");

export function MandateLink({ one }: { one: Mandate }) {
  return <TextLink to={`/mandates/${one.id}`}>{one.label}</TextLink>;
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
