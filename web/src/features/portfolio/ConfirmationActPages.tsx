// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Acts on the data of one application or contract: confirm them, take that back, say who owns them.
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { PersonField } from "../../components/fields/PersonField.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import type { Fact } from "../../components/Panel.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Action, Confirmation, Stewardship } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { applicationFacts } from "./ApplicationPanels.tsx";
import { contractFacts } from "./ContractPanels.tsx";
import { stewardFacts } from "./StewardPanel.tsx";
import { refusalOf, useApplication, useContract } from "./use-portfolio.ts";

/** What these pages need of either kind. */
type Kept = {
  kind: "application" | "contract";
  id: string;
  number: string;
  title: string;
  version: number;
  stewardship: Stewardship;
  confirmations: Confirmation[];
  actions: Action[];
  facts: Fact[];
};

function useCrumbs({ kind, id, number }: Kept) {
  const { t } = useText();
  return [
    { to: `/${kind}s`, text: t(`web.${kind}.many`) },
    { to: `/${kind}s/${id}`, text: number },
  ];
}

function useDone(kept: Kept, key: string): () => void {
  const { t } = useText();
  const navigate = useNavigate();
  return () => {
    void navigate(`/${kept.kind}s/${kept.id}`);
    announceSoon(t(key));
  };
}

type Form = (props: { kept: Kept }) => ReactNode;

function OfApplication({ form: Form }: { form: Form }) {
  const { id = "" } = useParams();
  const text = useText();
  return (
    <Loaded query={useApplication(id)}>
      {(one) => (
        <Form
          kept={{
            ...one,
            kind: "application",
            title: one.name,
            facts: applicationFacts(one, text),
          }}
        />
      )}
    </Loaded>
  );
}

function OfContract({ form: Form }: { form: Form }) {
  const { id = "" } = useParams();
  const text = useText();
  return (
    <Loaded query={useContract(id)}>
      {(one) =>
        one.stewardship && (
          <Form
            kept={{
              ...one,
              stewardship: one.stewardship,
              kind: "contract",
              facts: contractFacts(one, text),
            }}
          />
        )
      }
    </Loaded>
  );
}

function ConfirmForm({ kept }: { kept: Kept }) {
  const text = useText();
  const { t } = text;
  const form = useForm({ defaultValues: { note: "" } });
  const base = `/${kept.kind}s/${kept.id}`;
  const command = useCommand({
    path: `${base}/confirm`,
    version: kept.version,
    onDone: useDone(kept, "web.fresh.done"),
  });
  return (
    <ConfirmPage
      question={t("web.fresh.question", { title: kept.title })}
      crumbs={useCrumbs(kept)}
      here={t("web.fresh.confirm")}
      facts={[...kept.facts, ...stewardFacts(kept.stewardship, text)]}
      effects={[
        t("web.fresh.effect1", { count: kept.stewardship.confirmDays }),
        t("web.fresh.effect2"),
        t("web.fresh.effect3"),
      ]}
      undo={t("web.fresh.undo")}
      verb={t("web.fresh.confirm")}
      back={base}
      form={form}
      command={command}
      subject={{ kind: kept.kind, id: kept.id }}
      refusal={refusalOf(kept, "confirm")}
      toBody={({ note }) => ({ note: note.trim() })}
    >
      <TextareaField
        rows={2}
        name="note"
        label={t("web.fresh.note")}
        hint={t("web.fresh.noteHint")}
      />
    </ConfirmPage>
  );
}

function OwnerForm({ kept }: { kept: Kept }) {
  const text = useText();
  const { t } = text;
  const { owner, confirmDays } = kept.stewardship;
  const form = useForm({
    defaultValues: { ownerId: owner?.id ?? "", confirmDays: String(confirmDays) },
  });
  const base = `/${kept.kind}s/${kept.id}`;
  const command = useCommand({
    path: `${base}/appoint-owner`,
    version: kept.version,
    onDone: useDone(kept, "web.fresh.ownerDone"),
  });
  return (
    <FormPage
      title={t("web.fresh.ownerTitle", { title: kept.title })}
      crumbs={useCrumbs(kept)}
      here={t("web.fresh.owner")}
      form={form}
      command={command}
      submit={t("web.form.save")}
      back={base}
      subject={{ kind: kept.kind, id: kept.id }}
      toBody={(values, draft) => ({
        ownerId: draft.text("ownerId", values.ownerId),
        confirmDays: draft.whole("confirmDays", values.confirmDays),
      })}
      help={
        <>
          <p>{t("web.fresh.ownerHelp1")}</p>
          <p>{t("web.fresh.ownerHelp2")}</p>
        </>
      }
    >
      <PersonField name="ownerId" label={t("web.fresh.owner")} hint={t("web.fresh.ownerHint")} />
      <NumberField name="confirmDays" label={t("web.fresh.days")} hint={t("web.fresh.daysHint")} />
    </FormPage>
  );
}

function WithdrawForm({ kept }: { kept: Kept }) {
  const { t, moment } = useText();
  const form = useForm({ defaultValues: { reason: "" } });
  const base = `/${kept.kind}s/${kept.id}`;
  const last = kept.confirmations.find((one) => one.withdrawnAt === null);
  const command = useCommand({
    path: `/confirmations/${last?.id ?? ""}/withdraw`,
    onDone: useDone(kept, "web.fresh.withdrawDone"),
  });
  return (
    <ConfirmPage
      question={t("web.fresh.withdrawQuestion", { title: kept.title })}
      crumbs={useCrumbs(kept)}
      here={t("web.fresh.withdraw")}
      facts={
        last
          ? [{ name: t("web.fresh.last"), value: `${last.person.name}, ${moment(last.at)}` }]
          : []
      }
      effects={[t("web.fresh.withdrawEffect1"), t("web.fresh.withdrawEffect2")]}
      undo={t("web.fresh.withdrawUndo")}
      verb={t("web.fresh.withdraw")}
      back={base}
      form={form}
      command={command}
      subject={{ kind: kept.kind, id: kept.id }}
      refusal={
        last?.actions.some(({ event }) => event === "withdraw")
          ? null
          : { title: t("web.fresh.notYours"), detail: t("web.fresh.notYoursDetail") }
      }
      toBody={({ reason }, draft) => ({ reason: draft.text("reason", reason) })}
    >
      <TextareaField rows={2} name="reason" label={t("web.fresh.reason")} />
    </ConfirmPage>
  );
}

export const ApplicationConfirmPage = () => <OfApplication form={ConfirmForm} />;
export const ApplicationOwnerPage = () => <OfApplication form={OwnerForm} />;
export const ApplicationWithdrawPage = () => <OfApplication form={WithdrawForm} />;
export const ContractConfirmPage = () => <OfContract form={ConfirmForm} />;
export const ContractOwnerPage = () => <OfContract form={OwnerForm} />;
export const ContractWithdrawPage = () => <OfContract form={WithdrawForm} />;
