// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/http/message.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace nokkenas::http {
namespace {

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

bool PercentDecode(std::string_view text, std::string& out, bool plus_is_blank) {
  out.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_blank) {
      out += ' ';
    } else if (text[i] != '%') {
      out += text[i];
    } else {
      if (i + 2 >= text.size()) return false;
      const int high = HexDigit(text[i + 1]);
      const int low = HexDigit(text[i + 2]);
      if (high < 0 || low < 0) return false;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  // What is no text, or holds a NUL, names nothing; PostgreSQL could not even look for it.
  return IsValidUtf8(out) && out.find('\0') == std::string::npos;
}

bool ParseQuery(std::string_view text, std::map<std::string, std::string>& out) {
  while (!text.empty()) {
    const auto end = text.find('&');
    const auto pair = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    std::string name;
    std::string value;
    if (!PercentDecode(pair.substr(0, equals), name, true)) return false;
    if (equals != std::string_view::npos && !PercentDecode(pair.substr(equals + 1), value, true))
      return false;
    // The same name twice is ambiguous: which one is meant?
    if (!out.emplace(std::move(name), std::move(value)).second) return false;
  }
  return true;
}

std::string ClientOf(const std::string& peer, std::string_view forwarded,
                     const std::vector<std::string>& proxies) {
  const auto trusted = [&](const std::string& address) {
    return std::find(proxies.begin(), proxies.end(), address) != proxies.end();
  };
  if (!trusted(peer)) return peer;
  while (!forwarded.empty()) {
    const auto comma = forwarded.rfind(',');
    const auto part = comma == std::string_view::npos ? forwarded : forwarded.substr(comma + 1);
    forwarded = comma == std::string_view::npos ? "" : forwarded.substr(0, comma);
    const std::string address = Trim(part);
    unsigned char bytes[sizeof(in6_addr)];
    if (inet_pton(AF_INET, address.c_str(), bytes) != 1 &&
        inet_pton(AF_INET6, address.c_str(), bytes) != 1)
      return peer;
    if (!trusted(address)) return address;
  }
  return peer;
}

ByteRange ParseRange(std::string_view header, std::int64_t size) {
  const ByteRange whole{0, size, false, true};
  constexpr std::string_view kUnit = "bytes=";
  if (header.rfind(kUnit, 0) != 0) return whole;
  header.remove_prefix(kUnit.size());
  const auto dash = header.find('-');
  if (dash == std::string_view::npos) return whole;
  const auto number = [](std::string_view text, std::int64_t& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
  };
  const auto before = header.substr(0, dash);
  const auto after = header.substr(dash + 1);
  std::int64_t first = 0;
  std::int64_t last = size - 1;
  if (before.empty()) {  // "-500": the last 500.
    std::int64_t count = 0;
    if (after.empty() || !number(after, count)) return whole;
    if (count == 0) return {0, 0, true, false};
    first = std::max<std::int64_t>(0, size - count);
  } else {
    if (!number(before, first)) return whole;
    if (!after.empty() && (!number(after, last) || last < first)) return whole;
    last = std::min(last, size - 1);
  }
  if (first >= size) return {0, 0, true, false};
  return {first, last - first + 1, true, true};
}

std::string Cookie(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const auto end = header.find(';');
    auto pair = header.substr(0, end);
    header = end == std::string_view::npos ? std::string_view{} : header.substr(end + 1);
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    const auto equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name)
      return std::string(pair.substr(equals + 1));
  }
  return {};
}

}  // namespace nokkenas::http
