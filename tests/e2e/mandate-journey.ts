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
  await press(page, 'ul.lines a[href^="/mandates/"]');
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

/** The budget of the demo is short of what is asked; who may shift does, and then it is not. */
async function shortThenShifted(asker: Page, controller: Page): Promise<void> {
  const question =
    "/mandates/check?act=delivery_accept&amountMinor=8000000&vat=excluded&scopeKind=organisation";
  await asker.goto(question);
  await settle(asker);
  await seen(asker, "Gevraagd is €\u00a080.000, over is €\u00a060.000");
  await seen(asker, /€\u00a020\.000 bijschuiven mag Controller/);
  await checkAxe(asker);
  await controller.goto("/budget-lines");
  await settle(controller);
  await controller.locator("tbody tr", { hasText: "4.3" }).getByRole("link").first().click();
  await arrive(controller, /^\d{4} 4\.3, /);
  await press(controller, 'a.btn[href$="/shift"]');
  await arrive(controller, /^Hoeveel budget wilt u van \d{4} 4\.3 verschuiven\?$/);
  await choose(controller, "toId", `${new Date().getFullYear()} 4.2, ICT-ontwikkeling`);
  await fill(controller, "amount-amount", "150.000");
  await fill(controller, "reason", "Nodig voor de opdracht");
  await send(controller);
  await seen(controller, /Het laagste mandaat dat dit dekt: Karel de Wit/);
  await fill(controller, "amount-amount", "20.000");
  await send(controller);
  await arrive(controller, /^\d{4} 4\.3, /);
  await seen(controller, "Weggeschoven");
  await checkAxe(controller);
  await asker.goto(question);
  await seen(asker, /^Dit mag Hoofd Toepassingen/);
}

async function bookBudget(page: Page): Promise<void> {
  await press(page, 'a.btn[href$="/book"]');
  await arrive(page, /^Boeken op /);
  await pick(page, "kind", "booked");
  await fill(page, "amount-amount", "900.000.000");
  await fill(page, "reason", "Te veel");
  await send(page);
  await seen(page, /Kies een lager bedrag of verschuif eerst budget/);
  await fill(page, "amount-amount", "1.000");
  await send(page);
  await arrive(page, /^\d{4} 4\.3, /);
  await seen(page, "Te veel");
}

export async function mandateJourneys(people: People): Promise<void> {
  const register = await people.open("legal-adviser", "nl", 1280);
  await check("keyboard: grant a mandate", () => grant(register));
  await check("keyboard: pass a mandate on", () => passOn(register));
  await check("keyboard: who may do this", () => ask(register));
  await check("keyboard: revoke a mandate", () => revoke(register));
  await check("keyboard: two days of the register", () => compare(register));
  const controller = await people.open("controller", "nl", 1280);
  await check("keyboard: a short budget, and who may shift", () =>
    shortThenShifted(register, controller),
  );
  await check("keyboard: book on a budget line", () => bookBudget(controller));
  await controller.context().close();
  await register.context().close();
}
