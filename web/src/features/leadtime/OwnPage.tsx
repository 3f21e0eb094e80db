// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What one did oneself and how long it waited: for oneself alone.
import { Page } from "../../components/Page.tsx";
import { EmptyState, Panel } from "../../components/Panel.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import type { LeadTimeStep, OwnLeadTimes } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";
import { quantileText } from "./durations.ts";

export function OwnPage() {
  const { t } = useText();
  const query = useApi<OwnLeadTimes>("/own-lead-times/current");
  return (
    <Page title={t("web.ownTimes.title")} lead={t("web.ownTimes.lead")}>
      <Loaded query={query}>
        {({ steps }) =>
          steps.length === 0 ? (
            <EmptyState why={t("web.ownTimes.none")} adds={t("web.ownTimes.noneAdds")} />
          ) : (
            <Panel title={t("web.duration.steps")} note={t("web.ownTimes.note")}>
              <StepTable steps={steps} />
            </Panel>
          )
        }
      </Loaded>
    </Page>
  );
}

function StepTable({ steps }: { steps: LeadTimeStep[] }) {
  const text = useText();
  const { t, number } = text;
  const heads = ["n", "p50", "p80", "p90"] as const;
  return (
    <table className="tbl resp">
      <caption className="vh">{t("web.duration.steps")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.duration.step")}</th>
          {heads.map((head) => (
            <th scope="col" className="num" key={head}>
              {t(`web.duration.head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.step}>
            <th scope="row">{step.step}</th>
            {heads.map((head) => (
              <td className="num" key={head} data-l={t(`web.duration.head.${head}`)}>
                {head === "n" ? number(step.events ?? 0) : quantileText(text, step.waiting, head)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
