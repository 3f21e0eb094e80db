// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Writing a proposal, and changing one that was not submitted or that came back.
import { useEffect, type ReactNode } from "react";
import { useForm, useFormContext, useWatch } from "react-hook-form";
import { useNavigate, useSearchParams } from "react-router";
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { FoundField } from "../../components/fields/FoundField.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { ObjectFields } from "../../components/fields/ObjectFields.tsx";
import { Repeat } from "../../components/fields/Repeat.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Facts, Panel } from "../../components/Panel.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Decision, ListPage, Organisation, Proposal } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { acts } from "./mandates.tsx";
import { adviserKeys, fromAddress, toDraft, toProposal, WHOLE } from "./proposal-draft.ts";
import { commits, isMadeElsewhere, proposalFacts, type Act } from "./proposals.tsx";

/** Shifting budget needs no decision of another: who has the mandate does it. */
const written = acts.filter((act) => !isMadeElsewhere(act) && act !== "budget_shift");

function useSaved(): (one: Proposal) => void {
  const { t } = useText();
  const navigate = useNavigate();
  return ({ id }) => {
    void navigate(`/proposals/${id}`);
    announceSoon(t("web.proposal.saved"));
  };
}

export function ProposalNewPage() {
  const { t } = useText();
  const [params] = useSearchParams();
  const form = useForm({ defaultValues: fromAddress(params) });
  const command = useCommand<Proposal>({ path: "/proposals", onDone: useSaved() });
  return (
    <FormPage
      title={t("web.proposal.add")}
      crumbs={[{ to: "/proposals", text: t("web.proposal.many") }]}
      form={form}
      command={command}
      submit={t("web.proposal.save")}
      back="/proposals"
      toBody={(values, draft) => toProposal(values, draft, null)}
      help={<Help />}
    >
      <TitleField />
      <ActFields one={null} />
      <OtherFields />
    </FormPage>
  );
}

/** `content`: the act as its own page worked it out, in words; such a proposal keeps it. */
export function ProposalEdit({ one, content }: { one: Proposal; content?: ReactNode }) {
  const text = useText();
  const { t } = text;
  const fixed = one.content === null ? null : one;
  const edit = useEditForm(toDraft(one, text.locale), one.version);
  const back = `/proposals/${one.id}`;
  const command = useCommand<Proposal>({
    method: "PUT",
    path: back,
    version: edit.version,
    onDone: useSaved(),
  });
  return (
    <FormPage
      title={t(fixed ? "web.proposal.complete" : "web.proposal.changeOf", { label: one.label })}
      here={t("web.proposal.change")}
      crumbs={[
        { to: "/proposals", text: t("web.proposal.many") },
        { to: back, text: one.label },
      ]}
      form={edit.form}
      edit={edit}
      command={command}
      submit={t("web.proposal.save")}
      back={back}
      subject={{ kind: "proposal", id: one.id }}
      toBody={(values, draft) => toProposal(values, draft, fixed)}
      help={<Help fixed={fixed !== null} />}
    >
      {fixed && (
        <>
          <Panel title={t("web.proposal.what")}>
            <Facts facts={proposalFacts(one, text).slice(0, 3)} />
          </Panel>
          {content}
        </>
      )}
      <TitleField />
      {!fixed && <ActFields one={one} />}
      <OtherFields />
    </FormPage>
  );
}

function Help({ fixed = false }: { fixed?: boolean }) {
  const { t } = useText();
  return (
    <>
      {fixed && <p>{t("web.proposal.helpFixed")}</p>}
      <p>{t("web.proposal.help1")}</p>
      <p>{t("web.proposal.help2")}</p>
    </>
  );
}

function TitleField() {
  const { t } = useText();
  return (
    <TextField name="title" label={t("web.proposal.title")} hint={t("web.proposal.titleHint")} />
  );
}

function ActFields({ one }: { one: Proposal | null }) {
  const { t } = useText();
  const may = useMay();
  const subject = one?.subjectView;
  const other = one?.counterparty;
  return (
    <>
      <SelectField
        name="act"
        label={t("web.proposal.actQuestion")}
        hint={t("web.proposal.actHint")}
        choices={written.map((value) => ({ value, text: t(`web.mandate.acts.${value}`) }))}
      />
      <ObjectFields
        whole
        kind="subject.kind"
        id="subject.id"
        label={t("web.proposal.objectQuestion")}
        kinds={["application", "contract", "framework", WHOLE]}
        always={subject ? { value: subject.id, text: subject.title } : undefined}
      />
      <AmountFields />
      {may("organisation.read") && (
        <FoundField<Organisation>
          name="counterpartyId"
          label={t("web.proposal.counterpartyQuestion")}
          path="/organisations"
          query={{ kind: "supplier", sort: "name" }}
          find={t("web.object.find")}
          none={t("web.proposal.noCounterparty")}
          choice={({ id, name }) => ({ value: id, text: name })}
          always={other ? { value: other.id, text: other.name } : undefined}
        />
      )}
      <TextField
        name="relatedKey"
        label={t("web.proposal.relatedKey")}
        hint={t("web.proposal.relatedHint")}
      />
    </>
  );
}

/** Options have the VAT basis of the amount, and are there only when something is taken on. */
function AmountFields() {
  const { t } = useText();
  const [act, amount] = useWatch({ name: ["act", "amount.amount"] }) as [string, string];
  return (
    <>
      <MoneyField
        optional
        name="amount"
        label={t("web.proposal.amountQuestion")}
        hint={t("web.proposal.amountHint")}
      />
      {commits(act) && amount.trim() !== "" && (
        <TextField
          name="options.amount"
          label={t("web.proposal.optionsQuestion")}
          hint={t("web.proposal.optionsHint")}
          width="w-amount"
          affix="€"
          numeric
        />
      )}
    </>
  );
}

function OtherFields() {
  const { t } = useText();
  return (
    <>
      <TextareaField
        name="grounds"
        label={t("web.proposal.grounds")}
        hint={t("web.proposal.groundsHint")}
        rows={6}
      />
      <DateField
        name="carryOutBy"
        label={t("web.proposal.carryOutBy")}
        hint={t("web.proposal.carryOutHint")}
      />
      <ReplacesField />
      <Repeat
        name="advice"
        legend={t("web.proposal.advice")}
        hint={t("web.proposal.adviceHint")}
        one={t("web.proposal.adviceOne")}
        blank={{ roleKey: "", dueOn: "" }}
      >
        {(path) => (
          <>
            <SelectField
              name={`${path}.roleKey`}
              label={t("web.proposal.adviceRole")}
              choices={adviserKeys.map((value) => ({ value, text: t(`role.${value}`) }))}
            />
            <DateField name={`${path}.dueOn`} label={t("web.proposal.adviceDue")} />
          </>
        )}
      </Repeat>
    </>
  );
}

type Chosen = { kind: string; id: string };

/** Earlier decisions on the same act and object; without any there is nothing to ask. */
function ReplacesField() {
  const { t } = useText();
  const { setValue } = useFormContext();
  const [act, subject] = useWatch({ name: ["act", "subject"] }) as [Act | "", Chosen];
  const whole = subject.kind === WHOLE;
  const query = whole ? {} : { subjectKind: subject.kind, subjectId: subject.id };
  const known = act !== "" && (whole || subject.id !== "");
  const found = useApi<ListPage<Decision>>(
    "/decisions",
    { act, outcome: "granted", ...query, pageSize: 100 },
    known,
  ).data?.items;
  const open = found?.filter(
    (one) => ["open", "used", "expired"].includes(one.state) && !(whole && one.subject),
  );
  const nothing = known && open?.length === 0;
  useEffect(() => {
    if (nothing) setValue("replacesId", "");
  }, [nothing, setValue]);
  if (!open || open.length === 0) return null;
  return (
    <SelectField
      name="replacesId"
      label={t("web.proposal.replacesQuestion")}
      hint={t("web.proposal.replacesHint")}
      none={t("web.proposal.replacesNone")}
      choices={open.map(({ id, label, title }) => ({ value: id, text: `${label}, ${title}` }))}
    />
  );
}
