// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Terms, free days and programme increments, with the keyboard alone.
import type { Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import { heading } from "./journey.ts";
import { fill, press, tabTo } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, settle } from "./visits.ts";

const seen = async (page: Page, text: string | RegExp): Promise<void> => {
  await page.getByText(text).first().waitFor({ timeout: 10_000 });
};

async function countTerm(page: Page): Promise<void> {
  await page.goto("/terms");
  await settle(page);
  await press(page, 'main a[href="/terms/standstill"]');
  await heading(page, /^Opschortende termijn$/);
  await tabTo(page, "#term-from");
  await page.locator("#term-from").fill("2020-10-12");
  await page.keyboard.press("Enter");
  await seen(page, "Laatste dag: maandag 2 november 2020, tot middernacht");
  await seen(page, "1-11-2020 valt in het weekend.");
  must(page.url().includes("from=2020-10-12"), "the day does not stand in the address");
  await page.goto("/terms/answers?from=2027-05-04");
  await seen(page, "Laatste dag: zaterdag 24 april 2027, tot middernacht");
  await page.goto("/terms/standstill?from=2010-01-04");
  await seen(page, /gold deze termijn nog niet/);
  await checkAxe(page);
}

async function countFreely(page: Page): Promise<void> {
  await page.goto("/terms");
  await settle(page);
  await tabTo(page, "#count-kind");
  await page.locator("#count-kind").selectOption("backwards");
  await page.locator("#count-from").fill("2027-05-04");
  await press(page, "#count-length");
  await seen(page, "Laatste dag: zaterdag 24 april 2027, tot middernacht");
  await checkAxe(page);
}

async function stateDay(page: Page): Promise<void> {
  await page.goto("/calendar");
  await settle(page);
  await checkAxe(page);
  await press(page, 'a.btn[href="/calendar/days/new"]');
  await heading(page, /^Vrije dag vastleggen$/);
  await fill(page, "name", "Brugdag");
  await press(page, 'button[type="submit"]');
  await page.waitForFunction(() => document.title.startsWith("Fout:"));
  await page.waitForFunction(() => document.activeElement?.classList.contains("sum"));
  must((await page.inputValue("#f-name")) === "Brugdag", "what was typed is lost");
  await fill(page, "on", "7-5-2027");
  await press(page, "#f-counts", "Space");
  await fill(page, "source", "Besluit gelijkgestelde dagen");
  await press(page, 'button[type="submit"]');
  await page.waitForURL((url) => url.search === "?year=2027");
  await seen(page, "Brugdag");
  await press(page, 'main a[href="/calendar/days/2027-05-07/withdraw"]');
  await heading(page, /Brugdag intrekken/);
  await press(page, 'button[type="submit"]');
  await page.waitForURL((url) => url.pathname === "/calendar");
  await settle(page);
  await page.getByText("Brugdag").first().waitFor({ state: "detached" });
}

async function planIncrements(page: Page): Promise<void> {
  await page.goto("/increments");
  await settle(page);
  await press(page, 'a.btn[href="/increments/plan"]');
  await heading(page, /^Vooruit plannen$/);
  await fill(page, "count", "2");
  await press(page, 'button[type="submit"]');
  await page.waitForURL((url) => url.search === "?past=false");
  await settle(page);
  must((await page.locator("tbody tr").count()) >= 3, "the planned increments are not listed");
}

async function setTerm(page: Page): Promise<void> {
  await page.goto("/terms/bids");
  await settle(page);
  await press(page, 'a.btn[href="/terms/bids/change"]');
  await heading(page, /instellen$/);
  await fill(page, "length", "9");
  await fill(page, "fromOn", "1-1-2099");
  await fill(page, "reason", "Leveranciers vroegen om meer tijd");
  await press(page, 'button[type="submit"]');
  await page.waitForURL((url) => url.pathname === "/terms/bids");
  await seen(page, /Leveranciers vroegen om meer tijd/);
}

async function setAuthority(page: Page): Promise<void> {
  const choose = async (key: string, said: RegExp): Promise<void> => {
    await page.goto("/authority/edit");
    await settle(page);
    await tabTo(page, "input[name=level]");
    await page.keyboard.press(key);
    await press(page, 'button[type="submit"]');
    await page.waitForURL((url) => url.pathname === "/rules");
    await seen(page, said);
  };
  await choose("ArrowDown", /hoort bij de decentrale overheid/);
  await choose("ArrowUp", /hoort bij de centrale overheid/);
}

export async function calendarJourneys(people: People): Promise<void> {
  const manager = await people.open("contract-manager", "nl", 1280);
  await check("keyboard: when a term ends", () => countTerm(manager));
  await check("keyboard: a term without a name", () => countFreely(manager));
  await check("keyboard: state a free day and withdraw it", () => stateDay(manager));
  await check("keyboard: plan programme increments", () => planIncrements(manager));
  await manager.context().close();
  const legal = await people.open("legal-adviser", "nl", 1280);
  await check("keyboard: set a term of the organisation", () => setTerm(legal));
  await check("keyboard: set the kind of authority", () => setAuthority(legal));
  await legal.context().close();
}
