// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { PersonConsent } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";

export const useConsents = () => useApi<{ items: PersonConsent[] }>("/person-consents");
