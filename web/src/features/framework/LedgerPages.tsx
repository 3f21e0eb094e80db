// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { announce } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import { emptyMoney, type Draft } from "../../lib/draft.ts";
import type { Framework, LedgerEntry, ListPage } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { NotHere } from "./NotHere.tsx";
import { partyName, useFramework } from "./use-framework.ts";

type Values = {
  kind: string;
  amount: typeof emptyMoney;
  partyId: string;
  lotId: string;
  callOff: string;
  bookedOn: string;
  description: string;
  imported: string[];
};

function toBody(values: Values, draft: Draft): unknown {
  return {
    kind: draft.choice("kind", values.kind),
    amount: draft.money("amount", values.amount),
    partyId: values.partyId || null,
    lotId: values.lotId || null,
    callOff: draft.optional(values.callOff),
    bookedOn: draft.date("bookedOn", values.bookedOn),
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
  const { t, money, vat } = useText();
  const navigate = useNavigate();
  const back = `/frameworks/${framework.id}/ledger-entries`;
  const form = useForm<Values>({
    defaultValues: {
      kind: "",
      amount: emptyMoney,
      partyId: "",
      lotId: "",
      callOff: "",
      bookedOn: dateToInput(today()),
      description: "",
      imported: [],
    },
  });
  const command = useCommand({
    path: back,
    version: framework.version,
    onDone: () => {
      void navigate(back);
      window.setTimeout(() => announce(t("web.ledger.booked")), 300);
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
          subject={{ kind: "framework", id: framework.id }}
          submit={t("web.ledger.book")}
          cancel={{ to: back, text: t("web.form.cancel") }}
          toBody={toBody}
        >
          <BookFields framework={framework} />
        </CommandForm>
        <aside className="aside" aria-labelledby="room-h">
          <h2 id="room-h">{t("web.framework.room")}</h2>
          <p>
            {framework.room
              ? t("web.ledger.roomLeft", {
                  amount: `${money(framework.room)} ${vat(framework.room)}`,
                })
              : t("web.ledger.noMaximum")}
          </p>
          <p>{t("web.ledger.bookHelp")}</p>
        </aside>
      </div>
    </Page>
  );
}

const kinds = ["reserved", "committed", "released", "invoiced"] as const;

function BookFields({ framework }: { framework: Framework }) {
  const { t } = useText();
  return (
    <>
      <ChoiceField
        name="kind"
        label={t("web.ledger.kindQuestion")}
        choices={kinds.map((value) => ({
          value,
          text: t(`web.ledger.kinds.${value}`),
          hint: t(`web.ledger.kindHint.${value}`),
        }))}
      />
      <MoneyField name="amount" label={t("web.ledger.amount")} />
      <TextField name="description" label={t("web.ledger.description")} />
      <TextField
        name="callOff"
        label={t("web.ledger.callOff")}
        hint={t("web.ledger.callOffHint")}
        width="w-search"
      />
      {framework.parties.length > 0 && (
        <SelectField
          name="partyId"
          label={t("web.party.one")}
          none={t("web.ledger.wholeFramework")}
          choices={framework.parties.map((party) => ({
            value: party.id,
            text: party.organisation.name,
          }))}
        />
      )}
      {framework.lots.length > 0 && (
        <SelectField
          name="lotId"
          label={t("web.framework.lot")}
          none={t("web.ledger.noLot")}
          choices={framework.lots.map((lot) => ({
            value: lot.id ?? "",
            text: `${lot.number}. ${lot.title}`,
          }))}
        />
      )}
      <DateField name="bookedOn" label={t("web.ledger.bookedOn")} />
      <ChoiceField
        many
        name="imported"
        label={t("web.ledger.importedQuestion")}
        hint={t("web.ledger.importedHint")}
        choices={[{ value: "yes", text: t("web.ledger.importedYes") }]}
      />
    </>
  );
}

export function LedgerCorrectPage() {
  const { id = "", entryId = "" } = useParams();
  const entries = useApi<ListPage<LedgerEntry>>(`/frameworks/${id}/ledger-entries`, {
    pageSize: 100,
  });
  const framework = useFramework(id);
  return (
    <Loaded query={framework}>
      {(found) => (
        <Loaded query={entries}>
          {({ items }) => {
            const entry = items.find((one) => one.id === entryId);
            if (!entry) return <NotHere framework={found} />;
            return <CorrectForm framework={found} entry={entry} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function CorrectForm({ framework, entry }: { framework: Framework; entry: LedgerEntry }) {
  const { t, money, vat, date } = useText();
  const navigate = useNavigate();
  const back = `/frameworks/${framework.id}/ledger-entries`;
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useCommand({
    path: `/ledger-entries/${entry.id}/correct`,
    version: framework.version,
    onDone: () => void navigate(back),
  });
  return (
    <ConfirmPage
      question={t("web.ledger.correctQuestion")}
      crumbs={[
        { to: "/frameworks", text: t("web.framework.many") },
        { to: `/frameworks/${framework.id}`, text: framework.number },
        { to: back, text: t("web.ledger.entries") },
      ]}
      here={t("web.ledger.correct")}
      facts={[
        { name: t("web.ledger.kind"), value: t(`web.ledger.kinds.${entry.kind}`) },
        {
          name: t("web.ledger.amount"),
          value: `${money(entry.amount)} ${vat(entry.amount)}`,
          strong: true,
        },
        { name: t("web.ledger.bookedOn"), value: date(entry.bookedOn) },
        { name: t("web.ledger.description"), value: entry.description },
        {
          name: t("web.party.one"),
          value: partyName(framework, entry.partyId) ?? t("web.ledger.wholeFramework"),
        },
      ]}
      effects={[t("web.ledger.correctEffect1"), t("web.ledger.correctEffect2")]}
      verb={t("web.ledger.correctVerb")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "framework", id: framework.id }}
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField name="reason" label={t("web.act.reason")} hint={t("web.act.groundHint")} />
    </ConfirmPage>
  );
}
