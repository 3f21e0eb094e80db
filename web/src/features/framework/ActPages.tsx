// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The legal acts on a framework, each on a page of its own.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import type { Fact } from "../../components/Panel.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Framework } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { refusalOf, useFramework } from "./use-framework.ts";

type Act = "activate" | "terminate" | "close";

export function factsOf(framework: Framework, { t, money, vat, date }: Text): Fact[] {
  const { maximum } = framework;
  return [
    {
      name: t("web.framework.one"),
      value: `${framework.number}, ${framework.title}`,
      strong: true,
    },
    {
      name: t("web.framework.term"),
      value: t("web.framework.period", {
        from: date(framework.startsOn),
        to: date(framework.endsOn),
      }),
    },
    {
      name: t("web.framework.maximum"),
      value: maximum ? `${money(maximum)} ${vat(maximum)}` : t("web.framework.noMaximum"),
    },
    { name: t("web.framework.parties"), value: framework.parties.length },
  ];
}

function ActPage({ act }: { act: Act }) {
  const { id = "" } = useParams();
  return (
    <Loaded query={useFramework(id)}>
      {(framework) => <ActForm framework={framework} act={act} />}
    </Loaded>
  );
}

function ActForm({ framework, act }: { framework: Framework; act: Act }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/frameworks/${framework.id}`;
  const form = useForm({ defaultValues: { ground: "" } });
  const command = useCommand<Framework>({
    path: `/frameworks/${framework.id}/${act}`,
    version: framework.version,
    onDone: () => {
      void navigate(back);
      announceSoon(t(`web.act.${act}.done`));
    },
  });
  return (
    <ConfirmPage
      question={t(`web.act.${act}.question`)}
      crumbs={[
        { to: "/frameworks", text: t("web.framework.many") },
        { to: back, text: framework.number },
      ]}
      here={t(`web.act.${act}`)}
      facts={factsOf(framework, text)}
      effects={[t(`web.act.${act}.effect1`), t(`web.act.${act}.effect2`)]}
      verb={t(`web.act.${act}`)}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "framework", id: framework.id }}
      refusal={refusalOf(framework, act)}
      toBody={(values, draft) => {
        if (act === "activate") return undefined;
        return { ground: draft.text("ground", values.ground) };
      }}
    >
      {act !== "activate" && (
        <TextareaField name="ground" label={t("web.act.ground")} hint={t("web.act.groundHint")} />
      )}
    </ConfirmPage>
  );
}

export const ActivatePage = () => <ActPage act="activate" />;
export const TerminatePage = () => <ActPage act="terminate" />;
export const ClosePage = () => <ActPage act="close" />;
