// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { Money } from "../lib/model.ts";
import { useText } from "../lib/use-text.ts";

/** An amount with its VAT basis below it, for a column of amounts. */
export function Amount({ money, none }: { money: Money | null; none: string }) {
  const text = useText();
  if (money === null) return <span className="quiet">{none}</span>;
  return (
    <span>
      {text.money(money)}
      <span className="sub">{text.vat(money)}</span>
    </span>
  );
}
