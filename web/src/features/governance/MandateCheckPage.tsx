// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Who may do an act on an object for an amount: the lowest mandate that covers it, and why others do
// not.
import { FormProvider, useForm } from "react-hook-form";
import { useSearchParams } from "react-router";
import { Button } from "../../components/Button.tsx";
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Panel } from "../../components/Panel.tsx";
import { Draft, typedMoney } from "../../lib/draft.ts";
import type { MandateCheck, Vat } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";
import { CheckedPanel, ShortagePanel } from "./mandate-check-parts.tsx";
import { acts, lowestIn, peopleText } from "./mandates.tsx";
import { ScopeFields } from "./ScopeFields.tsx";

const asked = ["act", "scopeKind", "scopeId", "amountMinor", "vat"] as const;

export function MandateCheckPage() {
  const { t } = useText();
  const [params] = useSearchParams();
  const query = Object.fromEntries(
    asked.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  return (
    <Page
      title={t("web.mandate.check")}
      lead={t("web.mandate.checkLead")}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        { to: "/mandates", text: t("web.mandate.many") },
      ]}
    >
      <div className="stack">
        <Question key={params.toString()} />
        {query["act"] && <Answer query={query} />}
      </div>
    </Page>
  );
}

function Question() {
  const { t, locale } = useText();
  const [params, setParams] = useSearchParams();
  const minor = params.get("amountMinor");
  const vat = (params.get("vat") ?? "excluded") as Vat;
  const form = useForm({
    defaultValues: {
      act: params.get("act") ?? "",
      scopeKind: params.get("scopeKind") ?? "organisation",
      scopeId: params.get("scopeId") ?? "",
      amount: typedMoney(
        minor ? { amountMinor: Number(minor), currency: "EUR", vat } : null,
        locale,
      ),
    },
  });
  const ask = (): void => {
    form.clearErrors();
    const values = form.getValues();
    const draft = new Draft(t);
    const next: Record<string, string> = { act: draft.choice("act", values.act) };
    if (values.scopeKind !== "organisation") {
      next["scopeKind"] = values.scopeKind;
      next["scopeId"] = draft.choice("scopeId", values.scopeId);
    }
    const amount = draft.optionalMoney("amount", values.amount);
    if (amount) {
      next["amountMinor"] = String(amount.amountMinor);
      next["vat"] = amount.vat;
    }
    for (const { path, message } of draft.errors)
      form.setError(path as "act", { message }, { shouldFocus: true });
    if (draft.errors.length === 0) setParams(next);
  };
  return (
    <FormProvider {...form}>
      <form
        className="panel stack"
        aria-label={t("web.mandate.check")}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <SelectField
          name="act"
          label={t("web.mandate.act")}
          choices={acts.map((value) => ({ value, text: t(`web.mandate.acts.${value}`) }))}
        />
        <ScopeFields label={t("web.mandate.scope")} />
        <MoneyField optional name="amount" label={t("web.mandate.amountOptional")} />
        <div>
          <Button primary type="submit">
            {t("web.list.show")}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

function Answer({ query }: { query: Record<string, string> }) {
  const found = useApi<MandateCheck>("/mandate-checks/current", query);
  return <Loaded query={found}>{(check) => <Shown check={check} />}</Loaded>;
}

function Shown({ check }: { check: MandateCheck }) {
  const text = useText();
  const { t } = text;
  const lowest = lowestIn(check);
  return (
    <>
      <div role="status">
        {lowest ? (
          <Panel
            title={t("web.mandate.lowest", { holder: lowest.holder.name, label: lowest.label })}
          >
            <p>{t("web.mandate.lowestWhy", { people: peopleText(lowest, text) })}</p>
          </Panel>
        ) : (
          <Panel title={t("web.mandate.noOne")}>
            <p>{t("web.mandate.noOneWhy")}</p>
          </Panel>
        )}
      </div>
      <ShortagePanel check={check} />
      <CheckedPanel check={check} />
    </>
  );
}
