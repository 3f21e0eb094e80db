// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What the home page tells of each room, in at most five lines.
import type { ReactNode } from "react";
import { Block, Figure, Lines, type Line } from "../components/Block.tsx";
import { FreshTotal } from "../components/Freshness.tsx";
import { TextLink } from "../components/TextLink.tsx";
import { SignalBlock } from "../features/lawfulness/index.ts";
import type { ApplicationRow, Coverage, FrameworkRow, ListPage } from "../lib/model.ts";
import { useMay, useSession } from "../lib/session.ts";
import { useApi } from "../lib/use-api.ts";
import { useText } from "../lib/use-text.ts";
import type { BlockName } from "./home-order.ts";

export type Counts = {
  active: number | undefined;
  draft: number | undefined;
  expired: number | undefined;
  exhausted: number | undefined;
};

export function useCount(path: string, query: Record<string, string>, enabled: boolean) {
  return useApi<ListPage<unknown>>(path, { ...query, pageSize: 1 }, enabled).data?.count;
}

export function useCounts(enabled: boolean): Counts {
  return {
    active: useCount("/frameworks", { state: "active" }, enabled),
    draft: useCount("/frameworks", { state: "draft" }, enabled),
    expired: useCount("/frameworks", { fact: "expired" }, enabled),
    exhausted: useCount("/frameworks", { fact: "exhausted" }, enabled),
  };
}

type Props = { name: BlockName; coverage: Coverage | undefined; counts: Counts };

/** The block of that name, for who may read what stands in it. */
export function HomeBlock({ name, coverage, counts }: Props) {
  const may = useMay();
  const blocks: Record<BlockName, { needs: string; show: () => ReactNode }> = {
    mine: { needs: "portfolio.read", show: () => <MineBlock /> },
    lawfulness: { needs: "portfolio.read", show: () => <LawfulnessBlock coverage={coverage} /> },
    coverage: { needs: "portfolio.read", show: () => <CoverageBlock coverage={coverage} /> },
    signals: { needs: "signal.read", show: () => <SignalBlock /> },
    contracts: {
      needs: "contract.read",
      show: () => (may("conclusion.read") ? <ContractBlock /> : <OwnContractBlock />),
    },
    frameworks: { needs: "framework.read", show: () => <FrameworkBlock counts={counts} /> },
    ending: { needs: "framework.read", show: () => <EndingBlock /> },
    applications: { needs: "portfolio.read", show: () => <ApplicationBlock /> },
    organisations: { needs: "organisation.read", show: () => <OrganisationBlock /> },
    accounts: { needs: "account.manage", show: () => <AccountBlock /> },
    audit: { needs: "audit.read", show: () => <AuditBlock /> },
  };
  const { needs, show } = blocks[name];
  return may(needs) ? show() : null;
}

/** What comes too late, and what has no cover somewhere in the years of the chart. */
function CoverageBlock({ coverage }: { coverage: Coverage | undefined }) {
  const { t } = useText();
  const until = coverage?.to.slice(0, 4) ?? "…";
  return (
    <Block name="coverage" title={t("web.nav.coverage")}>
      <Figure to="/coverage" count={coverage?.lateCount} text={t("web.home.lateFigure")} />
      <Lines
        lines={[
          {
            to: "/coverage?view=table",
            text: t("web.home.gaps", { year: until }),
            value: coverage?.gapCount,
          },
        ]}
      />
      <p className="note cap">{t("web.home.gapNote")}</p>
      <FreshTotal kind="application" total={coverage?.freshness} />
    </Block>
  );
}

/** The money of this year that is not lawful or not certain; nothing for who may not see all. */
function LawfulnessBlock({ coverage }: { coverage: Coverage | undefined }) {
  const { t, money } = useText();
  const spend = coverage?.spendThisYear;
  if (coverage && !spend) return null;
  const lines = (["uncertain", "lawful"] as const).map((conclusion) => ({
    to: `/contracts?conclusion=${conclusion}`,
    text: t(`conclusion.${conclusion}`),
    value: spend && money(spend[conclusion]),
  }));
  return (
    <Block
      name="lawfulness"
      title={t("web.home.lawfulness", { year: String(coverage?.year ?? "…") })}
    >
      <Figure
        to="/contracts?conclusion=unlawful"
        count={spend ? money(spend.unlawful) : undefined}
        text={t("web.home.unlawful")}
      />
      <Lines
        lines={[
          ...lines,
          { to: "/lawfulness", text: t("web.home.spendTotal"), value: spend && money(spend.total) },
        ]}
      />
      <p className="note cap">{t("web.home.excluded")}</p>
      <FreshTotal kind="contract" total={coverage?.spendFreshness} />
    </Block>
  );
}

/** The applications for which the reader has a role; nothing for who has none. */
function MineBlock() {
  const { t } = useText();
  const ownerId = useSession()?.accountId ?? "";
  const query = { ownerId, pageSize: 5, sort: "name" };
  const found = useApi<ListPage<ApplicationRow>>("/applications", query, ownerId !== "").data;
  if (found?.count === 0) return null;
  const all = `/applications?ownerId=${ownerId}`;
  return (
    <Block name="mine" title={t("web.home.mine")}>
      <Figure
        to={all}
        count={found?.count}
        text={t("web.home.applications", { count: found?.count ?? 2 })}
      />
      <Lines
        lines={(found?.items ?? []).map(({ id, name, phase }) => ({
          to: `/applications/${id}`,
          text: name,
          value: t(`application.phase.${phase}`),
        }))}
      />
    </Block>
  );
}

/** How many there are, and where they are in their life. */
function ApplicationBlock() {
  const { t } = useText();
  const all = useCount("/applications", {}, true);
  const counts = {
    planned: useCount("/applications", { phase: "planned" }, true),
    in_use: useCount("/applications", { phase: "in_use" }, true),
    phasing_out: useCount("/applications", { phase: "phasing_out" }, true),
  };
  const lines = (["in_use", "planned", "phasing_out"] as const).map((phase) => ({
    to: `/applications?phase=${phase}`,
    text: t(`application.phase.${phase}`),
    value: counts[phase],
  }));
  return (
    <Block name="applications" title={t("web.nav.applications")}>
      <Figure
        to="/applications"
        count={all}
        text={t("web.home.applications", { count: all ?? 2 })}
      />
      <Lines lines={lines} />
      <p className="note cap">
        <TextLink to="/portfolio">{t("web.graph.title")}</TextLink>
      </p>
    </Block>
  );
}

function ContractBlock() {
  const { t } = useText();
  const unlawful = useCount("/contracts", { conclusion: "unlawful" }, true);
  const uncertain = useCount("/contracts", { conclusion: "uncertain" }, true);
  const bridging = useCount("/contracts", { bridging: "true" }, true);
  return (
    <Block name="contracts" title={t("web.nav.contracts")}>
      <Figure to="/contracts?conclusion=unlawful" count={unlawful} text={t("web.home.contracts")} />
      <Lines
        lines={[
          {
            to: "/contracts?conclusion=uncertain",
            text: t("web.home.contractsUncertain"),
            value: uncertain,
          },
          {
            to: "/contracts?bridging=true",
            text: t("web.home.contractsBridging"),
            value: bridging,
          },
        ]}
      />
    </Block>
  );
}

/** For a supplier: its own contracts, without what the authority concluded about them. */
function OwnContractBlock() {
  const { t } = useText();
  const count = useCount("/contracts", {}, true);
  return (
    <Block name="own-contracts" title={t("web.nav.contracts")}>
      <Figure
        to="/contracts"
        count={count}
        text={t("web.home.ownContracts", { count: count ?? 2 })}
      />
    </Block>
  );
}

function FrameworkBlock({ counts }: { counts: Counts }) {
  const { t } = useText();
  const sees = useMay()("signal.read");
  const rule = { ruleId: "framework_room_after_term" };
  const after = useCount("/signals", { ...rule, open: "true" }, sees);
  const lines: Line[] = [
    { to: "/frameworks?state=draft", value: counts.draft, text: t("web.home.drafts") },
    {
      to: "/frameworks?fact=exhausted",
      value: counts.exhausted,
      text: t("web.home.exhaustedLine"),
    },
    { to: "/frameworks?fact=expired", value: counts.expired, text: t("web.home.expiredLine") },
  ];
  if (after) {
    const to = `/signals?ruleId=${rule.ruleId}`;
    lines.push({ to, value: after, text: t("web.home.moneyAfter") });
  }
  return (
    <Block name="frameworks" title={t("web.framework.many")}>
      <Figure to="/frameworks?state=active" count={counts.active} text={t("web.home.active")} />
      <Lines lines={lines} />
    </Block>
  );
}

/** The frameworks that still run and end first. */
function EndingBlock() {
  const { t, shortDate } = useText();
  const { data } = useApi<ListPage<FrameworkRow>>("/frameworks", {
    fact: "running",
    sort: "termEndsOn",
    pageSize: 5,
  });
  return (
    <Block name="ending" title={t("web.home.ending")}>
      {data?.items.length === 0 && <p className="quiet">{t("web.home.endingNone")}</p>}
      <Lines
        lines={(data?.items ?? []).map(({ id, title, termEndsOn }) => ({
          to: `/frameworks/${id}`,
          text: title,
          value: shortDate(termEndsOn),
        }))}
      />
    </Block>
  );
}

function OrganisationBlock() {
  const { t } = useText();
  const suppliers = useCount("/organisations", { kind: "supplier" }, true);
  return (
    <Block name="organisations" title={t("web.nav.organisations")}>
      <Figure
        to="/organisations?kind=supplier"
        count={suppliers}
        text={t("web.home.suppliers", { count: suppliers ?? 2 })}
      />
    </Block>
  );
}

function AccountBlock() {
  const { t } = useText();
  const active = useCount("/accounts", { state: "active" }, true);
  const invited = useCount("/accounts", { state: "invited" }, true);
  return (
    <Block name="accounts" title={t("web.nav.accounts")}>
      <Figure
        to="/accounts?state=active"
        count={active}
        text={t("web.home.accounts", { count: active ?? 2 })}
      />
      <Lines
        lines={[{ to: "/accounts?state=invited", text: t("web.home.invited"), value: invited }]}
      />
    </Block>
  );
}

function AuditBlock() {
  const { t } = useText();
  return (
    <Block name="audit" title={t("web.nav.audit")}>
      <p className="quiet">{t("web.home.audit")}</p>
      <p>
        <TextLink to="/audit-records">{t("web.audit.all")}</TextLink>
      </p>
    </Block>
  );
}
