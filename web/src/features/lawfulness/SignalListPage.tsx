// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { sinceFilter } from "../../components/since-filter.ts";
import { TextLink } from "../../components/TextLink.tsx";
import type { Rule, Signal } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { Concluded, OutcomeBadge, outcomes, subjectKinds } from "./signal-parts.tsx";

function columns({ t, shortDate }: Text): Column<Signal>[] {
  return [
    {
      key: "rule",
      head: t("web.signal.one"),
      sort: "rule",
      cell: (row) => (
        <>
          <TextLink to={`/signals/${row.id}`}>{row.ruleTitle}</TextLink>
          <span className="sub">{row.text}</span>
        </>
      ),
    },
    {
      key: "subject",
      head: t("web.signal.subject"),
      sort: "subject",
      cell: (row) => (
        <span>
          <TextLink to={row.subject.url}>{row.subject.title}</TextLink>
          <span className="sub">{row.subject.kindTitle}</span>
        </span>
      ),
    },
    {
      key: "outcome",
      head: t("web.signal.outcome"),
      cell: (row) => <OutcomeBadge outcome={row.outcome} />,
    },
    {
      key: "since",
      head: t("web.signal.since"),
      sort: "since",
      numeric: true,
      cell: (row) => (
        <span>
          {shortDate(row.since)}
          {row.endedAt && <span className="sub">{t("web.signal.ended")}</span>}
        </span>
      ),
    },
    {
      key: "concluded",
      head: t("web.signal.conclusion"),
      term: "conclusion",
      cell: (row) => <Concluded signal={row} />,
    },
  ];
}

function filters({ t }: Text, rules: Rule[]): Filter[] {
  return [
    {
      name: "ruleId",
      label: t("web.rule.one"),
      choices: rules.map(({ id, title }) => ({ value: id, text: title })),
    },
    {
      name: "outcome",
      label: t("web.signal.outcome"),
      choices: outcomes.map((value) => ({ value, text: t(`outcome.${value}`) })),
    },
    {
      name: "concluded",
      label: t("web.signal.conclusion"),
      choices: [
        { value: "false", text: t("web.signal.concludedNo") },
        { value: "true", text: t("web.signal.concludedYes") },
      ],
    },
    {
      name: "subjectKind",
      label: t("web.signal.kind"),
      choices: subjectKinds.map((value) => ({ value, text: t(`web.signal.kinds.${value}`) })),
    },
    {
      name: "open",
      label: t("web.signal.open"),
      usual: t("web.signal.openYes"),
      choices: [{ value: "false", text: t("web.signal.openNo") }],
    },
  ];
}

/** With the object too, when the list was opened from the page of one. */
function useFilters(text: Text): Filter[] {
  const rules = useApi<{ items: Rule[] }>("/rules").data?.items;
  const [params] = useSearchParams();
  const id = params.get("subjectId");
  const since = params.get("since");
  return useMemo(() => {
    const all = filters(text, rules ?? []);
    all.push(sinceFilter(text, text.t("web.signal.newSince"), since));
    if (id) {
      all.push({
        name: "subjectId",
        label: text.t("web.audit.object"),
        choices: [{ value: id, text: text.t("web.audit.thisOne") }],
      });
    }
    return all;
  }, [text, rules, id, since]);
}

export function SignalListPage() {
  const text = useText();
  const { t } = text;
  return (
    <Page title={t("web.signal.many")} lead={t("web.signal.lead")}>
      <DataList<Signal>
        path="/signals"
        caption={t("web.signal.many")}
        columns={columns(text)}
        filters={useFilters(text)}
        search={t("web.signal.search")}
        sort="since"
        rowKey={(row) => row.id}
        empty={<EmptyState why={t("web.signal.none")} adds={t("web.signal.noneAdds")} />}
      />
    </Page>
  );
}
