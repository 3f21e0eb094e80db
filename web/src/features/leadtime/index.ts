// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { LogListPage, LogNewPage, LogRemovePage } from "./LogPages.tsx";
export { ReportPage } from "./ReportPage.tsx";
export { ConsentListPage, ConsentNewPage, ConsentWithdrawPage } from "./ConsentPages.tsx";
export { OwnPage } from "./OwnPage.tsx";
