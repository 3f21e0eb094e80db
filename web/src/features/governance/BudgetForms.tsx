// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Adding and changing a budget line, booking on it, and shifting from it.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { today } from "../../lib/dates.ts";
import { emptyMoney } from "../../lib/draft.ts";
import type { BudgetLine } from "../../lib/model.ts";
import { useChoices } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { useBudgetLine } from "./use-governance.ts";

const crumbsTo = (t: (key: string) => string, line?: BudgetLine) => [
  { to: "/budget-lines", text: t("web.budget.many") },
  ...(line ? [{ to: `/budget-lines/${line.id}`, text: line.label }] : []),
];

function useDone(said: string): (line: BudgetLine) => void {
  const { t } = useText();
  const navigate = useNavigate();
  return ({ id }) => {
    void navigate(`/budget-lines/${id}`);
    announceSoon(t(said));
  };
}

export function BudgetNewPage() {
  const { t } = useText();
  const form = useForm({
    defaultValues: { year: today().slice(0, 4), code: "", title: "", amount: emptyMoney },
  });
  const command = useCommand<BudgetLine>({
    path: "/budget-lines",
    fields: { budget_code_taken: "code" },
    onDone: useDone("web.budget.added"),
  });
  return (
    <FormPage
      title={t("web.budget.add")}
      crumbs={crumbsTo(t)}
      form={form}
      command={command}
      submit={t("web.budget.add")}
      back="/budget-lines"
      toBody={(values, draft) => ({
        year: draft.whole("year", values.year),
        code: draft.text("code", values.code),
        title: draft.text("title", values.title),
        amount: draft.money("amount", values.amount),
      })}
      help={<p>{t("web.budget.help")}</p>}
    >
      <NumberField name="year" label={t("web.budget.year")} />
      <NameFields />
      <MoneyField name="amount" label={t("web.budget.amount")} />
    </FormPage>
  );
}

function NameFields() {
  const { t } = useText();
  return (
    <>
      <TextField name="code" label={t("web.budget.code")} hint={t("web.budget.codeHint")} />
      <TextField name="title" label={t("web.budget.title")} />
    </>
  );
}

export function BudgetEditPage() {
  const { id = "" } = useParams();
  return <Loaded query={useBudgetLine(id)}>{(line) => <Edit line={line} />}</Loaded>;
}

function Edit({ line }: { line: BudgetLine }) {
  const { t } = useText();
  const edit = useEditForm({ code: line.code, title: line.title }, line.version);
  const command = useCommand<BudgetLine>({
    method: "PUT",
    path: `/budget-lines/${line.id}`,
    version: edit.version,
    fields: { budget_code_taken: "code" },
    onDone: useDone("web.budget.saved"),
  });
  return (
    <FormPage
      title={t("web.budget.change")}
      crumbs={crumbsTo(t, line)}
      form={edit.form}
      edit={edit}
      command={command}
      submit={t("web.budget.save")}
      back={`/budget-lines/${line.id}`}
      subject={{ kind: "budget_line", id: line.id }}
      toBody={(values, draft) => ({
        code: draft.text("code", values.code),
        title: draft.text("title", values.title),
      })}
      help={<p>{t("web.budget.changeHelp")}</p>}
    >
      <NameFields />
    </FormPage>
  );
}

export function BudgetBookPage() {
  const { id = "" } = useParams();
  return <Loaded query={useBudgetLine(id)}>{(line) => <Book line={line} />}</Loaded>;
}

const bookings = ["booked", "released", "granted", "cut"];

function Book({ line }: { line: BudgetLine }) {
  const text = useText();
  const { t } = text;
  const form = useForm({
    defaultValues: { kind: "", amount: { amount: "", vat: line.amount.vat as string }, reason: "" },
  });
  const command = useCommand<BudgetLine>({
    path: `/budget-lines/${line.id}/book`,
    version: line.version,
    fields: { budget_short: "amount.amount", budget_not_booked: "amount.amount" },
    onDone: useDone("web.budget.bookedDone"),
  });
  return (
    <FormPage
      title={t("web.budget.bookOn", { label: line.label })}
      here={t("web.budget.book")}
      crumbs={crumbsTo(t, line)}
      form={form}
      command={command}
      submit={t("web.budget.book")}
      back={`/budget-lines/${line.id}`}
      subject={{ kind: "budget_line", id: line.id }}
      toBody={(values, draft) => ({
        kind: draft.choice("kind", values.kind),
        amount: draft.money("amount", values.amount),
        reason: draft.text("reason", values.reason),
      })}
      help={
        <>
          <p>
            {t("web.budget.leftNow", { left: text.money(line.left), vat: text.vat(line.left) })}
          </p>
          <p>{t("web.budget.bookHelp")}</p>
        </>
      }
    >
      <ChoiceField
        name="kind"
        label={t("web.budget.bookQuestion")}
        choices={bookings.map((value) => ({
          value,
          text: t(`web.budget.kinds.${value}`),
          hint: t(`web.budget.kindHint.${value}`),
        }))}
      />
      <MoneyField name="amount" label={t("web.budget.sum")} />
      <TextareaField name="reason" label={t("web.budget.reason")} />
    </FormPage>
  );
}

export function BudgetShiftPage() {
  const { id = "" } = useParams();
  return <Loaded query={useBudgetLine(id)}>{(line) => <Shift line={line} />}</Loaded>;
}

function Shift({ line }: { line: BudgetLine }) {
  const text = useText();
  const { t } = text;
  const others = useChoices<BudgetLine>("/budget-lines", { year: line.year, sort: "code" });
  const form = useForm({
    defaultValues: {
      toId: "",
      amount: { amount: "", vat: line.amount.vat as string },
      reason: "",
    },
  });
  const command = useCommand<BudgetLine>({
    path: `/budget-lines/${line.id}/shift`,
    version: line.version,
    fields: { budget_short: "amount.amount", mandate_lacking: "amount.amount" },
    onDone: useDone("web.budget.shifted"),
  });
  return (
    <ConfirmPage
      question={t("web.budget.shiftQuestion", { label: line.label })}
      here={t("web.budget.shift")}
      crumbs={crumbsTo(t, line)}
      facts={[
        { name: t("web.budget.one"), value: `${line.label}, ${line.title}` },
        {
          name: t("web.budget.left"),
          value: `${text.money(line.left)} ${text.vat(line.left)}`,
          strong: true,
        },
      ]}
      effects={[t("web.budget.shiftEffect1"), t("web.budget.shiftEffect2")]}
      undo={t("web.budget.shiftUndo")}
      verb={t("web.budget.shift")}
      back={`/budget-lines/${line.id}`}
      form={form}
      command={command}
      subject={{ kind: "budget_line", id: line.id }}
      toBody={(values, draft) => ({
        toId: draft.choice("toId", values.toId),
        amount: draft.money("amount", values.amount),
        reason: draft.text("reason", values.reason),
      })}
    >
      <SelectField
        name="toId"
        label={t("web.budget.to")}
        choices={others
          .filter(({ id }) => id !== line.id)
          .map(({ id, label, title }) => ({ value: id, text: `${label}, ${title}` }))}
      />
      <MoneyField name="amount" label={t("web.budget.sum")} />
      <TextareaField name="reason" label={t("web.budget.reason")} />
    </ConfirmPage>
  );
}
