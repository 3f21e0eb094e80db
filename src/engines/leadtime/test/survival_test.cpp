// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/survival.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "engines/leadtime/compare.h"
#include "engines/leadtime/incidence.h"
#include "engines/leadtime/test/log_builder.h"

namespace nokkenas::engines::leadtime {
namespace {

constexpr std::int64_t kForever = std::numeric_limits<std::int64_t>::max();

// [time, ended] as the fixture writes them.
std::vector<Spell> SpellsOf(const boost::json::value& rows, std::int32_t group) {
  std::vector<Spell> out;
  for (const auto& row : rows.as_array())
    out.push_back({row.at(0).as_int64(),
                   row.at(1).as_int64() == 1 ? EndKind::kDecided : EndKind::kOpen, group});
  return out;
}

std::vector<Spell> RandomSpells(std::uint64_t seed, std::size_t count) {
  return Spells(testing::LineOf(testing::RandomLog(seed, count)));
}

class LeadTimeAml : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::string folder = testing::DataFolder();
    if (folder.empty()) GTEST_SKIP() << "no data: set NOKKENAS_TEST_DATA";
    answers_ = testing::ReadJson(folder + "/survival/km_fixtures.json");
    maintained_ = SpellsOf(answers_.at("aml_maintained"), 1);
    other_ = SpellsOf(answers_.at("aml_nonmaintained"), 0);
  }
  // t, at risk, ends, S and its error, to the four places that were published.
  void ExpectCurve(const std::vector<Spell>& spells, const char* key) {
    const Curve curve = KaplanMeier(spells);
    const auto& rows = answers_.at(key).as_array();
    ASSERT_EQ(curve.points.size(), rows.size());
    constexpr double kPlaces = 0.5e-4 + 1e-9;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const CurvePoint& point = curve.points[i];
      EXPECT_EQ(point.time_ms, rows[i].at(0).as_int64());
      EXPECT_EQ(point.at_risk, rows[i].at(1).as_int64());
      EXPECT_EQ(point.ends, rows[i].at(2).as_int64());
      EXPECT_NEAR(point.survival, rows[i].at(3).to_number<double>(), kPlaces);
      EXPECT_EQ(point.has_interval(), !rows[i].at(4).is_null());
      if (!point.has_interval()) continue;
      EXPECT_NEAR(point.std_error, rows[i].at(4).to_number<double>(), kPlaces);
    }
  }
  boost::json::value answers_;
  std::vector<Spell> maintained_, other_;
};

TEST_F(LeadTimeAml, CurveAndGreenwoodErrorsAsPublished) {
  ExpectCurve(maintained_, "km_maintained[t,n,d,S,se]");
  ExpectCurve(other_, "km_nonmaintained");
  EXPECT_EQ(KaplanMeier(maintained_).censored, 4U);
}

TEST_F(LeadTimeAml, MediansAsPublished) {
  EXPECT_EQ(QuantileOf(KaplanMeier(maintained_), kP50).value_ms, 31);
  EXPECT_EQ(QuantileOf(KaplanMeier(other_), kP50).value_ms, 23);
  EXPECT_EQ(QuantileOf(KaplanMeier(maintained_), kP90).value_ms, std::nullopt)
      << "S never comes below 0.18";
}

TEST_F(LeadTimeAml, LogRankAsPublished) {
  std::vector<Spell> all = maintained_;
  all.insert(all.end(), other_.begin(), other_.end());
  const LogRankTest test = LogRank(all);
  ASSERT_TRUE(test.chi_square);
  const double published = answers_.at("logrank_chisq").as_double();
  EXPECT_NEAR(*test.chi_square, published, 0.5e-4);
  EXPECT_EQ(test.degrees, 1U);
  // With one degree chi-square is the square of a standard normal.
  EXPECT_NEAR(*test.p_value, std::erfc(std::sqrt(published / 2)), 1e-5);
  EXPECT_NEAR(test.groups[0].expected + test.groups[1].expected, 18, 1e-9) << "all ends";
}

TEST(LeadTimeCurve, LogLogIntervalByHand) {
  // Four cases; at 20 S = 1/2 and the Greenwood sum is 1/12 + 1/6 = 1/4.
  const std::vector<Spell> spells = {
      {10, EndKind::kDecided}, {20, EndKind::kRefused}, {30, EndKind::kOpen}, {40, EndKind::kOpen}};
  const Curve curve = KaplanMeier(spells);
  ASSERT_EQ(curve.points.size(), 2U);
  const CurvePoint& point = curve.points[1];
  EXPECT_DOUBLE_EQ(point.survival, 0.5);
  EXPECT_DOUBLE_EQ(point.std_error, 0.25);
  const double factor = std::exp(1.959964 * 0.5 / std::log(2));
  EXPECT_NEAR(point.lower, std::pow(0.5, factor), 1e-6);
  EXPECT_NEAR(point.upper, std::pow(0.5, 1 / factor), 1e-6);
  EXPECT_EQ(QuantileOf(curve, kP50).value_ms, 20) << "exactly a half is reached";
  EXPECT_EQ(QuantileOf(curve, kP50).lower_ms, 10) << "its lower bound is below a half there";
  EXPECT_EQ(QuantileOf(curve, kP50).upper_ms, std::nullopt);
}

TEST(LeadTimeCurve, OfNoCasesIsEmpty) {
  const Curve curve = KaplanMeier({});
  EXPECT_TRUE(curve.points.empty());
  EXPECT_FALSE(QuantileOf(curve, kP50).value_ms);
  EXPECT_FALSE(RestrictedMeanOf(curve, kForever));
  EXPECT_FALSE(RemainingOf(curve, 0).p50_ms);
}

TEST(LeadTimeCurve, RestrictedMeanByHand) {
  const std::vector<Spell> spells = {{10, EndKind::kDecided}, {30, EndKind::kDecided}};
  const auto mean = RestrictedMeanOf(KaplanMeier(spells), kForever);
  ASSERT_TRUE(mean);
  EXPECT_DOUBLE_EQ(mean->mean_ms, 20);
  // Right of 10 lie 20 * 1/2, and 1 / (2 * 1) is its Greenwood term.
  EXPECT_DOUBLE_EQ(mean->std_error_ms, std::sqrt(50));
  const auto cut = RestrictedMeanOf(KaplanMeier(spells), 20);
  EXPECT_EQ(cut->horizon_ms, 20);
  EXPECT_DOUBLE_EQ(cut->mean_ms, 15);
  EXPECT_LE(cut->upper_ms, 20);
}

RC_GTEST_PROP(LeadTimeCurve, WithoutOpenCasesIsTheShareThatTookLonger, (std::uint32_t seed)) {
  std::vector<Spell> spells = RandomSpells(seed, 30);
  std::erase_if(spells, [](const Spell& spell) { return spell.end == EndKind::kOpen; });
  RC_PRE(!spells.empty());
  const auto n = static_cast<double>(spells.size());
  const Curve curve = KaplanMeier(spells);
  double mean = 0;
  for (const Spell& spell : spells) mean += static_cast<double>(spell.time_ms) / n;
  for (const CurvePoint& point : curve.points) {
    const auto longer = std::count_if(spells.begin(), spells.end(), [&](const Spell& spell) {
      return spell.time_ms > point.time_ms;
    });
    const double share = static_cast<double>(longer) / n;
    RC_ASSERT(std::abs(point.survival - share) < 1e-9);
    RC_ASSERT(std::abs(point.std_error - std::sqrt(share * (1 - share) / n)) < 1e-6);
  }
  double squares = 0;
  for (const Spell& spell : spells)
    squares += std::pow(static_cast<double>(spell.time_ms) - mean, 2) / n;
  const auto got = RestrictedMeanOf(curve, kForever);
  RC_ASSERT(std::abs(got->mean_ms - mean) < 1e-3);
  RC_ASSERT(std::abs(got->std_error_ms - std::sqrt(squares / n)) < 1e-3);
}

TEST(LeadTimeCurve, RemainingTimeSpeaksOfFiveCasesOrMore) {
  std::vector<Spell> spells;
  for (std::int64_t i = 1; i <= 9; ++i) spells.push_back({i * 10, EndKind::kDecided});
  const Curve curve = KaplanMeier(spells);
  EXPECT_EQ(RemainingOf(curve, 0).p50_ms, 50);
  EXPECT_EQ(RemainingOf(curve, 40).seen_longer, 5U);
  EXPECT_EQ(RemainingOf(curve, 45).p50_ms, 70 - 45) << "of 50, 60, 70, 80 and 90";
  EXPECT_EQ(RemainingOf(curve, 50).silence, Silence::kFewCases);
  EXPECT_FALSE(RemainingOf(curve, 50).p50_ms);
  EXPECT_EQ(RemainingOf(curve, 90).silence, Silence::kNoData);
  for (std::int64_t i = 0; i < 9; ++i) spells.push_back({95, EndKind::kOpen});
  EXPECT_FALSE(RemainingOf(KaplanMeier(spells), 45).p80_ms) << "beyond what was seen";
  EXPECT_EQ(RemainingOf(KaplanMeier(spells), 45).silence, Silence::kNone);
}

// Forgetting the cases that ended before an age gives the curve from that age on.
RC_GTEST_PROP(LeadTimeCurve, RemainingTimeIsThatOfTheCasesStillOpen, (std::uint32_t seed)) {
  const std::vector<Spell> spells = RandomSpells(seed, 25);
  const Curve curve = KaplanMeier(spells);
  for (std::int64_t hour = 0; hour < 80; hour += 7) {
    const std::int64_t age = hour * testing::kHour;
    std::vector<Spell> later;
    for (const Spell& spell : spells)
      if (spell.time_ms > age) later.push_back({spell.time_ms - age, spell.end});
    const Curve rest = KaplanMeier(later);
    const RemainingTime got = RemainingOf(curve, age, {1, 0});
    RC_ASSERT(got.p50_ms == QuantileOf(rest, kP50).value_ms);
    RC_ASSERT(got.p80_ms == QuantileOf(rest, kP80).value_ms);
    RC_ASSERT(got.p90_ms == QuantileOf(rest, kP90).value_ms);
    RC_ASSERT(got.seen_longer <= later.size());
  }
}

TEST(LeadTimeLogRank, DoesNotSpeakOfOneGroupOrAFewCases) {
  std::vector<Spell> spells;
  for (std::int64_t i = 1; i <= 10; ++i) spells.push_back({i, EndKind::kDecided, 7});
  EXPECT_EQ(LogRank(spells).silence, Silence::kNoData);
  for (std::int64_t i = 1; i <= 4; ++i) spells.push_back({i, EndKind::kDecided, -2});
  EXPECT_EQ(LogRank(spells).silence, Silence::kFewCases);
  EXPECT_FALSE(LogRank(spells).p_value);
  spells.push_back({5, EndKind::kDecided, -2});
  EXPECT_TRUE(LogRank(spells).p_value);
  EXPECT_EQ(LogRank(spells).groups[0].group, -2);
}

TEST(LeadTimeLogRank, ComparesNoMoreGroupsThanItCanPay) {
  std::vector<Spell> spells;
  const auto add = [&](std::size_t group) {
    for (std::int64_t i = 1; i <= 5; ++i)
      spells.push_back({i, EndKind::kDecided, static_cast<std::int32_t>(group)});
  };
  for (std::size_t group = 0; group < kMaxGroups; ++group) add(group);
  EXPECT_TRUE(LogRank(spells).p_value);
  add(kMaxGroups);
  EXPECT_EQ(LogRank(spells).silence, Silence::kManyGroups);
  EXPECT_FALSE(LogRank(spells).p_value);
}

TEST(LeadTimeLogRank, OfGroupsThatAreAlikeIsZero) {
  std::vector<Spell> spells;
  for (const std::int32_t group : {0, 1, 2})
    for (std::int64_t i = 1; i <= 6; ++i)
      spells.push_back({i, i == 4 ? EndKind::kOpen : EndKind::kDecided, group});
  const LogRankTest test = LogRank(spells);
  ASSERT_TRUE(test.chi_square);
  EXPECT_NEAR(*test.chi_square, 0, 1e-12);
  EXPECT_NEAR(*test.p_value, 1, 1e-12);
  EXPECT_EQ(test.degrees, 2U);
}

TEST(LeadTimeLogRank, DoesNotSpeakWhenNobodyEnded) {
  std::vector<Spell> spells;
  for (std::int64_t i = 1; i <= 20; ++i)
    spells.push_back({i, EndKind::kOpen, static_cast<std::int32_t>(i % 2)});
  EXPECT_EQ(LogRank(spells).silence, Silence::kNoData);
  EXPECT_FALSE(LogRank(spells).chi_square);
}

// The last group is left out of the sum; which one that is must not matter.
RC_GTEST_PROP(LeadTimeLogRank, DoesNotDependOnNamesOrOrder, (std::uint32_t seed)) {
  std::vector<Spell> spells = RandomSpells(seed, 40);
  const LogRankTest test = LogRank(spells, {1, 0});
  std::reverse(spells.begin(), spells.end());
  for (Spell& spell : spells) spell.group = (spell.group + 1) % 3 - 5;
  const LogRankTest other = LogRank(spells, {1, 0});
  RC_ASSERT(test.chi_square.has_value() == other.chi_square.has_value());
  if (test.chi_square)
    RC_ASSERT(std::abs(*test.chi_square - *other.chi_square) < 1e-9 * (1 + *test.chi_square));
}

RC_GTEST_PROP(LeadTimeIncidence, ChancesAndStillOpenMakeOne, (std::uint32_t seed)) {
  const std::vector<Spell> spells = RandomSpells(seed, 30);
  const Curve curve = KaplanMeier(spells);
  const IncidenceCurve ends = AalenJohansen(spells);
  RC_ASSERT(ends.points.size() == curve.points.size());
  for (std::size_t i = 0; i < ends.points.size(); ++i) {
    double sum = ends.points[i].open;
    for (const Incidence& kind : ends.points[i].by_kind) sum += kind.chance;
    RC_ASSERT(std::abs(sum - 1) < 1e-12);
    RC_ASSERT(std::abs(ends.points[i].open - curve.points[i].survival) < 1e-12);
  }
}

RC_GTEST_PROP(LeadTimeIncidence, OfOneKindIsOneLessKaplanMeier, (std::uint32_t seed)) {
  std::vector<Spell> spells = RandomSpells(seed, 30);
  for (Spell& spell : spells)
    if (spell.end != EndKind::kOpen) spell.end = EndKind::kRefused;
  const Curve curve = KaplanMeier(spells);
  const IncidenceCurve ends = AalenJohansen(spells);
  for (const CurvePoint& point : curve.points) {
    const Incidence got = ends.At(EndKind::kRefused, point.time_ms);
    RC_ASSERT(std::abs(got.chance - (1 - point.survival)) < 1e-12);
    if (point.has_interval()) RC_ASSERT(std::abs(got.std_error - point.std_error) < 1e-6);
    RC_ASSERT(ends.At(EndKind::kDecided, point.time_ms).chance == 0);
  }
}

RC_GTEST_PROP(LeadTimeIncidence, WithoutOpenCasesIsAShareWithABinomialError, (std::uint32_t seed)) {
  std::vector<Spell> spells = RandomSpells(seed, 30);
  std::erase_if(spells, [](const Spell& spell) { return spell.end == EndKind::kOpen; });
  RC_PRE(!spells.empty());
  const auto n = static_cast<double>(spells.size());
  for (const IncidencePoint& point : AalenJohansen(spells).points) {
    for (const EndKind kind : {EndKind::kDecided, EndKind::kRefused, EndKind::kWithdrawn}) {
      const auto count = std::count_if(spells.begin(), spells.end(), [&](const Spell& spell) {
        return spell.end == kind && spell.time_ms <= point.time_ms;
      });
      const double share = static_cast<double>(count) / n;
      const Incidence got = point.by_kind[static_cast<std::size_t>(kind) - 1];
      RC_ASSERT(std::abs(got.chance - share) < 1e-9);
      RC_ASSERT(std::abs(got.std_error - std::sqrt(share * (1 - share) / n)) < 1e-6);
    }
  }
}

// The formula of the header, term by term for each moment anew.
RC_GTEST_PROP(LeadTimeIncidence, ErrorIsThatOfTheWholeSum, (std::uint32_t seed)) {
  const std::vector<Spell> spells = RandomSpells(seed, 25);
  const IncidenceCurve ends = AalenJohansen(spells);
  const auto ended = [&](EndKind kind, std::int64_t at) {
    return static_cast<double>(std::count_if(spells.begin(), spells.end(), [&](const Spell& one) {
      return one.end == kind && one.time_ms == at;
    }));
  };
  for (const IncidencePoint& now : ends.points) {
    double variance = 0, before = 1;
    for (const IncidencePoint& then : ends.points) {
      if (then.time_ms > now.time_ms) break;
      const auto n = static_cast<double>(then.at_risk);
      const double of_kind = ended(EndKind::kDecided, then.time_ms);
      const double all = of_kind + ended(EndKind::kRefused, then.time_ms) +
                         ended(EndKind::kWithdrawn, then.time_ms);
      const double gap = now.by_kind[0].chance - then.by_kind[0].chance;
      if (all < n) variance += gap * gap * all / (n * (n - all));
      variance += before * before * of_kind * (n - of_kind) / (n * n * n);
      variance -= 2 * gap * before * of_kind / (n * n);
      before = then.open;
    }
    RC_ASSERT(std::abs(now.by_kind[0].std_error - std::sqrt(std::max(0.0, variance))) < 1e-6);
  }
}

}  // namespace
}  // namespace nokkenas::engines::leadtime
