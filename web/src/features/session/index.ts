// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { SignInPage } from "./SignInPage.tsx";
export { ForgottenPage, InvitationPage, NewPasswordPage } from "./LinkPages.tsx";
export { MePage } from "./MePage.tsx";
export { PasswordPage } from "./PasswordPage.tsx";
export { SecondFactorPage } from "./SecondFactorPage.tsx";
