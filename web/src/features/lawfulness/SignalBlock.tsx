// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Block, Figure, Lines } from "../../components/Block.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { useText } from "../../lib/use-text.ts";
import { outcomes, useDashboard } from "./signal-parts.tsx";
import { countOf } from "./dashboard-parts.ts";

/** On the home page: what the rules see and nobody has concluded on. */
export function SignalBlock() {
  const { t } = useText();
  const { data } = useDashboard();
  const lines = outcomes.map((outcome) => ({
    to: `/signals?outcome=${outcome}`,
    text: t(`outcome.${outcome}`),
    value: data && countOf(data, outcome),
  }));
  return (
    <Block name="signals" title={t("web.signal.many")}>
      <Figure
        to="/signals?concluded=false"
        count={data?.notConcluded}
        text={t("web.signal.notConcluded")}
      />
      <Lines
        lines={[{ to: "/signals", text: t("web.signal.openAll"), value: data?.open }, ...lines]}
      />
      <p className="note cap">
        <TextLink to="/lawfulness">{t("web.lawfulness.title")}</TextLink>
      </p>
    </Block>
  );
}
