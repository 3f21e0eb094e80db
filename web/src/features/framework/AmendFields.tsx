// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useWatch } from "react-hook-form";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import type { Framework } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";
import { IndexationFields, StandstillFields, TermReasonField } from "./FrameworkFields.tsx";
import { amendmentKinds, grounds, needsAmount, needsGround } from "./amendment-parts.ts";

export function AmendFields({ framework }: { framework: Framework }) {
  const { t } = useText();
  const kind = String(useWatch({ name: "kind" }) ?? "");
  const before: unknown = useWatch({ name: "decidedBefore" });
  const kinds = amendmentKinds.filter((one) => one !== "lot_maximum" || framework.lots.length > 0);
  return (
    <>
      <ChoiceField
        name="kind"
        label={t("web.amend.kind")}
        choices={kinds.map((value) => ({ value, text: t(`amendment.kind.${value}`) }))}
      />
      {kind !== "" && kind !== "use_option" && (
        <div className="inset">
          <KindFields kind={kind} framework={framework} />
        </div>
      )}
      {needsGround(kind) && (
        <ChoiceField
          name="ground"
          label={t("web.amend.ground")}
          hint={t("web.amend.groundHint")}
          choices={grounds.map((value) => ({ value, text: t(`amendment.ground.${value}`) }))}
        />
      )}
      <ChoiceField
        name="decidedBefore"
        label={t("web.amend.decidedBefore")}
        hint={t("web.amend.decidedHint")}
        choices={[
          { value: "no", text: t("web.no") },
          { value: "yes", text: t("web.yes") },
        ]}
      />
      {before === "yes" && <DateField name="decidedOn" label={t("web.amend.decidedOn")} />}
      <TextareaField name="reason" label={t("web.amend.reason")} hint={t("web.amend.reasonHint")} />
    </>
  );
}

function KindFields({ kind, framework }: { kind: string; framework: Framework }) {
  const { t } = useText();
  if (needsAmount(kind)) {
    return (
      <>
        {kind === "lot_maximum" && (
          <SelectField
            name="lotId"
            label={t("web.amend.lot")}
            choices={framework.lots.flatMap(({ id, number, title }) =>
              id ? [{ value: id, text: `${number}. ${title}` }] : [],
            )}
          />
        )}
        <MoneyField name="amount" label={t("web.amend.amount")} />
      </>
    );
  }
  if (kind === "term") {
    return (
      <>
        <DateField name="endsOn" label={t("web.amend.endsOn")} />
        <TermReasonField />
      </>
    );
  }
  return kind === "indexation" ? <IndexationFields /> : <StandstillFields />;
}
