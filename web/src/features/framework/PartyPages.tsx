// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { dateToInput, today } from "../../lib/dates.ts";
import { emptyMoney } from "../../lib/draft.ts";
import type { Framework, FrameworkParty, Organisation } from "../../lib/model.ts";
import { useChoices } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { NotHere } from "./NotHere.tsx";
import { refusalOf, useFramework } from "./use-framework.ts";

function useSuppliers() {
  const found = useChoices<Organisation>("/organisations", { kind: "supplier", sort: "name" });
  return found.map(({ id, name, kvkNumber }) => ({
    value: id,
    text: kvkNumber ? `${name} (${kvkNumber})` : name,
  }));
}

export function PartyAddPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useFramework(id)}>{(framework) => <AddForm framework={framework} />}</Loaded>
  );
}

function AddForm({ framework }: { framework: Framework }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = `/frameworks/${framework.id}`;
  const form = useForm({
    defaultValues: { organisationId: "", since: "", lotIds: [] as string[], cap: emptyMoney },
  });
  const command = useCommand({
    path: `${back}/add-party`,
    version: framework.version,
    onDone: () => void navigate(back),
  });
  const lots = framework.lots.flatMap(({ id, number, title }) =>
    id ? [{ value: id, text: `${number}. ${title}` }] : [],
  );
  return (
    <Page
      title={t("web.party.add")}
      crumbs={[
        { to: "/frameworks", text: t("web.framework.many") },
        { to: back, text: framework.number },
      ]}
      wrong={command.state.kind === "invalid"}
    >
      <CommandForm
        form={form}
        command={command}
        subject={{ kind: "framework", id: framework.id }}
        submit={t("web.party.add")}
        cancel={{ to: back, text: t("web.form.cancel") }}
        toBody={(values, draft) => ({
          organisationId: draft.choice("organisationId", values.organisationId),
          since: values.since.trim() === "" ? null : draft.date("since", values.since),
          lotIds: values.lotIds,
          cap: draft.optionalMoney("cap", values.cap),
        })}
      >
        <SelectField
          name="organisationId"
          label={t("web.party.organisation")}
          hint={t("web.party.organisationHint")}
          choices={useSuppliers()}
        />
        <DateField name="since" label={t("web.party.sinceDay")} hint={t("web.party.sinceHint")} />
        {lots.length > 0 && (
          <ChoiceField
            many
            name="lotIds"
            label={t("web.party.lots")}
            hint={t("web.party.lotsHint")}
            choices={lots}
          />
        )}
        <MoneyField optional name="cap" label={t("web.party.cap")} hint={t("web.party.capHint")} />
      </CommandForm>
    </Page>
  );
}

export function PartyActPage() {
  const { id = "", partyId = "", act = "" } = useParams();
  return (
    <Loaded query={useFramework(id)}>
      {(framework) => {
        const party = framework.parties.find((one) => one.id === partyId);
        const known = ["remove", "withdraw", "exclude", "succeed"].includes(act);
        if (!party || !known) return <NotHere framework={framework} />;
        return <PartyActForm framework={framework} party={party} act={act} />;
      }}
    </Loaded>
  );
}

type ActProps = { framework: Framework; party: FrameworkParty; act: string };

function PartyActForm({ framework, party, act }: ActProps) {
  const { t, money, vat } = useText();
  const navigate = useNavigate();
  const back = `/frameworks/${framework.id}`;
  const form = useForm({
    defaultValues: { ground: "", effectiveOn: dateToInput(today()), successorId: "" },
  });
  const command = useCommand({
    path: `${back}/${act}-party`,
    version: framework.version,
    onDone: () => void navigate(back),
  });
  const { name } = party.organisation;
  return (
    <ConfirmPage
      question={t(`web.party.act.${act}.question`, { name })}
      crumbs={[
        { to: "/frameworks", text: t("web.framework.many") },
        { to: back, text: framework.number },
      ]}
      here={t(`web.party.act.${act}`)}
      facts={[
        { name: t("web.framework.one"), value: `${framework.number}, ${framework.title}` },
        { name: t("web.party.one"), value: name, strong: true },
        {
          name: t("web.framework.occupied"),
          value: party.occupied
            ? `${money(party.occupied)} ${vat(party.occupied)}`
            : t("web.framework.hidden"),
        },
      ]}
      effects={[t(`web.party.act.${act}.effect1`), t("web.party.act.effect2")]}
      verb={t(`web.party.act.${act}`)}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "framework", id: framework.id }}
      refusal={refusalOf(framework, `${act}_party`)}
      toBody={(values, draft) => {
        if (act === "remove") return { partyId: party.id };
        return {
          partyId: party.id,
          ...(act === "succeed"
            ? { successorId: draft.choice("successorId", values.successorId) }
            : {}),
          ground: draft.text("ground", values.ground),
          effectiveOn: draft.date("effectiveOn", values.effectiveOn),
        };
      }}
    >
      {act === "succeed" && <Successor />}
      {act !== "remove" && (
        <>
          <TextareaField name="ground" label={t("web.act.ground")} hint={t("web.act.groundHint")} />
          <DateField name="effectiveOn" label={t("web.act.effectiveOn")} />
        </>
      )}
    </ConfirmPage>
  );
}

function Successor() {
  const { t } = useText();
  return (
    <SelectField name="successorId" label={t("web.party.successor")} choices={useSuppliers()} />
  );
}
