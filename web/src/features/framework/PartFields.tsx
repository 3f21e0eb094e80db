// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The parts of a framework of which there may be more than one.
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { Repeat } from "../../components/fields/Repeat.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { useText } from "../../lib/use-text.ts";
import { blankCriterion, blankLot } from "./framework-draft.ts";

export function LotFields() {
  const { t } = useText();
  return (
    <Repeat
      name="lots"
      legend={t("web.framework.lots")}
      hint={t("web.framework.lotsHint")}
      one={t("web.framework.lot")}
      blank={blankLot}
    >
      {(path) => (
        <>
          <TextField
            name={`${path}.number`}
            label={t("web.framework.lotNumber")}
            width="w-number"
          />
          <TextField name={`${path}.title`} label={t("web.framework.title")} />
          <MoneyField
            optional
            name={`${path}.maximum`}
            label={t("web.framework.maximum")}
            hint={t("web.framework.lotMaximumHint")}
          />
        </>
      )}
    </Repeat>
  );
}

export function CriterionFields() {
  const { t } = useText();
  return (
    <Repeat
      name="criteria"
      legend={t("web.framework.criteria")}
      hint={t("web.framework.criteriaHint")}
      one={t("web.framework.criterion")}
      blank={blankCriterion}
    >
      {(path) => (
        <>
          <SelectField
            name={`${path}.kind`}
            label={t("web.framework.criterionKind")}
            choices={["quality", "price", "cost"].map((value) => ({
              value,
              text: t(`web.criterion.${value}`),
            }))}
          />
          <TextField name={`${path}.title`} label={t("web.framework.title")} />
          <NumberField name={`${path}.weightMinPercent`} label={t("web.framework.weightMin")} />
          <NumberField name={`${path}.weightMaxPercent`} label={t("web.framework.weightMax")} />
        </>
      )}
    </Repeat>
  );
}
