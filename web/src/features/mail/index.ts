// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { MailListPage } from "./MailListPage.tsx";
export { OperationPage } from "./OperationPage.tsx";
