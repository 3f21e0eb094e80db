// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Who is away and when: a deputy decides in that time.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { Badge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { PersonField } from "../../components/fields/PersonField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import type { Absence } from "../../lib/model.ts";
import { periodText } from "../../lib/periods.ts";
import { useMay, useSession } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { permits, useAbsence } from "./use-governance.ts";

/** What is over is rarely looked for: the list opens on what is now and later. */
const LIST = "/absences?past=false";

function columns(text: Text): Column<Absence>[] {
  const { t } = text;
  return [
    {
      key: "person",
      head: t("web.absence.person"),
      cell: (row) => (
        <span className="idline">
          {row.person.name}
          {row.today && <Badge icon="clock">{t("web.absence.today")}</Badge>}
        </span>
      ),
    },
    {
      key: "startsOn",
      head: t("web.period.title"),
      sort: "startsOn",
      cell: (row) => <span className="period">{periodText(text, row)}</span>,
    },
    {
      key: "act",
      head: t("web.act"),
      cell: (row) =>
        permits(row, "end") ? (
          <TextLink to={`/absences/${row.id}/end`}>
            {t("web.absence.end")}
            <span className="vh"> {row.person.name}</span>
          </TextLink>
        ) : (
          <span className="quiet">{t("web.none")}</span>
        ),
    },
  ];
}

function filters({ t }: Text): Filter[] {
  return [
    {
      name: "past",
      label: t("web.period.title"),
      choices: [
        { value: "false", text: t("web.period.nowOrLater") },
        { value: "true", text: t("web.period.over") },
      ],
    },
    {
      name: "mine",
      label: t("web.absence.whose"),
      choices: [
        { value: "true", text: t("web.absence.mine") },
        { value: "false", text: t("web.absence.others") },
      ],
    },
  ];
}

export function AbsenceListPage() {
  const text = useText();
  const { t } = text;
  const add = (
    <ButtonLink primary to="/absences/new">
      {t("web.absence.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("web.absence.many")}
      lead={t("web.absence.lead")}
      crumbs={[{ to: "/proposals", text: t("web.proposal.many") }]}
      actions={add}
    >
      <DataList<Absence>
        path="/absences"
        caption={t("web.absence.many")}
        columns={columns(text)}
        filters={filters(text)}
        sort="startsOn"
        rowKey={({ id }) => id}
        empty={
          <EmptyState why={t("web.absence.none")} adds={t("web.absence.noneAdds")} action={add} />
        }
      />
    </Page>
  );
}

const crumbs = ({ t }: Text) => [
  { to: "/proposals", text: t("web.proposal.many") },
  { to: LIST, text: t("web.absence.many") },
];

function useDone(said: string): () => void {
  const { t } = useText();
  const navigate = useNavigate();
  return () => {
    void navigate(LIST);
    announceSoon(t(said));
  };
}

export function AbsenceNewPage() {
  const text = useText();
  const { t } = text;
  const others = useMay()("absence.manage");
  const form = useForm({
    defaultValues: { accountId: useSession()?.accountId ?? "", startsOn: "", endsOn: "" },
  });
  const command = useCommand<Absence>({ path: "/absences", onDone: useDone("web.absence.added") });
  return (
    <FormPage
      title={t("web.absence.add")}
      crumbs={crumbs(text)}
      form={form}
      command={command}
      submit={t("web.absence.add")}
      back={LIST}
      toBody={(values, draft) => ({
        accountId: draft.choice("accountId", values.accountId),
        startsOn: draft.date("startsOn", values.startsOn),
        endsOn: draft.date("endsOn", values.endsOn),
      })}
      help={
        <>
          <p>{t("web.absence.help1")}</p>
          <p>{t("web.absence.help2")}</p>
        </>
      }
    >
      {others && <PersonField name="accountId" label={t("web.absence.person")} />}
      <DateField name="startsOn" label={t("web.absence.first")} />
      <DateField name="endsOn" label={t("web.absence.last")} />
    </FormPage>
  );
}

export function AbsenceEndPage() {
  const { id = "" } = useParams();
  return <Loaded query={useAbsence(id)}>{(one) => <End one={one} />}</Loaded>;
}

function End({ one }: { one: Absence }) {
  const text = useText();
  const { t } = text;
  const form = useForm({ defaultValues: { endsOn: dateToInput(today()) } });
  const command = useCommand({
    path: `/absences/${one.id}/end`,
    onDone: useDone("web.absence.ended"),
  });
  return (
    <ConfirmPage
      question={t("web.absence.endQuestion", { name: one.person.name })}
      crumbs={crumbs(text)}
      here={t("web.absence.end")}
      facts={[
        { name: t("web.absence.person"), value: one.person.name, strong: true },
        { name: t("web.period.title"), value: periodText(text, one) },
      ]}
      effects={[t("web.absence.endEffect1"), t("web.absence.endEffect2")]}
      undo={t("web.absence.endUndo")}
      verb={t("web.absence.end")}
      back={LIST}
      form={form}
      command={command}
      subject={{ kind: "absence", id: one.id }}
      toBody={(values, draft) => ({ endsOn: draft.date("endsOn", values.endsOn) })}
    >
      <DateField name="endsOn" label={t("web.absence.last")} hint={t("web.absence.endHint")} />
    </ConfirmPage>
  );
}
