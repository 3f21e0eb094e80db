// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// First what is to change, then what follows from it, and only then the decision.
import { useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { Button } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { AmendmentInput, AmendmentPreview, Framework } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { AmendFields } from "./AmendFields.tsx";
import { AmendmentFactsPanels } from "./AmendmentPanels.tsx";
import { blankAmendment, toAmendment, type AmendmentDraft } from "./amendment-parts.ts";
import { useFramework } from "./use-framework.ts";

export function AmendPage() {
  const { id = "" } = useParams();
  return <Loaded query={useFramework(id)}>{(framework) => <Steps framework={framework} />}</Loaded>;
}

type Found = { input: AmendmentInput; preview: AmendmentPreview };

function useCrumbs(framework: Framework) {
  const { t } = useText();
  return [
    { to: "/frameworks", text: t("web.framework.many") },
    { to: `/frameworks/${framework.id}`, text: framework.number },
  ];
}

/** What was typed stays when somebody comes back from the second step. */
function Steps({ framework }: { framework: Framework }) {
  const form = useForm<AmendmentDraft>({ defaultValues: blankAmendment });
  const [found, setFound] = useState<Found | null>(null);
  const focusHeading = (): void => {
    window.setTimeout(() => document.querySelector<HTMLElement>("main h1")?.focus(), 50);
  };
  const show = (next: Found | null): void => {
    setFound(next);
    window.scrollTo(0, 0);
    focusHeading();
  };
  return found ? (
    <Decide framework={framework} found={found} back={() => show(null)} />
  ) : (
    <Ask framework={framework} form={form} done={show} />
  );
}

type AskProps = {
  framework: Framework;
  form: UseFormReturn<AmendmentDraft>;
  done: (found: Found) => void;
};

function Ask({ framework, form, done }: AskProps) {
  const { t } = useText();
  const command = useCommand<AmendmentPreview>({
    path: `/frameworks/${framework.id}/preview-amendment`,
  });
  const preview = async (body: unknown): Promise<AmendmentPreview | undefined> => {
    const result = await command.run(body);
    if (result) done({ input: body as AmendmentInput, preview: result });
    return result;
  };
  const crumbs = useCrumbs(framework);
  return (
    <Page
      title={t("web.amend.title")}
      lead={t("web.amend.lead")}
      crumbs={crumbs}
      here={t("web.amend.act")}
      wrong={command.state.kind === "invalid"}
    >
      <CommandForm
        form={form}
        command={{ ...command, run: preview }}
        submit={t("web.amend.preview")}
        cancel={{ to: `/frameworks/${framework.id}`, text: t("web.form.cancel") }}
        subject={{ kind: "framework", id: framework.id }}
        toBody={toAmendment}
      >
        <AmendFields framework={framework} />
      </CommandForm>
    </Page>
  );
}

type DecideProps = { framework: Framework; found: Found; back: () => void };

function Decide({ framework, found, back }: DecideProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const form = useForm();
  const { input, preview } = found;
  const command = useCommand<Framework>({
    path: `/frameworks/${framework.id}/amend`,
    version: framework.version,
    onDone: () => {
      void navigate(`/frameworks/${framework.id}`);
      announceSoon(t("web.amend.done"));
    },
  });
  const again = <Button onClick={back}>{t("web.amend.back")}</Button>;
  return (
    <Page
      title={t(preview.refusal ? "web.amend.refused" : "web.amend.question")}
      lead={`${t(`amendment.kind.${input.kind}`)}: ${framework.number}, ${framework.title}`}
      crumbs={useCrumbs(framework)}
      here={t("web.amend.act")}
    >
      <div className="confirm">
        {preview.refusal && (
          <div className="sum" role="alert">
            <h2>{preview.refusal.title}</h2>
            <p>{preview.refusal.detail}</p>
          </div>
        )}
        <AmendmentFactsPanels input={input} preview={preview} />
        {preview.refusal ? (
          <p className="acts">{again}</p>
        ) : (
          <>
            <section aria-labelledby="effects">
              <h2 id="effects">{t("web.confirm.effects")}</h2>
              <ul className="bullets">
                <li>{t("web.amend.effect1")}</li>
                <li>{t("web.amend.effect2")}</li>
              </ul>
            </section>
            <p className="undo">
              <b>{t("web.confirm.final")}</b>
            </p>
            <CommandForm
              form={form}
              command={command}
              toBody={() => input}
              subject={{ kind: "framework", id: framework.id }}
              submit={t("web.amend.confirm")}
              cancel={{ to: `/frameworks/${framework.id}`, text: t("web.confirm.back") }}
            >
              <p>{again}</p>
            </CommandForm>
          </>
        )}
      </div>
    </Page>
  );
}
