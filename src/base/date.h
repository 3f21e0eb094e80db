// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Calendar dates and moments. A moment is UTC with milliseconds; a date has no zone. The law counts
// in dates of Europe/Amsterdam, so `LocalDate` is the one way from a moment to a date.
#pragma once

#include <date/date.h>

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace nokkenas {

class Date {
 public:
  Date() = default;
  explicit Date(date::sys_days days) : days_(days) {}
  Date(int year, unsigned month, unsigned day)
      : days_(date::sys_days{date::year{year} / date::month{month} / date::day{day}}) {}

  // "2028-12-31", or nothing when the text is no date that exists.
  static std::optional<Date> Parse(std::string_view text);
  std::string ToString() const;

  Date AddDays(int days) const { return Date{days_ + date::days{days}}; }
  // The same day so many months on; the last day of that month where the day does not exist.
  Date AddMonths(int months) const;
  // The last day of a term that now ends on this day, made so many months longer.
  Date ExtendedBy(int months) const { return AddDays(1).AddMonths(months).AddDays(-1); }
  int DaysSince(Date earlier) const { return static_cast<int>((days_ - earlier.days_).count()); }
  date::year_month_day Ymd() const { return date::year_month_day{days_}; }
  int Year() const { return static_cast<int>(Ymd().year()); }
  date::sys_days days() const { return days_; }

  auto operator<=>(const Date&) const = default;

 private:
  date::sys_days days_{};
};

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

std::string ToString(Instant at);  // "2026-11-23T08:12:00.000Z"
std::optional<Instant> ParseInstant(std::string_view text);
Date LocalDate(Instant at);    // The date in Europe/Amsterdam.
Instant StartOfDay(Date day);  // Midnight in Europe/Amsterdam.
// What the clock in Amsterdam shows on that day, so long after midnight; of an hour that comes
// twice the first, of one that does not come the moment at which it is skipped.
Instant LocalMoment(Date day, std::chrono::milliseconds clock);

// Rules and services never ask the machine for the time: they are handed a clock.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant Now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant Now() const override {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
  }
};

class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant at) : at_(at) {}
  Instant Now() const override { return at_; }
  void Set(Instant at) { at_ = at; }

 private:
  Instant at_;
};

}  // namespace nokkenas
