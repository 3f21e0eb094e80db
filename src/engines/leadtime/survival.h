// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// How long cases take, open ones included: Kaplan-Meier. An open case tells that it takes longer
// than its age; leaving it out would make an organisation with a backlog look fast.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engines/leadtime/quantile.h"
#include "engines/leadtime/speak.h"
#include "engines/leadtime/timeline.h"

namespace nokkenas::engines::leadtime {

// How long one case was seen: until its end, or (kOpen) until now.
struct Spell {
  std::int64_t time_ms = 0;  // At least 0.
  EndKind end = EndKind::kOpen;
  std::int32_t group = 0;
};

// The lead time of every case, in their order.
std::vector<Spell> Spells(const Timeline& line);

// At a moment at which cases ended. `survival` is the chance to take longer than `time_ms`.
struct CurvePoint {
  std::int64_t time_ms = 0;
  std::uint32_t at_risk = 0;  // Open just before it.
  std::uint32_t ends = 0;     // At it.
  double survival = 1;
  double std_error = 0;  // Greenwood; of no use where survival is 0.
  // Log-log 95 %; equal to `survival` where there is none (survival is 0).
  double lower = 1;
  double upper = 1;
  bool has_interval() const { return survival > 0; }
};

struct Curve {
  std::size_t n = 0;
  std::size_t ended = 0;
  std::size_t censored = 0;
  std::int64_t seen_until_ms = 0;  // The longest spell.
  std::vector<CurvePoint> points;  // Ascending; moments with only censored cases are left out.
  std::vector<double> greenwood;   // Of each point: sum of d / (n (n - d)) up to it.
};

// Kaplan-Meier; a case censored at a moment still counts as open at it. Variance: Greenwood (1926).
// Interval: log-log (Kalbfleisch and Prentice 1980), exp(-exp(log(-log S) +- z se / |S log S|)).
// Any end is an end here; for one kind of end, use incidence.h. O(n log n).
Curve KaplanMeier(std::span<const Spell> spells);

// A quantile of the lead time. `value_ms` is absent when it lies beyond what was seen: too many
// cases are still open. So is each bound on its own.
struct CurveQuantile {
  double p = kP50;
  std::optional<std::int64_t> value_ms, lower_ms, upper_ms;
};

// The first moment at which S <= 1 - p (R's survfit takes the middle when S stays exactly at it);
// the bounds are where the log-log bounds pass it (Brookmeyer and Crowley 1982). p in (0, 1).
// O(points).
CurveQuantile QuantileOf(const Curve& curve, double p);

// The mean of min(lead time, horizon), its standard error and 95 % interval, all in ms.
struct RestrictedMean {
  std::int64_t horizon_ms = 0;
  double mean_ms = 0;
  double std_error_ms = 0;
  double lower_ms = 0;  // At least 0.
  double upper_ms = 0;  // At most the horizon.
};

// The area below the curve up to the horizon (at least 0), which is cut to what was seen. Variance:
// the sum of (area right of t)^2 d / (n (n - d)) (Klein and Moeschberger, 4.5). None for an empty
// curve. O(points).
std::optional<RestrictedMean> RestrictedMeanOf(const Curve& curve, std::int64_t horizon_ms);

// How long a case of an age still takes, from S(age + s) / S(age).
struct RemainingTime {
  // Cases still open when the next one ended after this age: what the figures stand on.
  std::size_t seen_longer = 0;
  Silence silence = Silence::kNoData;  // kNoData: no case that took longer than this age has ended.
  std::optional<std::int64_t> p50_ms, p80_ms, p90_ms;  // Beyond what was seen: absent.
};
// `age_ms` at least 0. Of the rule only the number of cases counts. O(log points).
RemainingTime RemainingOf(const Curve& curve, std::int64_t age_ms, const SpeakRule& rule = {});

}  // namespace nokkenas::engines::leadtime
