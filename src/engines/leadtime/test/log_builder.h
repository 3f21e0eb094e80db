// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Logs for tests: written by hand, or of any number of cases from a seed.
#pragma once

#include <boost/json.hpp>
#include <string>

#include "engines/leadtime/timeline.h"

namespace nokkenas::engines::leadtime::testing {

inline constexpr std::int64_t kHour = 3'600'000;

// A log that grows case by case. Moments are hours since 1970, so that they can be read.
class LogBuilder {
 public:
  LogBuilder(std::int32_t activities, std::int32_t persons, std::int64_t now_hour);
  LogBuilder& Open(std::int64_t opened, std::int64_t amount = 0, std::int32_t group = 0);
  // A step of the last case, whose start is known or not.
  LogBuilder& Step(std::int32_t activity, std::int32_t person, std::int64_t start, std::int64_t end,
                   EventKind kind = EventKind::kNormal);
  LogBuilder& Step(std::int32_t activity, std::int32_t person, std::int64_t end);
  LogBuilder& By(std::int32_t function);  // Who did the last step.
  LogBuilder& End(std::int64_t ended, EndKind kind = EndKind::kDecided);
  const EventLog& log() const { return log_; }
  Timeline Line() const;  // Fails the test when there are faults.

 private:
  EventLog log_;
};

// A valid log in a mixed order with ties, missing starts, overlaps, unknown persons and open cases.
EventLog RandomLog(std::uint64_t seed, std::size_t cases);
Timeline LineOf(const EventLog& log);

// Type 7 by sorting.
std::int64_t SlowQuantile(std::vector<std::int64_t> values, double p);

// The folder with known answers, or nothing when it is not there: then the test is skipped.
std::string DataFolder();
boost::json::value ReadJson(const std::string& path);
// The lines of a compressed file of comma-separated values, cut into fields; without the first
// line.
std::vector<std::vector<std::string>> ReadCsv(const std::string& path);

}  // namespace nokkenas::engines::leadtime::testing
