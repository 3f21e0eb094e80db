// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/domain/mapping.h"

#include <gtest/gtest.h>

namespace nokkenas::exchange {
namespace {

using Texts = std::vector<std::string>;
std::string Euro(const std::string& text, Comma comma = Comma::kComma) {
  return ToMoney({text, false}, comma).value_or("-");
}
std::string Number(const std::string& text) {
  return ToMoney({text, true}, Comma::kComma).value_or("-");
}
std::string Day(const std::string& text, DayFirst order = DayFirst::kDayMonth) {
  return ToDay({text, false}, order).value_or("-");
}

TEST(OwnMoney, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(Euro("1250"), "1250.00");
  EXPECT_EQ(Euro("1.250"), "1250.00");
  EXPECT_EQ(Euro("€ 1.250.000,5"), "1250000.50");
  EXPECT_EQ(Euro("€\xC2\xA0"
                 "1.250,-"),
            "1250.00");
  EXPECT_EQ(Euro("EUR 1250,--"), "1250.00");
  EXPECT_EQ(Euro("-1.250,05"), "-1250.05");
  EXPECT_EQ(Euro("(1.250,05)"), "-1250.05");
  EXPECT_EQ(Euro("1,250.50", Comma::kPoint), "1250.50");
  EXPECT_EQ(Euro("1 250 000,50"), "1250000.50") << "blanks part thousands";
}

TEST(OwnMoney, ThatCouldMeanTwoThingsIsRefused) {
  for (const char* text :
       {"1.25", "12.50", "1,250.50", "1.2500", "1..250", ".250", "1.250,505", "veel", "",
        "12 euro 50", "1.250,5,0", "1250\n2000", "100 20", "1250 2000"})
    EXPECT_EQ(Euro(text), "-") << text;
  EXPECT_EQ(Euro("1.250", Comma::kPoint), "-");
}

TEST(OwnMoney, OfANumberHasAtMostTwoDecimals) {
  EXPECT_EQ(Number("1250.5"), "1250.50");
  EXPECT_EQ(Number("1250.0999999999999"), "1250.10") << "as a spreadsheet keeps 1250.10";
  EXPECT_EQ(Number("0.05"), "0.05");
  EXPECT_EQ(Number("-0.05"), "-0.05");
  EXPECT_EQ(Number("1E+3"), "1000.00");
  EXPECT_EQ(Number("1250.505"), "-");
  EXPECT_EQ(Number("1e300"), "-");
}

TEST(OwnDay, IsReadAsPeopleWriteIt) {
  for (const char* text :
       {"2026-02-01", "1-2-2026", "01/02/2026", "1.2.2026", "1 februari 2026", "1 feb. 2026",
        "1 FEB 2026", "2026-02-01T00:00:00", "2026-02-01 00:00:00"})
    EXPECT_EQ(Day(text), "2026-02-01") << text;
  EXPECT_EQ(Day("2/1/2026", DayFirst::kMonthDay), "2026-02-01");
  EXPECT_EQ(ToDay({"46054", true}, DayFirst::kDayMonth), "2026-02-01");
}

TEST(OwnDay, ThatIsNoneIsRefused) {
  for (const char* text : {"1-2-26", "31-2-2026", "13/13/2026", "onbepaald", "2026", "46054",
                           "1-2-2026 of later", "29-2-2027", ""})
    EXPECT_EQ(Day(text), "-") << text;
  EXPECT_EQ(ToDay({"12", true}, DayFirst::kDayMonth), std::nullopt);
}

TEST(OwnCell, OtherKinds) {
  EXPECT_EQ(ToWhole({"90", false}), "90");
  EXPECT_EQ(ToWhole({"90.0", true}), "90");
  EXPECT_EQ(ToWhole({"3 maanden", false}), std::nullopt);
  EXPECT_EQ(ToTenths({"1,5", false}), "15");
  EXPECT_EQ(ToTenths({"1.5", true}), "15");
  EXPECT_EQ(ToTenths({"1,55", false}), std::nullopt);
  EXPECT_EQ(ToKvk("12345678"), "12345678");
  EXPECT_EQ(ToKvk("1234567"), "01234567") << "its leading zero is gone";
  EXPECT_EQ(ToKvk("12.34 56-78"), "12345678");
  EXPECT_EQ(ToKvk("123"), std::nullopt);
  EXPECT_EQ(ToKvk("NL12345678"), std::nullopt);
  EXPECT_EQ(ToList("a; b ;;c\nd | e"), (Texts{"a", "b", "c", "d", "e"}));
  EXPECT_EQ(ToOptions("2 x 12 maanden + 6"), (Texts{"12", "12", "6"}));
  EXPECT_EQ(ToOptions("12; 12"), (Texts{"12", "12"}));
  EXPECT_EQ(ToOptions("6\n6 mnd."), (Texts{"6", "6"})) << "two lines are two options";
  EXPECT_EQ(ToOptions("6 6"), std::nullopt);
  EXPECT_EQ(ToOptions(""), Texts{});
  EXPECT_EQ(ToOptions("misschien"), std::nullopt);
  EXPECT_EQ(ToOptions("1000 x 12"), std::nullopt);
}

TEST(OwnName, IsComparedWithoutLegalFormAndSpelling) {
  EXPECT_EQ(PlainName("De Vries B.V."), PlainName("de vries bv"));
  EXPECT_EQ(FullName("De Vries B.V."), FullName("de  vries, bv"));
  EXPECT_NE(FullName("De Vries B.V."), FullName("De Vries VOF")) << "two companies";
  EXPECT_EQ(PlainName("Café-Noord, N.V."), "cafe noord");
  EXPECT_EQ(PlainName("B.V."), "bv") << "a name that is nothing else stays";
  EXPECT_EQ(Likeness("alfa", "alfa"), 100);
  EXPECT_GT(Likeness(PlainName("Brugmeer Digitaal"), PlainName("Brugmeer Digitaal Groep")), 70);
  EXPECT_LT(Likeness(PlainName("Brugmeer Digitaal"), PlainName("Torenweerd Netten")), 30);
  EXPECT_EQ(Likeness("a", "b"), 0);
}

Mapping Whole() {
  Mapping mapping;
  mapping.rows = RowKind::kOrganisation;
  mapping.columns = {{"name", "Naam", "", {}}, {"kind", "", "supplier", {}}};
  return mapping;
}

TEST(OwnMapping, SaysWhatIsMissing) {
  EXPECT_TRUE(CheckMapping(Whole()).empty());
  Mapping mapping = Whole();
  mapping.columns = {
      {"name", "", "Alfa", {}}, {"name", "Naam", "", {}}, {"colour", "Kleur", "", {}}};
  mapping.skip_values = {"x"};
  std::vector<std::string> told;
  for (const auto& error : CheckMapping(mapping))
    told.push_back(error.path + " " + error.code + " " + error.limit);
  EXPECT_EQ(told, (Texts{"columns[0].otherwise not_for_all_rows ", "columns[1].field double ",
                         "columns[2].field unknown_value ", "columns field_missing kind",
                         "skipHeading required "}));
}

}  // namespace
}  // namespace nokkenas::exchange
