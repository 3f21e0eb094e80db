// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useSearchParams } from "react-router";
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { sinceFilter } from "../../components/since-filter.ts";
import { TextLink } from "../../components/TextLink.tsx";
import type { ProposalRow } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { acts } from "./mandates.tsx";
import { askedColumns, states } from "./proposals.tsx";

function columns(text: Text): Column<ProposalRow>[] {
  const { t } = text;
  return [
    {
      key: "title",
      head: t("web.proposal.one"),
      sort: "title",
      cell: (row) => (
        <span>
          <TextLink to={`/proposals/${row.id}`}>{row.title}</TextLink>
          <span className="sub">
            {row.label}, {row.author.name}
          </span>
        </span>
      ),
    },
    ...askedColumns<ProposalRow>(text),
    {
      key: "submittedAt",
      head: t("web.proposal.state"),
      sort: "submittedAt",
      cell: (row) => (
        <span>
          <StateBadge kind="proposal" state={row.state} />
          {row.waitingDays !== null && (
            <span className="sub">{t("web.proposal.waits", { days: row.waitingDays })}</span>
          )}
        </span>
      ),
    },
  ];
}

function filters(text: Text, since: string | null): Filter[] {
  const { t } = text;
  return [
    sinceFilter(text, t("web.proposal.submittedSince"), since),
    {
      name: "state",
      label: t("web.proposal.state"),
      choices: states.map((value) => ({ value, text: t(`web.state.proposal.${value}`) })),
    },
    {
      name: "act",
      label: t("web.proposal.act"),
      choices: acts.map((value) => ({ value, text: t(`web.mandate.acts.${value}`) })),
    },
    {
      name: "mine",
      label: t("web.proposal.whose"),
      choices: [
        { value: "true", text: t("web.proposal.mine") },
        { value: "false", text: t("web.proposal.others") },
      ],
    },
  ];
}

/** The object that an address asks about, as the query of a list. */
export function useAboutObject(): Record<string, string> {
  const [params] = useSearchParams();
  const subjectKind = params.get("subjectKind");
  const subjectId = params.get("subjectId");
  return subjectKind && subjectId ? { subjectKind, subjectId } : {};
}

function Places() {
  const { t } = useText();
  const may = useMay();
  return (
    <>
      <ButtonLink to="/decisions">{t("web.decision.many")}</ButtonLink>
      {may("interest.declare") && <ButtonLink to="/interests">{t("web.interest.many")}</ButtonLink>}
      <ButtonLink to="/absences?past=false">{t("web.absence.many")}</ButtonLink>
      <ButtonLink to="/step-conditions?open=true">{t("web.condition.many")}</ButtonLink>
    </>
  );
}

export function ProposalListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const about = useAboutObject();
  const since = useSearchParams()[0].get("since");
  const named = "subjectId" in about;
  const add = may("proposal.write") && (
    <ButtonLink
      primary
      to={named ? `/proposals/new?${new URLSearchParams(about)}` : "/proposals/new"}
    >
      {t("web.proposal.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t(named ? "web.proposal.manyAbout" : "web.proposal.many")}
      lead={
        named ? <AllLink to="/proposals" text={t("web.proposal.all")} /> : t("web.proposal.lead")
      }
      actions={
        <>
          {add}
          <Places />
        </>
      }
    >
      <DataList<ProposalRow>
        path="/proposals"
        caption={t("web.proposal.many")}
        columns={columns(text)}
        filters={filters(text, since)}
        fixed={about}
        search={t("web.proposal.search")}
        sort="-submittedAt"
        rowKey={({ id }) => id}
        empty={
          <EmptyState why={t("web.proposal.none")} adds={t("web.proposal.noneAdds")} action={add} />
        }
      />
    </Page>
  );
}

/** From the list of one object to the whole list. */
export function AllLink({ to, text }: { to: string; text: string }) {
  return (
    <p className="lead">
      <TextLink to={to}>{text}</TextLink>
    </p>
  );
}
