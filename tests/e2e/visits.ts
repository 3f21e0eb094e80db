// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Visits every page in both languages, wide and narrow.
import { AxeBuilder, HtmlValidate, type Page } from "./deps.ts";
import { check, must } from "./checks.ts";
import type { Locale, People } from "./people.ts";
import type { Place } from "./places.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const images = new URL("../../docs/guide/images/", import.meta.url).pathname;

const html = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "require-sri": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // React writes attributes in its own way.
    "attribute-boolean-style": "off",
    "no-redundant-role": "off",
  },
});

export async function settle(page: Page): Promise<void> {
  await page.waitForSelector("main h1", { timeout: 10_000 });
  await page.waitForFunction(
    () => !document.querySelector('main .waiting, main [aria-busy="true"], main[aria-busy="true"]'),
    undefined,
    { timeout: 10_000 },
  );
  await page.evaluate(() => document.fonts.ready);
}

export async function checkAxe(page: Page, only?: string[]): Promise<void> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (only ? builder.withRules(only) : builder.withTags(TAGS)).analyze();
  const found = violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
  must(found.length === 0, found.join("\n  "));
}

async function checkHtml(page: Page): Promise<void> {
  const report = await html.validateString(await page.content());
  const found = report.results.flatMap((one) =>
    one.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`),
  );
  must(found.length === 0, [...new Set(found)].slice(0, 8).join("\n  "));
}

export async function checkReflow(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const all = [...document.querySelectorAll("body *")];
    const out = all.filter((element) => element.getBoundingClientRect().right > limit + 1);
    return [`scrolls to ${document.documentElement.scrollWidth}`].concat(
      out.slice(0, 4).map((element) => `${element.tagName}.${element.getAttribute("class") ?? ""}`),
    );
  });
  must(wide.length === 0, wide.join(", "));
}

async function checkWords(page: Page, locale: Locale): Promise<void> {
  const found = await page.evaluate(() => {
    const text = `${document.title}\n${document.body.innerText}`;
    return {
      lang: document.documentElement.lang,
      keys: text.match(/\b(web|state|glossary|refusal)\.[a-z]+\.[A-Za-z.]+/g) ?? [],
      refused: document.querySelector("main > .panel.refusal h2")?.textContent ?? null,
    };
  });
  must(found.lang === locale, `lang is ${found.lang}`);
  must(found.keys.length === 0, `keys without a text: ${found.keys.join(", ")}`);
  must(found.refused === null, `the page shows a failure: ${found.refused}`);
}

type Visit = { people: People; places: Place[]; locale: Locale; width: number };

export async function visitAll({ people, places, locale, width }: Visit): Promise<void> {
  for (const role of new Set(places.map((place) => place.role))) {
    const page = await people.open(role, locale, width);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("401"))
        errors.push(message.text());
    });
    for (const place of places.filter((one) => one.role === role)) {
      const view = place.path.includes("view=") ? " second view" : "";
      const name = `${place.route}${view} ${locale} ${width}`;
      // From about:blank, because a change of only the part behind # loads nothing.
      await page.goto("about:blank");
      await page.goto(place.path);
      if (!(await check(`${name} opens`, () => settle(page)))) continue;
      await check(`${name} words`, () => checkWords(page, locale));
      if (width > 320) {
        await check(`${name} axe`, () => checkAxe(page));
        await check(`${name} html`, () => checkHtml(page));
      } else {
        await check(`${name} reflow`, () => checkReflow(page));
        await check(`${name} targets`, () => checkAxe(page, ["target-size"]));
      }
      if (process.env["NOKKENAS_SCREENSHOTS"] === "1") await picture(page, place, locale, width);
    }
    await check(`no errors in the browser for ${role ?? "a visitor"} ${locale} ${width}`, () =>
      must(errors.length === 0, [...new Set(errors)].join("\n  ")),
    );
    await page.context().close();
  }
}

async function picture(page: Page, place: Place, locale: Locale, width: number): Promise<void> {
  if (place.path.includes("view=")) return;
  const name = place.route === "/" ? "home" : place.route.replace(/[/:]+/g, "-").replace(/^-/, "");
  await page.screenshot({ path: `${images}${name}-${locale}-${width}.png`, fullPage: true });
}
