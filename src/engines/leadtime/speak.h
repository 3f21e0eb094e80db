// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// When a figure may be shown. The engine itself leaves out what may not, so that a page, the API
// and an export suppress the same figures: one of a few cases, or of one or two people, is about
// them.
#pragma once

#include <cstddef>

#include "base/names.h"

namespace nokkenas::engines::leadtime {

struct SpeakRule {
  std::size_t min_cases = 5;
  std::size_t min_persons = 3;  // 0 for a log that does not tell persons.
};

// The rule that keeps a figure back; the first that binds.
enum class Silence { kNone, kNoData, kFewCases, kFewPersons, kManyGroups };

constexpr Silence SilenceOf(const SpeakRule& rule, std::size_t cases, std::size_t persons) {
  if (cases == 0) return Silence::kNoData;
  if (cases < rule.min_cases) return Silence::kFewCases;
  return persons < rule.min_persons ? Silence::kFewPersons : Silence::kNone;
}

}  // namespace nokkenas::engines::leadtime

namespace nokkenas {
template <>
struct EnumNames<engines::leadtime::Silence> {
  using S = engines::leadtime::Silence;
  static constexpr EnumName<S> kAll[] = {{S::kNone, "none"},
                                         {S::kNoData, "no_data"},
                                         {S::kFewCases, "few_cases"},
                                         {S::kFewPersons, "few_persons"},
                                         {S::kManyGroups, "many_groups"}};
};
}  // namespace nokkenas
