// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink } from "../../components/Button.tsx";
import { EmptyState, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { ListPage, RoleAssignment } from "../../lib/model.ts";
import { periodText } from "../../lib/periods.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";
import { canEnd } from "./AssignmentPages.tsx";

type Props = { scopeKind: "framework" | "application"; scopeId: string };

/** Who has which role for one object, now or later. */
export function RolesPanel({ scopeKind, scopeId }: Props) {
  const { t } = useText();
  const may = useMay();
  const query = { scopeKind, scopeId, past: "false", sort: "role", pageSize: 100 };
  const found = useApi<ListPage<RoleAssignment>>("/role-assignments", query, may("role.read")).data;
  if (!may("role.read")) return null;
  const assign = may("role.assign") && (
    <ButtonLink small to={`/role-assignments/new?scopeKind=${scopeKind}&scopeId=${scopeId}`}>
      {t("web.assignment.add")}
    </ButtonLink>
  );
  return (
    <Panel title={t("web.assignment.roles")}>
      {!found ? (
        <p className="quiet">{t("web.loading")}</p>
      ) : found.items.length === 0 ? (
        <EmptyState why={t("web.assignment.nobodyHere")} action={assign} />
      ) : (
        <>
          <ul className="plain-list">
            {found.items.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
          {assign}
        </>
      )}
    </Panel>
  );
}

function Row({ row }: { row: RoleAssignment }) {
  const text = useText();
  const { t } = text;
  const what = row.deputy ? `${row.roleTitle}, ${t("web.assignment.deputy")}` : row.roleTitle;
  return (
    <li className="idline">
      <span>
        {row.person.name}
        <span className="sub">{what}</span>
        {(row.endsOn !== null || row.phase === "future") && (
          <span className="sub">{periodText(text, row)}</span>
        )}
      </span>
      {canEnd(row) && (
        <TextLink to={`/role-assignments/${row.id}/end`}>
          {t("web.assignment.end")}
          <span className="vh">
            {" "}
            {row.roleTitle}, {row.person.name}
          </span>
        </TextLink>
      )}
    </li>
  );
}
