// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/domain/signals.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace nokkenas::framework::signals_test {
namespace {

const Date kToday{2026, 11, 23};

Rulebook AllRules() {
  Rulebook rules;
  rules.Put("framework_term", {Outcome::kJustifiedDeviation, {{"maxMonths", 48}}});
  rules.Put("framework_nearly_exhausted",
            {Outcome::kWarn, {{"firstPercent", 70}, {"secondPercent", 85}, {"thirdPercent", 95}}});
  for (const char* key : {"framework_no_maximum", "framework_exhausted", "framework_over_ceiling",
                          "framework_room_after_term", "framework_amendment_beyond_limits",
                          "framework_invoice_beyond_commitment"})
    rules.Put(key, {Outcome::kStop, {}});
  return rules;
}

// Active, four years to the day, a maximum of 1,000 and nothing booked.
Framework Make() {
  Framework framework;
  framework.state = State::kActive;
  framework.terms.starts_on = Date{2025, 1, 1};
  framework.terms.ends_on = Date{2028, 12, 31};
  framework.terms.estimated = Money{900, Vat::kExcluded};
  framework.terms.maximum = Money{1'000, Vat::kExcluded};
  return framework;
}

DatedEntry Booked(EntryKind kind, std::int64_t amount, Date day,
                  const std::string& call_off = "N1") {
  return {{kind, {}, {call_off, "", "p"}, amount}, day};
}

std::vector<std::string> RulesOf(const std::vector<Signal>& signals) {
  std::vector<std::string> out;
  for (const Signal& signal : signals) out.push_back(signal.rule);
  std::sort(out.begin(), out.end());
  return out;
}

const Signal& Find(const std::vector<Signal>& signals, const std::string& rule) {
  const auto found = std::find_if(signals.begin(), signals.end(),
                                  [&](const Signal& signal) { return signal.rule == rule; });
  if (found == signals.end()) throw std::runtime_error("no signal of " + rule);
  return *found;
}

std::string FigureOf(const Signal& signal, const std::string& key) {
  for (const Figure& figure : signal.figures)
    if (figure.key == key) return figure.value;
  return "";
}

using Names = std::vector<std::string>;

TEST(FrameworkSignals, NoneWhenNothingIsTheMatter) {
  EXPECT_EQ(RulesOf(SignalsOf(Make(), {kToday, {}, {}, {}}, AllRules())), Names{});
}

TEST(FrameworkSignals, ALongTermNeedsAReason) {
  Framework framework = Make();
  framework.terms.options.push_back({{}, 1, 90, {}});
  const auto signals = SignalsOf(framework, {kToday, {}, {}, {}}, AllRules());
  EXPECT_EQ(RulesOf(signals), Names{"framework_term"});
  EXPECT_EQ(FigureOf(signals[0], "end"), "2029-01-31") << "with all options";
  EXPECT_EQ(signals[0].since, Date(2025, 1, 1));
  framework.terms.term_reason = "Migration takes five years";
  EXPECT_EQ(RulesOf(SignalsOf(framework, {kToday, {}, {}, {}}, AllRules())), Names{});
  Rulebook longer = AllRules();
  longer.Put("framework_term", {Outcome::kWarn, {{"maxMonths", 60}}});
  framework.terms.term_reason.reset();
  EXPECT_EQ(RulesOf(SignalsOf(framework, {kToday, {}, {}, {}}, longer)), Names{})
      << "the months come from the rule";
}

TEST(FrameworkSignals, ADraftThatBeginsLaterTellsNoDay) {
  Framework framework = Make();
  framework.state = State::kDraft;
  framework.terms.starts_on = kToday.AddDays(1);
  framework.terms.maximum.reset();
  const auto signals = SignalsOf(framework, {kToday, {}, {}, {}}, AllRules());
  EXPECT_EQ(RulesOf(signals), Names{"framework_no_maximum"});
  EXPECT_FALSE(signals[0].since);
}

TEST(FrameworkSignals, AMaximumOfZeroIsRecordedAndExhausted) {
  Framework framework = Make();
  framework.terms.maximum = Money{0, Vat::kExcluded};
  EXPECT_EQ(RulesOf(SignalsOf(framework, {kToday, {}, {}, {}}, AllRules())),
            Names{"framework_exhausted"});
}

TEST(FrameworkSignals, WarnsAtTheHighestLevelThatWasPassedAndSinceWhen) {
  const std::vector<DatedEntry> entries{Booked(EntryKind::kCommitted, 699, Date{2026, 1, 5}),
                                        Booked(EntryKind::kCommitted, 1, Date{2026, 2, 5}),
                                        Booked(EntryKind::kCommitted, 150, Date{2026, 3, 5})};
  const auto upto = [&](int count) {
    return SignalsOf(Make(), {kToday, {entries.begin(), entries.begin() + count}, {}, {}},
                     AllRules());
  };
  EXPECT_EQ(RulesOf(upto(1)), Names{}) << "69.9 per cent";
  EXPECT_EQ(FigureOf(upto(2)[0], "levelPercent"), "70");
  EXPECT_EQ(FigureOf(upto(3)[0], "levelPercent"), "85");
  EXPECT_EQ(upto(3)[0].since, Date(2026, 3, 5));
}

TEST(FrameworkSignals, ExhaustedBelowTheSmallestCallOff) {
  Framework framework = Make();
  framework.terms.smallest_call_off = Money{100, Vat::kExcluded};
  const auto with = [&](std::int64_t amount) {
    return RulesOf(SignalsOf(
        framework, {kToday, {Booked(EntryKind::kCommitted, amount, Date{2026, 1, 5})}, {}, {}},
        AllRules()));
  };
  EXPECT_EQ(with(900), Names{"framework_nearly_exhausted"}) << "room for exactly one";
  EXPECT_EQ(with(901), Names{"framework_exhausted"});
}

TEST(FrameworkSignals, AnInvoiceOverTheMaximumGivesThree) {
  const auto signals = SignalsOf(Make(),
                                 {kToday,
                                  {Booked(EntryKind::kCommitted, 1'000, Date{2026, 1, 5}),
                                   Booked(EntryKind::kInvoiced, 1'040, Date{2026, 4, 1})},
                                  {},
                                  {}},
                                 AllRules());
  EXPECT_EQ(RulesOf(signals), (Names{"framework_exhausted", "framework_invoice_beyond_commitment",
                                     "framework_over_ceiling"}));
  EXPECT_EQ(FigureOf(Find(signals, "framework_over_ceiling"), "over"), "40");
  EXPECT_EQ(Find(signals, "framework_over_ceiling").since, Date(2026, 4, 1));
  EXPECT_EQ(Find(signals, "framework_exhausted").since, Date(2026, 1, 5));
  EXPECT_EQ(Find(signals, "framework_exhausted").variant, "over") << "no room below zero";
}

TEST(FrameworkSignals, ALotAndACapHaveTheirOwn) {
  Framework framework = Make();
  framework.terms.lots = {{"l1", "1", "Build", Money{100, Vat::kExcluded}}};
  Party party;
  party.id = "p";
  party.cap = Money{90, Vat::kExcluded};
  framework.parties = {party};
  DatedEntry entry = Booked(EntryKind::kCommitted, 95, Date{2026, 1, 5});
  entry.entry.key.lot_id = "l1";
  const auto signals =
      SignalsOf(framework, {kToday, {entry}, {}, {{"p", "Lindewaarts"}}}, AllRules());
  EXPECT_EQ(RulesOf(signals), (Names{"framework_nearly_exhausted", "framework_over_ceiling"}));
  EXPECT_EQ(FigureOf(Find(signals, "framework_over_ceiling"), "ceiling"), "Lindewaarts");
  EXPECT_EQ(Find(signals, "framework_nearly_exhausted").part, "lot l1");
}

TEST(FrameworkSignals, RoomAfterTheTerm) {
  Framework framework = Make();
  framework.terms.ends_on = kToday.AddDays(-1);
  const auto signals = SignalsOf(framework, {kToday, {}, {}, {}}, AllRules());
  EXPECT_EQ(RulesOf(signals), Names{"framework_room_after_term"});
  EXPECT_EQ(signals[0].since, kToday);
  framework.terms.ends_on = kToday;
  EXPECT_EQ(RulesOf(SignalsOf(framework, {kToday, {}, {}, {}}, AllRules())), Names{});
}

TEST(FrameworkSignals, AnAmendmentBeyondItsLimitStays) {
  Framework framework = Make();
  framework.state = State::kClosed;
  const std::vector<PastAmendment> amendments{{"a", 1, Date{2025, 6, 1}, 400, 140, false},
                                              {"b", 2, Date{2025, 7, 1}, 10, 140, true}};
  const auto signals = SignalsOf(framework, {kToday, {}, amendments, {}}, AllRules());
  EXPECT_EQ(RulesOf(signals), Names{"framework_amendment_beyond_limits"});
  EXPECT_EQ(FigureOf(signals[0], "counted"), "400");
}

TEST(FrameworkSignals, ARuleThatRestsGivesNone) {
  Framework framework = Make();
  framework.terms.maximum.reset();
  EXPECT_EQ(RulesOf(SignalsOf(framework, {kToday, {}, {}, {}}, Rulebook{})), Names{});
}

}  // namespace
}  // namespace nokkenas::framework::signals_test
