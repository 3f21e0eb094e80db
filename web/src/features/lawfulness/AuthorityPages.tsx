// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Whether this installation's authority is the State or another: it decides which threshold holds.
import { useNavigate } from "react-router";
import { ButtonLink } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { MoneyField } from "../../components/fields/MoneyField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Panel } from "../../components/Panel.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { typedMoney } from "../../lib/draft.ts";
import type { Authority } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { useText } from "../../lib/use-text.ts";

const path = "/authorities/current";
const levels = ["central", "sub_central"];

export function AuthorityPanel() {
  const { t, money } = useText();
  const may = useMay();
  const authority = useApi<Authority>(path).data;
  return (
    <Panel title={t("web.authority.title")}>
      {authority && (
        <>
          <p>
            {t(`web.authority.${authority.level}`)} {t("web.authority.tests")}
          </p>
          <p>
            {authority.tolerance
              ? t("web.authority.tolerated", { amount: money(authority.tolerance) })
              : t("web.authority.noTolerance")}
          </p>
          {may("rule.manage") && (
            <ButtonLink to="/authority/edit">{t("web.authority.change")}</ButtonLink>
          )}
        </>
      )}
    </Panel>
  );
}

export function AuthorityEditPage() {
  return (
    <Loaded query={useApi<Authority>(path)}>{(authority) => <Form authority={authority} />}</Loaded>
  );
}

function Form({ authority }: { authority: Authority }) {
  const { t, locale } = useText();
  const navigate = useNavigate();
  const tolerance = typedMoney(authority.tolerance, locale);
  const values = { level: String(authority.level), tolerance };
  const edit = useEditForm(values, authority.version);
  const command = useCommand<Authority>({
    method: "PUT",
    path,
    version: edit.version,
    onDone: () => {
      void navigate("/rules");
      announceSoon(t("web.authority.saved"));
    },
  });
  return (
    <Page
      title={t("web.authority.title")}
      crumbs={[{ to: "/rules", text: t("web.rule.many") }]}
      wrong={command.state.kind === "invalid"}
    >
      <div className="two">
        <CommandForm
          form={edit.form}
          edit={edit}
          command={command}
          submit={t("web.authority.save")}
          cancel={{ to: "/rules", text: t("web.form.cancel") }}
          toBody={(now, draft) => ({
            level: draft.choice("level", now.level),
            tolerance: draft.optionalMoney("tolerance", { ...now.tolerance, vat: "excluded" }),
          })}
        >
          <ChoiceField
            name="level"
            label={t("web.authority.level")}
            choices={levels.map((value) => ({
              value,
              text: t(`web.authority.levels.${value}`),
              hint: t(`web.authority.hint.${value}`),
            }))}
          />
          <MoneyField
            excluded
            name="tolerance"
            label={t("web.authority.tolerance")}
            hint={t("web.authority.toleranceHint")}
          />
        </CommandForm>
        <WhatFollows>
          <p>{t("web.authority.help")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}
