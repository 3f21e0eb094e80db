// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/term.h"

namespace nokkenas {
namespace {

constexpr int kDaysInWeek = 7;
constexpr int kMonthsInYear = 12;

// Algemene termijnenwet, art. 4(a): such terms do not roll.
bool IsBeyondAtw(const TermRule& rule) {
  switch (rule.unit) {
    case TermUnit::kDays:
    case TermUnit::kWorkingDays:
      return rule.length > 90;
    case TermUnit::kWeeks:
      return rule.length > 12;
    case TermUnit::kMonths:
      return rule.length > 3;
    case TermUnit::kYears:
      return true;
  }
  return true;
}

Date CountWorkingDays(const TermRule& rule, Date from, const FreeDays& days) {
  const int step = rule.kind == TermKind::kBackwards ? -1 : 1;
  Date day = from;
  for (int left = rule.length; left > 0;) {
    day = day.AddDays(step);
    if (!IsFree(rule.kind, day, days)) --left;
  }
  return day;
}

Date Count(const TermRule& rule, Date from, const FreeDays& days) {
  const int length = rule.kind == TermKind::kBackwards ? -rule.length : rule.length;
  switch (rule.unit) {
    case TermUnit::kDays:
      return from.AddDays(length);
    case TermUnit::kWorkingDays:
      return CountWorkingDays(rule, from, days);
    case TermUnit::kWeeks:
      return from.AddDays(length * kDaysInWeek);
    case TermUnit::kMonths:
      return from.AddMonths(length);
    case TermUnit::kYears:
      return from.AddMonths(length * kMonthsInYear);
  }
  return from;
}

bool Rolls(const TermRule& rule) {
  switch (rule.kind) {
    case TermKind::kStatutory:
      return !IsBeyondAtw(rule);
    case TermKind::kEu:
      return true;
    case TermKind::kContractual:
      return rule.rolls;
    case TermKind::kBackwards:
      return false;
  }
  return false;
}

// A term must hold two working days: statutory from three days on (Atw art. 2), EU from two days on
// (Regulation 1182/71, art. 3(5)).
bool MustHoldTwo(const TermRule& rule) {
  if (rule.unit != TermUnit::kDays) return false;  // A week always holds them, but for holidays.
  return (rule.kind == TermKind::kStatutory && rule.length >= 3) ||
         (rule.kind == TermKind::kEu && rule.length >= 2);
}

void HoldTwoWorkingDays(const TermRule& rule, const FreeDays& days, TermEnd& end) {
  int held = 0;
  for (Date day = end.from.AddDays(1); day <= end.ends_on; day = day.AddDays(1))
    if (!IsFree(rule.kind, day, days)) ++held;
  const Date before = end.ends_on;
  while (held < 2) {
    end.ends_on = end.ends_on.AddDays(1);
    if (!IsFree(rule.kind, end.ends_on, days)) ++held;
  }
  if (end.ends_on != before) end.rolls.push_back({Roll::kTwoWorkingDays, before, end.ends_on, ""});
}

void RollOn(const TermRule& rule, const FreeDays& days, TermEnd& end) {
  while (IsFree(rule.kind, end.ends_on, days)) {
    RollStep step{IsWeekend(end.ends_on) ? Roll::kWeekend : Roll::kFreeDay, end.ends_on,
                  end.ends_on.AddDays(1), ""};
    if (step.why == Roll::kFreeDay) step.name = days.at(end.ends_on).name;
    end.ends_on = step.to;
    end.rolls.push_back(std::move(step));
  }
}

}  // namespace

bool IsWeekend(Date day) {
  const date::weekday weekday{day.days()};
  return weekday == date::Saturday || weekday == date::Sunday;
}

bool IsFree(TermKind kind, Date day, const FreeDays& days) {
  if (IsWeekend(day)) return true;
  const auto found = days.find(day);
  if (found == days.end()) return false;
  if (kind == TermKind::kStatutory) return found->second.statutory;
  if (kind == TermKind::kEu) return found->second.eu;
  return found->second.closed;
}

bool IsWorkingDay(Date day, const FreeDays& days) {
  return !IsFree(TermKind::kContractual, day, days);
}

TermEnd EndOfTerm(const TermRule& rule, Date event, const FreeDays& days) {
  TermEnd end{event, Count(rule, event, days), {}, {}, false};
  end.ends_on = end.counted;
  end.too_long_to_roll = rule.kind == TermKind::kStatutory && IsBeyondAtw(rule);
  if (!Rolls(rule)) return end;
  if (MustHoldTwo(rule)) HoldTwoWorkingDays(rule, days, end);
  RollOn(rule, days, end);
  return end;
}

Date DaysBefore(Date day, int length) {
  return EndOfTerm({TermKind::kBackwards, TermUnit::kDays, length, false}, day, {}).ends_on;
}

}  // namespace nokkenas
