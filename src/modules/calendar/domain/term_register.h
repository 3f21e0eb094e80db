// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The terms by name, each with versions: what holds from which day on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/dated.h"
#include "base/fields.h"
#include "base/result.h"
#include "base/term.h"

namespace nokkenas::calendar {

inline constexpr const char* kRead = "calendar.read";
inline constexpr const char* kManage = "calendar.manage";
inline constexpr const char* kTermManage = "term.manage";

namespace codes {
inline constexpr Code kTermFixed{"term_fixed_by_law", 409};
inline constexpr Code kTermInPast{"term_in_past", 409};
inline constexpr Code kTermSameDay{"term_same_day", 409};
inline constexpr Code kTermUnknownThen{"term_unknown_then", 400};
}  // namespace codes

struct TermVersion {
  Date from_on;
  TermUnit unit = TermUnit::kDays;
  int length = 1;
  bool rolls = false;
  std::string source_nl;
  std::string source_en;
  std::optional<std::string> reason;
  std::optional<std::string> set_by;  // Absent: the program brought it along.
};

struct Term {
  std::string key;
  TermKind kind = TermKind::kContractual;
  bool adjustable = false;            // The organisation may set it; else the law does.
  std::vector<TermVersion> versions;  // By day.
  std::int64_t version = 1;
};

// The version that holds on a day, or null before the first.
const TermVersion* VersionOn(const Term& term, Date day);
TermRule RuleOf(const Term& term, const TermVersion& version);

struct TermChange {
  Date from_on;
  TermUnit unit = TermUnit::kDays;
  int length = 1;
  bool rolls = false;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("fromOn", self.from_on, "The first day on which it holds; never a past one");
    f("unit", self.unit, "days, working_days, weeks, months or years");
    f("length", self.length, "How many", json::Range{1, 1'000});
    f("rolls", self.rolls, "The documents say that it rolls over a weekend or a closed day");
    f("reason", self.reason, "", json::Length{3, 2'000});
  }
};

// The version to add, or the first reason why not, in a fixed order. A past day keeps the term that
// it had.
Result<TermVersion> DecideTermChange(const Term& term, const TermChange& change, Date today);

}  // namespace nokkenas::calendar
