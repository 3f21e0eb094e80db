// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The address of every page, with the ids of objects that the demo holds.
import { routeList, type RoutePath } from "../../web/src/app/route-list.ts";
import type { People } from "./people.ts";

export type Place = { route: RoutePath; role: string | null; path: string };
type Row = { id: string };
type List<T> = { items: T[] };
type Framework = Row & { parties: (Row & { state: string })[] };
type Held = Row & { appointments: Row[] };
type Entry = Row & { mayCorrect: boolean };

const MANAGER = "contract-manager";
const LEGAL = "legal-adviser";
const ADMINISTRATOR = "administrator";
const SUPPLIER = "supplier-administrator";

export const sample = (number: string) => ({
  number,
  title: `Proefovereenkomst ${number}`,
  description: "",
  startsOn: "2027-01-01",
  endsOn: "2029-12-31",
  termReason: null,
  estimated: { amountMinor: 100_000_000, currency: "EUR", vat: "excluded" },
  reestimated: null,
  maximum: null,
  smallestCallOff: null,
  routes: ["mini_competition"],
  allocationRule: null,
  standstillPolicy: "always",
  standstillDays: 20,
  indexation: null,
  lots: [],
  options: [],
  criteria: [
    { kind: "quality", title: "Plan", weightMinPercent: 50, weightMaxPercent: 50 },
    { kind: "price", title: "Prijs", weightMinPercent: 50, weightMaxPercent: 50 },
  ],
});

/** An active framework with a party that takes part and an entry that may be corrected. */
async function findActive(people: People) {
  const list = await people.ask<List<Row>>(MANAGER, "/frameworks?state=active&pageSize=50");
  for (const { id } of list.items) {
    const { parties } = await people.ask<Framework>(MANAGER, `/frameworks/${id}`);
    const party = parties.find((one) => one.state === "participating");
    const entries = await people.ask<List<Entry>>(
      MANAGER,
      `/frameworks/${id}/ledger-entries?pageSize=100`,
    );
    const entry = entries.items.find((one) => one.mayCorrect);
    if (party && entry) return { id, partyId: party.id, entryId: entry.id };
  }
  throw new Error("the demo has no active framework with a party and an entry");
}

const ofAdministrator = /^\/(accounts|api-clients|mails|operations)/;
function roleFor(route: string): string {
  if (ofAdministrator.test(route)) return ADMINISTRATOR;
  if (route.startsWith("/colleagues")) return SUPPLIER;
  if (route.startsWith("/budget-lines")) return "controller";
  if (route.startsWith("/holds") || route.endsWith("/hold")) return LEGAL;
  return route.endsWith("/conclude") || route.endsWith("/assess") ? LEGAL : MANAGER;
}

/** A proposal of the manager that was not submitted: its author alone has these pages. */
const draftProposal = (people: People) =>
  people.ask<Row>(MANAGER, "/proposals", {
    title: "Proefvoorstel in concept",
    act: "contract_sign",
    subject: null,
    amount: { amountMinor: 1_000_000, currency: "EUR", vat: "excluded" },
    grounds: "Om de pagina's te bekijken",
    advice: [{ roleKey: "buyer", dueOn: "2099-01-31" }],
  });
/** Who gets in from elsewhere: a program, an invited supplier, a colleague there. */
async function accessIds(people: People, frameworkId: string): Promise<[string, string][]> {
  const { parties } = await people.ask<{ parties: { organisation: Row; endsOn: string | null }[] }>(
    MANAGER,
    `/frameworks/${frameworkId}`,
  );
  const party = parties.find(({ endsOn }) => endsOn === null);
  const program = await people.ask<Row>(ADMINISTRATOR, "/api-clients", {
    name: `Financieel systeem ${Date.now()}`,
    purpose: "Leest elke nacht de vastleggingen",
    scopes: ["framework.read", "ledger.read"],
  });
  const invitation = await people.ask<Row>(MANAGER, "/supplier-invitations", {
    organisationId: party?.organisation.id ?? "",
    frameworkId,
    email: "inschrijving@leverancier.example",
  });
  const said = await people.ask<Row>(MANAGER, "/comments", {
    subjectKind: "framework",
    subjectId: frameworkId,
    said: "Kijk nog eens naar perceel 2",
    mentionIds: [],
  });
  const colleagues = await people.ask<List<Row>>(SUPPLIER, "/colleagues?q=supplier@&pageSize=1");
  const consent = await people.ask<Row>(MANAGER, "/person-consents", {
    reference: `Instemming OR ${Date.now()}`,
    givenOn: "2026-01-05",
    startsOn: "2026-02-01",
    endsOn: null,
  });
  const about = { subjectKind: "framework", subjectId: frameworkId };
  const paper = await people.paper(MANAGER, about, "Besproken: de planning.\n");
  const hold = await people.ask<Row>(LEGAL, "/holds", {
    documentId: paper.id,
    ground: "Woo-verzoek 2026-118",
  });
  const logs = await people.ask<List<Row & { own: boolean }>>(MANAGER, "/lead-time-logs");
  return [
    ["/lead-time-logs", logs.items.find(({ own }) => !own)?.id ?? ""],
    ["/person-consents", consent.id],
    ["/documents", paper.id],
    ["/holds", hold.id],
    ["/api-clients", program.id],
    ["/comments", said.id],
    ["/supplier-invitations", invitation.id],
    ["/colleagues", colleagues.items[0]?.id ?? ""],
  ];
}
/** A list as people keep it: one row is right but for its supplier, one is wrong. */
async function ownWorkbook(people: People) {
  const suppliers = await people.ask<List<Row & { name: string }>>(
    MANAGER,
    "/organisations?kind=supplier&pageSize=1",
  );
  const supplier = suppliers.items[0]?.name ?? "";
  const lines = [
    "Nummer;Onderwerp;Leverancier;Begin;Einde;Opzegtermijn;Jaarbedrag;Systeem",
    `E2E-1;Beheer;${supplier} Groep;1-1-2026;31-12-2028;90;1.250,50;Nieuw systeem`,
    "E2E-2;Beheer;Nieuwe Leverancier;1-1-2026;later;90;veel;Nieuw systeem",
  ];
  const one = await people.bring(MANAGER, "contracten.csv", lines.join("\r\n"));
  const { mapping } = await people.ask<{ mapping: { columns: object[] } }>(
    MANAGER,
    `/imports/${one.id}/layout`,
  );
  const all = (field: string, otherwise: string) => ({ field, heading: "", otherwise, values: [] });
  const added = [all("newDomain", "Toegang"), all("newPhase", "in_use"), all("newInScope", "yes")];
  return people.map(MANAGER, one, "Contracten van de proef", {
    ...mapping,
    columns: [...mapping.columns, ...added],
  });
}
const closedDay = (people: People): Promise<Row> =>
  people.ask<Row>(MANAGER, "/calendar-days", {
    on: "2099-07-01",
    source: "Besluit van de directie",
    name: "Sluitingsdag",
    statutory: false,
    eu: false,
    closed: true,
  });
/** A file with a fault, one without, and an own workbook. */
async function importsOf(people: People) {
  const wrong = await people.bring(MANAGER, "domains.csv", "nam\nZonder kop\n");
  const right = await people.bring(MANAGER, "domains.csv", `name\nProefdomein ${Date.now()}\n`);
  return { wrong, right, own: await ownWorkbook(people) };
}
/** The first row of each register of governance. */
const registerIds = async (one: (path: string) => Promise<string>): Promise<[string, string][]> => [
  ["/responsibilities", await one("/responsibilities?named=true&")],
  ["/mandates", await one("/mandates?inForce=true&")],
  ["/budget-lines", await one("/budget-lines?")],
  ["/competences", await one("/competences?")],
  ["/trainings", await one("/trainings?open=true&")],
  ["/proposals", await one("/proposals?state=submitted&")],
  ["/decisions", await one("/decisions?act=party_change&")],
  ["/interests", await one("/interests?mine=true&")],
  ["/absences", await one("/absences?past=false&")],
  ["/step-conditions", await one("/step-conditions?open=true&")],
];
const ofAuthor = ["/edit", "/submit", "/withdraw", "/plan"];

export async function findPlaces(people: People): Promise<Place[]> {
  const active = await findActive(people);
  const drafts = await people.ask<List<Row>>(MANAGER, "/frameworks?state=draft&pageSize=1");
  const draft =
    drafts.items[0] ?? (await people.ask<Row>(MANAGER, "/frameworks", sample(`E2E-${Date.now()}`)));
  const organisations = await people.ask<List<Row>>(MANAGER, "/organisations?pageSize=1");
  const accounts = await people.ask<List<Row>>(ADMINISTRATOR, "/accounts?q=buyer@&pageSize=1");
  const accountId = accounts.items[0]?.id ?? "";
  const account = await people.ask<{ grants: Row[] }>(ADMINISTRATOR, `/accounts/${accountId}`);
  const contracts = await people.ask<List<Row>>(MANAGER, "/contracts?q=CT-0071&pageSize=1");
  const applications = await people.ask<List<Row>>(
    MANAGER,
    "/applications?q=Gegevensknooppunt&pageSize=1",
  );
  const signals = await people.ask<List<Row>>(LEGAL, "/signals?sort=-since&pageSize=1");
  const increments = await people.ask<List<Row>>(MANAGER, "/increments?past=false&pageSize=1");
  const day = await closedDay(people);
  const imports = await importsOf(people);
  const units = await people.ask<List<Row & { functions: Held[] }>>(MANAGER, "/units");
  const unit = units.items.find(({ functions }) =>
    functions.some(({ appointments }) => appointments.length > 0),
  );
  const held = unit?.functions.find(({ appointments }) => appointments.length > 0);
  const one = async (path: string) =>
    (await people.ask<List<Row>>(MANAGER, `${path}pageSize=1`)).items[0]?.id ?? "";
  const ids: [string, string][] = [
    ["/units", unit?.id ?? ""],
    ["/functions", held?.id ?? ""],
    ["/role-assignments", await one("/role-assignments?roleKey=product_owner&past=false&")],
    ...(await registerIds(one)),
    ...(await accessIds(people, active.id)),
    ["/imports/:id/", imports.own.id],
    ["/imports", imports.wrong.id],
    ["/mappings", imports.own.mappingId],
    ["/organisations", organisations.items[0]?.id ?? ""],
    ["/accounts", accountId],
    ["/signals", signals.items[0]?.id ?? ""],
    ["/rules", "framework_nearly_exhausted"],
    ["/terms", "bids"],
    ["/increments", increments.items[0]?.id ?? ""],
    ["/contracts", contracts.items[0]?.id ?? ""],
    ["/applications", applications.items[0]?.id ?? ""],
  ];
  const proposal = await draftProposal(people);
  const onDrafts = ["/edit", "/activate", "/close", "/parties/new"];
  const places = routeList.map((entry): Place => {
    const route = entry.path;
    const role = "open" in entry ? null : roleFor(route);
    const known = ids.find(([start]) => route.startsWith(start));
    let id = known?.[1] ?? active.id;
    if (route === "/imports/:id/apply") id = imports.right.id;
    if (route.startsWith("/proposals/") && ofAuthor.some((end) => route.endsWith(end)))
      id = proposal.id;
    if (!known && onDrafts.some((end) => route.endsWith(`:id${end}`))) id = draft.id;
    const path = route
      .replace(":id", id)
      .replace(":partyId", active.partyId)
      .replace(":day", day.id)
      .replace(":row", "3")
      .replace(":appointmentId", held?.appointments[0]?.id ?? "")
      .replace(":act", route.startsWith("/frameworks") ? "succeed" : "withdraw")
      .replace(":entryId", active.entryId)
      .replace(":grantId", account.grants[0]?.id ?? "");
    return { route, role, path: withExtras(path) };
  });
  return [...places, ...otherViews(places, applications.items[0]?.id ?? "")];
}

/** Pages with a second view of the same data. */
function otherViews(places: Place[], applicationId: string): Place[] {
  const views: Partial<Record<RoutePath, string>> = {
    "/coverage": "?view=table&sort=-amount",
    "/lawfulness": "?view=table&sort=-left",
    "/portfolio": "?view=table&kind=interface",
    "/responsibility-matrix": `?scopeKind=application&scopeId=${applicationId}`,
  };
  return places.flatMap((place) => {
    const view = views[place.route];
    return view ? [{ ...place, path: place.path + view }] : [];
  });
}

/** What a page needs beside its path. */
function withExtras(path: string): string {
  if (path === "/search") return "/search?q=a";
  return ["/invitation", "/new-password"].includes(path) ? `${path}#token` : path;
}
