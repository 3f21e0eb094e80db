// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/i18n/texts.h"

#include <algorithm>

#include "base/text.h"
#include "gen/texts.h"

namespace nokkenas::i18n {
namespace {

// "eur:125000" and "date:2028-12-31" are written the way the reader's language writes them.
std::string Written(std::string_view locale, const std::string& value) {
  if (value.rfind("eur:", 0) == 0) return FormatEuro(locale, std::stoll(value.substr(4)));
  if (value.rfind("date:", 0) == 0) return FormatDate(locale, value.substr(5));
  return value;
}

std::string Fill(std::string_view locale, std::string_view text, const Params& params) {
  std::string out(text);
  for (const auto& [name, raw] : params) {
    const std::string value = Written(locale, raw);
    const std::string hole = "{" + name + "}";
    for (auto at = out.find(hole); at != std::string::npos; at = out.find(hole, at + value.size()))
      out.replace(at, hole.size(), value);
  }
  return out;
}

const gen::TextEntry* Find(std::string_view key) {
  const auto* end = std::end(gen::kTexts);
  const auto* found = std::lower_bound(
      std::begin(gen::kTexts), end, key,
      [](const gen::TextEntry& entry, std::string_view k) { return entry.key < k; });
  return found != end && found->key == key ? found : nullptr;
}

}  // namespace

bool HasText(std::string_view key) { return Find(key) != nullptr; }

bool TextHolds(std::string_view key, const std::string& searched) {
  const auto holds = [&](const char* locale) {
    return SearchText(Text(locale, key)).find(searched) != std::string::npos;
  };
  return holds("nl") || holds("en");
}

std::string Text(std::string_view locale, std::string_view key, const Params& params) {
  const gen::TextEntry* entry = Find(key);
  if (entry == nullptr) return std::string(key);
  return Fill(locale, locale == "en" ? entry->en : entry->nl, params);
}

std::string PickLocale(std::string_view accept_language) {
  const auto dutch = accept_language.find("nl");
  const auto english = accept_language.find("en");
  if (english == std::string_view::npos) return "nl";
  return dutch == std::string_view::npos || english < dutch ? "en" : "nl";
}

std::string FormatEuro(std::string_view locale, long long amount_minor) {
  const bool english = locale == "en";
  const bool negative = amount_minor < 0;
  const unsigned long long all = negative ? 0ULL - static_cast<unsigned long long>(amount_minor)
                                          : static_cast<unsigned long long>(amount_minor);
  std::string digits = std::to_string(all / 100);
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), english ? "," : ".");
  if (all % 100 != 0) {
    const std::string cents = std::to_string(100 + all % 100).substr(1);
    digits += (english ? "." : ",") + cents;
  }
  const std::string sign = negative ? "-" : "";
  return english ? sign + "€" + digits : "€\u00A0" + sign + digits;
}

std::string FormatDate(std::string_view locale, std::string_view iso) {
  if (iso.size() != 10) return std::string(iso);
  static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const int month = (iso[5] - '0') * 10 + (iso[6] - '0');
  const int day = (iso[8] - '0') * 10 + (iso[9] - '0');
  const std::string year(iso.substr(0, 4));
  if (locale == "en") return std::to_string(day) + " " + kMonths[(month - 1) % 12] + " " + year;
  return std::to_string(day) + "-" + std::to_string(month) + "-" + year;
}

}  // namespace nokkenas::i18n
