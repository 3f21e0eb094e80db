// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/json/reader.h"

#include <charconv>

#include "base/text.h"

namespace nokkenas::json {
namespace {

constexpr std::size_t kDefaultMaxLength = 10'000;

std::optional<std::int64_t> ToInt(const boost::json::value& v, bool from_text) {
  if (v.is_int64()) return v.get_int64();
  if (v.is_uint64() && v.get_uint64() <= static_cast<std::uint64_t>(kMaxAmountMinor))
    return static_cast<std::int64_t>(v.get_uint64());
  if (!from_text || !v.is_string()) return std::nullopt;
  const auto& text = v.get_string();
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

const boost::json::string* AsString(const boost::json::value& v, const std::string& path,
                                    ReadContext& ctx) {
  if (!v.is_string()) {
    ctx.Add(path, "not_a_text");
    return nullptr;
  }
  return &v.get_string();
}

void ReadBool(const boost::json::value& v, bool& out, const std::string& path, ReadContext& ctx) {
  if (v.is_bool()) {
    out = v.get_bool();
  } else if (ctx.as_text.contains(path) && v.is_string() &&
             (v.get_string() == "true" || v.get_string() == "false")) {
    out = v.get_string() == "true";
  } else {
    ctx.Add(path, "not_yes_or_no");
  }
}

void ReadInt(const boost::json::value& v, std::int64_t& out, const std::string& path,
             const Meta& meta, ReadContext& ctx) {
  const auto number = ToInt(v, ctx.as_text.contains(path));
  if (!number) {
    ctx.Add(path, "not_a_whole_number");
  } else if (meta.range && *number < meta.range->min) {
    ctx.Add(path, "too_small", std::to_string(meta.range->min));
  } else if (meta.range && *number > meta.range->max) {
    ctx.Add(path, "too_large", std::to_string(meta.range->max));
  } else {
    out = *number;
  }
}

void ReadText(const boost::json::value& v, std::string& out, const std::string& path,
              const Meta& meta, ReadContext& ctx) {
  const auto* raw = AsString(v, path, ctx);
  if (raw == nullptr) return;
  const std::string_view text(raw->data(), raw->size());
  // PostgreSQL cannot hold a NUL in a text; no name has one.
  if (!IsValidUtf8(text) || text.find('\0') != std::string_view::npos) {
    ctx.Add(path, "not_readable_text");
    return;
  }
  std::string trimmed = Trim(text);
  const std::size_t size = CountCodePoints(trimmed);
  const Length limit = meta.length.value_or(Length{0, kDefaultMaxLength});
  if (limit.min > 0 && size == 0) {
    ctx.Add(path, "required");
  } else if (size < limit.min) {
    ctx.Add(path, "too_short", std::to_string(limit.min));
  } else if (size > limit.max) {
    ctx.Add(path, "too_long", std::to_string(limit.max));
  } else {
    out = std::move(trimmed);
  }
}

void ReadDate(const boost::json::value& v, Date& out, const std::string& path, ReadContext& ctx) {
  const auto date = v.is_string() ? Date::Parse(std::string_view(v.get_string())) : std::nullopt;
  // A year beyond these is a slip of the keyboard, and would upset every timeline.
  const bool sane = date && *date >= Date{1900, 1, 1} && *date <= Date{2199, 12, 31};
  if (sane) {
    out = *date;
  } else {
    ctx.Add(path, "not_a_date");
  }
}

void ReadInstant(const boost::json::value& v, Instant& out, const std::string& path,
                 ReadContext& ctx) {
  const auto at = v.is_string() ? ParseInstant(std::string_view(v.get_string())) : std::nullopt;
  if (at) {
    out = *at;
  } else {
    ctx.Add(path, "not_a_moment");
  }
}

void ReadMoney(const boost::json::value& v, Money& out, const std::string& path, const Meta& meta,
               ReadContext& ctx) {
  if (!v.is_object()) {
    ctx.Add(path, "not_an_amount");
    return;
  }
  const auto& object = v.get_object();
  const auto field = [&](const char* name) { return path + "." + name; };
  const Meta amount = MakeMeta(meta.range.value_or(Range{0, kMaxAmountMinor}));
  if (const auto* minor = object.if_contains("amountMinor")) {
    ReadInt(*minor, out.amount_minor, field("amountMinor"), amount, ctx);
  } else {
    ctx.Add(field("amountMinor"), "required");
  }
  const auto* currency = object.if_contains("currency");
  if (currency == nullptr || !currency->is_string() || currency->get_string() != "EUR")
    ctx.Add(field("currency"), "unknown_value");
  if (const auto* vat = object.if_contains("vat")) {
    detail::ReadEnum(*vat, out.vat, field("vat"), ctx);
  } else {
    ctx.Add(field("vat"), "required");
  }
  for (const auto& entry : object) {
    const auto key = entry.key();
    if (key != "amountMinor" && key != "currency" && key != "vat")
      ctx.Add(path + "." + std::string(key), "unknown_field");
  }
}

}  // namespace nokkenas::json
