// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/quantile.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>

namespace nokkenas::engines::leadtime {
namespace {

namespace policies = boost::math::policies;
// The smallest count whose chance to be reached or not passed is at least that asked for.
using RoundUp = policies::policy<policies::discrete_quantile<policies::integer_round_up>>;

struct Position {
  std::size_t below = 0;  // From 0.
  double weight = 0;      // Of the value above it.
};
Position PositionOf(std::size_t n, double p) {
  const double at = static_cast<double>(n - 1) * p;
  const double below = std::floor(at);
  return {static_cast<std::size_t>(below), at - below};
}

// `values` has its wanted ranks in place.
std::int64_t Between(std::span<const std::int64_t> values, const Position& at) {
  const std::int64_t low = values[at.below];
  if (at.weight == 0) return low;
  const auto gap = static_cast<double>(values[at.below + 1] - low);
  return low + std::llround(at.weight * gap);
}

// Puts each of the sorted `ranks` (from `base`) in place: halving the ranks halves the work.
void Select(std::span<std::int64_t> values, std::size_t base, std::span<const std::size_t> ranks) {
  if (ranks.empty() || values.size() < 2) return;
  const std::size_t middle = ranks.size() / 2;
  const std::size_t at = ranks[middle] - base;
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  Select(values.first(at), base, ranks.first(middle));
  Select(values.subspan(at + 1), ranks[middle] + 1, ranks.subspan(middle + 1));
}

constexpr std::array kShown{kP50, kP80, kP90};
constexpr std::size_t kRanksEach = 4;

}  // namespace

std::optional<Ranks> OrderRanks(std::size_t n, double p) {
  if (n == 0) return std::nullopt;
  constexpr double kTail = (1 - kConfidence) / 2;
  const auto count = static_cast<double>(n);
  const boost::math::binomial_distribution<double, RoundUp> below(count, p);
  const double low = quantile(below, kTail);
  const double high = quantile(below, 1 - kTail) + 1;
  if (low < 1 || high > count) return std::nullopt;
  return Ranks{static_cast<std::size_t>(low), static_cast<std::size_t>(high)};
}

std::int64_t QuantileType7(std::span<std::int64_t> values, double p) {
  const Position at = PositionOf(values.size(), p);
  const std::array ranks{at.below, std::min(at.below + 1, values.size() - 1)};
  Select(values, 0, std::span(ranks).first(at.weight == 0 ? 1 : 2));
  return Between(values, at);
}

Spread SpreadOf(std::span<std::int64_t> values) {
  Spread out;
  out.n = values.size();
  if (values.empty()) return out;
  std::array<Position, kShown.size()> at;
  std::array<std::optional<Ranks>, kShown.size()> around;
  std::array<std::size_t, kShown.size() * kRanksEach> ranks{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < kShown.size(); ++i) {
    at[i] = PositionOf(out.n, kShown[i]);
    around[i] = OrderRanks(out.n, kShown[i]);
    ranks[count++] = at[i].below;
    if (at[i].weight != 0) ranks[count++] = at[i].below + 1;
    if (!around[i]) continue;
    ranks[count++] = around[i]->lower - 1;
    ranks[count++] = around[i]->upper - 1;
  }
  std::sort(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(count));
  const auto end = std::unique(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(count));
  Select(values, 0, {ranks.begin(), end});
  const std::array shown{&out.p50, &out.p80, &out.p90};
  for (std::size_t i = 0; i < kShown.size(); ++i) {
    Estimate& estimate = shown[i]->emplace();
    estimate.value_ms = Between(values, at[i]);
    if (around[i]) estimate.interval = {values[around[i]->lower - 1], values[around[i]->upper - 1]};
  }
  return out;
}

}  // namespace nokkenas::engines::leadtime
