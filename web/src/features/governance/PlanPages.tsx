// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// For which day a decision is planned; what was planned before stays to be seen.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ButtonLink } from "../../components/Button.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Panel } from "../../components/Panel.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Proposal } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { crumbsOf } from "./ProposalActPages.tsx";
import { permits, useProposal } from "./use-governance.ts";

export function PlanPanel({ one }: { one: Proposal }) {
  const { t, date, shortDate } = useText();
  const { plans, decidedOn } = one;
  const may = permits(one, "plan");
  if (plans.length === 0 && !may) return null;
  return (
    <Panel title={t("web.plan.title")}>
      {plans.length === 0 && <p className="quiet small">{t("web.plan.none")}</p>}
      {plans.length > 0 && (
        <ol className="plain-list">
          {plans.map((plan, index) => (
            <li key={plan.at}>
              {t(index === 0 ? "web.plan.planned" : "web.plan.replanned", {
                date: date(plan.plannedOn),
              })}
              <span className="sub">
                {plan.person.name}, {shortDate(plan.at.slice(0, 10))}
              </span>
              {plan.reason && <span className="sub as-typed">{plan.reason}</span>}
            </li>
          ))}
          {decidedOn && (
            <li className="strong">{t("web.plan.decided", { date: date(decidedOn) })}</li>
          )}
        </ol>
      )}
      {may && (
        <div className="acts">
          <ButtonLink small to={`/proposals/${one.id}/plan`}>
            {t(plans.length === 0 ? "web.plan.do" : "web.plan.again")}
          </ButtonLink>
        </div>
      )}
    </Panel>
  );
}

export function ProposalPlanPage() {
  const { id = "" } = useParams();
  return <Loaded query={useProposal(id)}>{(one) => <PlanForm one={one} />}</Loaded>;
}

function PlanForm({ one }: { one: Proposal }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const first = one.plans.length === 0;
  const back = `/proposals/${one.id}`;
  const form = useForm({ defaultValues: { decideOn: "", reason: "" } });
  const command = useCommand<Proposal>({
    path: `${back}/plan`,
    onDone: () => {
      void navigate(back);
      announceSoon(t("web.plan.done"));
    },
  });
  return (
    <FormPage
      title={t(first ? "web.plan.do" : "web.plan.again")}
      crumbs={crumbsOf(text, one)}
      form={form}
      command={command}
      submit={t("web.form.save")}
      back={back}
      subject={{ kind: "proposal", id: one.id }}
      help={<p>{t("web.plan.help")}</p>}
      toBody={(values, draft) => ({
        decideOn: draft.date("decideOn", values.decideOn),
        reason: first ? draft.optional(values.reason) : draft.text("reason", values.reason),
      })}
    >
      <DateField name="decideOn" label={t("web.plan.day")} />
      <TextareaField name="reason" label={t(first ? "web.plan.reasonFirst" : "web.plan.reason")} />
    </FormPage>
  );
}
