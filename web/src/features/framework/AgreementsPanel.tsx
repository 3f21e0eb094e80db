// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import type { Framework, Money, Route } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";

const routeWords: Record<Route, string> = {
  mini_competition: "mini-competition",
  direct: "direct-call-off",
};

const withVat = ({ money, shortVat }: Text, amount: Money): string =>
  `${money(amount)} ${shortVat(amount)}`;

function amounts(framework: Framework, text: Text): Fact[] {
  const { t } = text;
  const facts: Fact[] = [
    {
      name: <Term name="estimated-value">{t("web.framework.estimated")}</Term>,
      value: withVat(text, framework.estimated),
    },
  ];
  if (framework.reestimated) {
    facts.push({
      name: <Term name="reestimated-value">{t("web.framework.reestimated")}</Term>,
      value: withVat(text, framework.reestimated),
    });
  }
  facts.push({
    name: <Term name="maximum-value">{t("web.framework.maximum")}</Term>,
    value: framework.maximum ? withVat(text, framework.maximum) : t("web.framework.noMaximum"),
    strong: true,
  });
  if (framework.smallestCallOff) {
    facts.push({
      name: <Term name="call-off">{t("web.framework.smallestCallOff")}</Term>,
      value: withVat(text, framework.smallestCallOff),
    });
  }
  return facts;
}

export function AgreementsPanel({ framework }: { framework: Framework }) {
  const text = useText();
  const { t, date } = text;
  const { indexation } = framework;
  const facts: Fact[] = [
    { name: t("web.framework.startsOn"), value: date(framework.startsOn) },
    { name: t("web.framework.endsOn"), value: date(framework.endsOn) },
    {
      name: t("web.option.many"),
      value:
        framework.options.length === 0
          ? t("web.framework.noOptions")
          : framework.options
              .map((option) => t("web.framework.optionMonths", { months: option.months }))
              .join(", "),
    },
    ...amounts(framework, text),
    {
      name: t("web.framework.routesShort"),
      value: framework.routes.map((route) => (
        <span className="line" key={route}>
          <Term name={routeWords[route]}>{t(`web.route.${route}`)}</Term>
        </span>
      )),
    },
    {
      name: <Term name="standstill">{t("web.framework.standstill")}</Term>,
      value:
        framework.standstillPolicy === "never"
          ? t("web.standstill.never")
          : t("web.framework.days", { days: framework.standstillDays }),
    },
    {
      name: t("web.framework.indexation"),
      value: indexation
        ? `${indexation.index}, ${t(`web.month.${indexation.month}`)}`
        : t("web.framework.noIndexation"),
    },
  ];
  return (
    <Panel title={t("web.framework.agreements")}>
      <Facts facts={facts} />
      {framework.termReason && (
        <p className="note cap">
          {t("web.framework.termReason")}: {framework.termReason}
        </p>
      )}
    </Panel>
  );
}
