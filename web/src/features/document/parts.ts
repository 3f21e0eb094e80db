// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { Paper } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";

export const useDocument = (id: string) => useApi<Paper>(`/documents/${id}`);

/** Back to what it is about, and to the document itself. */
export const crumbsOf = (one: Paper, self = false) => [
  { to: one.subject.url, text: one.subject.title },
  ...(self ? [{ to: `/documents/${one.id}`, text: one.title }] : []),
];

export const permits = (one: Paper, event: string): boolean =>
  one.actions.some((action) => action.event === event && action.permitted);

export const factsOf = (one: Paper, { t, moment }: Text) => [
  { name: t("web.paper.titleLabel"), value: one.title, strong: true },
  { name: t("web.paper.kind"), value: one.kindTitle },
  { name: one.subject.kindTitle, value: one.subject.title },
  { name: t("web.paper.markLabel"), value: t(`web.paper.mark.${one.mark}`) },
  ...(one.ground ? [{ name: t("web.paper.ground"), value: one.ground }] : []),
  { name: t("web.paper.retention"), value: t(`web.paper.keep.${one.retention}`) },
  {
    name: t("web.paper.made"),
    value: t("web.paper.by", { name: one.person.name, at: moment(one.createdAt) }),
  },
];
export const useFacts = (one: Paper) => factsOf(one, useText());
