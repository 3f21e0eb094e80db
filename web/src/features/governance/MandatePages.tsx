// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The register of mandates, one mandate, and its end.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { StateBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Mandate } from "../../lib/model.ts";
import { periodText } from "../../lib/periods.ts";
import { useMay } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import {
  actNames,
  acts,
  ceilingText,
  LineOf,
  MandateLink,
  ObjectsOf,
  peopleText,
} from "./mandates.tsx";
import { useMandate } from "./use-governance.ts";

function columns(text: Text): Column<Mandate>[] {
  const { t } = text;
  return [
    {
      key: "label",
      head: t("web.mandate.one"),
      term: "mandate",
      sort: "number",
      cell: (row) => (
        <span>
          <MandateLink one={row} />
          <span className="sub">{row.source}</span>
        </span>
      ),
    },
    {
      key: "holder",
      head: t("web.mandate.holder"),
      cell: (row) => (
        <span>
          {row.holder.name}
          {row.functionId !== null && <span className="sub">{peopleText(row, text)}</span>}
        </span>
      ),
    },
    { key: "acts", head: t("web.mandate.actsHead"), cell: (row) => actNames(row, text) },
    {
      key: "ceiling",
      head: t("web.mandate.ceiling"),
      numeric: true,
      cell: (row) => (
        <>
          {ceilingText(row, text)}
          <LineOf one={row} />
        </>
      ),
    },
    {
      key: "period",
      head: t("web.period.title"),
      sort: "startsOn",
      cell: (row) => <span className="period">{periodText(text, row)}</span>,
    },
    {
      key: "state",
      head: t("web.mandate.stateHead"),
      cell: (row) => <StateBadge kind="mandate" state={row.state} />,
    },
  ];
}

function filters({ t }: Text): Filter[] {
  return [
    {
      name: "inForce",
      label: t("web.mandate.stateHead"),
      choices: [
        { value: "true", text: t("web.mandate.inForce") },
        { value: "false", text: t("web.mandate.notInForce") },
      ],
    },
    {
      name: "act",
      label: t("web.mandate.actsHead"),
      choices: acts.map((value) => ({ value, text: t(`web.mandate.acts.${value}`) })),
    },
  ];
}

export function MandateListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const add = may("mandate.manage") && (
    <ButtonLink primary to="/mandates/new">
      {t("web.mandate.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.mandate.many")}
      lead={t("web.mandate.lead")}
      crumbs={[{ to: "/units", text: t("web.unit.title") }]}
      actions={
        <>
          {may("budget.read") && <ButtonLink to="/budget-lines">{t("web.budget.many")}</ButtonLink>}
          <ButtonLink to="/mandates/check">{t("web.mandate.check")}</ButtonLink>
          <ButtonLink to="/mandates/compare">{t("web.mandate.compare")}</ButtonLink>
          {add}
        </>
      }
    >
      <DataList<Mandate>
        path="/mandates"
        caption={t("web.mandate.many")}
        columns={columns(text)}
        filters={filters(text)}
        search={t("web.mandate.search")}
        sort="number"
        rowKey={({ id }) => id}
        empty={
          <EmptyState why={t("web.mandate.none")} adds={t("web.mandate.noneAdds")} action={add} />
        }
      />
      <AsFile />
    </Page>
  );
}

/** The register out and in; a file that names people is not in the workbook of everything. */
function AsFile() {
  const { t } = useText();
  const may = useMay();
  if (!may("data.export") && !may("data.import")) return null;
  const out = "/v1/exports/workbook?sheet=mandates";
  return (
    <p className="note">
      {t("web.mandate.file")}{" "}
      {may("data.export") && (
        <>
          <a href={out} download>
            {t("web.mandate.fileXlsx")}
          </a>{" "}
          <a href={`${out}&format=csv`} download>
            {t("web.mandate.fileCsv")}
          </a>{" "}
        </>
      )}
      {may("data.import") && <TextLink to="/exchange">{t("web.mandate.fileIn")}</TextLink>}
    </p>
  );
}

export function MandatePage() {
  const { id = "" } = useParams();
  return <Loaded query={useMandate(id)}>{(one) => <Detail one={one} />}</Loaded>;
}

function Detail({ one }: { one: Mandate }) {
  const { t } = useText();
  const may = useMay();
  const revokes = one.actions.some(({ event, permitted }) => event === "revoke" && permitted);
  const passes = one.mayPassOn && one.state === "in_force" && may("mandate.manage");
  return (
    <Page
      title={t("web.mandate.titleOf", { label: one.label, holder: one.holder.name })}
      tab={one.label}
      here={one.label}
      crumbs={[{ to: "/mandates", text: t("web.mandate.many") }]}
      lead={<StateBadge kind="mandate" state={one.state} />}
      actions={
        <>
          {revokes && (
            <ButtonLink to={`/mandates/${one.id}/revoke`}>{t("web.mandate.revoke")}</ButtonLink>
          )}
          {passes && (
            <ButtonLink to={`/mandates/new?parent=${one.id}`}>{t("web.mandate.pass")}</ButtonLink>
          )}
        </>
      }
    >
      <div className="two">
        <div className="stack">
          <What one={one} />
          <Chain one={one} />
        </div>
        <div className="stack">
          <Ground one={one} />
          <AuditPanel kind="mandate" id={one.id} />
        </div>
      </div>
    </Page>
  );
}

function What({ one }: { one: Mandate }) {
  const text = useText();
  const { t } = text;
  const holder = one.functionId ? (
    <TextLink to={`/functions/${one.functionId}`}>{one.holder.name}</TextLink>
  ) : (
    one.holder.name
  );
  return (
    <Panel title={t("web.mandate.actsHead")}>
      <Facts
        facts={[
          { name: t("web.mandate.holder"), value: holder, strong: true },
          { name: t("web.mandate.people"), value: peopleText(one, text) },
          {
            name: t("web.mandate.actsHead"),
            value: (
              <ul className="lines">
                {one.acts.map((act) => (
                  <li key={act}>{t(`web.mandate.acts.${act}`)}</li>
                ))}
              </ul>
            ),
          },
          { name: t("web.mandate.objects"), value: <ObjectsOf one={one} text={text} /> },
          { name: t("web.mandate.ceiling"), value: ceilingText(one, text), strong: true },
          { name: t("web.mandate.budget"), value: <Budget one={one} /> },
        ]}
      />
    </Panel>
  );
}

function Budget({ one }: { one: Mandate }) {
  const { t, money } = useText();
  if (!one.budget) return <>{t("web.mandate.noBudget")}</>;
  const { id, label, left } = one.budget;
  return (
    <TextLink to={`/budget-lines/${id}`}>
      {t("web.mandate.budgetLeft", { label, left: money(left) })}
    </TextLink>
  );
}

function Chain({ one }: { one: Mandate }) {
  const { t } = useText();
  const parent = one.parent ? (
    <TextLink to={`/mandates/${one.parent.id}`}>{one.parent.name}</TextLink>
  ) : (
    t("web.mandate.itself")
  );
  return (
    <Panel title={t("web.mandate.passOnFact")}>
      <Facts
        facts={[
          { name: t("web.mandate.parent"), value: parent },
          {
            name: t("web.mandate.passOnQuestion"),
            value: t(`web.mandate.passOn.${one.mayPassOn ? "yes" : "no"}`),
          },
          ...(one.below.length > 0
            ? [
                {
                  name: t("web.mandate.below"),
                  value: (
                    <ul className="lines">
                      {one.below.map(({ id, name }) => (
                        <li key={id}>
                          <TextLink to={`/mandates/${id}`}>{name}</TextLink>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

function Kind({ of }: { of: Mandate }) {
  const { t } = useText();
  const word = t(`web.mandate.kinds.${of.kind}`);
  if (of.kind === "power_of_attorney") return <Term name="power_of_attorney">{word}</Term>;
  if (of.kind === "authorisation") return <Term name="authorisation">{word}</Term>;
  return <Term name="mandate">{word}</Term>;
}

function Ground({ one }: { one: Mandate }) {
  const text = useText();
  const { t, moment } = text;
  return (
    <Panel title={t("web.mandate.facts")}>
      <Facts
        facts={[
          {
            name: t("web.mandate.kind"),
            value: <Kind of={one} />,
          },
          { name: t("web.mandate.source"), value: one.source },
          { name: t("web.period.title"), value: periodText(text, one) },
          { name: t("web.mandate.granted"), value: moment(one.grantedAt) },
          ...(one.revokedAt
            ? [
                { name: t("web.mandate.revokedAt"), value: moment(one.revokedAt), strong: true },
                { name: t("web.mandate.reason"), value: one.revokeReason },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

export function MandateRevokePage() {
  const { id = "" } = useParams();
  return <Loaded query={useMandate(id)}>{(one) => <Revoke one={one} />}</Loaded>;
}

function Revoke({ one }: { one: Mandate }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/mandates/${one.id}`;
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useCommand<Mandate>({
    path: `${back}/revoke`,
    version: one.version,
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.mandate.revoked"));
    },
  });
  const offered = one.actions.find(({ event }) => event === "revoke");
  return (
    <ConfirmPage
      question={t("web.mandate.revokeQuestion", { label: one.label, holder: one.holder.name })}
      crumbs={[
        { to: "/mandates", text: t("web.mandate.many") },
        { to: back, text: one.label },
      ]}
      here={t("web.mandate.revoke")}
      facts={[
        { name: t("web.mandate.actsHead"), value: actNames(one, text) },
        { name: t("web.mandate.ceiling"), value: ceilingText(one, text), strong: true },
        { name: t("web.mandate.source"), value: one.source },
      ]}
      effects={[
        t("web.mandate.revokeEffect1"),
        t("web.mandate.revokeEffect2"),
        t("web.mandate.revokeEffect3", { count: one.below.length }),
      ]}
      refusal={offered?.refusal ?? null}
      verb={t("web.mandate.revoke")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "mandate", id: one.id }}
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField
        name="reason"
        label={t("web.mandate.reason")}
        hint={t("web.mandate.reasonHint")}
      />
    </ConfirmPage>
  );
}
