// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// From a proposal to a signed decision with the keyboard alone: write, ask advice, advise, grant; a
// second proposal for the same need; what keeps people from deciding; what a step waits for.
import type { Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import { arrive, choose, seen, send } from "./form.ts";
import { fill, press, tabTo } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, checkReflow, settle } from "./visits.ts";

const title = `Proefbehoefte ${Date.now()}`;
const OBJECT = "Terugmeldvoorziening";

const day = (ahead: number): string => {
  const at = new Date(Date.now() + ahead * 86_400_000);
  return `${at.getUTCDate()}-${at.getUTCMonth() + 1}-${at.getUTCFullYear()}`;
};

async function pick(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `input[name="${name}"]`);
  await page.locator(`input[name="${name}"][value="${value}"]`).focus();
  await page.keyboard.press("Space");
}

/** A form that is sent empty: every error is named, and a screen reader finds no fault. */
async function refusedEmpty(page: Page): Promise<void> {
  await send(page);
  await page.waitForFunction(() => document.title.startsWith("Fout:"));
  await checkAxe(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await checkReflow(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function writeOn(page: Page, what: string, amount: string): Promise<void> {
  await fill(page, "title", what);
  await choose(page, "act", "Nadere overeenkomst starten");
  await choose(page, "subject-kind", "Eén toepassing");
  await choose(page, "subject-id", OBJECT);
  await fill(page, "amount-amount", amount);
  await pick(page, "amount.vat", "excluded");
  await fill(page, "grounds", "Zonder dit staat de dienst stil.");
}

async function propose(page: Page): Promise<void> {
  await page.goto("/proposals");
  await settle(page);
  await press(page, 'a.btn[href^="/proposals/new"]');
  await arrive(page, /^Voorstel doen$/);
  await refusedEmpty(page);
  await writeOn(page, title, "80.000");
  await press(page, ".repeat > button");
  await choose(page, "advice-0-roleKey", "Inkoper");
  await fill(page, "advice-0-dueOn", day(7));
  await send(page);
  await arrive(page, /^V-\d+ is nog een concept$/);
  await seen(page, /mag dit beslissen/);
  await checkAxe(page);
}

async function submit(page: Page): Promise<string> {
  await press(page, 'a.btn[href$="/submit"]');
  await arrive(page, /^Wilt u V-\d+ indienen\?$/);
  await seen(page, "Advies gevraagd aan");
  await checkAxe(page);
  await send(page);
  await arrive(page, /^V-\d+ wacht op advies van Inkoper$/);
  await seen(page, "Mandaten voor deze handeling");
  return new URL(page.url()).pathname;
}

async function advise(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
  await press(page, 'a.btn[href$="/advise"]');
  await arrive(page, /^Wat is uw advies over V-\d+, als Inkoper\?$/);
  await refusedEmpty(page);
  await pick(page, "verdict", "with_conditions");
  await fill(page, "reasons", "Kan, binnen de lopende inzet.");
  await send(page);
  await arrive(page, /^V-\d+ wacht sinds vandaag op /);
  await seen(page, "Positief, met voorwaarden");
}

/** A wrong password is said at its field, and nothing that was typed is lost. */
async function grant(page: Page, path: string, password: string): Promise<void> {
  await page.goto(path);
  await settle(page);
  await press(page, 'a.btn[href$="/grant"]');
  await arrive(page, /^Geeft u akkoord op het starten van deze nadere overeenkomst\?$/);
  await refusedEmpty(page);
  await fill(page, "reason", "Past in de planning.");
  await fill(page, "password", "niet het wachtwoord");
  await send(page);
  await page.waitForSelector('#f-password[aria-invalid="true"]');
  must((await page.inputValue("#f-reason")) === "Past in de planning.", "the reason is lost");
  await fill(page, "password", password);
  await send(page);
  await arrive(page, /^B-\d+: akkoord, nog niet uitgevoerd$/);
  await checkAxe(page);
}

async function inTheLog(page: Page): Promise<void> {
  await page.goto(`/decisions?q=${encodeURIComponent(title)}`);
  await settle(page);
  await press(page, 'tbody a[href^="/decisions/"]');
  await arrive(page, /^B-\d+: akkoord/);
  await seen(page, title);
  await press(page, 'dl a[href^="/proposals/"]');
  await arrive(page, /^V-\d+ kreeg akkoord$/);
}

/** Alone a lower mandate would do; with what was asked before it does not. */
async function split(page: Page): Promise<void> {
  await page.goto(`/applications?q=${OBJECT}`);
  await settle(page);
  await press(page, 'tbody a[href^="/applications/"]');
  await arrive(page, new RegExp(`^${OBJECT}$`));
  await press(page, 'a.btn[href^="/proposals/new"]');
  await arrive(page, /^Voorstel doen$/);
  await page.locator("#f-subject-id option", { hasText: OBJECT }).waitFor({ state: "attached" });
  must((await page.inputValue("#f-subject-kind")) === "application", "the object is not filled in");
  await writeOn(page, `${title}, vervolg`, "30.000");
  await send(page);
  await arrive(page, /^V-\d+ is nog een concept$/);
  await seen(page, "Samen met eerdere voorstellen vraagt dit een hoger mandaat.");
  await seen(page, "€\u00a0110.000 excl. btw");
  await checkAxe(page);
}

async function declare(page: Page): Promise<string> {
  await page.goto("/interests");
  await settle(page);
  await press(page, 'a.btn[href="/interests/new"]');
  await arrive(page, /^Belang melden$/);
  await refusedEmpty(page);
  await choose(page, "subjectKind", "Eén toepassing");
  await choose(page, "subjectId", OBJECT);
  await fill(page, "nature", "Mijn zus werkt bij de leverancier.");
  await send(page);
  await arrive(page, /^U beslist nu niet over .*: niemand beoordeelde uw belang nog$/);
  await checkAxe(page);
  return new URL(page.url()).pathname;
}

async function assess(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
  await press(page, 'a.btn[href$="/assess"]');
  await arrive(page, /^Wat volgt uit het belang van /);
  await refusedEmpty(page);
  await pick(page, "verdict", "with_measure");
  await fill(page, "measure", "Een collega leest elk besluit mee.");
  await send(page);
  await arrive(page, /houdt niemand van besluiten af$/);
  await seen(page, "Mag beslissen, met een maatregel");
}

async function endInterest(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
  await press(page, 'a.btn[href$="/end"]');
  await arrive(page, /^Is uw belang in .* voorbij\?$/);
  await checkAxe(page);
  await send(page);
  await arrive(page, /houdt niemand van besluiten af$/);
}

async function beAway(page: Page): Promise<void> {
  await page.goto("/absences?past=false");
  await settle(page);
  await press(page, 'a.btn[href="/absences/new"]');
  await arrive(page, /^Afwezigheid melden$/);
  await refusedEmpty(page);
  await fill(page, "startsOn", day(40));
  await fill(page, "endsOn", day(50));
  await send(page);
  await arrive(page, /^Afwezigheid$/);
  await page.goto("/absences?past=false&mine=true");
  await settle(page);
  await press(page, 'tbody a[href$="/end"]');
  await arrive(page, /eerder terug\?$/);
  await checkAxe(page);
  await fill(page, "endsOn", day(45));
  await send(page);
  await arrive(page, /^Afwezigheid$/);
}

/** A proposal waits until somebody says what was done. */
async function hold(page: Page, people: People): Promise<void> {
  const found = await people.ask<{ items: { id: string }[] }>(
    "legal-adviser",
    "/proposals?state=submitted&pageSize=1",
  );
  await page.goto(`/proposals/${found.items[0]?.id}`);
  await settle(page);
  await press(page, 'a.btn[href^="/step-conditions/new"]');
  await arrive(page, /^Voorwaarde stellen$/);
  await refusedEmpty(page);
  await fill(page, "asks", `Besproken met de CIO: ${title}`);
  await fill(page, "source", "Afspraak in het overleg");
  await send(page);
  await arrive(page, /wacht op een voorwaarde$/);
  await press(page, 'a.btn[href$="/answer"]');
  await arrive(page, /^Is dit gedaan\?$/);
  await refusedEmpty(page);
  await fill(page, "answer", "Besproken op maandag.");
  await send(page);
  await arrive(page, /^Deze voorwaarde houdt .* niet meer op$/);
  await checkAxe(page);
}

export async function decisionJourneys(people: People): Promise<void> {
  const password = await people.password();
  const author = await people.open("product-owner", "nl", 1280);
  const adviser = await people.open("buyer", "nl", 1280);
  const decider = await people.open("director", "nl", 1280);
  const assessor = await people.open("legal-adviser", "nl", 1280);
  let path = "";
  await check("keyboard: write a proposal and ask advice", () => propose(author));
  await check("keyboard: submit a proposal", async () => {
    path = await submit(author);
  });
  await check("keyboard: advise", () => advise(adviser, path));
  await check("keyboard: grant and sign", () => grant(decider, path, password));
  await check("keyboard: the decision log", () => inTheLog(author));
  await check("keyboard: a need in two parts", () => split(author));
  await check("keyboard: declare an interest", async () => {
    path = await declare(adviser);
  });
  await check("keyboard: assess an interest", () => assess(assessor, path));
  await check("keyboard: an interest ends", () => endInterest(adviser, path));
  await check("keyboard: be away, and back earlier", () => beAway(adviser));
  await check("keyboard: a condition on a step", () => hold(assessor, people));
  for (const page of [author, adviser, decider, assessor]) await page.context().close();
}
