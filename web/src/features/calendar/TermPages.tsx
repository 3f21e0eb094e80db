// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The terms by name, and when one of them ends.
import type { FormEvent } from "react";
import { useParams, useSearchParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { Badge } from "../../components/Badge.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Failure, Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { TermLine } from "../../components/TermLine.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { Versions } from "../../components/Versions.tsx";
import { today } from "../../lib/dates.ts";
import type { CalendarTerm, TermEnd } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { End, FreeCounter } from "./TermCounter.tsx";
import { useTerm } from "./use-calendar.ts";

type TermList = { on: string; items: CalendarTerm[] };

export function TermListPage() {
  return (
    <Loaded query={useApi<TermList>("/terms")}>{(list) => <List terms={list.items} />}</Loaded>
  );
}

function columns({ t }: Text): SortColumn<CalendarTerm>[] {
  return [
    {
      key: "title",
      head: t("web.term.one"),
      by: ({ title }) => title,
      cell: (row) => (
        <>
          <TextLink to={`/terms/${row.id}`}>{row.title}</TextLink>
          <span className="sub">{row.text}</span>
        </>
      ),
    },
    {
      key: "length",
      head: t("web.term.length"),
      cell: ({ current }) => current?.text ?? t("web.rule.notYet"),
    },
    {
      key: "kind",
      head: t("web.term.kind"),
      by: ({ kindTitle }) => kindTitle,
      cell: ({ kindTitle }) => <Badge icon="clock">{kindTitle}</Badge>,
    },
    {
      key: "source",
      head: t("web.rule.source"),
      cell: ({ current }) => <span className="small">{current?.source}</span>,
    },
  ];
}

function List({ terms }: { terms: CalendarTerm[] }) {
  const text = useText();
  const { t } = text;
  return (
    <Page
      title={t("web.term.many")}
      lead={t("web.term.lead")}
      crumbs={[{ to: "/calendar", text: t("web.calendar.title") }]}
    >
      <div className="stack">
        <div className="panel">
          <SortTable
            caption={t("web.term.many")}
            columns={columns(text)}
            rows={terms}
            rowKey={({ id }) => id}
          />
          <TermLine
            names={["statutory-term", "contractual-term", "backwards-term", "standstill"]}
          />
        </div>
        <FreeCounter />
      </div>
    </Page>
  );
}

export function TermPage() {
  const { id = "" } = useParams();
  return <Loaded query={useTerm(id)}>{(term) => <Detail term={term} />}</Loaded>;
}

function Detail({ term }: { term: CalendarTerm }) {
  const { t } = useText();
  const act = term.actions.find(({ event }) => event === "change");
  return (
    <Page
      title={term.title}
      lead={t("web.term.isOf", { kind: term.kindTitle, length: term.current?.text ?? "" })}
      crumbs={[
        { to: "/calendar", text: t("web.calendar.title") },
        { to: "/terms", text: t("web.term.many") },
      ]}
      actions={
        act?.permitted &&
        !act.refusal && (
          <ButtonLink to={`/terms/${term.id}/change`}>{t("web.term.change")}</ButtonLink>
        )
      }
    >
      <div className="stack">
        <p className="intro">{term.text}</p>
        <Counter term={term} />
        {act?.permitted && act.refusal && (
          <p className="undo">
            <b>{act.refusal.title}.</b> {act.refusal.detail}
          </p>
        )}
        <Panel title={t("web.rule.versions")}>
          <Versions
            versions={term.versions}
            what={({ text, rolls }) => (
              <span>{rolls ? `${text}, ${t("web.term.rolls")}` : text}</span>
            )}
          />
        </Panel>
        <AuditPanel kind="term" id={term.id} />
      </div>
    </Page>
  );
}

/** From a day to the last day, step by step; the day stands in the address. */
function Counter({ term }: { term: CalendarTerm }) {
  const { t } = useText();
  const [params, setParams] = useSearchParams();
  const from = params.get("from") ?? today();
  const query = useApi<TermEnd>(`/terms/${term.id}/end`, { from });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get("from");
    if (typeof day === "string" && day !== "") setParams({ from: day });
  };
  return (
    <Panel title={t("web.term.counter")} note={term.kindText}>
      <form className="filters" key={from} onSubmit={submit}>
        <div className="field">
          <label htmlFor="term-from">
            {t(term.kind === "backwards" ? "web.term.backFrom" : "web.term.from")}
          </label>
          <input className="in in-s" id="term-from" name="from" type="date" defaultValue={from} />
        </div>
        <Button small type="submit">
          {t("web.term.count")}
        </Button>
      </form>
      <div role="status">
        {query.isError ? <Failure error={query.error} /> : query.data && <End end={query.data} />}
      </div>
    </Panel>
  );
}
