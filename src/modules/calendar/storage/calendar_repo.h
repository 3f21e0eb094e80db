// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/calendar/domain/holidays.h"
#include "modules/calendar/domain/increment.h"
#include "modules/calendar/domain/term_register.h"
#include "platform/storage/database.h"

namespace nokkenas::calendar {

// A free day as the calendar shows it: from a rule, or stated by the organisation.
struct CalendarDay {
  Date on;
  std::string key;  // Of the rule; empty when the organisation stated it.
  FreeDay day;      // The name only when stated.
  std::string source;
};
// From the first through the last year, by day. What is stated of a day stands in place of the
// rule.
std::vector<CalendarDay> LoadDays(storage::Tx& tx, int first_year, int last_year);
// The same for counting; the name of a day is its key, or what the organisation called it.
FreeDays LoadFreeDays(storage::Tx& tx, int first_year, int last_year);
std::optional<CalendarDay> FindStatedDay(storage::Tx& tx, Date on);
void SaveStatedDay(storage::Tx& tx, const CalendarDay& day, const std::string& by, Instant now);
void RemoveStatedDay(storage::Tx& tx, Date on);

// Terms in their order, of one key or of all when it is empty.
std::vector<Term> LoadTerms(storage::Tx& tx, const std::string& only_key);
std::optional<Term> FindTerm(storage::Tx& tx, const std::string& key);
// False when another version was stored meanwhile.
bool SaveTermVersion(storage::Tx& tx, const Term& term, const TermVersion& version, Instant now);
// Brings the stored terms to those of this program (data/terms.json).
void SyncTerms(storage::Tx& tx);

std::optional<Increment> FindIncrement(storage::Tx& tx, const std::string& id);
std::optional<Increment> IncrementOn(storage::Tx& tx, Date day);
std::optional<Increment> LastIncrement(storage::Tx& tx);
// What stands in the way of these data, of increments other than `own_id`.
IncrementFacts FactsFor(storage::Tx& tx, const IncrementData& data, const std::string& own_id);
void AddIncrement(storage::Tx& tx, const Increment& increment);
bool SaveIncrement(storage::Tx& tx, const Increment& increment);

struct Setting {
  int increment_weeks = 0;
  std::int64_t version = 1;
};
Setting FindSetting(storage::Tx& tx);
bool SaveSetting(storage::Tx& tx, const Setting& setting);

}  // namespace nokkenas::calendar
