// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/tabular/cells.h"

#include <algorithm>
#include <charconv>

#include "base/date.h"
#include "base/money.h"
#include "base/text.h"

namespace nokkenas::tabular {
namespace {

std::optional<std::int64_t> ToInt(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "1250", "1250,5", "-1250.50" in cents. A sign that could part thousands is refused: "1.250".
std::optional<std::int64_t> ToCents(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const auto mark = text.find_first_of(".,");
  const auto whole = text.substr(0, mark);
  std::string fraction(mark == std::string_view::npos ? "" : text.substr(mark + 1));
  if (!AllDigits(whole) || whole.size() > 15) return std::nullopt;
  if (mark != std::string_view::npos && (!AllDigits(fraction) || fraction.size() > 2))
    return std::nullopt;
  fraction.resize(2, '0');
  const auto cents = *ToInt(whole) * 100 + *ToInt(fraction);
  return negative ? -cents : cents;
}

// "2026-11-23", or as Dutch spreadsheets show it: "23-11-2026".
std::optional<Date> ToDate(const std::string& text) {
  if (auto date = Date::Parse(text)) return date;
  const auto first = text.find('-');
  const auto second = text.find('-', first + 1);
  if (first == std::string::npos || second == std::string::npos || first == 0 || first > 2 ||
      second - first > 3 || second - first < 2 || text.size() - second != 5)
    return std::nullopt;
  const auto pad = [](std::string part) { return part.size() == 1 ? "0" + part : part; };
  return Date::Parse(text.substr(second + 1) + "-" +
                     pad(text.substr(first + 1, second - first - 1)) + "-" +
                     pad(text.substr(0, first)));
}

std::optional<bool> ToYesNo(const std::string& text) {
  const std::string plain = SearchText(text);
  for (const char* yes : {"yes", "ja", "true", "waar", "1"})
    if (plain == yes) return true;
  for (const char* no : {"no", "nee", "false", "onwaar", "0"})
    if (plain == no) return false;
  return std::nullopt;
}

Meaning Within(const Column& column, std::int64_t value) {
  const bool money = column.kind == Kind::kMoney;
  const auto shown = [&](std::int64_t limit) {
    return std::to_string(money ? limit / 100 : limit);
  };
  if (value < column.least) return {{}, "too_small", shown(column.least)};
  if (value > column.most) return {{}, "too_large", shown(column.most)};
  return {value, "", ""};
}

Meaning TextMeaning(const Column& column, const std::string& text) {
  if (!IsValidUtf8(text) || text.find('\0') != std::string::npos)
    return {{}, "not_readable_text", ""};
  const auto count = static_cast<std::int64_t>(CountCodePoints(text));
  if (count > column.most) return {{}, "too_long", std::to_string(column.most)};
  if (count < column.least) return {{}, "too_short", std::to_string(column.least)};
  return {text, "", ""};
}

Meaning ReferenceMeaning(const Column& column, const std::string& text, const References& refs) {
  if (auto id = refs.Find(column.refers, text)) return {*id, "", ""};
  const bool several = refs.IsAmbiguous(column.refers, text);
  return {{}, several ? "reference_ambiguous" : "reference_unknown", ""};
}

Meaning ChoiceMeaning(const Column& column, const std::string& text) {
  const std::string plain = SearchText(text);
  const auto& all = column.choices;
  if (std::find(all.begin(), all.end(), plain) != all.end()) return {plain, "", ""};
  std::string names;
  for (const auto& name : all) names += (names.empty() ? "" : ", ") + name;
  return {{}, "not_a_choice", names};
}

}  // namespace

Meaning MeaningOf(const Column& column, const Cell& cell, const References& refs) {
  if (IsFormula(cell.kind)) return {{}, "formula", ""};
  if (cell.kind == CellKind::kMerged) return {{}, "merged", ""};
  if (cell.kind == CellKind::kBroken) return {{}, "broken_cell", ""};
  if (cell.text.empty()) return {};
  if (column.kind == Kind::kText) return TextMeaning(column, cell.text);
  const std::string text = Trim(cell.text);
  if (text.empty()) return {};
  switch (column.kind) {
    case Kind::kWhole:
      if (const auto value = ToInt(text)) return Within(column, *value);
      return {{}, "not_a_whole_number", ""};
    case Kind::kMoney:
      if (const auto value = ToCents(text)) return Within(column, *value);
      return {{}, "not_euro", ""};
    case Kind::kDate:
      if (const auto date = ToDate(text)) return {date->ToString(), "", ""};
      return {{}, "not_a_date", ""};
    case Kind::kYesNo:
      if (const auto value = ToYesNo(text)) return {std::int64_t{*value ? 1 : 0}, "", ""};
      return {{}, "not_yes_or_no", ""};
    case Kind::kChoice:
      return ChoiceMeaning(column, text);
    case Kind::kReference:
      return ReferenceMeaning(column, text, refs);
    case Kind::kText:
      break;
  }
  return {};
}

Cell CellOf(const Column& column, const Value& value, const References& refs) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    if (column.kind == Kind::kYesNo) return {*number != 0 ? "yes" : "no"};
    if (column.kind == Kind::kMoney) return {EuroText(*number), CellKind::kNumber};
    return {std::to_string(*number), CellKind::kNumber};
  }
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return {};
  if (column.kind == Kind::kReference) return {refs.Label(column.refers, *text)};
  return {*text};
}

}  // namespace nokkenas::tabular
