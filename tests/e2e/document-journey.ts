// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A document is brought to an object, looked at, gets a version and is held back, with the keyboard.
import type { Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import { choose, seen, send } from "./form.ts";
import { fill, press, settled } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, settle } from "./visits.ts";

const title = `Voortgangsrapport ${Date.now()}`;
const panel = 'section:has(h2:text-is("Documenten"))';
/** A page of A4 with a word on it. */
const drawn = "BT /F1 24 Tf 72 700 Td (Voortgang) Tj ET";
const pdf = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>
endobj
4 0 obj
<< /Length ${drawn.length} >>
stream
${drawn}
endstream
endobj
trailer
<< /Root 1 0 R >>
`;
const file = (name: string, text: string, mimeType = "application/pdf") => ({
  name,
  mimeType,
  buffer: Buffer.from(text, "latin1"),
});

async function bring(page: Page, frameworkId: string): Promise<void> {
  await page.goto(`/frameworks/${frameworkId}`);
  await settle(page);
  await page.locator(`${panel} button`, { hasText: "Document toevoegen" }).focus();
  await page.keyboard.press("Enter");
  await send(page);
  await page.locator("#f-file-e").waitFor();
  await choose(page, "kind", "Rapport of plan");
  await page
    .locator("#f-file")
    .setInputFiles(file("programma.pdf", "MZ\x90\0\x03", "application/pdf"));
  await page.locator("#f-title").fill("");
  await fill(page, "title", title);
  await checkAxe(page);
  await send(page);
  await seen(page, "Dit soort bestand hoort hier niet");
  await page.locator("#f-file").setInputFiles(file("voortgang.pdf", pdf));
  await send(page);
  await page.locator(`${panel} a`, { hasText: title }).waitFor();
}

async function look(page: Page): Promise<void> {
  await press(page, 'section a[href^="/documents/"]');
  await settled(page);
  await seen(page, "Bladzijde 1 van 2");
  const wide = await page
    .locator("img.paper")
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
  must(wide > 500, `the page is ${wide} pixels wide`);
  await page.locator("main button", { hasText: "Volgende bladzijde" }).focus();
  await page.keyboard.press("Enter");
  await seen(page, "Bladzijde 2 van 2");
  await checkAxe(page);
}

async function replace(page: Page): Promise<void> {
  await press(page, 'main a[href$="/version"]');
  await settled(page);
  await page.locator("#f-file").setInputFiles(file("voortgang-2.pdf", `${pdf}%\n`));
  await fill(page, "note", "Met de cijfers van november");
  await send(page);
  await seen(page, "Met de cijfers van november");
  await seen(page, "voortgang-2.pdf");
}

async function hold(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
  await press(page, 'main a[href$="/hold"]');
  await settled(page);
  await fill(page, "ground", "Woo-verzoek 2026-200");
  await send(page);
  await seen(page, "Woo-verzoek 2026-200");
  await press(page, 'main a[href^="/holds/"]');
  await settled(page);
  await fill(page, "reason", "Het verzoek is afgehandeld");
  await send(page);
  await page.waitForURL(/\/holds$/);
}

export async function documentJourneys(people: People, frameworkId: string): Promise<void> {
  const page = await people.open("contract-manager", "nl", 1280);
  await check("a document is brought to a framework", () => bring(page, frameworkId));
  await check("its pages are looked at", () => look(page));
  await check("it gets a new version", () => replace(page));
  const path = new URL(page.url()).pathname;
  await page.context().close();
  const legal = await people.open("legal-adviser", "nl", 1280);
  await check("its destruction is held back, and that is lifted", () => hold(legal, path));
  await legal.context().close();
}
