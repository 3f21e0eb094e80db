// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Words, amounts and dates in the reader's language.
import { useMemo } from "react";
import { useIntl } from "react-intl";
import {
  formatDate,
  formatMoment,
  formatShortDate,
  formatShortMoment,
  formatWeekday,
} from "./dates.ts";
import type { Money } from "./model.ts";
import { formatMoney } from "./money.ts";

export type TextValues = Record<string, string | number>;
export type Text = {
  locale: string;
  /** The text of a key. */
  t: (id: string, values?: TextValues) => string;
  /** The same, or undefined when no text has this key. */
  maybe: (id: string) => string | undefined;
  money: (money: Money) => string;
  vat: (money: Money) => string;
  /** For narrow columns: "excl. btw". */
  shortVat: (money: Money) => string;
  date: (iso: string) => string;
  shortDate: (iso: string) => string;
  /** With its weekday: "dinsdag 4 mei 2027". */
  weekday: (iso: string) => string;
  moment: (iso: string) => string;
  shortMoment: (iso: string) => string;
  number: (value: number, digits?: number) => string;
};

export function useText(): Text {
  const intl = useIntl();
  return useMemo(() => {
    const locale = intl.locale;
    const t = (id: string, values?: TextValues): string => intl.formatMessage({ id }, values);
    return {
      locale,
      t,
      maybe: (id) => (typeof intl.messages[id] === "string" ? t(id) : undefined),
      money: (money) => formatMoney(money.amountMinor, money.currency, locale),
      vat: (money) => t(`web.vat.${money.vat}`),
      shortVat: (money) => t(`web.vat.${money.vat}.short`),
      date: (iso) => formatDate(iso, locale),
      weekday: (iso) => formatWeekday(iso, locale),
      shortDate: (iso) => formatShortDate(iso, locale),
      moment: (iso) => formatMoment(iso, locale),
      shortMoment: (iso) => formatShortMoment(iso, locale),
      number: (value, digits = 0) =>
        intl.formatNumber(value, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }),
    };
  }, [intl]);
}
