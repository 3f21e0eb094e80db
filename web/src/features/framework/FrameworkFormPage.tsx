// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useNavigate, useParams } from "react-router";
import { CommandForm } from "../../components/CommandForm.tsx";
import { OptionFields } from "../../components/fields/OptionFields.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page, type Crumb } from "../../components/Page.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Framework } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";
import {
  blankFramework,
  blankOption,
  toDraft,
  toInput,
  type FrameworkDraft,
} from "./framework-draft.ts";
import { AmountFields, NameFields, PeriodFields, RuleFields } from "./FrameworkFields.tsx";
import { CriterionFields, LotFields } from "./PartFields.tsx";
import { useFramework } from "./use-framework.ts";

type FormProps = {
  title: string;
  values: FrameworkDraft;
  path: string;
  back: string;
  crumbs: Crumb[];
  framework?: Framework;
};

function FrameworkForm({ title, values, path, back, crumbs, framework }: FormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const edit = useEditForm<FrameworkDraft>(values, framework?.version);
  const command = useCommand<Framework>({
    method: framework ? "PUT" : "POST",
    path,
    version: edit.version,
    onDone: (done) => {
      void navigate(`/frameworks/${done.id}`);
      announceSoon(t("web.framework.saved"));
    },
  });
  return (
    <Page title={title} crumbs={crumbs} wrong={command.state.kind === "invalid"}>
      <div className="two">
        <CommandForm
          form={edit.form}
          edit={edit}
          command={command}
          submit={t("web.framework.save")}
          cancel={{ to: back, text: t("web.form.cancel") }}
          toBody={toInput}
          {...(framework ? { subject: { kind: "framework", id: framework.id } } : {})}
        >
          <NameFields />
          <PeriodFields />
          <AmountFields />
          <RuleFields />
          <LotFields />
          <OptionFields hint={t("web.framework.optionsHint")} blank={blankOption} />
          <CriterionFields />
        </CommandForm>
        <WhatFollows>
          <p>{t("web.framework.help1")}</p>
          <p>{t("web.framework.help2")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}

export function FrameworkNewPage() {
  const { t } = useText();
  return (
    <FrameworkForm
      title={t("web.framework.add")}
      values={blankFramework}
      path="/frameworks"
      back="/frameworks"
      crumbs={[{ to: "/frameworks", text: t("web.framework.many") }]}
    />
  );
}

export function FrameworkEditPage() {
  const { t, locale } = useText();
  const { id = "" } = useParams();
  return (
    <Loaded query={useFramework(id)}>
      {(framework) => (
        <FrameworkForm
          key={framework.id}
          title={t("web.framework.change")}
          values={toDraft(framework, locale)}
          path={`/frameworks/${framework.id}`}
          back={`/frameworks/${framework.id}`}
          crumbs={[
            { to: "/frameworks", text: t("web.framework.many") },
            { to: `/frameworks/${framework.id}`, text: framework.number },
          ]}
          framework={framework}
        />
      )}
    </Loaded>
  );
}
