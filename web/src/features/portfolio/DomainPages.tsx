// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The service domains: every application belongs to one.
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { TextField } from "../../components/fields/TextField.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { WhatFollows } from "../../components/WhatFollows.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Domain } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";

export function DomainListPage() {
  const query = useApi<{ items: Domain[] }>("/domains");
  return <Loaded query={query}>{({ items }) => <List domains={items} />}</Loaded>;
}

function List({ domains }: { domains: Domain[] }) {
  const { t } = useText();
  const may = useMay();
  const add = may("portfolio.manage") && (
    <ButtonLink to="/domains/new">{t("web.domain.add")}</ButtonLink>
  );
  return (
    <Page
      title={t("web.domain.many")}
      lead={t("web.domain.lead")}
      crumbs={[{ to: "/applications", text: t("web.application.many") }]}
      actions={domains.length > 0 && add}
    >
      <div className="stack">
        <div className="panel narrow">
          {domains.length === 0 ? (
            <EmptyState why={t("web.domain.none")} adds={t("web.domain.noneAdds")} action={add} />
          ) : (
            <Table domains={domains} />
          )}
        </div>
        <AuditPanel kind="domain" />
      </div>
    </Page>
  );
}

function Table({ domains }: { domains: Domain[] }) {
  const { t, number } = useText();
  return (
    <table className="tbl resp">
      <caption className="vh">{t("web.domain.many")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.application.domain")}</th>
          <th scope="col" className="num">
            {t("web.application.many")}
          </th>
          <th scope="col" className="num">
            {t("web.fresh.unconfirmed")}
          </th>
        </tr>
      </thead>
      <tbody>
        {domains.map(({ id, name, applicationCount, unconfirmedCount }) => (
          <tr key={id}>
            <th scope="row">
              <TextLink to={`/applications?domainId=${id}`}>{name}</TextLink>
            </th>
            <td className="num" data-l={t("web.application.many")}>
              {number(applicationCount)}
            </td>
            <td className="num" data-l={t("web.fresh.unconfirmed")}>
              {unconfirmedCount === 0 ? (
                number(0)
              ) : (
                <TextLink to={`/applications?domainId=${id}&unconfirmed=true`}>
                  {number(unconfirmedCount)}
                </TextLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function DomainNewPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { name: "" } });
  const command = useCommand<Domain>({
    path: "/domains",
    fields: { domain_name_taken: "name" },
    onDone: () => {
      void navigate("/domains");
      announceSoon(t("web.domain.saved"));
    },
  });
  return (
    <Page
      title={t("web.domain.add")}
      crumbs={[
        { to: "/applications", text: t("web.application.many") },
        { to: "/domains", text: t("web.domain.many") },
      ]}
      wrong={command.state.kind === "invalid"}
    >
      <div className="two">
        <CommandForm
          form={form}
          command={command}
          submit={t("web.domain.add")}
          cancel={{ to: "/domains", text: t("web.form.cancel") }}
          toBody={({ name }, draft) => ({ name: draft.text("name", name) })}
        >
          <TextField name="name" label={t("web.domain.name")} hint={t("web.domain.nameHint")} />
        </CommandForm>
        <WhatFollows>
          <p>{t("web.domain.help")}</p>
        </WhatFollows>
      </div>
    </Page>
  );
}
