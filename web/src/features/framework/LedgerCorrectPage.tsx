// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { TextareaField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import type { Framework, LedgerEntry, ListPage } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { NotHere } from "./NotHere.tsx";
import { useFramework } from "./use-framework.ts";

export function LedgerCorrectPage() {
  const { id = "", entryId = "" } = useParams();
  const entries = useApi<ListPage<LedgerEntry>>(`/frameworks/${id}/ledger-entries`, {
    pageSize: 100,
  });
  const framework = useFramework(id);
  return (
    <Loaded query={framework}>
      {(found) => (
        <Loaded query={entries}>
          {({ items }) => {
            const entry = items.find((one) => one.id === entryId);
            if (!entry) return <NotHere framework={found} />;
            return <CorrectForm framework={found} entry={entry} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function CorrectForm({ framework, entry }: { framework: Framework; entry: LedgerEntry }) {
  const { t, money, vat, date } = useText();
  const navigate = useNavigate();
  const back = `/frameworks/${framework.id}/ledger-entries`;
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useCommand({
    path: `/ledger-entries/${entry.id}/correct`,
    onDone: () => void navigate(back),
  });
  return (
    <ConfirmPage
      question={t("web.ledger.correctQuestion")}
      crumbs={[
        { to: "/frameworks", text: t("web.framework.many") },
        { to: `/frameworks/${framework.id}`, text: framework.number },
        { to: back, text: t("web.ledger.entries") },
      ]}
      here={t("web.ledger.correct")}
      facts={[
        { name: t("web.ledger.kind"), value: t(`web.ledger.kinds.${entry.kind}`) },
        {
          name: t("web.ledger.amount"),
          value: `${money(entry.amount)} ${vat(entry.amount)}`,
          strong: true,
        },
        { name: t("web.ledger.bookedOn"), value: date(entry.bookedOn) },
        { name: t("web.ledger.description"), value: entry.description },
        {
          name: t("web.party.one"),
          value: entry.partyName ?? t("web.ledger.noParty"),
        },
      ]}
      effects={[t("web.ledger.correctEffect1"), t("web.ledger.correctEffect2")]}
      verb={t("web.ledger.correctVerb")}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "framework", id: framework.id }}
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField name="reason" label={t("web.act.reason")} hint={t("web.act.groundHint")} />
    </ConfirmPage>
  );
}
