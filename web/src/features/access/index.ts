// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { SignInReturnPage } from "./ReturnPage.tsx";
export { SessionsPage } from "./SessionsPage.tsx";
export * from "./ClientPages.tsx";
export * from "./InvitationPages.tsx";
export { TakeInvitationPage } from "./TakeInvitationPage.tsx";
export * from "./ColleaguePages.tsx";
