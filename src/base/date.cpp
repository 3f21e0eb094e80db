// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/date.h"

#include <cstdio>

namespace nokkenas {
namespace {

// Digits only, so that " 1" or "+1" is no number. Absent when one is not a digit.
std::optional<int> Digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// The last Sunday of a month, on which the European Union changes its clocks at 01:00 UTC
// (Directive 2000/84/EC).
date::sys_days LastSunday(date::year year, date::month month) {
  return date::sys_days{year / month / date::Sunday[date::last]};
}

}  // namespace

std::optional<Date> Date::Parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = Digits(text.substr(0, 4));
  const auto month = Digits(text.substr(5, 2));
  const auto day = Digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const date::year_month_day ymd{date::year{*year}, date::month(static_cast<unsigned>(*month)),
                                 date::day(static_cast<unsigned>(*day))};
  if (!ymd.ok()) return std::nullopt;
  return Date{date::sys_days{ymd}};
}

std::string Date::ToString() const {
  const auto ymd = Ymd();
  char out[16];
  std::snprintf(out, sizeof out, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return std::string(out, 10);
}

Date Date::AddMonths(int months) const {
  auto ymd = Ymd() + date::months{months};
  if (!ymd.ok()) ymd = ymd.year() / ymd.month() / date::last;
  return Date{date::sys_days{ymd}};
}

std::string ToString(Instant at) {
  const auto day = date::floor<date::days>(at);
  const date::hh_mm_ss time{at - day};
  char out[32];
  std::snprintf(out, sizeof out, "T%02d:%02d:%02d.%03dZ", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                static_cast<int>(time.subseconds().count()));
  return Date{day}.ToString() + out;
}

std::optional<Instant> ParseInstant(std::string_view text) {
  if (text.size() != 24 || text[10] != 'T' || text[23] != 'Z') return std::nullopt;
  const auto day = Date::Parse(text.substr(0, 10));
  const auto hour = Digits(text.substr(11, 2));
  const auto minute = Digits(text.substr(14, 2));
  const auto second = Digits(text.substr(17, 2));
  const auto milli = Digits(text.substr(20, 3));
  const bool marks = text[13] == ':' && text[16] == ':' && text[19] == '.';
  if (!day || !hour || !minute || !second || !milli || !marks) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return Instant{day->days()} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
         std::chrono::seconds{*second} + std::chrono::milliseconds{*milli};
}

namespace {

// What Amsterdam is ahead of UTC.
std::chrono::hours OffsetAt(Instant at) {
  const auto year = date::year_month_day{date::floor<date::days>(at)}.year();
  const Instant summer = LastSunday(year, date::March) + std::chrono::hours{1};
  const Instant winter = LastSunday(year, date::October) + std::chrono::hours{1};
  return std::chrono::hours{at >= summer && at < winter ? 2 : 1};
}

}  // namespace

Date LocalDate(Instant at) { return Date{date::floor<date::days>(at + OffsetAt(at))}; }

Instant StartOfDay(Date day) {
  // Of the two moments that it can be, the one that is on that day and no earlier: clocks change at
  // one o'clock UTC, never at midnight.
  const Instant in_summer = Instant{day.days()} - std::chrono::hours{2};
  return LocalDate(in_summer) == day ? in_summer : in_summer + std::chrono::hours{1};
}

Instant LocalMoment(Date day, std::chrono::milliseconds clock) {
  const Instant as_utc = Instant{day.days()} + clock;
  const Instant in_summer = as_utc - std::chrono::hours{2};
  return OffsetAt(in_summer) == std::chrono::hours{2} ? in_summer : as_utc - std::chrono::hours{1};
}

}  // namespace nokkenas
