// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/survival.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace nokkenas::engines::leadtime {
namespace {

// S is a product of fractions, so an exact 1/2 may come out a few bits off.
constexpr double kSame = 1e-9;

double TwoSidedZ() {
  static const double kZ =
      boost::math::quantile(boost::math::normal_distribution<double>(), (1 + kConfidence) / 2);
  return kZ;
}

void AddBounds(CurvePoint& point, double greenwood) {
  point.lower = point.upper = point.survival;
  if (point.survival <= 0) {
    point.std_error = 0;
    return;
  }
  point.std_error = point.survival * std::sqrt(greenwood);
  const double log_survival = std::log(point.survival);
  const double spread = TwoSidedZ() * std::sqrt(greenwood) / std::abs(log_survival);
  const double factor = std::exp(spread);
  point.lower = std::exp(log_survival * factor);
  point.upper = std::exp(log_survival / factor);
}

// The first point at which `of(point)` is at most `level`.
template <class Of>
std::optional<std::int64_t> FirstAtMost(const Curve& curve, double level, Of of) {
  for (const CurvePoint& point : curve.points)
    if (of(point) <= level + kSame) return point.time_ms;
  return std::nullopt;
}

// The first point after a moment.
std::vector<CurvePoint>::const_iterator After(const Curve& curve, std::int64_t time_ms) {
  return std::upper_bound(
      curve.points.begin(), curve.points.end(), time_ms,
      [](std::int64_t time, const CurvePoint& point) { return time < point.time_ms; });
}

}  // namespace

std::vector<Spell> Spells(const Timeline& line) {
  std::vector<Spell> out;
  out.reserve(line.cases().size());
  for (std::size_t i = 0; i < line.cases().size(); ++i)
    out.push_back({line.AgeMs(i), line.cases()[i].end, line.cases()[i].group});
  return out;
}

Curve KaplanMeier(std::span<const Spell> spells) {
  Curve curve;
  curve.n = spells.size();
  std::vector<std::int64_t> times, ends;
  times.reserve(spells.size());
  for (const Spell& spell : spells) {
    times.push_back(spell.time_ms);
    if (spell.end != EndKind::kOpen) ends.push_back(spell.time_ms);
  }
  std::sort(times.begin(), times.end());
  std::sort(ends.begin(), ends.end());
  curve.ended = ends.size();
  curve.censored = curve.n - curve.ended;
  curve.seen_until_ms = times.empty() ? 0 : times.back();
  double survival = 1, greenwood = 0;
  std::size_t gone = 0;  // Seen no longer than just before the moment.
  for (std::size_t i = 0; i < ends.size();) {
    const std::int64_t time = ends[i];
    std::size_t next = i;
    while (next < ends.size() && ends[next] == time) ++next;
    while (times[gone] < time) ++gone;
    const auto at_risk = static_cast<double>(curve.n - gone);
    const auto count = static_cast<double>(next - i);
    survival *= (at_risk - count) / at_risk;
    if (count < at_risk) greenwood += count / (at_risk * (at_risk - count));
    CurvePoint point{time,
                     static_cast<std::uint32_t>(curve.n - gone),
                     static_cast<std::uint32_t>(next - i),
                     survival,
                     0,
                     1,
                     1};
    AddBounds(point, greenwood);
    curve.points.push_back(point);
    curve.greenwood.push_back(greenwood);
    i = next;
  }
  return curve;
}

CurveQuantile QuantileOf(const Curve& curve, double p) {
  const double level = 1 - p;
  CurveQuantile out;
  out.p = p;
  out.value_ms = FirstAtMost(curve, level, [](const CurvePoint& at) { return at.survival; });
  const auto bound = [](const CurvePoint& at, double value) {
    return at.has_interval() ? value : 1;
  };
  out.lower_ms =
      FirstAtMost(curve, level, [&](const CurvePoint& at) { return bound(at, at.lower); });
  out.upper_ms =
      FirstAtMost(curve, level, [&](const CurvePoint& at) { return bound(at, at.upper); });
  return out;
}

std::optional<RestrictedMean> RestrictedMeanOf(const Curve& curve, std::int64_t horizon_ms) {
  if (curve.n == 0) return std::nullopt;
  RestrictedMean out;
  out.horizon_ms = std::min(horizon_ms, curve.seen_until_ms);
  double variance = 0;
  auto right = static_cast<double>(out.horizon_ms);  // The moment on the right of the strip.
  for (std::size_t i = curve.points.size(); i-- > 0;) {
    const CurvePoint& point = curve.points[i];
    if (point.time_ms >= out.horizon_ms) continue;
    const auto left = static_cast<double>(point.time_ms);
    out.mean_ms += (right - left) * point.survival;  // So far: the area right of this point.
    right = left;
    const double before = i == 0 ? 0 : curve.greenwood[i - 1];
    variance += out.mean_ms * out.mean_ms * (curve.greenwood[i] - before);
  }
  out.mean_ms += right;  // Before the first point the curve is 1.
  out.std_error_ms = std::sqrt(variance);
  const double margin = TwoSidedZ() * out.std_error_ms;
  out.lower_ms = std::max(0.0, out.mean_ms - margin);
  out.upper_ms = std::min(static_cast<double>(out.horizon_ms), out.mean_ms + margin);
  return out;
}

RemainingTime RemainingOf(const Curve& curve, std::int64_t age_ms, const SpeakRule& rule) {
  RemainingTime out;
  const auto next = After(curve, age_ms);
  const double reached = next == curve.points.begin() ? 1 : std::prev(next)->survival;
  if (next != curve.points.end()) out.seen_longer = next->at_risk;
  out.silence = SilenceOf(rule, out.seen_longer, rule.min_persons);
  if (out.silence != Silence::kNone) return out;
  const auto find = [&](double p) -> std::optional<std::int64_t> {
    const double level = (1 - p) * reached + kSame * reached;
    const auto at = std::lower_bound(
        next, curve.points.end(), level,
        [](const CurvePoint& point, double wanted) { return point.survival > wanted; });
    if (at == curve.points.end()) return std::nullopt;
    return at->time_ms - age_ms;
  };
  out.p50_ms = find(kP50);
  out.p80_ms = find(kP80);
  out.p90_ms = find(kP90);
  return out;
}

}  // namespace nokkenas::engines::leadtime
