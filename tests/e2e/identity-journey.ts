// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Signing in at a real identity provider, and signing a decision with a proof from there. On a server
// of its own, because providers stand in its settings.
import { writeFileSync } from "node:fs";
import { RealProvider } from "../scenarios/lib/identity.ts";
import { freePort, must as run, Place, serveAt } from "../scenarios/lib/server.ts";
import { check, must } from "./checks.ts";
import { arrive, seen, send } from "./form.ts";
import { fill, press } from "./keyboard.ts";
import { People, type launch } from "./people.ts";
import { checkAxe, checkReflow, settle } from "./visits.ts";

const level = "urn:etoegang:core:assurance-class:loa3";
type Browser = Awaited<ReturnType<typeof launch>>;

function settings(site: string, issuer: string): string {
  return `[server]
site = "${site}"
[[identity_provider]]
key = "staff"
title = "Aanmelden met uw organisatie"
for = "staff"
issuer = "${issuer}"
client_id = "nokkenas"
key_file = "key.jwk"
levels = { "${level}" = "substantial" }
level_to_sign = "substantial"
`;
}

/** What the unit head decides: the oldest proposal that waits for the director of the demo. */
async function sign(people: People): Promise<void> {
  const page = await people.open(null, "nl", 1280);
  await page.goto("/sign-in");
  await settle(page);
  await seen(page, "Voor medewerkers");
  await checkAxe(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await checkReflow(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await press(page, "main .demo-list button");
  await page.waitForURL((url) => url.pathname === "/");
  await settle(page);
  must(!page.url().includes("code="), "the code stays in the address");
  const waiting = await page.evaluate(async () => {
    const answer = await fetch("/v1/tasks?pageSize=100");
    const { items } = (await answer.json()) as { items: { kind: string; url: string }[] };
    return items.find(({ kind }) => kind === "proposal_decide")?.url ?? "";
  });
  must(waiting !== "", "nothing waits for a decision");
  const proposal = waiting.split("/").slice(0, 3).join("/");
  await page.goto(`${proposal}/grant`);
  await settle(page);
  await fill(page, "reason", "Nodig om door te kunnen");
  await send(page);
  await seen(page, "Meld u eerst opnieuw aan.");
  await checkAxe(page);
  await press(page, "#f-proof");
  await seen(page, /U hebt zich opnieuw aangemeld/);
  const kept = await page.locator("#f-reason").inputValue();
  must(kept === "Nodig om door te kunnen", `what was typed is gone: "${kept}"`);
  await checkAxe(page);
  await send(page);
  await arrive(page, /^B-\d+/);
  await page.context().close();
}

export async function identityJourney(browser: Browser): Promise<void> {
  const place = new Place();
  const provider = new RealProvider();
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const openKey = JSON.parse(run("identity-key", place.at("key.jwk"))) as object;
  await provider.open(openKey, `${site}/sign-in/return`, [level]);
  const email = "director@demo.nokkenas.example";
  provider.who = { sub: "director", acr: level, email, email_verified: true, name: "Karel de Wit" };
  writeFileSync(place.at("nokkenas.toml"), settings(site, provider.issuer));
  const database = place.database("sqlite");
  run("demo", "--database", database);
  const server = await serveAt(port, database, "--config", place.at("nokkenas.toml"));
  try {
    await check("a director signs in at a provider and signs with a proof from there", () =>
      sign(new People(site, browser)),
    );
  } finally {
    await server.stop();
    provider.close();
    place.clear();
  }
}
