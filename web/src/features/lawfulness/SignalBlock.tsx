// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { TextLink } from "../../components/TextLink.tsx";
import { useText } from "../../lib/use-text.ts";
import { outcomes, useDashboard } from "./signal-parts.tsx";
import { countOf } from "./dashboard-parts.ts";

/** On the home page: what the rules see and nobody has concluded on. */
export function SignalBlock() {
  const { t } = useText();
  const { data } = useDashboard();
  const figure = data?.notConcluded ?? "…";
  return (
    <section className="blk" aria-labelledby="b-signals">
      <h2 id="b-signals">{t("web.signal.many")}</h2>
      <p className="fig">
        <TextLink to="/signals?concluded=false">
          <b>{figure}</b> <span>{t("web.signal.notConcluded")}</span>
        </TextLink>
      </p>
      <ul className="ln">
        <li>
          <TextLink to="/signals">{t("web.signal.openAll")}</TextLink>
          <span className="num">{data?.open ?? "…"}</span>
        </li>
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <TextLink to={`/signals?outcome=${outcome}`}>{t(`outcome.${outcome}`)}</TextLink>
            <span className="num">{data ? countOf(data, outcome) : "…"}</span>
          </li>
        ))}
      </ul>
      <p className="note cap">
        <TextLink to="/lawfulness">{t("web.lawfulness.title")}</TextLink>
      </p>
    </section>
  );
}
