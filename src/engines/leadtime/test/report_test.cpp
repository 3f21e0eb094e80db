// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The intake of a municipality (Buijs, doi:10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6),
// whose answers nobody published: so they are computed here a second time, slowly.
#include <date/date.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "engines/leadtime/report.h"
#include "engines/leadtime/test/log_builder.h"

namespace nokkenas::engines::leadtime {
namespace {

std::int64_t MomentOf(const std::string& text) {
  if (text.empty()) return kNoMoment;
  std::istringstream in(text);
  date::sys_time<std::chrono::milliseconds> at;
  in >> date::parse("%FT%T%Ez", at);
  EXPECT_FALSE(in.fail()) << text;
  return at.time_since_epoch().count();
}

class LeadTimePermits : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::string folder = testing::DataFolder();
    if (folder.empty()) GTEST_SKIP() << "no data: set NOKKENAS_TEST_DATA";
    Read(folder + "/eventlog");
    Mend();
  }

  void Read(const std::string& folder) {
    std::map<std::string, std::int32_t> cases, activities, persons;
    const auto number = [](auto& names, const std::string& name) {
      return names.try_emplace(name, static_cast<std::int32_t>(names.size())).first->second;
    };
    constexpr std::size_t kId = 0, kStart = 1, kEnd = 2;
    for (const auto& row : testing::ReadCsv(folder + "/receipt_cases.csv.gz")) {
      Case one{MomentOf(row.at(kStart)), MomentOf(row.at(kEnd))};
      if (one.ended_ms != kNoMoment) one.end = EndKind::kDecided;
      number(cases, row.at(kId));
      raw_.cases.push_back(one);
      raw_.now_ms = std::max({raw_.now_ms, one.opened_ms, one.ended_ms});
    }
    constexpr std::size_t kActivity = 1, kMoment = 2, kPerson = 3;
    for (const auto& row : testing::ReadCsv(folder + "/receipt_events.csv.gz")) {
      Event event{number(cases, row.at(kId)), number(activities, row.at(kActivity)), kNobody,
                  number(persons, row.at(kPerson))};
      event.end_ms = MomentOf(row.at(kMoment));
      raw_.events.push_back(event);
      raw_.now_ms = std::max(raw_.now_ms, event.end_ms);
      ++counts_[row.at(kActivity)];
    }
    raw_.activities = static_cast<std::int32_t>(activities.size());
    raw_.persons = static_cast<std::int32_t>(persons.size());
    names_.resize(activities.size());
    for (const auto& [name, index] : activities) names_[static_cast<std::size_t>(index)] = name;
  }

  // Some events stand outside the period of their case; it is stretched, so that none is lost.
  void Mend() {
    log_ = raw_;
    for (const Event& event : log_.events) {
      Case& one = log_.cases[static_cast<std::size_t>(event.in_case)];
      one.opened_ms = std::min(one.opened_ms, event.end_ms);
      if (one.end != EndKind::kOpen) one.ended_ms = std::max(one.ended_ms, event.end_ms);
    }
  }

  EventLog raw_, log_;
  std::vector<std::string> names_;
  std::map<std::string, std::size_t> counts_;
};

TEST_F(LeadTimePermits, HasEventsOutsideTheirCases) {
  ASSERT_EQ(raw_.cases.size(), 1'434U);
  ASSERT_EQ(raw_.events.size(), 8'577U);
  std::vector<Fault> wanted;
  for (std::size_t i = 0; i < raw_.cases.size(); ++i)
    if (raw_.cases[i].end != EndKind::kOpen && raw_.cases[i].ended_ms < raw_.cases[i].opened_ms)
      wanted.push_back({FaultKind::kCaseEndsBeforeOpening, i});
  for (std::size_t i = 0; i < raw_.events.size(); ++i) {
    const Case& one = raw_.cases[static_cast<std::size_t>(raw_.events[i].in_case)];
    if (raw_.events[i].end_ms < one.opened_ms)
      wanted.push_back({FaultKind::kEventBeforeOpening, i});
    if (one.end != EndKind::kOpen && raw_.events[i].end_ms > one.ended_ms)
      wanted.push_back({FaultKind::kEventAfterEnd, i});
  }
  EXPECT_EQ(wanted.size(), 2U + 12 + 180) << "cases, events before and events after";
  EXPECT_EQ(Validate(raw_), wanted);
}

TEST_F(LeadTimePermits, StepsAsCountedAnotherWay) {
  const Timeline line = testing::LineOf(log_);
  const auto steps = Steps(line);
  ASSERT_EQ(steps.size(), counts_.size());
  std::size_t spoke = 0;
  for (const StepFigures& step : steps) {
    EXPECT_EQ(step.events, counts_[names_[static_cast<std::size_t>(step.activity)]]);
    std::vector<std::int64_t> waits;
    std::set<std::int32_t> cases, persons;
    for (std::size_t i = 0; i < log_.events.size(); ++i) {
      const Event& event = log_.events[i];
      if (event.activity != step.activity) continue;
      cases.insert(event.in_case);
      persons.insert(event.person);
      std::int64_t before = log_.cases[static_cast<std::size_t>(event.in_case)].opened_ms;
      for (std::size_t j = 0; j < log_.events.size(); ++j) {
        const Event& other = log_.events[j];
        if (other.in_case == event.in_case &&
            (other.end_ms < event.end_ms || (other.end_ms == event.end_ms && j < i)))
          before = std::max(before, other.end_ms);
      }
      waits.push_back(event.end_ms - before);
    }
    EXPECT_EQ(step.cases, cases.size());
    EXPECT_EQ(step.persons, persons.size());
    EXPECT_EQ(step.speaks(), cases.size() >= 5 && persons.size() >= 3);
    if (!step.speaks()) continue;
    ++spoke;
    EXPECT_EQ(step.detail->waiting.p50->value_ms, testing::SlowQuantile(waits, kP50));
    EXPECT_EQ(step.detail->waiting.p90->value_ms, testing::SlowQuantile(waits, kP90));
    EXPECT_EQ(step.detail->starts_unknown, step.events);
  }
  EXPECT_GT(spoke, 10U);
  EXPECT_LT(spoke, steps.size()) << "some steps are rare";
}

// S at a moment, from the definition: each earlier moment at which a case ended, counted anew.
double SlowSurvival(const std::vector<Spell>& spells, std::int64_t until) {
  std::set<std::int64_t> moments;
  for (const Spell& spell : spells)
    if (spell.end != EndKind::kOpen && spell.time_ms <= until) moments.insert(spell.time_ms);
  double survival = 1;
  for (const std::int64_t moment : moments) {
    double open = 0, ends = 0;
    for (const Spell& spell : spells) {
      open += spell.time_ms >= moment ? 1 : 0;
      ends += spell.time_ms == moment && spell.end != EndKind::kOpen ? 1 : 0;
    }
    survival *= 1 - ends / open;
  }
  return survival;
}

TEST_F(LeadTimePermits, OpenCasesAreCensored) {
  const Report report = MakeReport(testing::LineOf(log_));
  EXPECT_EQ(report.lead_time.cases, 1'434U);
  EXPECT_EQ(report.lead_time.open, 105U);
  ASSERT_TRUE(report.lead_time.speaks());
  std::vector<Spell> spells;
  for (const Case& one : log_.cases) {
    const bool open = one.end == EndKind::kOpen;
    spells.push_back({(open ? log_.now_ms : one.ended_ms) - one.opened_ms, one.end});
  }
  const std::int64_t median = report.lead_time.p50->value_ms.value();
  EXPECT_LE(SlowSurvival(spells, median), 0.5);
  EXPECT_GT(SlowSurvival(spells, median - 1), 0.5);
  const std::int64_t p90 = report.lead_time.p90->value_ms.value();
  EXPECT_LE(SlowSurvival(spells, p90), 0.1 + 1e-9);
  EXPECT_GT(SlowSurvival(spells, p90 - 1), 0.1);
  EXPECT_LE(report.lead_time.p50->lower_ms.value(), median);
  EXPECT_GE(report.lead_time.p50->upper_ms.value(), median);
}

TEST_F(LeadTimePermits, ReportAddsUp) {
  const Timeline line = testing::LineOf(log_);
  const Report report = MakeReport(line);
  EXPECT_EQ(report.starts_unknown, report.events);
  EXPECT_EQ(report.regimes.silence, Silence::kNoData) << "one regime";
  const auto arcs = Follows(line);
  ASSERT_EQ(arcs.size(), report.arcs.size());
  std::size_t followed = 0;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    followed += arcs[i].to == kEnding ? 0 : arcs[i].count;
    EXPECT_EQ(report.arcs[i].median_ms, arcs[i].median_ms) << "arc " << i;
  }
  EXPECT_EQ(followed, report.events);
  std::int64_t ages = 0;
  std::size_t slow = 0;
  for (std::size_t i = 0; i < line.cases().size(); ++i) {
    ages += line.AgeMs(i);
    slow += line.AgeMs(i) > report.lead_time.p90->value_ms ? 1 : 0;
  }
  const Bottlenecks& found = report.bottlenecks;
  EXPECT_EQ(found.waiting_ms + found.after_last_step_ms + found.open_since_last_step_ms, ages)
      << "without starts all time is waiting";
  EXPECT_EQ(found.slow_cases, slow);
  EXPECT_EQ(report.work.area_ms, ages);
  EXPECT_GE(*found.ranking[0].share, *found.ranking[1].share);
}

TEST(LeadTimeReport, ComparesRegimes) {
  testing::LogBuilder builder(1, 3, 1'000);
  for (std::int32_t i = 0; i < 20; ++i) {
    builder.Open(0, 0, 4).Step(0, i % 3, 50 + i).End(50 + i);
    builder.Open(0, 0, 5).Step(0, i % 2, 10 + i).End(10 + i);
  }
  const Timeline line = builder.Line();
  const LogRankTest test = MakeReport(line).regimes;
  ASSERT_TRUE(test.p_value);
  EXPECT_LT(*test.p_value, 0.001);
  EXPECT_EQ(LeadTimeOf(line, 4).p50->value_ms, 59 * testing::kHour);
  EXPECT_EQ(LeadTimeOf(line, 4).cases, 20U);
  EXPECT_EQ(LeadTimeOf(line, 5).silence, Silence::kFewPersons) << "two of them did the new regime";
  EXPECT_EQ(LeadTimeOf(line, 6).silence, Silence::kNoData);
}

// Nineteen decided and one refused: the share of the one would be about a single case, and the
// share of the others would tell it.
TEST(LeadTimeReport, HowCasesEndIsKeptBackWhenOneWayIsAboutAFew) {
  const auto of = [](int refused, int people) {
    testing::LogBuilder builder(1, 8, 1'000);
    for (std::int32_t i = 0; i < 20; ++i) {
      const bool no = i < refused;
      builder.Open(0)
          .Step(0, no ? i % people : i % 8, 50 + i)
          .End(50 + i, no ? EndKind::kRefused : EndKind::kDecided);
    }
    return LeadTimeOf(builder.Line());
  };
  const LeadTime one = of(1, 1);
  EXPECT_TRUE(one.speaks());
  EXPECT_EQ(one.ends_silence, Silence::kFewCases);
  EXPECT_FALSE(one.incidence);
  EXPECT_EQ(of(5, 2).ends_silence, Silence::kFewPersons);
  EXPECT_TRUE(of(5, 3).incidence);
  EXPECT_TRUE(of(0, 1).incidence) << "nobody was refused: that is about no case";
}

TEST(LeadTimeReport, OfAnEmptyLogIsSilent) {
  const Report report = MakeReport(testing::LineOf({}));
  EXPECT_EQ(report.lead_time.silence, Silence::kNoData);
  EXPECT_TRUE(report.steps.empty() && report.arcs.empty() && report.bottlenecks.ranking.empty());
  EXPECT_EQ(report.work.n, 0U);
}

TEST(LeadTimeReport, OfTwoPeopleKeepsTheLeadTimeBack) {
  testing::LogBuilder builder(1, 3, 100);
  for (std::int32_t i = 0; i < 9; ++i) builder.Open(0).Step(0, i % 2, i, i + 1).End(i + 2);
  const Report report = MakeReport(builder.Line());
  EXPECT_EQ(report.lead_time.silence, Silence::kFewPersons);
  EXPECT_FALSE(report.lead_time.curve || report.lead_time.p50 || report.lead_time.incidence);
  EXPECT_FALSE(report.bottlenecks.slow_above_ms);
  EXPECT_TRUE(MakeReport(builder.Line(), {5, 2}).lead_time.p50);
}

}  // namespace
}  // namespace nokkenas::engines::leadtime
