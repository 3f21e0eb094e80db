// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/calendar/facade.h"
#include "modules/calendar/storage/calendar_repo.h"

namespace nokkenas::calendar {

FreeDays DaysFor(storage::Tx& tx, const TermRule& rule, Date event) {
  // A thousand working days, the longest term, are four years and some.
  constexpr int kYears = 5;
  const int event_year = event.Year();
  FreeDays days = LoadFreeDays(tx, event_year - kYears, event_year + kYears);
  const int end_year = EndOfTerm(rule, event, days).counted.Year();
  if (end_year > event_year + kYears - 1) days.merge(LoadFreeDays(tx, end_year, end_year + 1));
  return days;
}

}  // namespace nokkenas::calendar
