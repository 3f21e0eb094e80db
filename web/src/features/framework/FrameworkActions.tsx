// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink } from "../../components/Button.tsx";
import type { Framework } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";
import { hasEnded, isPermitted, mayBook } from "./use-framework.ts";

type Offer = { event: string; to: string; key: string };

/** The acts that can be done now, the one to do next first; after the end that is not a booking. */
export function FrameworkActions({ framework }: { framework: Framework }) {
  const { t } = useText();
  const base = `/frameworks/${framework.id}`;
  const ended = hasEnded(framework);
  const book: Offer = {
    event: "book",
    to: `${base}/ledger-entries/new`,
    key: ended ? "web.ledger.bookFact" : "web.ledger.book",
  };
  const activate = { event: "activate", to: `${base}/activate`, key: "web.act.activate" };
  const change = { event: "change", to: `${base}/edit`, key: "web.framework.change" };
  const amend = { event: "amend", to: `${base}/amend`, key: "web.amend.act" };
  const terminate = { event: "terminate", to: `${base}/terminate`, key: "web.act.terminate" };
  const close = { event: "close", to: `${base}/close`, key: "web.act.close" };
  const offers: Offer[] = ended
    ? [close, terminate, amend, book]
    : [activate, book, change, amend, terminate, close];
  const open = offers.filter(({ event }) =>
    event === "book" ? mayBook(framework) : isPermitted(framework, event),
  );
  return open.map(({ event, to, key }, index) => (
    <ButtonLink key={event} to={to} primary={index === 0 && framework.state === "draft"}>
      {t(key)}
    </ButtonLink>
  ));
}
