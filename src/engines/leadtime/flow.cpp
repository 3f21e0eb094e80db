// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/flow.h"

#include <algorithm>
#include <utility>

#include "engines/leadtime/quantile.h"

namespace nokkenas::engines::leadtime {
namespace {

// The steps (or ends) that lead to one `to`, in the order of cases.
struct Incoming {
  std::span<const std::int64_t> time;
  std::span<const std::int32_t> from, in_case, person;
};

class ArcMaker {
 public:
  ArcMaker(const Timeline& line, const SpeakRule& rule)
      : rule_(rule),
        next_(static_cast<std::size_t>(line.activities()) + 1, 0),
        persons_(line.persons()) {}

  // Adds the arcs to `to`: a counting sort by `from` that touches only the froms that occur.
  void Add(std::int32_t to, const Incoming& in, std::vector<Arc>& arcs) {
    std::vector<std::size_t> froms;
    for (const std::int32_t from : in.from)
      if (next_[Slot(from)]++ == 0) froms.push_back(Slot(from));
    std::sort(froms.begin(), froms.end());
    std::uint32_t at = 0;
    for (const std::size_t from : froms) at += std::exchange(next_[from], at);
    order_.resize(in.from.size());
    for (std::uint32_t i = 0; i < in.from.size(); ++i) order_[next_[Slot(in.from[i])]++] = i;
    std::uint32_t first = 0;
    for (const std::size_t from : froms) {
      const std::uint32_t end = std::exchange(next_[from], 0);
      arcs.push_back(
          Make(static_cast<std::int32_t>(from) - 1, to, in, {&order_[first], end - first}));
      first = end;
    }
  }

 private:
  static std::size_t Slot(std::int32_t from) { return static_cast<std::size_t>(from) + 1; }

  Arc Make(std::int32_t from, std::int32_t to, const Incoming& in,
           std::span<const std::uint32_t> rows) {
    Arc arc{from, to, rows.size(), 0, 0, Silence::kNoData, {}};
    persons_.Begin();
    times_.clear();
    std::int32_t last = -1;
    for (const std::uint32_t row : rows) {
      if (in.in_case[row] != last) ++arc.cases;
      last = in.in_case[row];
      persons_.Add(in.person[row]);
      times_.push_back(in.time[row]);
    }
    arc.persons = persons_.count();
    arc.silence = SilenceOf(rule_, arc.cases, arc.persons);
    if (arc.silence == Silence::kNone) arc.median_ms = QuantileType7(times_, kP50);
    return arc;
  }

  SpeakRule rule_;
  std::vector<std::uint32_t> next_;  // All 0 between calls.
  std::vector<std::uint32_t> order_;
  std::vector<std::int64_t> times_;
  Distinct persons_;
};

void AddEndings(const Timeline& line, ArcMaker& maker, std::vector<Arc>& arcs) {
  std::vector<std::int64_t> time;
  std::vector<std::int32_t> from, in_case, person;
  for (std::size_t i = 0; i < line.cases().size(); ++i) {
    const Case& one = line.cases()[i];
    if (one.end == EndKind::kOpen) continue;
    const auto steps = line.Of(i);
    time.push_back(one.ended_ms - (steps.empty() ? one.opened_ms : steps.back().end_ms));
    from.push_back(steps.empty() ? kOpening : steps.back().activity);
    in_case.push_back(static_cast<std::int32_t>(i));
    person.push_back(steps.empty() ? kNobody : steps.back().person);
  }
  maker.Add(kEnding, {time, from, in_case, person}, arcs);
}

// Waiting of one activity, in all cases and in slow ones.
struct Waiting {
  std::int64_t all = 0;
  std::int64_t slow = 0;
  std::size_t slow_cases = 0;
  std::size_t last_case = ~std::size_t{0};
};

std::vector<Waiting> SumWaiting(const Timeline& line, Bottlenecks& out) {
  std::vector<Waiting> sums(static_cast<std::size_t>(line.activities()));
  for (std::size_t i = 0; i < line.cases().size(); ++i) {
    const Case& one = line.cases()[i];
    const bool slow = out.slow_above_ms && line.AgeMs(i) > *out.slow_above_ms;
    if (slow) ++out.slow_cases;
    std::int64_t last = one.opened_ms;
    for (const Sojourn& row : line.Of(i)) {
      Waiting& sum = sums[static_cast<std::size_t>(row.activity)];
      sum.all += row.WaitingMs();
      if (slow) sum.slow += row.WaitingMs();
      if (slow && sum.last_case != i) ++sum.slow_cases;
      sum.last_case = i;
      last = row.end_ms;
    }
    std::int64_t& rest =
        one.end == EndKind::kOpen ? out.open_since_last_step_ms : out.after_last_step_ms;
    rest += one.opened_ms + line.AgeMs(i) - last;
  }
  return sums;
}

double ShareOf(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::vector<Arc> Follows(const Timeline& line, Columns& columns, const SpeakRule& rule) {
  std::vector<Arc> arcs;
  ArcMaker maker(line, rule);
  for (std::int32_t to = 0; to < line.activities(); ++to) {
    const Column column = columns.Of(to);
    maker.Add(to, {column.waiting, column.from, column.in_case, column.person}, arcs);
  }
  AddEndings(line, maker, arcs);
  return arcs;
}

std::vector<Arc> Follows(const Timeline& line, const SpeakRule& rule) {
  Columns columns(line);
  return Follows(line, columns, rule);
}

Bottlenecks RankBottlenecks(const Timeline& line, std::span<const StepFigures> steps,
                            std::optional<std::int64_t> slow_above_ms, const SpeakRule& rule) {
  Bottlenecks out;
  out.slow_above_ms = slow_above_ms;
  const std::vector<Waiting> sums = SumWaiting(line, out);
  std::int64_t slow_ms = 0;
  for (const Waiting& sum : sums) {
    out.waiting_ms += sum.all;
    slow_ms += sum.slow;
  }
  // Persons are judged per step; here only how many slow cases there are.
  out.slow_silence = SilenceOf(rule, out.slow_cases, rule.min_persons);
  for (std::size_t i = 0; i < sums.size(); ++i) {
    Bottleneck step{static_cast<std::int32_t>(i), Silence::kNone, {}, {}, {}};
    step.silence = steps[i].silence;
    if (step.silence == Silence::kNone) {
      step.waiting_ms = sums[i].all;
      step.share = ShareOf(sums[i].all, out.waiting_ms);
      const bool enough = sums[i].slow_cases == 0 || sums[i].slow_cases >= rule.min_cases;
      if (out.slow_silence == Silence::kNone && enough)
        step.share_slow = ShareOf(sums[i].slow, slow_ms);
    }
    out.ranking.push_back(step);
  }
  std::stable_sort(out.ranking.begin(), out.ranking.end(),
                   [](const Bottleneck& a, const Bottleneck& b) {
                     return a.waiting_ms.value_or(-1) > b.waiting_ms.value_or(-1);
                   });
  return out;
}

}  // namespace nokkenas::engines::leadtime
