// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { FormEvent } from "react";
import { useSearchParams } from "react-router";
import { Button } from "../../components/Button.tsx";
import { Failure, Waiting } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { SearchHit } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";

export function SearchPage() {
  const { t } = useText();
  const [params, setParams] = useSearchParams();
  const q = params.get("q") ?? "";
  const result = useApi<{ items: SearchHit[] }>("/search", { q }, q !== "");
  const hits = result.data?.items;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get("q");
    setParams({ q: typeof text === "string" ? text.trim() : "" });
  };
  return (
    <Page
      title={q === "" ? t("web.search.title") : t("web.search.for", { q })}
      tab={t("web.search.title")}
      lead={hits && t("web.search.found", { count: hits.length })}
    >
      <div className="panel">
        <form className="filters" role="search" onSubmit={submit} key={q}>
          <div className="field">
            <label htmlFor="search-q">{t("web.search.label")}</label>
            <input
              className="in in-s w-search"
              id="search-q"
              name="q"
              type="search"
              defaultValue={q}
            />
          </div>
          <Button primary small type="submit">
            {t("web.shell.search")}
          </Button>
        </form>
        {q !== "" && result.isError && <Failure error={result.error} />}
        {q !== "" && result.isPending && <Waiting />}
        {hits?.length === 0 && <p className="strong">{t("web.search.nothing")}</p>}
        <ul className="hits">
          {hits?.map((hit) => (
            <li key={`${hit.kind}${hit.id}`}>
              <TextLink to={hit.url}>{hit.title}</TextLink>
              <span className="sub">
                {hit.kindTitle}
                {hit.subtitle && `, ${hit.subtitle}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
