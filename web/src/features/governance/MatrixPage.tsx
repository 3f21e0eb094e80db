// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// RACI for one object: the tasks down, the roles across, with who has each role today.
import { FormProvider, useForm } from "react-hook-form";
import { useSearchParams } from "react-router";
import { Badge } from "../../components/Badge.tsx";
import { Button } from "../../components/Button.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { ResponsibilityMatrix } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";
import { ScopeFields } from "./ScopeFields.tsx";
import { parts } from "./TaskPages.tsx";

type Matrix = ResponsibilityMatrix;

export function MatrixPage() {
  const { t } = useText();
  const [params] = useSearchParams();
  const kind = params.get("scopeKind") ?? "organisation";
  const id = params.get("scopeId") ?? "";
  const chosen = kind === "organisation" || id !== "";
  return (
    <Page
      title={t("web.matrix.title")}
      lead={t("web.matrix.lead")}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        { to: "/responsibilities", text: t("web.task.many") },
      ]}
    >
      <div className="panel">
        <ObjectForm key={`${kind}${id}`} kind={kind} id={id} />
        {chosen ? <OneMatrix kind={kind} id={id} /> : <p>{t("web.matrix.choose")}</p>}
      </div>
    </Page>
  );
}

function ObjectForm({ kind, id }: { kind: string; id: string }) {
  const { t } = useText();
  const [, setParams] = useSearchParams();
  const form = useForm({ defaultValues: { scopeKind: kind, scopeId: id } });
  return (
    <FormProvider {...form}>
      <form
        className="filters"
        aria-label={t("web.matrix.choose")}
        onSubmit={(event) => {
          event.preventDefault();
          const { scopeKind, scopeId } = form.getValues();
          setParams(scopeKind === "organisation" ? { scopeKind } : { scopeKind, scopeId });
        }}
      >
        <ScopeFields label={t("web.assignment.where")} />
        <Button small type="submit">
          {t("web.list.show")}
        </Button>
      </form>
    </FormProvider>
  );
}

function OneMatrix({ kind, id }: { kind: string; id: string }) {
  const query = kind === "organisation" ? { scopeKind: kind } : { scopeKind: kind, scopeId: id };
  const found = useApi<Matrix>("/responsibility-matrices/current", query);
  return <Loaded query={found}>{(matrix) => <Table matrix={matrix} />}</Loaded>;
}

function Table({ matrix }: { matrix: Matrix }) {
  const { t } = useText();
  if (matrix.rows.length === 0)
    return <EmptyState why={t("web.matrix.none")} adds={t("web.matrix.noneAdds")} />;
  return (
    <>
      <h2>
        <TextLink to={matrix.url}>{matrix.title}</TextLink>
      </h2>
      <table className="tbl resp matrix">
        <caption className="vh">{t("web.matrix.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("web.task.one")}</th>
            {matrix.roles.map((role) => (
              <th key={role.roleKey} scope="col">
                {role.roleTitle}
                <People role={role} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <TextLink to={`/responsibilities/${row.id}`}>{row.title}</TextLink>
                {row.namedBy && (
                  <span className="sub">{t("web.task.namedBy", { name: row.namedBy })}</span>
                )}
              </th>
              {matrix.roles.map((role) => (
                <Cell key={role.roleKey} row={row} role={role} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="raci-key">
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(`web.task.letter.${part}`)}</dt>
            <dd>{t(`web.task.parts.${part}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function People({ role }: { role: Matrix["roles"][number] }) {
  const { t } = useText();
  if (role.people.length === 0)
    return (
      <span className="sub">
        <Badge icon="warning" tone="signal">
          {t("web.matrix.nobody")}
        </Badge>
      </span>
    );
  return (
    <span className="sub">
      {role.people.map(({ name }) => name).join(", ")}
      {role.whole && ` (${t("web.matrix.whole")})`}
    </span>
  );
}

type CellProps = { row: Matrix["rows"][number]; role: Matrix["roles"][number] };

/** The letters; their words stand below the table, and are read out. */
function Cell({ row, role }: CellProps) {
  const { t } = useText();
  const mine = row.parts.filter(({ roleKey }) => roleKey === role.roleKey);
  const ordered = parts.filter((part) => mine.some((one) => one.part === part));
  return (
    <td className={ordered.length === 0 ? "none" : undefined} data-l={role.roleTitle}>
      <span>
        {ordered.map((part) => (
          <abbr className="raci" key={part} title={t(`web.task.parts.${part}`)}>
            {t(`web.task.letter.${part}`)}
          </abbr>
        ))}
        {/* On a phone the heads of the columns are not there. */}
        <span className="on-phone">
          <People role={role} />
        </span>
      </span>
    </td>
  );
}
