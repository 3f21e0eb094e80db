// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The decision log.
import { useSearchParams } from "react-router";
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { sinceFilter } from "../../components/since-filter.ts";
import { TextLink } from "../../components/TextLink.tsx";
import { dayOf } from "../../lib/dates.ts";
import type { Decision } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { acts } from "./mandates.tsx";
import { AllLink, useAboutObject } from "./ProposalListPage.tsx";
import { askedColumns } from "./proposals.tsx";

function columns(text: Text): Column<Decision>[] {
  const { t, shortDate } = text;
  return [
    {
      key: "number",
      head: t("web.decision.one"),
      sort: "number",
      cell: (row) => (
        <span>
          <TextLink to={`/decisions/${row.id}`}>{row.label}</TextLink>
          <span className="sub">{row.title}</span>
        </span>
      ),
    },
    ...askedColumns<Decision>(text),
    {
      key: "person",
      head: t("web.decision.person"),
      cell: (row) => (
        <span>
          {row.person.name}
          <span className="sub">
            <TextLink to={`/mandates/${row.mandate.id}`}>{row.mandate.name}</TextLink>
          </span>
        </span>
      ),
    },
    {
      key: "decidedAt",
      head: t("web.decision.decidedAt"),
      sort: "decidedAt",
      numeric: true,
      cell: (row) => shortDate(dayOf(row.decidedAt)),
    },
    {
      key: "state",
      head: t("web.decision.state"),
      cell: (row) => <StateBadge kind="decision" state={row.state} />,
    },
  ];
}

function filters(text: Text, since: string | null): Filter[] {
  const { t } = text;
  return [
    sinceFilter(text, t("web.decision.decidedAt"), since),
    {
      name: "outcome",
      label: t("web.decision.outcome"),
      choices: ["granted", "refused"].map((value) => ({
        value,
        text: t(`web.state.proposal.${value}`),
      })),
    },
    {
      name: "open",
      label: t("web.decision.carriedOut"),
      choices: [
        { value: "true", text: t("web.decision.toCarryOut") },
        { value: "false", text: t("web.decision.settled") },
      ],
    },
    {
      name: "act",
      label: t("web.proposal.act"),
      choices: acts.map((value) => ({ value, text: t(`web.mandate.acts.${value}`) })),
    },
  ];
}

export function DecisionListPage() {
  const text = useText();
  const { t } = text;
  const about = useAboutObject();
  const since = useSearchParams()[0].get("since");
  const named = "subjectId" in about;
  return (
    <Page
      title={t(named ? "web.decision.manyAbout" : "web.decision.many")}
      lead={
        named ? <AllLink to="/decisions" text={t("web.decision.all")} /> : t("web.decision.lead")
      }
      crumbs={[{ to: "/proposals", text: t("web.proposal.many") }]}
    >
      <DataList<Decision>
        path="/decisions"
        caption={t("web.decision.many")}
        columns={columns(text)}
        filters={filters(text, since)}
        fixed={about}
        search={t("web.proposal.search")}
        sort="-number"
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            why={t("web.decision.none")}
            adds={t("web.decision.noneAdds")}
            action={<ButtonLink to="/proposals">{t("web.decision.toProposals")}</ButtonLink>}
          />
        }
      />
    </Page>
  );
}
