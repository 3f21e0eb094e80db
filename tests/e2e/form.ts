// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What every journey through a form does.
import type { Page } from "./deps.ts";
import { heading } from "./journey.ts";
import { press, settled, tabTo } from "./keyboard.ts";

export const seen = async (page: Page, text: string | RegExp): Promise<void> => {
  await page.getByText(text).first().waitFor({ timeout: 10_000 });
};

/** The page is there and its heading has the focus: what is typed before that is lost. */
export async function arrive(page: Page, title: RegExp): Promise<void> {
  await heading(page, title);
  await settled(page);
}

/** Chooses in a box by the letters of the answer. */
export async function choose(page: Page, id: string, label: string): Promise<void> {
  await page.locator(`#f-${id} option`, { hasText: label }).first().waitFor({ state: "attached" });
  await tabTo(page, `#f-${id}`);
  await page.locator(`#f-${id}`).selectOption({ label });
}

export async function send(page: Page): Promise<void> {
  await press(page, 'button[type="submit"]');
}
