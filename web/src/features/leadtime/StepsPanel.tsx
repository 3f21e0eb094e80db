// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The steps, the one with the largest share of all waiting first.
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { Panel } from "../../components/Panel.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import type { LeadTimeReport, LeadTimeStep } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";
import { useConsents } from "./consents.ts";
import { percentText, quantileText } from "./durations.ts";

export function StepsPanel({ report }: { report: LeadTimeReport }) {
  const { t } = useText();
  const [params] = useSearchParams();
  const asked = params.get("by") ?? "step";
  const by = ["function", "person"].includes(asked) ? asked : "step";
  const consented = useConsents().data?.items.some(({ holds }) => holds) ?? false;
  const choices = ["step", "function", ...(report.log.own && consented ? ["person"] : [])];
  const heads = ["n", "p50", "p80", "p90", "work", "returns", "hand", "sign"];
  return (
    <Panel title={t("web.duration.steps")} note={t("web.duration.stepsNote")}>
      <Segmented
        name="by"
        legend={t("web.duration.by")}
        choices={choices.map((value) => ({
          value,
          text: t(`web.duration.by.${value}`),
        }))}
      />
      <table className="tbl resp">
        <caption className="vh">{t("web.duration.steps")}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`web.duration.${by}`)}</th>
            <th scope="col">{t("web.duration.share")}</th>
            {heads.map((head) => (
              <th scope="col" className="num" key={head}>
                {t(`web.duration.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.steps.map((step) => (
            <Row key={step.step} step={step} report={report} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Row({ step, report }: { step: LeadTimeStep; report: LeadTimeReport }) {
  const text = useText();
  const { t, number } = text;
  const count = (value: number | null) => (value === null ? t("web.duration.dash") : number(value));
  const { working } = step;
  const cells: [string, ReactNode][] = [
    ["n", count(step.events)],
    ["p50", quantileText(text, step.waiting, "p50")],
    ["p80", quantileText(text, step.waiting, "p80")],
    ["p90", quantileText(text, step.waiting, "p90")],
    [
      "work",
      <>
        {quantileText(text, working, "p50")}
        {working && (
          <span className="sub">
            {t("web.duration.workMore", {
              p80: quantileText(text, working, "p80"),
              p90: quantileText(text, working, "p90"),
            })}
          </span>
        )}
      </>,
    ],
    ["returns", count(step.returns)],
    ["hand", count(step.handOvers)],
    ["sign", count(step.signatures)],
  ];
  return (
    <tr>
      <th scope="row">
        {step.step}
        {step.silence !== "none" && (
          <span className="sub">
            {t(`web.duration.silence.${step.silence}`, {
              cases: report.minCases,
              persons: report.minPersons,
            })}
          </span>
        )}
      </th>
      <td data-l={t("web.duration.share")}>
        {step.sharePermille === null ? (
          t("web.duration.dash")
        ) : (
          <Share permille={step.sharePermille} />
        )}
      </td>
      {cells.map(([key, value]) => (
        <td className="num" key={key} data-l={t(`web.duration.head.${key}`)}>
          {value}
        </td>
      ))}
    </tr>
  );
}

/** A bar, and the same as a number. */
function Share({ permille }: { permille: number }) {
  const text = useText();
  return (
    <span className="share">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="share-all" width="100" height="10" />
        <rect className="share-part" width={permille / 10} height="10" />
      </svg>
      <span>{percentText(text, permille)}</span>
    </span>
  );
}
