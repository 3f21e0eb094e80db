// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How a decision with an act in full is carried out: on which object, by which right, and where.
import type { Decision } from "../lib/model.ts";

export type Way = {
  /** The object, whose version goes along. */
  object: string;
  permission: string;
  command: string;
  body: Record<string, unknown>;
};

const partyEnds: Record<string, string> = {
  withdrawn: "withdraw-party",
  excluded: "exclude-party",
  succeeded: "succeed-party",
};

/** Nothing for an act that is carried out on another page, with a number of the decision. */
export function wayOf({ id, act, subject, content }: Decision): Way | null {
  if (content === null || subject === null) return null;
  const { end, ...rest } = JSON.parse(content) as Record<string, unknown>;
  const body = { ...rest, decisionId: id };
  const framework = `/frameworks/${subject.id}`;
  if (act === "framework_amend")
    return { object: framework, permission: "framework.amend", command: "amend", body };
  const command = partyEnds[String(end)];
  if (act === "party_change" && command)
    return { object: framework, permission: "framework.manage", command, body };
  if (act === "signal_conclude" || act === "deviation_justify")
    return {
      object: `/signals/${subject.id}`,
      permission: "signal.conclude",
      command: "conclude",
      body,
    };
  return null;
}
