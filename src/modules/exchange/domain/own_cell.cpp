// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <algorithm>
#include <array>
#include <charconv>

#include "base/money.h"
#include "base/text.h"
#include "modules/exchange/domain/mapping.h"

namespace nokkenas::exchange {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

void ReplaceAll(std::string& text, std::string_view part, std::string_view by) {
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + by.size()))
    text.replace(at, part.size(), by);
}

std::optional<int> ToInt(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// A number as a spreadsheet writes it, times ten to the power `shift`, when that is whole. It keeps
// 1250.10 as 1250.0999999999999, so what lies within a ten-thousandth of a whole one is that one;
// what really has more decimals is refused.
std::optional<std::int64_t> OfNumber(std::string text, int shift) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.erase(0, 1);
  const auto e = text.find_first_of("eE");
  const std::string power = e == std::string::npos ? "0" : text.substr(e + 1);
  const auto exponent = ToInt(!power.empty() && power.front() == '+' ? power.substr(1) : power);
  text = text.substr(0, e);
  const auto point = std::min(text.find('.'), text.size());
  std::string digits = text.substr(0, point) + (point < text.size() ? text.substr(point + 1) : "");
  constexpr int kMost = 15;  // Digits; more would be no amount of anything.
  if (!AllDigits(digits) || !exponent || *exponent > kMost || *exponent < -kMost)
    return std::nullopt;
  int whole = static_cast<int>(point) + *exponent + shift;  // Digits before the comma.
  for (; whole < 0; ++whole) digits.insert(0, 1, '0');
  const auto size = static_cast<std::size_t>(whole);
  digits.resize(std::max(digits.size(), size + 4), '0');
  std::int64_t value = 0;
  const std::string front = digits.substr(0, size);
  const auto first = std::min(front.find_first_not_of('0'), front.size());
  if (front.size() - first > kMost) return std::nullopt;
  for (const char c : front) value = 10 * value + (c - '0');
  const std::string rest = digits.substr(size, 4);
  if (rest == "9999") ++value;
  if (rest != "9999" && rest != "0000") return std::nullopt;
  return negative ? -value : value;
}

std::optional<std::string> Written(std::optional<std::int64_t> number) {
  return number ? std::optional(std::to_string(*number)) : std::nullopt;
}

// Whole part with or without a mark between the thousands, and those marks in their places.
std::optional<std::string> WholePart(const std::string& text, char thousands) {
  std::string out;
  std::size_t since = 0;
  bool marked = false;
  for (const char c : text) {
    if (c == thousands) {
      if (out.empty() || (marked && since != 3) || (!marked && since > 3)) return std::nullopt;
      marked = true;
      since = 0;
      continue;
    }
    if (!IsDigit(c)) return std::nullopt;
    out += c;
    ++since;
  }
  if (out.empty() || (marked && since != 3)) return std::nullopt;
  return out;
}

constexpr std::array<std::pair<std::string_view, int>, 33> kMonths = {
    {{"januari", 1},  {"jan", 1},       {"january", 1},  {"februari", 2},  {"feb", 2},
     {"february", 2}, {"maart", 3},     {"mrt", 3},      {"march", 3},     {"mar", 3},
     {"april", 4},    {"apr", 4},       {"mei", 5},      {"may", 5},       {"juni", 6},
     {"jun", 6},      {"june", 6},      {"juli", 7},     {"jul", 7},       {"july", 7},
     {"augustus", 8}, {"aug", 8},       {"august", 8},   {"september", 9}, {"sep", 9},
     {"oktober", 10}, {"okt", 10},      {"october", 10}, {"oct", 10},      {"november", 11},
     {"nov", 11},     {"december", 12}, {"dec", 12}}};

std::optional<int> MonthOf(const std::string& text) {
  std::string word = SearchText(text);
  if (!word.empty() && word.back() == '.') word.pop_back();
  for (const auto& [name, month] : kMonths)
    if (name == word) return month;
  return text.size() <= 2 ? ToInt(text) : std::nullopt;
}

std::optional<std::string> DayOf(int year, int month, int day) {
  const auto pad = [](int part) { return (part < 10 ? "0" : "") + std::to_string(part); };
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  const auto date = Date::Parse(std::to_string(year) + "-" + pad(month) + "-" + pad(day));
  return date ? std::optional(date->ToString()) : std::nullopt;
}

std::vector<std::string> Parts(const std::string& text, std::string_view marks) {
  std::vector<std::string> out;
  std::string part;
  for (const char c : text + std::string(1, marks.front())) {
    if (marks.find(c) == std::string_view::npos) {
      part += c;
      continue;
    }
    if (!Trim(part).empty()) out.push_back(Trim(part));
    part.clear();
  }
  return out;
}

}  // namespace

std::optional<std::string> ToMoney(const OwnCell& cell, Comma decimal) {
  if (cell.number) {
    const auto cents = OfNumber(cell.text, 2);
    return cents ? std::optional(EuroText(*cents)) : std::nullopt;
  }
  // Two amounts in one cell are none.
  if (cell.text.find_first_of("\n\r\t") != std::string::npos) return std::nullopt;
  const char thousands = decimal == Comma::kComma ? '.' : ',';
  std::string text = cell.text;
  for (const char* blank : {"\xC2\xA0", "\xE2\x80\xAF"}) ReplaceAll(text, blank, " ");
  text = SearchText(text);
  for (const char* part : {"€", "eur"}) ReplaceAll(text, part, " ");
  text = Trim(text);
  // Between digits a blank parts thousands; elsewhere it means nothing.
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (text[i] == ' ' && IsDigit(text[i - 1]) && IsDigit(text[i + 1])) text[i] = thousands;
  ReplaceAll(text, " ", "");
  bool negative = false;
  if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
    negative = true;
    text = text.substr(1, text.size() - 2);
  }
  if (!text.empty() && text.front() == '-') {
    negative = !negative;
    text.erase(0, 1);
  }
  const char mark = decimal == Comma::kComma ? ',' : '.';
  const auto at = text.find(mark);
  std::string cents = at == std::string::npos ? "00" : text.substr(at + 1);
  if (cents == "-" || cents == "--") cents = "00";  // "1.250,-"
  if (cents.size() == 1) cents += "0";
  const auto whole = WholePart(text.substr(0, at), thousands);
  if (!whole || cents.size() != 2 || !AllDigits(cents) || whole->size() > 15) return std::nullopt;
  return (negative ? "-" : "") + *whole + "." + cents;
}

std::optional<std::string> ToDay(const OwnCell& cell, DayFirst order) {
  std::string text = Trim(cell.text);
  if (const auto t = text.find('T'); t == 10) text = text.substr(0, 10);
  if (text.size() > 10 && text.substr(10) == " 00:00:00") text = text.substr(0, 10);
  if (Date::Parse(text)) return text;
  // A day as a spreadsheet counts it, in a cell that does not show it as one.
  constexpr int kFirst = 32'874;  // 1990-01-01
  constexpr int kLast = 73'415;   // 2100-12-31
  if (cell.number) {
    const auto days = ToInt(text);
    if (!days || *days < kFirst || *days > kLast) return std::nullopt;
    return Date::Parse("1899-12-30")->AddDays(*days).ToString();
  }
  const auto parts = Parts(text, "-/. ");
  if (parts.size() != 3 || parts[2].size() != 4 || !AllDigits(parts[2])) return std::nullopt;
  const bool word = !AllDigits(parts[1]);
  const bool first = order == DayFirst::kDayMonth || word;
  const auto day = ToInt(parts[first ? 0 : 1]);
  const auto month = MonthOf(parts[first ? 1 : 0]);
  return day && month ? DayOf(*ToInt(parts[2]), *month, *day) : std::nullopt;
}

std::optional<std::string> ToWhole(const OwnCell& cell) {
  const std::string text = Trim(cell.text);
  if (cell.number) return Written(OfNumber(text, 0));
  return AllDigits(text) && text.size() <= 15 ? std::optional(text) : std::nullopt;
}

std::optional<std::string> ToTenths(const OwnCell& cell) {
  if (cell.number) return Written(OfNumber(Trim(cell.text), 1));
  std::string text = Trim(cell.text);
  std::replace(text.begin(), text.end(), ',', '.');
  const auto at = text.find('.');
  const std::string part = at == std::string::npos ? "0" : text.substr(at + 1);
  const std::string whole = text.substr(0, at);
  if (!AllDigits(whole) || !AllDigits(part) || part.size() != 1 || whole.size() > 6)
    return std::nullopt;
  return std::to_string(*ToInt(whole) * 10 + *ToInt(part));
}

std::vector<std::string> ToList(const std::string& text) { return Parts(text, ";\n|"); }

std::optional<std::vector<std::string>> ToOptions(const std::string& text) {
  std::vector<std::string> out;
  for (const std::string& written : Parts(text, ";,+\n")) {
    std::string part = SearchText(written);
    for (const char* word : {"maanden", "maand", "mnd.", "mnd", "months", "month"})
      ReplaceAll(part, word, "");
    ReplaceAll(part, "×", "x");
    const auto x = part.find_first_of("x*");
    const auto times = x == std::string::npos ? std::optional(1) : ToInt(Trim(part.substr(0, x)));
    const std::string months = Trim(x == std::string::npos ? part : part.substr(x + 1));
    if (!times || *times < 1 || *times > 20 || !AllDigits(months)) return std::nullopt;
    out.insert(out.end(), static_cast<std::size_t>(*times), months);
  }
  return out;
}

std::optional<std::string> ToKvk(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if (IsDigit(c))
      digits += c;
    else if (c != ' ' && c != '.' && c != '-')
      return std::nullopt;
  }
  if (digits.size() == 7) digits.insert(0, 1, '0');
  return digits.size() == 8 ? std::optional(digits) : std::nullopt;
}

}  // namespace nokkenas::exchange
