// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One contract, with panels of several rooms.
import { useParams } from "react-router";
import { AuditPanel } from "../components/AuditPanel.tsx";
import { ConclusionBadges } from "../components/Badge.tsx";
import { Loaded } from "../components/Loaded.tsx";
import { Page } from "../components/Page.tsx";
import { ProposalsPanel } from "../features/governance/index.ts";
import { SignalsPanel } from "../features/lawfulness/index.ts";
import {
  ConclusionsPanel,
  ContractActions,
  ContractFactsPanel,
  CoveredPanel,
  MonthsPanel,
  SpendPanel,
  StewardPanel,
  useContract,
} from "../features/portfolio/index.ts";
import { today } from "../lib/dates.ts";
import type { Contract } from "../lib/model.ts";
import { useMay } from "../lib/session.ts";
import { useText } from "../lib/use-text.ts";

export function ContractPage() {
  const { id = "" } = useParams();
  return <Loaded query={useContract(id)}>{(contract) => <Detail contract={contract} />}</Loaded>;
}

function Detail({ contract }: { contract: Contract }) {
  const { t } = useText();
  const may = useMay();
  return (
    <Page
      title={contract.title}
      lead={
        <div className="lead idline">
          <span>{contract.number}</span>
          {may("conclusion.read") && (
            <ConclusionBadges conclusion={contract.conclusion} bridging={contract.bridging} />
          )}
        </div>
      }
      crumbs={[{ to: "/contracts", text: t("web.contract.many") }]}
      here={contract.number}
      actions={<ContractActions contract={contract} />}
    >
      <div className="two">
        <div className="stack">
          {may("conclusion.read") && <ConclusionsPanel contract={contract} />}
          {may("signal.read") && <SignalsPanel kind="contract" id={contract.id} />}
          {contract.spendThisYear && (
            <SpendPanel spend={contract.spendThisYear} year={Number(today().slice(0, 4))} />
          )}
          <MonthsPanel contract={contract} />
        </div>
        <div className="stack">
          <ContractFactsPanel contract={contract} />
          <StewardPanel kept={contract} base={`/contracts/${contract.id}`} />
          <CoveredPanel contract={contract} />
          <ProposalsPanel kind="contract" id={contract.id} />
          <AuditPanel kind="contract" id={contract.id} />
        </div>
      </div>
    </Page>
  );
}
