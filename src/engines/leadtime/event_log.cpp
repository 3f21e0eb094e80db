// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/event_log.h"

namespace nokkenas::engines::leadtime {
namespace {

bool InRange(std::int64_t moment) { return moment >= 0 && moment <= kLatestMoment; }

// A function or person: a number of the log, or kNobody.
bool IsKnown(std::int32_t index, std::int32_t count) { return index >= kNobody && index < count; }

void CheckCase(const EventLog& log, std::size_t index, std::vector<Fault>& faults) {
  const Case& one = log.cases[index];
  const auto fault = [&](bool wrong, FaultKind kind) {
    if (wrong) faults.push_back({kind, index});
  };
  const bool ended = one.ended_ms != kNoMoment;
  const bool exists = one.end <= EndKind::kWithdrawn;
  fault(!exists || ended != (one.end != EndKind::kOpen), FaultKind::kCaseEndKind);
  if (!InRange(one.opened_ms) || (ended && !InRange(one.ended_ms))) {
    fault(true, FaultKind::kCaseMomentOutOfRange);
    return;  // Comparing with it would only repeat the fault.
  }
  fault(ended && one.ended_ms < one.opened_ms, FaultKind::kCaseEndsBeforeOpening);
  fault(one.opened_ms > log.now_ms || (ended && one.ended_ms > log.now_ms),
        FaultKind::kCaseAfterNow);
}

void CheckEvent(const EventLog& log, std::size_t index, std::vector<Fault>& faults) {
  const Event& event = log.events[index];
  const auto fault = [&](bool wrong, FaultKind kind) {
    if (wrong) faults.push_back({kind, index});
  };
  const bool known =
      event.in_case >= 0 && static_cast<std::size_t>(event.in_case) < log.cases.size();
  fault(!known, FaultKind::kUnknownCase);
  fault(event.activity < 0 || event.activity >= log.activities, FaultKind::kUnknownActivity);
  fault(!IsKnown(event.function, log.functions), FaultKind::kUnknownFunction);
  fault(!IsKnown(event.person, log.persons), FaultKind::kUnknownPerson);
  fault(event.kind > EventKind::kSignature, FaultKind::kUnknownEventKind);
  const bool started = event.start_ms != kNoMoment;
  if (!InRange(event.end_ms) || (started && !InRange(event.start_ms))) {
    fault(true, FaultKind::kEventMomentOutOfRange);
    return;
  }
  fault(started && event.end_ms < event.start_ms, FaultKind::kEventEndsBeforeStart);
  fault(event.end_ms > log.now_ms, FaultKind::kEventAfterNow);
  if (!known) return;
  const Case& one = log.cases[static_cast<std::size_t>(event.in_case)];
  const std::int64_t first = started ? event.start_ms : event.end_ms;
  fault(first < one.opened_ms || event.end_ms < one.opened_ms, FaultKind::kEventBeforeOpening);
  fault(one.ended_ms != kNoMoment && event.end_ms > one.ended_ms, FaultKind::kEventAfterEnd);
}

}  // namespace

std::vector<Fault> Validate(const EventLog& log) {
  if (log.cases.size() > kMaxCases) return {{FaultKind::kTooManyCases, 0}};
  if (log.events.size() > kMaxEvents) return {{FaultKind::kTooManyEvents, 0}};
  std::vector<Fault> faults;
  if (!InRange(log.now_ms)) faults.push_back({FaultKind::kNowOutOfRange, 0});
  for (std::size_t i = 0; i < log.cases.size(); ++i) CheckCase(log, i, faults);
  for (std::size_t i = 0; i < log.events.size(); ++i) CheckEvent(log, i, faults);
  return faults;
}

}  // namespace nokkenas::engines::leadtime
