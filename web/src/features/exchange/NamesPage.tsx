// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The suppliers of a workbook whose name is like one that is known: a person says who they are.
import { useForm, useWatch, useFormContext } from "react-hook-form";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { FoundField } from "../../components/fields/FoundField.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Draft } from "../../lib/draft.ts";
import type { Import, ImportName, ListPage, Organisation } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { importCrumbs, useImport } from "./import-parts.tsx";

export function NamesPage() {
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  const seq = search.get("seq");
  const names = useApi<ListPage<ImportName>>(`/imports/${id}/names`, {
    ...(seq === null ? { choice: "open" } : { seq }),
    pageSize: 50,
  });
  return (
    <Loaded query={useImport(id)}>
      {(one) => (
        <Loaded query={names}>
          {({ items }) =>
            items.length === 0 ? (
              <All one={one} />
            ) : (
              <Form key={`${seq} ${one.version}`} one={one} names={items} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

/** `who`: an organisation's id, or what else is decided; empty: not yet. */
type NameDraft = { who: string; organisationId: string };
type Values = { names: NameDraft[] };

/** The same name but for its spelling is taken for granted, and can be changed. */
const proposed = (name: ImportName): string => {
  const { candidates, kvkNumber, choice, organisationId } = name;
  if (choice === "new" || choice === "park") return choice;
  if (choice === "existing")
    return candidates.some((one) => one.id === organisationId) ? (organisationId ?? "") : "other";
  const [first, second] = candidates;
  if (!first || first.likeness < 100 || second?.likeness === 100) return "";
  return kvkNumber !== "" && first.kvkNumber !== null ? "" : first.id;
};

function toBody({ names }: Values, all: ImportName[], draft: Draft): unknown {
  type Decided = { seq: number; choice: string; organisationId: string | null };
  const decided = names.flatMap(({ who, organisationId }, index): Decided[] => {
    const { seq } = all[index] as ImportName;
    if (who === "") return [];
    if (who === "new" || who === "park") return [{ seq, choice: who, organisationId: null }];
    if (who === "other" && organisationId === "")
      draft.add(`names.${index}.organisationId`, "choose");
    return [{ seq, choice: "existing", organisationId: who === "other" ? organisationId : who }];
  });
  if (decided.length === 0) draft.add("names.0.who", "choose");
  return { names: decided };
}

function Form({ one, names }: { one: Import; names: ImportName[] }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const form = useForm<Values>({
    defaultValues: {
      names: names.map((name) => ({
        who: proposed(name),
        organisationId: name.organisationId ?? "",
      })),
    },
  });
  const back = `/imports/${one.id}`;
  const command = useCommand<Import>({
    path: `${back}/names`,
    version: one.version,
    onDone: () => void navigate(back),
  });
  return (
    <FormPage
      title={t("web.names.title", { count: names.length })}
      crumbs={importCrumbs(text, one)}
      here={t("web.names.here")}
      form={form}
      command={command}
      toBody={(values, draft) => toBody(values, names, draft)}
      submit={t("web.names.save")}
      back={back}
      subject={{ kind: "import", id: one.id }}
      help={
        <>
          <p>{t("web.names.help1")}</p>
          <p>{t("web.names.help2")}</p>
        </>
      }
    >
      {names.map((name, index) => (
        <Name key={name.seq} name={name} index={index} />
      ))}
      {one.openNames > names.length && (
        <p className="note">{t("web.names.more", { count: one.openNames - names.length })}</p>
      )}
    </FormPage>
  );
}

function Name({ name, index }: { name: ImportName; index: number }) {
  const { t } = useText();
  const { control } = useFormContext<Values>();
  const who = useWatch({ control, name: `names.${index}.who` });
  const label = name.kvkNumber === "" ? name.name : `${name.name} (KvK ${name.kvkNumber})`;
  const kvk = (number: string | null): string =>
    number === null ? t("web.names.noKvk") : `KvK ${number}`;
  return (
    <>
      <ChoiceField
        inColumns
        name={`names.${index}.who`}
        label={label}
        hint={t("web.names.inRows", { count: name.rows, row: name.firstRow })}
        choices={[
          ...name.candidates.map((one) => ({
            value: one.id,
            text: one.name,
            hint: kvk(one.kvkNumber),
          })),
          { value: "new", text: t("web.names.new") },
          { value: "other", text: t("web.names.other") },
          { value: "park", text: t("web.names.park") },
        ]}
      />
      {who === "other" && (
        <FoundField<Organisation>
          path="/organisations"
          query={{ kind: "supplier" }}
          name={`names.${index}.organisationId`}
          label={t("web.names.which")}
          find={t("web.names.find")}
          choice={(one) => ({ value: one.id, text: one.name })}
        />
      )}
    </>
  );
}

function columns({ t, number }: Text, one: Import): Column<ImportName>[] {
  const open = one.actions.some(({ event, permitted }) => event === "map" && permitted);
  const label = (row: ImportName): string => row.name || row.kvkNumber;
  return [
    {
      key: "name",
      head: t("web.names.inFile"),
      cell: (row) =>
        open ? (
          <TextLink to={`/imports/${one.id}/suppliers?seq=${row.seq}`}>{label(row)}</TextLink>
        ) : (
          label(row)
        ),
    },
    {
      key: "who",
      head: t("web.names.isHere"),
      long: true,
      cell: (row) => (
        <>
          {row.organisationName ?? t(`web.names.choice.${row.choice}`)}
          <span className="sub">{t(`web.names.by.${row.foundBy}`)}</span>
        </>
      ),
    },
    { key: "rows", head: t("web.names.rows"), numeric: true, cell: (row) => number(row.rows) },
  ];
}

/** All of them, so that nothing that went by itself is hidden, and can be said otherwise. */
function All({ one }: { one: Import }) {
  const text = useText();
  const { t } = text;
  return (
    <Page title={t("web.names.all")} crumbs={importCrumbs(text, one)} lead={t("web.names.allLead")}>
      <DataList<ImportName>
        path={`/imports/${one.id}/names`}
        caption={t("web.names.all")}
        columns={columns(text, one)}
        rowKey={({ seq }) => String(seq)}
        empty={<EmptyState why={t("web.names.noneAtAll")} adds={t("web.names.noneAdds")} />}
      />
    </Page>
  );
}
