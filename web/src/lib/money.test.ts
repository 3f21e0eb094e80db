// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatMoney, moneyToInput, parseMoney, share } from "./money.ts";

test("amounts as people type them", () => {
  const cases: [string, number | null][] = [
    ["1.250.000", 125_000_000],
    ["1,250,000.50", 125_000_050],
    ["1250000,5", 125_000_050],
    ["€ 12,-", 1_200],
    ["0", 0],
    ["0,99", 99],
    ["1.25", 125],
    ["1.250", 125_000],
    ["12.50.000", null],
    ["1.250.00", null],
    ["", null],
    ["-5", null],
    ["12,345,67", null],
    ["99999999999999999", null],
    ["twaalf", null],
  ];
  for (const [typed, cents] of cases) assert.equal(parseMoney(typed), cents, typed);
});

test("what is shown can be typed again", () => {
  const cents = fc.integer({ min: 0, max: 9_007_199_254_740 });
  fc.assert(
    fc.property(cents, fc.constantFrom("nl", "en"), (value, locale) => {
      assert.equal(parseMoney(moneyToInput(value, locale)), value);
    }),
  );
});

test("a full share is only full when it is", () => {
  assert.equal(share(9_996, 10_000), 99.9);
  assert.equal(share(5, 0), 0);
  assert.equal(formatMoney(125_000_000, "EUR", "nl"), "€\u00a01.250.000");
});
