// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What must happen before a step can finish, and what was done about it.
import { useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { Badge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { dayOf } from "../../lib/dates.ts";
import type { StepCondition } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { AllLink, useAboutObject } from "./ProposalListPage.tsx";
import { permits, useCondition } from "./use-governance.ts";

export const LIST = "/step-conditions?open=true";

function State({ one }: { one: StepCondition }) {
  const { t } = useText();
  return one.answer === null ? (
    <Badge icon="ring">{t("web.condition.open")}</Badge>
  ) : (
    <Badge icon="check">{t("web.condition.answered")}</Badge>
  );
}

const stepText = ({ step }: StepCondition, { t, maybe }: Text): string =>
  maybe(`web.condition.steps.${step}`) ?? t("web.condition.otherStep");

function columns(text: Text): Column<StepCondition>[] {
  const { t, shortDate } = text;
  return [
    {
      key: "asks",
      head: t("web.condition.asks"),
      cell: (row) => (
        <span>
          <TextLink to={`/step-conditions/${row.id}`}>{row.asks}</TextLink>
          <span className="sub">{row.source}</span>
        </span>
      ),
    },
    {
      key: "subject",
      head: t("web.condition.holdsUp"),
      cell: (row) => (
        <span>
          <TextLink to={row.subject.url}>{row.subject.title}</TextLink>
          <span className="sub">{stepText(row, text)}</span>
        </span>
      ),
    },
    {
      key: "createdAt",
      head: t("web.condition.createdAt"),
      sort: "createdAt",
      numeric: true,
      cell: (row) => (
        <span>
          {shortDate(dayOf(row.createdAt))}
          <span className="sub">{row.createdBy.name}</span>
        </span>
      ),
    },
    { key: "state", head: t("web.condition.state"), cell: (row) => <State one={row} /> },
  ];
}

function filters({ t }: Text, named: boolean): Filter[] {
  const kind: Filter = {
    name: "subjectKind",
    label: t("web.condition.kind"),
    choices: ["proposal", "framework"].map((value) => ({ value, text: t(`kind.${value}`) })),
  };
  const open: Filter = {
    name: "open",
    label: t("web.condition.state"),
    choices: [
      { value: "true", text: t("web.condition.open") },
      { value: "false", text: t("web.condition.answered") },
    ],
  };
  return named ? [open] : [open, kind];
}

export function ConditionListPage() {
  const text = useText();
  const { t } = text;
  const about = useAboutObject();
  const named = "subjectId" in about;
  const add = useMay()("condition.manage") && (
    <ButtonLink primary to="/step-conditions/new">
      {t("web.condition.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t(named ? "web.condition.manyAbout" : "web.condition.many")}
      lead={named ? <AllLink to={LIST} text={t("web.condition.all")} /> : t("web.condition.lead")}
      crumbs={[{ to: "/proposals", text: t("web.proposal.many") }]}
      actions={add}
    >
      <DataList<StepCondition>
        path="/step-conditions"
        caption={t("web.condition.many")}
        columns={columns(text)}
        filters={filters(text, named)}
        fixed={about}
        sort="-createdAt"
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            why={t("web.condition.none")}
            adds={t("web.condition.noneAdds")}
            action={add}
          />
        }
      />
    </Page>
  );
}

export const crumbsTo = ({ t }: Text, one?: StepCondition) => [
  { to: "/proposals", text: t("web.proposal.many") },
  { to: LIST, text: t("web.condition.many") },
  ...(one ? [{ to: `/step-conditions/${one.id}`, text: one.subject.title }] : []),
];

export function ConditionPage() {
  const { id = "" } = useParams();
  return <Loaded query={useCondition(id)}>{(one) => <Detail one={one} />}</Loaded>;
}

export function conditionFacts(one: StepCondition, text: Text): Fact[] {
  const { t, moment } = text;
  return [
    {
      name: one.subject.kindTitle,
      value: <TextLink to={one.subject.url}>{one.subject.title}</TextLink>,
    },
    { name: t("web.condition.step"), value: stepText(one, text), strong: true },
    { name: t("web.condition.sourceFact"), value: one.source },
    { name: t("web.condition.createdBy"), value: one.createdBy.name },
    { name: t("web.condition.createdAt"), value: moment(one.createdAt) },
  ];
}

function Detail({ one }: { one: StepCondition }) {
  const text = useText();
  const { t, moment } = text;
  const subject = one.subject.title;
  return (
    <Page
      title={t(`web.condition.finding.${one.answer === null ? "open" : "answered"}`, { subject })}
      tab={t("web.condition.one")}
      here={t("web.condition.one")}
      crumbs={crumbsTo(text)}
      lead={
        <div className="lead">
          <State one={one} />
        </div>
      }
      actions={
        permits(one, "answer") && (
          <ButtonLink primary to={`/step-conditions/${one.id}/answer`}>
            {t("web.condition.answerAct")}
          </ButtonLink>
        )
      }
    >
      <div className="two">
        <div className="stack">
          <Panel title={t("web.condition.asks")}>
            <p className="intro as-typed">{one.asks}</p>
          </Panel>
          <Panel title={t("web.condition.answer")}>
            {one.answer !== null ? (
              <>
                <p className="intro as-typed">{one.answer}</p>
                <p className="note">
                  {one.answeredBy?.name}
                  {one.answeredAt && `, ${moment(one.answeredAt)}`}
                </p>
              </>
            ) : (
              <EmptyState
                why={t("web.condition.noAnswer")}
                adds={t("web.condition.noAnswerAdds")}
              />
            )}
          </Panel>
        </div>
        <div className="stack">
          <Panel title={t("web.condition.one")}>
            <Facts facts={conditionFacts(one, text)} />
          </Panel>
          <AuditPanel kind="step_condition" id={one.id} />
        </div>
      </div>
    </Page>
  );
}
