// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/test/log_builder.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engines/leadtime/philox.h"

namespace nokkenas::engines::leadtime::testing {

LogBuilder::LogBuilder(std::int32_t activities, std::int32_t persons, std::int64_t now_hour) {
  log_.activities = activities;
  log_.persons = persons;
  log_.functions = persons;
  log_.now_ms = now_hour * kHour;
}

LogBuilder& LogBuilder::Open(std::int64_t opened, std::int64_t amount, std::int32_t group) {
  log_.cases.push_back({opened * kHour, kNoMoment, amount, group, EndKind::kOpen});
  return *this;
}

LogBuilder& LogBuilder::Step(std::int32_t activity, std::int32_t person, std::int64_t start,
                             std::int64_t end, EventKind kind) {
  log_.events.push_back({static_cast<std::int32_t>(log_.cases.size()) - 1, activity, kNobody,
                         person, start * kHour, end * kHour, kind});
  return *this;
}

LogBuilder& LogBuilder::Step(std::int32_t activity, std::int32_t person, std::int64_t end) {
  Step(activity, person, 0, end);
  log_.events.back().start_ms = kNoMoment;
  return *this;
}

LogBuilder& LogBuilder::By(std::int32_t function) {
  log_.events.back().function = function;
  return *this;
}

LogBuilder& LogBuilder::End(std::int64_t ended, EndKind kind) {
  log_.cases.back().ended_ms = ended * kHour;
  log_.cases.back().end = kind;
  return *this;
}

Timeline LogBuilder::Line() const { return LineOf(log_); }

Timeline LineOf(const EventLog& log) {
  Arrangement arranged = Arrange(log);
  EXPECT_TRUE(arranged.faults.empty());
  return arranged.timeline ? std::move(*arranged.timeline) : Timeline{};
}

EventLog RandomLog(std::uint64_t seed, std::size_t cases) {
  constexpr std::uint32_t kKinds = 5, kPeople = 6, kMostSteps = 9, kSpan = 40;
  EventLog log;
  log.activities = kKinds;
  log.persons = log.functions = kPeople;
  std::uint32_t drawn = 0;
  const auto draw = [&](std::uint32_t below) {
    return static_cast<std::int32_t>(Below(Philox({drawn++, 0, 0, 0}, KeyOf(seed))[0], below));
  };
  for (std::size_t i = 0; i < cases; ++i) {
    Case one{draw(kSpan) * kHour, kNoMoment, draw(kSpan), draw(3), EndKind::kOpen};
    std::int64_t last = one.opened_ms;
    for (std::int32_t left = draw(kMostSteps); left > 0; --left) {
      Event event{static_cast<std::int32_t>(i), draw(kKinds), draw(kPeople + 1) - 1,
                  draw(kPeople + 1) - 1};
      event.start_ms = one.opened_ms + draw(kSpan) * kHour;
      event.end_ms = event.start_ms + draw(kSpan) * kHour;
      if (draw(3) == 0) event.start_ms = kNoMoment;
      event.kind = static_cast<EventKind>(draw(3));
      last = std::max(last, event.end_ms);
      log.events.push_back(event);
    }
    if (draw(4) != 0) {
      one.ended_ms = last + draw(kSpan) * kHour;
      one.end = static_cast<EndKind>(1 + draw(kEndKinds));
      last = one.ended_ms;
    }
    log.now_ms = std::max(log.now_ms, last);
    log.cases.push_back(one);
  }
  for (std::size_t i = log.events.size(); i > 1; --i)
    std::swap(log.events[i - 1],
              log.events[static_cast<std::size_t>(draw(static_cast<std::uint32_t>(i)))]);
  return log;
}

std::int64_t SlowQuantile(std::vector<std::int64_t> values, double p) {
  std::sort(values.begin(), values.end());
  const double at = static_cast<double>(values.size() - 1) * p;
  const auto low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, values.size() - 1);
  const double weight = at - static_cast<double>(low);
  return values[low] + std::llround(weight * static_cast<double>(values[high] - values[low]));
}

std::string DataFolder() {
  const char* const set = std::getenv("NOKKENAS_TEST_DATA");
  const std::string folder =
      set != nullptr ? set : std::string(NOKKENAS_SOURCE_DIR) + "/../shared/data";
  return std::filesystem::exists(folder + "/eventlog") ? folder : std::string{};
}

boost::json::value ReadJson(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return boost::json::parse(text.str());
}

std::vector<std::vector<std::string>> ReadCsv(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  const gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) return rows;
  std::array<char, 4096> line{};
  while (gzgets(file, line.data(), static_cast<int>(line.size())) != nullptr) {
    std::string text(line.data());
    text.erase(text.find_last_not_of("\r\n") + 1);
    std::vector<std::string>& fields = rows.emplace_back(1);
    for (const char character : text) {
      if (character == ',') {
        fields.emplace_back();
      } else {
        fields.back() += character;
      }
    }
  }
  gzclose(file);
  if (!rows.empty()) rows.erase(rows.begin());
  return rows;
}

}  // namespace nokkenas::engines::leadtime::testing
