// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A framework as a person types it, and the way to and from what the server knows.
import { dateToInput } from "../../lib/dates.ts";
import { emptyMoney, typedMoney, type Draft, type MoneyDraft } from "../../lib/draft.ts";
import type {
  CriterionKind,
  Framework,
  FrameworkInput,
  Money,
  Route,
  StandstillPolicy,
} from "../../lib/model.ts";

export type LotDraft = { itemId: string; number: string; title: string; maximum: MoneyDraft };
export type OptionDraft = { itemId: string; months: string; noticeDays: string };
export type CriterionDraft = {
  itemId: string;
  kind: string;
  title: string;
  weightMinPercent: string;
  weightMaxPercent: string;
};

export type FrameworkDraft = {
  number: string;
  title: string;
  description: string;
  startsOn: string;
  endsOn: string;
  termReason: string;
  estimated: MoneyDraft;
  reestimated: MoneyDraft;
  maximumKind: string;
  maximum: MoneyDraft;
  smallestCallOff: MoneyDraft;
  routes: string[];
  allocationRule: string;
  standstillPolicy: string;
  standstillDays: string;
  indexed: string;
  indexation: { index: string; month: string; clause: string };
  lots: LotDraft[];
  options: OptionDraft[];
  criteria: CriterionDraft[];
};

export const blankLot: LotDraft = { itemId: "", number: "", title: "", maximum: emptyMoney };
export const blankOption: OptionDraft = { itemId: "", months: "", noticeDays: "" };
export const blankCriterion: CriterionDraft = {
  itemId: "",
  kind: "",
  title: "",
  weightMinPercent: "",
  weightMaxPercent: "",
};

export const blankFramework: FrameworkDraft = {
  number: "",
  title: "",
  description: "",
  startsOn: "",
  endsOn: "",
  termReason: "",
  estimated: emptyMoney,
  reestimated: emptyMoney,
  maximumKind: "",
  maximum: emptyMoney,
  smallestCallOff: emptyMoney,
  routes: [],
  allocationRule: "",
  standstillPolicy: "",
  standstillDays: "20",
  indexed: "no",
  indexation: { index: "", month: "", clause: "" },
  lots: [],
  options: [],
  criteria: [],
};

/** What stands in the form when somebody comes to change a framework. */
export function toDraft(framework: Framework, locale: string): FrameworkDraft {
  const { indexation } = framework;
  return {
    number: framework.number,
    title: framework.title,
    description: framework.description,
    startsOn: dateToInput(framework.startsOn),
    endsOn: dateToInput(framework.endsOn),
    termReason: framework.termReason ?? "",
    estimated: typedMoney(framework.estimated, locale),
    reestimated: typedMoney(framework.reestimated, locale),
    maximumKind: framework.maximum === null ? "none" : "amount",
    maximum: typedMoney(framework.maximum, locale),
    smallestCallOff: typedMoney(framework.smallestCallOff, locale),
    routes: framework.routes,
    allocationRule: framework.allocationRule ?? "",
    standstillPolicy: framework.standstillPolicy,
    standstillDays: String(framework.standstillDays),
    indexed: indexation === null ? "no" : "yes",
    indexation:
      indexation === null
        ? blankFramework.indexation
        : { ...indexation, month: String(indexation.month) },
    lots: framework.lots.map((lot) => ({
      itemId: lot.id ?? "",
      number: lot.number,
      title: lot.title,
      maximum: typedMoney(lot.maximum, locale),
    })),
    options: framework.options.map((option) => ({
      itemId: option.id ?? "",
      months: String(option.months),
      noticeDays: String(option.noticeDays),
    })),
    criteria: framework.criteria.map((criterion) => ({
      itemId: criterion.id ?? "",
      kind: criterion.kind,
      title: criterion.title,
      weightMinPercent: String(criterion.weightMinPercent),
      weightMaxPercent: String(criterion.weightMaxPercent),
    })),
  };
}

const known = (itemId: string): { id?: string } => (itemId === "" ? {} : { id: itemId });

function parts(values: FrameworkDraft, draft: Draft) {
  return {
    lots: values.lots.map((lot, index) => ({
      ...known(lot.itemId),
      number: draft.text(`lots[${index}].number`, lot.number),
      title: draft.text(`lots[${index}].title`, lot.title),
      maximum: draft.optionalMoney(`lots[${index}].maximum`, lot.maximum),
    })),
    options: values.options.map((option, index) => ({
      ...known(option.itemId),
      months: draft.whole(`options[${index}].months`, option.months),
      noticeDays: draft.whole(`options[${index}].noticeDays`, option.noticeDays),
    })),
    criteria: values.criteria.map((criterion, index) => ({
      ...known(criterion.itemId),
      kind: draft.choice<CriterionKind>(`criteria[${index}].kind`, criterion.kind),
      title: draft.text(`criteria[${index}].title`, criterion.title),
      weightMinPercent: draft.whole(
        `criteria[${index}].weightMinPercent`,
        criterion.weightMinPercent,
      ),
      weightMaxPercent: draft.whole(
        `criteria[${index}].weightMaxPercent`,
        criterion.weightMaxPercent,
      ),
    })),
  };
}

/** "No maximum" is an answer of its own; an amount may be 0. */
function maximum(values: FrameworkDraft, draft: Draft): Money | null {
  if (values.maximumKind === "") draft.add("maximumKind", "choose");
  return values.maximumKind === "amount" ? draft.money("maximum", values.maximum) : null;
}

export function toInput(values: FrameworkDraft, draft: Draft): FrameworkInput {
  if (values.routes.length === 0) draft.add("routes", "chooseSome");
  const direct = values.routes.includes("direct");
  return {
    number: draft.text("number", values.number),
    title: draft.text("title", values.title),
    description: values.description.trim(),
    startsOn: draft.date("startsOn", values.startsOn),
    endsOn: draft.date("endsOn", values.endsOn),
    termReason: draft.optional(values.termReason),
    estimated: draft.money("estimated", values.estimated),
    reestimated: draft.optionalMoney("reestimated", values.reestimated),
    maximum: maximum(values, draft),
    smallestCallOff: draft.optionalMoney("smallestCallOff", values.smallestCallOff),
    routes: values.routes as Route[],
    allocationRule: direct ? draft.text("allocationRule", values.allocationRule) : null,
    standstillPolicy: draft.choice<StandstillPolicy>("standstillPolicy", values.standstillPolicy),
    standstillDays: draft.whole("standstillDays", values.standstillDays),
    indexation:
      values.indexed === "yes"
        ? {
            index: draft.text("indexation.index", values.indexation.index),
            month: Number(draft.choice("indexation.month", values.indexation.month)),
            clause: draft.text("indexation.clause", values.indexation.clause),
          }
        : null,
    ...parts(values, draft),
  };
}
