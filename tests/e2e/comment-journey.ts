// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A comment that mentions a colleague, read by that colleague, with the keyboard alone.
import type { Page } from "./deps.ts";
import { check } from "./checks.ts";
import { choose, seen, send } from "./form.ts";
import { fill, press, settled } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, settle } from "./visits.ts";

const words = `Kijk nog eens naar perceel 2 (${Date.now()})`;
const panel = 'section:has(h2:text-is("Opmerkingen"))';

async function write(page: Page, frameworkId: string): Promise<void> {
  await page.goto(`/frameworks/${frameworkId}`);
  await settle(page);
  await page.locator(`${panel} button`, { hasText: "Opmerking schrijven" }).focus();
  await page.keyboard.press("Enter");
  await send(page);
  await page.locator("#f-said-e").waitFor();
  await fill(page, "said", words);
  await choose(page, "pick", "Joris Smeets");
  await seen(page, "Joris Smeets weghalen");
  await checkAxe(page);
  await send(page);
  await seen(page, words);
  await seen(page, /Joris Smeets \(nog niet gelezen\)/);
}

async function read(page: Page): Promise<void> {
  await page.goto("/tasks?sort=-since");
  await settle(page);
  await press(page, 'main tbody a[href^="/comments/"]');
  await settled(page);
  await seen(page, words);
  await checkAxe(page);
  await page.locator("main button", { hasText: "Ik heb dit gelezen" }).focus();
  await page.keyboard.press("Enter");
  await seen(page, /Joris Smeets \(gelezen\)/);
}

export async function commentJourneys(people: People, frameworkId: string): Promise<void> {
  const writer = await people.open("contract-manager", "nl", 1280);
  await check("somebody mentions a colleague in a comment", () => write(writer, frameworkId));
  const reader = await people.open("buyer", "nl", 1280);
  await check("who is mentioned reads it from their work", () => read(reader));
  await writer.context().close();
  await reader.context().close();
}
