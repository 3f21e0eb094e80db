// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/signals.h"

#include <gtest/gtest.h>

namespace nokkenas::portfolio::signals_test {
namespace {

const Date kToday{2026, 11, 23};

Rulebook AllRules() {
  Rulebook rules;
  rules.Put("coverage_gap", {Outcome::kWarn, {{"warnDays", 90}}});
  rules.Put("option_notice", {Outcome::kWarn, {{"warnDays", 60}}});
  for (const char* key : {"bridging_without_end", "bridging_overrun", "spend_without_contract"})
    rules.Put(key, {Outcome::kWarn, {}});
  return rules;
}

FullContract Make(Date from, Date to) {
  FullContract full;
  full.id = "c";
  full.contract.starts_on = from;
  full.contract.ends_on = to;
  return full;
}

std::vector<Signal> OfApplication(const std::vector<FullContract>& contracts, int lead_days,
                                  Phase phase = Phase::kInUse, bool in_scope = true) {
  ApplicationFacts facts{phase, in_scope, {}, lead_days};
  for (const FullContract& contract : contracts)
    for (auto& line : LinesOf(contract)) facts.lines.push_back(std::move(line));
  return ApplicationSignalsOf(facts, AllRules(), kToday);
}

std::string FigureOf(const Signal& signal, const std::string& key) {
  for (const Figure& figure : signal.figures)
    if (figure.key == key) return figure.value;
  return "";
}

TEST(PortfolioSignals, AGapIsSeenBeforeTheSuccessorMustStart) {
  // Work must start 100 days before the first uncovered day; the warning comes 90 days earlier.
  const Date start{2025, 1, 1};
  EXPECT_TRUE(OfApplication({Make(start, kToday.AddDays(190))}, 100).empty());
  const auto ahead = OfApplication({Make(start, kToday.AddDays(189))}, 100);
  ASSERT_EQ(ahead.size(), 1U);
  EXPECT_EQ(ahead[0].variant, "ahead");
  EXPECT_EQ(ahead[0].since, kToday);
  EXPECT_EQ(FigureOf(ahead[0], "daysLeft"), "90");
  EXPECT_EQ(OfApplication({Make(start, kToday.AddDays(98))}, 100)[0].variant, "late");
}

TEST(PortfolioSignals, AnOpenOptionMovesTheGap) {
  FullContract contract = Make({2025, 1, 1}, kToday);
  contract.contract.options = {{24, 0, {}}};
  EXPECT_TRUE(OfApplication({contract}, 100).empty());
  contract.contract.ends_on = kToday.AddDays(-1);
  const auto lapsed = OfApplication({contract}, 100);
  ASSERT_EQ(lapsed.size(), 1U);
  EXPECT_EQ(lapsed[0].variant, "now");
  EXPECT_EQ(lapsed[0].since, kToday);
  EXPECT_EQ(FigureOf(lapsed[0], "uncoveredDays"), "1");
}

TEST(PortfolioSignals, OnlyWhatIsInUseNeedsCover) {
  EXPECT_EQ(OfApplication({}, 0)[0].variant, "never");
  EXPECT_FALSE(OfApplication({}, 0)[0].since);
  EXPECT_EQ(OfApplication({}, 0, Phase::kPhasingOut).size(), 1U);
  EXPECT_TRUE(OfApplication({}, 0, Phase::kPlanned).empty());
  EXPECT_TRUE(OfApplication({}, 0, Phase::kRetired).empty());
  EXPECT_TRUE(OfApplication({}, 0, Phase::kInUse, false).empty()) << "served elsewhere";
  EXPECT_EQ(OfApplication({Make({2025, 1, 1}, kToday.AddDays(-1))}, 0, Phase::kInUse, false).size(),
            1U)
      << "elsewhere, and that contract ended";
}

std::vector<Signal> OfContract(const FullContract& contract) {
  return ContractSignalsOf(contract, AllRules(), kToday);
}

TEST(PortfolioSignals, BridgingNeedsAPlannedEndAndKeepsIt) {
  FullContract contract = Make({2026, 1, 1}, {2027, 6, 30});
  EXPECT_TRUE(OfContract(contract).empty());
  contract.contract.bridging = true;
  ASSERT_EQ(OfContract(contract).size(), 1U);
  EXPECT_EQ(OfContract(contract)[0].rule, "bridging_without_end");
  EXPECT_EQ(OfContract(contract)[0].since, Date(2026, 1, 1));
  contract.contract.bridging_end = kToday;
  EXPECT_TRUE(OfContract(contract).empty());
  contract.contract.bridging_end = kToday.AddDays(-1);
  EXPECT_EQ(OfContract(contract)[0].rule, "bridging_overrun");
  EXPECT_EQ(OfContract(contract)[0].since, kToday);
  contract.contract.ends_on = kToday.AddDays(-1);
  EXPECT_TRUE(OfContract(contract).empty()) << "it ended";
}

TEST(PortfolioSignals, SpendOutsideTheTermHasNoContract) {
  FullContract contract = Make({2026, 2, 1}, {2026, 6, 10});
  contract.actuals = {{Date{2026, 6, 1}, 100}, {Date{2026, 2, 1}, 100}};
  EXPECT_TRUE(OfContract(contract).empty()) << "the month in which it ended counts as within";
  contract.actuals[Date{2026, 7, 1}] = 250;
  contract.actuals[Date{2026, 8, 1}] = 0;
  contract.actuals[Date{2026, 1, 1}] = 50;
  const auto signals = OfContract(contract);
  ASSERT_EQ(signals.size(), 2U);
  EXPECT_EQ(signals[0].rule, "spend_without_contract");
  EXPECT_EQ(signals[0].variant, "before");
  EXPECT_EQ(FigureOf(signals[0], "spent"), "50");
  EXPECT_EQ(signals[0].since, Date(2026, 1, 1));
  EXPECT_EQ(signals[1].variant, "after");
  EXPECT_EQ(FigureOf(signals[1], "spent"), "250");
  EXPECT_EQ(FigureOf(signals[1], "months"), "1");
}

TEST(PortfolioSignals, AnOptionIsToBeUsedByItsNoticeDay) {
  FullContract contract = Make({2025, 1, 1}, kToday.AddDays(150));
  contract.contract.options = {{12, 90, {}}};
  const auto at_last = OfContract(contract);
  ASSERT_EQ(at_last.size(), 1U);
  EXPECT_EQ(FigureOf(at_last[0], "daysLeft"), "60");
  EXPECT_EQ(at_last[0].since, kToday);
  contract.contract.ends_on = kToday.AddDays(151);
  EXPECT_TRUE(OfContract(contract).empty());
  contract.contract.ends_on = kToday.AddDays(89);
  EXPECT_EQ(OfContract(contract)[0].variant, "late");
  contract.contract.options[0].used_on = kToday;
  EXPECT_TRUE(OfContract(contract).empty());
}

}  // namespace
}  // namespace nokkenas::portfolio::signals_test
