// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A log of what happened to cases, as the engine reads it. Names are looked up outside: activities,
// functions and persons are dense numbers from 0. Moments are milliseconds UTC, amounts are cents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "base/names.h"

namespace nokkenas::engines::leadtime {

// A moment that is not known: the start of an event without a start stamp, the end of an open case.
inline constexpr std::int64_t kNoMoment = std::numeric_limits<std::int64_t>::min();
// A function or person that the log does not tell, or a step that a machine did.
inline constexpr std::int32_t kNobody = -1;

// Moments lie in [0, kLatestMoment], the years 1970 to 2099, and a log holds at most kMaxCases
// cases: so a sum of durations over all cases always fits in 64 bits.
inline constexpr std::int64_t kLatestMoment = 4'102'444'800'000;
inline constexpr std::size_t kMaxCases = 2'000'000;
inline constexpr std::size_t kMaxEvents = 50'000'000;

enum class EndKind : std::uint8_t { kOpen, kDecided, kRefused, kWithdrawn };
inline constexpr int kEndKinds = 3;  // How a case can end; kOpen is not one of them.
enum class EventKind : std::uint8_t { kNormal, kReturn, kSignature };

struct Case {
  std::int64_t opened_ms = 0;
  std::int64_t ended_ms = kNoMoment;  // kNoMoment exactly when `end` is kOpen.
  std::int64_t amount_minor = 0;      // Cents.
  std::int32_t group = 0;             // The regime under which it ran; any number.
  EndKind end = EndKind::kOpen;
};

struct Event {
  std::int32_t in_case = 0;   // Index into EventLog::cases.
  std::int32_t activity = 0;  // Below EventLog::activities.
  std::int32_t function = kNobody;
  std::int32_t person = kNobody;
  std::int64_t start_ms = kNoMoment;
  std::int64_t end_ms = 0;
  EventKind kind = EventKind::kNormal;
};

// Events may stand in any order. Of two that end at the same moment in one case, the one that
// stands first counts as first, because a log of whole days still tells what followed what.
struct EventLog {
  std::int32_t activities = 0;
  std::int32_t functions = 0;
  std::int32_t persons = 0;
  std::int64_t now_ms = 0;  // The last moment observed: a case without an end is censored here.
  std::vector<Case> cases;
  std::vector<Event> events;
};

enum class FaultKind {
  kTooManyCases,
  kTooManyEvents,
  kNowOutOfRange,
  kCaseMomentOutOfRange,
  kCaseEndKind,  // An end without a kind, a kind without an end, or a kind that does not exist.
  kCaseEndsBeforeOpening,
  kCaseAfterNow,
  kUnknownCase,
  kUnknownActivity,
  kUnknownFunction,
  kUnknownPerson,
  kUnknownEventKind,
  kEventMomentOutOfRange,
  kEventEndsBeforeStart,
  kEventBeforeOpening,
  kEventAfterEnd,  // After the end of its case.
  kEventAfterNow,
};

// `index` is that of the event (kUnknownCase and below in the list) or of the case; 0 for the log.
struct Fault {
  FaultKind kind = FaultKind::kTooManyCases;
  std::size_t index = 0;
  bool operator==(const Fault&) const = default;
};

// Every fault of every case, then of every event, in their order; empty when the log can be used.
// A log that is too big gets that fault alone. O(cases + events).
std::vector<Fault> Validate(const EventLog& log);

}  // namespace nokkenas::engines::leadtime

namespace nokkenas {
template <>
struct EnumNames<engines::leadtime::EndKind> {
  using E = engines::leadtime::EndKind;
  static constexpr EnumName<E> kAll[] = {{E::kOpen, "open"},
                                         {E::kDecided, "decided"},
                                         {E::kRefused, "refused"},
                                         {E::kWithdrawn, "withdrawn"}};
};
template <>
struct EnumNames<engines::leadtime::EventKind> {
  using E = engines::leadtime::EventKind;
  static constexpr EnumName<E> kAll[] = {
      {E::kNormal, "normal"}, {E::kReturn, "return"}, {E::kSignature, "signature"}};
};
template <>
struct EnumNames<engines::leadtime::FaultKind> {
  using F = engines::leadtime::FaultKind;
  static constexpr EnumName<F> kAll[] = {{F::kTooManyCases, "too_many_cases"},
                                         {F::kTooManyEvents, "too_many_events"},
                                         {F::kNowOutOfRange, "now_out_of_range"},
                                         {F::kCaseMomentOutOfRange, "case_moment_out_of_range"},
                                         {F::kCaseEndKind, "case_end_kind"},
                                         {F::kCaseEndsBeforeOpening, "case_ends_before_opening"},
                                         {F::kCaseAfterNow, "case_after_now"},
                                         {F::kUnknownCase, "unknown_case"},
                                         {F::kUnknownActivity, "unknown_activity"},
                                         {F::kUnknownFunction, "unknown_function"},
                                         {F::kUnknownPerson, "unknown_person"},
                                         {F::kUnknownEventKind, "unknown_event_kind"},
                                         {F::kEventMomentOutOfRange, "event_moment_out_of_range"},
                                         {F::kEventEndsBeforeStart, "event_ends_before_start"},
                                         {F::kEventBeforeOpening, "event_before_opening"},
                                         {F::kEventAfterEnd, "event_after_end"},
                                         {F::kEventAfterNow, "event_after_now"}};
};
}  // namespace nokkenas
