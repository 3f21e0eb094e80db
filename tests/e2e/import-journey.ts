// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A contract manager brings a list in: reads what is wrong, corrects it, takes it over.
import type { Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import { heading } from "./journey.ts";
import { press, settled, tabTo } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, checkReflow, settle } from "./visits.ts";

async function toExchange(page: Page): Promise<void> {
  await page.goto("/");
  await settle(page);
  await press(page, ".nav-more summary");
  await press(page, 'a[href="/exchange"]');
  await heading(page, /^Gegevens in en uit$/);
  await settled(page); // Focus that still moves would take the next key.
}

async function template(page: Page): Promise<void> {
  await toExchange(page);
  const download = page.waitForEvent("download");
  await tabTo(page, "main .panel:last-child button.btn-s");
  await page.keyboard.press("Enter");
  const name = (await download).suggestedFilename();
  must(name.endsWith(".xlsx"), `the template comes as ${name}`);
}

/** The window to choose a file in belongs to the browser; the keyboard opens it. */
async function send(page: Page, text: string, name = "domains.csv"): Promise<void> {
  await tabTo(page, "#import-file");
  const chooser = page.waitForEvent("filechooser", { timeout: 10_000 });
  await page.keyboard.press("Space");
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
  await press(page, 'button[type="submit"]');
  await heading(page, new RegExp(`^${name}$`));
}

/** A list as a municipality keeps it, with headings of its own and a few faults. */
function ownList(mark: string): string {
  const row = (n: number, supplier: string, end: string, state: string) =>
    `${mark}-${n};Beheer ${n};${supplier};1 januari 2026;${end};€ 12.000,00;Loket ${mark};${state}`;
  return [
    "Kenmerk;Waar het over gaat;Wederpartij;Van;Tot en met;Per jaar;Systeem;Stand",
    row(1, "Lindewaarts Software B.V.", "31-12-2028", "Loopt"),
    row(2, `Nieuwkomer ${mark}`, "31-12-2028", "Loopt"),
    row(3, `Nieuwkomer ${mark}`, "eind 2028", "Loopt"),
    row(4, `Nieuwkomer ${mark}`, "31-12-2020", "Voorbij"),
  ].join("\r\n");
}

async function pick(page: Page, selector: string, label: string): Promise<void> {
  await tabTo(page, selector);
  await page.locator(selector).selectOption({ label });
}

async function nameColumns(page: Page, mark: string): Promise<void> {
  await toExchange(page);
  await send(page, ownList(mark), "lijst.csv");
  await press(page, 'main a.btn[href$="/columns"]');
  await heading(page, /^Welke kolom is wat/);
  await settled(page);
  await pick(page, "#f-fields-title-heading", "Waar het over gaat");
  await pick(page, "#f-fields-yearlyAmount-heading", "Per jaar");
  await press(page, 'button[type="submit"]');
  await page.locator("#f-fields-noticeDays-heading-e").waitFor();
  await tabTo(page, "#own-noticeDays-otherwise");
  await page.keyboard.type("90");
  await tabTo(page, "#own-newDomain-otherwise");
  await page.keyboard.type("Toegang");
  await pick(page, "#own-newPhase-otherwise", "In gebruik");
  await pick(page, "#own-newInScope-otherwise", "Ja");
  await pick(page, "#f-skipHeading", "Stand");
  await tabTo(page, "input[value=Voorbij]");
  await page.keyboard.press("Space");
  await checkAxe(page);
  await press(page, 'button[type="submit"]');
  await heading(page, /^lijst.csv$/);
  await page.getByRole("heading", { level: 2, name: "Eén leverancier wacht" }).waitFor();
}

async function placeSupplier(page: Page): Promise<void> {
  await press(page, 'main a.btn[href$="/suppliers"]');
  await heading(page, /^Wie is deze leverancier/);
  await settled(page);
  must(await page.getByLabel(/^Lindewaarts Software/).isChecked(), "the same name is proposed");
  await checkAxe(page);
  await press(page, 'button[type="submit"]');
  await page.getByRole("heading", { level: 2, name: "Eén rij wacht" }).waitFor();
}

async function mendRow(page: Page): Promise<void> {
  await press(page, 'main a[href$="/parked-rows"]');
  await heading(page, /^Eén rij wacht/);
  await settled(page);
  await press(page, 'main tbody a[href*="/parked-rows/"]');
  await heading(page, /^Wat had er in rij 4 moeten staan/);
  await settled(page);
  await tabTo(page, "#f-cells-4");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("31-12-2028");
  await checkAxe(page);
  await press(page, 'button[type="submit"]');
  await heading(page, /^Eén rij wacht/);
  await settled(page);
  await press(page, "main .acts button");
  await heading(page, /^lijst.csv$/);
  await page.waitForSelector('a.btn[href$="/apply"]');
}

async function takeOver(page: Page, mark: string): Promise<void> {
  await press(page, 'a.btn[href$="/apply"]');
  await heading(page, /^Wilt u alles uit dit bestand overnemen/);
  await press(page, 'main button[type="submit"]');
  await page.getByRole("heading", { level: 2, name: "Alles is overgenomen" }).waitFor();
  await page.goto(`/contracts?q=${mark}`);
  await settle(page);
  const rows = await page.locator("main tbody tr").count();
  must(rows === 3, `${rows} contracts came in`);
}

async function again(page: Page, mark: string): Promise<void> {
  await toExchange(page);
  await send(page, ownList(mark), "lijst.csv");
  await page.getByRole("heading", { level: 2, name: "Eén rij wacht" }).waitFor();
  await checkAxe(page);
}

async function wrongFile(page: Page): Promise<void> {
  await toExchange(page);
  await press(page, 'button[type="submit"]');
  await page.waitForSelector('#import-file[aria-invalid="true"]:focus');
  await send(page, "name,naam\nZonder kop,x\n");
  await page.getByRole("heading", { level: 2, name: /^Verbeter deze 1 fout$/ }).waitFor();
  await page.waitForSelector("#import-errors ~ .panel tbody tr");
  const row = await page.locator("#import-errors ~ .panel tbody tr").first().innerText();
  must(/domains\s+1\s+naam\s+cel B1/.test(row), `the error says: ${row}`);
  must(
    (await page.locator('a[href$="/apply"]').count()) === 0,
    "a file with errors can be applied",
  );
  await checkAxe(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await checkReflow(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function rightFile(page: Page): Promise<void> {
  const name = `Ingelezen domein ${Date.now()}`;
  await press(page, 'main a.btn[href="/exchange"]');
  await heading(page, /^Gegevens in en uit$/);
  await settled(page);
  await send(page, `name\n${name}\n`);
  await page.waitForSelector('a.btn[href$="/apply"]');
  await press(page, 'a.btn[href$="/apply"]');
  await heading(page, /^Wilt u alles uit dit bestand overnemen/);
  await press(page, 'main button[type="submit"]');
  await heading(page, /^domains.csv$/);
  await page.getByRole("heading", { level: 2, name: "Alles is overgenomen" }).waitFor();
  await checkAxe(page);
  await page.goto("/domains");
  await settle(page);
  must(await page.getByText(name).first().isVisible(), "the domain is not in the list");
}

export async function importJourney(people: People): Promise<void> {
  const page = await people.open("contract-manager", "nl", 1280);
  const mark = `P${Date.now()}`;
  const steps: [string, () => Promise<void>][] = [
    ["download the template", () => template(page)],
    ["read what is wrong with a file", () => wrongFile(page)],
    ["bring a corrected file in", () => rightFile(page)],
    ["say what the columns of an own list are", () => nameColumns(page, mark)],
    ["say who a supplier is", () => placeSupplier(page)],
    ["mend a row that waits", () => mendRow(page)],
    ["bring the list in", () => takeOver(page, mark)],
    ["the same list is known the next time", () => again(page, mark)],
  ];
  for (const [name, run] of steps) {
    if (!(await check(`keyboard: ${name}`, run))) break;
  }
  await page.context().close();
}
