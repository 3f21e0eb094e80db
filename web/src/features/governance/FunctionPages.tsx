// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One function: who had, has and will have it.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { PersonField } from "../../components/fields/PersonField.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import type { Appointment, UnitFunction } from "../../lib/model.ts";
import { periodText } from "../../lib/periods.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { Filled } from "./UnitPages.tsx";
import { useFunction } from "./use-governance.ts";

export function FunctionDetail({ one }: { one: UnitFunction }) {
  const text = useText();
  const { t, date, number } = text;
  const manages = one.actions.some(({ event, permitted }) => event === "appoint" && permitted);
  const appoint = manages && (
    <ButtonLink primary to={`/functions/${one.id}/appoint`}>
      {t("web.function.appoint")}
    </ButtonLink>
  );
  return (
    <>
      <Panel title={t("web.function.people")}>
        {one.appointments.length === 0 ? (
          <EmptyState
            why={t("web.function.nobody")}
            adds={t("web.function.nobodyAdds")}
            action={appoint}
          />
        ) : (
          <SortTable
            caption={t("web.function.people")}
            columns={columns(text, one, manages)}
            rows={one.appointments}
            rowKey={({ id }) => id}
          />
        )}
      </Panel>
      <Panel title={t("web.function.facts")}>
        <Facts
          facts={[
            {
              name: t("web.unit.one"),
              value: <TextLink to={`/units/${one.unitId}`}>{one.unitName}</TextLink>,
            },
            {
              name: t("web.function.seats"),
              value: (
                <>
                  {number(one.seats)} <Filled one={one} />
                </>
              ),
            },
            {
              name: t("web.function.endsOn"),
              value: one.endsOn ? date(one.endsOn) : t("web.period.noEnd"),
            },
          ]}
        />
      </Panel>
    </>
  );
}

export function FunctionActions({ one }: { one: UnitFunction }) {
  const { t } = useText();
  const manages = one.actions.some(({ event, permitted }) => event === "appoint" && permitted);
  if (!manages) return null;
  return (
    <>
      <ButtonLink to={`/functions/${one.id}/edit`}>{t("web.function.change")}</ButtonLink>
      {one.appointments.length > 0 && (
        <ButtonLink primary to={`/functions/${one.id}/appoint`}>
          {t("web.function.appoint")}
        </ButtonLink>
      )}
    </>
  );
}

export function FunctionTrail({ id }: { id: string }) {
  return <AuditPanel kind="function" id={id} />;
}

function columns(text: Text, one: UnitFunction, manages: boolean): SortColumn<Appointment>[] {
  const { t } = text;
  const all: SortColumn<Appointment>[] = [
    {
      key: "person",
      head: t("web.function.person"),
      by: ({ person }) => person.name,
      cell: (row) => (
        <span>
          {row.person.name}
          <span className="sub">{row.basis}</span>
        </span>
      ),
    },
    {
      key: "kind",
      head: t("web.function.kind"),
      by: ({ kind }) => kind,
      cell: (row) => t(`web.function.kinds.${row.kind}`),
    },
    {
      key: "period",
      head: t("web.period.title"),
      by: ({ startsOn }) => startsOn,
      cell: (row) => (
        <span>
          {periodText(text, row)}
          {row.phase !== "current" && (
            <span className="sub">{t(`web.period.phases.${row.phase}`)}</span>
          )}
        </span>
      ),
    },
  ];
  if (!manages) return all;
  return [
    ...all,
    {
      key: "act",
      head: t("web.act"),
      cell: (row) =>
        row.phase === "past" ? (
          <span className="quiet">{t("web.period.over")}</span>
        ) : (
          <TextLink to={`/functions/${one.id}/appointments/${row.id}/end`}>
            {t("web.function.end")}
            <span className="vh"> {row.person.name}</span>
          </TextLink>
        ),
    },
  ];
}

export function AppointPage() {
  const { id = "" } = useParams();
  return <Loaded query={useFunction(id)}>{(one) => <AppointForm one={one} />}</Loaded>;
}

function AppointForm({ one }: { one: UnitFunction }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = `/functions/${one.id}`;
  const form = useForm({
    defaultValues: {
      accountId: "",
      kind: "holder",
      startsOn: dateToInput(today()),
      endsOn: "",
      basis: "",
    },
  });
  const command = useCommand<UnitFunction>({
    path: `${back}/appoint`,
    version: one.version,
    fields: { appointment_already: "accountId", appointment_after_end: "endsOn" },
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.function.appointed"));
    },
  });
  return (
    <FormPage
      title={t("web.function.appointOn", { title: one.title })}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        { to: back, text: one.title },
      ]}
      here={t("web.function.appoint")}
      form={form}
      command={command}
      subject={{ kind: "function", id: one.id }}
      submit={t("web.function.appoint")}
      back={back}
      toBody={(values, draft) => ({
        accountId: draft.choice("accountId", values.accountId),
        kind: draft.choice("kind", values.kind),
        startsOn: draft.date("startsOn", values.startsOn),
        endsOn: draft.optionalDate("endsOn", values.endsOn),
        basis: draft.text("basis", values.basis),
      })}
      help={
        <>
          <p>{t("web.function.appointHelp")}</p>
        </>
      }
    >
      <AppointFields />
    </FormPage>
  );
}

export function AppointmentEndPage() {
  const { id = "", appointmentId = "" } = useParams();
  return (
    <Loaded query={useFunction(id)}>
      {(one) => {
        const held = one.appointments.find((row) => row.id === appointmentId);
        return held ? <EndForm one={one} held={held} /> : <Gone one={one} />;
      }}
    </Loaded>
  );
}

function Gone({ one }: { one: UnitFunction }) {
  const { t } = useText();
  return (
    <Page title={t("web.notFound.title")} lead={t("web.notFound.detail")}>
      <TextLink to={`/functions/${one.id}`}>{one.title}</TextLink>
    </Page>
  );
}

function EndForm({ one, held }: { one: UnitFunction; held: Appointment }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/functions/${one.id}`;
  const form = useForm({ defaultValues: { endsOn: dateToInput(today()) } });
  const command = useCommand({
    path: `${back}/end-appointment`,
    version: one.version,
    fields: { appointment_ended: "endsOn" },
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.function.ended"));
    },
  });
  return (
    <ConfirmPage
      question={t("web.function.endQuestion", { name: held.person.name })}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        { to: back, text: one.title },
      ]}
      here={t("web.function.end")}
      facts={[
        { name: t("web.function.one"), value: one.title, strong: true },
        { name: t("web.function.kind"), value: t(`web.function.kinds.${held.kind}`) },
        { name: t("web.period.title"), value: periodText(text, held) },
      ]}
      effects={[t("web.function.endEffect1"), t("web.function.endEffect2")]}
      undo={t("web.function.endUndo")}
      verb={t("web.function.end")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "function", id: one.id }}
      toBody={(values, draft) => ({
        appointmentId: held.id,
        endsOn: draft.date("endsOn", values.endsOn),
      })}
    >
      <DateField name="endsOn" label={t("web.period.last")} />
    </ConfirmPage>
  );
}

function AppointFields() {
  const { t } = useText();
  return (
    <>
      <PersonField name="accountId" label={t("web.function.person")} />
      <ChoiceField
        name="kind"
        label={t("web.function.kindQuestion")}
        choices={["holder", "deputy"].map((value) => ({
          value,
          text: t(`web.function.kinds.${value}`),
          hint: t(`web.function.kindHint.${value}`),
        }))}
      />
      <DateField name="startsOn" label={t("web.period.first")} />
      <DateField name="endsOn" label={t("web.period.last")} hint={t("web.period.lastHint")} />
      <TextField name="basis" label={t("web.function.basis")} hint={t("web.function.basisHint")} />
    </>
  );
}
