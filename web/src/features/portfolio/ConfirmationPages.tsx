// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// All running applications and contracts with who owns their data and how fresh these are; and the
// two pages that do many at once: confirm one's own, and say who owns what has no owner.
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import { Amount } from "../../components/Amount.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { NumberField } from "../../components/fields/OptionFields.tsx";
import { PersonField } from "../../components/fields/PersonField.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { FreshMark, FreshTotal } from "../../components/Freshness.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Draft } from "../../lib/draft.ts";
import type { ConfirmationRow, ConfirmationTotals, ListPage } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";

/** So many fit on one form; the others come after these. */
const atOnce = 50;

function columns({ t, shortDate }: Text): Column<ConfirmationRow>[] {
  return [
    {
      key: "title",
      head: t("web.fresh.row"),
      sort: "title",
      cell: (row) => (
        <>
          <TextLink to={`/${row.kind}s/${row.id}`}>{row.title}</TextLink>
          <span className="sub">
            {t(`web.${row.kind}.one`)} {row.number}
          </span>
        </>
      ),
    },
    {
      key: "about",
      head: t("web.fresh.about"),
      cell: (row) => (
        <>
          {row.about}
          {row.endsOn && (
            <span className="sub">{t("web.fresh.until", { date: shortDate(row.endsOn) })}</span>
          )}
        </>
      ),
    },
    {
      key: "yearly",
      head: t("web.fresh.yearly"),
      numeric: true,
      cell: (row) => <Amount money={row.yearly} none={t("web.application.unknown")} />,
    },
    {
      key: "owner",
      head: t("web.fresh.owner"),
      term: "data-owner",
      cell: (row) => row.stewardship.owner?.name ?? t("web.fresh.nobody"),
    },
    {
      key: "since",
      head: t("web.fresh.last"),
      sort: "sinceOn",
      long: true,
      cell: (row) =>
        row.stewardship.confirmedBy ? (
          <>
            {shortDate(row.stewardship.sinceOn)}
            <FreshMark {...row.stewardship} />
          </>
        ) : (
          <FreshMark {...row.stewardship} />
        ),
    },
    {
      key: "due",
      head: t("web.fresh.dueOn"),
      sort: "dueOn",
      numeric: true,
      cell: (row) => (row.stewardship.dueOn ? shortDate(row.stewardship.dueOn) : ""),
    },
  ];
}

function filters({ t }: Text): Filter[] {
  const yes = (text: string) => [{ value: "true", text: t(text) }];
  return [
    { name: "mine", label: t("web.fresh.whose"), choices: yes("web.fresh.mine") },
    {
      name: "unconfirmed",
      label: t("web.fresh.state"),
      choices: [
        { value: "true", text: t("web.fresh.unconfirmed") },
        { value: "false", text: t("web.fresh.confirmed") },
      ],
    },
    { name: "ownerless", label: t("web.fresh.owner"), choices: yes("web.fresh.ownerless") },
    {
      name: "kind",
      label: t("web.fresh.kind"),
      choices: ["application", "contract"].map((value) => ({
        value,
        text: t(`web.${value}.many`),
      })),
    },
  ];
}

export function ConfirmationListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const totals = useApi<ConfirmationTotals>("/confirmation-totals/current").data;
  const ownerless = (totals?.applications?.ownerless ?? 0) + (totals?.contracts?.ownerless ?? 0);
  return (
    <Page
      title={t("web.fresh.heading")}
      lead={t("web.fresh.lead")}
      actions={
        <>
          {ownerless > 0 && (may("contract.manage") || may("portfolio.manage")) && (
            <ButtonLink to="/confirmations/owners">
              {t("web.fresh.appointMany", { count: ownerless })}
            </ButtonLink>
          )}
          <ButtonLink primary to="/confirmations/mine">
            {t("web.fresh.confirmMine")}
          </ButtonLink>
        </>
      }
    >
      <div className="stack">
        <DataList<ConfirmationRow>
          path="/confirmations"
          caption={t("web.fresh.heading")}
          columns={columns(text)}
          filters={filters(text)}
          search={t("web.fresh.search")}
          sort="dueOn"
          rowKey={(row) => `${row.kind} ${row.id}`}
          empty={<EmptyState why={t("web.fresh.none")} adds={t("web.fresh.noneAdds")} />}
        />
        <div>
          <FreshTotal kind="application" total={totals?.applications} />
          <FreshTotal kind="contract" total={totals?.contracts} />
        </div>
      </div>
    </Page>
  );
}

const keyOf = (row: ConfirmationRow): string => `${row.kind}_${row.id}`;

function chosen(rows: ConfirmationRow[], keys: string[], draft: Draft) {
  const items = rows
    .filter((row) => keys.includes(keyOf(row)))
    .map(({ kind, id, version }) => ({ kind, id, version }));
  if (items.length === 0) draft.add("items", "choose");
  return items;
}

function useRowChoices(rows: ConfirmationRow[]) {
  const { t, date, money, shortVat } = useText();
  return rows.map((row) => {
    const { stewardship, yearly } = row;
    const parts = [
      t(`web.${row.kind}.one`),
      row.about,
      row.endsOn ? t("web.fresh.until", { date: date(row.endsOn) }) : "",
      yearly ? `${money(yearly)} ${shortVat(yearly)}` : "",
      stewardship.confirmedBy
        ? t("web.fresh.confirmedOn", { date: date(stewardship.sinceOn) })
        : t("web.fresh.never", { date: date(stewardship.sinceOn) }),
    ];
    return {
      value: keyOf(row),
      text: `${row.title} (${row.number})`,
      hint: parts.filter(Boolean).join("; "),
    };
  });
}

const useCrumbs = () => [{ to: "/confirmations", text: useText().t("web.fresh.heading") }];

export function ConfirmMinePage() {
  const query = { mine: "true", sort: "dueOn", pageSize: atOnce };
  const rows = useApi<ListPage<ConfirmationRow>>("/confirmations", query);
  return <Loaded query={rows}>{(page) => <MineForm page={page} />}</Loaded>;
}

function MineForm({ page }: { page: ListPage<ConfirmationRow> }) {
  const { t } = useText();
  const navigate = useNavigate();
  const crumbs = useCrumbs();
  const form = useForm<{ items: string[]; note: string }>({
    defaultValues: { items: [], note: "" },
  });
  const rows = page.items;
  const choices = useRowChoices(rows);
  const command = useCommand<{ count: number }>({
    path: "/confirmations",
    onDone: ({ count }) => {
      void navigate("/confirmations?mine=true");
      announceSoon(t("web.fresh.manyDone", { count }));
    },
  });
  if (rows.length === 0) {
    return (
      <Page title={t("web.fresh.confirmMine")} crumbs={crumbs} here={t("web.fresh.confirmMine")}>
        <EmptyState why={t("web.fresh.mineNone")} adds={t("web.fresh.mineNoneAdds")} />
      </Page>
    );
  }
  return (
    <FormPage
      title={t("web.fresh.confirmMine")}
      crumbs={crumbs}
      here={t("web.fresh.confirmMine")}
      form={form}
      command={command}
      submit={t("web.fresh.confirmChosen")}
      back="/confirmations"
      toBody={({ items, note }, draft) => ({
        items: chosen(rows, items, draft),
        note: note.trim(),
      })}
      help={
        <>
          <p>{t("web.fresh.mineHelp1")}</p>
          <p>{t("web.fresh.mineHelp2")}</p>
          <p>{t("web.fresh.undo")}</p>
        </>
      }
    >
      <ChoiceField
        many
        name="items"
        label={t("web.fresh.which")}
        hint={t("web.fresh.whichHint")}
        choices={choices}
      />
      {page.count > rows.length && (
        <p className="note">{t("web.fresh.more", { count: page.count - rows.length })}</p>
      )}
      <TextareaField
        rows={2}
        name="note"
        label={t("web.fresh.note")}
        hint={t("web.fresh.noteHint")}
      />
    </FormPage>
  );
}

export function OwnersPage() {
  const may = useMay();
  // Who manages one kind alone is not shown fifty rows of the other first.
  const kind = !may("portfolio.manage")
    ? { kind: "contract" }
    : !may("contract.manage")
      ? { kind: "application" }
      : {};
  const query = { ...kind, ownerless: "true", sort: "title", pageSize: atOnce };
  const rows = useApi<ListPage<ConfirmationRow>>("/confirmations", query);
  return (
    <Loaded query={rows}>
      {(page) => (
        <OwnersForm
          key={page.items.map(({ id }) => id).join()}
          rows={page.items.filter((row) => row.mayAppoint)}
          more={page.count - page.items.length}
        />
      )}
    </Loaded>
  );
}

function OwnersForm({ rows, more }: { rows: ConfirmationRow[]; more: number }) {
  const { t } = useText();
  const navigate = useNavigate();
  const crumbs = useCrumbs();
  const form = useForm<{ items: string[]; ownerId: string; confirmDays: string }>({
    defaultValues: { items: [], ownerId: "", confirmDays: "180" },
  });
  const choices = useRowChoices(rows);
  const command = useCommand<{ count: number }>({
    path: "/confirmation-owners",
    onDone: ({ count }) => {
      void navigate("/confirmations");
      announceSoon(t("web.fresh.ownersDone", { count }));
    },
  });
  const here = t("web.fresh.ownersTitle");
  if (rows.length === 0) {
    return (
      <Page title={here} crumbs={crumbs} here={here}>
        <EmptyState why={t("web.fresh.ownersNone")} adds={t("web.fresh.ownersNoneAdds")} />
      </Page>
    );
  }
  return (
    <FormPage
      title={here}
      crumbs={crumbs}
      here={here}
      form={form}
      command={command}
      submit={t("web.fresh.appoint")}
      back="/confirmations"
      toBody={({ items, ownerId, confirmDays }, draft) => ({
        items: chosen(rows, items, draft),
        ownerId: draft.text("ownerId", ownerId),
        confirmDays: draft.whole("confirmDays", confirmDays),
      })}
      help={
        <>
          <p>{t("web.fresh.ownerHelp1")}</p>
          <p>{t("web.fresh.ownerHelp2")}</p>
        </>
      }
    >
      <PersonField name="ownerId" label={t("web.fresh.owner")} hint={t("web.fresh.ownerHint")} />
      <NumberField name="confirmDays" label={t("web.fresh.days")} hint={t("web.fresh.daysHint")} />
      <ChoiceField many name="items" label={t("web.fresh.ownersWhich")} choices={choices} />
      {more > 0 && <p className="note">{t("web.fresh.more", { count: more })}</p>}
    </FormPage>
  );
}
