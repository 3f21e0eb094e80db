// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useWatch } from "react-hook-form";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { NumberField, TermFields } from "../../components/fields/OptionFields.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { useText } from "../../lib/use-text.ts";

export function NameFields() {
  const { t } = useText();
  return (
    <>
      <TextField
        name="number"
        label={t("web.framework.number")}
        hint={t("web.framework.numberHint")}
        width="w-short"
      />
      <TextField name="title" label={t("web.framework.title")} />
      <TextareaField
        name="description"
        label={t("web.framework.description")}
        hint={t("web.form.optional")}
        rows={3}
      />
    </>
  );
}

export function PeriodFields() {
  const { t } = useText();
  return (
    <>
      <h2>{t("web.framework.term")}</h2>
      <TermFields
        first={t("web.framework.startsOn")}
        last={t("web.framework.endsOn")}
        lastHint={t("web.framework.endsOnHint")}
      />
      <TermReasonField />
    </>
  );
}

export function AmountFields() {
  const { t } = useText();
  const kind: unknown = useWatch({ name: "maximumKind" });
  return (
    <>
      <h2>{t("web.framework.amounts")}</h2>
      <MoneyField name="estimated" label={t("web.framework.estimated")} />
      <ChoiceField
        name="maximumKind"
        label={t("web.framework.maximumQuestion")}
        hint={t("web.framework.maximumHint")}
        choices={[
          { value: "amount", text: t("web.framework.maximumAmount") },
          { value: "none", text: t("web.framework.maximumNone") },
        ]}
      />
      {kind === "amount" && (
        <div className="inset">
          <MoneyField name="maximum" label={t("web.framework.maximum")} />
        </div>
      )}
      <MoneyField
        optional
        name="reestimated"
        label={t("web.framework.reestimated")}
        hint={t("web.framework.reestimatedHint")}
      />
      <MoneyField
        optional
        name="smallestCallOff"
        label={t("web.framework.smallestCallOff")}
        hint={t("web.framework.smallestCallOffHint")}
      />
    </>
  );
}

export function RuleFields() {
  const { t } = useText();
  const routes: unknown = useWatch({ name: "routes" });
  const direct = Array.isArray(routes) && routes.includes("direct");
  return (
    <>
      <h2>{t("web.framework.rules")}</h2>
      <ChoiceField
        many
        name="routes"
        label={t("web.framework.routes")}
        hint={t("web.framework.routesHint")}
        choices={["mini_competition", "direct"].map((value) => ({
          value,
          text: t(`web.route.${value}`),
        }))}
      />
      {direct && (
        <div className="inset">
          <TextareaField
            name="allocationRule"
            label={t("web.framework.allocationRule")}
            hint={t("web.framework.allocationRuleHint")}
            rows={3}
          />
        </div>
      )}
      <StandstillFields />
      <IndexedFields />
    </>
  );
}

function IndexedFields() {
  const { t } = useText();
  const indexed: unknown = useWatch({ name: "indexed" });
  return (
    <>
      <ChoiceField
        name="indexed"
        label={t("web.framework.indexedQuestion")}
        choices={[
          { value: "yes", text: t("web.yes") },
          { value: "no", text: t("web.no") },
        ]}
      />
      {indexed === "yes" && (
        <div className="inset">
          <IndexationFields />
        </div>
      )}
    </>
  );
}

export function IndexationFields() {
  const { t } = useText();
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
  return (
    <>
      <TextField
        name="indexation.index"
        label={t("web.framework.index")}
        hint={t("web.framework.indexHint")}
      />
      <SelectField
        name="indexation.month"
        label={t("web.framework.indexMonth")}
        choices={months.map((value) => ({ value, text: t(`web.month.${value}`) }))}
      />
      <TextField name="indexation.clause" label={t("web.framework.indexClause")} />
    </>
  );
}

export function StandstillFields() {
  const { t } = useText();
  return (
    <>
      <ChoiceField
        name="standstillPolicy"
        label={t("web.framework.standstillQuestion")}
        choices={["always", "at_or_above_threshold", "never"].map((value) => ({
          value,
          text: t(`web.standstill.${value}`),
        }))}
      />
      <NumberField name="standstillDays" label={t("web.framework.standstillDays")} />
    </>
  );
}

/** Why a framework agreement may last longer than four years. */
export function TermReasonField() {
  const { t } = useText();
  return (
    <TextareaField
      name="termReason"
      label={t("web.framework.termReason")}
      hint={t("web.framework.termReasonHint")}
      rows={3}
    />
  );
}
