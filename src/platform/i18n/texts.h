// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Texts for people, in Dutch and English, from i18n/{nl,en}/*.json.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nokkenas::i18n {

using Params = std::vector<std::pair<std::string, std::string>>;

// The text with its {name}s filled; "eur:<cents>" and "date:<iso>" as the language writes them. The
// key itself when there is no text: tests look for that.
std::string Text(std::string_view locale, std::string_view key, const Params& params = {});
bool HasText(std::string_view key);
// Its text in Dutch or in English holds `searched`, which is as base SearchText gives it.
bool TextHolds(std::string_view key, const std::string& searched);

// "nl" or "en", from an Accept-Language header. Dutch when it names neither.
std::string PickLocale(std::string_view accept_language);

// "€ 1.250.000" in Dutch, "€1,250,000" in English; cents only when they are not zero.
std::string FormatEuro(std::string_view locale, long long amount_minor);
// "31-12-2028" in Dutch, "31 Dec 2028" in English. `iso` is "2028-12-31".
std::string FormatDate(std::string_view locale, std::string_view iso);

}  // namespace nokkenas::i18n
