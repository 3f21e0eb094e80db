// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The objects that a role or a task can belong to, for a choice in a form.
import type { ApplicationRow, FrameworkRow } from "./model.ts";
import { useMay } from "./session.ts";
import { useChoices } from "./use-api.ts";

export function useObjects(kind: unknown): { value: string; text: string }[] {
  const may = useMay();
  const frameworks = useChoices<FrameworkRow>(
    "/frameworks",
    { sort: "title" },
    kind === "framework" && may("framework.read"),
  );
  const applications = useChoices<ApplicationRow>(
    "/applications",
    { sort: "name" },
    kind === "application" && may("portfolio.read"),
  );
  return kind === "framework"
    ? frameworks.map(({ id, title }) => ({ value: id, text: title }))
    : applications.map(({ id, name }) => ({ value: id, text: name }));
}
