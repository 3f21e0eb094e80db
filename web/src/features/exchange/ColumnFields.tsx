// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One question for each thing that a register can hold: which column is it?
import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ErrorText, useField } from "../../components/fields/Field.tsx";
import type { ImportLayoutSheet, MappingDefinition, MappingField } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";
import { columnOf, meaningOf, wordsOf, type MappingDraft } from "./mapping-draft.ts";

const choiceTexts: Record<string, string> = {
  phase: "application.phase",
  newPhase: "application.phase",
  timeClass: "application.timeClass",
};

/** What a value of ours is called; any other text is itself. */
export function useMeaning(rows: MappingDefinition["rows"]) {
  const { t, maybe } = useText();
  return (field: string, value: string): string => {
    if (/inScope|bridging$/i.test(field) && /^(yes|no)$/.test(value)) return t(`web.${value}`);
    const at = choiceTexts[field] ?? (field === "kind" ? `${rows}.kind` : "");
    return at === "" ? value : (maybe(`${at}.${value}`) ?? value);
  };
}

/** What our own choices are called, to fill them in where a workbook says the same. */
export function useChoiceLabels(rows: MappingDefinition["rows"]) {
  const means = useMeaning(rows);
  return (field: MappingField): Map<string, string> =>
    new Map(field.choices.map((choice) => [choice, means(field.key, choice)]));
}

type Props = { field: MappingField; rows: MappingDefinition["rows"]; sheet: ImportLayoutSheet };

export function ColumnField({ field, rows, sheet }: Props) {
  const { t, maybe } = useText();
  const { register } = useFormContext();
  const path = `fields.${field.key}`;
  const heading = useWatch<MappingDraft>({ name: `${path}.heading` as "name" }) as string;
  const column = columnOf(sheet, heading);
  const label = t(`web.own.field.${rows}.${field.key}`);
  const hintKey = `web.own.hint.${rows}.${field.key}`;
  const { id, error, describedBy } = useField(`${path}.heading`, maybe(hintKey) && hintKey);
  return (
    <div
      role="group"
      className={`field own-field${error ? " bad" : ""}`}
      data-field={`${path}.heading`}
      data-label={label}
      aria-labelledby={`${id}-l`}
      aria-describedby={describedBy}
    >
      <div className="own-cells">
        <div className="own-name">
          <span className="strong" id={`${id}-l`}>
            {label}
          </span>
          {maybe(hintKey) && (
            <p className="hint" id={`${id}-h`}>
              {t(hintKey)}
            </p>
          )}
          <ErrorText id={id} error={error} />
        </div>
        <div>
          <label htmlFor={id}>{t("web.own.column")}</label>
          <select
            {...register(`${path}.heading`)}
            id={id}
            className="in w-select"
            aria-invalid={error ? true : undefined}
          >
            <option value="">{t("web.own.noColumn")}</option>
            {sheet.columns.map((one) => (
              <option key={one.letters} value={one.heading}>
                {one.heading}
              </option>
            ))}
          </select>
          {column && column.samples.length > 0 && (
            <p className="note own-samples">
              {t("web.own.samples", { samples: column.samples.join(" · ") })}
            </p>
          )}
          {column && column.filled === 0 && <p className="note">{t("web.own.empty")}</p>}
        </div>
        <div>
          {field.everyRow && (
            <Otherwise field={field} rows={rows} path={path} chosen={heading !== ""} />
          )}
        </div>
      </div>
      <Words field={field} rows={rows} sheet={sheet} heading={heading} path={path} />
    </div>
  );
}

type OtherwiseProps = {
  field: MappingField;
  rows: MappingDefinition["rows"];
  path: string;
  chosen: boolean;
};

/** What holds for a row whose cell is empty, or for all rows. */
function Otherwise({ field, rows, path, chosen }: OtherwiseProps) {
  const { t } = useText();
  const { register } = useFormContext();
  const id = `own-${field.key}-otherwise`;
  return (
    <>
      <label htmlFor={id}>{t(chosen ? "web.own.whenEmpty" : "web.own.allRows")}</label>
      <Answer field={field} rows={rows} id={id} box={register(`${path}.otherwise`)} />
    </>
  );
}

type AnswerProps = {
  field: MappingField;
  rows: MappingDefinition["rows"];
  id: string;
  box: object;
};

function Answer({ field, rows, id, box }: AnswerProps) {
  const { t } = useText();
  const labels = useChoiceLabels(rows)(field);
  const choices: [string, string][] =
    field.kind === "yes_no"
      ? [
          ["yes", t("web.yes")],
          ["no", t("web.no")],
        ]
      : [...labels];
  if (choices.length === 0)
    return <input {...box} id={id} type="text" className="in utrecht-textbox" autoComplete="off" />;
  return (
    <select {...box} id={id} className="in w-select">
      <option value="">{t("web.own.nothing")}</option>
      {choices.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

type WordsProps = Props & { heading: string; path: string };

/** What the workbook's own words mean, where they are not ours. */
function Words({ field, rows, sheet, heading, path }: WordsProps) {
  const { t } = useText();
  const { register, setValue } = useFormContext();
  const labels = useChoiceLabels(rows)(field);
  const words = wordsOf(field, columnOf(sheet, heading));
  const before = useRef(heading);
  useEffect(() => {
    if (before.current === heading) return;
    before.current = heading;
    setValue(
      `${path}.to`,
      words.map((word) => meaningOf(field, word, labels)),
    );
  });
  if (words.length === 0) return null;
  return (
    <table className="tbl own-words">
      <caption>{t("web.own.words")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.own.word")}</th>
          <th scope="col">{t("web.own.means")}</th>
        </tr>
      </thead>
      <tbody>
        {words.map((word, index) => (
          <tr key={word}>
            <th scope="row">
              <label htmlFor={`own-${field.key}-${index}`}>{word}</label>
            </th>
            <td>
              <Answer
                field={field}
                rows={rows}
                id={`own-${field.key}-${index}`}
                box={register(`${path}.to.${index}`)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
