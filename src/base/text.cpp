// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/text.h"

#include <algorithm>

#include <fmt/format.h>
#include <utf8proc.h>

#include <cstdlib>

namespace nokkenas {

bool IsValidUtf8(std::string_view text) {
  utf8proc_int32_t code_point = 0;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    const auto used = utf8proc_iterate(at, left, &code_point);
    if (used <= 0) return false;
    at += used;
    left -= used;
  }
  return true;
}

std::size_t CountCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (char c : text)
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++count;
  return count;
}

std::string Trim(std::string_view text) {
  const auto blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

std::string SearchText(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                     UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD | UTF8PROC_STRIPCC));
  if (size < 0) return {};
  std::string out;
  for (utf8proc_ssize_t i = 0; i < size; ++i) {
    const char c = static_cast<char>(mapped[i]);
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    out += c;
  }
  std::free(mapped);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string PercentEncode(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~").find(c) != std::string_view::npos;
    if (plain)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string SortKey(std::string_view text) {
  constexpr std::size_t kDigits = 12;
  const std::string plain = SearchText(text);
  std::string out;
  for (std::size_t i = 0; i < plain.size();) {
    if (plain[i] < '0' || plain[i] > '9') {
      out += plain[i++];
      continue;
    }
    std::size_t end = i;
    while (end < plain.size() && plain[end] >= '0' && plain[end] <= '9') ++end;
    if (end - i < kDigits) out.append(kDigits - (end - i), '0');
    out.append(plain, i, end - i);
    i = end;
  }
  return out;
}

bool AllDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string CutText(std::string_view text, std::size_t bytes) {
  std::size_t end = std::min(text.size(), bytes);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return std::string(text.substr(0, end));
}

bool IsFileName(std::string_view name) {
  constexpr std::string_view kNever = "/\\:*?\"<>|";
  return !name.empty() && name.front() != '.' &&
         name.find_first_of(kNever) == std::string_view::npos &&
         std::none_of(name.begin(), name.end(),
                      [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

}  // namespace nokkenas
