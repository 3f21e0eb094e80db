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
async function send(page: Page, text: string): Promise<void> {
  await tabTo(page, "#import-file");
  const chooser = page.waitForEvent("filechooser", { timeout: 10_000 });
  await page.keyboard.press("Space");
  const file = { name: "domains.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
  await press(page, 'button[type="submit"]');
  await heading(page, /^domains.csv$/);
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
  const steps: [string, () => Promise<void>][] = [
    ["download the template", () => template(page)],
    ["read what is wrong with a file", () => wrongFile(page)],
    ["bring a corrected file in", () => rightFile(page)],
  ];
  for (const [name, run] of steps) {
    if (!(await check(`keyboard: ${name}`, run))) break;
  }
  await page.context().close();
}
