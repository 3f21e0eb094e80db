// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The conclusion on a contract is a legal act with its own page; booking a month is plain work.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConclusionBadges } from "../../components/Badge.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import { emptyMoney } from "../../lib/draft.ts";
import type { Conclusion, ConclusionInput, Contract } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { contractFacts } from "./ContractPanels.tsx";
import { refusalOf, useContract } from "./use-portfolio.ts";

/** What to do once the act is done: back to the contract, and say so. */
function useDone(contract: Contract, key: string): () => void {
  const { t } = useText();
  const navigate = useNavigate();
  return () => {
    void navigate(`/contracts/${contract.id}`);
    announceSoon(t(key));
  };
}

function useCrumbs(contract: Contract) {
  const { t } = useText();
  return [
    { to: "/contracts", text: t("web.contract.many") },
    { to: `/contracts/${contract.id}`, text: contract.number },
  ];
}

export function ConcludePage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useContract(id)}>{(contract) => <ConcludeForm contract={contract} />}</Loaded>
  );
}

function ConcludeForm({ contract }: { contract: Contract }) {
  const text = useText();
  const { t } = text;
  const form = useForm({
    defaultValues: { conclusion: "", legalGround: "", fromOn: dateToInput(today()) },
  });
  const command = useCommand<Contract>({
    path: `/contracts/${contract.id}/conclude`,
    version: contract.version,
    onDone: useDone(contract, "web.conclude.done"),
  });
  const now = <ConclusionBadges conclusion={contract.conclusion} bridging={contract.bridging} />;
  return (
    <ConfirmPage
      question={t("web.conclude.question", { title: contract.title })}
      crumbs={useCrumbs(contract)}
      here={t("web.conclude.act")}
      facts={[...contractFacts(contract, text), { name: t("web.conclude.now"), value: now }]}
      effects={[1, 2, 3, 4].map((number) => t(`web.conclude.effect${number}`))}
      verb={t("web.conclude.act")}
      back={`/contracts/${contract.id}`}
      form={form}
      command={command}
      subject={{ kind: "contract", id: contract.id }}
      refusal={refusalOf(contract, "conclude")}
      toBody={(values, draft): ConclusionInput => ({
        conclusion: draft.choice<Conclusion>("conclusion", values.conclusion),
        legalGround: draft.text("legalGround", values.legalGround),
        fromOn: draft.date("fromOn", values.fromOn),
      })}
    >
      <ChoiceField
        name="conclusion"
        label={t("web.conclude.which")}
        choices={["lawful", "unlawful", "uncertain"].map((value) => ({
          value,
          text: t(`conclusion.${value}`),
          hint: t(`web.conclude.hint.${value}`),
        }))}
      />
      <TextareaField
        name="legalGround"
        label={t("web.conclude.ground")}
        hint={t("web.conclude.groundHint")}
      />
      <DateField name="fromOn" label={t("web.conclude.fromOn")} />
    </ConfirmPage>
  );
}

export function RecordSpendPage() {
  const { id = "" } = useParams();
  return <Loaded query={useContract(id)}>{(contract) => <SpendForm contract={contract} />}</Loaded>;
}

function SpendForm({ contract }: { contract: Contract }) {
  const { t } = useText();
  const form = useForm({ defaultValues: { month: "", amount: emptyMoney } });
  const command = useCommand<Contract>({
    path: `/contracts/${contract.id}/record-spend`,
    version: contract.version,
    onDone: useDone(contract, "web.spend.saved"),
  });
  return (
    <Page
      title={t("web.spend.act")}
      lead={contract.title}
      crumbs={useCrumbs(contract)}
      wrong={command.state.kind === "invalid"}
    >
      <div className="two">
        <CommandForm
          form={form}
          command={command}
          submit={t("web.spend.act")}
          cancel={{ to: `/contracts/${contract.id}`, text: t("web.form.cancel") }}
          subject={{ kind: "contract", id: contract.id }}
          toBody={(values, draft) => ({
            month: draft.month("month", values.month),
            amount: draft.moneyExcluded("amount", values.amount),
          })}
        >
          <TextField
            name="month"
            label={t("web.spend.month")}
            hint={t("web.spend.monthHint")}
            width="w-date"
          />
          <MoneyField
            excluded
            name="amount"
            label={t("web.spend.amount")}
            hint={t("web.spend.amountHint")}
          />
        </CommandForm>
        <WhatFollows>
          <p>{t("web.spend.help")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}
