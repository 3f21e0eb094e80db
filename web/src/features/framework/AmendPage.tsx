// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// First what is to change, then what follows from it, and only then the proposal to decide so.
import { useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { Button } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { AmendmentInput, AmendmentPreview, Framework, ProposalMade } from "../../lib/model.ts";
import { useCommand, type Command } from "../../lib/use-command.ts";
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
    <Second framework={framework} found={found} back={() => show(null)} />
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

type SecondProps = { framework: Framework; found: Found; back: () => void };

/** What follows from it; then it is proposed, or booked as a fact of the past. */
function Second(props: SecondProps) {
  const { framework, found, back } = props;
  const { t } = useText();
  const { input, preview } = found;
  const past = Boolean(input.decidedOn);
  const question = past ? "web.amend.question" : "web.amend.proposeQuestion";
  return (
    <Page
      title={t(preview.refusal ? "web.amend.refused" : question)}
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
        {preview.refusal && (
          <p className="acts">
            <Button onClick={back}>{t("web.amend.back")}</Button>
          </p>
        )}
        {!preview.refusal && (past ? <Book {...props} /> : <Propose {...props} />)}
      </div>
    </Page>
  );
}

/** It was decided before this register was kept: it stands at once. */
function Book({ framework, found, back }: SecondProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const command = useCommand<Framework>({
    path: `/frameworks/${framework.id}/amend`,
    version: framework.version,
    onDone: () => {
      void navigate(`/frameworks/${framework.id}`);
      announceSoon(t("web.amend.done"));
    },
  });
  return (
    <Last
      framework={framework}
      back={back}
      command={command}
      body={found.input}
      effects={[t("web.amend.effect1"), t("web.amend.effect2")]}
      verb={t("web.amend.confirm")}
    />
  );
}

function Propose({ framework, found, back }: SecondProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const command = useCommand<ProposalMade>({
    path: `/frameworks/${framework.id}/propose-amendment`,
    onDone: ({ id, label }) => {
      void navigate(`/proposals/${id}/edit`);
      announceSoon(t("web.propose.done", { label }));
    },
  });
  // A day in the past is the one thing that a proposal does not have.
  const body = { ...found.input, decidedOn: undefined };
  return (
    <Last
      framework={framework}
      back={back}
      command={command}
      body={body}
      effects={[t("web.propose.effectDraft"), t("web.propose.effectDecide")]}
      undo={t("web.propose.undo")}
      verb={t("web.propose.make")}
    />
  );
}

type LastProps<R> = {
  framework: Framework;
  back: () => void;
  command: Command<R>;
  body: unknown;
  effects: string[];
  undo?: string;
  verb: string;
};

function Last<R>({ framework, back, command, body, effects, undo, verb }: LastProps<R>) {
  const { t } = useText();
  const form = useForm();
  return (
    <>
      <section aria-labelledby="effects">
        <h2 id="effects">{t("web.confirm.effects")}</h2>
        <ul className="bullets">
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </section>
      <p className="undo">
        <b>{t(undo ? "web.confirm.undo" : "web.confirm.final")}</b> {undo}
      </p>
      <CommandForm
        form={form}
        command={command}
        toBody={() => body}
        subject={{ kind: "framework", id: framework.id }}
        submit={verb}
        cancel={{ to: `/frameworks/${framework.id}`, text: t("web.confirm.back") }}
      >
        <p>
          <Button onClick={back}>{t("web.amend.back")}</Button>
        </p>
      </CommandForm>
    </>
  );
}
