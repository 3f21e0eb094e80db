// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A signal in words: its outcome, its numbers, and what people concluded from it.
import type { UseQueryResult } from "@tanstack/react-query";
import { Badge, ConclusionBadges } from "../../components/Badge.tsx";
import type { IconName } from "../../components/Icon.tsx";
import type { Fact } from "../../components/Panel.tsx";
import type {
  LawfulnessDashboard,
  Outcome,
  Rule,
  RuleParameter,
  Signal,
  SignalFigure,
} from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";

export const outcomes: readonly Outcome[] = ["stop", "warn", "justified_deviation"];
export const subjectKinds = ["framework", "application", "contract"] as const;

export const useSignal = (id: string): UseQueryResult<Signal> => useApi<Signal>(`/signals/${id}`);
export const useRule = (id: string): UseQueryResult<Rule> => useApi<Rule>(`/rules/${id}`);
export const useDashboard = (): UseQueryResult<LawfulnessDashboard> =>
  useApi<LawfulnessDashboard>("/lawfulness-dashboards/current");

const icons: Record<Outcome, IconName> = {
  stop: "stop",
  warn: "warning",
  justified_deviation: "flag",
};

/** What the rule says must follow. It is no conclusion, so it has none of those colours. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const { t } = useText();
  return <Badge icon={icons[outcome]}>{t(`outcome.${outcome}`)}</Badge>;
}

/** The conclusion that counts, or that nobody has looked yet. */
export function Concluded({ signal }: { signal: Signal }) {
  const { t } = useText();
  const last = signal.conclusions[0];
  if (!last) return <span className="quiet">{t("web.signal.notConcluded")}</span>;
  return (
    <span>
      <ConclusionBadges conclusion={last.conclusion} />
      {last.figuresChanged && <span className="sub">{t("web.signal.changed")}</span>}
    </span>
  );
}

function figureText({ t, money, vat, date, number }: Text, figure: SignalFigure): string {
  if (figure.amount) return `${money(figure.amount)} ${vat(figure.amount)}`;
  if (figure.date) return date(figure.date);
  if (figure.number !== null) {
    if (figure.unit === "count" || figure.unit === "text") return number(figure.number);
    return t(`web.unit.${figure.unit}`, { value: figure.number });
  }
  return figure.text ?? t("web.none");
}

export const figureFacts = (text: Text, figures: SignalFigure[]): Fact[] =>
  figures.map((figure) => ({
    key: figure.key,
    name: figure.title,
    value: <span className="num">{figureText(text, figure)}</span>,
  }));

/** A setting of a rule with its unit. */
export function parameterText({ t, money, number }: Text, { unit, value }: RuleParameter): string {
  if (unit === "amount") return money({ amountMinor: value, currency: "EUR", vat: "excluded" });
  return ["days", "months", "percent"].includes(unit)
    ? t(`web.unit.${unit}`, { value })
    : number(value);
}

export function Parameters({ parameters }: { parameters: RuleParameter[] }) {
  const text = useText();
  if (parameters.length === 0) return <span className="quiet">{text.t("web.none")}</span>;
  return (
    <span>
      {parameters.map((one) => (
        <span className="line" key={one.key}>
          {one.title}: {parameterText(text, one)}
        </span>
      ))}
    </span>
  );
}
