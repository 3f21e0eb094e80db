// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The second step of an import: everything that is in the file, or nothing.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import type { Import } from "../../lib/model.ts";
import { sizeText } from "../../lib/sizes.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { CountsTable } from "./CountsTable.tsx";
import { sumsOf, useImport } from "./import-parts.tsx";

export function ApplyPage() {
  const { id = "" } = useParams();
  return <Loaded query={useImport(id)}>{(one) => <Form one={one} />}</Loaded>;
}

function Form({ one }: { one: Import }) {
  const text = useText();
  const { t, moment, number } = text;
  const navigate = useNavigate();
  const back = `/imports/${one.id}`;
  const { added, changed, unchanged } = sumsOf(one);
  const form = useForm({ defaultValues: {} });
  const verb = one.parked > 0 ? "web.import.applyRest" : "web.import.apply";
  const command = useCommand<Import>({
    path: `${back}/apply`,
    version: one.version,
    onDone: () => void navigate(back),
  });
  return (
    <ConfirmPage
      question={t(one.parked > 0 ? "web.import.questionRest" : "web.import.question")}
      crumbs={[
        { to: "/exchange", text: t("web.exchange.title") },
        { to: back, text: one.fileName },
      ]}
      here={t(verb)}
      facts={[
        { name: t("web.import.file"), value: `${one.fileName}, ${sizeText(text, one.fileBytes)}` },
        { name: t("web.import.sentAt"), value: moment(one.createdAt) },
        { name: t("web.import.added"), value: <span className="num">{number(added)}</span> },
        { name: t("web.import.changed"), value: <span className="num">{number(changed)}</span> },
        {
          name: t("web.import.unchanged"),
          value: <span className="num">{number(unchanged)}</span>,
        },
      ]}
      about={one.mappingId !== "" && <CountsTable one={one} />}
      effects={[
        t("web.import.effect1", { added, changed }),
        ...(one.parked > 0 ? [t("web.import.effectParked", { count: one.parked })] : []),
        t("web.import.effect2"),
        t("web.import.effect3"),
      ]}
      verb={t(verb)}
      back={back}
      form={form}
      command={command}
      subject={{ kind: "import", id: one.id }}
      refusal={one.actions.find(({ event }) => event === "apply")?.refusal ?? null}
      toBody={() => undefined}
    />
  );
}
