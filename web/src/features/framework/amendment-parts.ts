// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// An amendment as a person types it, and the values that it changes in words.
import { emptyMoney, type Draft } from "../../lib/draft.ts";
import type { AmendmentInput, Indexation, Money, StandstillPolicy } from "../../lib/model.ts";
import type { Text } from "../../lib/use-text.ts";

export const amendmentKinds = [
  "use_option",
  "maximum",
  "lot_maximum",
  "term",
  "reestimate",
  "indexation",
  "standstill",
] as const;

export const grounds = [
  "de_minimis",
  "review_clause",
  "additional_services",
  "unforeseen",
  "replacement",
  "not_substantial",
] as const;

export const blankAmendment = {
  kind: "",
  amount: emptyMoney,
  endsOn: "",
  termReason: "",
  indexation: { index: "", month: "", clause: "" },
  standstillPolicy: "",
  standstillDays: "20",
  lotId: "",
  ground: "",
  decidedBefore: "no",
  decidedOn: "",
  reason: "",
};
export type AmendmentDraft = typeof blankAmendment;

/** An option and a new estimate change no term of the agreement. */
export const needsGround = (kind: string): boolean =>
  kind !== "" && kind !== "use_option" && kind !== "reestimate";

export const needsAmount = (kind: string): boolean =>
  ["maximum", "lot_maximum", "reestimate"].includes(kind);

export function toAmendment(values: AmendmentDraft, draft: Draft): AmendmentInput {
  const kind = draft.choice<AmendmentInput["kind"]>("kind", values.kind);
  const standstill = kind === "standstill";
  return {
    kind,
    amount: needsAmount(kind) ? draft.money("amount", values.amount) : null,
    endsOn: kind === "term" ? draft.date("endsOn", values.endsOn) : null,
    termReason: kind === "term" ? draft.optional(values.termReason) : null,
    indexation: kind === "indexation" ? indexationOf(values, draft) : null,
    standstillPolicy: standstill
      ? draft.choice<StandstillPolicy>("standstillPolicy", values.standstillPolicy)
      : null,
    standstillDays: standstill ? draft.whole("standstillDays", values.standstillDays) : null,
    lotId: kind === "lot_maximum" ? draft.choice("lotId", values.lotId) : null,
    ground: needsGround(kind)
      ? draft.choice<NonNullable<AmendmentInput["ground"]>>("ground", values.ground)
      : null,
    decidedOn: values.decidedBefore === "yes" ? draft.date("decidedOn", values.decidedOn) : null,
    reason: draft.text("reason", values.reason),
  };
}

const indexationOf = ({ indexation }: AmendmentDraft, draft: Draft): Indexation => ({
  index: draft.text("indexation.index", indexation.index),
  month: Number(draft.choice("indexation.month", indexation.month)),
  clause: draft.text("indexation.clause", indexation.clause),
});

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null;

/** A value of the server's JSON, as a reader knows it. */
export function inWords(text: Text, json: string | null): string {
  const { t } = text;
  if (json === null) return t("web.amend.nothing");
  try {
    return plainWords(text, JSON.parse(json) as unknown);
  } catch {
    return json;
  }
}

function plainWords(text: Text, value: unknown): string {
  const { t, date, maybe } = text;
  if (value === null || value === "") return t("web.amend.nothing");
  if (Array.isArray(value)) {
    return value.map((one) => plainWords(text, one)).join("; ") || t("web.amend.nothing");
  }
  if (isPlain(value)) return objectWords(text, value);
  const said = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(said)) return date(said);
  return maybe(`web.standstill.${said}`) ?? said;
}

/** Money, a lot, an option or an indexation clause: told apart by what they hold. */
function objectWords({ t, money, vat, shortDate }: Text, value: Plain): string {
  if ("amountMinor" in value) {
    const amount = value as unknown as Money;
    return `${money(amount)} ${vat(amount)}`;
  }
  if ("months" in value) {
    const months = Number(value["months"]);
    const usedOn = value["usedOn"];
    return typeof usedOn === "string"
      ? t("web.contract.optionUsed", { months, date: shortDate(usedOn) })
      : t("web.contract.optionOpen", { months });
  }
  if ("index" in value) {
    return `${value["index"]}, ${t(`web.month.${value["month"]}`)}, ${value["clause"]}`;
  }
  const maximum = value["maximum"];
  const amount = isPlain(maximum) ? money(maximum as unknown as Money) : t("web.amend.nothing");
  return `${value["number"]}. ${value["title"]}: ${amount}`;
}
