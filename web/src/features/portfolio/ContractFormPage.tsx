// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useWatch } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { NumberField, OptionFields, TermFields } from "../../components/fields/OptionFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page, type Crumb } from "../../components/Page.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput } from "../../lib/dates.ts";
import { emptyMoney, typedMoney, type Draft } from "../../lib/draft.ts";
import type { Contract, ContractInput, Organisation } from "../../lib/model.ts";
import { useChoices } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { useApplications, useContract } from "./use-portfolio.ts";

const blankOption = { months: "", noticeDays: "", usedOn: "" };
const blank = {
  number: "",
  title: "",
  supplierId: "",
  startsOn: "",
  endsOn: "",
  noticeDays: "",
  yearlyAmount: emptyMoney,
  bridging: "",
  bridgingEnd: "",
  applicationIds: [] as string[],
  options: [] as (typeof blankOption)[],
};
type Values = typeof blank;

function toDraft(contract: Contract, locale: string): Values {
  return {
    number: contract.number,
    title: contract.title,
    supplierId: contract.supplierId,
    startsOn: dateToInput(contract.startsOn),
    endsOn: dateToInput(contract.endsOn),
    noticeDays: String(contract.noticeDays),
    yearlyAmount: typedMoney(contract.yearlyAmount, locale),
    bridging: contract.bridging ? "yes" : "no",
    bridgingEnd: contract.bridgingEnd ? dateToInput(contract.bridgingEnd) : "",
    applicationIds: contract.applicationIds,
    options: contract.options.map(({ months, noticeDays, usedOn }) => ({
      months: String(months),
      noticeDays: String(noticeDays),
      usedOn: usedOn ? dateToInput(usedOn) : "",
    })),
  };
}

function toBody(values: Values, draft: Draft): ContractInput {
  const bridging = draft.choice("bridging", values.bridging) === "yes";
  if (values.applicationIds.length === 0) draft.add("applicationIds", "chooseSome");
  return {
    number: draft.text("number", values.number),
    title: draft.text("title", values.title),
    supplierId: draft.choice("supplierId", values.supplierId),
    startsOn: draft.date("startsOn", values.startsOn),
    endsOn: draft.date("endsOn", values.endsOn),
    noticeDays: draft.whole("noticeDays", values.noticeDays),
    yearlyAmount: draft.moneyExcluded("yearlyAmount", values.yearlyAmount),
    bridging,
    bridgingEnd: bridging ? draft.optionalDate("bridgingEnd", values.bridgingEnd) : null,
    applicationIds: values.applicationIds,
    options: values.options.map((option, index) => ({
      months: draft.whole(`options[${index}].months`, option.months),
      noticeDays: draft.whole(`options[${index}].noticeDays`, option.noticeDays),
      usedOn: draft.optionalDate(`options[${index}].usedOn`, option.usedOn),
    })),
  };
}

type FormProps = { values: Values; back: string; crumbs: Crumb[]; contract?: Contract };

function ContractForm({ values, back, crumbs, contract }: FormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const edit = useEditForm<Values>(values, contract?.version);
  const command = useCommand<Contract>({
    method: contract ? "PUT" : "POST",
    path: contract ? `/contracts/${contract.id}` : "/contracts",
    version: edit.version,
    onDone: (done) => {
      void navigate(`/contracts/${done.id}`);
      announceSoon(t("web.contract.saved"));
    },
  });
  return (
    <Page
      title={t(contract ? "web.contract.change" : "web.contract.add")}
      crumbs={crumbs}
      wrong={command.state.kind === "invalid"}
    >
      <div className="two">
        <CommandForm
          form={edit.form}
          edit={edit}
          command={command}
          submit={t("web.contract.save")}
          cancel={{ to: back, text: t("web.form.cancel") }}
          toBody={toBody}
          {...(contract ? { subject: { kind: "contract", id: contract.id } } : {})}
        >
          <MainFields />
          <CoverFields />
        </CommandForm>
        <WhatFollows>
          <p>{t("web.contract.help1")}</p>
          <p>{t("web.contract.help2")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}

function MainFields() {
  const { t } = useText();
  const suppliers = useChoices<Organisation>("/organisations", { kind: "supplier", sort: "name" });
  return (
    <>
      <TextField
        name="number"
        label={t("web.contract.number")}
        hint={t("web.contract.numberHint")}
        width="w-short"
      />
      <TextField name="title" label={t("web.contract.title")} />
      <SelectField
        name="supplierId"
        label={t("web.contract.supplier")}
        hint={t("web.contract.supplierHint")}
        choices={suppliers.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TermFields first={t("web.contract.startsOn")} last={t("web.contract.endsOn")} />
      <NumberField name="noticeDays" label={t("web.contract.noticeDays")} />
      <MoneyField
        excluded
        name="yearlyAmount"
        label={t("web.contract.yearly")}
        hint={t("web.contract.yearlyHint")}
      />
    </>
  );
}

function CoverFields() {
  const { t } = useText();
  const bridging: unknown = useWatch({ name: "bridging" });
  return (
    <>
      <ChoiceField
        name="bridging"
        label={t("web.contract.bridgingQuestion")}
        hint={t("web.contract.bridgingHint")}
        choices={[
          { value: "yes", text: t("web.yes") },
          { value: "no", text: t("web.no") },
        ]}
      />
      {bridging === "yes" && (
        <div className="inset">
          <DateField
            name="bridgingEnd"
            label={t("web.contract.bridgingEnd")}
            hint={t("web.form.optional")}
          />
        </div>
      )}
      <ChoiceField
        many
        name="applicationIds"
        label={t("web.contract.applications")}
        hint={t("web.contract.applicationsHint")}
        choices={useApplications().map(({ id, name }) => ({ value: id, text: name }))}
      />
      <OptionFields
        hint={t("web.contract.optionsHint")}
        blank={blankOption}
        more={(path) => (
          <DateField
            name={`${path}.usedOn`}
            label={t("web.contract.usedOn")}
            hint={t("web.contract.usedOnHint")}
          />
        )}
      />
    </>
  );
}

export function ContractNewPage() {
  const { t } = useText();
  return (
    <ContractForm
      values={blank}
      back="/contracts"
      crumbs={[{ to: "/contracts", text: t("web.contract.many") }]}
    />
  );
}

export function ContractEditPage() {
  const { t, locale } = useText();
  const { id = "" } = useParams();
  return (
    <Loaded query={useContract(id)}>
      {(contract) => (
        <ContractForm
          key={contract.id}
          values={toDraft(contract, locale)}
          back={`/contracts/${contract.id}`}
          crumbs={[
            { to: "/contracts", text: t("web.contract.many") },
            { to: `/contracts/${contract.id}`, text: contract.number },
          ]}
          contract={contract}
        />
      )}
    </Loaded>
  );
}
