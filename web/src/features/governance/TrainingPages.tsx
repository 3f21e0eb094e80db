// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The plan: what one person learns by which day. One sees the own plan only, unless one manages
// competences.
import { useForm } from "react-hook-form";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { DataList, type Column, type Filter } from "../../components/DataList.tsx";
import { SelectField } from "../../components/fields/ChoiceFields.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { PersonField } from "../../components/fields/PersonField.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import { dateToInput, today } from "../../lib/dates.ts";
import type { Competence, Training } from "../../lib/model.ts";
import { useMay, useSession } from "../../lib/session.ts";
import { useChoices } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { useTraining } from "./use-governance.ts";

function columns({ t, shortDate }: Text): Column<Training>[] {
  return [
    {
      key: "title",
      head: t("web.training.one"),
      cell: (row) => (
        <span>
          {row.title}
          <span className="sub">{row.competence}</span>
        </span>
      ),
    },
    { key: "person", head: t("web.assignment.person"), cell: (row) => row.person },
    {
      key: "plannedOn",
      head: t("web.training.plannedOn"),
      sort: "plannedOn",
      numeric: true,
      cell: (row) => shortDate(row.plannedOn),
    },
    {
      key: "state",
      head: t("web.training.state"),
      cell: (row) =>
        row.completedOn
          ? t("web.training.completedOn", { date: shortDate(row.completedOn) })
          : t(`web.training.states.${row.state}`),
    },
    {
      key: "act",
      head: t("web.act"),
      cell: (row) =>
        row.actions.length === 0 ? (
          <span className="quiet">{t("web.none")}</span>
        ) : (
          <span className="acts">
            {["complete", "withdraw"].map((act) => (
              <TextLink key={act} to={`/trainings/${row.id}/${act}`}>
                {t(`web.training.${act}`)}
                <span className="vh"> {row.title}</span>
              </TextLink>
            ))}
          </span>
        ),
    },
  ];
}

function filters({ t }: Text, me: string, all: boolean): Filter[] {
  const open: Filter = {
    name: "open",
    label: t("web.training.state"),
    choices: [
      { value: "true", text: t("web.training.open") },
      { value: "false", text: t("web.training.settled") },
    ],
  };
  const whose: Filter = {
    name: "accountId",
    label: t("web.assignment.whose"),
    choices: [{ value: me, text: t("web.training.mine") }],
  };
  return all ? [whose, open] : [open];
}

export function TrainingListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const me = useSession()?.accountId ?? "";
  const all = may("competence.manage");
  const add = (
    <ButtonLink primary to="/trainings/new">
      {t("web.training.add")}
    </ButtonLink>
  );
  return (
    <Page
      title={t(all ? "web.training.many" : "web.training.mine")}
      lead={t(all ? "web.training.leadAll" : "web.training.lead")}
      crumbs={[{ to: "/competences", text: t("web.competence.many") }]}
      actions={add}
    >
      <DataList<Training>
        path="/trainings"
        caption={t("web.training.many")}
        columns={columns(text)}
        filters={filters(text, me, all)}
        {...(all ? { search: t("web.competence.search") } : {})}
        sort="plannedOn"
        rowKey={({ id }) => id}
        empty={
          <EmptyState why={t("web.training.none")} adds={t("web.training.noneAdds")} action={add} />
        }
      />
    </Page>
  );
}

export function TrainingNewPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const may = useMay();
  const me = useSession()?.accountId ?? "";
  const competences = useChoices<Competence>("/competences", { sort: "role", past: "false" });
  const form = useForm({
    defaultValues: {
      competenceId: params.get("competence") ?? "",
      accountId: me,
      title: "",
      plannedOn: "",
    },
  });
  const command = useCommand<Training>({
    path: "/trainings",
    onDone: () => {
      void navigate("/trainings?open=true");
      announceSoon(t("web.training.saved"));
    },
  });
  return (
    <FormPage
      title={t("web.training.add")}
      crumbs={[{ to: "/trainings?open=true", text: t("web.training.many") }]}
      form={form}
      command={command}
      submit={t("web.training.add")}
      back={"/trainings?open=true"}
      toBody={(values, draft) => ({
        competenceId: draft.choice("competenceId", values.competenceId),
        accountId: draft.choice("accountId", values.accountId),
        title: draft.text("title", values.title),
        plannedOn: draft.date("plannedOn", values.plannedOn),
      })}
      help={
        <>
          <p>{t("web.training.help")}</p>
        </>
      }
    >
      <SelectField
        name="competenceId"
        label={t("web.competence.one")}
        choices={competences.map(({ id, name, roleTitle }) => ({
          value: id,
          text: `${roleTitle}: ${name}`,
        }))}
      />
      {may("competence.manage") && (
        <PersonField name="accountId" label={t("web.assignment.person")} />
      )}
      <TextField name="title" label={t("web.training.title")} hint={t("web.training.titleHint")} />
      <DateField name="plannedOn" label={t("web.training.plannedOn")} />
    </FormPage>
  );
}

export function TrainingCompletePage() {
  const { id = "" } = useParams();
  return <Loaded query={useTraining(id)}>{(one) => <Settle one={one} act="complete" />}</Loaded>;
}

export function TrainingWithdrawPage() {
  const { id = "" } = useParams();
  return <Loaded query={useTraining(id)}>{(one) => <Settle one={one} act="withdraw" />}</Loaded>;
}

function Settle({ one, act }: { one: Training; act: "complete" | "withdraw" }) {
  const { t, date } = useText();
  const navigate = useNavigate();
  const back = "/trainings?open=true";
  const form = useForm({ defaultValues: { completedOn: dateToInput(today()) } });
  const command = useCommand<Training>({
    path: `/trainings/${one.id}/${act}`,
    version: one.version,
    onDone: () => {
      void navigate(back);
      announceSoon(t(`web.training.${act}Done`));
    },
  });
  return (
    <ConfirmPage
      question={t(`web.training.${act}Question`, { title: one.title })}
      crumbs={[{ to: back, text: t("web.training.many") }]}
      here={t(`web.training.${act}`)}
      facts={[
        { name: t("web.assignment.person"), value: one.person, strong: true },
        { name: t("web.competence.one"), value: one.competence },
        { name: t("web.training.plannedOn"), value: date(one.plannedOn) },
      ]}
      effects={[t(`web.training.${act}Effect`)]}
      verb={t(`web.training.${act}`)}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "training", id: one.id }}
      toBody={(values, draft) =>
        act === "complete" ? { completedOn: draft.date("completedOn", values.completedOn) } : {}
      }
    >
      {act === "complete" && <DateField name="completedOn" label={t("web.training.doneOn")} />}
    </ConfirmPage>
  );
}
