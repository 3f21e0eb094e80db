// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { DocumentPage } from "./DocumentPage.tsx";
export { ChangePage, VersionPage, WithdrawPage } from "./DocumentForms.tsx";
export { HoldListPage, HoldLiftPage, HoldNewPage } from "./HoldPages.tsx";
