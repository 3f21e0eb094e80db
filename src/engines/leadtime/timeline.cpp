// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/timeline.h"

#include <algorithm>

namespace nokkenas::engines::leadtime {
namespace {

// Until a case is sorted, its rows hold the start of the step in `whole_ms`.
void PutStart(Sojourn& row, std::int64_t start) { row.whole_ms = start; }

void SortByEnd(std::span<Sojourn> rows) {
  constexpr std::size_t kFew = 64;  // Cases have a handful of steps: no buffer, no calls.
  if (rows.size() > kFew) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Sojourn& a, const Sojourn& b) { return a.end_ms < b.end_ms; });
    return;
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i - 1].end_ms <= rows[i].end_ms) continue;
    const Sojourn moving = rows[i];
    std::size_t at = i;
    for (; at > 0 && rows[at - 1].end_ms > moving.end_ms; --at) rows[at] = rows[at - 1];
    rows[at] = moving;
  }
}

void Measure(std::span<Sojourn> rows, std::int64_t opened) {
  std::int64_t before = opened;
  for (Sojourn& row : rows) {
    const std::int64_t start = row.whole_ms;
    row.working_ms = start == kNoMoment ? kNoMoment : row.end_ms - start;
    row.whole_ms = row.end_ms - before;
    before = row.end_ms;
  }
}

}  // namespace

Arrangement Arrange(const EventLog& log) {
  Arrangement out;
  out.faults = Validate(log);
  if (!out.faults.empty()) return out;
  Timeline& line = out.timeline.emplace();
  line.activities_ = log.activities;
  line.functions_ = log.functions;
  line.persons_ = log.persons;
  line.now_ms_ = log.now_ms;
  line.cases_ = log.cases;
  line.first_.assign(log.cases.size() + 1, 0);
  // A stable counting sort by case, so that the order of the log survives for equal ends.
  for (const Event& event : log.events) ++line.first_[static_cast<std::size_t>(event.in_case) + 1];
  for (std::size_t i = 1; i < line.first_.size(); ++i) line.first_[i] += line.first_[i - 1];
  std::vector<std::uint32_t> next(line.first_.begin(), line.first_.end() - 1);
  line.sojourns_.resize(log.events.size());
  for (const Event& event : log.events) {
    Sojourn& row = line.sojourns_[next[static_cast<std::size_t>(event.in_case)]++];
    row.end_ms = event.end_ms;
    PutStart(row, event.start_ms);
    row.activity = event.activity;
    row.function = event.function;
    row.person = event.person;
    row.kind = event.kind;
  }
  for (std::size_t i = 0; i < log.cases.size(); ++i) {
    const std::span<Sojourn> rows{line.sojourns_.data() + line.first_[i],
                                  line.first_[i + 1] - line.first_[i]};
    SortByEnd(rows);
    Measure(rows, log.cases[i].opened_ms);
  }
  return out;
}

}  // namespace nokkenas::engines::leadtime
