// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/replay.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "engines/leadtime/columns.h"
#include "engines/leadtime/philox.h"
#include "engines/leadtime/quantile.h"

namespace nokkenas::engines::leadtime {
namespace {

constexpr std::size_t kMaxReplays = 100'000;
// Streams of random numbers: the last place of the counter.
constexpr std::uint32_t kCaseStream = 0, kTimeStream = 1;
constexpr double kWordRange = 4294967296.0;  // 2^32.

struct Touched {
  std::int64_t lead_ms = 0;
  std::int64_t skipped_ms = 0;  // Whole time of all its skipped steps.
  std::uint32_t skipped = 0;    // How many.
  std::uint32_t cell = 0;
};

// The times to draw from: of the whole step, and of each amount cell.
struct Draws {
  std::vector<std::int64_t> whole;
  std::vector<std::vector<std::int64_t>> cells;
  std::vector<double> weights;  // The chance that a draw comes from the cell.

  std::int64_t Draw(std::uint32_t cell, const PhiloxCounter& words) const {
    const bool near = words[0] < weights[cell] * kWordRange;
    const auto& from = near ? cells[cell] : whole;
    return from[Below(words[1], static_cast<std::uint32_t>(from.size()))];
  }
};

double MeanOf(std::span<const std::int64_t> values) {
  if (values.empty()) return 0;
  return static_cast<double>(std::accumulate(values.begin(), values.end(), std::int64_t{0})) /
         static_cast<double>(values.size());
}

std::vector<WhatIfFault> FaultsOf(const Timeline& line, const WhatIf& question) {
  std::vector<WhatIfFault> faults;
  const auto fault = [&](bool wrong, WhatIfFault kind) {
    if (wrong) faults.push_back(kind);
  };
  const auto unknown = [](std::int32_t index, std::int32_t count) {
    return index < 0 || index >= count;
  };
  fault(unknown(question.skip, line.activities()) ||
            (question.instead && unknown(*question.instead, line.activities())),
        WhatIfFault::kActivity);
  fault(question.instead == question.skip, WhatIfFault::kSameActivity);
  fault(question.function && unknown(*question.function, line.functions()), WhatIfFault::kFunction);
  fault(!std::is_sorted(question.cells_minor.begin(), question.cells_minor.end()),
        WhatIfFault::kCells);
  fault(!(question.shrinkage >= 0) || std::isinf(question.shrinkage), WhatIfFault::kShrinkage);
  fault(question.replays == 0 || question.replays > kMaxReplays, WhatIfFault::kReplays);
  return faults;
}

std::uint32_t CellOf(const WhatIf& question, std::int64_t amount) {
  const auto& ends = question.cells_minor;
  const auto at = std::lower_bound(ends.begin(), ends.end(), amount) - ends.begin();
  return static_cast<std::uint32_t>(at);
}

std::vector<Touched> FindTouched(const Timeline& line, const WhatIf& question, ReplayResult& out) {
  std::vector<Touched> touched;
  Distinct persons(line.persons());
  persons.Begin();
  for (std::size_t i = 0; i < line.cases().size(); ++i) {
    const Case& one = line.cases()[i];
    if (one.amount_minor > question.up_to_minor) continue;
    Touched found{line.AgeMs(i), 0, 0, CellOf(question, one.amount_minor)};
    for (const Sojourn& row : line.Of(i)) {
      if (row.activity != question.skip) continue;
      found.skipped_ms += row.whole_ms;
      ++found.skipped;
      if (one.end != EndKind::kOpen) persons.Add(row.person);
    }
    if (found.skipped == 0) continue;
    if (one.end == EndKind::kOpen) {
      ++out.touched_open;
    } else {
      touched.push_back(found);
    }
  }
  out.touched = touched.size();
  out.persons = persons.count();
  return touched;
}

Draws Collect(const Timeline& line, const WhatIf& question) {
  Draws draws;
  draws.cells.resize(question.cells_minor.size() + 1);
  for (std::size_t i = 0; i < line.cases().size(); ++i) {
    const Case& one = line.cases()[i];
    for (const Sojourn& row : line.Of(i)) {
      if (row.activity != *question.instead) continue;
      draws.whole.push_back(row.whole_ms);
      if (!question.function || row.function == *question.function)
        draws.cells[CellOf(question, one.amount_minor)].push_back(row.whole_ms);
    }
  }
  for (const auto& cell : draws.cells) {
    const auto n = static_cast<double>(cell.size());
    draws.weights.push_back(cell.empty() ? 0 : n / (n + question.shrinkage));
  }
  return draws;
}

double ExpectedSaving(std::span<const Touched> touched, const Draws* draws) {
  double saved = 0;
  std::vector<double> means;
  for (std::size_t cell = 0; draws && cell < draws->cells.size(); ++cell) {
    const double weight = draws->weights[cell];
    means.push_back(weight * MeanOf(draws->cells[cell]) + (1 - weight) * MeanOf(draws->whole));
  }
  for (const Touched& one : touched) {
    saved += static_cast<double>(one.skipped_ms);
    if (draws) saved -= one.skipped * means[one.cell];
  }
  return saved / kDayMs;
}

struct Samples {
  std::vector<std::int64_t> saved, before, after;  // One per replay, in ms.
};

Samples RunReplays(std::span<const Touched> touched, const Draws* draws, const WhatIf& question) {
  Samples out;
  const PhiloxKey key = KeyOf(question.seed);
  const auto count = static_cast<std::uint32_t>(touched.size());
  std::vector<std::int64_t> before(count), after(count);
  for (std::uint32_t replay = 0; replay < question.replays; ++replay) {
    std::int64_t saved = 0;
    PhiloxCounter words{};
    for (std::uint32_t slot = 0; slot < count; ++slot) {
      // One block of four words serves four slots.
      if (slot % words.size() == 0) words = Philox({replay, slot, 0, kCaseStream}, key);
      const Touched& one = touched[Below(words[slot % words.size()], count)];
      std::int64_t change = one.skipped_ms;
      for (std::uint32_t i = 0; draws && i < one.skipped; ++i)
        change -= draws->Draw(one.cell, Philox({replay, slot, i, kTimeStream}, key));
      before[slot] = one.lead_ms;
      after[slot] = one.lead_ms - change;
      saved += change;
    }
    out.saved.push_back(saved);
    out.before.push_back(QuantileType7(before, kP50));
    out.after.push_back(QuantileType7(after, kP50));
  }
  return out;
}

ReplayRange RangeOf(std::vector<std::int64_t>& samples, double value) {
  constexpr double kTail = (1 - kConfidence) / 2;
  return {value, static_cast<double>(QuantileType7(samples, kTail)) / kDayMs,
          static_cast<double>(QuantileType7(samples, 1 - kTail)) / kDayMs};
}

double MedianDays(std::vector<std::int64_t> values) {
  return static_cast<double>(QuantileType7(values, kP50)) / kDayMs;
}

Silence Judge(const ReplayResult& result, const WhatIf& question, const SpeakRule& rule) {
  const Silence touched = SilenceOf(rule, result.touched, result.persons);
  if (touched != Silence::kNone || !question.instead) return touched;
  return SilenceOf(rule, result.drawn_from, rule.min_persons);
}

}  // namespace

ReplayResult Replay(const Timeline& line, const WhatIf& question, const SpeakRule& rule) {
  ReplayResult out;
  out.faults = FaultsOf(line, question);
  if (!out.faults.empty()) return out;
  out.replays = question.replays;
  const std::vector<Touched> touched = FindTouched(line, question, out);
  std::optional<Draws> draws;
  if (question.instead) draws = Collect(line, question);
  if (draws) out.drawn_from = draws->whole.size();
  out.silence = Judge(out, question, rule);
  if (out.silence != Silence::kNone) return out;
  const Draws* const from = draws ? &*draws : nullptr;
  Samples samples = RunReplays(touched, from, question);
  std::vector<std::int64_t> before, after;
  for (const Touched& one : touched) {
    before.push_back(one.lead_ms);
    after.push_back(one.lead_ms - one.skipped_ms);
  }
  out.saved_days = RangeOf(samples.saved, ExpectedSaving(touched, from));
  out.median_before = RangeOf(samples.before, MedianDays(before));
  out.median_after =
      RangeOf(samples.after, from ? MedianDays(samples.after) : MedianDays(std::move(after)));
  return out;
}

}  // namespace nokkenas::engines::leadtime
