// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One log: where the days stay, how long a case lasts, before and after a change, what if.
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useParams, useSearchParams } from "react-router";
import { ButtonLink } from "../../components/Button.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { apiPath } from "../../lib/api.ts";
import type { LeadTimeOfCases, LeadTimeRegimes, LeadTimeReport } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import type { Command } from "../../lib/use-command.ts";
import { CurvePanel } from "./CurvePanel.tsx";
import { daysText, estimateText, percentText } from "./durations.ts";
import { crumbsOf } from "./LogPages.tsx";
import { StepsPanel } from "./StepsPanel.tsx";
import { WhatIfPanel } from "./WhatIfPanel.tsx";

export function ReportPage() {
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const splitOn = params.get("splitOn") ?? undefined;
  const by = params.get("by") ?? undefined;
  const query = useApi<LeadTimeReport>(`/lead-time-logs/${id}/report`, { splitOn, by });
  return <Loaded query={query}>{(report) => <Report report={report} />}</Loaded>;
}

/** The heading is the finding: how long half of the cases take. */
function finding(text: Text, { whole, log }: LeadTimeReport): string {
  if (!whole.p50) return log.title;
  return text.t("web.duration.finding", { days: daysText(text, whole.p50.valueMs) });
}

function Report({ report }: { report: LeadTimeReport }) {
  const text = useText();
  const by = useSearchParams()[0].get("by");
  const { t, moment } = text;
  const { log } = report;
  return (
    <Page
      title={finding(text, report)}
      tab={log.title}
      crumbs={crumbsOf(text)}
      here={log.title}
      lead={t("web.duration.until", {
        title: log.title,
        at: moment(report.observedUntil),
        cases: report.whole.cases,
        ended: report.whole.ended,
      })}
      actions={
        log.actions.length > 0 && (
          <ButtonLink to={`/lead-time-logs/${log.id}/remove`}>
            {t("web.duration.remove")}
          </ButtonLink>
        )
      }
    >
      {log.cases === 0 ? (
        <EmptyState why={t("web.duration.empty")} adds={t("web.duration.emptyAdds")} />
      ) : (
        <div className="stack">
          <StepsPanel report={report} />
          <div className="halves">
            <WholePanel report={report} />
            <CurvePanel whole={report.whole} />
          </div>
          <RegimesPanel report={report} />
          <div className="halves">
            {(by ?? "step") === "step" && <WhatIfPanel report={report} />}
            <OpenPanel report={report} />
          </div>
          <PlansPanel report={report} />
          <SourcePanel report={report} />
        </div>
      )}
    </Page>
  );
}

export function silenceText({ t }: Text, silence: string, report: LeadTimeReport): string {
  return t(`web.duration.silence.${silence}`, {
    cases: report.minCases,
    persons: report.minPersons,
  });
}

function WholePanel({ report }: { report: LeadTimeReport }) {
  const text = useText();
  const { t, number } = text;
  const { whole } = report;
  const share = (permille: number | null) =>
    permille === null ? t("web.none") : percentText(text, permille);
  return (
    <Panel
      title={t("web.duration.whole")}
      note={t("web.duration.wholeNote", { open: number(whole.open) })}
    >
      {whole.silence !== "none" ? (
        <p>{silenceText(text, whole.silence, report)}</p>
      ) : (
        <Facts
          facts={[
            { name: t("web.duration.p50"), value: estimateText(text, whole.p50), strong: true },
            { name: t("web.duration.p80"), value: estimateText(text, whole.p80) },
            { name: t("web.duration.p90"), value: estimateText(text, whole.p90) },
            { name: t("web.duration.mean"), value: estimateText(text, whole.mean) },
            ...(whole.endsSilence === "none"
              ? [
                  { name: t("web.duration.decided"), value: share(whole.decidedPermille) },
                  { name: t("web.duration.refused"), value: share(whole.refusedPermille) },
                  { name: t("web.duration.withdrawn"), value: share(whole.withdrawnPermille) },
                ]
              : [
                  {
                    name: t("web.duration.ends"),
                    value: silenceText(text, whole.endsSilence, report),
                  },
                ]),
          ]}
        />
      )}
    </Panel>
  );
}

/** Not a command of the server: the day goes into the address, so that the page can be shared. */
function useSplit(): Command<unknown> {
  const [params, setParams] = useSearchParams();
  const [state, setState] = useState<Command<unknown>["state"]>({ kind: "idle" });
  return {
    state,
    run: async (body) => {
      setState({ kind: "idle" });
      const next = new URLSearchParams(params);
      next.set("splitOn", (body as { splitOn: string }).splitOn);
      setParams(next, { state: { keepFocus: true } });
      return undefined;
    },
    fail: (errors) => setState({ kind: "invalid", errors }),
    refresh: async () => setState({ kind: "idle" }),
  };
}

function RegimesPanel({ report }: { report: LeadTimeReport }) {
  const text = useText();
  const { t, shortDate } = text;
  const { regimes } = report;
  const form = useForm({
    defaultValues: { splitOn: regimes ? shortDate(regimes.splitOn) : "" },
  });
  const command = useSplit();
  return (
    <Panel title={t("web.duration.regimes")} note={t("web.duration.regimesNote")}>
      <CommandForm
        form={form}
        command={command}
        submit={t("web.duration.compare")}
        toBody={(values, draft) => ({ splitOn: draft.date("splitOn", values.splitOn) })}
      >
        <DateField name="splitOn" label={t("web.duration.splitOn")} />
      </CommandForm>
      {regimes && <RegimeTable report={report} regimes={regimes} />}
    </Panel>
  );
}

function verdict(text: Text, regimes: LeadTimeRegimes, report: LeadTimeReport): string {
  const { t, number } = text;
  const { pMillionths, chiSquareThousandths } = regimes;
  if (pMillionths === null || chiSquareThousandths === null)
    return silenceText(text, regimes.silence, report);
  const p =
    pMillionths < 1000
      ? t("web.duration.under", { p: number(0.001, 3) })
      : number(pMillionths / 1e6, 3);
  return t(pMillionths < 50_000 ? "web.duration.differs" : "web.duration.same", {
    p,
    chi: number(chiSquareThousandths / 1000, 1),
  });
}

function RegimeTable({ report, regimes }: { report: LeadTimeReport; regimes: LeadTimeRegimes }) {
  const text = useText();
  const { t, number, date } = text;
  const rows: [string, LeadTimeOfCases][] = [
    [t("web.duration.before", { date: date(regimes.splitOn) }), regimes.before],
    [t("web.duration.after", { date: date(regimes.splitOn) }), regimes.after],
  ];
  const cell = (whole: LeadTimeOfCases, key: "p50" | "p80" | "p90") =>
    whole.silence === "none" ? (
      estimateText(text, whole[key])
    ) : (
      <span className="quiet">{silenceText(text, whole.silence, report)}</span>
    );
  return (
    <>
      <table className="tbl resp">
        <caption className="vh">{t("web.duration.regimes")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("web.duration.opened")}</th>
            <th scope="col" className="num">
              {t("web.duration.cases")}
            </th>
            <th scope="col">{t("web.duration.p50")}</th>
            <th scope="col">{t("web.duration.p80")}</th>
            <th scope="col">{t("web.duration.p90")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, whole]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num" data-l={t("web.duration.cases")}>
                {number(whole.cases)}
              </td>
              <td data-l={t("web.duration.p50")}>{cell(whole, "p50")}</td>
              <td data-l={t("web.duration.p80")}>{cell(whole, "p80")}</td>
              <td data-l={t("web.duration.p90")}>{cell(whole, "p90")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="strong">{verdict(text, regimes, report)}</p>
      <p className="note">{t("web.duration.noCause")}</p>
    </>
  );
}

function OpenPanel({ report }: { report: LeadTimeReport }) {
  const text = useText();
  const { t, number } = text;
  if (report.openCount === 0) {
    return (
      <Panel title={t("web.duration.openTitle")}>
        <p className="quiet">{t("web.duration.noOpen")}</p>
      </Panel>
    );
  }
  const rest = (ms: number | null) =>
    ms === null ? t("web.duration.unknown") : daysText(text, ms);
  return (
    <Panel
      title={t("web.duration.openTitle")}
      note={t("web.duration.openNote", {
        shown: number(report.openCases.length),
        count: number(report.openCount),
      })}
    >
      <table className="tbl resp">
        <caption className="vh">{t("web.duration.openTitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("web.duration.case")}</th>
            <th scope="col" className="num">
              {t("web.duration.age")}
            </th>
            <th scope="col" className="num">
              {t("web.duration.rest50")}
            </th>
            <th scope="col" className="num">
              {t("web.duration.rest80")}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.openCases.map((one, index) => (
            <tr key={`${one.title}-${index}`}>
              <th scope="row">
                {one.url ? <TextLink to={one.url}>{one.title}</TextLink> : one.title}
              </th>
              <td className="num" data-l={t("web.duration.age")}>
                {daysText(text, one.ageMs)}
              </td>
              <td className="num" data-l={t("web.duration.rest50")}>
                {rest(one.remainingP50Ms)}
              </td>
              <td className="num" data-l={t("web.duration.rest80")}>
                {rest(one.remainingP80Ms)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** Of the own decisions: planned against what came of it. */
function PlansPanel({ report }: { report: LeadTimeReport }) {
  const text = useText();
  const { t, number } = text;
  const { plans } = report;
  if (!plans) return null;
  const speaks = plans.silence === "none";
  return (
    <Panel title={t("web.duration.plans")} note={t("web.duration.plansNote")}>
      <Facts
        facts={[
          { name: t("web.duration.planned"), value: number(plans.planned) },
          { name: t("web.duration.replanned"), value: number(plans.replanned) },
          { name: t("web.duration.plannedDecided"), value: number(plans.decided) },
          ...(speaks
            ? [
                { name: t("web.duration.onTime"), value: number(plans.onTime), strong: true },
                {
                  name: t("web.duration.lateBy"),
                  value:
                    plans.lateDays === null
                      ? t("web.none")
                      : t("web.duration.days", { days: number(plans.lateDays) }),
                },
              ]
            : []),
        ]}
      />
      {!speaks && <p className="quiet">{silenceText(text, plans.silence, report)}</p>}
    </Panel>
  );
}

/** What the figures rest on, and the log for other tools. */
function SourcePanel({ report }: { report: LeadTimeReport }) {
  const text = useText();
  const { t, number } = text;
  const { log } = report;
  const byPerson = useSearchParams()[0].get("by") === "person";
  const notes = [
    t(byPerson ? "web.duration.rulePersons" : "web.duration.rule", {
      cases: report.minCases,
      persons: report.minPersons,
    }),
    ...(report.startsUnknown > 0
      ? [
          t("web.duration.startsUnknown", {
            count: number(report.startsUnknown),
            all: number(log.events),
          }),
        ]
      : []),
    ...(report.stretched > 0
      ? [t("web.duration.stretched", { count: number(report.stretched) })]
      : []),
    ...(report.endAssumed ? [t("web.duration.endAssumed")] : []),
    ...(log.ignoredColumns.length > 0
      ? [t("web.duration.ignored", { columns: log.ignoredColumns.join(", ") })]
      : []),
    t("web.duration.calendarTime"),
  ];
  return (
    <Panel title={t("web.duration.source")}>
      <ul className="bullets">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {log.own && (
        <p>
          {t(byPerson ? "web.duration.personsOn" : "web.duration.persons")}{" "}
          <TextLink to="/person-consents">{t("web.consent.title")}</TextLink>
        </p>
      )}
      <p>{t("web.duration.exportNote")}</p>
      <div className="acts">
        {["csv", "xes", "ocel"].map((format) => (
          <a
            key={format}
            className="btn btn-2 btn-s"
            href={apiPath(`/lead-time-logs/${log.id}/export`, { format })}
          >
            {t(`web.duration.export.${format}`)}
          </a>
        ))}
      </div>
    </Panel>
  );
}
