// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The fields as they stand on the page, with the words that name them.
import { fieldId, nearestField } from "../lib/paths.ts";

export type Place = { name: string; label: string };

const rowOf = (element: Element | null): string =>
  element?.closest(".repeat-one")?.querySelector(":scope > legend")?.textContent ?? "";

export function places(form: HTMLFormElement): Place[] {
  return [...form.querySelectorAll<HTMLElement>("[data-field]")].map((element) => ({
    name: element.dataset["field"] ?? "",
    label: [rowOf(element), element.dataset["label"]].filter(Boolean).join(", "),
  }));
}

export type Named = { id: string; label: string };

/** The field that a path leads to; a whole row goes by its own heading. */
export function placeOf(form: HTMLFormElement, path: string): Named | null {
  const known = places(form);
  const names = known.map((place) => place.name);
  const name = nearestField(path, names);
  const found = known.find((place) => place.name === name);
  if (!found) return null;
  const control = form.querySelector(`#${fieldId(found.name)}`);
  const row = /\.\d+$/.test(path) ? rowOf(control) : "";
  // A list has no control of its own: its button to add a row is the way in.
  const id = control ? fieldId(found.name) : "";
  return { id, label: row || found.label };
}

/** An answer in the words of the page: the text of a choice, or what was typed. */
export function answerText(form: HTMLFormElement, path: string, answer: unknown): string {
  if (typeof answer !== "string") return "";
  const box = form.querySelector(`[data-field="${CSS.escape(path)}"]`);
  const choice = box?.querySelector<HTMLOptionElement | HTMLInputElement>(
    `option[value="${CSS.escape(answer)}"], input[type="radio"][value="${CSS.escape(answer)}"]`,
  );
  if (choice instanceof HTMLOptionElement) return choice.text;
  return choice?.labels?.[0]?.textContent ?? answer;
}
