// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useWatch } from "react-hook-form";
import { useText } from "../../lib/use-text.ts";
import { ChoiceField } from "./ChoiceFields.tsx";
import type { FieldProps } from "./Field.tsx";
import { TextField } from "./TextField.tsx";

type MoneyFieldProps = FieldProps & {
  optional?: boolean;
  /** The amount is always without VAT: that is said, and not asked. */
  excluded?: boolean;
};

/** An amount and its VAT basis: two questions, because nobody may guess the second. */
export function MoneyField(props: MoneyFieldProps) {
  const { t } = useText();
  const amount: unknown = useWatch({ name: `${props.name}.amount` });
  const asked = !props.optional || (typeof amount === "string" && amount.trim() !== "");
  return (
    <>
      <TextField
        name={`${props.name}.amount`}
        label={props.label}
        hint={props.hint ?? t("web.form.amountHint")}
        width="w-amount"
        affix="€"
        unit={props.excluded ? t("web.vat.excluded") : undefined}
        numeric
      />
      {asked && !props.excluded && (
        <ChoiceField
          name={`${props.name}.vat`}
          label={t("web.form.vatQuestion")}
          choices={[
            { value: "excluded", text: t("web.vat.excluded.choice") },
            { value: "included", text: t("web.vat.included.choice") },
          ]}
        />
      )}
    </>
  );
}
