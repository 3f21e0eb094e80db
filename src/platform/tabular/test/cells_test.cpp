// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a cell means, and what a sheet writes.
#include "platform/tabular/cells.h"

#include <gtest/gtest.h>

#include "base/money.h"

namespace nokkenas::tabular {
namespace {

const References kNone;

std::string CodeOf(const Column& column, const std::string& text) {
  return MeaningOf(column, {text}, kNone).code;
}
Value ValueOf(const Column& column, const std::string& text) {
  return MeaningOf(column, {text}, kNone).value;
}
Value Cents(std::int64_t cents) { return cents; }

TEST(Cells, AmountsAreExactCents) {
  const Column euro = Amount("amount", -kMaxAmountMinor, kMaxAmountMinor);
  EXPECT_EQ(ValueOf(euro, "1250"), Cents(125'000));
  EXPECT_EQ(ValueOf(euro, "1250,5"), Cents(125'050));
  EXPECT_EQ(ValueOf(euro, "-0.01"), Cents(-1));
  EXPECT_EQ(ValueOf(euro, "90071992547409.91"), Cents(9'007'199'254'740'991));
  EXPECT_EQ(ValueOf(euro, "0"), Cents(0));
  EXPECT_EQ(ValueOf(euro, ""), Value{});
  for (const char* text : {"1.250", "1,250.00", "1e5", "12.345", "x", "--1", "€ 5", "."})
    EXPECT_EQ(CodeOf(euro, text), "not_euro") << text;
  EXPECT_EQ(CodeOf(Amount("a", 0, 100), "1.01"), "too_large");
  EXPECT_EQ(CodeOf(Amount("a", 0, 100), "-1"), "too_small");
}

TEST(Cells, DatesAreThoseOfTheCalendar) {
  EXPECT_EQ(ValueOf(Day("d"), "2026-11-23"), Value{std::string("2026-11-23")});
  EXPECT_EQ(ValueOf(Day("d"), "3-1-2026"), Value{std::string("2026-01-03")});
  for (const char* text : {"2026-02-30", "31-02-2026", "11/23/2026", "46349", "-", "1-1-1-1"})
    EXPECT_EQ(CodeOf(Day("d"), text), "not_a_date") << text;
}

TEST(Cells, WordsForYesAndNo) {
  for (const char* text : {"yes", "Ja", "TRUE", "1"})
    EXPECT_EQ(ValueOf(YesNo("y"), text), Value{std::int64_t{1}}) << text;
  EXPECT_EQ(ValueOf(YesNo("y"), "nee"), Value{std::int64_t{0}});
  EXPECT_EQ(CodeOf(YesNo("y"), "maybe"), "not_yes_or_no");
}

TEST(Cells, WhatIsNoValueIsToldSo) {
  EXPECT_EQ(MeaningOf(Text("t", 0, 5), {"5", CellKind::kFormula}, kNone).code, "formula");
  EXPECT_EQ(MeaningOf(Text("t", 0, 5), {"5", CellKind::kMerged}, kNone).code, "merged");
  EXPECT_EQ(MeaningOf(Text("t", 0, 5), {"5", CellKind::kBroken}, kNone).code, "broken_cell");
  EXPECT_EQ(CodeOf(Text("t", 0, 5), "123456"), "too_long");
  EXPECT_EQ(CodeOf(Whole("w", 1, 5), "1.5"), "not_a_whole_number");
}

TEST(Cells, NamesFindOneObjectOrSayWhyNot) {
  References refs;
  refs.Add("organisation", "a", {"Acme", {"12345678"}, "supplier"});
  refs.Add("organisation", "b", {"Twin", {"87654321"}, "supplier"});
  refs.Add("organisation", "c", {"TWIN", {""}, "supplier"});
  const Column column = Reference("supplier", "organisation");
  const auto code = [&](const char* text) { return MeaningOf(column, {text}, refs).code; };
  EXPECT_EQ(MeaningOf(column, {" acme "}, refs).value, Value{std::string("a")});
  EXPECT_EQ(MeaningOf(column, {"12345678"}, refs).value, Value{std::string("a")});
  EXPECT_EQ(code("Twin"), "reference_ambiguous");
  EXPECT_EQ(code("Nobody"), "reference_unknown");
  EXPECT_EQ(refs.Label("organisation", "a"), "Acme");
  EXPECT_EQ(refs.Label("organisation", "b"), "87654321");
  EXPECT_EQ(refs.Label("organisation", "c"), "#c");
  EXPECT_EQ(MeaningOf(column, {"#c"}, refs).value, Value{std::string("c")});
}

TEST(Cells, WriteWhatTheyRead) {
  EXPECT_EQ(CellOf(Amount("a", 0, 0), std::int64_t{-5}, kNone).text, "-0.05");
  EXPECT_EQ(CellOf(Amount("a", 0, 0), std::int64_t{125'050}, kNone).text, "1250.50");
  EXPECT_EQ(CellOf(YesNo("y"), std::int64_t{0}, kNone).text, "no");
  EXPECT_EQ(CellOf(Text("t", 0, 9), Value{}, kNone).text, "");
}

}  // namespace
}  // namespace nokkenas::tabular
