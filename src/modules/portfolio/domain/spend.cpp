// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/spend.h"

#include <algorithm>

namespace nokkenas::portfolio {
namespace {

int DaysInYear(Date day) {
  const int year = day.Year();
  return Date{year + 1, 1, 1}.DaysSince(Date{year, 1, 1});
}

Date NextMonth(Date first) { return first.AddMonths(1); }

// The share of `whole` for `part` of `all` days, rounded down.
std::int64_t Share(std::int64_t whole, int part, int all) {
  return static_cast<std::int64_t>(static_cast<__int128>(whole) * part / all);
}

}  // namespace

Date FirstOfMonth(Date day) {
  const auto ymd = day.Ymd();
  return Date{static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), 1};
}

std::int64_t ProRata(std::int64_t yearly_minor, Date from, Date to) {
  if (to < from) return 0;
  return SpendCurve(from, to, yearly_minor, {}).Between(from, to);
}

std::int64_t SpendCurve::UpTo(Date day) const {
  // In cents times 365 x 366, so that days of common and leap years add up exactly.
  constexpr __int128 kCommon = __int128{365} * 366;
  __int128 estimated = 0;
  std::int64_t booked = 0;
  Date month = FirstOfMonth(starts_on_);  // A month before the term can be booked as well.
  if (!actuals_.empty()) month = std::min(month, actuals_.begin()->first);
  for (; month < day; month = NextMonth(month)) {
    const Date first = std::max(month, starts_on_);
    const Date last = std::min(NextMonth(month).AddDays(-1), ends_on_);
    const auto actual = actuals_.find(month);
    const Date until = std::min(last.AddDays(1), day);
    if (actual != actuals_.end()) {
      // A month outside the term can be booked: its whole amount then falls on that month.
      const bool outside = last < first;
      const Date a = outside ? month : first;
      const Date b = outside ? NextMonth(month) : last.AddDays(1);
      booked += Share(actual->second, std::min(b, day).DaysSince(a), b.DaysSince(a));
    } else if (until > first) {
      const int days = until.DaysSince(first);
      estimated += static_cast<__int128>(yearly_minor_) * days * (kCommon / DaysInYear(first));
    }
    if (month > ends_on_ && actuals_.upper_bound(month) == actuals_.end()) break;
  }
  return booked + static_cast<std::int64_t>(estimated / kCommon);
}

std::int64_t SpendCurve::Between(Date from, Date to) const {
  if (to < from) return 0;
  return UpTo(to.AddDays(1)) - UpTo(from);
}

bool SpendCurve::IsBooked(Date from, Date to) const {
  const Date first = std::max(from, starts_on_);
  const Date last = std::min(to, ends_on_);
  for (Date month = FirstOfMonth(first); month <= last; month = NextMonth(month))
    if (!actuals_.contains(month)) return false;
  return true;
}

}  // namespace nokkenas::portfolio
