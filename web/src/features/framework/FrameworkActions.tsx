// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink } from "../../components/Button.tsx";
import type { Framework } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";
import { isPermitted, mayBook } from "./use-framework.ts";

type Offer = { event: string; to: string; key: string };

/** The acts that can be done now: the first is the one to do next. */
export function FrameworkActions({ framework }: { framework: Framework }) {
  const { t } = useText();
  const base = `/frameworks/${framework.id}`;
  const offers: Offer[] = [
    { event: "activate", to: `${base}/activate`, key: "web.act.activate" },
    { event: "book", to: `${base}/ledger-entries/new`, key: "web.ledger.book" },
    { event: "change", to: `${base}/edit`, key: "web.framework.change" },
    { event: "amend", to: `${base}/amend`, key: "web.amend.act" },
    { event: "terminate", to: `${base}/terminate`, key: "web.act.terminate" },
    { event: "close", to: `${base}/close`, key: "web.act.close" },
  ];
  const open = offers.filter(({ event }) =>
    event === "book" ? mayBook(framework) : isPermitted(framework, event),
  );
  return open.map(({ event, to, key }, index) => (
    <ButtonLink key={event} to={to} primary={index === 0 && framework.state === "draft"}>
      {t(key)}
    </ButtonLink>
  ));
}
