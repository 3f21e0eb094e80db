// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Coverage of one application: pure arithmetic over its lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/names.h"

namespace nokkenas::portfolio {

enum class Conclusion { kLawful, kUnlawful, kUncertain };

// What a line stands on: the term (with used options), or an option that is still open.
enum class LineKind { kTerm, kOption };

// Both days counted.
struct Period {
  Date from;
  Date to;
  bool operator==(const Period&) const = default;
};

struct CoverageLine {
  std::string source_id;  // The contract.
  Date source_starts_on;  // Its first day: a line is cut where the conclusion changes.
  Period period;
  LineKind kind = LineKind::kTerm;
  std::optional<Conclusion> conclusion;  // Absent: nobody concluded.
  bool bridging = false;
};

// One stretch of a timeline, clipped to the window.
struct Segment {
  std::optional<std::size_t> line;  // Index of the line; absent: a gap.
  Period period;
};

struct Coverage {
  std::vector<Segment> segments;  // In order, without holes: every day of the window once.
  std::vector<Period> gaps;       // Within the window, from today on.
  std::optional<Date>
      covered_until;  // Last day of unbroken cover by terms from today; absent: none.
  std::optional<Date> latest_start;  // Absent: nothing ends, or there is nothing to succeed.
  std::optional<int> days_left;      // Until the latest start; below 0: passed.
};

// `lead_days`: the sum of the lead times of all steps. A day with several lines takes the term over
// the option, then the line whose source starts last.
// An option that was not used before its contract ended is gone: it covers nothing.
Coverage ComputeCoverage(const std::vector<CoverageLine>& lines, Period window, Date today,
                         int lead_days);

// The last end of a term before a day; nothing when there is none.
std::optional<Date> LastEndBefore(const std::vector<CoverageLine>& lines, Date day);

// The first day from today on that neither a term nor an option that can still be used covers.
Date FirstUncovered(const std::vector<CoverageLine>& lines, Date today);

}  // namespace nokkenas::portfolio

namespace nokkenas {
template <>
struct EnumNames<portfolio::Conclusion> {
  using C = portfolio::Conclusion;
  static constexpr EnumName<C> kAll[] = {
      {C::kLawful, "lawful"}, {C::kUnlawful, "unlawful"}, {C::kUncertain, "uncertain"}};
};
template <>
struct EnumNames<portfolio::LineKind> {
  static constexpr EnumName<portfolio::LineKind> kAll[] = {
      {portfolio::LineKind::kTerm, "term"}, {portfolio::LineKind::kOption, "option"}};
};
}  // namespace nokkenas
