// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { ApplyPage } from "./ApplyPage.tsx";
export { ExchangePage } from "./ExchangePage.tsx";
export { ImportPage } from "./ImportPage.tsx";
