// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The rows of a workbook that cannot pass: why, and what they should have said.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { Badge } from "../../components/Badge.tsx";
import { Button } from "../../components/Button.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { Refusal } from "../../components/Refusal.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { apiPath } from "../../lib/api.ts";
import type { Import, ImportParkedRow } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { importCrumbs, useImport } from "./import-parts.tsx";
import { Recheck } from "./OwnPanels.tsx";

export function ParkedListPage() {
  const { id = "" } = useParams();
  return <Loaded query={useImport(id)}>{(one) => <List one={one} />}</Loaded>;
}

function columns({ t, number }: Text, one: Import): Column<ImportParkedRow>[] {
  return [
    {
      key: "row",
      head: t("web.import.row"),
      numeric: true,
      cell: ({ row }) => (
        <TextLink to={`/imports/${one.id}/parked-rows/${row}`}>{number(row)}</TextLink>
      ),
    },
    {
      key: "what",
      head: t("web.parked.holds"),
      long: true,
      cell: ({ cells }) =>
        cells
          .map(({ text }) => text)
          .filter((text) => text !== "")
          .slice(0, 3)
          .join(" · "),
    },
    {
      key: "reasons",
      head: t("web.parked.reasonHead"),
      long: true,
      cell: ({ reasons }) => (
        <ul className="plain-list">
          {reasons.map(({ field, code, heading, text, value }) => (
            <li key={`${field}-${code}`}>
              {heading !== "" && <b>{heading}: </b>}
              {value !== "" && t("web.parked.value", { value })} {text}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: "state",
      head: t("web.import.stateHead"),
      cell: ({ changed, dropped }) => {
        if (dropped) return <Badge icon="stop">{t("web.parked.dropped")}</Badge>;
        return changed ? (
          <Badge icon="check">{t("web.parked.changed")}</Badge>
        ) : (
          <Badge icon="warning">{t("web.parked.waits")}</Badge>
        );
      },
    },
  ];
}

function List({ one }: { one: Import }) {
  const text = useText();
  const { t } = text;
  return (
    <Page
      title={t("web.parked.title", { count: one.parked })}
      lead={t("web.parked.lead")}
      crumbs={importCrumbs(text, one)}
      here={t("web.parked.here")}
    >
      <div className="stack">
        <DataList<ImportParkedRow>
          path={`/imports/${one.id}/parked-rows`}
          caption={t("web.parked.here")}
          columns={columns(text, one)}
          rowKey={({ row }) => String(row)}
          empty={<EmptyState why={t("web.parked.none")} adds={t("web.parked.noneAdds")} />}
        />
        {one.parked > 0 && (
          <div className="acts">
            {one.resumedAs === "" && <Recheck one={one} primary />}
            <a
              className="utrecht-link"
              href={apiPath(`/imports/${one.id}/parked-workbook?language=${text.locale}`)}
              download
            >
              {t("web.parked.download")}
            </a>
          </div>
        )}
      </div>
    </Page>
  );
}

export function ParkedRowPage() {
  const { id = "", row = "" } = useParams();
  const parked = useApi<ImportParkedRow>(`/imports/${id}/parked-rows/${row}`);
  return (
    <Loaded query={useImport(id)}>
      {(one) => <Loaded query={parked}>{(found) => <RowForm one={one} parked={found} />}</Loaded>}
    </Loaded>
  );
}

type Values = { cells: string[] };

function RowForm({ one, parked }: { one: Import; parked: ImportParkedRow }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const back = `/imports/${one.id}/parked-rows`;
  const form = useForm<Values>({
    defaultValues: { cells: parked.cells.map((cell) => cell.text) },
  });
  const done = (said: string) => () => {
    announceSoon(t(said));
    void navigate(back);
  };
  const how = { method: "PUT" as const, path: `${back}/${parked.row}` };
  const command = useCommand({ ...how, onDone: done("web.parked.saved") });
  const drop = useCommand({ ...how, onDone: done("web.parked.left") });
  const cellsOf = (values: string[]) =>
    parked.cells.map(({ heading }, index) => ({ heading, text: values[index] ?? "" }));
  const whole = parked.reasons.filter(
    ({ heading }) => !parked.cells.some((cell) => cell.heading === heading),
  );
  return (
    <FormPage
      title={t("web.parked.rowTitle", { row: parked.row })}
      crumbs={[...importCrumbs(text, one), { to: back, text: t("web.parked.here") }]}
      here={t("web.parked.row", { row: parked.row })}
      form={form}
      command={command}
      toBody={({ cells }) => ({ dropped: false, cells: cellsOf(cells) })}
      submit={t("web.parked.save")}
      back={back}
      help={
        <>
          <p>{t("web.parked.help1")}</p>
          <p>{t("web.parked.help2")}</p>
          <Refusal state={drop.state} refresh={() => void drop.refresh()} />
          <Button onClick={() => void drop.run({ dropped: true, cells: [] })}>
            {t("web.parked.drop")}
          </Button>
        </>
      }
    >
      {whole.map((reason) => (
        <p className="strong" key={reason.code}>
          {reason.text}
        </p>
      ))}
      <Cells parked={parked} wrong />
      <h2>{t("web.parked.rest")}</h2>
      <Cells parked={parked} wrong={false} />
    </FormPage>
  );
}

/** The cells with a reason come first, for those are what one is here for. */
function Cells({ parked, wrong }: { parked: ImportParkedRow; wrong: boolean }) {
  return parked.cells.map(({ heading }, index) => {
    const why = parked.reasons.filter((reason) => reason.heading === heading);
    if (wrong !== why.length > 0) return null;
    return (
      <TextField
        key={heading}
        name={`cells.${index}`}
        label={heading}
        hint={wrong ? why.map((reason) => reason.text).join(" ") : undefined}
      />
    );
  });
}
