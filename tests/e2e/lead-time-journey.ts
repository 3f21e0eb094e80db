// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Where the time goes, with the keyboard alone: bring a log in, compare, ask what if.
import type { Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import { arrive, choose, seen, send } from "./form.ts";
import { fill, press, settled } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, settle } from "./visits.ts";

const dutch = (at: Date): string =>
  `${at.getUTCDate()}-${at.getUTCMonth() + 1}-${at.getUTCFullYear()}`;

async function report(page: Page): Promise<void> {
  await page.goto("/lead-time-logs");
  await settle(page);
  await press(page, 'main tbody tr:nth-child(2) a[href^="/lead-time-logs/"]');
  await arrive(page, /^De helft van de zaken duurt langer dan/);
  await fill(page, "splitOn", "gisteren");
  await send(page);
  await seen(page, "Deze datum bestaat niet. Schrijf dag, maand en jaar, bijvoorbeeld 31-1-2029.");
  await fill(page, "splitOn", dutch(new Date(Date.now() - 270 * 86_400_000)));
  await page.keyboard.press("Enter");
  await seen(page, /groter dan toeval kan verklaren/);
  must(page.url().includes("splitOn="), "the comparison can be shared");
  await checkAxe(page);
  await fill(page, "upTo", "50.000");
  await choose(page, "skip", "Besluit directeur");
  await press(page, 'form:has(#f-skip) button[type="submit"]');
  await seen(page, "Bespaarde dagen, samen");
  await seen(page, /geen voorspelling/);
  await checkAxe(page);
  await page.getByRole("button", { name: "Toon als tabel" }).click();
  await seen(page, "Zaken die zo lang duurden");
}

async function bring(page: Page): Promise<void> {
  await page.goto("/lead-time-logs/new");
  await settle(page);
  await send(page);
  await seen(page, "Kies een bestand.");
  await checkAxe(page);
  await fill(page, "title", `Proeflog ${Date.now()}`);
  const file = (text: string) => ({
    name: "log.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await page.setInputFiles("#f-file", file("case,activity,end\nA,Advies,gisteren\n"));
  await send(page);
  await seen(page, /rows\[2\]\.end/);
  await checkAxe(page);
  await page.setInputFiles("#f-file", file("case,activity,end\nA,Advies,2026-01-02\n"));
  await send(page);
  await page.waitForURL(/\/lead-time-logs\/[a-z0-9]{26}$/);
  await settled(page);
  await seen(page, /Te weinig zaken/);
  await press(page, 'a.btn[href$="/remove"]');
  await arrive(page, /verwijderen\?$/);
  await fill(page, "reason", "Was een proef");
  await send(page);
  await arrive(page, /^Waar de tijd blijft$/);
}

export async function leadTimeJourneys(people: People): Promise<void> {
  const page = await people.open("cio-office", "nl", 1280);
  await check("somebody of the CIO office sees where the days stay", () => report(page));
  await check("a log is brought in, refused by row, and removed", () => bring(page));
  await page.context().close();
}
