// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// When a term ends, and why then.
import type { FormEvent } from "react";
import { useSearchParams } from "react-router";
import { Button } from "../../components/Button.tsx";
import { Failure } from "../../components/Loaded.tsx";
import { Panel } from "../../components/Panel.tsx";
import { today } from "../../lib/dates.ts";
import type { TermEnd } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";

export const units = ["days", "working_days", "weeks", "months", "years"];
const kinds = ["contractual", "statutory", "eu", "backwards"];

export function End({ end }: { end: TermEnd }) {
  const { t, weekday } = useText();
  return (
    <>
      <p>
        <b>{t("web.term.ends", { day: weekday(end.endsOn) })}</b>
      </p>
      <ul className="bullets">
        <li>{t("web.term.counted", { length: end.text, day: weekday(end.countedOn) })}</li>
        {end.rolls.map((roll) => (
          <li key={roll.from}>{roll.text}</li>
        ))}
        {end.tooLongToRoll && <li>{t("web.term.tooLong")}</li>}
      </ul>
    </>
  );
}

const names = ["kind", "length", "unit", "rolls", "from"];

/** A term that has no name here; the question stands in the address. */
export function FreeCounter() {
  const { t } = useText();
  const [params, setParams] = useSearchParams();
  const asked = params.has("from");
  const query = useApi<TermEnd>(
    "/term-ends/current",
    Object.fromEntries(names.map((name) => [name, params.get(name)])),
    asked,
  );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const next = new URLSearchParams();
    for (const name of names) {
      const value = form.get(name);
      if (typeof value === "string" && value !== "") next.set(name, value);
    }
    setParams(next);
  };
  return (
    <Panel title={t("web.term.free")} note={t("web.term.freeNote")}>
      <form className="filters" onSubmit={submit}>
        <Choice name="kind" label={t("web.term.kind")} values={kinds} text="term.kind" />
        <div className="field">
          <label htmlFor="count-length">{t("web.term.howMany")}</label>
          <input
            className="in in-s"
            id="count-length"
            name="length"
            type="number"
            min="1"
            max="1000"
            defaultValue={params.get("length") ?? "10"}
          />
        </div>
        <Choice name="unit" label={t("web.term.unit")} values={units} text="web.term.units" />
        <div className="field">
          <label htmlFor="count-from">{t("web.term.event")}</label>
          <input
            className="in in-s"
            id="count-from"
            name="from"
            type="date"
            defaultValue={params.get("from") ?? today()}
          />
        </div>
        <div className="field radio">
          <input
            id="count-rolls"
            name="rolls"
            type="checkbox"
            value="true"
            defaultChecked={params.get("rolls") === "true"}
          />
          <label htmlFor="count-rolls">{t("web.term.rollsShort")}</label>
        </div>
        <Button small type="submit">
          {t("web.term.count")}
        </Button>
      </form>
      <div role="status">
        {query.isError ? <Failure error={query.error} /> : query.data && <End end={query.data} />}
      </div>
    </Panel>
  );
}

function Choice(props: { name: string; label: string; values: string[]; text: string }) {
  const { t } = useText();
  const [params] = useSearchParams();
  const id = `count-${props.name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        className="in in-s"
        id={id}
        name={props.name}
        defaultValue={params.get(props.name) ?? props.values[0]}
      >
        {props.values.map((value) => (
          <option key={value} value={value}>
            {t(`${props.text}.${value}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
