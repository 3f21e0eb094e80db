// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The objects that a role, a task or a proposal can be about, for a choice in a form.
import type { ApplicationRow, ContractRow, FrameworkRow, Organisation } from "./model.ts";
import { useMay } from "./session.ts";
import { useChoices } from "./use-api.ts";

type Rows = {
  framework: FrameworkRow;
  application: ApplicationRow;
  contract: ContractRow;
  organisation: Organisation;
};
export type ObjectKind = keyof Rows;
export type ObjectRow = Rows[ObjectKind];
type Choice = { value: string; text: string };

/** Where each kind is listed, by which field, and who may read it. */
export const objectLists: Record<ObjectKind, { path: string; sort: string; permission: string }> = {
  framework: { path: "/frameworks", sort: "title", permission: "framework.read" },
  application: { path: "/applications", sort: "name", permission: "portfolio.read" },
  contract: { path: "/contracts", sort: "title", permission: "contract.read" },
  organisation: { path: "/organisations", sort: "name", permission: "organisation.read" },
};

export const isObjectKind = (kind: unknown): kind is ObjectKind =>
  typeof kind === "string" && kind in objectLists;

export const objectChoice = (row: ObjectRow): Choice => ({
  value: row.id,
  text: "title" in row ? row.title : row.name,
});

export function useObjects(kind: unknown): Choice[] {
  const may = useMay();
  const known = isObjectKind(kind);
  const list = objectLists[known ? kind : "framework"];
  const enabled = known && may(list.permission);
  return useChoices<ObjectRow>(list.path, { sort: list.sort }, enabled).map(objectChoice);
}
