// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The reader's language: what they chose here before, else what the browser asks for.
import { createContext, useContext } from "react";
import type { Locale } from "./model.ts";

const KEY = "nokkenas.locale";

export function storedLocale(): Locale {
  const stored = localStorage.getItem(KEY);
  if (stored === "nl" || stored === "en") return stored;
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "nl";
}

export function storeLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
}

/** The words in each language; a language is loaded only when somebody reads it. */
export async function loadTexts(locale: Locale): Promise<Record<string, string>> {
  const module = locale === "en" ? await import("./texts/en.ts") : await import("./texts/nl.ts");
  return module.default;
}

export type LocaleChoice = { locale: Locale; choose: (locale: Locale) => void };
export const LocaleContext = createContext<LocaleChoice>({ locale: "nl", choose: () => undefined });
export const useLocale = (): LocaleChoice => useContext(LocaleContext);
