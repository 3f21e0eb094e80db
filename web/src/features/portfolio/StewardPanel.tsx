// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Who keeps the data of an application or contract right, and when they were last confirmed.
import { ButtonLink } from "../../components/Button.tsx";
import { FreshMark } from "../../components/Freshness.tsx";
import { Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Action, Confirmation, Stewardship } from "../../lib/model.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { isPermitted } from "./use-portfolio.ts";

type Kept = {
  id: string;
  stewardship: Stewardship | null;
  confirmations: Confirmation[];
  actions: Action[];
};

export function stewardFacts(steward: Stewardship, { t, date }: Text): Fact[] {
  const { owner, confirmedBy, dueOn, confirmDays } = steward;
  const facts: Fact[] = [
    {
      name: <Term name="data-owner">{t("web.fresh.owner")}</Term>,
      value: owner ? owner.name : t("web.fresh.nobody"),
    },
    {
      name: t("web.fresh.last"),
      value: confirmedBy
        ? t("web.fresh.lastBy", { date: date(steward.sinceOn), name: confirmedBy.name })
        : t("web.fresh.never", { date: date(steward.sinceOn) }),
    },
  ];
  if (dueOn) facts.push({ name: t("web.fresh.dueOn"), value: date(dueOn), strong: true });
  facts.push({ name: t("web.fresh.rhythm"), value: t("web.fresh.every", { count: confirmDays }) });
  return facts;
}

export function StewardPanel({ kept, base }: { kept: Kept; base: string }) {
  const text = useText();
  const { t } = text;
  const { stewardship } = kept;
  if (!stewardship) return null;
  const late = stewardship.state === "overdue" || stewardship.state === "never";
  return (
    <Panel title={t("web.fresh.title")}>
      <FreshMark {...stewardship} />
      <Facts facts={stewardFacts(stewardship, text)} />
      {stewardship.state === "closed" && <p className="note">{t("web.fresh.closed")}</p>}
      <div className="acts cap">
        {isPermitted(kept, "confirm") && (
          <ButtonLink small primary={late} to={`${base}/confirm`}>
            {t("web.fresh.confirm")}
          </ButtonLink>
        )}
        {isPermitted(kept, "appoint_owner") && (
          <ButtonLink small to={`${base}/owner`}>
            {t(stewardship.owner ? "web.fresh.changeOwner" : "web.fresh.appoint")}
          </ButtonLink>
        )}
      </div>
      <History all={kept.confirmations} base={base} />
    </Panel>
  );
}

function History({ all, base }: { all: Confirmation[]; base: string }) {
  const { t, moment } = useText();
  if (all.length === 0) return null;
  return (
    <details className="cap">
      <summary>{t("web.fresh.history", { count: all.length })}</summary>
      <ol className="plain-list">
        {all.map((one) => (
          <li key={one.id}>
            <p>{t("web.fresh.by", { name: one.person.name, at: moment(one.at) })}</p>
            {one.note && <p>{one.note}</p>}
            {one.withdrawnAt && (
              <p className="note">
                {t("web.fresh.withdrawn", { at: moment(one.withdrawnAt), reason: one.reason })}
              </p>
            )}
            {isPermitted(one, "withdraw") && (
              <p>
                <TextLink to={`${base}/withdraw-confirmation`}>{t("web.fresh.withdraw")}</TextLink>
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
