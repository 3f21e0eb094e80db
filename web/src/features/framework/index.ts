// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { FrameworkListPage } from "./FrameworkListPage.tsx";
export { FrameworkEditPage, FrameworkNewPage } from "./FrameworkFormPage.tsx";
export { ActivatePage, ClosePage, TerminatePage } from "./ActPages.tsx";
export { PartyActPage, PartyAddPage } from "./PartyPages.tsx";
export { LedgerListPage } from "./LedgerListPage.tsx";
export { LedgerBookPage } from "./LedgerBookPage.tsx";
export { LedgerCorrectPage } from "./LedgerCorrectPage.tsx";
export { LedgerPanel } from "./LedgerPanel.tsx";
export { AgreementsPanel } from "./AgreementsPanel.tsx";
export { PartiesPanel, TermsPanels } from "./DetailPanels.tsx";
export { FrameworkActions } from "./FrameworkActions.tsx";
export { useFramework } from "./use-framework.ts";
export { AmendmentContent, PartyContent } from "./DecidedPanels.tsx";
export { AmendPage } from "./AmendPage.tsx";
export { AmendmentsPanel } from "./AmendmentPanels.tsx";
