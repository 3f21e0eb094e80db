// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/calendar/domain/holidays.h"

namespace nokkenas::calendar {

Date EasterSunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int sum = h + l - 7 * m + 114;
  return Date{year, static_cast<unsigned>(sum / 31), static_cast<unsigned>(sum % 31 + 1)};
}

std::optional<Date> DayOf(const HolidayRule& rule, int year) {
  if ((rule.from && year < *rule.from) || (rule.until && year > *rule.until)) return std::nullopt;
  if (rule.when == HolidayRule::When::kEaster) return EasterSunday(year).AddDays(rule.offset);
  const Date day{year, rule.month, rule.day};
  const bool sunday = date::weekday{day.days()} == date::Sunday;
  return rule.when == HolidayRule::When::kNotOnSunday && sunday ? day.AddDays(-1) : day;
}

}  // namespace nokkenas::calendar
