// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The whole organisation, a framework agreement or an application, and which one.
import { ObjectFields } from "../../components/fields/ObjectFields.tsx";

export function ScopeFields({ label }: { label: string }) {
  return (
    <ObjectFields
      whole
      kind="scopeKind"
      id="scopeId"
      label={label}
      kinds={["organisation", "framework", "application"]}
    />
  );
}
