// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { IntlProvider } from "react-intl";
import { RouterProvider } from "react-router";
import { send, setApiLanguage } from "../lib/api.ts";
import { loadTexts, LocaleContext, storedLocale, storeLocale } from "../lib/locale.ts";
import type { Locale, Session } from "../lib/model.ts";
import { SESSION_KEY } from "../lib/session.ts";
import { router } from "./router.tsx";

const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, refetchOnWindowFocus: false } },
});

type Words = { locale: Locale; texts: Record<string, string> };

/** Reads the words of a language, then changes the page as a whole. */
function useWords(): [Words | null, (locale: Locale) => void] {
  const [wanted, setWanted] = useState<Locale>(storedLocale);
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let current = true;
    setApiLanguage(wanted);
    void loadTexts(wanted).then((texts) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      setWords({ locale: wanted, texts });
      // Titles and refusals come from the server in its reader's language.
      void client.invalidateQueries();
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return [words, setWanted];
}

export function App() {
  const [words, setWanted] = useWords();
  const choice = useMemo(
    () => ({
      locale: words?.locale ?? "nl",
      choose: (locale: Locale) => {
        storeLocale(locale);
        setWanted(locale);
        const session = client.getQueryData<Session | null>(SESSION_KEY);
        if (session)
          void send("PUT", "/accounts/me/locale", { body: { locale } }).catch(() => null);
      },
    }),
    [words, setWanted],
  );
  if (!words) return null;
  return (
    <QueryClientProvider client={client}>
      <LocaleContext value={choice}>
        <IntlProvider locale={words.locale} messages={words.texts} onError={() => undefined}>
          <RouterProvider router={router} />
        </IntlProvider>
      </LocaleContext>
    </QueryClientProvider>
  );
}
