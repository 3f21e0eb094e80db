// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { AuthorityEditPage } from "./AuthorityPages.tsx";
export { LawfulnessPage } from "./LawfulnessPage.tsx";
export { ConclusionContent } from "./ConclusionContent.tsx";
export { ConcludeSignalPage } from "./ConcludeSignalPage.tsx";
export { RuleChangePage } from "./RuleChangePage.tsx";
export { RuleListPage, RulePage } from "./RulePages.tsx";
export { SignalBlock } from "./SignalBlock.tsx";
export { SignalListPage } from "./SignalListPage.tsx";
export { SignalPage } from "./SignalPage.tsx";
export { SignalsPanel } from "./SignalsPanel.tsx";
