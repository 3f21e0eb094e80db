// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useIntl } from "react-intl";
import { Page } from "../../components/Page.tsx";
import { useText } from "../../lib/use-text.ts";

/** Every word of the trade with its explanation. */
export function WordsPage() {
  const { t, locale } = useText();
  const { messages } = useIntl();
  const names = Object.keys(messages).flatMap((key) => {
    const match = /^glossary\.(.+)\.word$/.exec(key);
    return match?.[1] ? [match[1]] : [];
  });
  const words = names
    .map((name) => ({
      name,
      word: t(`glossary.${name}.word`),
      text: t(`glossary.${name}.text`),
    }))
    .sort((a, b) => a.word.localeCompare(b.word, locale));
  return (
    <Page title={t("web.words.title")} lead={t("web.words.lead")}>
      <div className="panel">
        <dl className="words">
          {words.map(({ name, word, text }) => (
            <div key={name}>
              <dt>{word}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Page>
  );
}
