// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What day it is, the free days of a year, and the rhythm in which the organisation plans.
import { useNavigate, useSearchParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Panel } from "../../components/Panel.tsx";
import { TermLine } from "../../components/TermLine.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { daysBetween } from "../../lib/dates.ts";
import type { Calendar, CalendarDayList } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { Days } from "./DayPages.tsx";
import { useCalendar } from "./use-calendar.ts";

export function CalendarPage() {
  return <Loaded query={useCalendar()}>{(calendar) => <Whole calendar={calendar} />}</Loaded>;
}

function Whole({ calendar }: { calendar: Calendar }) {
  const { t, weekday } = useText();
  const may = useMay();
  const said = weekday(calendar.today);
  const day = said.charAt(0).toUpperCase() + said.slice(1);
  return (
    <Page
      title={t(calendar.workingDay ? "web.calendar.working" : "web.calendar.free", { day })}
      tab={t("web.calendar.title")}
      lead={t("web.calendar.lead")}
      here={t("web.calendar.title")}
      crumbs={[{ to: "/", text: t("web.nav.home") }]}
      actions={
        may("calendar.manage") && (
          <ButtonLink to="/calendar/days/new">{t("web.calendar.addDay")}</ButtonLink>
        )
      }
    >
      <div className="stack">
        <div className="halves">
          <Rhythm calendar={calendar} />
          <Panel title={t("web.term.many")}>
            <p>{t("web.term.intro")}</p>
            <p>
              <TextLink to="/terms">{t("web.term.all")}</TextLink>
            </p>
          </Panel>
        </div>
        <Year today={calendar.today} />
        <AuditPanel kind="calendar" id="organisation" />
      </div>
    </Page>
  );
}

function Rhythm({ calendar }: { calendar: Calendar }) {
  const { t, date } = useText();
  const may = useMay();
  const { increment } = calendar;
  return (
    <Panel title={t("web.increment.many")}>
      <p>
        {increment
          ? t("web.increment.now", {
              name: increment.name,
              until: date(increment.endsOn),
              days: daysBetween(calendar.today, increment.endsOn),
            })
          : t("web.increment.noneNow")}
      </p>
      <p>{t("web.increment.usual", { weeks: calendar.incrementWeeks })}</p>
      <p>
        <TextLink to="/increments">{t("web.increment.all")}</TextLink>
      </p>
      {may("calendar.manage") && (
        <ButtonLink to="/calendar/edit">{t("web.increment.changeUsual")}</ButtonLink>
      )}
      <TermLine names={["programme-increment"]} />
    </Panel>
  );
}

function Year({ today }: { today: string }) {
  const { t } = useText();
  const [params, setParams] = useSearchParams();
  const year = Number(params.get("year")) || Number(today.slice(0, 4));
  const query = useApi<CalendarDayList>("/calendar-days", { year });
  const go = (to: number) => () => setParams({ year: String(to) });
  return (
    <Panel
      title={t("web.calendar.daysOf", { year: String(year) })}
      note={t("web.calendar.daysNote")}
    >
      <p className="idline">
        <Button small onClick={go(year - 1)}>
          {String(year - 1)}
        </Button>
        <Button small onClick={go(year + 1)}>
          {String(year + 1)}
        </Button>
      </p>
      {query.data && <Days list={query.data} />}
    </Panel>
  );
}

export function CalendarSettingPage() {
  return <Loaded query={useCalendar()}>{(calendar) => <Setting calendar={calendar} />}</Loaded>;
}

function Setting({ calendar }: { calendar: Calendar }) {
  const { t } = useText();
  const navigate = useNavigate();
  const values = { incrementWeeks: String(calendar.incrementWeeks) };
  const edit = useEditForm(values, calendar.version);
  const command = useCommand<Calendar>({
    method: "PUT",
    path: "/calendars/current",
    version: edit.version,
    onDone: () => {
      void navigate("/calendar");
      announceSoon(t("web.calendar.saved"));
    },
  });
  return (
    <Page
      title={t("web.increment.changeUsual")}
      crumbs={[{ to: "/calendar", text: t("web.calendar.title") }]}
      wrong={command.state.kind === "invalid"}
    >
      <CommandForm
        form={edit.form}
        edit={edit}
        command={command}
        submit={t("web.calendar.save")}
        cancel={{ to: "/calendar", text: t("web.form.cancel") }}
        toBody={(now, draft) => ({
          incrementWeeks: draft.whole("incrementWeeks", now.incrementWeeks),
        })}
      >
        <NumberField
          name="incrementWeeks"
          label={t("web.increment.weeks")}
          hint={t("web.increment.weeksHint")}
        />
      </CommandForm>
    </Page>
  );
}
