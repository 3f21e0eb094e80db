// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/domain/framework.h"

namespace nokkenas::framework {

std::string TitleOf(const Terms& terms) { return terms.number + " " + terms.title; }

Date TermEnd(const Terms& terms) {
  Date end = terms.ends_on;
  for (const Option& option : terms.options)
    if (option.used_on) end = end.ExtendedBy(option.months);
  return end;
}

Date LongestTermEnd(const Terms& terms) {
  Date end = terms.ends_on;
  for (const Option& option : terms.options) end = end.ExtendedBy(option.months);
  return end;
}

bool IsLongerThan(const Terms& terms, int months) {
  return LongestTermEnd(terms).AddDays(1) > terms.starts_on.AddMonths(months);
}

bool IsExpired(const Terms& terms, Date today) { return today > TermEnd(terms); }

bool IsExhausted(const Terms& terms, std::int64_t occupied_minor) {
  if (!terms.maximum) return false;
  const std::int64_t room = terms.maximum->amount_minor - occupied_minor;
  const std::int64_t least = terms.smallest_call_off ? terms.smallest_call_off->amount_minor : 1;
  return room < std::max<std::int64_t>(least, 1);
}

}  // namespace nokkenas::framework
