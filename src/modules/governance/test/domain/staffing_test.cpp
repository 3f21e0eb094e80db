// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/staffing.h"

#include <gtest/gtest.h>

#include "modules/governance/domain/competence.h"
#include "modules/governance/domain/responsibility.h"
#include "modules/governance/domain/unit.h"

namespace nokkenas::governance {
namespace {

const Date kToday{2026, 11, 24};
Date In(int days) { return kToday.AddDays(days); }
Occupancy From(int first, std::optional<int> last = {}, bool deputy = false) {
  return {In(first), last ? std::optional(In(*last)) : std::nullopt, deputy};
}

Rulebook Rules() {
  Rulebook rules;
  rules.Put("post_vacant", {Outcome::kWarn, {}});
  rules.Put("post_vacant_from", {Outcome::kWarn, {{"warnDays", 60}}});
  rules.Put("post_double", {Outcome::kWarn, {}});
  return rules;
}
std::vector<Signal> Seen(const std::vector<Occupancy>& people, int at_least = 1,
                         std::optional<int> at_most = 1) {
  std::vector<Signal> out;
  AddStaffingSignals({"buyer", "role.buyer", at_least, at_most}, people, Rules(), kToday, out);
  return out;
}

TEST(StaffingTest, IsVacantSinceTheDayAfterTheLastHolder) {
  const Staffing staffing = StaffingOf({From(-100, -50), From(-49, -8)}, 1, 1, kToday);
  EXPECT_TRUE(staffing.vacant);
  EXPECT_EQ(staffing.vacant_since, In(-7));
  EXPECT_EQ(staffing.filled_from, std::nullopt);
  EXPECT_EQ(StaffingOf({}, 1, 1, kToday).vacant_since, std::nullopt) << "never filled";
}

TEST(StaffingTest, TheLastDayStillCounts) {
  EXPECT_FALSE(StaffingOf({From(-9, 0)}, 1, 1, kToday).vacant);
  EXPECT_TRUE(StaffingOf({From(-9, -1)}, 1, 1, kToday).vacant);
  EXPECT_EQ(StaffingOf({From(-9, 0)}, 1, 1, kToday).vacant_from, In(1));
  EXPECT_EQ(StaffingOf({From(-9, 0), From(1)}, 1, 1, kToday).vacant_from, std::nullopt);
}

TEST(StaffingTest, ADeputyFillsNoPost) {
  const Staffing staffing = StaffingOf({From(-9, {}, true)}, 1, 1, kToday);
  EXPECT_TRUE(staffing.vacant);
  EXPECT_TRUE(staffing.deputised);
  EXPECT_EQ(Seen({From(-9, {}, true)}).front().variant, "role_deputised");
}

TEST(StaffingTest, SaysFromWhenItIsFilled) {
  const auto seen = Seen({From(-30, -3), From(12)});
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen[0].rule, "post_vacant");
  EXPECT_EQ(seen[0].variant, "role_until");
  EXPECT_EQ(seen[0].since, In(-2));
  EXPECT_EQ(seen[0].figures[1], Figure::Day("filledFrom", In(12)));
}

TEST(StaffingTest, WarnsOnlyWithinItsDays) {
  EXPECT_EQ(Seen({From(-9, 59)}).front().rule, "post_vacant_from");
  EXPECT_TRUE(Seen({From(-9, 60)}).empty());
}

TEST(StaffingTest, TooManySinceTheDayOfTheSecond) {
  const auto seen = Seen({From(-100), From(-12)});
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen[0].rule, "post_double");
  EXPECT_EQ(seen[0].since, In(-12));
  EXPECT_TRUE(Seen({From(-100), From(-12)}, 1, {}).empty()) << "no limit";
}

TEST(StaffingTest, FewerThanNeededNamesBothNumbers) {
  const auto seen = Seen({From(-100)}, 2, 2);
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen[0].variant, "role_few");
}

TEST(UnitTest, IsNoPartOfItselfNorOfWhatIsBelowIt) {
  UnitFacts facts;
  facts.ancestors = {"below", "own"};
  EXPECT_EQ(DecideUnit("own", {"U", {}, "below", {}}, facts).failure().code, &codes::kUnitCycle);
  facts.ancestors = {"above"};
  EXPECT_TRUE(DecideUnit("own", {"U", {}, "above", {}}, facts).ok());
}

TEST(FunctionTest, TheSamePersonIsNotOnItTwiceOnOneDay) {
  const Function function{
      "f", {"u", "F", 2, {}}, {{"a", "p", AppointmentKind::kHolder, In(0), In(9), ""}}, 1};
  const auto wanted = [](int first, std::optional<int> last) {
    return Appointment{"b",
                       "p",
                       AppointmentKind::kDeputy,
                       In(first),
                       last ? std::optional(In(*last)) : std::nullopt,
                       ""};
  };
  EXPECT_EQ(DecideAppointment(function, wanted(9, {}), true).failure().code,
            &codes::kAppointmentAlready);
  EXPECT_TRUE(DecideAppointment(function, wanted(10, {}), true).ok());
  EXPECT_TRUE(DecideAppointment(function, wanted(-5, -1), true).ok());
}

TEST(ResponsibilityTest, OneAnswersForItAndSomeoneDoesIt) {
  ResponsibilityData data;
  data.involvements = {{"buyer", Part::kAccountable}, {"buyer", Part::kResponsible}};
  EXPECT_TRUE(CheckResponsibility(data).ok());
  data.involvements.push_back({"director", Part::kAccountable});
  EXPECT_EQ(CheckResponsibility(data).failure().fields.front().code, "one_accountable");
}

TEST(TrainingTest, IsSettledOnce) {
  Training training;
  EXPECT_TRUE(DecideTraining(training).ok());
  training.withdrawn = true;
  EXPECT_EQ(DecideTraining(training).failure().code, &codes::kTrainingTransition);
}

}  // namespace
}  // namespace nokkenas::governance
