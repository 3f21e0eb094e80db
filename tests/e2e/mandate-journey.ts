// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The register of mandates with the keyboard alone: grant, pass on, ask who may, revoke, compare.
import type { Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import { arrive, choose, seen, send } from "./form.ts";
import { fill, press, tabTo } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, settle } from "./visits.ts";

const source = `Mandaatbesluit proef ${Date.now()}`;

async function pick(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `input[name="${name}"]`);
  await page.locator(`input[name="${name}"][value="${value}"]`).focus();
  await page.keyboard.press("Space");
}

async function grant(page: Page): Promise<void> {
  await page.goto("/mandates");
  await settle(page);
  await press(page, 'a.btn[href="/mandates/new"]');
  await arrive(page, /^Mandaat vastleggen$/);
  await send(page);
  await page.waitForFunction(() => document.title.startsWith("Fout:"));
  await checkAxe(page);
  await pick(page, "kind", "mandate");
  await choose(page, "functionId", "Hoofd Toepassingen, Afdeling Toepassingen");
  await pick(page, "acts", "call_off_start");
  await pick(page, "which", "all");
  await pick(page, "limited", "upTo");
  await fill(page, "ceiling-amount", "100.000");
  await pick(page, "ceiling.vat", "excluded");
  await fill(page, "source", source);
  await pick(page, "passOn", "yes");
  await send(page);
  await arrive(page, /^M-\d+, Hoofd Toepassingen/);
  await seen(page, source);
  await seen(page, "€\u00a0100.000 excl. btw");
}

async function passOn(page: Page): Promise<void> {
  await press(page, 'a.btn[href^="/mandates/new?parent="]');
  await arrive(page, /^Ondermandaat vastleggen$/);
  await choose(page, "functionId", "Product manager, Afdeling Toepassingen");
  await fill(page, "ceiling-amount", "100.000,01");
  await fill(page, "source", `${source}, doorgegeven`);
  await send(page);
  await seen(page, "Dit gaat verder dan het mandaat waar dit van komt.");
  await fill(page, "ceiling-amount", "40.000");
  await send(page);
  await arrive(page, /^M-\d+, Product manager/);
  await seen(page, "Doorgegeven vanuit");
}

async function ask(page: Page): Promise<void> {
  await page.goto("/mandates/check");
  await settle(page);
  await choose(page, "act", "Nadere overeenkomst starten");
  await fill(page, "amount-amount", "80.000");
  await pick(page, "amount.vat", "excluded");
  await send(page);
  await seen(page, /^Dit mag Hoofd Toepassingen/);
  await seen(page, "Nee, het bedrag is te hoog");
  await checkAxe(page);
}

async function revoke(page: Page): Promise<void> {
  await page.goto(`/mandates?q=${encodeURIComponent(source)}`);
  await settle(page);
  await press(page, 'tbody a[href^="/mandates/"]');
  await arrive(page, /^M-\d+, Hoofd Toepassingen/);
  await press(page, 'a.btn[href$="/revoke"]');
  await arrive(page, /intrekken\?$/);
  await seen(page, "Het ene ondermandaat dat hiervan komt, geldt dan ook niet meer.");
  await checkAxe(page);
  await fill(page, "reason", "Besluit van de directie");
  await send(page);
  await arrive(page, /^M-\d+, Hoofd Toepassingen/);
  await seen(page, "Ingetrokken op");
  await press(page, 'ul.plain a[href^="/mandates/"]');
  await arrive(page, /^M-\d+, Product manager/);
  await seen(page, "Bron geldt niet");
}

async function compare(page: Page): Promise<void> {
  await page.goto("/mandates/compare");
  await settle(page);
  await seen(page, "Geen mandaat gold op beide dagen.");
  const rows = await page.locator("tbody tr").count();
  must(rows > 0, "the old and the new table of the demo do not differ");
  await fill(page, "from", "31-2-2026");
  await send(page);
  await page.waitForSelector('#f-from[aria-invalid="true"]');
}

export async function mandateJourneys(people: People): Promise<void> {
  const register = await people.open("legal-adviser", "nl", 1280);
  await check("keyboard: grant a mandate", () => grant(register));
  await check("keyboard: pass a mandate on", () => passOn(register));
  await check("keyboard: who may do this", () => ask(register));
  await check("keyboard: revoke a mandate", () => revoke(register));
  await check("keyboard: two days of the register", () => compare(register));
  await register.context().close();
}
