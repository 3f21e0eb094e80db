// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a contract costs over a period: booked months as booked, other days from the yearly amount.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/date.h"

namespace nokkenas::portfolio {

// The first day of a month -> cents booked in it.
using MonthlyActuals = std::map<Date, std::int64_t>;

class SpendCurve {
 public:
  // `yearly_minor` in cents for a whole calendar year; days outside the period cost nothing.
  SpendCurve(Date starts_on, Date ends_on, std::int64_t yearly_minor, MonthlyActuals actuals)
      : starts_on_(starts_on),
        ends_on_(ends_on),
        yearly_minor_(yearly_minor),
        actuals_(std::move(actuals)) {}

  // Cents from `from` to `to`, both days counted. Adjoining periods add up to the cent, because
  // each is a difference of two points of one cumulative line.
  std::int64_t Between(Date from, Date to) const;
  // Was every month of the period booked?
  bool IsBooked(Date from, Date to) const;
  // Cents per year that the supplier costs if it goes on after the end.
  std::int64_t yearly_minor() const { return yearly_minor_; }

 private:
  std::int64_t UpTo(Date day) const;  // Cumulative, from the first day up to and without `day`.

  Date starts_on_;
  Date ends_on_;
  std::int64_t yearly_minor_;
  MonthlyActuals actuals_;
};

Date FirstOfMonth(Date day);

// Cents for `days` of the yearly amount, spread over calendar years from `from` on, rounded down.
std::int64_t ProRata(std::int64_t yearly_minor, Date from, Date to);

}  // namespace nokkenas::portfolio
