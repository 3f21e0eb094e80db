// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A new version, another mark, and taking a document back.
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { GroundField, MarkField } from "../../components/DocumentsPanel.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { PaperField, wrongWith } from "../../components/fields/PaperField.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import type { Paper } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useEditForm } from "../../lib/use-edit-form.ts";
import { usePaper } from "../../lib/use-paper.ts";
import { useText } from "../../lib/use-text.ts";
import { crumbsOf, useDocument, useFacts } from "./parts.ts";

export function VersionPage() {
  const { id = "" } = useParams();
  return <Loaded query={useDocument(id)}>{(one) => <VersionForm one={one} />}</Loaded>;
}

function VersionForm({ one }: { one: Paper }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = `/documents/${one.id}`;
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();
  const form = useForm({ defaultValues: { note: "" } });
  const sending = usePaper(file, `${back}/versions`, () => void navigate(back));
  return (
    <FormPage
      title={t("web.paper.do.version")}
      crumbs={crumbsOf(one, true)}
      form={form}
      command={sending}
      submit={t("web.paper.addVersion")}
      back={back}
      help={
        <>
          <p>{t("web.paper.versionHelp1")}</p>
          <p>{t("web.paper.versionHelp2")}</p>
        </>
      }
      toBody={(values, draft) => {
        const wrong = wrongWith(file);
        setError(wrong);
        if (wrong) draft.errors.push({ path: "file", code: wrong, message: t(wrong) });
        return { note: values.note.trim() };
      }}
    >
      <PaperField
        id="f-file"
        kind={one.kind}
        file={file}
        error={error}
        part={sending.part}
        choose={(next) => {
          setFile(next);
          setError(next && wrongWith(next));
        }}
      />
      <TextareaField name="note" label={t("web.paper.note")} hint={t("web.paper.noteHint")} />
    </FormPage>
  );
}

export function ChangePage() {
  const { id = "" } = useParams();
  return <Loaded query={useDocument(id)}>{(one) => <ChangeForm one={one} />}</Loaded>;
}

const retentions = ["contract", "routine", "permanent"];

function ChangeForm({ one }: { one: Paper }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = `/documents/${one.id}`;
  const { title, mark, ground, retention } = one;
  const edit = useEditForm({ title, mark, ground, retention }, one.version);
  const command = useCommand({
    method: "PUT",
    path: back,
    version: edit.version,
    onDone: () => void navigate(back),
  });
  return (
    <FormPage
      title={t("web.paper.changeTitle")}
      crumbs={crumbsOf(one, true)}
      here={t("web.paper.do.edit")}
      form={edit.form}
      edit={edit}
      command={command}
      submit={t("web.form.save")}
      back={back}
      subject={{ kind: "document", id: one.id }}
      help={<p>{t("web.paper.changeHelp")}</p>}
      toBody={(values, draft) => ({
        title: draft.text("title", values.title),
        mark: values.mark,
        ground: values.mark === "confidential" ? draft.text("ground", values.ground) : null,
        retention: values.retention,
      })}
    >
      <TextField name="title" label={t("web.paper.titleLabel")} />
      <MarkField />
      <GroundField />
      <ChoiceField
        name="retention"
        label={t("web.paper.retention")}
        choices={retentions.map((value) => ({ value, text: t(`web.paper.keep.${value}`) }))}
      />
    </FormPage>
  );
}

export function WithdrawPage() {
  const { id = "" } = useParams();
  return <Loaded query={useDocument(id)}>{(one) => <Withdraw one={one} />}</Loaded>;
}

function Withdraw({ one }: { one: Paper }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = `/documents/${one.id}`;
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useCommand({
    path: `${back}/withdraw`,
    version: one.version,
    onDone: () => void navigate(back),
  });
  const action = one.actions.find(({ event }) => event === "withdraw");
  return (
    <ConfirmPage
      question={t("web.paper.withdrawQuestion", { title: one.title })}
      crumbs={crumbsOf(one, true)}
      here={t("web.paper.do.withdraw")}
      facts={useFacts(one)}
      effects={[t("web.paper.withdrawEffect1"), t("web.paper.withdrawEffect2")]}
      verb={t("web.paper.do.withdraw")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "document", id: one.id }}
      refusal={action?.refusal ?? null}
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField name="reason" label={t("web.act.reason")} hint={t("web.act.groundHint")} />
    </ConfirmPage>
  );
}
