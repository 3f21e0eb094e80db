// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Browser tests against a running demo. NOKKENAS_URL is its address; NOKKENAS_E2E=smoke runs the
// keyboard journeys of three people alone; NOKKENAS_SCREENSHOTS=1 renews the pictures of the guide.
import { mkdirSync } from "node:fs";
import { routeList } from "../../web/src/app/route-list.ts";
import { check, must, summary } from "./checks.ts";
import { accessJourneys } from "./access-journey.ts";
import { calendarJourneys } from "./calendar-journey.ts";
import { commentJourneys } from "./comment-journey.ts";
import { decisionJourneys } from "./decision-journey.ts";
import { documentJourneys } from "./document-journey.ts";
import { mandateJourneys } from "./mandate-journey.ts";
import { peopleJourneys } from "./people-journey.ts";
import { freshnessJourneys } from "./freshness-journey.ts";
import { checkExchanges } from "./exchanges.ts";
import { identityJourney } from "./identity-journey.ts";
import { importJourney } from "./import-journey.ts";
import { journey, portfolioJourneys } from "./journey.ts";
import { leadTimeJourneys } from "./lead-time-journey.ts";
import { launch, People, type Locale } from "./people.ts";
import { findPlaces } from "./places.ts";
import { roleJourneys } from "./roles.ts";
import { tour } from "./tour.ts";
import { visitAll } from "./visits.ts";

const base = process.env["NOKKENAS_URL"];
if (!base) throw new Error("Set NOKKENAS_URL to the address of a running demo.");
if (process.env["NOKKENAS_SCREENSHOTS"] === "1") {
  mkdirSync(new URL("../../docs/guide/images/", import.meta.url), { recursive: true });
}

const browser = await launch();
try {
  const people = new People(base, browser);
  const places = await findPlaces(people);
  const detail = places.find((place) => place.route === "/frameworks/:id");
  const frameworkId = detail?.path.split("/")[2] ?? "";
  const whole = process.env["NOKKENAS_E2E"] !== "smoke";
  // First the visits: the pictures of the guide show the demo as it comes.
  if (whole) {
    // Both languages side by side: half of a visit is waiting.
    const inLocale = async (locale: Locale): Promise<void> => {
      await visitAll({ people, places, locale, width: 1280 });
      await visitAll({ people, places, locale, width: 320 });
    };
    await Promise.all([inLocale("nl"), inLocale("en")]);
    await check("every route was visited", () => {
      const visited = new Set(places.map((place) => place.route));
      const left = routeList.filter((entry) => !visited.has(entry.path));
      must(left.length === 0, left.map((entry) => entry.path).join(", "));
    });
  }
  await tour(people);
  await journey(people, frameworkId);
  const contract = places.find((place) => place.route === "/contracts/:id");
  await portfolioJourneys(people, {
    contractId: contract?.path.split("/")[2] ?? "",
    frameworkId,
  });
  await calendarJourneys(people);
  await peopleJourneys(people);
  await mandateJourneys(people);
  await decisionJourneys(people);
  await accessJourneys(people, frameworkId);
  await identityJourney(browser);
  await leadTimeJourneys(people);
  await commentJourneys(people, frameworkId);
  await documentJourneys(people, frameworkId);
  await freshnessJourneys(people);
  if (whole) await importJourney(people);
  if (whole) await roleJourneys(people);
  await checkExchanges(base);
} catch (error) {
  await check("the run", () => {
    throw error;
  });
} finally {
  await browser.close();
}
process.exit(summary());
