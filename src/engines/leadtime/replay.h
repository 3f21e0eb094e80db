// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What if small cases skip a step? The log is replayed with the step left out, or done as another
// step is done. This is arithmetic on the past, not a cause: removing work also shortens the queue
// of others, and people may do elsewhere what the step did. Only before and after data can show
// that.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engines/leadtime/speak.h"
#include "engines/leadtime/timeline.h"

namespace nokkenas::engines::leadtime {

struct WhatIf {
  std::int64_t up_to_minor = 0;  // Cases with an amount up to and including this one, in cents.
  std::int32_t skip = 0;         // The activity that they skip.
  // Who does it instead: each skipped time is replaced by one of this other activity, `instead`, as
  // `function` does it in cases of a like amount. Without it the time of the step is dropped.
  std::optional<std::int32_t> instead;
  std::optional<std::int32_t> function;  // None: whoever does `instead`.
  // Upper ends of the amount cells, ascending; above the last one lies one more cell.
  std::vector<std::int64_t> cells_minor;
  // A cell of n draws counts for n / (n + shrinkage); the rest is drawn from the whole step.
  double shrinkage = 10;
  std::uint64_t seed = 1;
  std::size_t replays = 1'000;
};

// `value` is exact where nothing has to be drawn; the bounds are the 2.5 % and 97.5 % quantiles
// over the replays. In days.
struct ReplayRange {
  double value = 0;
  double lower = 0;
  double upper = 0;
};

enum class WhatIfFault { kActivity, kSameActivity, kFunction, kCells, kShrinkage, kReplays };

struct ReplayResult {
  std::vector<WhatIfFault> faults;  // Of the question; then nothing else is filled in.
  std::size_t touched = 0;          // Ended cases up to the amount in which the step was done.
  std::size_t touched_open = 0;     // Left out, because nobody knows how long they will take.
  std::size_t persons = 0;          // Who did the step in the touched cases.
  std::size_t drawn_from = 0;       // Times of `instead`, in open cases too: that step is done.
  std::size_t replays = 0;
  Silence silence = Silence::kNoData;
  // Absent when it does not speak: few touched cases or persons, or too few times to draw from.
  std::optional<ReplayRange> saved_days;     // In total, over all touched cases.
  std::optional<ReplayRange> median_before;  // Of the lead time of touched cases.
  std::optional<ReplayRange> median_after;
  static constexpr bool kCausal = false;  // Said in the answer, so that nobody has to remember it.
};

// Each replay draws as many cases as were touched, with replacement, and their new times. The same
// draws serve before and after (common random numbers), and any question with this seed and as many
// touched cases. `saved_days.value` is the exact expectation; `median_after.value` is exact without
// `instead`, and else the median over the replays. O(events + replays * skipped steps).
ReplayResult Replay(const Timeline& line, const WhatIf& question, const SpeakRule& rule = {});

}  // namespace nokkenas::engines::leadtime

namespace nokkenas {
template <>
struct EnumNames<engines::leadtime::WhatIfFault> {
  using F = engines::leadtime::WhatIfFault;
  static constexpr EnumName<F> kAll[] = {
      {F::kActivity, "activity"}, {F::kSameActivity, "same_activity"}, {F::kFunction, "function"},
      {F::kCells, "cells"},       {F::kShrinkage, "shrinkage"},        {F::kReplays, "replays"}};
};
}  // namespace nokkenas
