// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The whole report over one log: what the pages, the API and the exports show.
#pragma once

#include <optional>
#include <vector>

#include "engines/leadtime/compare.h"
#include "engines/leadtime/flow.h"
#include "engines/leadtime/incidence.h"
#include "engines/leadtime/speak.h"
#include "engines/leadtime/steps.h"
#include "engines/leadtime/survival.h"
#include "engines/leadtime/work.h"

namespace nokkenas::engines::leadtime {

// The lead time of cases. All but the counts is absent when it does not speak.
struct LeadTime {
  std::size_t cases = 0;
  std::size_t ended = 0;
  std::size_t open = 0;  // Censored at now.
  std::size_t persons = 0;
  Silence silence = Silence::kNoData;
  std::optional<Curve> curve;
  std::optional<CurveQuantile> p50, p80, p90;
  std::optional<RestrictedMean> mean;  // Up to the longest spell seen.
  // How cases end. Kept back as a whole when one way to end is about a few: the others would tell
  // it.
  std::optional<IncidenceCurve> incidence;
  Silence ends_silence = Silence::kNoData;
  bool speaks() const { return silence == Silence::kNone; }
};

struct Report {
  std::size_t events = 0;
  std::size_t starts_unknown = 0;  // Their whole time counts as waiting.
  std::vector<StepFigures> steps;
  std::vector<Arc> arcs;
  Bottlenecks bottlenecks;  // Slow is: longer than P90 of the lead time.
  LeadTime lead_time;
  LogRankTest regimes;  // Between the groups of cases.
  WorkInProgress work;
};

// Of all cases, or of those of one group. O(events + n log n).
LeadTime LeadTimeOf(const Timeline& line, std::optional<std::int32_t> group = {},
                    const SpeakRule& rule = {});

// Linear in events, n log n in cases; needs about 30 bytes per event besides the timeline.
Report MakeReport(const Timeline& line, const SpeakRule& rule = {});

}  // namespace nokkenas::engines::leadtime
