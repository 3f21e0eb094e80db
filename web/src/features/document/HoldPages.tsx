// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What may not be destroyed now, and why: placing a hold, and lifting it.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Hold, Paper } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { crumbsOf, useDocument, useFacts } from "./parts.ts";

function columns({ t, shortMoment }: Text): Column<Hold>[] {
  return [
    {
      key: "document",
      head: t("web.paper.one"),
      cell: (row) => (
        <>
          <TextLink to={row.document.url}>{row.document.title}</TextLink>
          <span className="sub">{row.ground}</span>
        </>
      ),
    },
    { key: "placedBy", head: t("web.hold.by"), cell: (row) => row.placedBy.name },
    {
      key: "placedAt",
      head: t("web.hold.since"),
      sort: "placedAt",
      cell: (row) => shortMoment(row.placedAt),
    },
    {
      key: "act",
      head: t("web.act"),
      cell: (row) => (
        <TextLink to={`/holds/${row.id}/lift`}>
          {t("web.hold.lift")}
          <span className="vh"> {row.document.title}</span>
        </TextLink>
      ),
    },
  ];
}

export function HoldListPage() {
  const text = useText();
  const { t } = text;
  return (
    <Page title={t("web.hold.list")} lead={t("web.hold.lead")}>
      <DataList<Hold>
        path="/holds"
        caption={t("web.hold.list")}
        columns={columns(text)}
        sort="-placedAt"
        rowKey={({ id }) => id}
        empty={<EmptyState why={t("web.hold.none")} adds={t("web.hold.noneAdds")} />}
      />
    </Page>
  );
}

export function HoldNewPage() {
  const { id = "" } = useParams();
  return <Loaded query={useDocument(id)}>{(one) => <Place one={one} />}</Loaded>;
}

function Place({ one }: { one: Paper }) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = `/documents/${one.id}`;
  const form = useForm({ defaultValues: { ground: "" } });
  const command = useCommand({ path: "/holds", onDone: () => void navigate(back) });
  return (
    <ConfirmPage
      question={t("web.hold.question", { title: one.title })}
      crumbs={crumbsOf(one, true)}
      here={t("web.paper.do.hold")}
      facts={useFacts(one)}
      effects={[t("web.hold.effect")]}
      undo={t("web.hold.undo")}
      verb={t("web.paper.do.hold")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "document", id: one.id }}
      toBody={(values, draft) => ({
        documentId: one.id,
        ground: draft.text("ground", values.ground),
      })}
    >
      <TextField name="ground" label={t("web.hold.ground")} hint={t("web.hold.groundHint")} />
    </ConfirmPage>
  );
}

export function HoldLiftPage() {
  const { id = "" } = useParams();
  const query = useApi<Hold>(`/holds/${id}`);
  return <Loaded query={query}>{(hold) => <Lift hold={hold} />}</Loaded>;
}

function Lift({ hold }: { hold: Hold }) {
  const { t, moment } = useText();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useCommand({
    path: `/holds/${hold.id}/lift`,
    version: hold.version,
    onDone: () => void navigate("/holds"),
  });
  return (
    <ConfirmPage
      question={t("web.hold.liftQuestion")}
      crumbs={[{ to: "/holds", text: t("web.hold.list") }]}
      here={t("web.hold.lift")}
      facts={[
        { name: t("web.paper.one"), value: hold.document.title, strong: true },
        { name: t("web.hold.ground"), value: hold.ground },
        { name: t("web.hold.by"), value: `${hold.placedBy.name}, ${moment(hold.placedAt)}` },
      ]}
      effects={[t("web.hold.liftEffect")]}
      undo={t("web.hold.liftUndo")}
      verb={t("web.hold.lift")}
      back="/holds"
      form={form}
      command={command}
      subject={{ kind: "hold", id: hold.id }}
      refusal={
        hold.liftedAt ? { title: t("web.hold.overTitle"), detail: t("web.hold.overDetail") } : null
      }
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField name="reason" label={t("web.act.reason")} hint={t("web.act.groundHint")} />
    </ConfirmPage>
  );
}
