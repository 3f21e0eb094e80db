// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { FormEvent } from "react";
import { Link } from "react-router";
import type { ListState } from "../lib/list-state.ts";
import { useText } from "../lib/use-text.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

export type Filter = {
  name: string;
  label: string;
  /** What the list shows without a choice, when that is not everything. */
  usual?: string;
  choices: { value: string; text: string }[];
};
type Props = { filters: Filter[]; search: string | undefined; state: ListState };

/** Above a list, in one row; what was chosen stands below it and can be taken away. */
export function Filters({ filters, search, state }: Props) {
  const { t } = useText();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const changes: Record<string, string> = {};
    for (const [name, value] of data) changes[name] = typeof value === "string" ? value.trim() : "";
    state.set(changes);
  };
  return (
    <>
      <form
        className="filters"
        role="search"
        aria-label={t("web.list.filter")}
        onSubmit={submit}
        // Choices that arrive later would leave a box on "all": begin again with them.
        key={JSON.stringify([state.values, filters.map(({ choices }) => choices.length)])}
      >
        {search && (
          <div className="field">
            <label htmlFor="list-q">{search}</label>
            <input
              className="in in-s w-search"
              id="list-q"
              name="q"
              type="search"
              defaultValue={state.values["q"]}
            />
          </div>
        )}
        {filters.map((filter) => (
          <div className="field" key={filter.name}>
            <label htmlFor={`list-${filter.name}`}>{filter.label}</label>
            <select
              className="in in-s w-sel"
              id={`list-${filter.name}`}
              name={filter.name}
              defaultValue={state.values[filter.name]}
            >
              <option value="">{filter.usual ?? t("web.list.all")}</option>
              {filter.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <Button small type="submit">
          {t("web.list.show")}
        </Button>
      </form>
      <Chips filters={filters} state={state} />
    </>
  );
}

function Chips({ filters, state }: { filters: Filter[]; state: ListState }) {
  const { t } = useText();
  const chips = filters.flatMap((filter) => {
    const value = state.values[filter.name] ?? "";
    if (value === "") return [];
    const text = filter.choices.find((choice) => choice.value === value)?.text ?? value;
    return [{ name: filter.name, text: `${filter.label}: ${text}` }];
  });
  const q = state.values["q"] ?? "";
  if (q !== "") chips.unshift({ name: "q", text: `“${q}”` });
  if (chips.length === 0) return null;
  const cleared = Object.fromEntries(chips.map((chip) => [chip.name, ""]));
  return (
    <div className="chips">
      <span className="quiet">{t("web.list.chosen")}</span>
      {chips.map((chip) => (
        <Link key={chip.name} to={state.href({ [chip.name]: "" })}>
          {chip.text} <Icon name="cross" size={11} />
          <span className="vh">{t("web.list.remove")}</span>
        </Link>
      ))}
      <Link to={state.href(cleared)} className="plain">
        {t("web.list.clear")}
      </Link>
    </div>
  );
}
