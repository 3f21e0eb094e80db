// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The whole organisation, a framework agreement or an application, and which one.
import { useWatch } from "react-hook-form";
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { useObjects } from "../../lib/use-objects.ts";
import { useText } from "../../lib/use-text.ts";

export function ScopeFields({ label }: { label: string }) {
  const { t } = useText();
  const kind: unknown = useWatch({ name: "scopeKind" });
  const objects = useObjects(kind);
  return (
    <>
      <SelectField
        name="scopeKind"
        label={label}
        choices={["organisation", "framework", "application"].map((value) => ({
          value,
          text: t(`web.scope.${value}`),
        }))}
      />
      {(kind === "framework" || kind === "application") && (
        <SelectField
          name="scopeId"
          label={t(kind === "framework" ? "web.framework.one" : "web.application.one")}
          choices={objects}
        />
      )}
    </>
  );
}
