// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A workbook of one's own: which column is what. Said once, and remembered.
import { useForm, useWatch } from "react-hook-form";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { Button } from "../../components/Button.tsx";
import { ChoiceField, SelectField } from "../../components/fields/ChoiceFields.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Panel } from "../../components/Panel.tsx";
import type { Import, ImportLayout, ImportLayoutSheet, MappingField } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { ColumnField, useChoiceLabels } from "./ColumnFields.tsx";
import { importCrumbs, useImport } from "./import-parts.tsx";
import { bodyOf, columnOf, draftOf, type MappingDraft } from "./mapping-draft.ts";

export function ColumnsPage() {
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  const asked = ["sheet", "headingRow", "rows"].flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value]] : [];
  });
  const all = useApi<ImportLayout>(`/imports/${id}/layout`);
  const shown = useApi<ImportLayout>(`/imports/${id}/layout`, Object.fromEntries(asked));
  return (
    <Loaded query={useImport(id)}>
      {(one) => (
        <Loaded query={all}>
          {({ sheets }) => (
            <Loaded query={shown}>
              {(layout) => <Form key={search.toString()} one={one} all={sheets} layout={layout} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** One of these two is needed. */
const oneOf = ["yearlyAmount", "totalAmount"];

type Props = { one: Import; all: ImportLayoutSheet[]; layout: ImportLayout };

function Form({ one, all, layout }: Props) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const { mapping } = layout;
  const sheet =
    layout.sheets.find(({ name }) => name === mapping.sheet) ??
    (layout.sheets[0] as ImportLayoutSheet);
  const fields = layout.registers.find(({ rows }) => rows === mapping.rows)?.fields ?? [];
  const labels = useChoiceLabels(mapping.rows);
  const isNeeded = ({ key, required }: MappingField): boolean => required || oneOf.includes(key);
  const needed = fields.filter(isNeeded);
  const wished = fields.filter((field) => !isNeeded(field));
  const name = layout.name || `${t(`web.own.rows.${mapping.rows}`)}: ${one.fileName}`;
  const form = useForm<MappingDraft>({
    defaultValues: draftOf(layout, sheet, fields, labels, name.slice(0, 100)),
  });
  const back = `/imports/${one.id}`;
  const command = useCommand<Import>({
    path: `${back}/map`,
    version: one.version,
    onDone: () => void navigate(back),
  });
  const help = (
    <>
      <p>{t("web.own.help1")}</p>
      <p>{t("web.own.help2")}</p>
      <p>{t("web.own.help3")}</p>
    </>
  );
  return (
    <FormPage
      title={t("web.own.title")}
      crumbs={importCrumbs(text, one)}
      here={t("web.own.here")}
      form={form}
      command={command}
      toBody={(values, draft) => bodyOf(values, sheet, mapping, fields, draft)}
      submit={t("web.own.check")}
      back={back}
      subject={{ kind: "import", id: one.id }}
      help={help}
    >
      <Where all={all} sheet={sheet} rows={mapping.rows} layout={layout} />
      <Fields fields={needed} title={t("web.own.needed")} sheet={sheet} layout={layout} />
      <Fields fields={wished} title={t("web.own.wished")} sheet={sheet} layout={layout} />
      <Conventions sheet={sheet} />
      <Skipped sheet={sheet} />
      <TextField name="name" label={t("web.own.name")} hint={t("web.own.nameHint")} />
    </FormPage>
  );
}

type WhereProps = {
  all: ImportLayoutSheet[];
  sheet: ImportLayoutSheet;
  rows: ImportLayout["mapping"]["rows"];
  layout: ImportLayout;
};

/** What the file does not say by itself: the sheet, its headings, and what a row is. */
function Where({ all, sheet, rows, layout }: WhereProps) {
  const { t, number } = useText();
  const [, setSearch] = useSearchParams();
  const look = (changes: Record<string, string>): void =>
    setSearch({ sheet: sheet.name, headingRow: String(sheet.headingRow), rows, ...changes });
  return (
    <Panel
      title={t("web.own.where")}
      note={t("web.own.found", { count: sheet.rows, rows: number(sheet.rows) })}
    >
      <div className="own-where">
        <div>
          <label htmlFor="own-rows">{t("web.own.rowsLabel")}</label>
          <select
            id="own-rows"
            className="in w-select"
            value={rows}
            onChange={({ target }) => look({ rows: target.value })}
          >
            {layout.registers.map((one) => (
              <option key={one.rows} value={one.rows}>
                {t(`web.own.rows.${one.rows}`)}
              </option>
            ))}
          </select>
        </div>
        {all.length > 1 && (
          <div>
            <label htmlFor="own-sheet">{t("web.own.sheet")}</label>
            <select
              id="own-sheet"
              className="in w-select"
              value={sheet.name}
              onChange={({ target }) => setSearch({ sheet: target.value })}
            >
              {all.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <HeadingRow key={sheet.headingRow} at={sheet.headingRow} look={look} />
      </div>
    </Panel>
  );
}

function HeadingRow({ at, look }: { at: number; look: (changes: Record<string, string>) => void }) {
  const { t } = useText();
  return (
    <div>
      <label htmlFor="own-heading-row">{t("web.own.headingRow")}</label>
      <span className="own-at">
        <input
          id="own-heading-row"
          className="in utrecht-textbox w-short"
          inputMode="numeric"
          defaultValue={at}
          autoComplete="off"
        />
        <Button
          small
          onClick={() => {
            const box = document.querySelector<HTMLInputElement>("#own-heading-row");
            if (box && /^[1-9]\d{0,2}$/.test(box.value.trim()))
              look({ headingRow: box.value.trim() });
          }}
        >
          {t("web.own.look")}
        </Button>
      </span>
    </div>
  );
}

type FieldsProps = {
  fields: MappingField[];
  title: string;
  sheet: ImportLayoutSheet;
  layout: ImportLayout;
};

function Fields({ fields, title, sheet, layout }: FieldsProps) {
  if (fields.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {fields.map((field) => (
        <ColumnField key={field.key} field={field} rows={layout.mapping.rows} sheet={sheet} />
      ))}
    </>
  );
}

function Conventions({ sheet }: { sheet: ImportLayoutSheet }) {
  const { t } = useText();
  const formulas = sheet.columns.filter((column) => column.formulas);
  const choices = (name: string, all: string[]) =>
    all.map((value) => ({ value, text: t(`web.own.${name}.${value}`) }));
  return (
    <>
      <h2>{t("web.own.conventions")}</h2>
      <ChoiceField
        name="decimal"
        label={t("web.own.decimal")}
        choices={choices("decimals", ["comma", "point"])}
      />
      <ChoiceField
        name="dayFirst"
        label={t("web.own.dayFirst")}
        choices={choices("days", ["day_month", "month_day"])}
      />
      {formulas.length > 0 && (
        <ChoiceField
          name="formulaValues"
          label={t("web.own.formulas")}
          hint={t("web.own.formulasHint", {
            columns: formulas.map(({ heading }) => heading).join(", "),
          })}
          choices={choices("formula", ["no", "yes"])}
        />
      )}
    </>
  );
}

function Skipped({ sheet }: { sheet: ImportLayoutSheet }) {
  const { t } = useText();
  const heading = useWatch<MappingDraft>({ name: "skipHeading" }) as string;
  const values = columnOf(sheet, heading)?.values ?? [];
  const usable = sheet.columns.filter((column) => column.values.length > 0);
  return (
    <>
      <h2>{t("web.own.skip")}</h2>
      <SelectField
        name="skipHeading"
        label={t("web.own.skipHeading")}
        hint={t("web.own.skipHint")}
        none={t("web.own.skipNone")}
        choices={usable.map((column) => ({ value: column.heading, text: column.heading }))}
      />
      {values.length > 0 && (
        <ChoiceField
          many
          inColumns
          name="skipValues"
          label={t("web.own.skipValues")}
          choices={values.map((value) => ({ value, text: value }))}
        />
      )}
    </>
  );
}
