// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The second step of an import: everything that is in the file, or nothing.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import type { Fact } from "../../components/Panel.tsx";
import type { Import } from "../../lib/model.ts";
import { sizeText } from "../../lib/sizes.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";
import { CountsTable } from "./CountsTable.tsx";
import { importCrumbs, sumsOf, useImport } from "./import-parts.tsx";

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
  const own = one.mappingId !== "";
  // Of an own workbook the table says so for each kind.
  const counts: Fact[] = own
    ? []
    : [
        { name: t("web.import.added"), value: <span className="num">{number(added)}</span> },
        { name: t("web.import.changed"), value: <span className="num">{number(changed)}</span> },
        {
          name: t("web.import.unchanged"),
          value: <span className="num">{number(unchanged)}</span>,
        },
      ];
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
      crumbs={importCrumbs(text, one)}
      here={t(verb)}
      facts={[
        { name: t("web.import.file"), value: `${one.fileName}, ${sizeText(text, one.fileBytes)}` },
        { name: t("web.import.sentAt"), value: moment(one.createdAt) },
        ...counts,
      ]}
      about={own && <CountsTable one={one} />}
      effects={[
        t(own ? "web.own.effect1" : "web.import.effect1", { added, changed }),
        ...(one.parked > 0 ? [t("web.import.effectParked", { count: one.parked })] : []),
        t(own ? "web.own.effect2" : "web.import.effect2"),
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
