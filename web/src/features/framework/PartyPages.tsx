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
import type { Fact } from "../../components/Panel.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import { emptyMoney } from "../../lib/draft.ts";
import type {
  Framework,
  FrameworkParty,
  Organisation,
  PartyProposalInput,
  ProposalMade,
} from "../../lib/model.ts";
import { useChoices } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
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
        if (act === "remove") return <RemoveForm framework={framework} party={party} />;
        return <EndForm framework={framework} party={party} act={act as Act} />;
      }}
    </Loaded>
  );
}

type PartyProps = { framework: Framework; party: FrameworkParty };
const ends = { withdraw: "withdrawn", exclude: "excluded", succeed: "succeeded" } as const;
type Act = keyof typeof ends;

const crumbsOf = ({ t }: Text, framework: Framework) => [
  { to: "/frameworks", text: t("web.framework.many") },
  { to: `/frameworks/${framework.id}`, text: framework.number },
];

function partyFacts({ framework, party }: PartyProps, { t, money, vat }: Text): Fact[] {
  const { occupied, organisation } = party;
  return [
    { name: t("web.framework.one"), value: `${framework.number}, ${framework.title}` },
    { name: t("web.party.one"), value: organisation.name, strong: true },
    {
      name: t("web.framework.occupied"),
      value: occupied ? `${money(occupied)} ${vat(occupied)}` : t("web.framework.hidden"),
    },
  ];
}

/** A draft is nobody's business yet: a party comes off it without a decision. */
function RemoveForm(props: PartyProps) {
  const { framework, party } = props;
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/frameworks/${framework.id}`;
  const form = useForm();
  const command = useCommand({
    path: `${back}/remove-party`,
    version: framework.version,
    onDone: () => void navigate(back),
  });
  return (
    <ConfirmPage
      question={t("web.party.act.remove.question", { name: party.organisation.name })}
      crumbs={crumbsOf(text, framework)}
      here={t("web.party.act.remove")}
      facts={partyFacts(props, text)}
      effects={[t("web.party.act.remove.effect1"), t("web.party.act.effect2")]}
      verb={t("web.party.act.remove")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "framework", id: framework.id }}
      refusal={refusalOf(framework, "remove_party")}
      toBody={() => ({ partyId: party.id })}
    />
  );
}

/** That a party leaves an active framework is decided by whoever has a mandate for it. */
function EndForm(props: PartyProps & { act: Act }) {
  const { framework, party, act } = props;
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/frameworks/${framework.id}`;
  const form = useForm({
    defaultValues: { ground: "", effectiveOn: dateToInput(today()), successorId: "" },
  });
  const command = useCommand<ProposalMade>({
    path: `${back}/propose-party-change`,
    onDone: ({ id, label }) => {
      void navigate(`/proposals/${id}/edit`);
      announceSoon(t("web.propose.done", { label }));
    },
  });
  return (
    <ConfirmPage
      question={t(`web.party.act.${act}.question`, { name: party.organisation.name })}
      crumbs={crumbsOf(text, framework)}
      here={t(`web.party.act.${act}`)}
      facts={partyFacts(props, text)}
      effects={[
        t("web.propose.effectDraft"),
        t("web.propose.effectDecide"),
        t(`web.party.act.${act}.effect1`),
        t("web.party.act.effect2"),
      ]}
      undo={t("web.propose.undo")}
      verb={t("web.propose.make")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "framework", id: framework.id }}
      refusal={refusalOf(framework, `${act}_party`)}
      toBody={(values, draft): PartyProposalInput => ({
        end: ends[act],
        partyId: party.id,
        ...(act === "succeed"
          ? { successorId: draft.choice("successorId", values.successorId) }
          : {}),
        ground: draft.text("ground", values.ground),
        effectiveOn: draft.date("effectiveOn", values.effectiveOn),
      })}
    >
      {act === "succeed" && <Successor />}
      <TextareaField name="ground" label={t("web.act.ground")} hint={t("web.act.groundHint")} />
      <DateField name="effectiveOn" label={t("web.act.effectiveOn")} />
    </ConfirmPage>
  );
}

function Successor() {
  const { t } = useText();
  return (
    <SelectField name="successorId" label={t("web.party.successor")} choices={useSuppliers()} />
  );
}
