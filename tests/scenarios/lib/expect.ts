// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What every answer must be, whatever the story.
import assert from "node:assert/strict";
import type { Answer } from "./http.ts";

/** The answer has this status; when not, the answer is in the message. */
export function expectStatus(answer: Answer, status: number): Answer {
  const got = `got ${answer.status}: ${answer.text.slice(0, 600)}`;
  assert.equal(answer.status, status, `expected ${status}, ${got}`);
  return answer;
}

/** A refusal in the form of RFC 9457, with texts for people. */
export function expectProblem(answer: Answer, status: number, code?: string): Answer {
  expectStatus(answer, status);
  assert.equal(answer.headers["content-type"], "application/problem+json");
  const problem = answer.json;
  assert.equal(problem.status, status);
  assert.match(problem.type, /^urn:nokkenas:problem:/);
  for (const text of [problem.title, problem.detail]) {
    assert.ok(typeof text === "string" && text.length > 3, `no text: ${answer.text}`);
    assert.doesNotMatch(text, /refusal\.|\{[a-zA-Z]+\}/, "a text with a hole in it");
  }
  if (code) assert.equal(problem.code, code, answer.text);
  return answer;
}

/** A refused input that names these fields, each with its code: { 'maximum.vat': 'vat_differs' }. */
export function expectFields(answer: Answer, fields: Record<string, string>): Answer {
  expectProblem(answer, 400);
  const named = Object.fromEntries(answer.json.errors.map((e: any) => [e.path, e.code]));
  for (const [path, code] of Object.entries(fields)) {
    assert.equal(named[path], code, `${path} in ${answer.text}`);
  }
  for (const error of answer.json.errors) {
    assert.ok(error.message.length > 3, `no message for ${error.path}`);
  }
  return answer;
}
