// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/procedure_log.h"

#include <gtest/gtest.h>

#include "modules/governance/domain/log_reading.h"

namespace nokkenas::governance {
namespace {

Instant At(const char* text) { return *ParseInstant(std::string(text) + "T10:00:00.000Z"); }

RawCase Case(std::optional<Instant> ended) {
  RawCase one;
  one.name = "A";
  one.opened = At("2026-01-01");
  one.ended = ended;
  one.amount_minor = 8'000'000;
  one.events = {
      {"Advise", "Buyer", "Joris", At("2026-01-02"), At("2026-01-03"), {}},
      {"Decide", "Director", "Karel", {}, At("2026-01-05"), leadtime::EventKind::kSignature}};
  return one;
}

TEST(ProcedureLog, PeopleAreNumbersOnly) {
  const ProcedureLog log = BuildLog({Case(At("2026-01-05"))}, true, At("2026-02-01"));
  EXPECT_EQ(log.log.persons, 2);
  EXPECT_EQ(WriteLog(log).find("Joris"), std::string::npos);
}

TEST(ProcedureLog, ComesBackAsItWasWritten) {
  const ProcedureLog log =
      BuildLog({Case(At("2026-01-05")), Case(std::nullopt)}, true, At("2026-02-01"));
  const auto again = ReadLog(WriteLog(log));
  ASSERT_TRUE(again);
  EXPECT_EQ(WriteLog(*again), WriteLog(log));
  EXPECT_EQ(again->log.cases[1].end, leadtime::EndKind::kOpen);
  EXPECT_TRUE(leadtime::Validate(again->log).empty());
  for (const char* broken : {"X\t1\n", "E\t1\n", "C\t1\t2\tx\t0\tA\n", "L\tnow\n"})
    EXPECT_FALSE(ReadLog(broken)) << broken;
}

TEST(ProcedureLog, ACaseIsStretchedToItsEventsAndThatIsTold) {
  const ProcedureLog log = BuildLog({Case(At("2026-01-04"))}, true, At("2026-02-01"));
  EXPECT_EQ(log.stretched, 1U);
  EXPECT_TRUE(leadtime::Validate(log.log).empty());
}

TEST(ProcedureLog, WhereNothingTellsTheEndItsLastEventIsIt) {
  const ProcedureLog log = BuildLog({Case(std::nullopt)}, false, At("2026-02-01"));
  EXPECT_TRUE(log.end_assumed);
  EXPECT_EQ(log.log.cases[0].ended_ms, At("2026-01-05").time_since_epoch().count());
}

TEST(ProcedureLog, AnEventCanCountForItsPerson) {
  std::vector<RawCase> cases{Case(At("2026-01-05"))};
  cases[0].events[1].person.clear();  // A machine decided.
  const auto persons = PersonsIn(cases);
  EXPECT_EQ(persons, std::vector<std::string>{"Joris"});
  ProcedureLog log = BuildLog(cases, true, At("2026-02-01"));
  ByPerson(log, persons);
  EXPECT_EQ(log.activities, (std::vector<std::string>{"Joris", ""}));
  EXPECT_EQ(log.log.events[0].activity, 0);
  EXPECT_EQ(log.log.events[1].activity, 1);
  EXPECT_TRUE(leadtime::Validate(log.log).empty());
}

TEST(ProcedureLog, OfOnePersonTheOthersHaveNoName) {
  ProcedureLog log = BuildLog({Case(At("2026-01-05"))}, true, At("2026-02-01"));
  OnlyOf(log, 1);
  EXPECT_EQ(log.activities, (std::vector<std::string>{"Advise", "Decide", ""}));
  EXPECT_EQ(log.log.events[0].activity, 2);
  EXPECT_EQ(log.log.events[1].activity, 1);
  EXPECT_TRUE(leadtime::Validate(log.log).empty());
}

TEST(ProcedureLog, CasesOfTheDayItselfBelongToAfter) {
  ProcedureLog log = BuildLog({Case(std::nullopt)}, true, At("2026-02-01"));
  SplitOn(log, Date{2026, 1, 1});
  EXPECT_EQ(log.log.cases[0].group, 1);
  SplitOn(log, Date{2026, 1, 2});
  EXPECT_EQ(log.log.cases[0].group, 0);
}

TEST(LogMoment, IsReadInEveryFormThatLogsUse) {
  const Instant at = *ParseInstant("2011-10-11T11:45:40.276Z");
  for (const char* text : {"2011-10-11T13:45:40.276+02:00", "2011-10-11 13:45:40.276+0200",
                           "2011-10-11T11:45:40.276Z", "2011-10-11T13:45:40.276"})
    EXPECT_EQ(ParseLogMoment(text), at) << text;
  EXPECT_EQ(ParseLogMoment("2026-07-01"), StartOfDay(Date{2026, 7, 1}));
  // The day on which the clock goes back an hour: the afternoon is 25 - 9 hours from its start.
  EXPECT_EQ(ParseLogMoment("2026-10-25 15:00"), *ParseInstant("2026-10-25T14:00:00.000Z"));
  for (const char* text :
       {"", "yesterday", "2026-02-30", "2026-01-01T25:00", "2026-01-01T10:00+x", "2026-01-01Tten"})
    EXPECT_FALSE(ParseLogMoment(text)) << text;
}

TEST(LogGatherer, NamesEveryFaultOfARow) {
  LogGatherer gathered;
  gathered.Add(2, {{"case", "A"},
                   {"activity", ""},
                   {"end", "never"},
                   {"amount", "much"},
                   {"outcome", "maybe"},
                   {"kind", "odd"}});
  gathered.Add(3, {{"activity", "Advise"}, {"end", "2026-01-01"}});
  std::vector<std::string> seen;
  for (const LogFault& one : gathered.faults())
    seen.push_back(std::to_string(one.row) + " " + one.column + " " + one.code);
  EXPECT_EQ(seen, (std::vector<std::string>{"2 outcome unknown_value", "2 amount not_an_amount",
                                            "2 activity required", "2 end not_a_moment",
                                            "2 kind unknown_value", "3 case required"}));
}

TEST(LogGatherer, ReadsAmountsAsPeopleWriteThem) {
  for (const auto& [text, cents] : std::map<std::string, std::int64_t>{{"80000", 8'000'000},
                                                                       {"80.000", 8'000'000},
                                                                       {"80.000,50", 8'000'050},
                                                                       {"80,000.50", 8'000'050}}) {
    LogGatherer gathered;
    gathered.Add(2, {{"case", "A"}, {"activity", "x"}, {"end", "2026-01-01"}, {"amount", text}});
    EXPECT_EQ(gathered.Take()[0].amount_minor, cents) << text;
  }
}

}  // namespace
}  // namespace nokkenas::governance
