// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/steps.h"

#include <algorithm>

namespace nokkenas::engines::leadtime {
namespace {

// What depends on the order within a case, for every activity at once.
std::vector<StepDetail> CountEvents(const Timeline& line) {
  const auto activities = static_cast<std::size_t>(line.activities());
  std::vector<StepDetail> out(activities);
  constexpr std::size_t kNever = ~std::size_t{0};
  std::vector<std::size_t> last_case(activities, kNever);
  for (std::size_t i = 0; i < line.cases().size(); ++i) {
    std::int32_t before = kNobody;
    for (const Sojourn& row : line.Of(i)) {
      const auto activity = static_cast<std::size_t>(row.activity);
      StepDetail& step = out[activity];
      if (last_case[activity] == i) ++step.repeats;
      last_case[activity] = i;
      if (row.kind == EventKind::kReturn) ++step.returns;
      if (row.kind == EventKind::kSignature) ++step.signatures;
      if (!row.StartKnown()) ++step.starts_unknown;
      if (row.Overlaps()) ++step.overlaps;
      if (before != kNobody && row.person != kNobody && row.person != before) ++step.hand_overs;
      before = row.person;
    }
  }
  return out;
}

struct Reach {
  std::size_t events = 0;
  std::size_t cases = 0;
  std::size_t persons = 0;
};

// How many cases and persons stand behind an activity, or behind its events with a known start.
Reach ReachOf(const Column& column, bool started_only, Distinct& persons) {
  Reach out;
  persons.Begin();
  std::int32_t last = -1;
  for (std::size_t i = 0; i < column.in_case.size(); ++i) {
    if (started_only && column.working[i] == kNoMoment) continue;
    ++out.events;
    if (column.in_case[i] != last) ++out.cases;  // The column is in the order of cases.
    last = column.in_case[i];
    persons.Add(column.person[i]);
  }
  out.persons = persons.count();
  return out;
}

void Fill(StepDetail& step, const Column& column, const Reach& started, const SpeakRule& rule) {
  step.waiting = SpreadOf(column.waiting);
  step.working_silence = SilenceOf(rule, started.cases, started.persons);
  step.working.n = started.events;
  if (step.working_silence != Silence::kNone) return;
  const auto known = std::partition(column.working.begin(), column.working.end(),
                                    [](std::int64_t ms) { return ms != kNoMoment; });
  step.working = SpreadOf({column.working.begin(), known});
}

}  // namespace

std::vector<StepFigures> Steps(const Timeline& line, Columns& columns, const SpeakRule& rule) {
  std::vector<StepDetail> counts = CountEvents(line);
  std::vector<StepFigures> out(counts.size());
  Distinct persons(line.persons());
  for (std::size_t i = 0; i < out.size(); ++i) {
    StepFigures& step = out[i];
    step.activity = static_cast<std::int32_t>(i);
    const Column column = columns.Of(step.activity);
    const Reach all = ReachOf(column, false, persons);
    const Reach started = ReachOf(column, true, persons);
    step.events = all.events;
    step.cases = all.cases;
    step.persons = all.persons;
    step.silence = SilenceOf(rule, all.cases, all.persons);
    if (!step.speaks()) continue;
    Fill(counts[i], column, started, rule);
    step.detail = counts[i];
  }
  return out;
}

std::vector<StepFigures> Steps(const Timeline& line, const SpeakRule& rule) {
  Columns columns(line);
  return Steps(line, columns, rule);
}

}  // namespace nokkenas::engines::leadtime
