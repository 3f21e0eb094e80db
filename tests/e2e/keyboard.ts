// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What a person does who has a keyboard and nothing else.
import type { Page } from "./deps.ts";
import { settle } from "./visits.ts";

/** Presses Tab until the element has focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    const here = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (here) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${selector} on ${page.url()}`);
}

export async function fill(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, `#f-${id}`);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

export async function press(page: Page, selector: string, key = "Enter"): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** Focus has not moved for a while: a key that is pressed before that goes astray. */
export async function rested(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = document.activeElement;
        let since = performance.now();
        const look = (): void => {
          if (document.activeElement !== last) {
            last = document.activeElement;
            since = performance.now();
          }
          if (performance.now() - since > 200) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** After a change of page: it is there, and its heading has focus. */
export async function settled(page: Page): Promise<void> {
  await settle(page);
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await settle(page);
  await fill(page, "email", email);
  await fill(page, "password", password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
  await settled(page);
}
