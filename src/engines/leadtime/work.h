// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// How much work is under way: Little's law, L = lambda W, which holds exactly in any window.
#pragma once

#include <cstdint>

#include "engines/leadtime/timeline.h"

namespace nokkenas::engines::leadtime {

struct WorkInProgress {
  std::size_t n = 0;          // Cases; with 0 all else is 0.
  std::int64_t from_ms = 0;   // The first opening.
  std::int64_t until_ms = 0;  // Now.
  std::int64_t open_now = 0;
  std::int64_t most_open = 0;   // At one moment; a case that ends then no longer counts.
  std::int64_t area_ms = 0;     // The number of open cases, summed over the window.
  double mean_open = 0;         // L: area / window.
  double arrivals_per_day = 0;  // lambda.
  double mean_days = 0;         // W: mean time that a case was open within the window.
};

// A sweep over openings and ends. O(n log n).
WorkInProgress MeasureWork(const Timeline& line);

}  // namespace nokkenas::engines::leadtime
