// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The organisation as it is drawn: units, functions, and who has them on a day.
import { Fragment } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useParams, useSearchParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { Badge } from "../../components/Badge.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { dateToInput, today } from "../../lib/dates.ts";
import { Draft } from "../../lib/draft.ts";
import type { Unit, UnitFunction, UnitTree } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { useUnit, useUnits } from "./use-governance.ts";

export function UnitTreePage() {
  const [params] = useSearchParams();
  const on = params.get("on") ?? "";
  return <Loaded query={useUnits(on)}>{(tree) => <Tree tree={tree} />}</Loaded>;
}

function Tree({ tree }: { tree: UnitTree }) {
  const { t } = useText();
  const may = useMay();
  const manages = may("unit.manage");
  const add = manages && (
    <ButtonLink primary to="/units/new">
      {t("web.unit.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.unit.title")}
      lead={t("web.unit.lead")}
      actions={
        <>
          {may("mandate.read") && <ButtonLink to="/mandates">{t("web.mandate.many")}</ButtonLink>}
          <ButtonLink to="/role-assignments">{t("web.assignment.many")}</ButtonLink>
          <ButtonLink to="/responsibilities">{t("web.task.many")}</ButtonLink>
          <ButtonLink to="/competences">{t("web.competence.many")}</ButtonLink>
          {tree.items.length > 0 && add}
        </>
      }
    >
      <div className="panel">
        <DayForm key={tree.on} on={tree.on} />
        {tree.items.length === 0 ? (
          <EmptyState why={t("web.unit.none")} adds={t("web.unit.noneAdds")} action={add} />
        ) : (
          <TreeTable tree={tree} />
        )}
      </div>
    </Page>
  );
}

/** The organisation of another day: an answer in the address, so that it can be shared. */
function DayForm({ on }: { on: string }) {
  const { t } = useText();
  const [, setParams] = useSearchParams();
  const form = useForm({ defaultValues: { on: dateToInput(on) } });
  return (
    <FormProvider {...form}>
      <form
        className="filters"
        aria-label={t("web.unit.onDay")}
        onSubmit={(event) => {
          event.preventDefault();
          form.clearErrors();
          const draft = new Draft(t);
          const day = draft.date("on", form.getValues().on);
          const [wrong] = draft.errors;
          if (wrong) form.setError("on", { message: wrong.message });
          else setParams({ on: day });
        }}
      >
        <DateField name="on" label={t("web.unit.onDay")} />
        <Button small type="submit">
          {t("web.list.show")}
        </Button>
        {on !== today() && <TextLink to="/units">{t("web.unit.today")}</TextLink>}
      </form>
    </FormProvider>
  );
}

function TreeTable({ tree }: { tree: UnitTree }) {
  const { t } = useText();
  return (
    <table className="tbl resp">
      <caption className="vh">{t("web.unit.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.unit.unitOrFunction")}</th>
          <th scope="col">{t("web.function.holders")}</th>
          <th scope="col">{t("web.function.deputies")}</th>
        </tr>
      </thead>
      <tbody>
        {tree.items.map((unit) => (
          <Fragment key={unit.id}>
            <tr className={`tree-unit d${Math.min(unit.depth, 5)}`}>
              <th scope="rowgroup" colSpan={3}>
                <TextLink to={`/units/${unit.id}`}>{unit.name}</TextLink>
                {unit.number && <span className="quiet"> {unit.number}</span>}
              </th>
            </tr>
            {unit.functions.map((one) => (
              <FunctionRow key={one.id} depth={unit.depth} one={one} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function FunctionRow({ one, depth }: { one: UnitFunction; depth: number }) {
  const { t } = useText();
  return (
    <tr className={`tree-function d${Math.min(depth, 5)}`}>
      <th scope="row">
        <TextLink to={`/functions/${one.id}`}>{one.title}</TextLink>
      </th>
      <td data-l={t("web.function.holders")}>
        <People one={one} kind="holder" /> <Filled one={one} />
      </td>
      <td data-l={t("web.function.deputies")}>
        <People one={one} kind="deputy" />
      </td>
    </tr>
  );
}

function People({ one, kind }: { one: UnitFunction; kind: string }) {
  const { t } = useText();
  const names = one.appointments
    .filter((held) => held.kind === kind && held.phase === "current")
    .map(({ person }) => person.name);
  if (names.length > 0) return <span>{names.join(", ")}</span>;
  return kind === "deputy" ? <span className="quiet">{t("web.none")}</span> : null;
}

/** Says in a word when too few or too many people have it. */
export function Filled({ one }: { one: UnitFunction }) {
  const { t } = useText();
  if (one.holders < one.seats)
    return (
      <Badge tone="signal" icon="warning">
        {one.holders === 0
          ? t("web.function.vacant")
          : t("web.function.seatsOpen", { open: one.seats - one.holders })}
      </Badge>
    );
  if (one.holders > one.seats)
    return (
      <Badge tone="signal" icon="warning">
        {t("web.function.tooMany")}
      </Badge>
    );
  return null;
}

export function UnitPage() {
  const { id = "" } = useParams();
  return <Loaded query={useUnit(id)}>{(unit) => <Detail unit={unit} />}</Loaded>;
}

function columns({ t }: Text): SortColumn<UnitFunction>[] {
  return [
    {
      key: "title",
      head: t("web.function.one"),
      by: ({ title }) => title,
      cell: (one) => <TextLink to={`/functions/${one.id}`}>{one.title}</TextLink>,
    },
    {
      key: "holders",
      head: t("web.function.holders"),
      cell: (one) => (
        <>
          <People one={one} kind="holder" /> <Filled one={one} />
        </>
      ),
    },
    {
      key: "deputies",
      head: t("web.function.deputies"),
      cell: (one) => <People one={one} kind="deputy" />,
    },
  ];
}

function Detail({ unit }: { unit: Unit }) {
  const text = useText();
  const { t, date } = text;
  const manages = unit.actions.some(({ event, permitted }) => event === "change" && permitted);
  const add = manages && (
    <ButtonLink primary to={`/functions/new?unit=${unit.id}`}>
      {t("web.function.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={unit.name}
      lead={unit.number ?? undefined}
      crumbs={[{ to: "/units", text: t("web.unit.title") }]}
      actions={
        manages && (
          <>
            <ButtonLink to={`/units/${unit.id}/edit`}>{t("web.unit.change")}</ButtonLink>
            {unit.functions.length > 0 && add}
          </>
        )
      }
    >
      <div className="two">
        <Panel title={t("web.function.many")}>
          {unit.functions.length === 0 ? (
            <EmptyState
              why={t("web.function.none")}
              adds={t("web.function.noneAdds")}
              action={add}
            />
          ) : (
            <SortTable
              caption={t("web.function.many")}
              columns={columns(text)}
              rows={unit.functions}
              rowKey={({ id }) => id}
            />
          )}
        </Panel>
        <div className="stack">
          <Panel title={t("web.unit.facts")}>
            <Facts
              facts={[
                {
                  name: t("web.unit.parent"),
                  value: unit.parent ? (
                    <TextLink to={`/units/${unit.parent.id}`}>{unit.parent.name}</TextLink>
                  ) : (
                    t("web.unit.top")
                  ),
                },
                {
                  name: t("web.unit.endsOn"),
                  value: unit.endsOn ? date(unit.endsOn) : t("web.period.noEnd"),
                },
              ]}
            />
          </Panel>
          <AuditPanel kind="unit" id={unit.id} />
        </div>
      </div>
    </Page>
  );
}
