// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What a proposal or decision concludes from a signal, beside what the signal says today.
import { ConclusionBadges } from "../../components/Badge.tsx";
import { Facts, Panel, type Fact } from "../../components/Panel.tsx";
import type { SignalConclusionInput } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useText } from "../../lib/use-text.ts";
import { figureFacts, useSignal } from "./signal-parts.tsx";

type Props = { content: string; signalId: string; grounds: string };

export function ConclusionContent({ content, signalId, grounds }: Props) {
  const text = useText();
  const { t } = text;
  const { conclusion, ground } = JSON.parse(content) as SignalConclusionInput;
  const facts: Fact[] = [
    { name: t("web.signal.conclusion"), value: <ConclusionBadges conclusion={conclusion} /> },
  ];
  if (ground !== grounds) facts.push({ name: t("web.signal.ground"), value: ground });
  return (
    <Panel title={t("web.signal.proposed")}>
      <Facts facts={facts} />
      {useMay()("signal.read") && <Today signalId={signalId} />}
    </Panel>
  );
}

function Today({ signalId }: { signalId: string }) {
  const text = useText();
  const signal = useSignal(signalId).data;
  if (!signal) return null;
  return (
    <>
      <p className="more">{signal.text}</p>
      <Facts facts={figureFacts(text, signal.figures)} />
    </>
  );
}
