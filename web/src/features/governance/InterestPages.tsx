// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Declared interests: one's own, or everybody's for who assesses them.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { Badge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { ObjectFields } from "../../components/fields/ObjectFields.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dayOf, today } from "../../lib/dates.ts";
import type { Interest } from "../../lib/model.ts";
import { useMay, useSession } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { permits, refusalOf, useInterest } from "./use-governance.ts";

/** Over, or what somebody concluded, or that nobody did. */
function Verdict({ one }: { one: Interest }) {
  const { t } = useText();
  if (one.endedOn !== null && !one.blocks && one.endedOn < today())
    return <Badge icon="check">{t("web.interest.over")}</Badge>;
  if (!one.verdict) return <Badge icon="clock">{t("web.interest.notAssessed")}</Badge>;
  return (
    <Badge icon={one.verdict === "excluded" ? "stop" : "check"}>
      {t(`web.interest.verdicts.${one.verdict}`)}
    </Badge>
  );
}

function columns({ t, shortDate }: Text, all: boolean): Column<Interest>[] {
  const person: Column<Interest> = {
    key: "person",
    head: t("web.interest.person"),
    cell: (row) => row.person.name,
  };
  return [
    {
      key: "subject",
      head: t("web.interest.in"),
      cell: (row) => (
        <span>
          <TextLink to={`/interests/${row.id}`}>{row.subject.title}</TextLink>
          <span className="sub">{row.subject.kindTitle}</span>
        </span>
      ),
    },
    ...(all ? [person] : []),
    {
      key: "declaredAt",
      head: t("web.interest.declaredAt"),
      sort: "declaredAt",
      numeric: true,
      cell: (row) => shortDate(dayOf(row.declaredAt)),
    },
    { key: "verdict", head: t("web.interest.verdict"), cell: (row) => <Verdict one={row} /> },
  ];
}

function filters({ t }: Text, all: boolean): Filter[] {
  const whose: Filter = {
    name: "mine",
    label: t("web.interest.whose"),
    choices: [{ value: "true", text: t("web.interest.mine") }],
  };
  return [
    {
      name: "assessed",
      label: t("web.interest.verdict"),
      choices: [
        { value: "false", text: t("web.interest.assessedNo") },
        { value: "true", text: t("web.interest.assessedYes") },
      ],
    },
    ...(all ? [whose] : []),
  ];
}

/** Who may not read proposals comes from the own account. */
function useAbove() {
  const { t } = useText();
  return useMay()("proposal.read")
    ? { to: "/proposals", text: t("web.proposal.many") }
    : { to: "/me", text: t("web.shell.me") };
}

export function InterestListPage() {
  const text = useText();
  const { t } = text;
  const all = useMay()("interest.manage");
  const add = (
    <ButtonLink primary to="/interests/new">
      {t("web.interest.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t(all ? "web.interest.many" : "web.interest.own")}
      lead={t(all ? "web.interest.leadAll" : "web.interest.lead")}
      crumbs={[useAbove()]}
      actions={add}
    >
      <DataList<Interest>
        path="/interests"
        caption={t("web.interest.many")}
        columns={columns(text, all)}
        filters={filters(text, all)}
        sort="-declaredAt"
        rowKey={({ id }) => id}
        empty={
          <EmptyState why={t("web.interest.none")} adds={t("web.interest.noneAdds")} action={add} />
        }
      />
    </Page>
  );
}

export function InterestNewPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { subjectKind: "", subjectId: "", nature: "" } });
  const command = useCommand<Interest>({
    path: "/interests",
    onDone: ({ id }) => {
      void navigate(`/interests/${id}`);
      announceSoon(t("web.interest.added"));
    },
  });
  return (
    <FormPage
      title={t("web.interest.add")}
      crumbs={[useAbove(), { to: "/interests", text: t("web.interest.many") }]}
      form={form}
      command={command}
      submit={t("web.interest.add")}
      back="/interests"
      toBody={(values, draft) => ({
        subjectKind: draft.choice("subjectKind", values.subjectKind),
        subjectId: draft.choice("subjectId", values.subjectId),
        nature: draft.text("nature", values.nature),
      })}
      help={
        <>
          <p>{t("web.interest.help1")}</p>
          <p>{t("web.interest.help2")}</p>
          <p>{t("web.interest.help3")}</p>
        </>
      }
    >
      <ObjectFields
        kind="subjectKind"
        id="subjectId"
        label={t("web.interest.inQuestion")}
        kinds={["organisation", "framework", "application", "contract"]}
      />
      <TextareaField
        name="nature"
        label={t("web.interest.nature")}
        hint={t("web.interest.natureHint")}
      />
    </FormPage>
  );
}

export function InterestPage() {
  const { id = "" } = useParams();
  return <Loaded query={useInterest(id)}>{(one) => <Detail one={one} />}</Loaded>;
}

/** What follows from it today, for the reader or for the person. */
function finding(one: Interest, me: string, { t }: Text): string {
  const subject = one.subject.title;
  const own = one.person.id === me;
  if (!one.blocks) return t("web.interest.finding.free", { subject });
  const wait = one.verdict ? "excluded" : "waits";
  return own
    ? t(`web.interest.finding.own.${wait}`, { subject })
    : t(`web.interest.finding.${wait}`, { subject, name: one.person.name });
}

export function interestFacts(one: Interest, { t, moment, date }: Text): Fact[] {
  return [
    { name: t("web.interest.person"), value: one.person.name, strong: true },
    {
      name: one.subject.kindTitle,
      value: <TextLink to={one.subject.url}>{one.subject.title}</TextLink>,
    },
    { name: t("web.interest.declaredAt"), value: moment(one.declaredAt) },
    ...(one.endedOn ? [{ name: t("web.interest.endedOn"), value: date(one.endedOn) }] : []),
  ];
}

export function NaturePanel({ one }: { one: Interest }) {
  const { t } = useText();
  return (
    <Panel title={t("web.interest.nature")}>
      <p className="intro as-typed">{one.nature}</p>
    </Panel>
  );
}

export const crumbsTo = ({ t }: Text, one?: Interest) => [
  { to: "/interests", text: t("web.interest.many") },
  ...(one ? [{ to: `/interests/${one.id}`, text: one.subject.title }] : []),
];

function Detail({ one }: { one: Interest }) {
  const text = useText();
  const { t, moment } = text;
  const me = useSession()?.accountId ?? "";
  const offers = ["assess", "end"].filter((event) => permits(one, event));
  const refusal = one.verdict === null ? refusalOf(one, "assess") : null;
  return (
    <Page
      title={finding(one, me, text)}
      tab={one.subject.title}
      here={one.subject.title}
      crumbs={crumbsTo(text)}
      lead={
        <div className="lead">
          <Verdict one={one} />
        </div>
      }
      actions={offers.map((event) => (
        <ButtonLink
          key={event}
          primary={event === "assess" && one.verdict === null}
          to={`/interests/${one.id}/${event}`}
        >
          {t(`web.interest.do.${event}`)}
        </ButtonLink>
      ))}
    >
      <div className="two">
        <div className="stack">
          {refusal && (
            <p className="undo">
              <b>{refusal.title}.</b> {refusal.detail}
            </p>
          )}
          <NaturePanel one={one} />
          <Panel title={t("web.interest.verdict")}>
            {one.verdict && one.assessedBy && one.assessedAt ? (
              <>
                <p className="idline">
                  <Verdict one={one} />
                  <b>{t("web.signal.by", { name: one.assessedBy.name })}</b>
                </p>
                <p className="as-typed">{one.measure}</p>
                <p className="note">{moment(one.assessedAt)}</p>
              </>
            ) : (
              <EmptyState
                why={t("web.interest.noVerdict")}
                adds={t("web.interest.noVerdictAdds")}
              />
            )}
          </Panel>
        </div>
        <div className="stack">
          <Panel title={t("web.interest.one")}>
            <Facts facts={interestFacts(one, text)} />
          </Panel>
          <AuditPanel kind="interest" id={one.id} />
        </div>
      </div>
    </Page>
  );
}
