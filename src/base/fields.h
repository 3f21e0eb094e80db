// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A struct states its fields once:
//   struct LotIn {
//     static constexpr const char* kSchema = "LotInput";
//     std::string title;
//     static void Fields(auto& self, auto&& f) { f("title", self.title, "Name of the lot",
//     Length{1, 200}); }
//   };
// Parsing with all errors at once (reader.h), printing (writer.h) and the schema in openapi.json
// (schema.h) all follow from it.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/names.h"

namespace nokkenas::json {

struct Length {
  std::size_t min;
  std::size_t max;  // In code points.
};
struct Range {
  std::int64_t min;
  std::int64_t max;
};
struct Format {
  const char* name;  // "email", "uri": told to the reader of the schema, checked by the service.
};
// The value identifies a person: the audit chain holds a commitment to it, not the value.
struct Personal {};
// May be left out of a request; the default of the struct then stands.
struct MayBeAbsent {};

struct Meta {
  const char* doc = "";
  std::optional<Length> length;
  std::optional<Range> range;
  const char* format = nullptr;
  bool personal = false;
  bool may_be_absent = false;

  void Take(const char* text) { doc = text; }
  void Take(Length value) { length = value; }
  void Take(Range value) { range = value; }
  void Take(Format value) { format = value.name; }
  void Take(Personal) { personal = true; }
  void Take(MayBeAbsent) { may_be_absent = true; }
};

template <class... A>
Meta MakeMeta(A... attributes) {
  Meta meta;
  (meta.Take(attributes), ...);
  return meta;
}

struct AnyVisitor {
  template <class... A>
  void operator()(A&&...) {}
};

template <class T>
concept Struct = requires(T& value) { T::Fields(value, AnyVisitor{}); };

template <class T>
concept NamedEnum = std::is_enum_v<T> && requires { EnumNames<T>::kAll; };

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

}  // namespace nokkenas::json

namespace nokkenas {
template <>
struct EnumNames<Vat> {
  static constexpr EnumName<Vat> kAll[] = {{Vat::kExcluded, "excluded"},
                                           {Vat::kIncluded, "included"}};
};
}  // namespace nokkenas
