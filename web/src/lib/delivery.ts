// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How the mail fared that held a link for somebody.
import type { MailDelivery } from "./model.ts";
import type { Text } from "./use-text.ts";

/** No fact at all when no mail went. */
export const deliveryFacts = (one: MailDelivery | null, { t, moment }: Text) =>
  one
    ? [
        {
          name: t("web.delivery.name"),
          value: t(`web.delivery.${one.state}`, { at: moment(one.at) }),
        },
      ]
    : [];
