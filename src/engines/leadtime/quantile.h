// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Quantiles of durations, with intervals that assume nothing about their distribution.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace nokkenas::engines::leadtime {

inline constexpr double kConfidence = 0.95;  // Of every interval that this engine gives.
inline constexpr double kP50 = 0.5;
inline constexpr double kP80 = 0.8;
inline constexpr double kP90 = 0.9;

inline constexpr double kDayMs = 86'400'000;  // For figures in days.

struct Interval {
  std::int64_t lower_ms = 0;
  std::int64_t upper_ms = 0;
  bool operator==(const Interval&) const = default;
};
struct Estimate {
  std::int64_t value_ms = 0;
  std::optional<Interval> interval;  // None: n is too small for one at 95 %.
};
// `n` durations; the quantiles are absent when n is 0 or when they may not be shown.
struct Spread {
  std::size_t n = 0;
  std::optional<Estimate> p50, p80, p90;
};

// Ranks from 1 of the two order statistics around the quantile.
struct Ranks {
  std::size_t lower = 0;
  std::size_t upper = 0;
  bool operator==(const Ranks&) const = default;
};

// Order statistics that hold the quantile `p` (in (0, 1)) of a continuous distribution with at
// least 95 %, at most 2.5 % on each side: B ~ Bin(n, p), P(B < lower) <= 2.5 %, P(B >= upper)
// <= 2.5 %. None when a rank would fall outside 1..n. Source: David and Nagaraja, Order
// Statistics, 7.1.
std::optional<Ranks> OrderRanks(std::size_t n, double p);

// Quantile of type 7 (R's default; Hyndman and Fan 1996), rounded to whole ms. Reorders `values`,
// of which there is at least one; p in [0, 1]. O(n).
std::int64_t QuantileType7(std::span<std::int64_t> values, double p);

// P50, P80 and P90 with their intervals. Reorders `values`. O(n).
Spread SpreadOf(std::span<std::int64_t> values);

}  // namespace nokkenas::engines::leadtime
