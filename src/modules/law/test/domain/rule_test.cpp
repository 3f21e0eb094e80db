// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/domain/rule.h"

#include <gtest/gtest.h>

namespace nokkenas::law {
namespace {

const Date kToday{2026, 11, 23};

Rule WarnRule() {
  Rule rule;
  rule.key = "option_notice";
  rule.adjustable = true;
  rule.parameters = {{"warnDays", Figure::Unit::kDays, 0, 1'000}};
  rule.versions = {
      {Date{2016, 7, 1}, Outcome::kWarn, true, "nl", "en", {{"warnDays", 60}}, {}, {}}};
  return rule;
}

RuleChange To(std::int64_t days, Date from) { return {from, true, {{"warnDays", days}}, "Reason"}; }

TEST(Rule, APastDayKeepsTheRuleThatItHad) {
  Rule rule = WarnRule();
  rule.versions.push_back(*DecideRuleChange(rule, To(90, kToday), kToday));
  EXPECT_EQ(VersionOn(rule, Date{2016, 6, 30}), nullptr);
  EXPECT_EQ(VersionOn(rule, kToday.AddDays(-1))->parameters[0].value, 60);
  EXPECT_EQ(VersionOn(rule, kToday)->parameters[0].value, 90);
}

struct Refused {
  const char* what;
  RuleChange change;
  bool adjustable;
  const Code* code;
};

TEST(Rule, EachRefusalHasItsReason) {
  RuleChange twice = To(90, kToday);
  twice.parameters.push_back({"warnDays", 80});
  RuleChange unknown = To(90, kToday);
  unknown.parameters.push_back({"other", 1});
  const Refused rows[] = {
      {"below its least", To(-1, kToday), true, &codes::kRuleInvalid},
      {"above its most", To(1'001, kToday), true, &codes::kRuleInvalid},
      {"a parameter missing", {kToday, true, {}, "Reason"}, true, &codes::kRuleInvalid},
      {"a parameter twice", twice, true, &codes::kRuleInvalid},
      {"an unknown parameter", unknown, true, &codes::kRuleInvalid},
      {"fixed by law", To(90, kToday), false, &codes::kRuleFixed},
      {"in the past", To(90, kToday.AddDays(-1)), true, &codes::kRuleInPast},
  };
  for (const Refused& row : rows) {
    Rule rule = WarnRule();
    rule.adjustable = row.adjustable;
    const auto decided = DecideRuleChange(rule, row.change, kToday);
    ASSERT_FALSE(decided.ok()) << row.what;
    EXPECT_EQ(decided.failure().code, row.code) << row.what;
  }
}

TEST(Rule, TodayIsChangedOnceAndALaterDayAgain) {
  Rule rule = WarnRule();
  rule.versions.push_back(*DecideRuleChange(rule, To(90, kToday), kToday));
  EXPECT_EQ(DecideRuleChange(rule, To(80, kToday), kToday).failure().code, &codes::kRuleSameDay);
  const Date later = kToday.AddDays(30);
  rule.versions.push_back(*DecideRuleChange(rule, To(70, later), kToday));
  EXPECT_TRUE(DecideRuleChange(rule, To(75, later), kToday).ok()) << "nobody worked by it yet";
}

}  // namespace
}  // namespace nokkenas::law
