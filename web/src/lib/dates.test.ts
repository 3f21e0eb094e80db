// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { test } from "node:test";
import { dateToInput, formatDate, formatMoment, formatShortMoment, parseDate } from "./dates.ts";

test("dates as people type them", () => {
  assert.equal(parseDate("31-1-2027"), "2027-01-31");
  assert.equal(parseDate(" 04/05/2027 "), "2027-05-04");
  assert.equal(parseDate("2028-02-29"), "2028-02-29");
  assert.equal(parseDate("29-2-2027"), null);
  assert.equal(parseDate("1-13-2027"), null);
  assert.equal(parseDate("mei"), null);
  assert.equal(dateToInput("2027-05-04"), "4-5-2027");
});

test("moments are shown in Amsterdam", () => {
  assert.equal(formatDate("2027-05-04", "nl"), "4 mei 2027");
  assert.equal(formatMoment("2027-05-04T10:00:00.000Z", "nl"), "4 mei 2027, 12.00 uur");
  assert.equal(formatMoment("2027-05-04T10:00:00.000Z", "en"), "4 May 2027, 12:00");
  assert.equal(formatShortMoment("2026-11-23T07:12:00.000Z", "nl"), "23 nov, 8.12");
});
