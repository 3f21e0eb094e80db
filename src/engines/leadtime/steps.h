// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What each step costs in time, and how often it is done again, sent back, handed over or signed.
#pragma once

#include <optional>
#include <vector>

#include "engines/leadtime/columns.h"
#include "engines/leadtime/quantile.h"
#include "engines/leadtime/speak.h"

namespace nokkenas::engines::leadtime {

struct StepDetail {
  Spread waiting;  // Of every event; where the start is not known, its whole time counts here.
  Spread working;  // Of the events whose start is known; without quantiles when too few.
  Silence working_silence = Silence::kNone;
  std::size_t starts_unknown = 0;
  std::size_t overlaps = 0;    // Began before the step before it had ended: waited 0.
  std::size_t repeats = 0;     // Done again in the same case (rework).
  std::size_t returns = 0;     // Events of kind kReturn.
  std::size_t signatures = 0;  // Events of kind kSignature.
  std::size_t hand_overs = 0;  // Came from another person; both persons are known.
};

struct StepFigures {
  std::int32_t activity = 0;
  std::size_t events = 0;
  std::size_t cases = 0;
  std::size_t persons = 0;
  Silence silence = Silence::kNoData;
  std::optional<StepDetail> detail;  // Absent when the step does not speak.

  bool speaks() const { return silence == Silence::kNone; }
};

// One row per activity, in their order. O(events). Reorders the durations in `columns`.
std::vector<StepFigures> Steps(const Timeline& line, Columns& columns, const SpeakRule& rule);
std::vector<StepFigures> Steps(const Timeline& line, const SpeakRule& rule = {});

}  // namespace nokkenas::engines::leadtime
