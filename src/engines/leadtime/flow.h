// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What follows what (the directly-follows graph), and where the waiting is.
#pragma once

#include <optional>
#include <vector>

#include "engines/leadtime/columns.h"
#include "engines/leadtime/speak.h"
#include "engines/leadtime/steps.h"

namespace nokkenas::engines::leadtime {

// From one step to the next in the same case. Its time is what was waited before `to`; on the arc
// to kEnding, from the last step until the case ended. Open cases have no arc to kEnding.
struct Arc {
  std::int32_t from = kOpening;  // An activity or kOpening.
  std::int32_t to = kEnding;     // An activity or kEnding.
  std::size_t count = 0;
  std::size_t cases = 0;
  std::size_t persons = 0;  // Who did `to`; on the arc to kEnding, who did `from`.
  Silence silence = Silence::kNoData;
  std::optional<std::int64_t> median_ms;  // Type 7. Absent when the arc does not speak.
};

// Sorted by `to` (kEnding last) and `from` (kOpening first). O(events). Reads `columns` as
// gathered: call it before Steps reorders them.
std::vector<Arc> Follows(const Timeline& line, Columns& columns, const SpeakRule& rule);
std::vector<Arc> Follows(const Timeline& line, const SpeakRule& rule = {});

struct Bottleneck {
  std::int32_t activity = 0;
  Silence silence = Silence::kNoData;
  // Absent when the step does not speak.
  std::optional<std::int64_t> waiting_ms;
  std::optional<double> share;       // Of the waiting of all steps, in [0, 1].
  std::optional<double> share_slow;  // The same among the slow cases; absent without any.
};

struct Bottlenecks {
  std::vector<Bottleneck> ranking;  // Most waiting first; those that do not speak come last.
  std::int64_t waiting_ms = 0;      // Of all steps of all cases.
  // What no step accounts for: between the last step and the end, or now for open cases.
  std::int64_t after_last_step_ms = 0;
  std::int64_t open_since_last_step_ms = 0;
  // A case is slow when it took, or has already been open, longer than this.
  std::optional<std::int64_t> slow_above_ms;
  std::size_t slow_cases = 0;
  Silence slow_silence = Silence::kNoData;  // Why there are no shares among slow cases.
};

// `steps`: the figures of Steps, so that the same ones speak. `slow_above_ms`: usually P90 of the
// lead time; without it there are no shares among slow cases. O(events + activities log
// activities).
Bottlenecks RankBottlenecks(const Timeline& line, std::span<const StepFigures> steps,
                            std::optional<std::int64_t> slow_above_ms, const SpeakRule& rule = {});

}  // namespace nokkenas::engines::leadtime
