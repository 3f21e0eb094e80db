// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The yearly look back: for oneself, over what one's roles ask.
import { useNavigate, useSearchParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { today } from "../../lib/dates.ts";
import type { Draft } from "../../lib/draft.ts";
import type { SelfAssessment } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import { levels } from "./CompetencePages.tsx";

const thisYear = (): number => Number(today().slice(0, 4));

export function AssessmentPage() {
  const [params] = useSearchParams();
  const year = Number(params.get("year") ?? thisYear());
  return (
    <Loaded query={useApi<SelfAssessment>("/self-assessments/current", { year })}>
      {(assessment) => <Assessment key={year} assessment={assessment} />}
    </Loaded>
  );
}

type Values = { items: { level: string; remark: string }[] };

function Assessment({ assessment }: { assessment: SelfAssessment }) {
  const { t, moment } = useText();
  const navigate = useNavigate();
  const { year, assessedAt, items } = assessment;
  const other = year === thisYear() ? year - 1 : thisYear();
  const edit = useEditForm<Values>({
    items: items.map(({ level, remark }) => ({ level: String(level ?? ""), remark })),
  });
  const command = useCommand<SelfAssessment>({
    method: "PUT",
    path: "/self-assessments/current",
    onDone: () => {
      void navigate("/me");
      announceSoon(t("web.assess.saved"));
    },
  });
  const toBody = (values: Values, draft: Draft) => ({
    year,
    items: values.items.map(({ level, remark }, i) => ({
      competenceId: items[i]?.competenceId ?? "",
      level: Number(draft.choice(`items[${i}].level`, level)),
      remark: remark.trim(),
    })),
  });
  return (
    <Page
      title={t("web.assess.title", { year: String(year) })}
      lead={assessedAt ? t("web.assess.done", { at: moment(assessedAt) }) : t("web.assess.open")}
      crumbs={[
        { to: "/me", text: t("web.shell.me") },
        { to: "/competences", text: t("web.competence.many") },
      ]}
      actions={
        <TextLink to={`/self-assessment?year=${other}`}>
          {t("web.assess.other", { year: String(other) })}
        </TextLink>
      }
      wrong={command.state.kind === "invalid"}
    >
      {items.length === 0 ? (
        <div className="panel">
          <EmptyState why={t("web.assess.none")} adds={t("web.assess.noneAdds")} />
        </div>
      ) : (
        <div className="two">
          <CommandForm
            form={edit.form}
            command={command}
            submit={t("web.assess.save")}
            cancel={{ to: "/me", text: t("web.form.cancel") }}
            toBody={toBody}
          >
            {items.map((row, i) => (
              <Question key={row.competenceId} row={row} at={i} year={year} />
            ))}
          </CommandForm>
          <WhatFollows>
            <p>{t("web.assess.help1")}</p>
            <p>{t("web.assess.help2")}</p>
          </WhatFollows>
        </div>
      )}
    </Page>
  );
}

type QuestionProps = { row: SelfAssessment["items"][number]; at: number; year: number };

function Question({ row, at, year }: QuestionProps) {
  const { t } = useText();
  const level = (value: number) => t(`web.competence.levels.${value}`);
  return (
    <section className="repeat-one">
      <h2>
        {row.competence}
        <span className="sub">
          {row.roleTitle}. {t("web.assess.asked", { level: level(row.asked) })}
        </span>
      </h2>
      {row.description && <p>{row.description}</p>}
      {row.before !== null && (
        <p className="quiet">
          {t("web.assess.before", { year: String(year - 1), level: level(row.before) })}
        </p>
      )}
      <ChoiceField
        name={`items.${at}.level`}
        label={t("web.assess.level")}
        choices={levels.map((value) => ({ value, text: t(`web.competence.levels.${value}`) }))}
      />
      <TextareaField
        name={`items.${at}.remark`}
        label={t("web.assess.remark")}
        hint={t("web.form.optional")}
      />
    </section>
  );
}
