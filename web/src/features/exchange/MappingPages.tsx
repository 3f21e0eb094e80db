// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What was said of workbooks before, and what is done with the next of that kind.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState, Facts, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Mapping } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { useMeaning } from "./ColumnFields.tsx";

const crumbsOf = ({ t }: Text) => [{ to: "/exchange", text: t("web.exchange.title") }];

function columns({ t, moment }: Text): Column<Mapping>[] {
  return [
    {
      key: "name",
      head: t("web.mapping.name"),
      cell: (row) => <TextLink to={`/mappings/${row.id}`}>{row.name}</TextLink>,
    },
    {
      key: "rows",
      head: t("web.mapping.rows"),
      cell: (row) => t(`web.own.rows.${row.mapping.rows}`),
    },
    {
      key: "usedAt",
      head: t("web.mapping.usedAt"),
      numeric: true,
      cell: (row) => moment(row.usedAt),
    },
  ];
}

/** On the page of registers out and in. */
export function Remembered() {
  const text = useText();
  const { t } = text;
  return (
    <section aria-labelledby="mappings" className="stack">
      <h2 id="mappings">{t("web.mapping.list")}</h2>
      <DataList<Mapping>
        path="/mappings"
        caption={t("web.mapping.list")}
        columns={columns(text)}
        rowKey={({ id }) => id}
        empty={<EmptyState why={t("web.mapping.none")} adds={t("web.mapping.noneAdds")} />}
      />
    </section>
  );
}

export function MappingPage() {
  const { id = "" } = useParams();
  const query = useApi<Mapping>(`/mappings/${id}`);
  return <Loaded query={query}>{(one) => <Detail one={one} />}</Loaded>;
}

function Detail({ one }: { one: Mapping }) {
  const text = useText();
  const { t } = text;
  const { mapping } = one;
  const means = useMeaning(mapping.rows);
  return (
    <Page
      title={one.name}
      lead={t("web.mapping.lead")}
      crumbs={crumbsOf(text)}
      actions={<ButtonLink to={`/mappings/${one.id}/remove`}>{t("web.mapping.remove")}</ButtonLink>}
    >
      <div className="two">
        <Panel title={t("web.mapping.columns")}>
          <table className="tbl resp">
            <caption className="vh">{t("web.mapping.columns")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("web.mapping.field")}</th>
                <th scope="col">{t("web.own.column")}</th>
                <th scope="col">{t("web.own.whenEmpty")}</th>
              </tr>
            </thead>
            <tbody>
              {mapping.columns.map((column) => (
                <tr key={column.field}>
                  <th scope="row">{t(`web.own.field.${mapping.rows}.${column.field}`)}</th>
                  <td data-l={t("web.own.column")}>
                    {column.heading || <span className="quiet">{t("web.none")}</span>}
                    {column.values.map(({ from, to }) => (
                      <span className="sub" key={from}>
                        {t("web.mapping.word", { from, to: means(column.field, to) })}
                      </span>
                    ))}
                  </td>
                  <td data-l={t("web.own.whenEmpty")}>
                    {means(column.field, column.otherwise) || (
                      <span className="quiet">{t("web.none")}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
        <div className="stack">
          <About one={one} />
          <AuditPanel kind="mapping" id={one.id} />
        </div>
      </div>
    </Page>
  );
}

function About({ one }: { one: Mapping }) {
  const { t, moment } = useText();
  const { mapping } = one;
  return (
    <Panel title={t("web.mapping.about")}>
      <Facts
        facts={[
          { name: t("web.mapping.rows"), value: t(`web.own.rows.${mapping.rows}`) },
          { name: t("web.own.sheet"), value: mapping.sheet },
          { name: t("web.own.headingRow"), value: String(mapping.headingRow) },
          { name: t("web.own.decimal"), value: t(`web.own.decimals.${mapping.decimal}`) },
          { name: t("web.own.dayFirst"), value: t(`web.own.days.${mapping.dayFirst}`) },
          ...(mapping.skipHeading === ""
            ? []
            : [
                {
                  name: t("web.own.skip"),
                  value: `${mapping.skipHeading}: ${mapping.skipValues.join(", ")}`,
                },
              ]),
          { name: t("web.mapping.usedAt"), value: moment(one.usedAt) },
        ]}
      />
    </Panel>
  );
}

export function RemoveMappingPage() {
  const { id = "" } = useParams();
  const query = useApi<Mapping>(`/mappings/${id}`);
  return <Loaded query={query}>{(one) => <Remove one={one} />}</Loaded>;
}

function Remove({ one }: { one: Mapping }) {
  const text = useText();
  const { t, moment } = text;
  const navigate = useNavigate();
  const form = useForm({ defaultValues: {} });
  const back = `/mappings/${one.id}`;
  const command = useCommand({
    path: `${back}/remove`,
    version: one.version,
    onDone: () => {
      announceSoon(t("web.mapping.removed"));
      void navigate("/exchange");
    },
  });
  return (
    <ConfirmPage
      question={t("web.mapping.question")}
      crumbs={[...crumbsOf(text), { to: back, text: one.name }]}
      here={t("web.mapping.remove")}
      facts={[
        { name: t("web.mapping.name"), value: one.name },
        { name: t("web.mapping.usedAt"), value: moment(one.usedAt) },
      ]}
      effects={[t("web.mapping.effect1"), t("web.mapping.effect2")]}
      undo={t("web.mapping.undo")}
      verb={t("web.mapping.remove")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "mapping", id: one.id }}
      toBody={() => undefined}
    />
  );
}
