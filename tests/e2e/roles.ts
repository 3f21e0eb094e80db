// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Every role of the demo signs in, reaches its home page and opens its main page: keyboard only.
import { check, must } from "./checks.ts";
import type { Page } from "./deps.ts";
import { press, settled, signIn } from "./keyboard.ts";
import type { People } from "./people.ts";

/** What is pressed from the home page on, and where that ends. */
type Way = { keys: string[]; end: RegExp };

const nav = (to: string): string => `nav.nav a[href="${to}"]`;
const first = (start: string): string => `tbody a[href^="${start}/"]`;
const framework: Way = {
  keys: [nav("/frameworks"), first("/frameworks")],
  end: /^\/frameworks\/\w+$/,
};
const contract: Way = { keys: [nav("/contracts"), first("/contracts")], end: /^\/contracts\/\w+$/ };
const application: Way = {
  keys: [nav("/applications"), first("/applications")],
  end: /^\/applications\/\w+$/,
};
const coverage: Way = { keys: [nav("/coverage")], end: /^\/coverage$/ };
const add = (list: string): Way => ({
  keys: [nav(list), `a.btn[href="${list}/new"]`],
  end: new RegExp(`^${list}/new$`),
});

const ways: Record<string, Way> = {
  administrator: add("/accounts"),
  director: coverage,
  "contract-manager": add("/frameworks"),
  buyer: add("/contracts"),
  "product-owner": add("/applications"),
  "product-manager": add("/applications"),
  "business-owner": application,
  "release-train-engineer": coverage,
  controller: {
    keys: [...framework.keys, 'a[href$="/ledger-entries"]'],
    end: /^\/frameworks\/\w+\/ledger-entries$/,
  },
  "cio-office": coverage,
  "legal-adviser": {
    keys: [...contract.keys, 'a.btn[href$="/conclude"]'],
    end: /^\/contracts\/\w+\/conclude$/,
  },
  assessor: framework,
  chair: framework,
  "key-holder": framework,
  supplier: framework,
  "supplier-administrator": contract,
  auditor: { keys: [nav("/audit-records")], end: /^\/audit-records$/ },
};

/** The heading of the block that comes first on the home page of a role. */
const firstBlocks: Record<string, RegExp> = {
  administrator: /^Accounts$/,
  director: /^Rechtmatigheid in \d{4}$/,
  "contract-manager": /^Contracten$/,
  buyer: /^Raamovereenkomsten$/,
  "product-owner": /^Mijn toepassingen$/,
  "product-manager": /^Mijn toepassingen$/,
  "business-owner": /^Mijn toepassingen$/,
  "release-train-engineer": /^Mijn toepassingen$/,
  controller: /^Rechtmatigheid in \d{4}$/,
  "cio-office": /^Dekking$/,
  "legal-adviser": /^Signalen$/,
  assessor: /^Raamovereenkomsten$/,
  chair: /^Raamovereenkomsten$/,
  "key-holder": /^Raamovereenkomsten$/,
  supplier: /^Contracten$/,
  "supplier-administrator": /^Contracten$/,
  auditor: /^Logboek$/,
};

async function firstBlock(page: Page, who: string): Promise<void> {
  const wanted = firstBlocks[who];
  must(wanted, `no first block for ${who}`);
  const heading = await page.locator(".blocks > .blk h2:not(#b-work)").first().innerText();
  must(wanted.test(heading.trim()), `the first block is ${heading}`);
}

async function walk(people: People, email: string): Promise<void> {
  const who = email.split("@")[0] ?? "";
  const way = ways[who];
  must(way, `no way for ${email}`);
  const page = await people.open(null, "nl", 1280);
  try {
    await signIn(page, email, await people.password());
    await firstBlock(page, who);
    for (const key of way.keys) {
      const before = page.url();
      const folded = page.locator(`.nav-more:not([open]) ${key.replace(/^nav\.nav /, "")}`);
      if (key.startsWith("nav.nav") && (await folded.count()))
        await press(page, ".nav-more summary");
      await press(page, key);
      await page.waitForURL((url) => url.href !== before);
      await settled(page);
    }
    const { pathname } = new URL(page.url());
    must(way.end.test(pathname), `the keyboard leads to ${pathname}`);
  } finally {
    await page.context().close();
  }
}

export async function roleJourneys(people: People): Promise<void> {
  const { demoAccounts } = await people.installation();
  for (const { email, roleKey } of demoAccounts) {
    await check(`keyboard: ${roleKey} reaches the main page`, () => walk(people, email));
  }
}
