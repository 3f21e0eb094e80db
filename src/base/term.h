// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// When a term ends. Every term in the product is counted here, so that no two rooms roll a weekend
// in two ways. Which days are free is handed in: the room `calendar` keeps them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/names.h"

namespace nokkenas {

// What sets the term decides how it rolls.
enum class TermKind {
  kStatutory,    // Dutch statute: Algemene termijnenwet.
  kEu,           // EU act: Regulation (EEC, Euratom) 1182/71.
  kContractual,  // Contract or request: rolls only where the documents say so.
  kBackwards,    // Counted back from a day: never rolls (Atw art. 1(2), Regulation art. 3(4)).
};
enum class TermUnit { kDays, kWorkingDays, kWeeks, kMonths, kYears };

struct TermRule {
  TermKind kind = TermKind::kContractual;
  TermUnit unit = TermUnit::kDays;
  int length = 0;
  bool rolls = false;  // kContractual: the documents say that it does.
};

// For whom a day that is no Saturday or Sunday does not count.
struct FreeDay {
  std::string name;
  bool statutory = false;  // A holiday of the Algemene termijnenwet, art. 3.
  bool eu = false;         // A public holiday of Regulation 1182/71, art. 2(1).
  bool closed = false;  // The organisation does not work: for its contracts and its own planning.
};
using FreeDays = std::map<Date, FreeDay>;

bool IsWeekend(Date day);
// Saturday, Sunday, or free for terms of this kind.
bool IsFree(TermKind kind, Date day, const FreeDays& days);
bool IsWorkingDay(Date day, const FreeDays& days);  // Of the organisation.

// Why a term ends later than counted.
enum class Roll { kWeekend, kFreeDay, kTwoWorkingDays };
struct RollStep {
  Roll why = Roll::kWeekend;
  Date from;         // The day on which it would have ended.
  Date to;           // The next day that counts.
  std::string name;  // Of the free day.
};

struct TermEnd {
  Date from;     // The day of the event; it is not counted itself.
  Date counted;  // Where counting alone ends.
  Date ends_on;  // The last day: the term ends at midnight after it. Backwards: the day itself.
  std::vector<RollStep> rolls;
  bool too_long_to_roll = false;  // Statutory, and beyond Atw art. 4: it ends where it ends.
};

// The end of a term after (kBackwards: the day so long before) the day of the event.
TermEnd EndOfTerm(const TermRule& rule, Date event, const FreeDays& days);

// So many calendar days before a day; it never rolls.
Date DaysBefore(Date day, int length);

template <>
struct EnumNames<TermKind> {
  static constexpr EnumName<TermKind> kAll[] = {{TermKind::kStatutory, "statutory"},
                                                {TermKind::kEu, "eu"},
                                                {TermKind::kContractual, "contractual"},
                                                {TermKind::kBackwards, "backwards"}};
};
template <>
struct EnumNames<TermUnit> {
  static constexpr EnumName<TermUnit> kAll[] = {{TermUnit::kDays, "days"},
                                                {TermUnit::kWorkingDays, "working_days"},
                                                {TermUnit::kWeeks, "weeks"},
                                                {TermUnit::kMonths, "months"},
                                                {TermUnit::kYears, "years"}};
};
template <>
struct EnumNames<Roll> {
  static constexpr EnumName<Roll> kAll[] = {{Roll::kWeekend, "weekend"},
                                            {Roll::kFreeDay, "free_day"},
                                            {Roll::kTwoWorkingDays, "two_working_days"}};
};

}  // namespace nokkenas
