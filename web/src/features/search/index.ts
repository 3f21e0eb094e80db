// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
export { SearchPage } from "./SearchPage.tsx";
export { WordsPage } from "./WordsPage.tsx";
