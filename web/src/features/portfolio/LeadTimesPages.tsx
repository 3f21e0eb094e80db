// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useNavigate } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { Repeat } from "../../components/fields/Repeat.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { LeadTimes } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";

const useLeadTimes = () => useApi<LeadTimes>("/lead-times");
type Values = { steps: { name: string; days: string }[] };
const daysOf = ({ steps }: LeadTimes): number => steps.reduce((sum, { days }) => sum + days, 0);

export function LeadTimesPage() {
  return <Loaded query={useLeadTimes()}>{(times) => <Detail times={times} />}</Loaded>;
}

function Detail({ times }: { times: LeadTimes }) {
  const { t } = useText();
  const may = useMay();
  const change = may("portfolio.manage") && (
    <ButtonLink to="/lead-times/edit">
      {t(times.steps.length > 0 ? "web.lead.change" : "web.lead.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.lead.heading", { days: daysOf(times) })}
      tab={t("web.lead.title")}
      lead={t("web.lead.lead")}
      crumbs={[{ to: "/coverage", text: t("web.coverage.title") }]}
      here={t("web.lead.title")}
      actions={times.steps.length > 0 && change}
    >
      <div className="stack">
        <div className="panel narrow">
          {times.steps.length === 0 ? (
            <EmptyState why={t("web.lead.none")} adds={t("web.lead.noneAdds")} action={change} />
          ) : (
            <Steps times={times} />
          )}
        </div>
        <AuditPanel kind="lead_times" id="organisation" />
      </div>
    </Page>
  );
}

function Steps({ times }: { times: LeadTimes }) {
  const { t, number } = useText();
  return (
    <table className="tbl">
      <caption className="vh">{t("web.lead.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.lead.step")}</th>
          <th scope="col" className="num">
            {t("web.lead.days")}
          </th>
        </tr>
      </thead>
      <tbody>
        {times.steps.map(({ name, days }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{number(days)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("web.total")}</th>
          <td className="num">{number(daysOf(times))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

export function LeadTimesEditPage() {
  return <Loaded query={useLeadTimes()}>{(times) => <Form times={times} />}</Loaded>;
}

function Form({ times }: { times: LeadTimes }) {
  const { t } = useText();
  const navigate = useNavigate();
  const edit = useEditForm<Values>(
    { steps: times.steps.map(({ name, days }) => ({ name, days: String(days) })) },
    times.version,
  );
  const command = useCommand<LeadTimes>({
    method: "PUT",
    path: "/lead-times",
    version: edit.version,
    onDone: () => {
      void navigate("/lead-times");
      announceSoon(t("web.lead.saved"));
    },
  });
  return (
    <Page
      title={t(times.steps.length > 0 ? "web.lead.change" : "web.lead.add")}
      crumbs={[
        { to: "/coverage", text: t("web.coverage.title") },
        { to: "/lead-times", text: t("web.lead.title") },
      ]}
      wrong={command.state.kind === "invalid"}
    >
      <div className="two">
        <CommandForm
          form={edit.form}
          edit={edit}
          command={command}
          submit={t("web.lead.save")}
          cancel={{ to: "/lead-times", text: t("web.form.cancel") }}
          toBody={(values, draft) => ({
            steps: values.steps.map(({ name, days }, index) => ({
              name: draft.text(`steps[${index}].name`, name),
              days: draft.whole(`steps[${index}].days`, days),
            })),
          })}
        >
          <Repeat
            name="steps"
            legend={t("web.lead.title")}
            one={t("web.lead.step")}
            blank={{ name: "", days: "" }}
          >
            {(path) => (
              <>
                <TextField name={`${path}.name`} label={t("web.lead.stepName")} />
                <NumberField name={`${path}.days`} label={t("web.lead.days")} />
              </>
            )}
          </Repeat>
        </CommandForm>
        <WhatFollows>
          <p>{t("web.lead.help")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}
