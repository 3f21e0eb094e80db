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

std::optional<TermEnd> EndOf(storage::Tx& tx, const std::string& term_key, Date event) {
  const auto term = FindTerm(tx, term_key);
  const TermVersion* version = term ? VersionOn(*term, event) : nullptr;
  if (version == nullptr) return std::nullopt;
  const TermRule rule = RuleOf(*term, *version);
  return EndOfTerm(rule, event, DaysFor(tx, rule, event));
}

}  // namespace nokkenas::calendar
