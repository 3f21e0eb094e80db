// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeAnswers } from "./merge-answers.ts";

const money = (amount: string, vat = "excluded") => ({ amount, vat });
const lot = (itemId: string, title: string) => ({ itemId, title });

test("only what a person changed is put over the newest version", () => {
  const base = { title: "Bouw", description: "", endsOn: "31-12-2029" };
  const mine = { ...base, title: "Bouw en beheer" };
  const newest = { ...base, description: "Nieuw" };
  assert.deepEqual(mergeAnswers(base, mine, newest), {
    values: { title: "Bouw en beheer", description: "Nieuw", endsOn: "31-12-2029" },
    theirs: ["description"],
    both: [],
  });
});

test("a field that both changed keeps this person's answer and names the other", () => {
  const merged = mergeAnswers({ title: "A" }, { title: "B" }, { title: "C" });
  assert.deepEqual(merged, {
    values: { title: "B" },
    theirs: [],
    both: [{ name: "title", other: "C" }],
  });
  const agreed = mergeAnswers({ title: "A" }, { title: "C" }, { title: "C" });
  assert.deepEqual(agreed, { values: { title: "C" }, theirs: [], both: [] });
});

test("nothing typed and nothing changed gives the newest version", () => {
  const base = { title: "A", maximum: money("1.000") };
  const newest = { title: "A", maximum: money("2.000") };
  assert.deepEqual(mergeAnswers(base, base, newest).values, newest);
  assert.deepEqual(mergeAnswers(base, base, base), { values: base, theirs: [], both: [] });
});

test("an amount and its VAT basis stay together", () => {
  const merged = mergeAnswers(
    { maximum: money("1.000") },
    { maximum: money("2.000") },
    { maximum: money("1.210", "included") },
  );
  assert.deepEqual(merged.values, { maximum: money("2.000") });
  assert.deepEqual(merged.both, [{ name: "maximum", other: money("1.210", "included") }]);
});

test("parts of a question are answers of their own", () => {
  const merged = mergeAnswers(
    { indexation: { index: "CBS", month: "1" } },
    { indexation: { index: "CBS", month: "7" } },
    { indexation: { index: "DPI", month: "1" } },
  );
  assert.deepEqual(merged.values, { indexation: { index: "DPI", month: "7" } });
  assert.deepEqual(merged.theirs, ["indexation.index"]);
});

test("each choice of many is an answer of its own", () => {
  const merged = mergeAnswers({ ids: ["a", "b"] }, { ids: ["b", "c"] }, { ids: ["a", "b", "d"] });
  assert.deepEqual(merged.values, { ids: ["b", "d", "c"] });
  assert.deepEqual(merged.theirs, ["ids"]);
});

test("rows are followed by their id", () => {
  const base = { lots: [lot("1", "Bouw"), lot("2", "Beheer"), lot("3", "Advies")] };
  const mine = { lots: [lot("1", "Bouwen"), lot("3", "Advies"), lot("", "Test")] };
  const newest = { lots: [lot("1", "Bouw"), lot("2", "Beheer"), lot("4", "Hosting")] };
  // Lot 2 was taken away here, lot 3 by somebody else, who added lot 4.
  assert.deepEqual(mergeAnswers(base, mine, newest), {
    values: { lots: [lot("1", "Bouwen"), lot("4", "Hosting"), lot("", "Test")] },
    theirs: ["lots.1", "lots"],
    both: [],
  });
});

test("a row that one took away and the other changed is not lost", () => {
  const base = { lots: [lot("1", "Bouw"), lot("2", "Beheer")] };
  const here = mergeAnswers(base, { lots: [lot("1", "Bouw")] }, { lots: [lot("2", "Hosting")] });
  assert.deepEqual(here.values, { lots: [lot("2", "Hosting")] });
  assert.deepEqual(here.theirs, ["lots.0", "lots"]);
  const there = mergeAnswers(base, { lots: [lot("1", "Bouwen"), base.lots[1]] }, { lots: [] });
  assert.deepEqual(there.values, { lots: [lot("", "Bouwen")] });
  assert.deepEqual(there.both, [{ name: "lots.0", other: "" }]);
});

test("rows without an id are one answer together", () => {
  const base = { options: [{ months: "12" }] };
  const mine = { options: [{ months: "6" }] };
  const newest = { options: [{ months: "12" }, { months: "12" }] };
  assert.deepEqual(mergeAnswers(base, base, newest).values, newest);
  assert.deepEqual(mergeAnswers(base, mine, newest).values, mine);
});
