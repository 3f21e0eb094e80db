// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A proposal as a person types it.
import { dateToInput } from "../../lib/dates.ts";
import { emptyMoney, typedMoney, type Draft } from "../../lib/draft.ts";
import type { Proposal, ProposalInput } from "../../lib/model.ts";
import { commits, type Act } from "./proposals.tsx";

export const WHOLE = "organisation";
export const adviserKeys = ["buyer", "legal_adviser", "controller", "cio_office"] as const;

const blank = {
  title: "",
  act: "",
  subject: { kind: "", id: "" },
  amount: emptyMoney,
  options: { amount: "" },
  counterpartyId: "",
  relatedKey: "",
  grounds: "",
  carryOutBy: "",
  replacesId: "",
  advice: [] as { roleKey: string; dueOn: string }[],
};
export type ProposalDraft = typeof blank;

/** What the address of a link says already. */
export function fromAddress(params: URLSearchParams): ProposalDraft {
  const of = (name: string): string => params.get(name) ?? "";
  return {
    ...blank,
    act: of("act"),
    subject: { kind: of("subjectKind"), id: of("subjectId") },
    replacesId: of("replaces"),
  };
}

export function toDraft(one: Proposal, locale: string): ProposalDraft {
  const { subject, options, carryOutBy } = one;
  return {
    title: one.title,
    act: one.act,
    subject: subject ? { kind: subject.kind, id: subject.id } : { kind: WHOLE, id: "" },
    amount: typedMoney(one.amount, locale),
    options: { amount: typedMoney(options, locale).amount },
    counterpartyId: one.counterpartyId ?? "",
    relatedKey: one.relatedKey ?? "",
    grounds: one.grounds,
    carryOutBy: carryOutBy ? dateToInput(carryOutBy) : "",
    replacesId: one.replacesId ?? "",
    advice: one.advice.map(({ roleKey, dueOn }) => ({ roleKey, dueOn: dateToInput(dueOn) })),
  };
}

/** What its author chose: the act, on what, and for how much. */
function chosen(values: ProposalDraft, draft: Draft) {
  const kind = draft.choice("subject.kind", values.subject.kind);
  const act = draft.choice<Act>("act", values.act);
  const amount = draft.optionalMoney("amount", values.amount);
  const vat = values.amount.vat;
  return {
    act,
    subject:
      kind === WHOLE || kind === ""
        ? null
        : { kind, id: draft.choice("subject.id", values.subject.id) },
    amount,
    // Options that are not asked for are no answer.
    options:
      amount && commits(act)
        ? draft.optionalMoney("options", { amount: values.options.amount, vat })
        : null,
    counterpartyId: draft.optional(values.counterpartyId),
    relatedKey: draft.optional(values.relatedKey),
  };
}

/** `fixed`: the proposal that a room worked out; its act, object and amount stay as they are. */
export function toProposal(
  values: ProposalDraft,
  draft: Draft,
  fixed: Proposal | null,
): ProposalInput {
  const title = draft.text("title", values.title);
  const about = fixed
    ? {
        act: fixed.act,
        subject: fixed.subject,
        amount: fixed.amount,
        options: fixed.options,
        counterpartyId: fixed.counterpartyId,
        relatedKey: fixed.relatedKey,
      }
    : chosen(values, draft);
  return {
    title,
    ...about,
    grounds: draft.text("grounds", values.grounds),
    carryOutBy: draft.optionalDate("carryOutBy", values.carryOutBy),
    replacesId: draft.optional(values.replacesId),
    advice: values.advice.map(({ roleKey, dueOn }, i) => ({
      roleKey: draft.choice(`advice[${i}].roleKey`, roleKey),
      dueOn: draft.date(`advice[${i}].dueOn`, dueOn),
    })),
  };
}
