// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The papers about one object, and bringing one.
import { useState } from "react";
import { useForm, useFormContext, useWatch } from "react-hook-form";
import { announceSoon } from "../lib/announce.ts";
import type { ListPage, Paper } from "../lib/model.ts";
import { useMay } from "../lib/session.ts";
import { sizeText } from "../lib/sizes.ts";
import { useApi } from "../lib/use-api.ts";
import { usePaper } from "../lib/use-paper.ts";
import { useText } from "../lib/use-text.ts";
import { Button } from "./Button.tsx";
import { CommandForm } from "./CommandForm.tsx";
import { ChoiceField, SelectField } from "./fields/ChoiceFields.tsx";
import { PaperField, useKinds, wrongWith } from "./fields/PaperField.tsx";
import { TextField } from "./fields/TextField.tsx";
import { Panel } from "./Panel.tsx";
import { TextLink } from "./TextLink.tsx";

type Props = { kind: string; id: string };

export function DocumentsPanel(props: Props) {
  const may = useMay();
  return may("document.read") ? <Papers {...props} /> : null;
}

function Papers({ kind, id }: Props) {
  const { t } = useText();
  const may = useMay();
  const [bringing, setBringing] = useState(false);
  const query = { subjectKind: kind, subjectId: id, sort: "-createdAt", pageSize: 100 };
  const found = useApi<ListPage<Paper>>("/documents", query).data?.items ?? [];
  return (
    <Panel title={t("web.paper.title")}>
      {found.length === 0 && !bringing && <p className="quiet small">{t("web.paper.none")}</p>}
      {found.length > 0 && (
        <ul className="plain-list">
          {found.map((one) => (
            <li key={one.id}>
              <Line paper={one} />
            </li>
          ))}
        </ul>
      )}
      {bringing && <Bring kind={kind} id={id} done={() => setBringing(false)} />}
      {!bringing && may("document.write") && (
        <div className="acts">
          <Button small onClick={() => setBringing(true)}>
            {t("web.paper.add")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Line({ paper }: { paper: Paper }) {
  const text = useText();
  const { t, shortDate } = text;
  const newest = paper.versions[0];
  const marks = [
    ...(paper.state === "withdrawn" ? [t("web.state.document.withdrawn")] : []),
    ...(paper.mark === "internal" ? [] : [t(`web.paper.mark.${paper.mark}`)]),
    ...(paper.held ? [t("web.paper.held")] : []),
  ];
  return (
    <>
      <TextLink to={`/documents/${paper.id}`}>{paper.title}</TextLink>
      <span className="sub">
        {paper.kindTitle}, {shortDate(paper.createdAt.slice(0, 10))}
        {newest &&
          `, ${t("web.paper.version", { number: newest.number })}, ${sizeText(text, newest.size)}`}
      </span>
      {marks.length > 0 && <span className="sub strong">{marks.join(", ")}</span>}
    </>
  );
}

export const marks = ["internal", "confidential", "parties", "public"];

/** Why it is confidential: asked only then. */
export function GroundField() {
  const { t } = useText();
  const mark = useWatch<{ mark: string }>({ name: "mark" });
  return mark === "confidential" ? (
    <TextField name="ground" label={t("web.paper.ground")} hint={t("web.paper.groundHint")} />
  ) : null;
}

export function MarkField() {
  const { t } = useText();
  return (
    <ChoiceField
      name="mark"
      label={t("web.paper.markLabel")}
      choices={marks.map((value) => ({
        value,
        text: t(`web.paper.mark.${value}`),
        hint: t(`web.paper.markHint.${value}`),
      }))}
    />
  );
}

type Values = { kind: string; title: string; mark: string; ground: string };

function Bring({ kind, id, done }: Props & { done: () => void }) {
  const { t } = useText();
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();
  const form = useForm<Values>({
    defaultValues: { kind: "", title: "", mark: "internal", ground: "" },
  });
  const sending = usePaper(file, "/documents", () => {
    announceSoon(t("web.paper.added"));
    done();
  });
  return (
    <CommandForm
      form={form}
      command={sending}
      submit={t("web.paper.add")}
      toBody={(values, draft) => {
        const wrong = wrongWith(file);
        setError(wrong);
        if (wrong) draft.errors.push({ path: "file", code: wrong, message: t(wrong) });
        return {
          subjectKind: kind,
          subjectId: id,
          kind: draft.choice("kind", values.kind),
          title: draft.text("title", values.title),
          mark: values.mark,
          ground: values.mark === "confidential" ? draft.text("ground", values.ground) : undefined,
        };
      }}
    >
      <KindField />
      <BringFile
        file={file}
        error={error}
        part={sending.part}
        setFile={setFile}
        setError={setError}
      />
      <TextField name="title" label={t("web.paper.titleLabel")} />
      <MarkField />
      <GroundField />
      <Button onClick={done}>{t("web.form.cancel")}</Button>
    </CommandForm>
  );
}

function KindField() {
  const { t } = useText();
  return (
    <SelectField
      name="kind"
      label={t("web.paper.kind")}
      choices={useKinds().map(({ key, title }) => ({ value: key, text: title }))}
    />
  );
}

type FileProps = {
  file: File | undefined;
  error: string | undefined;
  part: number | null;
  setFile: (file: File | undefined) => void;
  setError: (error: string | undefined) => void;
};

/** The name of the file is a title as good as any, until somebody gives another. */
function BringFile({ file, error, part, setFile, setError }: FileProps) {
  const { getValues, setValue } = useFormContext<Values>();
  const kind = useWatch<Values, "kind">({ name: "kind" });
  return (
    <PaperField
      id="f-file"
      kind={kind}
      file={file}
      error={error}
      part={part}
      choose={(next) => {
        setFile(next);
        setError(next && wrongWith(next));
        if (next && getValues("title") === "") setValue("title", next.name.replace(/\.[^.]+$/, ""));
      }}
    />
  );
}
