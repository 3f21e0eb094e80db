// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/incidence.h"

#include <algorithm>
#include <cmath>

namespace nokkenas::engines::leadtime {
namespace {

using EndCounts = std::array<std::uint32_t, kEndKinds>;

std::size_t KindIndex(EndKind kind) { return static_cast<std::size_t>(kind) - 1; }

// The variance at t holds F(t) in every term; written out by powers of F(t), each sum only grows.
struct VarianceSums {
  double f = 0;  // F so far.
  double squares = 0, linear = 0, constant = 0;

  void Add(double survival, double at_risk, double all, double of_kind) {
    f += survival * of_kind / at_risk;
    // At the last moment at which all end, F changes no more and this term is 0.
    const double hazard = all < at_risk ? all / (at_risk * (at_risk - all)) : 0;
    const double cross = survival * of_kind / (at_risk * at_risk);
    squares += hazard;
    linear -= 2 * (f * hazard + cross);
    constant += f * f * hazard + 2 * f * cross +
                survival * survival * of_kind * (at_risk - of_kind) / (at_risk * at_risk * at_risk);
  }
  Incidence Now() const {
    const double variance = (f * squares + linear) * f + constant;
    return {f, std::sqrt(std::max(0.0, variance))};
  }
};

}  // namespace

Incidence IncidenceCurve::At(EndKind kind, std::int64_t time_ms) const {
  const auto next = std::upper_bound(
      points.begin(), points.end(), time_ms,
      [](std::int64_t time, const IncidencePoint& point) { return time < point.time_ms; });
  if (next == points.begin() || kind == EndKind::kOpen) return {};
  return std::prev(next)->by_kind[KindIndex(kind)];
}

IncidenceCurve AalenJohansen(std::span<const Spell> spells) {
  IncidenceCurve curve;
  curve.n = spells.size();
  std::vector<Spell> rows(spells.begin(), spells.end());
  std::sort(rows.begin(), rows.end(),
            [](const Spell& a, const Spell& b) { return a.time_ms < b.time_ms; });
  std::array<VarianceSums, kEndKinds> sums;
  double survival = 1;
  for (std::size_t i = 0; i < rows.size();) {
    const auto at_risk = static_cast<double>(rows.size() - i);
    IncidencePoint point{rows[i].time_ms, static_cast<std::uint32_t>(rows.size() - i), 1, {}};
    EndCounts ends{};
    std::uint32_t all = 0;
    for (; i < rows.size() && rows[i].time_ms == point.time_ms; ++i) {
      if (rows[i].end == EndKind::kOpen) continue;
      ++ends[KindIndex(rows[i].end)];
      ++all;
    }
    if (all == 0) continue;
    for (std::size_t k = 0; k < kEndKinds; ++k) {
      sums[k].Add(survival, at_risk, all, ends[k]);
      point.by_kind[k] = sums[k].Now();
      curve.ended[k] += ends[k];
    }
    survival *= (at_risk - all) / at_risk;
    point.open = survival;
    curve.points.push_back(point);
  }
  return curve;
}

}  // namespace nokkenas::engines::leadtime
