// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Who may do an act on an object for an amount: the lowest mandate that covers it, and why others do
// not.
import { FormProvider, useForm } from "react-hook-form";
import { useSearchParams } from "react-router";
import { Badge } from "../../components/Badge.tsx";
import { Button } from "../../components/Button.tsx";
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { Draft, typedMoney } from "../../lib/draft.ts";
import type { MandateCheck, Vat } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { acts, ceilingText, MandateLink, peopleText } from "./mandates.tsx";
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

type Row = MandateCheck["items"][number];

function columns(text: Text): SortColumn<Row>[] {
  const { t } = text;
  return [
    {
      key: "label",
      head: t("web.mandate.one"),
      cell: ({ mandate }) => <MandateLink one={mandate} />,
    },
    {
      key: "holder",
      head: t("web.mandate.holder"),
      cell: ({ mandate }) => (
        <span>
          {mandate.holder.name}
          {mandate.functionId !== null && <span className="sub">{peopleText(mandate, text)}</span>}
        </span>
      ),
    },
    {
      key: "ceiling",
      head: t("web.mandate.ceiling"),
      numeric: true,
      cell: ({ mandate }) => ceilingText(mandate, text),
    },
    {
      key: "why",
      head: t("web.mandate.why"),
      cell: ({ gap }) =>
        gap === null ? (
          <Badge icon="check">{t("web.mandate.covers")}</Badge>
        ) : (
          t(`web.mandate.gaps.${gap}`)
        ),
    },
  ];
}

function Shown({ check }: { check: MandateCheck }) {
  const text = useText();
  const { t } = text;
  const lowest = check.items.find(({ mandate }) => mandate.id === check.lowestId)?.mandate;
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
      {check.shortage && <Shortage of={check.shortage} />}
      <Panel title={t("web.mandate.checked")}>
        {check.items.length === 0 ? (
          <p>{t("web.mandate.checkedNone")}</p>
        ) : (
          <SortTable
            caption={t("web.mandate.checked")}
            columns={columns(text)}
            rows={check.items}
            rowKey={({ mandate }) => mandate.id}
          />
        )}
      </Panel>
    </>
  );
}

function Shortage({ of }: { of: NonNullable<MandateCheck["shortage"]> }) {
  const text = useText();
  const { t, money } = text;
  const { mandate, shiftBy } = of;
  const missing = money(of.missing);
  return (
    <Panel title={t("web.mandate.short", { asked: money(of.asked), left: money(of.left) })}>
      <p>
        {t("web.mandate.shortWhy", {
          label: mandate.label,
          holder: mandate.holder.name,
          line: mandate.budget?.label ?? "",
          left: money(of.left),
        })}
      </p>
      <p>
        {shiftBy
          ? t("web.mandate.shortShift", {
              missing,
              holder: shiftBy.holder.name,
              people: peopleText(shiftBy, text),
              label: shiftBy.label,
            })
          : t("web.mandate.shortNobody", { missing })}
      </p>
    </Panel>
  );
}
