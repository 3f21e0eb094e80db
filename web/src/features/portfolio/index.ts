// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { CoveragePage } from "./CoveragePage.tsx";
export { ConclusionListPage } from "./ConclusionListPage.tsx";
export { ContractListPage } from "./ContractListPage.tsx";
export { ContractEditPage, ContractNewPage } from "./ContractFormPage.tsx";
export { ConcludePage, RecordSpendPage } from "./ContractActPages.tsx";
export {
  ConclusionsPanel,
  ContractActions,
  ContractFactsPanel,
  CoveredPanel,
  MonthsPanel,
} from "./ContractPanels.tsx";
export { StewardPanel } from "./StewardPanel.tsx";
export { ConfirmationListPage, ConfirmMinePage, OwnersPage } from "./ConfirmationPages.tsx";
export {
  ApplicationConfirmPage,
  ApplicationOwnerPage,
  ApplicationWithdrawPage,
  ContractConfirmPage,
  ContractOwnerPage,
  ContractWithdrawPage,
} from "./ConfirmationActPages.tsx";
export { SpendPanel } from "./SpendPanel.tsx";
export { useApplication, useContract } from "./use-portfolio.ts";
export { ApplicationListPage } from "./ApplicationListPage.tsx";
export { ApplicationEditPage, ApplicationNewPage } from "./ApplicationFormPage.tsx";
export { MeasureHealthPage, StateLinkPage } from "./ApplicationActPages.tsx";
export {
  ApplicationActions,
  ApplicationFactsPanel,
  CoveragePanel,
  LinksPanel,
  CustomersPanel,
} from "./ApplicationPanels.tsx";
export { HealthPanel } from "./HealthPanel.tsx";
export { PortfolioPage } from "./PortfolioPage.tsx";
export { DomainListPage, DomainNewPage } from "./DomainPages.tsx";
export { LeadTimesEditPage, LeadTimesPage } from "./LeadTimesPages.tsx";
