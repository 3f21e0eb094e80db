// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What to do first in an organisation that has no data yet.
import { Panel } from "../components/Panel.tsx";
import { TextLink } from "../components/TextLink.tsx";
import { useMay } from "../lib/session.ts";
import { useText } from "../lib/use-text.ts";

const steps = [
  { key: "accounts", to: "/accounts/new", permission: "account.manage" },
  { key: "organisations", to: "/organisations/new", permission: "organisation.manage" },
  { key: "domains", to: "/domains/new", permission: "portfolio.manage" },
  { key: "applications", to: "/applications/new", permission: "portfolio.manage" },
  { key: "contracts", to: "/contracts/new", permission: "contract.manage" },
];

export function FirstSteps() {
  const { t } = useText();
  const may = useMay();
  return (
    <Panel title={t("web.start.title")} note={t("web.start.note")}>
      <ol className="first-steps">
        {steps.map(({ key, to, permission }) => (
          <li key={key}>
            {may(permission) ? (
              <TextLink to={to}>{t(`web.start.${key}`)}</TextLink>
            ) : (
              t(`web.start.${key}`)
            )}
          </li>
        ))}
      </ol>
      <p className="note">{t("web.start.others")}</p>
      {may("data.import") && (
        <p className="note cap">
          <span>{t("web.start.import")}</span>
          <TextLink to="/exchange">{t("web.start.importLink")}</TextLink>
        </p>
      )}
    </Panel>
  );
}
