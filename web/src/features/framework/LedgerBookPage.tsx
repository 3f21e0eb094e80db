// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useForm, useWatch } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import { emptyMoney, type Draft } from "../../lib/draft.ts";
import type { Framework, LedgerEntryInput } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { isPermitted, useFramework } from "./use-framework.ts";

const blank = {
  kind: "",
  releases: "",
  amount: emptyMoney,
  callOff: "",
  lotId: "",
  partyId: "",
  bookedOn: "",
  description: "",
  imported: [] as string[],
};
type Values = typeof blank;

/** A fact has a day of its own; an act is of today. */
const isFact = (values: { kind?: unknown; imported?: unknown }): boolean =>
  values.kind === "invoiced" || (Array.isArray(values.imported) && values.imported.includes("yes"));

const needsParty = (kind: unknown): boolean => kind === "committed" || kind === "invoiced";

function toBody(values: Values, draft: Draft, lots: boolean): LedgerEntryInput {
  return {
    kind: draft.choice<LedgerEntryInput["kind"]>("kind", values.kind),
    releases:
      values.kind === "released"
        ? draft.choice<"reservation" | "commitment">("releases", values.releases)
        : null,
    amount: draft.money("amount", values.amount),
    callOff: draft.text("callOff", values.callOff),
    lotId: lots ? draft.choice("lotId", values.lotId) : null,
    partyId: needsParty(values.kind)
      ? draft.choice("partyId", values.partyId)
      : values.partyId || null,
    bookedOn: isFact(values) ? draft.date("bookedOn", values.bookedOn) : null,
    description: draft.text("description", values.description),
    imported: values.imported.includes("yes"),
  };
}

export function LedgerBookPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useFramework(id)}>{(framework) => <BookForm framework={framework} />}</Loaded>
  );
}

function BookForm({ framework }: { framework: Framework }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = `/frameworks/${framework.id}/ledger-entries`;
  const form = useForm<Values>({ defaultValues: { ...blank, bookedOn: dateToInput(today()) } });
  const command = useCommand({
    path: back,
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.ledger.booked"));
    },
  });
  return (
    <Page
      title={t("web.ledger.book")}
      crumbs={[
        { to: "/frameworks", text: t("web.framework.many") },
        { to: `/frameworks/${framework.id}`, text: framework.number },
        { to: back, text: t("web.ledger.entries") },
      ]}
      wrong={command.state.kind === "invalid"}
    >
      <div className="two">
        <CommandForm
          form={form}
          command={command}
          submit={t("web.ledger.book")}
          cancel={{ to: back, text: t("web.form.cancel") }}
          toBody={(values, draft) => toBody(values, draft, framework.lots.length > 0)}
        >
          <KindFields framework={framework} />
          <MoneyField name="amount" label={t("web.ledger.amount")} />
          <TextField name="description" label={t("web.ledger.description")} />
          <WhereFields framework={framework} />
          <WhenFields />
        </CommandForm>
        <Room framework={framework} />
      </div>
    </Page>
  );
}

function Room({ framework }: { framework: Framework }) {
  const { t, money, vat } = useText();
  const { room } = framework;
  return (
    <aside className="aside" aria-labelledby="room-h">
      <h2 id="room-h">{t("web.framework.room")}</h2>
      <p>
        {room && room.amountMinor >= 0
          ? t("web.ledger.roomLeft", { amount: `${money(room)} ${vat(room)}` })
          : t(room ? "web.ledger.noRoom" : "web.ledger.noMaximum")}
      </p>
      <p>{t("web.ledger.bookHelp")}</p>
    </aside>
  );
}

const kinds = [
  { value: "reserved", event: "reserve" },
  { value: "committed", event: "commit" },
  { value: "released", event: "commit" },
  { value: "invoiced", event: "invoice" },
];

/** Only the kinds that the reader may book now. */
function KindFields({ framework }: { framework: Framework }) {
  const { t } = useText();
  const kind: unknown = useWatch({ name: "kind" });
  return (
    <>
      <ChoiceField
        name="kind"
        label={t("web.ledger.kindQuestion")}
        choices={kinds
          .filter(({ event }) => isPermitted(framework, event))
          .map(({ value }) => ({
            value,
            text: t(`web.ledger.kinds.${value}`),
            hint: t(`web.ledger.kindHint.${value}`),
          }))}
      />
      {kind === "released" && (
        <div className="inset">
          <ChoiceField
            name="releases"
            label={t("web.ledger.releases")}
            choices={["reservation", "commitment"].map((value) => ({
              value,
              text: t(`web.ledger.releases.${value}`),
            }))}
          />
        </div>
      )}
    </>
  );
}

function WhereFields({ framework }: { framework: Framework }) {
  const { t } = useText();
  const kind: unknown = useWatch({ name: "kind" });
  return (
    <>
      <TextField
        name="callOff"
        label={t("web.ledger.callOff")}
        hint={t("web.ledger.callOffHint")}
        width="w-search"
      />
      {framework.lots.length > 0 && (
        <SelectField
          name="lotId"
          label={t("web.framework.lot")}
          choices={framework.lots.map((lot) => ({
            value: lot.id ?? "",
            text: `${lot.number}. ${lot.title}`,
          }))}
        />
      )}
      <SelectField
        name="partyId"
        label={t("web.party.one")}
        hint={needsParty(kind) ? undefined : t("web.ledger.partyHint")}
        {...(needsParty(kind) ? {} : { none: t("web.ledger.noParty") })}
        choices={framework.parties.map((party) => ({
          value: party.id,
          text: party.organisation.name,
        }))}
      />
    </>
  );
}

function WhenFields() {
  const { t } = useText();
  const [kind, imported]: unknown[] = useWatch({ name: ["kind", "imported"] });
  return (
    <>
      <ChoiceField
        many
        name="imported"
        label={t("web.ledger.importedQuestion")}
        hint={t("web.ledger.importedHint")}
        choices={[{ value: "yes", text: t("web.ledger.importedYes") }]}
      />
      {isFact({ kind, imported }) && <DateField name="bookedOn" label={t("web.ledger.bookedOn")} />}
    </>
  );
}
