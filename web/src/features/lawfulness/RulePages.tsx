// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { FormEvent } from "react";
import { useParams, useSearchParams } from "react-router";
import { Amount } from "../../components/Amount.tsx";
import { Badge } from "../../components/Badge.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { Versions } from "../../components/Versions.tsx";
import type { Rule, RuleVersion, Threshold } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { AuthorityPanel } from "./AuthorityPages.tsx";
import { OutcomeBadge, Parameters, useRule } from "./signal-parts.tsx";

type RuleList = { on: string; items: Rule[] };

export function RuleListPage() {
  const [params] = useSearchParams();
  const query = useApi<RuleList>("/rules", { on: params.get("on") });
  return <Loaded query={query}>{(list) => <Rules list={list} />}</Loaded>;
}

function Rules({ list }: { list: RuleList }) {
  const text = useText();
  const { t, date } = text;
  return (
    <Page title={t("web.rule.many")} lead={t("web.rule.lead", { date: date(list.on) })}>
      <div className="stack">
        <div className="panel">
          <OnDay on={list.on} />
          <SortTable
            caption={t("web.rule.many")}
            columns={columns(text)}
            rows={list.items}
            rowKey={({ id }) => id}
          />
        </div>
        <Thresholds />
        <AuthorityPanel />
        <AuditPanel kind="authority" id="organisation" />
      </div>
    </Page>
  );
}

function OnDay({ on }: { on: string }) {
  const { t } = useText();
  const [params, setParams] = useSearchParams();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get("on");
    const next = new URLSearchParams(params);
    if (typeof day === "string" && day !== "") next.set("on", day);
    else next.delete("on");
    setParams(next);
  };
  return (
    <form
      className="filters"
      role="search"
      aria-label={t("web.list.filter")}
      key={on}
      onSubmit={submit}
    >
      <div className="field">
        <label htmlFor="list-on">{t("web.rule.on")}</label>
        <input className="in in-s" id="list-on" name="on" type="date" defaultValue={on} />
      </div>
      <Button small type="submit">
        {t("web.list.show")}
      </Button>
    </form>
  );
}

function columns({ t, shortDate }: Text): SortColumn<Rule>[] {
  return [
    {
      key: "title",
      head: t("web.rule.one"),
      by: ({ title }) => title,
      cell: (row) => (
        <>
          <TextLink to={`/rules/${row.id}`}>{row.title}</TextLink>
          <span className="sub">{row.subjectKindTitle}</span>
        </>
      ),
    },
    {
      key: "outcome",
      head: t("web.signal.outcome"),
      by: ({ current }) => current?.outcome ?? "",
      cell: ({ current }) => <Outcome version={current} />,
    },
    {
      key: "source",
      head: t("web.rule.source"),
      cell: ({ current }) => <span className="small">{current?.source}</span>,
    },
    {
      key: "from",
      head: t("web.rule.from"),
      numeric: true,
      by: ({ current }) => current?.fromOn ?? "",
      cell: ({ current }) => current && shortDate(current.fromOn),
    },
    {
      key: "parameters",
      head: t("web.rule.parameters"),
      cell: ({ current }) => <Parameters parameters={current?.parameters ?? []} />,
    },
  ];
}

function Outcome({ version }: { version: RuleVersion | null }) {
  const { t } = useText();
  if (!version) return <span className="quiet">{t("web.rule.notYet")}</span>;
  return (
    <span className="bds">
      <OutcomeBadge outcome={version.outcome} />
      {!version.inForce && <Badge icon="ring">{t("web.rule.rests")}</Badge>}
    </span>
  );
}

function Thresholds() {
  const { t, shortDate } = useText();
  const data = useApi<{ items: Threshold[] }>("/thresholds").data;
  return (
    <Panel title={t("web.threshold.many")} note={t("web.threshold.note")}>
      {data && (
        <table className="tbl resp">
          <caption className="vh">{t("web.threshold.many")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("web.threshold.kind")}</th>
              <th scope="col">{t("web.rule.source")}</th>
              <th scope="col" className="num">
                {t("web.rule.from")}
              </th>
              <th scope="col" className="num">
                {t("web.rule.until")}
              </th>
              <th scope="col" className="num">
                {t("web.contract.amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((one) => (
              <tr key={one.kind + one.fromOn}>
                <th scope="row">{one.title}</th>
                <td data-l={t("web.rule.source")}>
                  <span className="small">{one.source}</span>
                </td>
                <td data-l={t("web.rule.from")} className="num">
                  {shortDate(one.fromOn)}
                </td>
                <td data-l={t("web.rule.until")} className="num">
                  {one.until ? shortDate(one.until) : t("web.rule.noEnd")}
                </td>
                <td data-l={t("web.contract.amount")} className="num">
                  <Amount money={one.amount} none="" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

export function RulePage() {
  const { id = "" } = useParams();
  return <Loaded query={useRule(id)}>{(rule) => <Detail rule={rule} />}</Loaded>;
}

function Detail({ rule }: { rule: Rule }) {
  const { t } = useText();
  const may = useMay();
  const act = rule.actions.find(({ event }) => event === "change");
  return (
    <Page
      title={rule.title}
      lead={
        <div className="lead idline">
          <span>{rule.subjectKindTitle}</span>
          <Outcome version={rule.current} />
        </div>
      }
      crumbs={[{ to: "/rules", text: t("web.rule.many") }]}
      actions={
        act?.permitted && (
          <ButtonLink to={`/rules/${rule.id}/change`}>{t("web.rule.change")}</ButtonLink>
        )
      }
    >
      <div className="stack">
        <p className="intro">{rule.text}</p>
        {act?.refusal && (
          <p className="undo">
            <b>{act.refusal.title}.</b> {act.refusal.detail}
          </p>
        )}
        <Panel title={t("web.rule.versions")}>
          <Versions
            versions={rule.versions}
            what={(one) => <Outcome version={one} />}
            more={({ parameters }) =>
              parameters.length > 0 && (
                <p>
                  <Parameters parameters={parameters} />
                </p>
              )
            }
          />
        </Panel>
        <AuditPanel kind="rule" id={rule.id} />
        {may("signal.read") && (
          <p>
            <TextLink to={`/signals?ruleId=${rule.id}`}>{t("web.rule.signals")}</TextLink>
          </p>
        )}
      </div>
    </Page>
  );
}
