// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The tour of the README, step by step: what stands in italics there is what is pressed or read here.
import { readFileSync } from "node:fs";
import { check, must } from "./checks.ts";
import type { Page } from "./deps.ts";
import type { People } from "./people.ts";
import { settle } from "./visits.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** The words in italics of each step. */
function stepsOfReadme(): string[][] {
  const tour = readme.slice(readme.indexOf("## A tour"), readme.indexOf("## A real organisation"));
  return tour
    .split(/^\d+\. /m)
    .slice(1)
    .map((step) =>
      [...step.matchAll(/\*([^*]+)\*/g)].map(([, word]) => (word ?? "").replace(/\s+/g, " ")),
    );
}

class Walk {
  private readonly page: Page;
  readonly used = new Set<string>();
  constructor(page: Page) {
    this.page = page;
  }

  /** Chooses a role on the sign-in page, as somebody who is not signed in. */
  async as(role: string): Promise<void> {
    this.used.add(role);
    await this.page.context().clearCookies();
    await this.page.goto("/sign-in");
    await settle(this.page);
    await this.page.getByRole("button", { name: role, exact: true }).click();
    await this.page.waitForURL((url) => url.pathname === "/");
    await settle(this.page);
  }

  /** A link or a button of the page; from under the last word of the menu, if it is folded there. */
  async press(name: string): Promise<void> {
    this.used.add(name);
    const of = (role: "link" | "button") =>
      this.page.getByRole(role, { name, exact: true }).filter({ visible: true });
    const folded = this.page.locator(".nav-more:not([open]) a").getByText(name, { exact: true });
    if ((await folded.count()) > 0) await this.page.locator(".nav-more > summary").click();
    const target = of("link").or(of("button")).first();
    const to = await target.getAttribute("href");
    await target.click();
    if (to !== null) await this.arrive(to);
    await settle(this.page);
  }

  /** The page that a link leads to comes when its code is there; until then the old one stands. */
  private async arrive(to: string): Promise<void> {
    await this.page.waitForURL((url) => url.pathname === new URL(to, url).pathname);
    await this.page.locator(".nav-more[open]").waitFor({ state: "detached" });
  }

  async see(text: string | RegExp): Promise<void> {
    await this.page.locator("main").getByText(text).filter({ visible: true }).first().waitFor();
  }

  async type(id: string, text: string): Promise<void> {
    await this.page.locator(`#f-${id}`).fill(text);
  }

  /** That of every login of the demo. */
  password(): Promise<string> {
    return this.page.evaluate(async () => {
      const answer = await fetch("/v1/installation");
      return ((await answer.json()) as { demoPassword: string }).demoPassword;
    });
  }

  async lookFor(text: string): Promise<void> {
    this.used.add(text);
    const box = this.page.locator("#search-q");
    await box.fill(text);
    await box.press("Enter");
    await settle(this.page);
  }
}

const steps: ((walk: Walk, page: Page) => Promise<void>)[] = [
  async (walk) => {
    await walk.as("Contractmanager");
    await walk.see("Contracten");
  },
  async (walk) => {
    await walk.press("Raamovereenkomsten");
    await walk.press("Werkplekadvies");
    await walk.see(/geen nieuwe opdrachten/i);
    await walk.press("Raamovereenkomsten");
    await walk.press("Applicatiediensten");
    await walk.press("Wijzigen");
    await walk.see("Wat wilt u wijzigen?");
  },
  async (walk, page) => {
    await walk.press("Raamovereenkomsten");
    await walk.press("Testdiensten");
    await walk.see(/boven het maximum/);
    await walk.press("Raamovereenkomsten");
    await walk.press("Applicatiediensten");
    await walk.press("Boeking vastleggen");
    await page.locator("#f-kind").check();
    await walk.type("amount-amount", "900.000.000");
    await page.locator("#f-amount-vat").check();
    await walk.type("callOff", "NOK-9");
    await walk.type("description", "Meer dan de ruimte");
    await page.locator("main form button[type=submit]").click();
    await walk.see(/HvJ EU C-23\/20/);
  },
  async (walk) => {
    await walk.press("Toepassingen");
    await walk.press("Samenhang van de toepassingen");
    await walk.see("Berichtenportaal");
  },
  async (walk) => {
    await walk.press("Dekking");
    await walk.press("Gegevensknooppunt");
    await walk.see("Gegevensknooppunt");
  },
  async (walk) => {
    await walk.press("Signalen");
    await walk.press("Rechtmatigheid");
    await walk.press("Regels");
    await walk.see(/Aanbestedingswet/);
  },
  async (walk, page) => {
    await walk.as("Product owner");
    await walk.press("Besluiten");
    await walk.press("Bouw van de beheerpagina, deel 2");
    await walk.see("Samen met eerdere voorstellen vraagt dit een hoger mandaat.");
    await walk.as("Directeur");
    await walk.press("Wacht op u");
    await page.locator("tbody a", { hasText: "Bouw van de beheerpagina, deel 2" }).click();
    await walk.press("Akkoord geven");
    await walk.type("reason", "Past in het budget van dit jaar");
    await walk.type("password", await walk.password());
    await page.locator("main form button[type=submit]").click();
    await walk.see(/^B-\d+/);
    await walk.press("Besluiten");
    await walk.press("Besluitenlijst");
    await walk.see("Bouw van de beheerpagina, deel 2");
  },
  async (walk) => {
    await walk.as("Beheerder");
    await walk.press("Accounts");
    await walk.see("Fenna Postma");
    await walk.as("Leverancier");
    await walk.see(/uw organisatie/);
  },
  async (walk) => {
    await walk.as("Beheerder");
    await walk.press("Logboek");
    await walk.see(/Aerts|Tak|Verbrugge|Hoek/);
  },
  async (walk) => {
    await walk.as("Contractmanager");
    await walk.press("Gegevens in en uit");
    await walk.see(/[Dd]ownload/);
  },
  async (walk) => {
    await walk.press("Zoeken");
    await walk.lookFor("NOK-3");
    await walk.see("Applicatiediensten");
  },
];

export async function tour(people: People): Promise<void> {
  const told = stepsOfReadme();
  await check("the tour of the README has the steps of this walk", () =>
    must(told.length === steps.length, `${told.length} steps are told`),
  );
  const page = await people.open(null, "nl", 1280);
  for (const [i, step] of steps.entries()) {
    const walk = new Walk(page);
    await check(`tour, step ${i + 1}`, async () => {
      await step(walk, page);
      const left = (told[i] ?? []).filter((word) => !walk.used.has(word));
      must(left.length === 0, `not walked: ${left.join(", ")}`);
    });
  }
  await page.context().close();
}
