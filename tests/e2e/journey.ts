// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A contract manager does the whole round with the keyboard alone.
import type { Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import { fill, press, rested, settled, signIn, tabTo } from "./keyboard.ts";
import type { People } from "./people.ts";
import { checkAxe, checkReflow, settle } from "./visits.ts";

const MANAGER = "contract-manager@demo.nokkenas.example";

export async function heading(page: Page, text: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector("main h1")?.textContent ?? ""),
    text.source,
    { timeout: 10_000 },
  );
  await settle(page);
  await rested(page);
}

async function create(page: Page, number: string): Promise<void> {
  await press(page, 'nav.nav a[href="/frameworks"]');
  await heading(page, /^Raamovereenkomsten$/);
  await press(page, 'a.btn[href="/frameworks/new"]');
  await heading(page, /toevoegen/);
  await fill(page, "number", number);
  await press(page, 'button[type="submit"]');
  await page.waitForFunction(() => document.title.startsWith("Fout:"));
  await page.waitForFunction(() => document.activeElement?.classList.contains("sum"));
  must((await page.inputValue("#f-number")) === number, "what was typed is lost");
  await checkAxe(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await checkReflow(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await fill(page, "title", "Toetsenbordovereenkomst");
  await fill(page, "startsOn", "1-1-2027");
  await fill(page, "endsOn", "31-12-2029");
  await fill(page, "estimated-amount", "1.250.000");
  await press(page, "#f-estimated-vat", "Space");
  await press(page, "#f-maximumKind", "Space");
  await fill(page, "maximum-amount", "2.000.000,50");
  await press(page, "#f-maximum-vat", "Space");
  await press(page, "#f-routes", "Space");
  await press(page, "#f-standstillPolicy", "Space");
  await fill(page, "standstillDays", "20");
  await page.keyboard.press("Enter");
  await heading(page, /^Toetsenbordovereenkomst$/);
}

async function change(page: Page): Promise<void> {
  await press(page, 'a.btn[href$="/edit"]');
  await heading(page, /wijzigen/);
  must(
    (await page.inputValue("#f-maximum-amount")) === "2.000.000,50",
    "the maximum does not come back as it was typed",
  );
  await fill(page, "title", "Gewijzigde overeenkomst");
  await page.keyboard.press("Enter");
  await heading(page, /^Gewijzigde overeenkomst$/);
}

async function find(page: Page, number: string): Promise<void> {
  await press(page, 'nav.nav a[href="/frameworks"]');
  await heading(page, /^Raamovereenkomsten$/);
  await tabTo(page, "#list-q");
  await page.keyboard.type(number);
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=/);
  // The address changes before the list does.
  await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 1);
}

async function book(page: Page, frameworkId: string): Promise<void> {
  await page.goto(`/frameworks/${frameworkId}`);
  await settle(page);
  await press(page, 'a.btn[href$="/ledger-entries/new"]');
  await heading(page, /Boeking vastleggen/);
  await press(page, "#f-kind", "Space");
  await fill(page, "amount-amount", "1.000");
  await press(page, "#f-amount-vat", "Space");
  await fill(page, "description", "Boeking met het toetsenbord");
  await fill(page, "callOff", "E2E-1");
  if (await page.locator("#f-lotId").count()) {
    await tabTo(page, "#f-lotId");
    await page.keyboard.press("ArrowDown");
  }
  await press(page, 'button[type="submit"]');
  await heading(page, /^Boekingen$/);
  must(
    await page.getByText("Boeking met het toetsenbord").first().isVisible(),
    "the entry is not in the list",
  );
}

export async function journey(people: People, frameworkId: string): Promise<void> {
  const page = await people.open(null, "nl", 1280);
  const number = `TB-${Date.now()}`;
  const password = await people.password();
  const steps: [string, () => Promise<void>][] = [
    ["sign in", () => signIn(page, MANAGER, password)],
    ["create a framework", () => create(page, number)],
    ["change it", () => change(page)],
    ["find it in the list", () => find(page, number)],
    ["book a ledger entry", () => book(page, frameworkId)],
  ];
  for (const [name, run] of steps) {
    if (!(await check(`keyboard: ${name}`, run))) break;
  }
  await page.context().close();
}

/** A legal adviser concludes on a contract, with the ground and the day. */
async function conclude(page: Page, contractId: string): Promise<void> {
  const ground = `Getoetst met het toetsenbord ${Date.now()}`;
  await page.goto(`/contracts/${contractId}`);
  await settle(page);
  await press(page, 'a.btn[href$="/conclude"]');
  await heading(page, /Wilt u een conclusie vastleggen/);
  await press(page, 'button[type="submit"]');
  await page.waitForFunction(() => document.title.startsWith("Fout:"));
  await press(page, "#f-conclusion", "Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await fill(page, "legalGround", ground);
  await fill(page, "fromOn", await freeDay(page, contractId));
  await press(page, 'button[type="submit"]');
  await page.waitForURL((url) => url.pathname === `/contracts/${contractId}`);
  await settle(page);
  must(await page.getByText(ground).first().isVisible(), "the conclusion is not in the history");
}

/** A day on which no conclusion begins yet: the day after the last one. */
async function freeDay(page: Page, contractId: string): Promise<string> {
  const last = await page.evaluate(async (id) => {
    const contract = (await (await fetch(`/v1/contracts/${id}`)).json()) as {
      conclusions: { fromOn: string }[];
    };
    return (
      contract.conclusions
        .map(({ fromOn }) => fromOn)
        .sort()
        .at(-1) ?? "2026-01-01"
    );
  }, contractId);
  const next = new Date(Date.parse(last) + 86_400_000);
  return `${next.getUTCDate()}-${next.getUTCMonth() + 1}-${next.getUTCFullYear()}`;
}

/** A product manager adds an application and finds it in the coverage. */
async function addApplication(page: Page): Promise<void> {
  const name = `Toetsenbordtoepassing ${Date.now()}`;
  await page.goto("/applications");
  await settle(page);
  await press(page, 'a.btn[href="/applications/new"]');
  await heading(page, /^Toepassing toevoegen$/);
  await fill(page, "number", `TP-${Date.now()}`);
  await fill(page, "name", name);
  await press(page, "#f-kind", "Space");
  await tabTo(page, "#f-domainId");
  await page.keyboard.press("ArrowDown");
  await press(page, "#f-inScope", "Space");
  await press(page, "#f-phase", "Space");
  await fill(page, "fteTenths", "2,5");
  await page.keyboard.press("Enter");
  await heading(page, new RegExp(`^${name}$`));
  await press(page, 'nav.nav a[href="/coverage"]');
  await heading(page, /./);
  must(await page.getByText(name).first().isVisible(), "the application is not in the coverage");
}

/** A contract manager sees what an amendment does, before anything is decided. */
async function previewAmendment(page: Page, frameworkId: string): Promise<void> {
  await page.goto(`/frameworks/${frameworkId}`);
  await settle(page);
  await press(page, 'a.btn[href$="/amend"]');
  await heading(page, /wijzigen met een besluit/);
  await press(page, "#f-kind", "Space");
  await fill(page, "reason", "Voorbereid met het toetsenbord");
  await press(page, 'button[type="submit"]');
  await heading(page, /Wilt u deze wijziging voorstellen|Deze wijziging kan zo niet/);
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  await checkAxe(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await checkReflow(page);
}

/** Somebody else changed the same contract: only what was typed here is put over it. */
async function mergeConflict(page: Page, contractId: string): Promise<void> {
  await page.goto(`/contracts/${contractId}/edit`);
  await settle(page);
  await fill(page, "noticeDays", "45");
  const status = await page.evaluate(async (id) => {
    const contract = await (await fetch(`/v1/contracts/${id}`)).json();
    const names = [
      ...["number", "title", "supplierId", "startsOn", "endsOn", "noticeDays", "yearlyAmount"],
      ...["bridging", "bridgingEnd", "applicationIds", "options"],
    ];
    const body = Object.fromEntries(names.map((name) => [name, contract[name]]));
    const answer = await fetch(`/v1/contracts/${id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-Match": `"${contract.version}"` },
      body: JSON.stringify({ ...body, title: "Intussen hernoemd" }),
    });
    return answer.status;
  }, contractId);
  must(status === 200, `the other change fails: ${status}`);
  await press(page, 'button[type="submit"]');
  await page.waitForSelector("#refusal-h");
  await press(page, ".sum button");
  await page.waitForSelector(".once li");
  must(
    (await page.inputValue("#f-title")) === "Intussen hernoemd",
    "an untouched field stayed old",
  );
  must((await page.inputValue("#f-noticeDays")) === "45", "what was typed is lost");
  must((await page.locator(".once li").innerText()) === "Naam", "the changed field is not named");
  await checkAxe(page);
  await press(page, 'button[type="submit"]');
  await heading(page, /^Intussen hernoemd$/);
}

/** A domain whose name is taken is refused at the field; another name is added. */
async function addDomain(page: Page): Promise<void> {
  const name = `Toetsenborddomein ${Date.now()}`;
  await page.goto("/domains");
  await settle(page);
  const taken = await page.locator("tbody a").first().innerText();
  await press(page, 'a.btn[href="/domains/new"]');
  await heading(page, /^Domein toevoegen$/);
  await settled(page); // Its heading takes the focus; what is typed before that is lost.
  await fill(page, "name", taken);
  await page.keyboard.press("Enter");
  await page.waitForSelector('#f-name[aria-invalid="true"]');
  await fill(page, "name", name);
  await page.keyboard.press("Enter");
  await heading(page, /^Domeinen$/);
  await page.getByText(name).first().waitFor();
}

/** A legal adviser proposes what to conclude from a signal, and finds the ground back. */
async function concludeSignal(page: Page): Promise<void> {
  const ground = `Signaal getoetst met het toetsenbord ${Date.now()}`;
  await page.goto("/");
  await settle(page);
  await press(page, 'nav.nav a[href="/signals"]');
  await heading(page, /^Signalen$/);
  await press(page, 'tbody a[href^="/signals/"]');
  await page.waitForURL((url) => /^\/signals\/\w+$/.test(url.pathname));
  await settle(page);
  await press(page, 'a.btn[href$="/conclude"]');
  await heading(page, /Welke conclusie stelt u voor/);
  await press(page, 'button[type="submit"]');
  await page.waitForFunction(() => document.title.startsWith("Fout:"));
  await press(page, "#f-conclusion", "Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await fill(page, "ground", ground);
  await press(page, 'button[type="submit"]');
  await heading(page, /^Vul het voorstel aan$/);
  await settled(page);
  must((await page.inputValue("#f-grounds")) === ground, "the ground is lost");
  await checkAxe(page);
  await press(page, 'button[type="submit"]');
  await heading(page, /^V-\d+ is nog een concept$/);
  must(await page.getByText(ground).first().isVisible(), "the ground is not in the proposal");
  await checkAxe(page);
}

/** A value outside its bounds is refused at the field; a right one makes a new version. */
async function changeRule(page: Page): Promise<void> {
  const reason = `Ingesteld met het toetsenbord ${Date.now()}`;
  await page.goto("/rules/option_notice");
  await settle(page);
  const next = new Date(Date.now() + 30 * 86_400_000);
  await press(page, 'a.btn[href$="/change"]');
  await heading(page, /^Regel aanpassen/);
  await fill(page, "parameters-0-value", "99999");
  await fill(
    page,
    "fromOn",
    `${next.getUTCDate()}-${next.getUTCMonth() + 1}-${next.getUTCFullYear()}`,
  );
  await fill(page, "reason", reason);
  await press(page, 'button[type="submit"]');
  await page.waitForSelector('#f-parameters-0-value[aria-invalid="true"]');
  await fill(page, "parameters-0-value", "75");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/rules/option_notice");
  await settle(page);
  must(await page.getByText(reason).first().isVisible(), "the new version has no reason");
}

type Ids = { contractId: string; frameworkId: string };

export async function portfolioJourneys(people: People, ids: Ids): Promise<void> {
  const { contractId, frameworkId } = ids;
  const manager = await people.open("contract-manager", "nl", 1280);
  await check("keyboard: preview an amendment", () => previewAmendment(manager, frameworkId));
  await manager.context().close();
  const other = await people.open("contract-manager", "nl", 1280);
  await check("keyboard: take over a newer version", () => mergeConflict(other, contractId));
  await check("keyboard: add a domain", () => addDomain(other));
  await other.context().close();
  const legal = await people.open("legal-adviser", "nl", 1280);
  await check("keyboard: conclude on a contract", () => conclude(legal, contractId));
  await check("keyboard: conclude from a signal", () => concludeSignal(legal));
  await check("keyboard: change a rule", () => changeRule(legal));
  await legal.context().close();
  const product = await people.open("product-manager", "nl", 1280);
  await check("keyboard: add an application", () => addApplication(product));
  await product.context().close();
}
