// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/coverage.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/term.h"

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

// The same lines, where an option whose contract ended before today holds on no day: it can no
// longer be used.
std::vector<CoverageLine> WithoutLapsed(std::vector<CoverageLine> lines, Date today) {
  std::map<std::string, Date> ends;
  for (const CoverageLine& line : lines) {
    if (line.kind != LineKind::kTerm) continue;
    const auto [found, added] = ends.emplace(line.source_id, line.period.to);
    if (!added) found->second = std::max(found->second, line.period.to);
  }
  for (CoverageLine& line : lines) {
    const auto end = ends.find(line.source_id);
    const bool ended = end != ends.end() && end->second < today;
    if (line.kind == LineKind::kOption && ended) line.period.to = line.period.from.AddDays(-1);
  }
  return lines;
}

// The last day up to which lines follow each other from today without a break.
std::optional<Date> CoveredUntil(const std::vector<CoverageLine>& lines, Date today,
                                 bool options_too) {
  std::optional<Date> until;
  Date next = today;
  for (bool moved = true; moved;) {
    moved = false;
    for (const CoverageLine& line : lines) {
      const bool counts = options_too || line.kind == LineKind::kTerm;
      if (!counts || !Holds(line.period, next)) continue;
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
  const auto past = LastEndBefore(lines, today);
  return past ? past : LastEndBefore(lines, Date{30'000, 12, 31});
}

}  // namespace

std::optional<Date> LastEndBefore(const std::vector<CoverageLine>& lines, Date day) {
  std::optional<Date> last;
  for (const CoverageLine& line : lines)
    if (line.kind == LineKind::kTerm && line.period.to < day)
      last = std::max(last.value_or(line.period.to), line.period.to);
  return last;
}

Date FirstUncovered(const std::vector<CoverageLine>& lines, Date today) {
  const auto until = CoveredUntil(WithoutLapsed(lines, today), today, true);
  return until ? until->AddDays(1) : today;
}

Coverage ComputeCoverage(const std::vector<CoverageLine>& all_lines, Period window, Date today,
                         int lead_days) {
  Coverage out;
  const auto lines = WithoutLapsed(all_lines, today);
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
  out.covered_until = CoveredUntil(lines, today, false);
  const auto end = out.covered_until ? out.covered_until : EndBeforeGap(lines, today);
  if (end) {
    out.latest_start = DaysBefore(end->AddDays(1), lead_days);
    out.days_left = out.latest_start->DaysSince(today);
  }
  return out;
}

}  // namespace nokkenas::portfolio
