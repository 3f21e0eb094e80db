// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Free days: those of the law, and those that the organisation states.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { CalendarDay, CalendarDayList } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";

const scopes = ["statutory", "eu", "closed"] as const;

export function scopeText({ t }: Text, day: CalendarDay): string {
  const of = scopes.filter((scope) => day[scope]).map((scope) => t(`web.calendar.scope.${scope}`));
  return of.length === 0 ? t("web.calendar.scope.none") : of.join(", ");
}

function columns(text: Text, manages: boolean): SortColumn<CalendarDay>[] {
  const { t, weekday } = text;
  return [
    {
      key: "on",
      head: t("web.calendar.day"),
      by: ({ on }) => on,
      cell: ({ on }) => weekday(on),
    },
    {
      key: "name",
      head: t("web.calendar.name"),
      by: ({ name }) => name,
      cell: (row) => (
        <span>
          {row.name}
          <span className="sub">{row.source}</span>
        </span>
      ),
    },
    {
      key: "counts",
      head: t("web.calendar.counts"),
      cell: (row) => scopeText(text, row),
    },
    {
      key: "act",
      head: t("web.calendar.act"),
      cell: (row) =>
        row.stated && manages ? (
          <TextLink to={`/calendar/days/${row.id}/withdraw`}>
            {t("web.calendar.withdraw")}
            <span className="vh"> {row.name}</span>
          </TextLink>
        ) : (
          <span className="quiet">{t(row.stated ? "web.calendar.own" : "web.calendar.byLaw")}</span>
        ),
    },
  ];
}

export function Days({ list }: { list: CalendarDayList }) {
  const text = useText();
  const may = useMay();
  return (
    <SortTable
      caption={text.t("web.calendar.daysOf", { year: String(list.year) })}
      columns={columns(text, may("calendar.manage"))}
      rows={list.items}
      rowKey={({ id }) => id}
    />
  );
}

export function DayNewPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { on: "", name: "", counts: ["closed"], source: "" } });
  const command = useCommand<CalendarDay>({
    path: "/calendar-days",
    onDone: ({ on }) => {
      void navigate(`/calendar?year=${on.slice(0, 4)}`);
      announceSoon(t("web.calendar.saved"));
    },
  });
  return (
    <Page
      title={t("web.calendar.addDay")}
      crumbs={[{ to: "/calendar", text: t("web.calendar.title") }]}
      wrong={command.state.kind === "invalid"}
    >
      <div className="two">
        <CommandForm
          form={form}
          command={command}
          submit={t("web.calendar.addDay")}
          cancel={{ to: "/calendar", text: t("web.form.cancel") }}
          toBody={(values, draft) => ({
            on: draft.date("on", values.on),
            name: draft.text("name", values.name),
            ...Object.fromEntries(scopes.map((scope) => [scope, values.counts.includes(scope)])),
            source: draft.text("source", values.source),
          })}
        >
          <DateField name="on" label={t("web.calendar.day")} />
          <TextField name="name" label={t("web.calendar.name")} />
          <ChoiceField
            many
            name="counts"
            label={t("web.calendar.countsQuestion")}
            choices={scopes.map((value) => ({
              value,
              text: t(`web.calendar.scope.${value}.choice`),
              hint: t(`web.calendar.scope.${value}.hint`),
            }))}
          />
          <TextField
            name="source"
            label={t("web.calendar.source")}
            hint={t("web.calendar.sourceHint")}
          />
        </CommandForm>
        <WhatFollows>
          <p>{t("web.calendar.help")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}

export function DayWithdrawPage() {
  const { day = "" } = useParams();
  const query = useApi<CalendarDayList>("/calendar-days", { year: Number(day.slice(0, 4)) });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const found = items.find(({ id, stated }) => id === day && stated);
        return found ? <Withdraw day={found} /> : <NotStated />;
      }}
    </Loaded>
  );
}

function NotStated() {
  const { t } = useText();
  return (
    <Page title={t("web.notFound.title")} lead={t("web.notFound.detail")}>
      <TextLink to="/calendar">{t("web.calendar.title")}</TextLink>
    </Page>
  );
}

function Withdraw({ day }: { day: CalendarDay }) {
  const text = useText();
  const { t, weekday } = text;
  const navigate = useNavigate();
  const form = useForm({ defaultValues: {} });
  const back = `/calendar?year=${day.on.slice(0, 4)}`;
  const command = useCommand({
    path: `/calendar-days/${day.id}/withdraw`,
    onDone: () => void navigate(back),
  });
  return (
    <ConfirmPage
      question={t("web.calendar.withdrawQuestion", { name: day.name })}
      crumbs={[{ to: "/calendar", text: t("web.calendar.title") }]}
      here={t("web.calendar.withdraw")}
      facts={[
        { name: t("web.calendar.day"), value: weekday(day.on), strong: true },
        { name: t("web.calendar.counts"), value: scopeText(text, day) },
        { name: t("web.calendar.source"), value: day.source },
      ]}
      effects={[t("web.calendar.withdrawEffect")]}
      undo={t("web.calendar.withdrawUndo")}
      verb={t("web.calendar.withdraw")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "calendar_day", id: day.id }}
      toBody={() => ({})}
    />
  );
}
