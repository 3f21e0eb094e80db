// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/service/translate.h"

#include <gtest/gtest.h>

#include "modules/exchange/service/layout.h"
#include "platform/assets/json_data.h"

namespace nokkenas::exchange {
namespace {

tabular::Sheet SheetOf(const std::vector<std::vector<std::string>>& rows) {
  tabular::Sheet sheet{"Blad1", {}};
  for (const auto& texts : rows) {
    tabular::Row row{static_cast<int>(sheet.rows.size()) + 1, {}};
    for (const auto& text : texts) row.cells.push_back({text});
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

std::string CellOf(const tabular::Book& book, const std::string& sheet, std::size_t row,
                   const std::string& column) {
  for (const auto& one : book.sheets) {
    if (one.name != sheet || one.rows.size() <= row) continue;
    for (std::size_t i = 0; i < one.rows.front().cells.size(); ++i)
      if (one.rows.front().cells[i].text == column) return one.rows[row].cells[i].text;
  }
  return "nothing";
}

// Amount over the whole term, and the dates, of one contract.
std::string Yearly(const std::string& from, const std::string& to, const std::string& total) {
  Mapping mapping;
  mapping.sheet = "Blad1";
  for (const char* field : {"number", "title", "supplier", "startsOn", "endsOn", "noticeDays",
                            "totalAmount", "application"})
    mapping.columns.push_back({field, field, "", {}});
  tabular::Data data;
  data.refs.Add("application", "a", {"A-1", {}, ""});
  Places places;
  places.by_key[KeyOfName("Alfa", "")] = {Choice::kExisting, "o"};
  const auto sheet = SheetOf({{"number", "title", "supplier", "startsOn", "endsOn", "noticeDays",
                               "totalAmount", "application"},
                              {"C-1", "Beheer", "Alfa", from, to, "90", total, "A-1"}});
  const auto out = Translate(sheet, mapping, KnownOf(data), places, {}, {});
  return CellOf(out.book, "contracts", 1, "yearlyAmount");
}

TEST(OwnContract, AmountOverTheTermIsDividedByItsMonths) {
  EXPECT_EQ(Yearly("1-1-2024", "31-12-2027", "400.000"), "100000.00");
  EXPECT_EQ(Yearly("1-7-2026", "31-12-2026", "600,00"), "1200.00");
  EXPECT_EQ(Yearly("15-3-2026", "14-3-2027", "1.000,01"), "1000.01");
  // 100.00 over 48 months is 25.00; 0.01 over 24 months is half a cent, to even.
  EXPECT_EQ(Yearly("1-1-2024", "31-12-2027", "100"), "25.00");
  EXPECT_EQ(Yearly("1-1-2024", "31-12-2025", "0,01"), "0.00");
  EXPECT_EQ(Yearly("1-1-2024", "31-12-2025", "0,03"), "0.02");
  EXPECT_EQ(Yearly("1-1-2024", "31-12-2025", "-0,03"), "-0.02");
}

TEST(OwnHeadings, AreFoundBelowATitleAndNamedByTheirPlaceWhenTheyAreDouble) {
  const auto sheet =
      SheetOf({{"Register", "", ""}, {"Naam", "KvK", "", "Naam"}, {"a", "b", "c", "d"}});
  const LayoutSheet layout = LayoutOf(sheet);
  EXPECT_EQ(layout.heading_row, 2);
  std::vector<std::string> headings;
  for (const auto& column : layout.columns) headings.push_back(column.heading);
  EXPECT_EQ(headings, (std::vector<std::string>{"Naam (A)", "KvK", "(C)", "Naam (D)"}));
}

TEST(OwnHeadings, SayWhatTheRowsAre) {
  const auto guess = [](const std::vector<std::string>& headings) {
    return Guess(LayoutOf(SheetOf({headings, std::vector<std::string>(headings.size(), "1")})));
  };
  EXPECT_EQ(guess({"Contractnummer", "Leverancier", "Ingangsdatum", "Einddatum"}).rows,
            RowKind::kContract);
  EXPECT_EQ(guess({"Applicatienaam", "Domein", "Fase", "TIME"}).rows, RowKind::kApplication);
  EXPECT_EQ(guess({"NOK-nummer", "Raamovereenkomst", "Verplicht", "Gefactureerd"}).rows,
            RowKind::kCallOff);
  EXPECT_EQ(guess({"Naam organisatie", "KvK-nummer"}).rows, RowKind::kOrganisation);
  const Mapping english = guess({"Supplier name", "End date", "Contract number"});
  EXPECT_EQ(english.rows, RowKind::kContract);
  EXPECT_EQ(english.columns.size(), 3U);
}

TEST(OwnWords, AreOfFieldsThatThereAre) {
  const auto file = assets::JsonData("data/heading_words.json");
  for (const auto& entry : EnumNames<RowKind>::kAll)
    for (const auto& field : file.at(entry.name).as_object())
      EXPECT_NE(FindField(entry.value, std::string(field.key())), nullptr) << field.key();
}

}  // namespace
}  // namespace nokkenas::exchange
