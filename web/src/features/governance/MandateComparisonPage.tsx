// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What changed in the register of mandates between two days, by holder.
import { FormProvider, useForm } from "react-hook-form";
import { useSearchParams } from "react-router";
import { Button } from "../../components/Button.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { SortTable, type SortColumn } from "../../components/SortTable.tsx";
import { dateToInput, today } from "../../lib/dates.ts";
import { Draft } from "../../lib/draft.ts";
import type { Mandate, MandateComparison } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { actNames, ceilingText, LineOf, MandateLink } from "./mandates.tsx";

/** The same day of the year before; 29 February becomes 28 February. */
function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return before.endsWith("-02-29") ? before.replace("-29", "-28") : before;
}

export function MandateComparisonPage() {
  const { t } = useText();
  const [params] = useSearchParams();
  const from = params.get("from") ?? yearBefore(today());
  const to = params.get("to") ?? today();
  return (
    <Page
      title={t("web.mandate.compare")}
      lead={t("web.mandate.compareLead")}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        { to: "/mandates", text: t("web.mandate.many") },
      ]}
    >
      <div className="panel">
        <Days key={`${from}${to}`} from={from} to={to} />
        <Changes from={from} to={to} />
      </div>
    </Page>
  );
}

type Period = { from: string; to: string };

function Days({ from, to }: Period) {
  const { t } = useText();
  const [, setParams] = useSearchParams();
  const form = useForm({ defaultValues: { from: dateToInput(from), to: dateToInput(to) } });
  return (
    <FormProvider {...form}>
      <form
        className="filters"
        aria-label={t("web.mandate.compare")}
        onSubmit={(event) => {
          event.preventDefault();
          form.clearErrors();
          const draft = new Draft(t);
          const typed = form.getValues();
          const days = { from: draft.date("from", typed.from), to: draft.date("to", typed.to) };
          if (draft.errors.length === 0 && days.to < days.from) draft.add("to", "before_start");
          for (const { path, message } of draft.errors)
            form.setError(path as keyof Period, { message }, { shouldFocus: true });
          if (draft.errors.length === 0) setParams(days);
        }}
      >
        <DateField name="from" label={t("web.mandate.from")} />
        <DateField name="to" label={t("web.mandate.to")} />
        <Button small type="submit">
          {t("web.list.show")}
        </Button>
      </form>
    </FormProvider>
  );
}

function Changes(period: Period) {
  const found = useApi<MandateComparison>("/mandate-comparisons/current", period);
  return <Loaded query={found}>{(comparison) => <Shown comparison={comparison} />}</Loaded>;
}

function Lines({ mandates, text }: { mandates: Mandate[]; text: Text }) {
  if (mandates.length === 0) return <span className="quiet">{text.t("web.none")}</span>;
  return (
    <ul className="lines">
      {mandates.map((one) => (
        <li key={one.id}>
          <MandateLink one={one} /> {ceilingText(one, text)}
          <LineOf one={one} />
          <span className="sub">{actNames(one, text)}</span>
        </li>
      ))}
    </ul>
  );
}

function Shown({ comparison }: { comparison: MandateComparison }) {
  const text = useText();
  const { t } = text;
  const columns: SortColumn<MandateComparison["items"][number]>[] = [
    { key: "holder", head: t("web.mandate.holder"), cell: ({ holder }) => holder.name },
    {
      key: "gone",
      head: t("web.mandate.gone"),
      cell: ({ gone }) => <Lines mandates={gone} text={text} />,
    },
    {
      key: "added",
      head: t("web.mandate.new"),
      cell: ({ added }) => <Lines mandates={added} text={text} />,
    },
  ];
  return (
    <>
      {comparison.items.length === 0 ? (
        <p className="strong">{t("web.mandate.same")}</p>
      ) : (
        <SortTable
          caption={t("web.mandate.compare")}
          columns={columns}
          rows={comparison.items}
          rowKey={({ holder }) => holder.id}
        />
      )}
      <p className="quiet">{t("web.mandate.unchanged", { count: comparison.unchanged })}</p>
    </>
  );
}
