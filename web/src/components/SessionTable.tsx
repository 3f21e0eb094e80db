// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Sessions of one account: where from, since when.
import { useProviders } from "../lib/identity.ts";
import type { SessionRow } from "../lib/model.ts";
import { useText } from "../lib/use-text.ts";
import { Badge } from "./Badge.tsx";
import { Button } from "./Button.tsx";

const browsers = ["Edg", "OPR", "Firefox", "Chrome", "Safari"] as const;
const systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"] as const;
const names: Record<string, string> = { Edg: "Edge", OPR: "Opera", "Mac OS": "macOS" };

/** "Firefox, Linux" of what a browser calls itself; undefined when it says nothing known. */
export function deviceName(userAgent: string): string | undefined {
  const found = [browsers, systems]
    .map((list) => (list as readonly string[]).find((name) => userAgent.includes(name)))
    .filter((name) => name !== undefined)
    .map((name) => names[name] ?? name);
  return found.length > 0 ? found.join(", ") : undefined;
}

type RowProps = { row: SessionRow; end?: ((row: SessionRow) => void) | undefined };

function Row({ row, end }: RowProps) {
  const { t, shortMoment } = useText();
  const provider = useProviders().find(({ key }) => key === row.providerKey)?.title;
  const device = deviceName(row.userAgent) ?? t("web.sessions.unknown");
  const how = row.providerKey === "" ? t("web.sessions.password") : (provider ?? row.providerKey);
  return (
    <tr>
      <th scope="row">
        {device}
        <span className="sub">{row.address}</span>
      </th>
      <td data-l={t("web.sessions.how")}>{how}</td>
      <td className="num" data-l={t("web.sessions.since")}>
        {shortMoment(row.signedInAt)}
      </td>
      <td className="num" data-l={t("web.sessions.until")}>
        {shortMoment(row.expiresAt)}
      </td>
      <td data-l={t("web.act")}>
        {row.current ? (
          <Badge icon="dot">{t("web.sessions.this")}</Badge>
        ) : end ? (
          <Button small onClick={() => end(row)}>
            {t("web.sessions.end")}
            <span className="vh">
              {" "}
              {device}, {shortMoment(row.signedInAt)}
            </span>
          </Button>
        ) : (
          <span className="quiet">{t("web.none")}</span>
        )}
      </td>
    </tr>
  );
}

export function SessionTable({ rows, end }: { rows: SessionRow[]; end?: RowProps["end"] }) {
  const { t } = useText();
  return (
    <table className="tbl resp">
      <caption className="vh">{t("web.sessions.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.sessions.device")}</th>
          <th scope="col">{t("web.sessions.how")}</th>
          <th scope="col" className="num">
            {t("web.sessions.since")}
          </th>
          <th scope="col" className="num">
            {t("web.sessions.until")}
          </th>
          <th scope="col">{t("web.act")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} end={end} />
        ))}
      </tbody>
    </table>
  );
}
