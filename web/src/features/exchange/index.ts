// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { ApplyPage } from "./ApplyPage.tsx";
export { ExchangePage } from "./ExchangePage.tsx";
export { ImportPage } from "./ImportPage.tsx";
export { ColumnsPage } from "./ColumnsPage.tsx";
export { MappingPage, RemoveMappingPage } from "./MappingPages.tsx";
export { NamesPage } from "./NamesPage.tsx";
export { ParkedListPage, ParkedRowPage } from "./ParkedPages.tsx";
