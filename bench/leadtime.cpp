// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a whole report of lead times costs, against one pass that sorts the events by case and end.
// Prints "name<TAB>nanoseconds" (medians of five, their least and most), the ratio, and the memory.
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>

#include "engines/leadtime/philox.h"
#include "engines/leadtime/replay.h"
#include "engines/leadtime/report.h"

namespace nokkenas::bench {
namespace {

namespace lead = engines::leadtime;
using LeadClock = std::chrono::steady_clock;

constexpr std::uint32_t kActivities = 30, kPersons = 200, kFunctions = 12, kSteps = 6;
constexpr std::int64_t kHourMs = 3'600'000, kYearHours = 8'760;
constexpr std::uint64_t kSeed = 20261127;

// Six steps for each case, in no order; one case in eight is open. Reproducible.
lead::EventLog MakeLog(std::size_t events) {
  lead::EventLog log;
  log.activities = kActivities;
  log.persons = kPersons;
  log.functions = kFunctions;
  const std::size_t cases = events / kSteps;
  std::vector<std::int64_t> at(cases);
  for (std::uint32_t i = 0; i < cases; ++i) {
    const auto words = lead::Philox({i, 0, 0, 0}, lead::KeyOf(kSeed));
    at[i] = lead::Below(words[0], 4 * kYearHours) * kHourMs + words[1] % kHourMs;
    log.cases.push_back({at[i], lead::kNoMoment, words[2] % 50'000'000,
                         static_cast<std::int32_t>(words[3] % 3), lead::EndKind::kOpen});
  }
  for (std::uint32_t step = 0; step < kSteps; ++step) {
    for (std::uint32_t i = 0; i < cases; ++i) {
      const auto words = lead::Philox({i, step, 1, 0}, lead::KeyOf(kSeed));
      const std::int64_t start = at[i] + words[0] % (200 * kHourMs);
      at[i] = start + words[1] % (8 * kHourMs);
      lead::Event event{static_cast<std::int32_t>(i),
                        static_cast<std::int32_t>(words[2] % kActivities),
                        static_cast<std::int32_t>(words[3] % kFunctions),
                        static_cast<std::int32_t>(words[3] / kFunctions % kPersons),
                        start,
                        at[i],
                        static_cast<lead::EventKind>(words[2] / kActivities % 3)};
      log.events.push_back(event);
    }
  }
  for (std::size_t i = 0; i < cases; ++i) {
    log.now_ms = std::max(log.now_ms, at[i]);
    if (i % 8 == 0) continue;
    log.cases[i].ended_ms = at[i];
    log.cases[i].end = static_cast<lead::EndKind>(1 + i % lead::kEndKinds);
  }
  return log;
}

template <class Body>
double MedianOf(const std::string& name, Body body) {
  std::array<double, 5> runs{};
  for (double& run : runs) {
    const auto began = LeadClock::now();
    body();
    run = std::chrono::duration<double, std::nano>(LeadClock::now() - began).count();
  }
  std::sort(runs.begin(), runs.end());
  std::cout << name << '\t' << static_cast<long long>(runs[2]) << '\t'
            << static_cast<long long>(runs[0]) << '\t' << static_cast<long long>(runs[4]) << '\n';
  return runs[2];
}

long PeakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

double Measure(std::size_t events) {
  const std::string size = std::to_string(events);
  const lead::EventLog log = MakeLog(events);
  const double report = MedianOf("leadtime_report " + size, [&] {
    const auto arranged = lead::Arrange(log);
    if (!arranged.timeline || lead::MakeReport(*arranged.timeline).arcs.empty()) std::abort();
  });
  std::cout << "leadtime_peak " << size << '\t' << PeakMegabytes() << " MB, with the log\n";
  MedianOf("leadtime_arrange " + size, [&] {
    if (!lead::Arrange(log).timeline) std::abort();
  });
  const double sort = MedianOf("leadtime_sort " + size, [&] {
    auto events_copy = log.events;
    std::sort(events_copy.begin(), events_copy.end(), [](const auto& a, const auto& b) {
      return a.in_case != b.in_case ? a.in_case < b.in_case : a.end_ms < b.end_ms;
    });
    if (events_copy.front().in_case != 0) std::abort();
  });
  std::cout << "leadtime_report / leadtime_sort\t" << report / sort << " times\n";
  return report;
}

}  // namespace

// Called by its own command in main.cpp, which declares it: int RunLeadTimeBench();
int RunLeadTimeBench();
int RunLeadTimeBench() {
  constexpr std::size_t kSmall = 100'000, kLarge = 1'000'000;
  const double small = Measure(kSmall);
  const double large = Measure(kLarge);
  std::cout << "leadtime per event, large / small\t" << large / small * kSmall / kLarge
            << " times\n";
  const auto arranged = lead::Arrange(MakeLog(kSmall));
  lead::WhatIf question;
  question.up_to_minor = 10'000'000;
  question.instead = 1;
  question.cells_minor = {5'000'000};
  MedianOf("leadtime_replay 100000 events, 1000 replays", [&] {
    if (!lead::Replay(*arranged.timeline, question).saved_days) std::abort();
  });
  return 0;
}

}  // namespace nokkenas::bench
