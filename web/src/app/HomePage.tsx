// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { FirstSteps } from "./FirstSteps.tsx";
import { blockOrder } from "./home-order.ts";
import { HomeBlock, useCount, useCounts, type Counts } from "./HomeBlocks.tsx";
import { ButtonLink } from "../components/Button.tsx";
import { Page } from "../components/Page.tsx";
import { EmptyState } from "../components/Panel.tsx";
import { WorkBlock } from "../features/governance/index.ts";
import type { Coverage } from "../lib/model.ts";
import { useMay, useSession } from "../lib/session.ts";
import { useApi } from "../lib/use-api.ts";
import { useText, type Text } from "../lib/use-text.ts";

/** Nothing in the registers, for who fills them; nobody but the first account, for who invites. */
function useIsEmpty(): boolean {
  const may = useMay();
  const fills = may("contract.manage") && may("portfolio.manage");
  const invites = may("account.manage");
  const registers = [
    useCount("/frameworks", {}, fills && may("framework.read")),
    useCount("/contracts", {}, fills),
    useCount("/applications", {}, fills),
  ];
  const accounts = useCount("/accounts", {}, invites);
  return (fills && registers.every((count) => count === 0)) || (invites && accounts === 1);
}

/** Came by the invitation of a supplier: nothing to do but to make the account safe. */
function Awaiting({ second }: { second: boolean }) {
  const { t } = useText();
  return (
    <EmptyState
      why={t("web.home.awaiting")}
      adds={t(second ? "web.home.awaitingDone" : "web.home.awaitingAdds")}
      action={!second && <ButtonLink to="/me/second-factor">{t("web.me.addTotp")}</ButtonLink>}
    />
  );
}

/** The heading is the finding: what asks for attention now. */
function finding({ t }: Text, counts: Counts, late: number): string {
  const { expired = 0, exhausted = 0, active } = counts;
  if (late > 0) return t("web.coverage.late", { count: late });
  if (expired > 0) return t("web.home.expired", { count: expired });
  if (exhausted > 0) return t("web.home.exhausted", { count: exhausted });
  if (active === undefined) return t("web.home.welcome");
  return t("web.home.calm", { count: active });
}

export function HomePage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  const session = useSession();
  const reads = may("framework.read");
  const counts = useCounts(reads);
  const covers = may("portfolio.read");
  const empty = useIsEmpty();
  const coverage = useApi<Coverage>("/coverages/current", { limit: 0 }, covers).data;
  const nothing = ![
    "framework.read",
    "portfolio.read",
    "contract.read",
    "organisation.read",
    "account.manage",
    "audit.read",
  ].some(may);
  const knows = reads || covers;
  const found = knows ? finding(text, counts, coverage?.lateCount ?? 0) : t("web.home.welcome");
  const title = empty ? t("web.start.finding") : found;
  return (
    <Page
      title={title}
      tab={t("web.nav.home")}
      lead={t("web.home.lead", { name: session?.displayName ?? "" })}
      actions={
        !empty &&
        may("framework.manage") && (
          <ButtonLink primary to="/frameworks/new">
            {t("web.framework.add")}
          </ButtonLink>
        )
      }
    >
      {session?.awaitingCheck && <Awaiting second={session.totpEnabled} />}
      {nothing && !session?.awaitingCheck && (
        <EmptyState why={t("web.home.nothing")} adds={t("web.home.nothingAdds")} />
      )}
      {empty && <FirstSteps />}
      {!empty && (
        <div className="blocks">
          <WorkBlock />
          {blockOrder((session?.roles ?? []).map(({ key }) => key)).map((name) => (
            <HomeBlock key={name} name={name} coverage={coverage} counts={counts} />
          ))}
        </div>
      )}
    </Page>
  );
}
