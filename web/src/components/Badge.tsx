// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import { useText } from "../lib/use-text.ts";
import { Icon, type IconName } from "./Icon.tsx";

export type BadgeTone = "process" | "lawful" | "unlawful" | "uncertain" | "bridging" | "signal";

const tones: Record<BadgeTone, string> = {
  process: "",
  lawful: "b-law",
  unlawful: "b-unl",
  uncertain: "b-unc",
  bridging: "b-bri",
  signal: "b-sig",
};

/** Icon and word, never a colour alone. */
export function Badge(props: { icon: IconName; tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className={`badge ${tones[props.tone ?? "process"]}`}>
      <Icon name={props.icon} />
      {props.children}
    </span>
  );
}

const stateIcons: Record<string, IconName> = {
  draft: "ring",
  active: "dot",
  terminated: "stop",
  closed: "check",
  invited: "ring",
  deactivated: "stop",
  participating: "dot",
  future: "ring",
  withdrawn: "stop",
  excluded: "stop",
  succeeded: "check",
  in_force: "dot",
  ended: "check",
  revoked: "stop",
  source_gone: "stop",
  submitted: "clock",
  returned: "up",
  granted: "check",
  refused: "cross",
  used: "check",
  expired: "clock",
  replaced: "stop",
};

/** Where an object stands in its process; `kind` and `state` name the text. */
export function StateBadge({ kind, state }: { kind: string; state: string }) {
  const { t, maybe } = useText();
  const word = maybe(`state.${kind}.${state}`) ?? t(`web.state.${kind}.${state}`);
  return <Badge icon={stateIcons[state] ?? "dot"}>{word}</Badge>;
}

/** The facts of time and room that lie over a state. */
export function FactBadges({ expired, exhausted }: { expired: boolean; exhausted: boolean }) {
  const { t } = useText();
  return (
    <>
      {expired && (
        <Badge icon="clock" tone="signal">
          {t("web.fact.expired")}
        </Badge>
      )}
      {exhausted && (
        <Badge icon="full" tone="signal">
          {t("web.fact.exhausted")}
        </Badge>
      )}
    </>
  );
}

const conclusions = {
  lawful: { icon: "check", tone: "lawful" },
  unlawful: { icon: "diamond", tone: "unlawful" },
  uncertain: { icon: "question", tone: "uncertain" },
} as const;

/** What was concluded, and beside it whether the contract bridges: two separate things. */
export function ConclusionBadges(props: {
  conclusion: keyof typeof conclusions | null;
  bridging?: boolean;
}) {
  const { t } = useText();
  const look = props.conclusion && conclusions[props.conclusion];
  return (
    <span className="bds">
      {look ? (
        <Badge {...look}>{t(`conclusion.${props.conclusion}`)}</Badge>
      ) : (
        <Badge icon="ring">{t("conclusion.none")}</Badge>
      )}
      {props.bridging && (
        <Badge icon="bridge" tone="bridging">
          {t("web.coverage.bridging")}
        </Badge>
      )}
    </span>
  );
}
