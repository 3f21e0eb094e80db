// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/calendar/domain/increment.h"

namespace nokkenas::calendar {

Status DecideIncrement(const IncrementData& data, const IncrementFacts& facts) {
  constexpr int kMostDays = 366;
  const char* wrong = data.ends_on < data.starts_on                         ? "before_start"
                      : data.ends_on.DaysSince(data.starts_on) >= kMostDays ? "too_large"
                                                                            : nullptr;
  if (wrong != nullptr)
    return Failure{
        &codes::kIncrementInvalid, {}, {{"endsOn", wrong, std::to_string(kMostDays)}}, 0};
  if (facts.before) {
    const IncrementData& was = facts.before->data;
    const bool ended = was.ends_on < facts.today;
    const bool begun = was.starts_on <= facts.today;
    if (ended || (begun && (data.starts_on != was.starts_on || data.ends_on < facts.today)))
      return Fail(codes::kIncrementPast);
  }
  if (facts.name_holder) return Fail(codes::kIncrementNameTaken, {{"name", data.name}});
  if (facts.overlapping)
    return Fail(codes::kIncrementOverlaps, {{"name", facts.overlapping->data.name}});
  return Done{};
}

}  // namespace nokkenas::calendar
