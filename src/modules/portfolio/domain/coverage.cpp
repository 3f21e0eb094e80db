// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/coverage.h"

#include <algorithm>
#include <set>

namespace nokkenas::portfolio {
namespace {

bool Holds(const Period& period, Date day) { return period.from <= day && day <= period.to; }

// The line that counts on a day: a term before an option, then the one that started last.
std::optional<std::size_t> LineOn(const std::vector<CoverageLine>& lines, Date day) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!Holds(lines[i].period, day)) continue;
    if (!best) {
      best = i;
      continue;
    }
    const bool term = lines[i].kind == LineKind::kTerm;
    const bool best_term = lines[*best].kind == LineKind::kTerm;
    const bool later = lines[i].source_starts_on > lines[*best].source_starts_on;
    if ((term && !best_term) || (term == best_term && later)) best = i;
  }
  return best;
}

// The days on which something can change, the day after the window last.
std::vector<Date> Edges(const std::vector<CoverageLine>& lines, Period window) {
  std::set<Date> days{window.from, window.to.AddDays(1)};
  for (const CoverageLine& line : lines) {
    for (const Date day : {line.period.from, line.period.to.AddDays(1)})
      if (day > window.from && day <= window.to) days.insert(day);
  }
  return {days.begin(), days.end()};
}

// The last day up to which terms follow each other from today without a break.
std::optional<Date> CoveredUntil(const std::vector<CoverageLine>& lines, Date today) {
  std::optional<Date> until;
  Date next = today;
  for (bool moved = true; moved;) {
    moved = false;
    for (const CoverageLine& line : lines) {
      if (line.kind != LineKind::kTerm || !Holds(line.period, next)) continue;
      until = line.period.to;
      next = line.period.to.AddDays(1);
      moved = true;
    }
  }
  return until;
}

// Where nothing covers today: the last end before today, so that the gap counts from its first day.
// Without one: the last end of all.
std::optional<Date> EndBeforeGap(const std::vector<CoverageLine>& lines, Date today) {
  std::optional<Date> past;
  std::optional<Date> last;
  for (const CoverageLine& line : lines) {
    if (line.kind != LineKind::kTerm) continue;
    const Date to = line.period.to;
    if (to < today && (!past || to > *past)) past = to;
    if (!last || to > *last) last = to;
  }
  return past ? past : last;
}

}  // namespace

Coverage ComputeCoverage(const std::vector<CoverageLine>& lines, Period window, Date today,
                         int lead_days) {
  Coverage out;
  const auto edges = Edges(lines, window);
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const auto line = LineOn(lines, edges[i]);
    const Period period{edges[i], edges[i + 1].AddDays(-1)};
    const bool same = !out.segments.empty() && out.segments.back().line == line;
    if (same) {
      out.segments.back().period.to = period.to;
    } else {
      out.segments.push_back({line, period});
    }
  }
  for (const Segment& segment : out.segments) {
    if (segment.line || segment.period.to < today) continue;
    out.gaps.push_back({std::max(segment.period.from, today), segment.period.to});
  }
  out.covered_until = CoveredUntil(lines, today);
  const auto end = out.covered_until ? out.covered_until : EndBeforeGap(lines, today);
  if (end) {
    out.latest_start = end->AddDays(1 - lead_days);
    out.days_left = out.latest_start->DaysSince(today);
  }
  return out;
}

}  // namespace nokkenas::portfolio
