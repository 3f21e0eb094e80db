// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The log in order: the steps of each case one after the other, each with how long it waited and
// how long it was worked on. All other headers of this engine start from here.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engines/leadtime/event_log.h"

namespace nokkenas::engines::leadtime {

// How long a step took, in ms from the end of the step before it in its case (from the opening of
// the case for the first). `waiting + working` is that whole time, unless the step began before its
// predecessor ended: then nothing was waited, and `working` is longer than the whole.
struct Sojourn {
  std::int64_t end_ms = 0;
  std::int64_t whole_ms = 0;            // end - end of the predecessor.
  std::int64_t working_ms = kNoMoment;  // end - start; kNoMoment when the start is not known.
  std::int32_t activity = 0;
  std::int32_t function = kNobody;
  std::int32_t person = kNobody;
  EventKind kind = EventKind::kNormal;

  bool StartKnown() const { return working_ms != kNoMoment; }
  bool Overlaps() const { return StartKnown() && working_ms > whole_ms; }
  // Without a start the whole time counts as waiting.
  std::int64_t WaitingMs() const {
    if (!StartKnown()) return whole_ms;
    return Overlaps() ? 0 : whole_ms - working_ms;
  }
};

class Timeline {
 public:
  std::span<const Case> cases() const { return cases_; }
  std::span<const Sojourn> sojourns() const { return sojourns_; }  // Case after case.
  std::span<const Sojourn> Of(std::size_t index) const {           // Of one case, in order.
    return sojourns().subspan(first_[index], first_[index + 1] - first_[index]);
  }
  std::int32_t activities() const { return activities_; }
  std::int32_t functions() const { return functions_; }
  std::int32_t persons() const { return persons_; }
  std::int64_t now_ms() const { return now_ms_; }
  // Since the opening until the end, or until now for an open case.
  std::int64_t AgeMs(std::size_t index) const {
    const Case& one = cases_[index];
    return (one.end == EndKind::kOpen ? now_ms_ : one.ended_ms) - one.opened_ms;
  }

 private:
  friend struct Arrangement Arrange(const EventLog& log);
  std::int32_t activities_ = 0;
  std::int32_t functions_ = 0;
  std::int32_t persons_ = 0;
  std::int64_t now_ms_ = 0;
  std::vector<Case> cases_;
  std::vector<Sojourn> sojourns_;
  std::vector<std::uint32_t> first_;  // Of each case, and the total behind the last.
};

// Either faults or a timeline.
struct Arrangement {
  std::vector<Fault> faults;
  std::optional<Timeline> timeline;
};

// Validates and sorts: O(cases + events), and n log n only within one case. Holds 40 bytes per
// event.
Arrangement Arrange(const EventLog& log);

}  // namespace nokkenas::engines::leadtime
