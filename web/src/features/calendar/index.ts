// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { CalendarPage, CalendarSettingPage } from "./CalendarPage.tsx";
export { DayNewPage, DayWithdrawPage } from "./DayPages.tsx";
export { IncrementListPage, IncrementPage } from "./IncrementPages.tsx";
export { IncrementEditPage, IncrementNewPage, IncrementPlanPage } from "./IncrementForms.tsx";
export { TermListPage, TermPage } from "./TermPages.tsx";
export { TermChangePage } from "./TermChangePage.tsx";
