// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Units, functions, roles, tasks and the look back, with the keyboard alone.
import type { Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import { arrive, choose, seen, send } from "./form.ts";
import { fill, press } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, settle } from "./visits.ts";

async function unitWithFunction(page: Page): Promise<void> {
  const name = `Proefteam ${Date.now()}`;
  await page.goto("/units");
  await settle(page);
  await press(page, 'a.btn[href="/units/new"]');
  await arrive(page, /^Eenheid toevoegen$/);
  await send(page);
  await page.waitForFunction(() => document.title.startsWith("Fout:"));
  await fill(page, "name", name);
  await send(page);
  await arrive(page, new RegExp(`^${name}$`));
  await press(page, 'a.btn[href^="/functions/new"]');
  await arrive(page, /^Functie toevoegen$/);
  await fill(page, "title", "Teamleider");
  await send(page);
  await arrive(page, /^Teamleider$/);
  await seen(page, "Niemand vervult deze functie.");
  await checkAxe(page);
}

async function appointAndEnd(page: Page): Promise<void> {
  await press(page, 'a.btn[href$="/appoint"]');
  await arrive(page, /^Wie krijgt de functie Teamleider/);
  await choose(page, "accountId", "Milan Vos");
  await fill(page, "basis", "Aanstellingsbesluit van de directie");
  await send(page);
  await arrive(page, /^Teamleider$/);
  await seen(page, "Milan Vos");
  await page.getByText("Niemand vervult deze functie.").waitFor({ state: "detached" });
  await press(page, 'tbody a[href$="/end"]');
  await arrive(page, /de functie van Milan Vos beëindigen/);
  await checkAxe(page);
  await send(page);
  await arrive(page, /^Teamleider$/);
  await seen(page, /tot en met/);
  await seen(page, /Deze functie is vanaf .* vacant/);
}

async function giveRole(page: Page): Promise<void> {
  await page.goto("/applications?q=Terugmeldvoorziening");
  await settle(page);
  await press(page, 'tbody a[href^="/applications/"]');
  await arrive(page, /^Terugmeldvoorziening$/);
  await seen(page, "Niemand heeft hier de rol Product owner.");
  await press(page, 'a.btn[href^="/role-assignments/new"]');
  await arrive(page, /^Rol geven$/);
  await choose(page, "accountId", "Fenna Postma");
  await choose(page, "roleKey", "Product owner");
  await page.locator("#f-scopeId option", { hasText: "Terugmeld" }).waitFor({ state: "attached" });
  await send(page);
  await arrive(page, /^Terugmeldvoorziening$/);
  await page.getByText("Niemand heeft hier de rol Product owner.").waitFor({ state: "detached" });
}

async function ownRoleRefused(page: Page): Promise<void> {
  await page.goto("/role-assignments/new?scopeKind=organisation");
  await settle(page);
  await choose(page, "accountId", "Marije Aerts");
  await choose(page, "roleKey", "Controller");
  await send(page);
  await page.waitForFunction(() => document.title.startsWith("Fout:"));
  await seen(page, /Vraag een collega of uw beheerder/);
  must((await page.inputValue("#f-roleKey")) === "controller", "what was chosen is lost");
}

async function matrix(page: Page): Promise<void> {
  await page.goto("/responsibility-matrix");
  await settle(page);
  await choose(page, "scopeKind", "Eén toepassing");
  await choose(page, "scopeId", "Inlogvoorziening");
  await press(page, 'main button[type="submit"]');
  await seen(page, "Geleverd werk accepteren");
  await seen(page, "Fenna Postma");
  await checkAxe(page);
}

async function addTask(page: Page): Promise<void> {
  const title = `Proeftaak ${Date.now()}`;
  await page.goto("/responsibilities/new");
  await settle(page);
  await fill(page, "title", title);
  await press(page, "input[name=scopeKind]", "Space");
  await choose(page, "involvements-0-roleKey", "Directeur");
  await choose(page, "involvements-1-roleKey", "Controller");
  await send(page);
  await arrive(page, new RegExp(`^${title}$`));
}

async function lookBack(page: Page): Promise<void> {
  await page.goto("/self-assessment");
  await settle(page);
  await send(page);
  await page.waitForFunction(() => document.title.startsWith("Fout:"));
  const questions = await page.locator("form fieldset").count();
  for (let i = 0; i < questions; i += 1)
    await press(page, `input[name="items.${i}.level"]`, "Space");
  await checkAxe(page);
  await send(page);
  await page.waitForURL((url) => url.pathname === "/me");
  await page.goto("/self-assessment");
  await seen(page, /^Ingevuld op/);
}

async function finishTraining(page: Page): Promise<void> {
  await page.goto("/trainings?open=true");
  await settle(page);
  await press(page, 'tbody a[href$="/complete"]');
  await arrive(page, /afgerond\?$/);
  await send(page);
  await page.waitForURL((url) => url.search === "?open=true");
  await settle(page);
}

export async function peopleJourneys(people: People): Promise<void> {
  const manager = await people.open("contract-manager", "nl", 1280);
  await check("keyboard: a unit with a function", () => unitWithFunction(manager));
  await check("keyboard: a person on a function, and off it", () => appointAndEnd(manager));
  await check("keyboard: a role for one application", () => giveRole(manager));
  await check("keyboard: a role for oneself is refused", () => ownRoleRefused(manager));
  await check("keyboard: who is to do what", () => matrix(manager));
  await check("keyboard: add a task", () => addTask(manager));
  await manager.context().close();
  const owner = await people.open("product-owner", "nl", 1280);
  await check("keyboard: look back on a year", () => lookBack(owner));
  await check("keyboard: finish a training", () => finishTraining(owner));
  await owner.context().close();
}
