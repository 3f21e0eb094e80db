// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/domain/lifecycle.h"

#include <gtest/gtest.h>

namespace nokkenas::framework {
namespace {

const Date kToday{2026, 11, 23};

Framework Ready() {
  Framework framework;
  framework.terms.starts_on = Date{2025, 1, 1};
  framework.terms.ends_on = Date{2028, 12, 31};
  framework.terms.routes = {Route::kMiniCompetition};
  framework.terms.criteria = {{{}, CriterionKind::kQuality, "Quality", 40, 70},
                              {{}, CriterionKind::kPrice, "Price", 30, 60}};
  framework.parties.resize(5);
  return framework;
}

const char* Activation(const Framework& framework) {
  const auto next = Decide(framework, Event::kActivate, {kToday, 0});
  return next ? "ok" : next.failure().code->id;
}

TEST(FrameworkDecide, EveryStateAndEvent) {
  struct Row {
    State from;
    Event on;
    const char* expected;
  };
  constexpr Row kRows[] = {
      {State::kDraft, Event::kActivate, "active"},
      {State::kDraft, Event::kTerminate, "framework_transition"},
      {State::kDraft, Event::kClose, "framework_transition"},
      {State::kActive, Event::kActivate, "framework_transition"},
      {State::kActive, Event::kTerminate, "terminated"},
      {State::kActive, Event::kClose, "framework_term_not_over"},
      {State::kTerminated, Event::kActivate, "framework_transition"},
      {State::kTerminated, Event::kTerminate, "framework_transition"},
      {State::kTerminated, Event::kClose, "closed"},
      {State::kClosed, Event::kActivate, "framework_transition"},
      {State::kClosed, Event::kTerminate, "framework_transition"},
      {State::kClosed, Event::kClose, "framework_transition"},
  };
  for (const Row& row : kRows) {
    Framework framework = Ready();
    framework.state = row.from;
    const auto next = Decide(framework, row.on, {kToday, 0});
    EXPECT_STREQ(next ? NameOf(*next) : next.failure().code->id, row.expected)
        << NameOf(row.from) << " " << NameOf(row.on);
  }
}

TEST(FrameworkDecide, NamesTheFirstReasonInOrder) {
  Framework framework = Ready();
  EXPECT_STREQ(Activation(framework), "ok");
  framework.terms.ends_on = Date{2029, 1, 1};
  EXPECT_STREQ(Activation(framework), "framework_term_unreasoned");
  framework.terms.criteria[0].weight_min_percent = 80;
  EXPECT_STREQ(Activation(framework), "framework_weights_impossible");
  framework.terms.criteria.clear();
  EXPECT_STREQ(Activation(framework), "framework_no_criteria");
  framework.terms.routes.push_back(Route::kDirect);
  EXPECT_STREQ(Activation(framework), "framework_no_allocation_rule");
  framework.terms.routes.clear();
  EXPECT_STREQ(Activation(framework), "framework_no_route");
  framework.parties.clear();
  EXPECT_STREQ(Activation(framework), "framework_no_party");
}

TEST(FrameworkDecide, OnePartyNeedsNoAllocationRule) {
  Framework framework = Ready();
  framework.terms.routes = {Route::kDirect};
  framework.parties.resize(1);
  EXPECT_STREQ(Activation(framework), "ok");
}

TEST(FrameworkDecide, ClosesAfterItsTermWithoutOpenReservations) {
  Framework framework = Ready();
  framework.state = State::kActive;
  const Date after{2029, 1, 1};
  EXPECT_STREQ(Decide(framework, Event::kClose, {after, 1}).failure().code->id,
               "framework_open_reservations");
  EXPECT_EQ(*Decide(framework, Event::kClose, {after, 0}), State::kClosed);
}

// Aw 2012, art. 2.140(3): four years, options included.
TEST(FrameworkTerm, CountsFourYearsWithOptions) {
  Terms terms = Ready().terms;
  EXPECT_FALSE(IsLongerThan(terms, kLongestTermMonths)) << "1-1-2025 to 31-12-2028 is four years";
  terms.options.push_back({{}, 1, 30, {}});
  EXPECT_TRUE(IsLongerThan(terms, kLongestTermMonths));
}

TEST(FrameworkTerm, AnOptionThatWasUsedMovesTheEnd) {
  Terms terms = Ready().terms;
  terms.options = {{{}, 12, 90, Date{2028, 6, 1}}, {{}, 12, 90, {}}};
  EXPECT_EQ(TermEnd(terms), Date(2029, 12, 31));
  EXPECT_EQ(LongestTermEnd(terms), Date(2030, 12, 31));
  EXPECT_FALSE(IsExpired(terms, Date{2029, 12, 31}));
  EXPECT_TRUE(IsExpired(terms, Date{2030, 1, 1}));
}

TEST(FrameworkFacts, NoMaximumAndMaximumZeroDiffer) {
  Terms terms;
  EXPECT_FALSE(IsExhausted(terms, 1'000)) << "no maximum was recorded";
  terms.maximum = Money{0, Vat::kExcluded};
  EXPECT_TRUE(IsExhausted(terms, 0));
  terms.maximum = Money{1'000, Vat::kExcluded};
  EXPECT_FALSE(IsExhausted(terms, 999));
  terms.smallest_call_off = Money{100, Vat::kExcluded};
  EXPECT_FALSE(IsExhausted(terms, 900));
  EXPECT_TRUE(IsExhausted(terms, 901));
}

TEST(FrameworkTerms, TellsAllThatIsWrong) {
  Terms terms;
  terms.starts_on = Date{2026, 1, 2};
  terms.ends_on = Date{2026, 1, 1};
  terms.maximum = Money{100, Vat::kIncluded};
  terms.lots = {{{}, "1", "A", Money{200, Vat::kExcluded}}, {{}, "1", "B", {}}};
  terms.criteria = {{{}, CriterionKind::kPrice, "Price", 60, 50}};
  const auto result = CheckTerms(terms);
  ASSERT_FALSE(result.ok());
  std::vector<std::string> found;
  for (const auto& error : result.failure().fields) found.push_back(error.path + " " + error.code);
  const std::vector<std::string> expected{"endsOn before_start", "maximum.vat vat_differs",
                                          "lots[0].maximum.amountMinor above_framework_maximum",
                                          "lots[1].number double",
                                          "criteria[0].weightMaxPercent below_minimum"};
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace nokkenas::framework
