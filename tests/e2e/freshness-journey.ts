// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// An owner confirms what is asked of them, takes one back, and hands one over: with the keyboard
// alone.
import type { Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import { arrive, choose, seen, send } from "./form.ts";
import { fill, press } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, settle } from "./visits.ts";

const panel = 'section:has(h2:text-is("Actualiteit van de gegevens"))';

/** From the work of the owner to the form with all that they own; the oldest stands first. */
async function confirmFirst(page: Page): Promise<string> {
  await page.goto("/tasks");
  await settle(page);
  await press(page, 'main tbody a[href="/confirmations/mine"]');
  await arrive(page, /^Mijn gegevens bevestigen$/);
  await send(page);
  await page.locator("#f-items-e").waitFor();
  await checkAxe(page);
  await press(page, "#f-items", "Space");
  const label = await page.locator('label[for="f-items"]').textContent();
  await fill(page, "note", "Vergeleken met het contractdossier");
  await send(page);
  await arrive(page, /^Actualiteit van de gegevens$/);
  await seen(page, "De gegevens van 1 rij zijn bevestigd.");
  return label ?? "";
}

async function takeBack(page: Page, title: string): Promise<void> {
  const row = page.locator("main tbody th a", { hasText: new RegExp(`^${title}$`) }).first();
  await press(page, `main a[href="${(await row.getAttribute("href")) ?? ""}"]`);
  await arrive(page, new RegExp(`^${title}$`));
  await press(page, "main section details summary");
  await press(page, 'main a[href$="/withdraw-confirmation"]');
  await arrive(page, /^Bevestiging van .* intrekken\?$/);
  await checkAxe(page);
  await send(page);
  await page.locator("#f-reason-e").waitFor();
  await fill(page, "reason", "Het bedrag bleek anders");
  await send(page);
  await arrive(page, new RegExp(`^${title}$`));
  await page.locator(panel, { hasText: "niet bevestigd sinds" }).waitFor();
}

async function handOver(page: Page): Promise<void> {
  await press(page, 'main a[href$="/owner"]');
  await arrive(page, /^Wie houdt de gegevens van .* bij\?$/);
  await checkAxe(page);
  await choose(page, "ownerId", "Joris Smeets");
  await fill(page, "confirmDays", "0");
  await send(page);
  await page.locator("#f-confirmDays-e").waitFor();
  await fill(page, "confirmDays", "90");
  await send(page);
  await page.locator(panel, { hasText: "Joris Smeets" }).waitFor();
}

/** Who owns it now confirms it on its own page, with what follows before their eyes. */
async function confirmOne(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
  await press(page, 'main a[href$="/confirm"]');
  await arrive(page, /^Kloppen de gegevens van /);
  await checkAxe(page);
  await seen(page, "De gegevens gelden 90 dagen als bevestigd.");
  await send(page);
  await seen(page, "De gegevens zijn bevestigd.");
  must((await page.locator(panel, { hasText: "niet bevestigd" }).count()) === 0, "still marked");
}

export async function freshnessJourneys(people: People): Promise<void> {
  const owner = await people.open("contract-manager", "nl", 1280);
  let path = "";
  await check("an owner confirms from their work, takes it back and hands it over", async () => {
    const label = await confirmFirst(owner);
    await takeBack(owner, label.replace(/ \([^)]*\)$/, ""));
    path = new URL(owner.url()).pathname;
    await handOver(owner);
  });
  const next = await people.open("buyer", "nl", 320);
  await check("the new owner confirms on a narrow screen", () => confirmOne(next, path));
  await owner.context().close();
  await next.context().close();
}
