// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Facts, Panel } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import type { Organisation } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";

const kindWords: Record<Organisation["kind"], string> = {
  authority: "contracting-authority",
  supplier: "supplier",
  customer: "customer",
};

export function OrganisationPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useApi<Organisation>(`/organisations/${id}`)}>
      {(organisation) => <Detail organisation={organisation} />}
    </Loaded>
  );
}

function Detail({ organisation }: { organisation: Organisation }) {
  const { t } = useText();
  const may = useMay();
  return (
    <Page
      title={organisation.name}
      crumbs={[{ to: "/organisations", text: t("web.nav.organisations") }]}
      actions={
        may("organisation.manage") && (
          <ButtonLink to={`/organisations/${organisation.id}/edit`}>
            {t("web.organisation.change")}
          </ButtonLink>
        )
      }
    >
      <div className="form">
        <Panel title={t("web.organisation.facts")}>
          <Facts
            facts={[
              { name: t("web.organisation.name"), value: organisation.name },
              {
                name: t("web.organisation.kind"),
                value: (
                  <Term name={kindWords[organisation.kind]}>
                    {t(`web.organisation.kinds.${organisation.kind}`)}
                  </Term>
                ),
              },
              {
                name: t("web.organisation.kvk"),
                value: organisation.kvkNumber ?? t("web.organisation.noKvk"),
              },
            ]}
          />
        </Panel>
        <AuditPanel kind="organisation" id={organisation.id} />
      </div>
    </Page>
  );
}
