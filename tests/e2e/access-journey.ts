// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A supplier gets in and manages its own people; a program gets a secret; sessions end. All with the
// keyboard alone.
import { totp } from "../scenarios/lib/totp.ts";
import type { Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import { arrive, choose, seen, send } from "./form.ts";
import { fill, press, settled, tabTo } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, settle } from "./visits.ts";

const password = "a horse in the clouds 7";
const once = async (page: Page): Promise<string> =>
  (await page.locator(".once .mono").textContent()) ?? "";

async function tick(page: Page, value: string): Promise<void> {
  await tabTo(page, 'input[name="roles"]');
  await page.locator(`input[name="roles"][value="${value}"]`).focus();
  await page.keyboard.press("Space");
}

async function invite(page: Page, frameworkId: string): Promise<string> {
  await page.goto("/supplier-invitations");
  await settle(page);
  await press(page, 'a.btn[href="/supplier-invitations/new"]');
  await arrive(page, /^Leverancier uitnodigen$/);
  await send(page);
  await page.waitForFunction(() => document.title.startsWith("Fout:"));
  await checkAxe(page);
  await page.goto(`/supplier-invitations/new?frameworkId=${frameworkId}`);
  await settle(page);
  const parties = page.locator("#f-organisationId option");
  await parties.nth(1).waitFor({ state: "attached" });
  await choose(page, "organisationId", (await parties.nth(1).textContent()) ?? "");
  await fill(page, "email", "inschrijving@leverancier.example");
  await send(page);
  await seen(page, "De uitnodiging is gemaakt");
  return new URL(await once(page)).hash;
}

async function claim(page: Page, hash: string): Promise<string> {
  const email = `bid-${Date.now()}@leverancier.example`;
  await page.goto(`/supplier-invitation${hash}`);
  await settle(page);
  await seen(page, "U bent uitgenodigd");
  await checkAxe(page);
  await fill(page, "displayName", "Bo de Bieder");
  await fill(page, "email", email);
  await fill(page, "password", password);
  await fill(page, "again", password);
  await page.keyboard.press("Enter");
  await arrive(page, /^Tweede stap aanzetten$/);
  await press(page, "main button.btn");
  const secret = (await page.locator("main code").first().textContent()) ?? "";
  await fill(page, "totp", totp(secret));
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/me");
  await page.goto("/");
  await seen(page, "Uw toegang wordt nog gecontroleerd");
  await checkAxe(page);
  return email;
}

async function letIn(page: Page, email: string): Promise<void> {
  await page.goto("/supplier-invitations?state=claimed&sort=-createdAt");
  await settle(page);
  await press(page, 'main tbody a[href^="/supplier-invitations/"]');
  await settled(page);
  await seen(page, email);
  await press(page, 'a.btn[href$="/accept"]');
  await arrive(page, /^Bo de Bieder toelaten/);
  await fill(page, "note", "Teruggebeld op het nummer uit het handelsregister");
  await send(page);
  await seen(page, "Gecontroleerd door de inkoper");
}

async function colleague(page: Page): Promise<void> {
  await page.goto("/colleagues");
  await settle(page);
  await press(page, 'a.btn[href="/colleagues/new"]');
  await arrive(page, /^Collega uitnodigen$/);
  await fill(page, "displayName", "Cas Collega");
  await fill(page, "email", `cas-${Date.now()}@leverancier.example`);
  const frameworks = page.locator("#f-frameworkId option");
  await frameworks.nth(1).waitFor({ state: "attached" });
  await choose(page, "frameworkId", (await frameworks.nth(1).textContent()) ?? "");
  await tick(page, "supplier_signer");
  await checkAxe(page);
  await send(page);
  await seen(page, "Uw collega is uitgenodigd");
  must((await once(page)).includes("/invitation#"), "no one-time link");
  await press(page, 'a.btn[href^="/colleagues/"]');
  await arrive(page, /^Cas Collega$/);
  await seen(page, "Ondertekenaar leverancier");
  await press(page, 'a.btn[href$="/name"]');
  await arrive(page, /^Wat mag Cas Collega\?$/);
  await choose(page, "frameworkId", (await frameworks.nth(1).textContent()) ?? "");
  await tick(page, "supplier_submitter");
  await send(page);
  await seen(page, "Indiener leverancier");
  await press(page, 'a.btn[href$="/deactivate"]');
  await arrive(page, /^.*Cas Collega/);
  await fill(page, "reason", "Werkt hier niet meer");
  await send(page);
  await seen(page, "Weer toelaten");
}

async function program(page: Page): Promise<void> {
  await page.goto("/accounts");
  await settle(page);
  await press(page, 'a.btn[href="/api-clients"]');
  await arrive(page, /^Programma’s$/);
  await press(page, 'a.btn[href="/api-clients/new"]');
  await arrive(page, /^Programma toelaten$/);
  await fill(page, "name", "Dashboard");
  await fill(page, "purpose", "Toont de raamovereenkomsten op een scherm");
  await tabTo(page, 'input[name="scopes"]');
  await page.locator('input[name="scopes"][value="framework.read"]').focus();
  await page.keyboard.press("Space");
  await send(page);
  await seen(page, "Het programma is toegelaten");
  must((await once(page)).length === 52, "no secret");
  await checkAxe(page);
  await press(page, 'a.btn[href^="/api-clients/"]');
  await arrive(page, /^Dashboard$/);
  await press(page, 'a.btn[href$="/deactivate"]');
  await arrive(page, /^Dashboard weren\?$/);
  await fill(page, "reason", "Niet meer nodig");
  await send(page);
  await seen(page, "Geweerd");
}

async function sessions(page: Page, people: People): Promise<void> {
  const other = await people.open(null, "nl", 1280);
  const email = "release-train-engineer@demo.nokkenas.example";
  const key = await people.password();
  for (const one of [page, other]) {
    await one.goto("/sign-in");
    await settle(one);
    await fill(one, "email", email);
    await fill(one, "password", key);
    await one.keyboard.press("Enter");
    await one.waitForURL((url) => url.pathname === "/");
  }
  await page.goto("/me/sessions");
  await settle(page);
  await seen(page, "Deze browser");
  await checkAxe(page);
  const before = await page.locator("main tbody tr").count();
  must(before >= 2, `${before} sessions`);
  await press(page, "main tbody button");
  await page.waitForFunction(
    (count) => document.querySelectorAll("main tbody tr").length < count,
    before,
  );
  await other.context().close();
}

export async function accessJourneys(people: People, frameworkId: string): Promise<void> {
  const buyer = await people.open("buyer", "nl", 1280);
  const bidder = await people.open(null, "nl", 1280);
  let hash = "";
  let email = "";
  await check("a buyer invites a supplier for a framework", async () => {
    hash = await invite(buyer, frameworkId);
  });
  await check("a bidder takes the invitation and waits for the check", async () => {
    email = await claim(bidder, hash);
  });
  await check("the buyer checks who it is and lets them in", () => letIn(buyer, email));
  await check("the supplier invites, names and removes a colleague", () => colleague(bidder));
  const admin = await people.open("administrator", "nl", 1280);
  await check("an administrator lets a program in and shuts it out", () => program(admin));
  const somebody = await people.open(null, "nl", 1280);
  await check("somebody ends a session elsewhere", () => sessions(somebody, people));
  for (const page of [buyer, bidder, admin, somebody]) await page.context().close();
}
