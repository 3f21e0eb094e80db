// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { OrganisationListPage } from "./OrganisationListPage.tsx";
export { OrganisationPage } from "./OrganisationPage.tsx";
export { OrganisationEditPage, OrganisationNewPage } from "./OrganisationFormPage.tsx";
export { AccountListPage } from "./AccountListPage.tsx";
export { AccountPage } from "./AccountPage.tsx";
export { AccountNewPage } from "./AccountNewPage.tsx";
export {
  ChangeEmailPage,
  DeactivatePage,
  ReactivatePage,
  RevokeRolePage,
} from "./AccountActPages.tsx";
export { GrantRolePage } from "./GrantRolePage.tsx";
export { AssignmentEndPage, AssignmentListPage, AssignmentNewPage } from "./AssignmentPages.tsx";
export { RolesPanel } from "./RolesPanel.tsx";
