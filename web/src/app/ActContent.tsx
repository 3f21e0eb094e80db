// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { AmendmentContent, PartyContent } from "../features/framework/index.ts";
import { ConclusionContent } from "../features/lawfulness/index.ts";
import type { Decision, Proposal } from "../lib/model.ts";

type Props = {
  of: Pick<Proposal | Decision, "act" | "subject" | "content">;
  /** It can still happen. */
  open: boolean;
  grounds: string;
};

/** The act as its own page worked it out, in the words of that page. */
export function ActContent({ of, open, grounds }: Props) {
  const { act, subject, content } = of;
  if (content === null || subject === null) return null;
  const framework = { content, frameworkId: subject.id, open, grounds };
  if (act === "framework_amend") return <AmendmentContent {...framework} />;
  if (act === "party_change") return <PartyContent {...framework} />;
  return <ConclusionContent content={content} signalId={subject.id} grounds={grounds} />;
}
