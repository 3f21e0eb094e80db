// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The holidays of a year, from rules that hold for a range of years.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/term.h"

namespace nokkenas::calendar {

struct HolidayRule {
  enum class When { kFixed, kNotOnSunday, kEaster };
  std::string key;
  When when = When::kFixed;
  unsigned month = 1;  // kFixed, kNotOnSunday: the day before when it would be a Sunday.
  unsigned day = 1;
  int offset = 0;  // kEaster: days after Easter Sunday.
  std::optional<int> from;
  std::optional<int> until;
  FreeDay counts;  // For whom; its name is left open.
};

// Gregorian calendar; the algorithm of Meeus, Astronomical Algorithms, ch. 8.
Date EasterSunday(int year);

// Where it falls in a year, or nothing when the rule does not hold in that year.
std::optional<Date> DayOf(const HolidayRule& rule, int year);

}  // namespace nokkenas::calendar

namespace nokkenas {
template <>
struct EnumNames<calendar::HolidayRule::When> {
  using W = calendar::HolidayRule::When;
  static constexpr EnumName<W> kAll[] = {
      {W::kFixed, "fixed"}, {W::kNotOnSunday, "not_on_sunday"}, {W::kEaster, "easter"}};
};
}  // namespace nokkenas
