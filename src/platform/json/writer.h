// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Prints a struct as JSON, straight into a string.
#pragma once

#include <string>
#include <string_view>

#include "base/fields.h"

namespace nokkenas::json {

void WriteString(std::string& out, std::string_view text);

template <class T>
void Write(std::string& out, const T& value);

namespace detail {

class FieldWriter {
 public:
  explicit FieldWriter(std::string& out) : out_(out) {}
  template <class T, class... A>
  void operator()(const char* name, const T& field, A...) {
    out_ += first_ ? "{\"" : ",\"";
    first_ = false;
    out_ += name;
    out_ += "\":";
    Write(out_, field);
  }
  void Close() { out_ += first_ ? "{}" : "}"; }

 private:
  std::string& out_;
  bool first_ = true;
};

inline void WriteMoney(std::string& out, const Money& money) {
  out += "{\"amountMinor\":" + std::to_string(money.amount_minor) +
         ",\"currency\":\"EUR\",\"vat\":\"" + NameOf(money.vat) + "\"}";
}

template <class T>
void WriteList(std::string& out, const std::vector<T>& list) {
  out += '[';
  bool first = true;
  for (const T& item : list) {
    if (!first) out += ',';
    first = false;
    Write(out, item);
  }
  out += ']';
}

}  // namespace detail

template <class T>
void Write(std::string& out, const T& value) {
  if constexpr (std::same_as<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::integral<T>) {
    out += std::to_string(value);
  } else if constexpr (std::same_as<T, std::string>) {
    WriteString(out, value);
  } else if constexpr (std::same_as<T, Date>) {
    out += '"' + value.ToString() + '"';
  } else if constexpr (std::same_as<T, Instant>) {
    out += '"' + ToString(value) + '"';
  } else if constexpr (std::same_as<T, Money>) {
    detail::WriteMoney(out, value);
  } else if constexpr (NamedEnum<T>) {
    WriteString(out, NameOf(value));
  } else if constexpr (IsOptional<T>::value) {
    if (value) {
      Write(out, *value);
    } else {
      out += "null";
    }
  } else if constexpr (IsVector<T>::value) {
    detail::WriteList(out, value);
  } else {
    static_assert(Struct<T>, "a field's type needs Fields()");
    detail::FieldWriter writer(out);
    T::Fields(value, writer);
    writer.Close();
  }
}

template <class T>
std::string ToJson(const T& value) {
  std::string out;
  Write(out, value);
  return out;
}

}  // namespace nokkenas::json
