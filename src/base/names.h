// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The names of an enum's values, as the API, the database and the texts write them: one list.
//   template <> struct nokkenas::EnumNames<State> {
//     static constexpr EnumName<State> kAll[] = {{State::kDraft, "draft"}, …};
//   };
#pragma once

#include <optional>
#include <string_view>

namespace nokkenas {

template <class E>
struct EnumName {
  E value;
  const char* name;
};

template <class E>
struct EnumNames;

template <class E>
constexpr const char* NameOf(E value) {
  for (const auto& entry : EnumNames<E>::kAll)
    if (entry.value == value) return entry.name;
  return "";
}

template <class E>
constexpr std::optional<E> FromName(std::string_view name) {
  for (const auto& entry : EnumNames<E>::kAll)
    if (name == entry.name) return entry.value;
  return std::nullopt;
}

}  // namespace nokkenas
