// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { FirstSteps } from "./FirstSteps.tsx";
import { ButtonLink } from "../components/Button.tsx";
import { Page } from "../components/Page.tsx";
import { EmptyState } from "../components/Panel.tsx";
import { TextLink } from "../components/TextLink.tsx";
import { SignalBlock } from "../features/lawfulness/index.ts";
import type { Coverage, FrameworkRow, ListPage } from "../lib/model.ts";
import { useMay, useSession } from "../lib/session.ts";
import { useApi } from "../lib/use-api.ts";
import { useText, type Text } from "../lib/use-text.ts";

type Counts = {
  active: number | undefined;
  draft: number | undefined;
  expired: number | undefined;
  exhausted: number | undefined;
};

function useCount(path: string, query: Record<string, string>, enabled: boolean) {
  return useApi<ListPage<unknown>>(path, { ...query, pageSize: 1 }, enabled).data?.count;
}

function useCounts(enabled: boolean): Counts {
  return {
    active: useCount("/frameworks", { state: "active" }, enabled),
    draft: useCount("/frameworks", { state: "draft" }, enabled),
    expired: useCount("/frameworks", { fact: "expired" }, enabled),
    exhausted: useCount("/frameworks", { fact: "exhausted" }, enabled),
  };
}

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
  const coverage = useApi<Coverage>("/coverages/current", {}, covers).data;
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
      {nothing && <EmptyState why={t("web.home.nothing")} adds={t("web.home.nothingAdds")} />}
      {empty && <FirstSteps />}
      {!empty && (
        <div className="blocks">
          {covers && <CoverageBlock coverage={coverage} />}
          {may("signal.read") && <SignalBlock />}
          {may("conclusion.read") && <ContractBlock />}
          {may("contract.read") && !may("conclusion.read") && <OwnContractBlock />}
          {reads && <FrameworkBlock counts={counts} />}
          {reads && <EndingBlock />}
          {may("organisation.read") && <OrganisationBlock />}
          {may("account.manage") && <AccountBlock />}
          {may("audit.read") && <AuditBlock />}
        </div>
      )}
    </Page>
  );
}

function Figure({ to, count, text }: { to: string; count: number | undefined; text: string }) {
  const { t } = useText();
  return (
    <p className="fig">
      <TextLink to={to}>
        <b>{count ?? "…"}</b> <span>{text}</span>
      </TextLink>
      {count === undefined && <span className="vh">{t("web.loading")}</span>}
    </p>
  );
}

/** What comes too late, and what this year costs that is not lawful or not certain. */
function CoverageBlock({ coverage }: { coverage: Coverage | undefined }) {
  const { t, money } = useText();
  const spend = coverage?.spendThisYear;
  const year = String(coverage?.year ?? "…");
  const lines = [
    { to: "/coverage?view=table", text: t("web.home.gaps"), value: coverage?.gapCount },
    {
      to: "/contracts?conclusion=unlawful",
      text: t("web.home.unlawful", { year }),
      value: spend && money(spend.unlawful),
    },
    {
      to: "/contracts?conclusion=uncertain",
      text: t("web.home.uncertain", { year }),
      value: spend && money(spend.uncertain),
    },
  ];
  return (
    <section className="blk" aria-labelledby="b-coverage">
      <h2 id="b-coverage">{t("web.nav.coverage")}</h2>
      <Figure to="/coverage" count={coverage?.lateCount} text={t("web.home.lateFigure")} />
      <ul className="ln">
        {lines.map(({ to, text, value }) => (
          <li key={to}>
            <TextLink to={to}>{text}</TextLink>
            <span className="num">{value ?? "…"}</span>
          </li>
        ))}
      </ul>
      <p className="note cap">{t("web.home.excluded")}</p>
    </section>
  );
}

function ContractBlock() {
  const { t } = useText();
  const unlawful = useCount("/contracts", { conclusion: "unlawful" }, true);
  const uncertain = useCount("/contracts", { conclusion: "uncertain" }, true);
  const bridging = useCount("/contracts", { bridging: "true" }, true);
  return (
    <section className="blk" aria-labelledby="b-contracts">
      <h2 id="b-contracts">{t("web.nav.contracts")}</h2>
      <Figure to="/contracts?conclusion=unlawful" count={unlawful} text={t("web.home.contracts")} />
      <ul className="ln">
        <li>
          <TextLink to="/contracts?conclusion=uncertain">
            {t("web.home.contractsUncertain")}
          </TextLink>
          <span className="num">{uncertain ?? "…"}</span>
        </li>
        <li>
          <TextLink to="/contracts?bridging=true">{t("web.home.contractsBridging")}</TextLink>
          <span className="num">{bridging ?? "…"}</span>
        </li>
      </ul>
    </section>
  );
}

/** For a supplier: its own contracts, without what the authority concluded about them. */
function OwnContractBlock() {
  const { t } = useText();
  const count = useCount("/contracts", {}, true);
  return (
    <section className="blk" aria-labelledby="b-own-contracts">
      <h2 id="b-own-contracts">{t("web.nav.contracts")}</h2>
      <Figure to="/contracts" count={count} text={t("web.home.ownContracts")} />
    </section>
  );
}

function FrameworkBlock({ counts }: { counts: Counts }) {
  const { t } = useText();
  const lines = [
    { to: "/frameworks?state=draft", count: counts.draft, text: t("web.home.drafts") },
    { to: "/frameworks?fact=expired", count: counts.expired, text: t("web.home.expiredLine") },
    {
      to: "/frameworks?fact=exhausted",
      count: counts.exhausted,
      text: t("web.home.exhaustedLine"),
    },
  ];
  return (
    <section className="blk" aria-labelledby="b-frameworks">
      <h2 id="b-frameworks">{t("web.framework.many")}</h2>
      <Figure to="/frameworks?state=active" count={counts.active} text={t("web.home.active")} />
      <ul className="ln">
        {lines.map(({ to, count, text }) => (
          <li key={to}>
            <TextLink to={to}>{text}</TextLink>
            <span className="num">{count ?? "…"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The frameworks that end first. */
function EndingBlock() {
  const { t, shortDate } = useText();
  const { data } = useApi<ListPage<FrameworkRow>>("/frameworks", {
    state: "active",
    sort: "termEndsOn",
    pageSize: 5,
  });
  return (
    <section className="blk" aria-labelledby="b-ending">
      <h2 id="b-ending">{t("web.home.ending")}</h2>
      {data?.items.length === 0 && <p className="quiet">{t("web.home.endingNone")}</p>}
      <ul className="ln">
        {data?.items.map((row) => (
          <li key={row.id}>
            <TextLink to={`/frameworks/${row.id}`}>{row.title}</TextLink>
            <span className="num">{shortDate(row.termEndsOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OrganisationBlock() {
  const { t } = useText();
  const suppliers = useCount("/organisations", { kind: "supplier" }, true);
  return (
    <section className="blk" aria-labelledby="b-organisations">
      <h2 id="b-organisations">{t("web.nav.organisations")}</h2>
      <Figure to="/organisations?kind=supplier" count={suppliers} text={t("web.home.suppliers")} />
    </section>
  );
}

function AccountBlock() {
  const { t } = useText();
  const active = useCount("/accounts", { state: "active" }, true);
  const invited = useCount("/accounts", { state: "invited" }, true);
  return (
    <section className="blk" aria-labelledby="b-accounts">
      <h2 id="b-accounts">{t("web.nav.accounts")}</h2>
      <Figure to="/accounts?state=active" count={active} text={t("web.home.accounts")} />
      <ul className="ln">
        <li>
          <TextLink to="/accounts?state=invited">{t("web.home.invited")}</TextLink>
          <span className="num">{invited ?? "…"}</span>
        </li>
      </ul>
    </section>
  );
}

function AuditBlock() {
  const { t } = useText();
  return (
    <section className="blk" aria-labelledby="b-audit">
      <h2 id="b-audit">{t("web.nav.audit")}</h2>
      <p className="quiet">{t("web.home.audit")}</p>
      <p>
        <TextLink to="/audit-records">{t("web.audit.all")}</TextLink>
      </p>
    </section>
  );
}
